package schema

import (
	"context"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	browsing "github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"entente/graph"
	"entente/schema/page"
)

// browserVariable, set to "require", makes the absence of a browser a failure instead of a reason to skip.
const browserVariable = "ENTENTE_TEST_BROWSER"

// findBrowser gives the path of a Chromium, or skips.
func findBrowser(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "headless-shell"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv(browserVariable) == "require" {
		t.Fatalf("no Chromium on the path, and %s=require", browserVariable)
	}
	t.Skipf("skipped: no Chromium on the path; install one to test the page, set %s=require to insist on it", browserVariable)
	return ""
}

// browse opens a tab of a real browser on a server over the reader, and gives its address.
func browse(t *testing.T, reader graph.Reader, options Options) (ctx context.Context, address string) {
	t.Helper()
	if testing.Short() {
		t.Skip("skipped: -short")
	}
	path := findBrowser(t)
	server := httptest.NewServer(newTestServer(t, reader, options).Handler())
	t.Cleanup(server.Close)
	flags := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.Flag("no-first-run", true), chromedp.WindowSize(1400, 900))
	allocated, cancel := chromedp.NewExecAllocator(t.Context(), flags...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(allocated)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil { // starts the browser, which lives as long as this context
		t.Fatal(err)
	}
	watch(t, ctx, server.URL)
	ctx, cancel = context.WithTimeout(ctx, 90*time.Second)
	t.Cleanup(cancel)
	return ctx, server.URL
}

// watch fails the test when a script fails, the page's policy is broken, or anything is fetched from elsewhere.
func watch(t *testing.T, ctx context.Context, address string) {
	t.Helper()
	err := chromedp.Listen(ctx, func(event any) {
		switch event := event.(type) {
		case *runtime.EventExceptionThrown:
			t.Errorf("a script failed: %s", event.ExceptionDetails.Text)
		case *log.EventEntryAdded:
			// That a request was refused is what some tests are about.
			if event.Entry.Level == log.EntryLevelError && event.Entry.Source != log.EntrySourceNetwork {
				t.Errorf("the browser complains: %s", event.Entry.Text)
			}
		case *browsing.EventRequestWillBeSent:
			url := event.Request.URL
			if !strings.HasPrefix(url, address+"/") && !strings.HasPrefix(url, "data:") && !strings.HasPrefix(url, "blob:"+address+"/") {
				t.Errorf("the page asks for %s", url)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
}

// act runs steps in the browser. When one fails, or the test is asked for artifacts, a picture of the page is kept.
func act(t *testing.T, ctx context.Context, picture string, steps ...step) {
	t.Helper()
	err := chromedp.Do(ctx, steps...)
	if png, shot := chromedp.Run(ctx, chromedp.FullScreenshot(100)); shot == nil {
		name := filepath.Join(t.ArtifactDir(), picture+".png")
		if writing := os.WriteFile(name, png, 0o644); writing != nil {
			t.Error(writing)
		}
	}
	if err != nil {
		t.Fatalf("%s: %v", picture, err)
	}
}

// step is something to do or to wait for in the browser.
type step = chromedp.Action[chromedp.Void]

// shows waits until an element holds a text.
func shows(selector, text string) step {
	return chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		ctx, cancel := context.WithTimeout(ctx, 15*time.Second)
		defer cancel()
		for {
			got, err := chromedp.Evaluate[string](fmt.Sprintf(`document.querySelector(%q)?.innerText.replaceAll("\u00a0", " ") ?? ""`, selector))(ctx, tab)
			if err != nil {
				return fmt.Errorf("wait for %q in %s: %w", text, selector, err)
			}
			if strings.Contains(got, text) {
				return nil
			}
			if err := chromedp.Do(ctx, chromedp.Sleep(50*time.Millisecond)); err != nil {
				return fmt.Errorf("wait for %q in %s, which holds %q: %w", text, selector, got, err)
			}
		}
	})
}

func css(selector string) chromedp.CSS {
	return chromedp.CSS(selector)
}

// set fills a field and tells the page, as typing would.
func set(selector, text string) step {
	return script(fmt.Sprintf("field = document.querySelector(%q); field.value = %q; field.dispatchEvent(new Event('change'))", selector, text))
}

func click(selector string) step {
	return chromedp.Click(css(selector))
}

// script runs a piece of JavaScript for what it does.
func script(code string) step {
	return chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		_, err := chromedp.Evaluate[bool](code+"; true")(ctx, tab)
		return err
	})
}

// evaluate gives what a piece of JavaScript comes to.
func evaluate[T any](t *testing.T, ctx context.Context, code string) T {
	t.Helper()
	got, err := chromedp.Run(ctx, chromedp.Evaluate[T](code))
	if err != nil {
		t.Fatalf("%s: %v", code, err)
	}
	return got
}

// TestPage asks as a person would: opens the page, chooses a saved question, changes it, asks with the keyboard, reads
// the table and the JSON, makes a mistake, looks into the schema.
func TestPage(t *testing.T) {
	ctx, address := browse(t, newEndless(), Options{})
	act(t, ctx, "1-opened",
		chromedp.Navigate(address),
		shows("#status", "rows in"),
		shows("#panel-table h2", "events"),
		shows("#panel-table blockquote", "They met."),
	)
	act(t, ctx, "2-saved-question",
		set("#saved", "person-meetings"),
		set("#variables", `{"person": "person/nobody", "first": 3}`),
		chromedp.Focus(css("#query")),
		chromedp.KeyEvent(kb.Enter, chromedp.KeyModifiers(chromedp.ModifierCtrl)),
		shows("#panel-table dl", "3 of 12345"),
		shows("#panel-table table", "Summary of person-nobody-0"),
	)
	act(t, ctx, "3-json",
		click("#tab-json"),
		shows("#json", `"totalCount": 12345`),
		chromedp.KeyEvent(kb.ArrowLeft),
		chromedp.WaitVisible(css("#panel-table")),
	)
	act(t, ctx, "4-ambiguous",
		set("#query", `{ person(ref: "several") { id } }`), set("#variables", ""),
		click("#run"),
		shows("#errors", "AMBIGUOUS"), shows("#errors", "person/two"),
	)
	act(t, ctx, "5-bad-variables", set("#variables", "{"), click("#run"), shows("#errors", "no JSON"))
	act(t, ctx, "6-schema",
		set("#variables", ""),
		click("#docs-toggle"),
		shows("#docs h2", "Query"), shows("#docs", "between"),
		chromedp.Click(chromedp.Search(`//aside//button[text()="EventConnection"]`)),
		shows("#docs h2", "EventConnection"), shows("#docs", "totalCount"),
	)
}

// TestPageShowsTheStory: a real store's answers read well, with their sentences.
func TestPageShowsTheStory(t *testing.T) {
	ctx, address := browse(t, newStoryStore(t), Options{})
	act(t, ctx, "story-latest", chromedp.Navigate(address), shows("#panel-table", "They will talk about grain"))
	act(t, ctx, "story-meetings",
		set("#saved", "person-meetings"), set("#variables", `{"person": "Alma Reyes"}`), click("#run"),
		shows("#panel-table blockquote", "Trade Secretary Alma Reyes of Peru meets"), shows("#panel-table", "for Egypt"), shows("#panel-table", "Reyes to see Haddad"),
	)
	act(t, ctx, "story-contradictions", set("#saved", "contradictions"), click("#run"), shows("#panel-table", "at the same time"))
	act(t, ctx, "story-path", set("#saved", "path"), set("#variables", `{"from": "Tom Field", "to": "EG"}`), click("#run"), shows("#panel-table", "spokesperson of"))
}

// TestPageKeepsTheQuestion: the address holds the question, so that it can be passed on.
func TestPageKeepsTheQuestion(t *testing.T) {
	ctx, address := browse(t, newEndless(), Options{})
	act(t, ctx, "question-in-the-address",
		chromedp.Navigate(address), shows("#status", "rows in"),
		set("#query", "{ stats { articles } }"), click("#run"), shows("#panel-table h2", "stats"),
	)
	again := evaluate[string](t, ctx, `location.href`)
	act(t, ctx, "question-from-the-address", chromedp.Navigate("about:blank"), chromedp.Navigate(again), shows("#panel-table h2", "stats"))
	if got := evaluate[string](t, ctx, `document.querySelector("#query").value`); got != "{ stats { articles } }" {
		t.Errorf("the editor holds %q, want the question of the address %s", got, again)
	}
}

// TestPageAsksForTheToken where the server has one.
func TestPageAsksForTheToken(t *testing.T) {
	ctx, address := browse(t, newEndless(), Options{Token: "secret"})
	act(t, ctx, "token",
		chromedp.Navigate(address),
		shows("#errors", "a bearer token is needed"),
		chromedp.WaitVisible(css("#token")),
		chromedp.SendKeys(css("#token"), "secret"),
		click("#run"),
		shows("#status", "rows in"),
	)
}

// TestPageInTheDarkAndOnAPhone: the page follows the system's colours, and fits a narrow screen.
func TestPageInTheDarkAndOnAPhone(t *testing.T) {
	ctx, address := browse(t, newEndless(), Options{})
	act(t, ctx, "dark", prefersDark, chromedp.Navigate(address), shows("#status", "rows in"))
	if back := evaluate[string](t, ctx, `getComputedStyle(document.body).backgroundColor`); back != "rgb(20, 23, 28)" {
		t.Errorf("the background is %s in the dark", back)
	}
	act(t, ctx, "phone", chromedp.EmulateViewport(390, 844))
	if overflow := evaluate[int](t, ctx, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); overflow > 0 {
		t.Errorf("the page is %d pixels wider than a phone", overflow)
	}
}

func prefersDark(ctx context.Context, tab *chromedp.Target) (chromedp.Void, error) {
	_, err := cdp.Call(ctx, tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}},
	})
	return chromedp.Void{}, err
}

// TestGraphiQL: where it was built in, it loads and answers.
func TestGraphiQL(t *testing.T) {
	if !page.HasGraphiQL() {
		t.Skip("skipped: GraphiQL is not built in; schema/page/graphiql/README.md says how")
	}
	ctx, address := browse(t, newEndless(), Options{})
	act(t, ctx, "graphiql",
		chromedp.Navigate(address+"/graphiql?query="+`%7Bstats%7Barticles%7D%7D`),
		chromedp.WaitVisible(css(".graphiql-execute-button")),
		click(".graphiql-execute-button"),
		shows(".result-window", `"articles": 1`),
	)
}
