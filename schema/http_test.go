package schema

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"entente/graph"
)

func newTestServer(t testing.TB, r graph.Reader, options Options) *Server {
	t.Helper()
	s, err := NewServer(r, options)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// exchange is one request and what is expected of the answer.
type exchange struct {
	name    string
	method  string
	target  string
	headers map[string]string
	body    string
	status  int
	says    string
}

func (e exchange) do(handler http.Handler) *httptest.ResponseRecorder {
	method, target := e.method, e.target
	if method == "" {
		method = http.MethodPost
	}
	if target == "" {
		target = "/graphql"
	}
	request := httptest.NewRequest(method, target, strings.NewReader(e.body))
	request.Host = "localhost:8080"
	if method == http.MethodPost {
		request.Header.Set("Content-Type", "application/json")
	}
	for name, value := range e.headers {
		if name == "Host" {
			request.Host = value
		}
		request.Header.Set(name, value)
	}
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, request)
	return recorder
}

func check(t *testing.T, handler http.Handler, e exchange) *httptest.ResponseRecorder {
	t.Helper()
	answer := e.do(handler)
	if answer.Code != e.status || !strings.Contains(answer.Body.String(), e.says) {
		t.Errorf("got %d: %.300s\nwant %d: …%s…", answer.Code, answer.Body, e.status, e.says)
	}
	return answer
}

const (
	goodBody   = `{"query": "{ stats { articles } }"}`
	goodAnswer = `{"data":{"stats":{"articles":1}}}`
	modern     = "application/graphql-response+json"
)

func TestHTTP(t *testing.T) {
	inURL := "/graphql?query=" + url.QueryEscape(`query A($r: String!) { person(ref: $r) { id } } query B { stats { articles } }`)
	tests := []exchange{
		{name: "POST", body: goodBody, status: 200, says: goodAnswer},
		{name: "POST with a charset", headers: map[string]string{"Content-Type": "application/json; charset=utf-8"}, body: goodBody, status: 200, says: goodAnswer},
		{name: "variables and an operation", body: `{"query": "query A($r: String!) { person(ref: $r) { id } } query B { stats { articles } }", "operationName": "A", "variables": {"r": "person/x"}, "extensions": {}}`, status: 200, says: `{"person":{"id":"person/x"}}`},
		{name: "GET", method: "GET", target: inURL + "&operationName=B", status: 200, says: goodAnswer},
		{name: "GET with variables", method: "GET", target: inURL + "&operationName=A&variables=" + url.QueryEscape(`{"r":"person/y"}`), status: 200, says: "person/y"},
		{name: "GET with bad variables", method: "GET", target: inURL + "&variables=x", status: 400, says: "no JSON object"},
		{name: "GET without a query", method: "GET", status: 400, says: "query is missing"},
		{name: "another method", method: "PUT", body: goodBody, status: 405, says: "GET or POST"},
		{name: "a form", headers: map[string]string{"Content-Type": "application/x-www-form-urlencoded"}, body: "query=x", status: 415, says: "application/json"},
		{name: "plain text", headers: map[string]string{"Content-Type": "text/plain"}, body: goodBody, status: 415, says: "application/json"},
		{name: "no JSON", body: "hello", status: 400, says: "no JSON object"},
		{name: "a list", body: "[" + goodBody + "]", status: 400, says: "one question at a time"},
		{name: "a wrong type", body: `{"query": 3}`, status: 400, says: "no JSON object"},
		{name: "variables of a wrong type", body: `{"query": "{ stats { articles } }", "variables": [1]}`, status: 400, says: "no JSON object"},
		{name: "something after it", body: goodBody + goodBody, status: 400, says: "no JSON object"},
		{name: "an empty query", body: `{"query": " "}`, status: 400, says: "query is missing"},
		{name: "too much", body: `{"query": "` + strings.Repeat("x", 2000) + `"}`, status: 413, says: "larger than 1000 bytes"},
		{name: "a refused query, for old clients", body: `{"query": "{ nothing }"}`, status: 200, says: "BAD_QUERY"},
		{name: "a refused query", headers: map[string]string{"Accept": modern}, body: `{"query": "{ nothing }"}`, status: 400, says: "BAD_QUERY"},
		{name: "a failed field", headers: map[string]string{"Accept": modern}, body: `{"query": "{ person(ref: \"several\") { id } }"}`, status: 200, says: "AMBIGUOUS"},
		{name: "a media type we lack", headers: map[string]string{"Accept": "text/html"}, body: goodBody, status: 406, says: modern},
		{name: "an unknown page", method: "GET", target: "/nothing", status: 404},
		{name: "health", method: "GET", target: "/healthz", status: 200, says: "ok"},
		{name: "the schema", method: "GET", target: "/schema.graphql", status: 200, says: "type Query {"},
		{name: "the page", method: "GET", target: "/", status: 200, says: "<!doctype html>"},
		{name: "the page's script", method: "GET", target: "/static/page.js", status: 200, says: "import"},
		{name: "saved queries", method: "GET", target: "/saved.json", status: 200, says: `"name":"person-meetings"`},
		{name: "another host name", headers: map[string]string{"Host": "evil.example"}, body: goodBody, status: 421, says: "localhost"},
		{name: "a name that begins like ours", headers: map[string]string{"Host": "localhost.evil.example:8080"}, body: goodBody, status: 421, says: "localhost"},
		{name: "another host name for the page", method: "GET", target: "/", headers: map[string]string{"Host": "evil.example"}, status: 421, says: "localhost"},
		{name: "an address of this machine", headers: map[string]string{"Host": "127.0.0.1:99"}, body: goodBody, status: 200, says: goodAnswer},
		{name: "IPv6", headers: map[string]string{"Host": "[::1]:99"}, body: goodBody, status: 200, says: goodAnswer},
		{name: "our own page", headers: map[string]string{"Origin": "http://localhost:8080", "Sec-Fetch-Site": "same-origin"}, body: goodBody, status: 200, says: goodAnswer},
		{name: "another site", headers: map[string]string{"Origin": "https://evil.example"}, body: goodBody, status: 403, says: "other sites"},
		{name: "a page without origin", headers: map[string]string{"Origin": "null"}, body: goodBody, status: 403, says: "other sites"},
		{name: "another site's image", method: "GET", target: inURL, headers: map[string]string{"Sec-Fetch-Site": "cross-site"}, status: 403, says: "other sites"},
		{name: "another port's page", headers: map[string]string{"Origin": "http://localhost:3000", "Sec-Fetch-Site": "same-site"}, body: goodBody, status: 403, says: "other sites"},
	}
	handler := newTestServer(t, newEndless(), Options{BodyBytes: 1000}).Handler()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			answer := check(t, handler, test)
			if got := answer.Header().Get("Access-Control-Allow-Origin"); got != "" {
				t.Errorf("Access-Control-Allow-Origin is %q, want none", got)
			}
		})
	}
}

func TestAccepted(t *testing.T) {
	tests := []struct{ header, want string }{
		{"", typeJSON},
		{"*/*", typeJSON},
		{"application/*", typeJSON},
		{"text/html, */*;q=0.1", typeJSON},
		{modern, typeResponse},
		{modern + ";charset=utf-8, application/json;q=0.9", typeResponse},
		{"application/json, " + modern, typeJSON},
		{"application/json;q=0.5," + modern + ";q=0.8", typeResponse},
		{"text/html", ""},
		{"application/json;q=0", ""},
	}
	for _, test := range tests {
		if got := accepted(test.header); got != test.want {
			t.Errorf("accepted(%q) is %q, want %q", test.header, got, test.want)
		}
	}
}

func TestToken(t *testing.T) {
	handler := newTestServer(t, newEndless(), Options{Token: "open sesame"}).Handler()
	tests := []exchange{
		{name: "without", body: goodBody, status: 401, says: "Authorization: Bearer"},
		{name: "wrong", headers: map[string]string{"Authorization": "Bearer open"}, body: goodBody, status: 401},
		{name: "another scheme", headers: map[string]string{"Authorization": "Basic open sesame"}, body: goodBody, status: 401},
		{name: "right", headers: map[string]string{"Authorization": "Bearer open sesame", "Host": "graph.example"}, body: goodBody, status: 200, says: goodAnswer},
		{name: "metrics", method: "GET", target: "/metrics", status: 401},
		{name: "health", method: "GET", target: "/healthz", status: 200},
		{name: "the page", method: "GET", target: "/", status: 200},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { check(t, handler, test) })
	}
}

func TestInternalErrorsStayInTheLog(t *testing.T) {
	for _, failure := range []error{errors.New("secret path"), errors.Join(graph.ErrUnavailable, errors.New("secret host"))} {
		reader := newEndless()
		reader.fail = failure
		var logged bytes.Buffer
		handler := newTestServer(t, reader, Options{Log: slog.New(slog.NewTextHandler(&logged, nil))}).Handler()
		answer := check(t, handler, exchange{body: goodBody, status: 200, says: "log says more"})
		if strings.Contains(answer.Body.String(), "secret") || !strings.Contains(logged.String(), "secret") {
			t.Errorf("answered %s\nlogged %s\nwant the secret in the log only", answer.Body, &logged)
		}
		check(t, handler, exchange{method: "GET", target: "/healthz", status: 503, says: "cannot be read"})
	}
}

// faulty is a store with a bug.
type faulty struct{ graph.Reader }

func (faulty) Stats(context.Context) (graph.Stats, error) { panic("bug") }

func (faulty) Entities(context.Context, []string) ([]graph.Entity, error) { panic("bug") }

func (f faulty) Together(ctx context.Context, calls []*graph.Call) error {
	return together(ctx, f, calls)
}

func TestPanicsAreOneRequestsFailure(t *testing.T) {
	handler := newTestServer(t, faulty{newEndless()}, Options{}).Handler()
	check(t, handler, exchange{body: goodBody, status: 200, says: "INTERNAL"})
	check(t, handler, exchange{body: `{"query": "{ event(id: \"e\") { place { id } } }"}`, status: 200, says: "INTERNAL"})
	check(t, handler, exchange{method: "GET", target: "/healthz", status: 500})
}

func TestGzip(t *testing.T) {
	handler := newTestServer(t, newEndless(), Options{}).Handler()
	long := `{"query": "{ events(first: 200) { nodes { id summary } } }"}`
	plain := check(t, handler, exchange{body: long, status: 200})
	zipped := check(t, handler, exchange{body: long, headers: map[string]string{"Accept-Encoding": "br, gzip;q=0.5"}, status: 200})
	if zipped.Header().Get("Content-Encoding") != "gzip" {
		t.Fatalf("headers %v, want gzip", zipped.Header())
	}
	reader, err := gzip.NewReader(zipped.Body)
	if err != nil {
		t.Fatal(err)
	}
	unzipped, err := io.ReadAll(reader)
	if err != nil || !bytes.Equal(unzipped, plain.Body.Bytes()) {
		t.Errorf("unzipped %d bytes, %v; want the %d of the plain answer", len(unzipped), err, plain.Body.Len())
	}
	if refused := check(t, handler, exchange{body: long, headers: map[string]string{"Accept-Encoding": "gzip;q=0"}, status: 200}); refused.Header().Get("Content-Encoding") != "" {
		t.Error("compressed for a client that refuses it")
	}
}

func TestMetrics(t *testing.T) {
	handler := newTestServer(t, newEndless(), Options{}).Handler()
	check(t, handler, exchange{body: goodBody, status: 200})
	check(t, handler, exchange{body: `{"query": "{ nothing }"}`, status: 200})
	check(t, handler, exchange{body: `x`, status: 400})
	answer := check(t, handler, exchange{method: "GET", target: "/metrics", status: 200})
	for _, line := range []string{
		`entente_http_requests_total{route="graphql",status="200"} 2`,
		`entente_http_requests_total{route="graphql",status="400"} 1`,
		`entente_graphql_errors_total{code="BAD_QUERY"} 1`,
		`entente_graphql_errors_total{code="BAD_INPUT"} 1`,
		`entente_http_in_flight 1`,
		`entente_http_request_duration_seconds_bucket{route="graphql",le="+Inf"} 3`,
		`entente_http_request_duration_seconds_count{route="graphql"} 3`,
	} {
		if !strings.Contains(answer.Body.String(), line+"\n") {
			t.Errorf("the metrics lack %s in\n%s", line, answer.Body)
		}
	}
}

func TestListen(t *testing.T) {
	tests := []struct {
		address, token string
		ok             bool
	}{
		{"127.0.0.1:0", "", true},
		{"localhost:0", "", true},
		{":0", "", false},
		{"0.0.0.0:0", "", false},
		{"0.0.0.0:0", "secret", true},
		{"nonsense", "", false},
	}
	for _, test := range tests {
		listener, err := newTestServer(t, newEndless(), Options{Token: test.token}).Listen(t.Context(), test.address)
		if err == nil {
			_ = listener.Close()
		}
		if (err == nil) != test.ok {
			t.Errorf("listen on %q with token %q: %v, want success %v", test.address, test.token, err, test.ok)
		}
	}
}

// stalling is a store that answers Stats only when it is let go.
type stalling struct {
	graph.Reader
	asked, letGo chan struct{}
}

func (s stalling) Stats(context.Context) (graph.Stats, error) {
	close(s.asked)
	<-s.letGo
	return graph.Stats{Articles: 7}, nil
}

func TestShutdownLetsRequestsFinish(t *testing.T) {
	store := stalling{newEndless(), make(chan struct{}), make(chan struct{})}
	server := newTestServer(t, store, Options{})
	listener, err := server.Listen(t.Context(), "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	served, answered := make(chan error, 1), make(chan string, 1)
	go func() { served <- server.Serve(ctx, listener) }()
	go func() {
		answer, err := http.Post("http://"+listener.Addr().String()+"/graphql", "application/json", strings.NewReader(goodBody))
		if err != nil {
			answered <- err.Error()
			return
		}
		defer answer.Body.Close()
		body, _ := io.ReadAll(answer.Body)
		answered <- string(body)
	}()
	<-store.asked
	stop()
	time.Sleep(50 * time.Millisecond)
	close(store.letGo)
	if got := <-answered; !strings.Contains(got, `"articles":7`) {
		t.Errorf("the request under way got %s", got)
	}
	if err := <-served; err != nil {
		t.Errorf("serve ended with %v", err)
	}
}

// FuzzHTTP: whatever is sent, the answer is a well-formed response with a fitting status.
func FuzzHTTP(f *testing.F) {
	f.Add(goodBody, "application/json", modern)
	f.Add(`{"query": "{ person(ref: \"several\") { id } }", "variables": {"a": [1, {"b": null}]}}`, "application/json", "*/*")
	f.Add("\xff[", "text/plain", "a;q=x,,")
	handler := newTestServer(f, newEndless(), Options{Limits: Limits{Cost: 1000, Time: time.Second}}).Handler()
	f.Fuzz(func(t *testing.T, body, contentType, accept string) {
		answer := exchange{body: body, headers: map[string]string{"Content-Type": contentType, "Accept": accept}}.do(handler)
		if answer.Code >= 500 && answer.Code != http.StatusGatewayTimeout {
			t.Errorf("status %d for %q", answer.Code, body)
		}
		if answer.Code != http.StatusNotAcceptable && !json.Valid(answer.Body.Bytes()) {
			t.Errorf("the answer to %q is no JSON: %q", body, answer.Body)
		}
	})
}
