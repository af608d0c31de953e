package schema

import (
	"context"
	"io"
	"net/http"
	"runtime/debug"
	"time"

	"entente/schema/page"
)

// healthTime is how long the store may take to show that it is there.
const healthTime = 3 * time.Second

// Handler gives the routes of the server.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	route := func(pattern, name string, handler http.Handler) {
		mux.Handle(pattern, s.metrics.measured(name, handler))
	}
	route("/graphql", "graphql", s.authorized(sameOrigin(http.HandlerFunc(s.serveGraphQL))))
	route("GET /metrics", "metrics", s.authorized(http.HandlerFunc(s.metrics.serve)))
	route("GET /schema.graphql", "schema", s.authorized(http.HandlerFunc(s.serveSDL)))
	route("GET /healthz", "healthz", http.HandlerFunc(s.serveHealth))
	route("/", "page", page.Handler())
	return s.recovered(s.localHost(mux))
}

func (s *Server) serveSDL(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/graphql; charset=utf-8")
	_, _ = io.WriteString(w, s.schema.SDL())
}

// serveHealth reads something from the store, whatever it is.
func (s *Server) serveHealth(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), healthTime)
	defer cancel()
	if _, err := s.reader.Entities(ctx, []string{"country/US"}); err != nil {
		s.log.Error("health check", "error", err)
		http.Error(w, "the store cannot be read", http.StatusServiceUnavailable)
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = io.WriteString(w, "ok\n")
}

// recovered keeps a fault in one request from ending the others.
func (s *Server) recovered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			fault := recover()
			if fault == nil {
				return
			}
			s.log.Error("request failed", "path", r.URL.Path, "panic", fault, "stack", string(debug.Stack()))
			http.Error(w, "internal error; the server's log says more", http.StatusInternalServerError)
		}()
		next.ServeHTTP(w, r)
	})
}
