package main

import (
	"bufio"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// The server says where it is, answers, and ends in order when it is interrupted.
func TestServe(t *testing.T) {
	store := filepath.Join(t.TempDir(), "serve.db")
	entente(t, store, "demo", "--no-serve")
	cmd := exec.CommandContext(t.Context(), build(t), "serve", "--listen", "127.0.0.1:0", "--token", "secret", "--store", "sqlite:"+store)
	said, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	address := addressIn(t, said)
	if got := ask(t, address, "secret"); !strings.Contains(got, `"articles":9`) {
		t.Errorf("got %s, want nine articles", got)
	}
	if got := ask(t, address, "wrong"); strings.Contains(got, "articles") {
		t.Errorf("got %s without the token", got)
	}
	cmd.Process.Signal(os.Interrupt)
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			t.Errorf("it ended with %v", err)
		}
	case <-time.After(20 * time.Second):
		t.Error("it did not end")
	}
}

// addressIn waits for the line that says where the server is.
func addressIn(t *testing.T, said io.Reader) string {
	t.Helper()
	lines := bufio.NewScanner(said)
	for lines.Scan() {
		if found := regexp.MustCompile(`http://127\.0\.0\.1:\d+/graphql`).FindString(lines.Text()); found != "" {
			go io.Copy(io.Discard, said)
			return found
		}
	}
	t.Fatal("the server said no address")
	return ""
}

func ask(t *testing.T, address, token string) string {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, address, strings.NewReader(`{"query":"{ stats { articles } }"}`))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Authorization", "Bearer "+token)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}
