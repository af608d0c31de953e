// Package segment cuts an article's text into paragraphs, sentences and tokens, by the conventions of Universal
// Dependencies, and says what part of a news page each paragraph is and in which language it stands. It works by
// rules alone, never changes the text, and gives every piece its byte offsets. It does not tag or parse.
package segment

import "entente/internal/extract/doc"

// maxTokens bounds a sentence, since later steps take time that grows with the square of its length.
const maxTokens = 160

// Split fills in d's paragraphs, sentences and tokens, and its language where that isn't given.
func Split(d *doc.Document) {
	d.Paragraphs = paragraphs(d.Text)
	d.Sentences = nil
	identify(d)
	classify(d)
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		p.First = len(d.Sentences)
		toks := Tokens(d.Text, p.Start, p.End, p.Language)
		for _, r := range sentences(toks, p.Language) {
			d.Sentences = append(d.Sentences, sentence(toks[r[0]:r[1]:r[1]], i, p.Language))
		}
		p.Limit = len(d.Sentences)
	}
}

// sentence makes a sentence of tokens that nothing has been found about yet.
func sentence(toks []doc.Token, paragraph int, language string) doc.Sentence {
	return doc.Sentence{
		Start:     toks[0].Start,
		End:       toks[len(toks)-1].End,
		Paragraph: paragraph,
		Language:  language,
		Tokens:    toks,
	}
}
