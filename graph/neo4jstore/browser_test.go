package neo4jstore_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"entente/queries"
)

// step is something to do or to wait for in the browser.
type step = chromedp.Action[chromedp.Void]

// A newcomer opens the real Neo4j Browser, drops the style file on it, runs a saved query and sees a picture.
func TestBrowser(t *testing.T) {
	address := os.Getenv("ENTENTE_TEST_NEO4J_BROWSER")
	if address == "" || testing.Short() {
		t.Skip("no Neo4j Browser to test on: start one with .ci/neo4j/start.sh and set the variables that it prints")
	}
	server := fixture(t)
	style, err := os.ReadFile(filepath.Join("..", "..", "deploy", "neo4j", "entente.grass"))
	if err != nil {
		t.Fatal(err)
	}
	saved, err := queries.FindSaved(queries.Cypher, "who-met-whom")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(saved.Text, "$person", "'Ann Archer'")
	ctx := browse(t)
	connect := url.Values{"dbms": {server.URL}, "preselectAuthMethod": {"NATIVE"}, "cmd": {"edit"}, "arg": {text}}
	act(t, ctx, "connect",
		chromedp.Navigate(address+"?"+connect.Encode()),
		chromedp.WaitVisible(chromedp.CSS("input[type=password]")),
		chromedp.SendKeys(chromedp.CSS("input[data-testid=username]"), server.User),
		chromedp.SendKeys(chromedp.CSS("input[type=password]"), server.Password+kb.Enter),
		holds(`!document.querySelector("input[type=password]")`),
	)
	act(t, ctx, "who-met-whom",
		chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error { return drop(ctx, tab, style) }),
		chromedp.Click(chromedp.CSS("[data-testid=editor-Run]")),
		holds(`document.querySelectorAll("svg g.node").length >= 5`),
		holds(`[...document.querySelectorAll("svg g.node circle")].some(c => c.getAttribute("fill")?.toUpperCase() === "#F2B134")`),
		chromedp.Sleep(3*time.Second), // until the nodes lie still
	)
}

// holds waits until an expression is true.
func holds(expression string) step {
	return chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		for deadline := time.Now().Add(30 * time.Second); ; time.Sleep(200 * time.Millisecond) {
			got, err := chromedp.Evaluate[bool](expression)(ctx, tab)
			if err != nil || got {
				return err
			}
			if time.Now().After(deadline) {
				return fmt.Errorf("still not true: %s", expression)
			}
		}
	})
}

// drop drops the style file on the page, as a person does with the mouse.
func drop(ctx context.Context, tab *chromedp.Target, style []byte) error {
	text, err := json.Marshal(string(style))
	if err != nil {
		return err
	}
	_, err = chromedp.Evaluate[bool](`(() => { const data = new DataTransfer(); data.items.add(new File([`+string(text)+`], "entente.grass", {type: "text/plain"}));
		const target = document.querySelector("#mount > *") || document.body;
		for (const name of ["dragenter", "dragover", "drop"]) target.dispatchEvent(new DragEvent(name, {bubbles: true, cancelable: true, dataTransfer: data}));
		return true })()`)(ctx, tab)
	return err
}

// browse opens a tab of a real browser.
func browse(t *testing.T) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("ENTENTE_TEST_BROWSER") == "require" {
			t.Fatal("no Chromium on the path, and ENTENTE_TEST_BROWSER=require")
		}
		t.Skip("no Chromium on the path")
	}
	flags := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.WindowSize(1400, 900))
	allocated, cancel := chromedp.NewExecAllocator(t.Context(), flags...)
	t.Cleanup(cancel)
	ctx, cancel := chromedp.NewContext(allocated)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	ctx, cancel = context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(cancel)
	return ctx
}

// act runs steps in the browser and keeps a picture of the page.
func act(t *testing.T, ctx context.Context, picture string, steps ...step) {
	t.Helper()
	err := chromedp.Do(ctx, steps...)
	if png, shot := chromedp.Run(ctx, chromedp.FullScreenshot(100)); shot == nil {
		if writing := os.WriteFile(filepath.Join(t.ArtifactDir(), picture+".png"), png, 0o644); writing != nil {
			t.Error(writing)
		}
	}
	if err != nil {
		t.Fatalf("%s: %v", picture, err)
	}
}
