package when

import (
	"testing"

	"entente/graph"
	"entente/internal/extract/doc"
)

// tree makes a parsed sentence of words given as {text, lemma, upos, tense or form, relation, head}.
func tree(words [][6]string, heads []int) (*doc.Document, *doc.Sentence) {
	d := &doc.Document{}
	s := doc.Sentence{Language: "en"}
	for i, w := range words {
		start := len(d.Text)
		d.Text += w[0] + " "
		tok := doc.Token{Start: start, End: start + len(w[0]), Text: w[0], Lemma: w[1], UPOS: w[2], Rel: w[4], Head: heads[i]}
		if w[3] == "Inf" {
			tok.Feats.VerbForm = "Inf"
		} else {
			tok.Feats.Tense = w[3]
		}
		s.Tokens = append(s.Tokens, tok)
	}
	d.Sentences = []doc.Sentence{s}
	return d, &d.Sentences[0]
}

func TestReckon(t *testing.T) {
	tests := []struct {
		name  string
		words [][6]string
		heads []int
		want  graph.Date
	}{
		{"an auxiliary looks ahead", [][6]string{
			{"They", "they", "PRON", "", "nsubj"},
			{"will", "will", "AUX", "", "aux"},
			{"meet", "meet", "VERB", "Inf", "root"},
			{"Wednesday", "Wednesday", "PROPN", "", "obl:tmod"},
		}, []int{2, 2, -1, 2}, "2024-03-20"},
		{"a past verb looks back", [][6]string{
			{"They", "they", "PRON", "", "nsubj"}, {"met", "meet", "VERB", "Past", "root"}, {"Wednesday", "Wednesday", "PROPN", "", "obl:tmod"},
		}, []int{1, -1, 1}, "2024-03-13"},
		{"the infinitive of a plan looks ahead", [][6]string{
			{"They", "they", "PRON", "", "nsubj"},
			{"planned", "plan", "VERB", "Past", "root"},
			{"to", "to", "PART", "", "mark"},
			{"meet", "meet", "VERB", "Inf", "xcomp"},
			{"Wednesday", "Wednesday", "PROPN", "", "obl:tmod"},
		}, []int{1, -1, 3, 1, 3}, "2024-03-20"},
		{"what is asked for looks ahead", [][6]string{
			{"They", "they", "PRON", "", "nsubj"},
			{"urged", "urge", "VERB", "Past", "root"},
			{"her", "she", "PRON", "", "obj"},
			{"to", "to", "PART", "", "mark"},
			{"leave", "leave", "VERB", "Inf", "xcomp"},
			{"by", "by", "ADP", "", "case"},
			{"Wednesday", "Wednesday", "PROPN", "", "obl"},
		}, []int{1, -1, 1, 4, 1, 6, 4}, "2024-03-20"},
		{"a promise is of the day beside it", [][6]string{
			{"They", "they", "PRON", "", "nsubj"},
			{"agreed", "agree", "VERB", "Past", "root"},
			{"Wednesday", "Wednesday", "PROPN", "", "obl:tmod"},
			{"to", "to", "PART", "", "mark"},
			{"meet", "meet", "VERB", "Inf", "xcomp"},
		}, []int{1, -1, 1, 4, 1}, "2024-03-13"},
		{"what stands under since has begun", [][6]string{
			{"It", "it", "PRON", "", "nsubj"},
			{"will", "will", "AUX", "", "aux"},
			{"be", "be", "AUX", "", "cop"},
			{"first", "first", "ADJ", "", "root"},
			{"since", "since", "ADP", "", "case"},
			{"talks", "talk", "NOUN", "", "obl"},
			{"Monday", "Monday", "PROPN", "", "nmod"},
		}, []int{3, 3, 3, -1, 5, 3, 5}, "2024-03-18"},
		{"a noun takes the time of its verb", [][6]string{
			{"Talks", "talk", "NOUN", "", "nsubj"},
			{"on", "on", "ADP", "", "case"},
			{"Wednesday", "Wednesday", "PROPN", "", "nmod"},
			{"failed", "fail", "VERB", "Past", "root"},
		}, []int{3, 2, 0, -1}, "2024-03-13"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, _ := tree(tt.words, tt.heads)
			got := Reckon(d, "2024-03-19")
			if len(got) != 1 || got[0].When.Date != tt.want {
				t.Errorf("got %+v, want the one date %s", got, tt.want)
			}
		})
	}
}
