// Package page serves the pages on which a person asks questions in a browser: a small one of its own, which needs
// nothing but the program, and GraphiQL where it was built in. They fetch nothing from elsewhere. Answering is the
// business of package schema.
package page

import (
	"bytes"
	"embed"
	"encoding/json"
	"html/template"
	"io/fs"
	"net/http"

	"entente/queries"
)

//go:embed static
var static embed.FS

// graphiqlFiles holds a placeholder, and the built files once graphiql/README.md has been followed.
//
//go:embed all:graphiql/dist
var graphiqlFiles embed.FS

// The policies allow what the pages need and nothing from elsewhere. GraphiQL's editor writes style elements and starts
// its workers from its own files.
const (
	pagePolicy     = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
	graphiqlPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)

// HasGraphiQL says whether GraphiQL was built in.
func HasGraphiQL() bool {
	_, err := fs.Stat(graphiqlFiles, "graphiql/dist/graphiql.js")
	return err == nil
}

// Handler serves the pages, what they are made of, and the saved queries.
func Handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /{$}", document("index.html", pagePolicy))
	mux.Handle("GET /static/", secured(pagePolicy, http.FileServerFS(static)))
	mux.HandleFunc("GET /saved.json", serveSaved)
	if HasGraphiQL() {
		files, err := fs.Sub(graphiqlFiles, "graphiql/dist")
		if err == nil {
			mux.Handle("GET /graphiql", document("graphiql.html", graphiqlPolicy))
			mux.Handle("GET /graphiql/", secured(graphiqlPolicy, http.StripPrefix("/graphiql/", http.FileServerFS(files))))
		}
	}
	return mux
}

// document serves a page, with a link to GraphiQL where there is one.
func document(name, policy string) http.Handler {
	return secured(policy, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		var filled bytes.Buffer
		parsed, err := template.ParseFS(static, "static/"+name)
		if err == nil {
			err = parsed.Execute(&filled, struct{ GraphiQL bool }{HasGraphiQL()})
		}
		if err != nil {
			http.Error(w, "the page cannot be shown", http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write(filled.Bytes())
	}))
}

func serveSaved(w http.ResponseWriter, _ *http.Request) {
	saved, err := queries.Saved(queries.GraphQL)
	if err != nil {
		http.Error(w, "the saved queries cannot be read", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_ = json.NewEncoder(w).Encode(saved)
}

// secured sends the headers that keep other sites out of the pages.
func secured(policy string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Content-Security-Policy", policy)
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Referrer-Policy", "no-referrer")
		header.Set("Cross-Origin-Opener-Policy", "same-origin")
		header.Set("Cross-Origin-Resource-Policy", "same-origin")
		header.Set("Cache-Control", "no-cache")
		next.ServeHTTP(w, r)
	})
}
