// Package conllu reads annotated corpora: trees in CoNLL-U and names in the two-column format "token TAB label".
// It serves training tools and the evaluator; the program itself doesn't need it.
package conllu

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// Sentence is an annotated sentence.
type Sentence struct {
	Text         string // as the corpus says; empty in files of names
	NewParagraph bool
	NewDocument  bool
	Words        []Word
	Tokens       []Token
}

// Word is a syntactic word.
type Word struct {
	Form, Lemma, UPOS, XPOS, Feats string
	Head                           int // index, -1 for the root
	Rel                            string
	Label                          string // of its name, BIO
}

// Token is what is written in one piece: a word, or words First to Limit.
type Token struct {
	Form         string
	First, Limit int
	SpaceAfter   bool
}

// ReadFile reads a file of trees.
func ReadFile(path string) ([]Sentence, error) { return readFile(path, Read) }

// ReadNamesFile reads a file of names.
func ReadNamesFile(path string) ([]Sentence, error) { return readFile(path, ReadNames) }

func readFile(path string, read func(io.Reader) ([]Sentence, error)) ([]Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	s, err := read(f)
	if err = errors.Join(err, f.Close()); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return s, nil
}

// Read reads trees. Empty nodes and enhanced dependencies are left out.
func Read(r io.Reader) ([]Sentence, error) {
	var out []Sentence
	var s Sentence
	err := eachLine(r, func(n int, line string) error {
		if line == "" {
			if last := len(s.Tokens) - 1; last >= 0 && s.Tokens[last].Limit > len(s.Words) {
				return fmt.Errorf("line %d: the sentence ends inside the words of %q", n, s.Tokens[last].Form)
			}
			if len(s.Words) > 0 {
				out = append(out, s)
			}
			s = Sentence{}
			return nil
		}
		if strings.HasPrefix(line, "#") {
			comment(&s, line)
			return nil
		}
		if err := s.addLine(line); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
		return nil
	})
	return out, err
}

// eachLine calls do for every line and for one empty line after the last.
func eachLine(r io.Reader, do func(int, string) error) error {
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<24)
	n := 0
	for sc.Scan() {
		n++
		if err := do(n, strings.TrimRight(sc.Text(), "\r")); err != nil {
			return err
		}
	}
	if err := sc.Err(); err != nil {
		return err
	}
	return do(n+1, "")
}

func comment(s *Sentence, line string) {
	if text, ok := strings.CutPrefix(line, "# text = "); ok {
		s.Text = text
	}
	s.NewParagraph = s.NewParagraph || strings.HasPrefix(line, "# newpar")
	s.NewDocument = s.NewDocument || strings.HasPrefix(line, "# newdoc")
}

func (s *Sentence) addLine(line string) error {
	c := strings.Split(line, "\t")
	if len(c) != 10 {
		return fmt.Errorf("%d columns, not 10", len(c))
	}
	if strings.Contains(c[0], ".") {
		return nil
	}
	space := !strings.Contains(c[9], "SpaceAfter=No")
	if from, to, ok := strings.Cut(c[0], "-"); ok {
		first, err1 := strconv.Atoi(from)
		last, err2 := strconv.Atoi(to)
		if err1 != nil || err2 != nil || first != len(s.Words)+1 || last < first {
			return fmt.Errorf("wrong range %q", c[0])
		}
		s.Tokens = append(s.Tokens, Token{c[1], first - 1, last, space})
		return nil
	}
	head, err := strconv.Atoi(c[6])
	if err != nil {
		return fmt.Errorf("wrong head %q", c[6])
	}
	if n := len(s.Tokens); n == 0 || s.Tokens[n-1].Limit <= len(s.Words) {
		s.Tokens = append(s.Tokens, Token{c[1], len(s.Words), len(s.Words) + 1, space})
	}
	s.Words = append(s.Words, Word{Form: c[1], Lemma: c[2], UPOS: c[3], XPOS: c[4], Feats: c[5], Head: head - 1, Rel: c[7]})
	return nil
}

// ReadNames reads sentences of tokens and labels, a blank line after each; the label is the last column.
func ReadNames(r io.Reader) ([]Sentence, error) {
	var out []Sentence
	var s Sentence
	err := eachLine(r, func(_ int, line string) error {
		if strings.TrimSpace(line) == "" {
			if len(s.Words) > 0 {
				out = append(out, s)
			}
			s = Sentence{}
			return nil
		}
		form, _, _ := strings.Cut(line, "\t")
		n := len(s.Words)
		s.Words = append(s.Words, Word{Form: form, Label: line[strings.LastIndexByte(line, '\t')+1:], Head: -1})
		s.Tokens = append(s.Tokens, Token{form, n, n + 1, true})
		return nil
	})
	return out, err
}
