// Package lexicon holds, by meaning, the English verbs, nouns and adjectives that tell events, and how their arguments
// fill the roles. The tables are the .tsv files beside this one: read them to see what the program knows. It only
// reads and indexes them; whether a rule fits a sentence is decided in relate.
package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"entente/graph"
)

//go:embed classes.tsv
var classesTSV string

//go:embed verbs.tsv
var verbsTSV string

//go:embed nouns.tsv
var nounsTSV string

// Slot is one way to fill a role: the argument's names ("subj", "obj", "with") and the role that each gives.
type Slot struct {
	Role graph.Role
	// Letter is the role's letter in the tables; '@' is the event's place, 'W' a place that the event is
	// about where nobody who takes part is known.
	Letter byte
	Args   []string
}

// Condition is what must hold of an argument: its word is in Words, or its party is of one of Sorts; Not turns it round.
type Condition struct {
	Args  []string
	Not   bool
	Sorts []string
	Words map[string]bool
}

// Rule is one line of verbs.tsv or nouns.tsv.
type Rule struct {
	Name  string
	Kind  graph.EventKind
	Slots []Slot
	// Conditions must all hold.
	Conditions []Condition
	// Flags are single words: "two", "neg" and "-neg", "will", "comp", "beside" (what it governs stands beside it), and of a noun what must be filled.
	Flags []string
}

// Has says whether a rule bears a flag.
func (r *Rule) Has(flag string) bool { return slices.Contains(r.Flags, flag) }

// AnyVerb stands in verbs.tsv for a verb of whatever meaning.
const AnyVerb = "*"

// Entry is a rule as one word calls it up: a verb's Particle, or the Modifier of a noun ("phone" in "phone call").
type Entry struct {
	Rule  *Rule
	Other string
}

// Lexicon is the tables, indexed by lemma; the order of entries is that of the lines.
type Lexicon struct {
	Verbs   map[string][]Entry
	Nouns   map[string][]Entry
	classes map[string]map[string]bool
}

// Default gives the tables, read at the first call.
var Default = sync.OnceValue(read)

func read() *Lexicon {
	l := &Lexicon{Verbs: map[string][]Entry{}, Nouns: map[string][]Entry{}, classes: map[string]map[string]bool{}}
	for _, f := range lines(classesTSV) {
		l.classes[f[0]] = l.set(strings.Fields(f[1]))
	}
	for _, f := range lines(verbsTSV) {
		l.add(l.Verbs, f, firstWord)
	}
	for _, f := range lines(nounsTSV) {
		f[2] += " " + f[3]
		l.add(l.Nouns, append(f[:3:3], f[4]), lastWord)
	}
	return l
}

// lines gives the fields of every line that isn't a comment.
func lines(tsv string) [][]string {
	var out [][]string
	for line := range strings.Lines(tsv) {
		line = strings.TrimRight(line, "\n")
		if line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out
}

// add indexes a line under each of its words; key parts a word of several into the one to index and the rest.
func (l *Lexicon) add(index map[string][]Entry, f []string, key func(string) (string, string)) {
	r := &Rule{Name: f[0], Kind: graph.EventKind(f[1])}
	for _, item := range strings.Fields(f[2]) {
		l.item(r, item)
	}
	seen := map[string]bool{}
	for _, w := range strings.Fields(f[3]) {
		if !seen[w] {
			seen[w] = true
			lemma, other := key(w)
			index[lemma] = append(index[lemma], Entry{Rule: r, Other: other})
		}
	}
}

func firstWord(w string) (lemma, other string) {
	lemma, other, _ = strings.Cut(w, "_")
	return lemma, other
}

func lastWord(w string) (lemma, other string) {
	if i := strings.LastIndexByte(w, '_'); i >= 0 {
		return w[i+1:], w[:i]
	}
	return w, ""
}

// item reads one part of a rule: "obj=R", "obj:$aid|money", "obj!$abstract", or a flag.
func (l *Lexicon) item(r *Rule, item string) {
	i := strings.IndexAny(item, "=:!")
	if i < 0 {
		r.Flags = append(r.Flags, item)
		return
	}
	args, rest := strings.Split(item[:i], "|"), item[i+1:]
	if item[i] == '=' {
		r.Slots = append(r.Slots, Slot{Role: roles[rest[0]], Letter: rest[0], Args: args})
		return
	}
	c := Condition{Args: args, Not: item[i] == '!'}
	var words []string
	for w := range strings.SplitSeq(rest, "|") {
		if strings.HasPrefix(w, "@") {
			c.Sorts = append(c.Sorts, w[1:])
		} else if w != "" {
			words = append(words, w)
		}
	}
	c.Words = l.set(words)
	r.Conditions = append(r.Conditions, c)
}

var roles = map[byte]graph.Role{
	'A': graph.Actor, 'R': graph.Recipient, 'P': graph.Participant, 'H': graph.Host,
	'T': graph.Traveler, 'D': graph.Destination, 'O': graph.Origin, 'W': graph.Topic,
}

// set makes a set of words, classes among them ("$aid") opened up.
func (l *Lexicon) set(words []string) map[string]bool {
	set := map[string]bool{}
	for _, w := range words {
		if !strings.HasPrefix(w, "$") {
			set[w] = true
			continue
		}
		for x := range l.classes[w[1:]] {
			set[x] = true
		}
	}
	return set
}

// In says whether a word is in a class.
func (l *Lexicon) In(class, word string) bool { return l.classes[class][word] }
