package sqlitestore

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"entente/graph"
	"entente/graph/answer"
)

// Step implements graph.Reader.
func (s *Store) Step(ctx context.Context, q graph.Step) (to graph.Stepped, err error) {
	err = s.read(ctx, func(v view) error {
		from := q.From
		if q.Least {
			if from, err = v.least(ctx, from); err != nil {
				return err
			}
		}
		to, err = v.step(ctx, from)
		if q.Least && to.Links > 0 {
			to.From = from[0]
		}
		return err
	})
	return answer.Meet(q, to), err
}

// least gives the one that the fewest articles mention.
func (v view) least(ctx context.Context, ids []string) (one []string, err error) {
	err = v.query(ctx, func(r *sql.Rows) error {
		one = []string{""}
		return r.Scan(&one[0])
	}, "SELECT id FROM entity WHERE id IN (SELECT value FROM json_each(?)) ORDER BY articles, id LIMIT 1", list(ids))
	return one, err
}

// step goes on from some entities.
func (v view) step(ctx context.Context, from []string) (to graph.Stepped, err error) {
	leads, args := leads(graph.EventFilter{}, from)
	err = v.query(ctx, func(r *sql.Rows) error {
		var near graph.Near
		var links int
		err := r.Scan(&near.ID, &links, &near.Articles)
		to.Found = append(to.Found, near)
		to.Links += links
		return err
	}, "SELECT l.other, count(*), e.articles FROM ("+leads+") l JOIN entity e ON e.id = l.other GROUP BY l.other ORDER BY l.other", args...)
	return to, err
}

// Linked implements graph.Reader.
func (s *Store) Linked(ctx context.Context, from, to []string) (pairs []graph.Pair, err error) {
	leads, args := leads(graph.EventFilter{}, from)
	err = s.read(ctx, func(v view) error {
		return v.query(ctx, func(r *sql.Rows) error {
			var pair graph.Pair
			err := r.Scan(&pair.A, &pair.B)
			pairs = append(pairs, pair)
			return err
		}, "SELECT DISTINCT one, other FROM ("+leads+") l WHERE other IN (SELECT value FROM json_each(?)) ORDER BY one, other", append(args, list(to))...)
	})
	return pairs, err
}

// Joints implements graph.Reader.
func (s *Store) Joints(ctx context.Context, pairs []graph.Pair) (joints []graph.Joint, err error) {
	err = s.read(ctx, func(v view) error {
		joints = make([]graph.Joint, len(pairs))
		for i, pair := range pairs {
			if err := v.joint(ctx, pair, &joints[i]); err != nil {
				return err
			}
		}
		return nil
	})
	return joints, err
}

func (v view) joint(ctx context.Context, pair graph.Pair, joint *graph.Joint) error {
	c := pairFilter(graph.EventFilter{})
	err := v.query(ctx, func(r *sql.Rows) error {
		e, err := scanJSON[graph.Event](r)
		joint.Event = &e
		return err
	}, "SELECT e.data FROM event e WHERE e.sort IN (SELECT p.sort FROM"+pairs(graph.EventFilter{})+c.where()+" AND q.entity = ?) ORDER BY "+doubts()+", e.origins DESC, e.confidence DESC, e.id LIMIT 1",
		append(append([]any{list([]string{pair.A})}, c.args...), pair.B)...)
	if err != nil {
		return err
	}
	return v.query(ctx, func(r *sql.Rows) error {
		f, err := scanJSON[graph.Fact](r)
		joint.Fact = &f
		return err
	}, "SELECT f.data FROM standing s JOIN fact f ON f.id = s.fact WHERE s.entity = ? AND s.other = ? ORDER BY s.sort LIMIT 1", pair.A, pair.B)
}

// doubts gives how doubtful an event is.
func doubts() string {
	var text strings.Builder
	text.WriteString("CASE e.modality")
	for _, m := range graph.Modalities {
		fmt.Fprintf(&text, " WHEN '%s' THEN %d", m, m.Doubt())
	}
	return text.String() + " END"
}
