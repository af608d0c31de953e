package relate

import (
	"slices"
	"strconv"
	"strings"

	"entente/graph"
	"entente/internal/extract/relate/lexicon"
)

// foreign says whether a sentence is about another field than politics: by its words, by years long past, or because it
// speaks to the reader.
func (r *reader) foreign() bool {
	words := r.untitled()
	return !r.political && (lexicon.Foreign(words) != "" || r.longPast()) || notice(words)
}

// untitled gives the lemmas of a sentence without the titles of rulers whom it names: "King Sol" is no history.
func (r *reader) untitled() []string {
	words := r.tree.Lemmas()
	for _, i := range r.scene.In(r.sentence) {
		m := &r.scene.Mentions[i]
		for k := m.First; k < m.Limit; k++ {
			if crowned[words[k]] && len(m.Entities) > 0 && r.scene.Entities[m.Entities[0]].Kind != graph.Place {
				words = slices.Clone(words)
				words[k] = ""
			}
		}
	}
	return words
}

// crowned are titles of rulers and their kin that tell of history where nobody bears them.
var crowned = map[string]bool{"king": true, "queen": true, "emperor": true, "empress": true, "sultan": true, "shah": true, "duke": true, "monarch": true, "heir": true, "empire": true, "kingdom": true}

// longEnough is the number of sentences from which an article's field is better known than a sentence's.
const longEnough = 4

// political says whether an article as a whole is about politics, so that a word of another field means little.
func political(readers []*reader) bool {
	var words []string
	for _, r := range readers {
		words = append(words, r.tree.Lemmas()...)
	}
	return len(readers) >= longEnough && lexicon.Political(words)
}

// modern is the first year whose events are news, or the background of news.
const modern = 1914

// longPast says whether a sentence names a year before our time and none in it.
func (r *reader) longPast() bool {
	old := false
	for i := range r.tree.Len() {
		text := r.tree.Token(i).Text
		year, err := strconv.Atoi(text)
		if err != nil || len(text) < 3 || len(text) > 4 || r.tree.Token(i).UPOS != "NUM" || r.counts(i) {
			continue
		}
		if year >= modern && year < 2100 {
			return false
		}
		old = old || year > 0 && year < modern && len(text) == 4 && year >= 1000 && i > 0 && slices.Contains(yearOpeners, r.tree.Lemma(i-1))
	}
	return old
}

// yearOpeners stand before a year: "in 1415", "the treaty of 1494".
var yearOpeners = []string{"in", "of", "since", "from", "until", "by", "about", "around", "before", "after"}

// counts says whether a number counts what follows it.
func (r *reader) counts(i int) bool { return r.tree.Is(i, "nummod") }

var noticeOpeners = []string{"opinion", "listen", "watch", "quiz", "horoscope", "editor", "correction", "tomorrow in", "read more", "by"}

// notice says whether a sentence is a line of the paper about itself: "Opinion: …", "Listen: …".
func notice(words []string) bool {
	for i := 0; i < len(words) && i < 4; i++ {
		if words[i] == ":" {
			return slices.Contains(noticeOpeners, strings.Join(words[:i], " ")) || i > 1 && slices.Contains(noticeOpeners, words[0])
		}
	}
	return false
}
