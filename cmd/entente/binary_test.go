package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(suite{m}, map[string]func(){"entente": main})
}

// suite runs the tests and takes away the binary that they built.
type suite struct{ tests *testing.M }

func (s suite) Run() int {
	defer func() {
		if binaryDir != "" {
			os.RemoveAll(binaryDir)
		}
	}()
	return s.tests.Run()
}

var binaryDir string

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: filepath.Join("testdata", "script"), UpdateScripts: *update})
}

// program is the plain binary, built once for all tests that need a process of its own.
var program = sync.OnceValues(func() (string, error) {
	var err error
	if binaryDir, err = os.MkdirTemp("", "entente-binary-"); err != nil {
		return "", err
	}
	path := filepath.Join(binaryDir, "entente")
	out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput()
	if err != nil {
		return "", errors.New(string(out))
	}
	return path, nil
})

func build(t testing.TB) string {
	t.Helper()
	path, err := program()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// entente runs the plain binary on a store and gives what it prints; it must succeed.
func entente(t *testing.T, store string, args ...string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), build(t), append(args, "--store", "sqlite:"+store)...)
	var problems bytes.Buffer
	cmd.Stderr = &problems
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("entente %s: %v\n%s%s", strings.Join(args, " "), err, out, problems.Bytes())
	}
	return strings.TrimSpace(string(out))
}
