package schema

import (
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
)

// buckets are the upper bounds of the latency histogram, in seconds.
var buckets = []float64{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10}

// metrics counts requests in the text format that Prometheus reads.
type metrics struct {
	mu       sync.Mutex
	requests map[requestKey]int
	errors   map[Code]int
	latency  map[string]*histogram
	inFlight int
}

type requestKey struct {
	route  string
	status int
}

type histogram struct {
	counts []int
	sum    float64
	total  int
}

func newMetrics() *metrics {
	return &metrics{requests: map[requestKey]int{}, errors: map[Code]int{}, latency: map[string]*histogram{}}
}

// measured counts the requests to a route.
func (m *metrics) measured(route string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		begin := time.Now()
		m.enter()
		recorder := &statusRecorder{ResponseWriter: w, status: http.StatusInternalServerError}
		defer func() { m.leave(route, recorder.status, time.Since(begin)) }()
		next.ServeHTTP(recorder, r)
	})
}

func (m *metrics) enter() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.inFlight++
}

func (m *metrics) leave(route string, status int, took time.Duration) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.inFlight--
	m.requests[requestKey{route, status}]++
	h, ok := m.latency[route]
	if !ok {
		h = &histogram{counts: make([]int, len(buckets))}
		m.latency[route] = h
	}
	h.observe(took.Seconds())
}

func (h *histogram) observe(seconds float64) {
	h.sum += seconds
	h.total++
	for i, bound := range buckets {
		if seconds <= bound {
			h.counts[i]++
		}
	}
}

func (m *metrics) countErrors(errs []Error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, err := range errs {
		m.errors[err.Extensions.Code]++
	}
}

func (m *metrics) serve(w http.ResponseWriter, _ *http.Request) {
	var b strings.Builder
	m.write(&b)
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	_, _ = io.WriteString(w, b.String())
}

func (m *metrics) write(w io.Writer) {
	m.mu.Lock()
	defer m.mu.Unlock()
	fmt.Fprintln(w, "# HELP entente_http_requests_total Requests answered, by route and status.\n# TYPE entente_http_requests_total counter")
	for _, key := range slices.SortedFunc(maps.Keys(m.requests), requestKey.compare) {
		fmt.Fprintf(w, "entente_http_requests_total{route=%q,status=\"%d\"} %d\n", key.route, key.status, m.requests[key])
	}
	fmt.Fprintln(w, "# HELP entente_graphql_errors_total Errors in answers, by code.\n# TYPE entente_graphql_errors_total counter")
	for _, code := range slices.Sorted(maps.Keys(m.errors)) {
		fmt.Fprintf(w, "entente_graphql_errors_total{code=%q} %d\n", code, m.errors[code])
	}
	fmt.Fprintln(w, "# HELP entente_http_in_flight Requests being answered now.\n# TYPE entente_http_in_flight gauge")
	fmt.Fprintf(w, "entente_http_in_flight %d\n", m.inFlight)
	fmt.Fprintln(w, "# HELP entente_http_request_duration_seconds Time to answer, by route.\n# TYPE entente_http_request_duration_seconds histogram")
	for _, route := range slices.Sorted(maps.Keys(m.latency)) {
		m.latency[route].write(w, route)
	}
}

func (h *histogram) write(w io.Writer, route string) {
	const name = "entente_http_request_duration_seconds"
	for i, bound := range buckets {
		fmt.Fprintf(w, "%s_bucket{route=%q,le=\"%g\"} %d\n", name, route, bound, h.counts[i])
	}
	fmt.Fprintf(w, "%s_bucket{route=%q,le=\"+Inf\"} %d\n%s_sum{route=%q} %g\n%s_count{route=%q} %d\n", name, route, h.total, name, route, h.sum, name, route, h.total)
}

func (k requestKey) compare(other requestKey) int {
	if c := strings.Compare(k.route, other.route); c != 0 {
		return c
	}
	return k.status - other.status
}

// statusRecorder notes the status that a handler writes.
type statusRecorder struct {
	http.ResponseWriter
	status int
	wrote  bool
}

// WriteHeader notes the status.
func (r *statusRecorder) WriteHeader(status int) {
	if !r.wrote {
		r.status, r.wrote = status, true
	}
	r.ResponseWriter.WriteHeader(status)
}

// Write notes that a handler that says nothing means 200.
func (r *statusRecorder) Write(p []byte) (int, error) {
	if !r.wrote {
		r.status, r.wrote = http.StatusOK, true
	}
	return r.ResponseWriter.Write(p)
}
