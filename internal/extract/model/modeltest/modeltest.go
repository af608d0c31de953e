// Package modeltest makes model files with random weights, for tests and benchmarks that need a network of a
// certain size but not what a trained one knows.
package modeltest

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"

	"entente/internal/extract/model"
)

// Size is the size of a network.
type Size struct {
	Width, Rows, Arc, Rel, Names int
	Layers                       []string // kinds
}

// Small is a network for tests, Usual one about as large as those that are shipped.
var (
	Small = Size{Width: 32, Rows: 1500, Arc: 16, Rel: 16, Names: 16, Layers: []string{"conv", "scan", "conv"}}
	Usual = Size{Width: 160, Rows: 20000, Arc: 128, Rel: 128, Names: 64, Layers: []string{"conv", "scan", "conv", "scan", "conv", "scan"}}
)

// labels are those of the made-up networks.
var labels = map[string][]string{
	"upos":   {"NOUN", "VERB", "PROPN", "PUNCT"},
	"xpos":   strings.Fields("NN NNS NNP NNPS VB VBD VBG VBN VBP VBZ JJ JJR JJS RB RBR RBS IN DT CC CD PRP PRP$ TO MD WP WDT WRB POS RP EX UH FW . , : -LRB- -RRB- HYPH"),
	"Tense":  {"", "Past", "Pres"},
	"names":  {"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"},
	"deprel": strings.Fields("acl acl:relcl advcl advmod amod appos aux aux:pass case cc ccomp compound conj cop csubj dep det discourse expl fixed flat iobj list mark nmod nmod:poss nsubj nsubj:pass nummod obj obl obl:agent parataxis punct root vocative xcomp"),
}

// builder collects tensors.
type builder struct {
	random *rand.Rand
	header model.Header
	data   bytes.Buffer
}

// Random returns the contents of a model file.
func Random(language string, s Size, seed uint64) string {
	b := &builder{random: rand.New(rand.NewPCG(seed, 1))}
	b.header = model.Header{
		Language: language, Width: s.Width, Norm: 13581879131, Labels: labels, Tags: []string{"upos", "xpos", "Tense"},
		Calibration: map[string][][2]int{"PER": {{0, 400}, {1000, 900}}},
	}
	b.features(s)
	for i, kind := range s.Layers {
		b.layer(fmt.Sprintf("enc.%d", i), kind, s.Width)
	}
	b.linear("tags", s.Width, len(labels["upos"])+len(labels["xpos"])+len(labels["Tense"]))
	b.linear("names.in", s.Width, s.Names)
	b.linear("names.out", s.Names, len(labels["names"]))
	b.linear("arc.dep", s.Width, s.Arc)
	b.linear("arc.query", s.Arc, s.Arc)
	b.linear("arc.head", s.Width, s.Arc)
	b.tensor("arc.root", "i16", s.Arc)
	b.tensor("arc.distance", "i32", 33)
	b.linear("rel.dep", s.Width, s.Rel)
	b.linear("rel.head", s.Width, s.Rel)
	b.linear("rel.out", s.Rel, len(labels["deprel"]))
	return b.file()
}

func (b *builder) features(s Size) {
	var vocabulary strings.Builder
	vocabulary.WriteString("[UNK]\n")
	for c := 'a'; c <= 'z'; c++ {
		fmt.Fprintf(&vocabulary, "%c\n##%c\n", c, c)
		for d := 'a'; d <= 'z'; d++ {
			fmt.Fprintf(&vocabulary, "%c%c\n##%c%c\n", c, d, c, d)
		}
	}
	b.text("pieces", strings.TrimSpace(vocabulary.String()))
	b.text("lexicon", "3\tcairo\n1\tsmith")
	for _, f := range []model.Feature{
		{Kind: "piece"}, {Kind: "word"}, {Kind: "prefix", N: 3}, {Kind: "suffix", N: 3}, {Kind: "suffix", N: 5}, {Kind: "shape"}, {Kind: "place"}, {Kind: "lexicon"},
	} {
		f.Table, f.Shift = fmt.Sprintf("emb.%s%d", f.Kind, f.N), 2
		b.header.Features = append(b.header.Features, f)
		b.tensor(f.Table, "i8", s.Rows, s.Width)
	}
}

func (b *builder) layer(name, kind string, width int) {
	b.header.Layers = append(b.header.Layers, model.Layer{Kind: kind, Name: name, Dilation: 1})
	if kind == "conv" {
		b.linear(name+".in", 3*width, width)
	} else {
		b.linear(name+".in", width, 2*width)
	}
	b.linear(name+".out", width, width)
}

func (b *builder) linear(name string, in, out int) {
	b.tensor(name+".w", "i8", out, in)
	b.tensor(name+".b", "i32", out)
	b.place(name+".s", "i32", []int{out})
	for range out {
		b.write(int32(9))
	}
}

func (b *builder) text(name, s string) {
	b.place(name, "u8", []int{len(s)})
	b.data.WriteString(s)
}

// tensor adds random numbers.
func (b *builder) tensor(name, kind string, shape ...int) {
	b.place(name, kind, shape)
	n := 1
	for _, s := range shape {
		n *= s
	}
	for range n {
		switch v := b.random.IntN(255) - 127; kind {
		case "i8":
			b.write(int8(v))
		case "i16":
			b.write(int16(v))
		case "i32":
			b.write(int32(v))
		}
	}
}

func (b *builder) write(v any) {
	if err := binary.Write(&b.data, binary.LittleEndian, v); err != nil {
		panic(err) // a bytes.Buffer takes every number
	}
}

// place notes a tensor, at the next multiple of 64.
func (b *builder) place(name, kind string, shape []int) {
	for b.data.Len()%64 != 0 {
		b.data.WriteByte(0)
	}
	b.header.Tensors = append(b.header.Tensors, model.Tensor{Name: name, Type: kind, Shape: shape, Offset: b.data.Len()})
}

// headerSize leaves enough room for the header of any of these files.
const headerSize = 64*256 - 48

func (b *builder) file() string {
	for i := range b.header.Tensors {
		b.header.Tensors[i].Offset += 48 + headerSize
	}
	header, err := json.Marshal(b.header)
	if err != nil || len(header) > headerSize {
		panic(fmt.Sprintf("header of %d bytes: %v", len(header), err))
	}
	body := binary.LittleEndian.AppendUint32(nil, headerSize)
	body = append(body, header...)
	body = append(body, bytes.Repeat([]byte{' '}, headerSize-len(header))...)
	body = append(body, b.data.Bytes()...)
	sum := sha256.Sum256(body)
	return "ENTENTE\n\x01\x00\x00\x00" + string(sum[:]) + string(body)
}
