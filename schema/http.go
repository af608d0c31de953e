package schema

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strconv"
	"strings"
)

// The media types of an answer: the one made for GraphQL, and the one that older clients know.
const (
	typeResponse = "application/graphql-response+json"
	typeJSON     = "application/json"
)

// gzipFrom is the size from which an answer is compressed for those who can read that.
const gzipFrom = 2 << 10

// badRequest is a request that is no GraphQL request at all, with the status it deserves.
type badRequest struct {
	status int
	reason string
}

func (e *badRequest) Error() string {
	return e.reason
}

func (s *Server) serveGraphQL(w http.ResponseWriter, r *http.Request) {
	mediaType := accepted(r.Header.Get("Accept"))
	if mediaType == "" {
		http.Error(w, "answers are "+typeResponse+" or "+typeJSON, http.StatusNotAcceptable)
		return
	}
	req, err := s.parseRequest(w, r)
	if err != nil {
		s.refuseRequest(w, r, mediaType, err)
		return
	}
	response := s.schema.Execute(r.Context(), req)
	s.metrics.countErrors(response.Errors)
	s.hideInternals(response)
	s.write(w, r, mediaType, statusOf(response, mediaType), response)
}

func (s *Server) parseRequest(w http.ResponseWriter, r *http.Request) (Request, error) {
	switch r.Method {
	case http.MethodGet:
		return parseURL(r)
	case http.MethodPost:
		return s.parseBody(w, r)
	}
	w.Header().Set("Allow", "GET, POST")
	return Request{}, &badRequest{http.StatusMethodNotAllowed, "ask by GET or POST"}
}

func parseURL(r *http.Request) (Request, error) {
	values := r.URL.Query()
	req := Request{Query: values.Get("query"), OperationName: values.Get("operationName")}
	if variables := values.Get("variables"); variables != "" {
		if err := json.Unmarshal([]byte(variables), &req.Variables); err != nil {
			return req, &badRequest{http.StatusBadRequest, "variables is no JSON object: " + err.Error()}
		}
	}
	return req, checkQuery(req)
}

func (s *Server) parseBody(w http.ResponseWriter, r *http.Request) (req Request, err error) {
	if mediaType, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || mediaType != typeJSON {
		return req, &badRequest{http.StatusUnsupportedMediaType, "send the question as JSON: Content-Type: " + typeJSON}
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, s.options.BodyBytes))
	if _, tooLarge := errors.AsType[*http.MaxBytesError](err); tooLarge {
		return req, &badRequest{http.StatusRequestEntityTooLarge, fmt.Sprintf("the body is larger than %d bytes", s.options.BodyBytes)}
	}
	if err != nil {
		return req, &badRequest{http.StatusBadRequest, "the body cannot be read: " + err.Error()}
	}
	if bytes.HasPrefix(bytes.TrimSpace(body), []byte("[")) {
		return req, &badRequest{http.StatusBadRequest, "send one question at a time, not a list; one query can ask for many things"}
	}
	if err := json.Unmarshal(body, &req); err != nil {
		return req, &badRequest{http.StatusBadRequest, `the body is no JSON object like {"query": "…", "variables": {…}}: ` + err.Error()}
	}
	return req, checkQuery(req)
}

func checkQuery(req Request) error {
	if strings.TrimSpace(req.Query) == "" {
		return &badRequest{http.StatusBadRequest, "the query is missing"}
	}
	return nil
}

// refuseRequest answers what is no GraphQL request in the form of a response, which clients can read.
func (s *Server) refuseRequest(w http.ResponseWriter, r *http.Request, mediaType string, err error) {
	status := http.StatusBadRequest
	if bad, ok := errors.AsType[*badRequest](err); ok {
		status = bad.status
	}
	response := &Response{Errors: []Error{{Message: err.Error(), Extensions: Extensions{Code: BadInput}}}}
	s.metrics.countErrors(response.Errors)
	s.write(w, r, mediaType, status, response)
}

// statuses are those of questions that were refused, or could not be answered at all.
var statuses = map[Code]int{
	Timeout: http.StatusGatewayTimeout, Cancelled: http.StatusServiceUnavailable,
	Unavailable: http.StatusServiceUnavailable, Internal: http.StatusInternalServerError,
}

// statusOf follows "GraphQL over HTTP": what was executed is 200, however many fields failed; a well-formed request that
// is refused is 400 in the media type made for GraphQL and 200 in plain JSON, which older clients expect.
func statusOf(response *Response, mediaType string) int {
	if response.Executed || len(response.Errors) == 0 {
		return http.StatusOK
	}
	if status, ok := statuses[response.Errors[0].Extensions.Code]; ok {
		return status
	}
	if mediaType == typeJSON {
		return http.StatusOK
	}
	return http.StatusBadRequest
}

// hideInternals keeps what only the operator should read in the log.
func (s *Server) hideInternals(response *Response) {
	for i := range response.Errors {
		e := &response.Errors[i]
		switch e.Extensions.Code {
		case Internal:
			s.log.Error("answer a question", "path", fmt.Sprint(e.Path...), "error", e.Message)
			e.Message = "internal error; the server's log says more"
		case Unavailable:
			s.log.Error("answer a question", "path", fmt.Sprint(e.Path...), "error", e.Message)
			e.Message = "the store cannot be read now; the server's log says more"
		}
	}
}

func (s *Server) write(w http.ResponseWriter, r *http.Request, mediaType string, status int, response *Response) {
	body := response.JSON()
	header := w.Header()
	header.Set("Content-Type", mediaType+"; charset=utf-8")
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Cache-Control", "no-store")
	header.Add("Vary", "Accept, Accept-Encoding")
	if len(body) >= gzipFrom && acceptsGzip(r.Header.Get("Accept-Encoding")) {
		header.Set("Content-Encoding", "gzip")
		w.WriteHeader(status)
		zipped, _ := gzip.NewWriterLevel(w, gzip.BestSpeed)
		_, _ = zipped.Write(body)
		_ = zipped.Close()
		return
	}
	header.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	_, _ = w.Write(body)
}

// accepted chooses the media type of the answer: the one the client likes best, of equals the first; none is "".
func accepted(header string) string {
	if strings.TrimSpace(header) == "" {
		return typeJSON
	}
	best, bestWeight := "", 0.0
	for part := range strings.SplitSeq(header, ",") {
		mediaType, weight := weighted(part)
		switch mediaType {
		case "*/*", "application/*":
			mediaType = typeJSON
		case typeResponse, typeJSON:
		default:
			continue
		}
		if weight > bestWeight {
			best, bestWeight = mediaType, weight
		}
	}
	return best
}

func acceptsGzip(header string) bool {
	for part := range strings.SplitSeq(header, ",") {
		if coding, weight := weighted(part); (coding == "gzip" || coding == "*") && weight > 0 {
			return true
		}
	}
	return false
}

// weighted reads one element of an Accept header: "application/json;q=0.8".
func weighted(part string) (name string, weight float64) {
	name, parameters, _ := strings.Cut(part, ";")
	weight = 1
	for parameter := range strings.SplitSeq(parameters, ";") {
		if value, ok := strings.CutPrefix(strings.TrimSpace(parameter), "q="); ok {
			weight, _ = strconv.ParseFloat(value, 64)
		}
	}
	return strings.ToLower(strings.TrimSpace(name)), weight
}
