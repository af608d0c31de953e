// Package classify judges by trained classifiers what rules leave open: whether a word tells an event and of which kind,
// how far the event has come, and who has which part in it. Each is a network of one hidden layer over the sum of the
// vectors of hashed features and over the meanings of a few words; like the language engine's, it is computed in
// integers. It looks at the tree, at what the rules read, and at which kinds of entities the words name, never at which.
package classify

import (
	"sync"

	"entente/graph"
	"entente/internal/extract/model"
)

// Classifier holds the three networks. It is never changed, so that any number of goroutines may use one.
type Classifier struct {
	kind, modality, role *network
	meanings             *meanings
}

// Default gives the classifier of the model that is built into the program. It fails only if that is damaged.
var Default = sync.OnceValues(func() (*Classifier, error) { return New(model.Events()) })

// New reads a model file.
func New(data string) (*Classifier, error) {
	f, err := model.Open(data)
	if err != nil {
		return nil, err
	}
	c := &Classifier{}
	if c.meanings, err = newMeanings(f); err != nil {
		return nil, err
	}
	for _, n := range []struct {
		to   **network
		name string
	}{{&c.kind, "kind"}, {&c.modality, "modality"}, {&c.role, "role"}} {
		if *n.to, err = newNetwork(f, n.name, c.meanings.size); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// Reading is the event that a token is likeliest to tell.
type Reading struct {
	Trigger int
	Kind    graph.EventKind
	// Modality is empty where a rule has read the event: it judges that itself.
	Modality graph.Modality
	// Parts are the likeliest roles of the candidates but the trigger.
	Parts []Part
	// Score is how much likelier the kind is than no event at all, in 1024ths of a natural logarithm; negative where none
	// is likelier.
	Score int
}

// Part is a candidate in a role, with how much likelier that is than no role.
type Part struct {
	Token int
	Role  Role
	Score int
}

// Role is a part in an event of whatever kind: who acts, meets or travels, whom or where to, and where.
type Role string

// The roles.
const (
	Actor     Role = "ACTOR"
	Recipient Role = "RECIPIENT"
	Place     Role = "PLACE"
)

// none is the label of what tells nothing, or has no part.
const none = ""

// Read gives by trigger what the words of a sentence tell, and which of the candidates have a part in it: nil for one that
// tells nothing, as its score is below doubted where a rule has read it, below believed where none has. Without candidates
// it judges only what rules have read.
func (c *Classifier) Read(s *Sentence, candidates []int, doubted, believed int) map[int]*Reading {
	b := buffers.Get().(*buffer)
	defer buffers.Put(b)
	out := map[int]*Reading{}
	for _, i := range s.Triggers() {
		told := s.Told[i].Kind != ""
		if len(candidates) == 0 && !told {
			continue
		}
		out[i] = nil
		kind, score := c.kind.best(s.kind(&b.bag, i), c.meanings, b)
		if score < doubted || score < believed && !told {
			continue
		}
		r := &Reading{Trigger: i, Kind: graph.EventKind(kind), Score: score}
		if !told {
			modality, _ := c.modality.best(s.modality(&b.bag, i, r.Kind), c.meanings, b)
			r.Modality = graph.Modality(modality)
		}
		r.Parts = c.parts(s, r, candidates, b)
		out[i] = r
	}
	return out
}

// parts judges the candidates for the roles in an event.
func (c *Classifier) parts(s *Sentence, r *Reading, candidates []int, b *buffer) []Part {
	var out []Part
	for _, k := range candidates {
		if k != r.Trigger {
			role, score := c.role.best(s.role(&b.bag, r.Trigger, k, r.Kind), c.meanings, b)
			out = append(out, Part{Token: k, Role: Role(role), Score: score})
		}
	}
	return out
}
