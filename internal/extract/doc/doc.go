// Package doc is the working form of one article while it is being read: paragraphs, sentences, tokens with
// their tags and trees, and name spans. The steps of internal/extract fill it in, one after the other; it holds
// no logic of its own beyond looking things up, and does no I/O.
//
// All offsets are bytes into Text; the report that leaves internal/extract counts code points instead.
package doc

// ParagraphKind says what part of a news page a paragraph is.
type ParagraphKind uint8

// The kinds of paragraphs that are told apart.
const (
	Body ParagraphKind = iota
	Headline
	Caption
	Credit
	Byline
	Dateline
	Boilerplate
)

// Document is one article being read.
type Document struct {
	Text       string
	Title      string
	URL        string
	Language   string // BCP 47, of most of the text
	Published  string // ISO 8601 date as precise as known, or empty
	Paragraphs []Paragraph
	Sentences  []Sentence
}

// InHeadline says whether a sentence stands in a headline.
func (d *Document) InHeadline(sentence int) bool {
	return d.Paragraphs[d.Sentences[sentence].Paragraph].Kind == Headline
}

// Opening says whether a sentence opens the article: the first, or one in a headline.
func (d *Document) Opening(sentence int) bool { return sentence == 0 || d.InHeadline(sentence) }

// Paragraph is a block of text between line breaks.
type Paragraph struct {
	Start, End int
	Kind       ParagraphKind
	Language   string
	// First and Limit bound its sentences in Document.Sentences: [First, Limit).
	First, Limit int
}

// Sentence is a run of tokens with, once parsed, one tree.
type Sentence struct {
	Start, End int
	Paragraph  int
	Language   string
	Tokens     []Token
	Names      []Name
}

// Token is a syntactic word by the conventions of Universal Dependencies. The parts of a contraction share the
// letters of the written word between them ("don't" is "do" and "n't"), so that offsets never overlap.
type Token struct {
	Start, End int
	Text       string
	Lemma      string
	UPOS       string
	XPOS       string
	Feats      Feats
	// Head is the index of the governor in the sentence; -1 for the root and before parsing.
	Head int
	// Rel is the Universal Dependencies relation to Head, with its subtype: nsubj:pass.
	Rel string
}

// Children lists by token those that it governs, in their order; heads outside the sentence govern none.
func Children(heads []int) [][]int {
	sizes, total := make([]int, len(heads)), 0
	for _, h := range heads {
		if h >= 0 && h < len(heads) {
			sizes[h]++
			total++
		}
	}
	out, room := make([][]int, len(heads)), make([]int, total)
	for h, n := range sizes {
		out[h], room = room[:0:n], room[n:]
	}
	for i, h := range heads {
		if h >= 0 && h < len(heads) {
			out[h] = append(out[h], i)
		}
	}
	return out
}

// Feats are the morphological features that later steps use; empty where a word has none.
type Feats struct {
	Tense, Mood, VerbForm, Voice, Number, Person, Gender, Polarity string
}

// NameType is the coarse type of a name, before it is linked.
type NameType string

// The types of names.
const (
	PER  NameType = "PER"
	ORG  NameType = "ORG"
	LOC  NameType = "LOC"
	MISC NameType = "MISC"
)

// Name is a span of tokens [First, Limit) of its sentence that the tagger takes for a name.
type Name struct {
	First, Limit int
	Type         NameType
	// Confidence is the chance in thousandths that span and type are right.
	Confidence int
}
