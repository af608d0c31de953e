package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed fields.tsv
var fieldsTSV string

// fieldTable has the names of the fields, and for each word how much it speaks for which field, by the index of its name.
type fieldTable struct {
	names   []string
	weights map[string][]fieldWeight
}

type fieldWeight struct{ field, weight int }

var fields = sync.OnceValue(func() *fieldTable {
	t := &fieldTable{weights: map[string][]fieldWeight{}}
	index := map[string]int{}
	for _, f := range lines(fieldsTSV) {
		i, ok := index[f[0]]
		if !ok {
			i = len(t.names)
			index[f[0]] = i
			t.names = append(t.names, f[0])
		}
		for _, w := range strings.Fields(f[2]) {
			if !has(t.weights[w], i) {
				t.weights[w] = append(t.weights[w], fieldWeight{i, int(f[1][0] - '0')})
			}
		}
	}
	return t
})

func has(list []fieldWeight, field int) bool {
	for _, w := range list {
		if w.field == field {
			return true
		}
	}
	return false
}

// enough is the weight at which a sentence belongs to a field.
const enough = 3

// Foreign names the field other than politics that the words of a sentence (lemmas, lower case) speak of most: sport,
// weather, science, culture, history, business, life; empty where none does, or politics speaks louder.
func Foreign(words []string) string {
	best, top, politics := weigh(words)
	if top < enough || politics >= top {
		return ""
	}
	return best
}

// Political says whether the words of a whole article speak of politics more than of any other field.
func Political(words []string) bool {
	_, top, politics := weigh(words)
	return politics > top
}

// weigh gives the strongest other field with its weight, and that of politics. A word counts once.
func weigh(words []string) (best string, top, politics int) {
	t := fields()
	score := make([]int, len(t.names))
	seen := map[string]bool{}
	if slices.Contains(words, "role") && slices.Contains(words, "play") {
		seen["role"], seen["play"] = true, true // states play roles too
	}
	for _, w := range words {
		if t.weights[w] == nil {
			w = strings.TrimSuffix(w, "s")
		}
		weights := t.weights[w]
		if weights == nil || seen[w] {
			continue
		}
		seen[w] = true
		for _, x := range weights {
			score[x.field] += x.weight
		}
	}
	for i, name := range t.names {
		switch {
		case name == "politics":
			politics = score[i]
		case score[i] > top:
			best, top = name, score[i]
		}
	}
	return best, top, politics
}
