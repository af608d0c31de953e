// Package engine is the one way in to the language engine: it reads a text into sentences, tokens, tags, lemmas,
// trees and names, each by a package of its own. What the names stand for and what the sentences report is told
// by later steps, not here.
package engine

import (
	"fmt"
	"sync"

	"entente/internal/extract/conjugation"
	"entente/internal/extract/doc"
	"entente/internal/extract/features"
	"entente/internal/extract/lemma"
	"entente/internal/extract/model"
	"entente/internal/extract/ner"
	"entente/internal/extract/nn"
	"entente/internal/extract/parse"
	"entente/internal/extract/segment"
	"entente/internal/extract/tag"
)

// Engine annotates documents. It is never changed after it was made, so that any number of goroutines may use
// one at the same time.
type Engine struct {
	networks map[string]*network
	buffers  sync.Pool
}

// Default returns the engine with the models that are built into the program. It fails only if one of them is
// damaged.
func Default() (*Engine, error) { return builtIn() }

var builtIn = sync.OnceValues(func() (*Engine, error) { return New(model.BuiltIn()...) })

// New returns an engine with the models of the given files, at most one for each language.
func New(files ...string) (*Engine, error) {
	e := &Engine{networks: map[string]*network{}, buffers: sync.Pool{New: func() any { return new(buffer) }}}
	for _, data := range files {
		f, err := model.Open(data)
		if err != nil {
			return nil, err
		}
		n, err := newNetwork(f)
		if err != nil {
			return nil, fmt.Errorf("model of language %s: %w", f.Language, err)
		}
		e.networks[f.Language] = n
	}
	return e, nil
}

// Annotate fills in the document's paragraphs, sentences, tokens, tags, trees and names from its Text, Title and,
// if known, Language. Sentences in a language without a model get tokens only. The same text always gives the
// same result.
func (e *Engine) Annotate(d *doc.Document) {
	segment.Split(d)
	e.Analyze(d)
}

// Analyze fills in all but the segmentation, for documents whose sentences and tokens are given.
func (e *Engine) Analyze(d *doc.Document) {
	b := e.buffers.Get().(*buffer)
	defer e.buffers.Put(b)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if n := e.networks[s.Language]; n != nil && len(s.Tokens) > 0 {
			n.analyze(s, b)
		}
		lemma.Annotate(s)
		conjugation.Annotate(s)
	}
	ner.Harmonize(d)
}

// network is what one model file holds.
type network struct {
	features *features.Extractor
	encoder  *nn.Encoder
	tagger   *tag.Tagger
	parser   *parse.Parser
	names    *ner.Tagger
}

func newNetwork(f *model.File) (n *network, err error) {
	n = &network{}
	if n.features, err = features.New(f); err != nil {
		return nil, err
	}
	if n.encoder, err = nn.NewEncoder(f); err != nil {
		return nil, err
	}
	if n.tagger, err = tag.New(f); err != nil {
		return nil, err
	}
	if n.parser, err = parse.New(f); err != nil {
		return nil, err
	}
	n.names, err = ner.New(f)
	return n, err
}

// buffer holds what one goroutine needs to run a network.
type buffer struct {
	forms    []string
	features features.Buffer
	encoder  nn.Buffer
	tagger   tag.Buffer
	parser   parse.Buffer
	names    ner.Buffer
}

// analyze tags a sentence, parses it and finds its names, courtesies left aside.
func (n *network) analyze(s *doc.Sentence, b *buffer) {
	kept := plainly(s)
	if kept == nil {
		n.run(s, b)
		return
	}
	plain := &doc.Sentence{Language: s.Language}
	for _, i := range kept {
		plain.Tokens = append(plain.Tokens, s.Tokens[i])
	}
	n.run(plain, b)
	spread(s, plain, kept)
}

// run has the networks read a sentence.
func (n *network) run(s *doc.Sentence, b *buffer) {
	b.forms = b.forms[:0]
	for i := range s.Tokens {
		b.forms = append(b.forms, plain(s.Tokens[i].Text))
	}
	y := n.encoder.Run(n.features.Vectors(b.forms, &b.features), len(b.forms), &b.encoder)
	n.tagger.Tag(s.Tokens, y, &b.tagger)
	n.parser.Parse(s.Tokens, y, &b.parser)
	s.Names = n.names.Names(y, len(s.Tokens), &b.names)
	ner.Tidy(s)
}

// plain gives the networks the signs for which some tokenized corpora have words.
func plain(form string) string {
	switch form {
	case "-LRB-", "-LSB-", "-LCB-":
		return "("
	case "-RRB-", "-RSB-", "-RCB-":
		return ")"
	case "``", "''":
		return `"`
	}
	return form
}
