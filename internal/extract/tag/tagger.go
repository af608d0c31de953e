// Package tag gives tokens their parts of speech and morphological features, from the states of the network.
package tag

import (
	"fmt"

	"entente/internal/extract/doc"
	"entente/internal/extract/model"
	"entente/internal/extract/nn"
)

// Tagger reads tags off the network's states.
type Tagger struct {
	linear *nn.Linear
	sets   []set
}

// set is one of the things that are told of each token.
type set struct {
	labels []string
	assign func(*doc.Token, string)
}

// assigners say where a label belongs.
var assigners = map[string]func(*doc.Token, string){
	"upos":     func(t *doc.Token, l string) { t.UPOS = l },
	"xpos":     func(t *doc.Token, l string) { t.XPOS = l },
	"Tense":    func(t *doc.Token, l string) { t.Feats.Tense = l },
	"Mood":     func(t *doc.Token, l string) { t.Feats.Mood = l },
	"VerbForm": func(t *doc.Token, l string) { t.Feats.VerbForm = l },
	"Voice":    func(t *doc.Token, l string) { t.Feats.Voice = l },
	"Number":   func(t *doc.Token, l string) { t.Feats.Number = l },
	"Person":   func(t *doc.Token, l string) { t.Feats.Person = l },
	"Gender":   func(t *doc.Token, l string) { t.Feats.Gender = l },
	"Polarity": func(t *doc.Token, l string) { t.Feats.Polarity = l },
}

// New reads the tagger of a model.
func New(f *model.File) (*Tagger, error) {
	t := &Tagger{}
	labels := 0
	for _, name := range f.Tags {
		assign, ok := assigners[name]
		if !ok {
			return nil, fmt.Errorf("%w: unknown tag set %q", model.ErrDamaged, name)
		}
		l, err := f.LabelSet(name)
		if err != nil {
			return nil, err
		}
		t.sets = append(t.sets, set{l, assign})
		labels += len(l)
	}
	var err error
	if t.linear, err = nn.NewLinear(f, "tags", f.Width); err != nil {
		return nil, err
	}
	if t.linear.Out != labels {
		return nil, fmt.Errorf("%w: %d tags but %d scores", model.ErrDamaged, labels, t.linear.Out)
	}
	return t, nil
}

// Tag tags the tokens whose states y are.
func (t *Tagger) Tag(tokens []doc.Token, y []int16, b *Buffer) {
	logits := t.Logits(y, len(tokens), b)
	for i := range tokens {
		row := logits[i*t.linear.Out : (i+1)*t.linear.Out]
		for _, s := range t.sets {
			s.assign(&tokens[i], s.labels[nn.Argmax(row[:len(s.labels)])])
			row = row[len(s.labels):]
		}
	}
}

// Logits scores all labels of n tokens; valid until the buffer's next use.
func (t *Tagger) Logits(y []int16, n int, b *Buffer) []int32 {
	logits := nn.Grow(&b.logits, n*t.linear.Out)
	t.linear.Apply(logits, y, n)
	return logits
}

// Buffer holds what tagging needs, so that it can be used again. The zero value is ready.
type Buffer struct{ logits []int32 }
