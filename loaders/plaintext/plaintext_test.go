package plaintext

import (
	"strings"
	"testing"

	"entente/loaders"
	"entente/loaders/loadertest"
)

func TestSuite(t *testing.T) {
	loadertest.Run(t, Loader{}, loadertest.Samples{
		Good:     "https://example.org/a\nThe ministers met in Lima.\n",
		Articles: 1,
		NotUTF8:  "The ministers met in Bogot\xe1.",
		NoText:   " \n\t\n",
		Large:    func(n int) string { return strings.Repeat("a", n) },
	})
}

func TestFirstLine(t *testing.T) {
	tests := []struct{ name, input, url, text string }{
		{"url", "https://example.org/2015/11/x\n\nText.\n", "https://example.org/2015/11/x", "Text.\n"},
		{"url, Windows line ends", "https://example.org/x\r\n\r\nText.\r\n", "https://example.org/x", "Text.\r\n"},
		{"url after a mark", "\ufeffhttp://example.org/x\nText.", "http://example.org/x", "Text."},
		{"url with words after it", "https://example.org/x says:\nText.", "", "https://example.org/x says:\nText."},
		{"no host", "https:///x\nText.", "", "https:///x\nText."},
		{"space kept", "\n  Text. \n", "", "\n  Text. \n"},
		{"url in the second line", "Text.\nhttps://example.org/x", "", "Text.\nhttps://example.org/x"},
	}
	for _, test := range tests {
		a, err := parse([]byte(test.input), "p.txt", loaders.Defaults{})
		if err != nil || a.URL != test.url || a.Text != test.text {
			t.Errorf("%s: got url %q text %q (%v), want %q %q", test.name, a.URL, a.Text, err, test.url, test.text)
		}
	}
}

// The id of an article on a path stays when its text changes; one from standard input has only its text to go by.
func TestIdentity(t *testing.T) {
	id := func(text, path string) string {
		a, err := parse([]byte(text), path, loaders.Defaults{})
		if err != nil {
			t.Fatal(err)
		}
		return a.ID
	}
	if id("One.", "p.txt") != id("Two.", "p.txt") {
		t.Error("a changed file got another id")
	}
	if id("One.", loaders.Stdin) == id("Two.", loaders.Stdin) {
		t.Error("two texts from standard input got one id")
	}
	if id("https://example.org/x\nOne.", "p.txt") != id("https://EXAMPLE.org/x/\nTwo.", "q.txt") {
		t.Error("one url in two files got two ids")
	}
}
