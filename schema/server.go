package schema

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"entente/graph"
)

// Options of a server. The zero value serves on loopback with the default limits and logs nothing.
type Options struct {
	Limits Limits
	// BodyBytes bounds the body of a request; zero is 1 MiB.
	BodyBytes int64
	// Token, when set, must come with every question as a bearer token; without one the server listens on loopback only.
	Token string
	// Log receives what went wrong inside; nil is silent.
	Log *slog.Logger
}

const (
	defaultBodyBytes = 1 << 20
	// shutdownTime is how long requests under way may take to end when the server is told to stop.
	shutdownTime = 10 * time.Second
	// writeSlack is what a slow reader gets beyond the time limit of a question.
	writeSlack = 30 * time.Second
)

// Server answers GraphQL over HTTP at /graphql, and has a page to ask on at /, the schema at /schema.graphql, /healthz and
// /metrics.
type Server struct {
	schema  *Schema
	reader  graph.Reader
	options Options
	log     *slog.Logger
	metrics *metrics
}

// NewServer makes a server over a graph.
func NewServer(reader graph.Reader, options Options) (*Server, error) {
	s, err := New(reader, options.Limits)
	if err != nil {
		return nil, err
	}
	if options.BodyBytes == 0 {
		options.BodyBytes = defaultBodyBytes
	}
	log := options.Log
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	return &Server{schema: s, reader: reader, options: options, log: log, metrics: newMetrics()}, nil
}

// Listen opens an address. Without a token it refuses one that other machines can reach.
func (s *Server) Listen(ctx context.Context, address string) (net.Listener, error) {
	resolved, err := net.ResolveTCPAddr("tcp", address)
	if err != nil {
		return nil, fmt.Errorf("listen on %q: %w", address, err)
	}
	if s.options.Token == "" && !resolved.IP.IsLoopback() {
		return nil, fmt.Errorf("%w: listen on %q: other machines could ask without a token; set one, or listen on 127.0.0.1", graph.ErrInvalid, address)
	}
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", resolved.String())
	if err != nil {
		return nil, fmt.Errorf("listen on %q: %w", address, err)
	}
	return listener, nil
}

// Serve answers until the context ends, then lets the requests under way finish.
func (s *Server) Serve(ctx context.Context, listener net.Listener) error {
	server := &http.Server{
		Handler:           s.Handler(),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    128 << 10,
		ErrorLog:          slog.NewLogLogger(s.log.Handler(), slog.LevelWarn),
	}
	if limit := s.schema.limits.Time; limit >= 0 {
		server.WriteTimeout = limit + writeSlack
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return fmt.Errorf("serve: %w", err)
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTime)
	defer cancel()
	err := server.Shutdown(last)
	if errors.Is(err, context.DeadlineExceeded) {
		return errors.Join(fmt.Errorf("stop serving: some requests did not end within %v", shutdownTime), server.Close())
	}
	return err
}
