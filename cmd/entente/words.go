package main

import (
	"fmt"
	"strings"

	"entente/graph"
)

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// thousandths writes a confidence as people do: 0.875.
func thousandths(n int) string { return fmt.Sprintf("%d.%03d", n/1000, n%1000) }

// oneLine joins the lines of a quote.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// predicateWords reads between a subject and an object: "holds office", "located in".
func predicateWords(p graph.Predicate) string {
	return strings.ToLower(strings.ReplaceAll(string(p), "_", " "))
}

func isArticleID(ref string) bool { return strings.HasPrefix(ref, "article/") }
