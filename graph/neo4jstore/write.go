package neo4jstore

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/fold"
)

// write changes nodes and edges: all nodes before any edge.
func (t *tx) write(ctx context.Context, c fold.Changes) error {
	w := writing{tx: t, Changes: c}
	for _, step := range []func(context.Context) error{
		w.clear, w.putEntities, w.putCounts, w.putArticles, w.putFacts, w.putEvents, w.move, w.putEvidence, w.putAppearances,
		w.putConflicts, w.drop,
	} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// writing is one write.
type writing struct {
	*tx
	fold.Changes
}

// connect writes edges, whose rows begin with their ends; that one is missing is an error.
func (w *writing) connect(ctx context.Context, what, statement string, rows []line) error {
	sortByEnds(rows)
	for part := range slices.Chunk(rows, batchRows) {
		n, err := w.count(ctx, statement, params{"rows": part})
		if err != nil {
			return fmt.Errorf("write %s: %w", what, err)
		}
		if n != len(part) {
			return fmt.Errorf("write %s: an end is missing of %d of %d, between %v and %v", what, len(part)-n, len(part), part[0][0], part[len(part)-1][1])
		}
	}
	return nil
}

// sortByEnds lets all writers lock hubs in one order.
func sortByEnds(rows []line) {
	compare := func(a, b any) int {
		x, _ := a.(string)
		y, _ := b.(string)
		return strings.Compare(x, y)
	}
	slices.SortStableFunc(rows, func(a, b line) int { return cmp.Or(compare(a[0], b[0]), compare(a[1], b[1])) })
}

func (w *writing) clear(ctx context.Context) error {
	if err := each(ctx, w.runner, statement("clear_evidence"), "articles", w.Clear); err != nil {
		return err
	}
	rows := make([]params, len(w.Disappear))
	needs := make([]string, len(w.Disappear))
	for i, a := range w.Disappear {
		rows[i] = params{"article": a.Article, "entity": a.Entity}
		needs[i] = needID(a)
	}
	if err := each(ctx, w.runner, statement("disappear"), "rows", rows); err != nil {
		return err
	}
	return each(ctx, w.runner, statement("drop_needs"), "ids", needs)
}

// needID is the id of the node that says which person an article needs.
func needID(a fold.Appearance) string { return a.Article + " " + a.Entity }

func (w *writing) putCounts(ctx context.Context) error {
	rows := make([]params, len(w.Counts))
	for i, n := range w.Counts {
		rows[i] = params{"id": n.Entity, "origins": n.Origins, "articles": n.Articles}
	}
	return each(ctx, w.runner, statement("put_counts"), "rows", rows)
}

func (w *writing) putArticles(ctx context.Context) error {
	rows := make([]line, len(w.Articles))
	for i, a := range w.Articles {
		rows[i] = line{
			a.ID, articleName(a), orNull(a.URL), orNull(a.Title), orNull(a.Source), a.Language, orNull(string(a.Published)), a.Text,
			a.LoadedAt.UTC().Format(timeFormat), a.Sort, string(a.Published.First()), string(a.Published.Last()), padded(a.Words),
		}
	}
	return each(ctx, w.runner, statement("put_articles"), "rows", rows)
}

// articleName is the caption of an article: its title, else the beginning of its text.
func articleName(a fold.Article) string {
	if a.Title != "" {
		return a.Title
	}
	const enough = 60
	line, _, _ := strings.Cut(strings.TrimSpace(a.Text), "\n")
	if runes := []rune(line); len(runes) > enough {
		line = string(runes[:enough]) + "…"
	}
	return line
}

// padded joins folded words so that each has a space before and after it.
func padded(words []string) string { return " " + strings.Join(words, " ") + " " }

func (w *writing) putAppearances(ctx context.Context) error {
	var mentions []line
	var needs []params
	for _, a := range w.Appearances {
		if a.Count == 0 {
			needs = append(needs, params{"id": needID(a), "article": a.Article, "entity": a.Entity})
			continue
		}
		mentions = append(mentions, line{a.Article, a.Entity, a.Count, a.Sort})
	}
	if err := w.connect(ctx, "mentions", statement("put_mentions"), mentions); err != nil {
		return err
	}
	return each(ctx, w.runner, statement("put_needs"), "rows", needs)
}

func (w *writing) putEvidence(ctx context.Context) error {
	byLabel := map[string][]line{}
	for _, e := range w.Evidence {
		label := ownerLabel(e.Owner)
		byLabel[label] = append(byLabel[label], line{
			e.Owner, e.Article, e.ID, e.Text, e.Start, e.End, string(e.Stance), e.Rule, e.Confidence, listOrNull(e.AttributedTo), e.Sort, orNull(e.Group),
			padded(graph.Words(e.Text)),
		})
	}
	for _, label := range ownerLabels {
		if err := w.connect(ctx, "evidence", statement("put_evidence", label), byLabel[label]); err != nil {
			return err
		}
	}
	return nil
}

// ownerLabels are the labels of what has evidence and contradicts.
var ownerLabels = []string{"Event", "Fact"}

// ownerLabel tells facts from events by their ids.
func ownerLabel(id string) string {
	if strings.HasPrefix(id, "fact/") {
		return "Fact"
	}
	return "Event"
}

func (w *writing) move(ctx context.Context) error {
	rows := make([]params, len(w.Moves))
	for i, m := range w.Moves {
		rows[i] = params{"from": m.From, "to": m.To, "group": m.Group}
	}
	return each(ctx, w.runner, statement("move"), "rows", rows)
}

func (w *writing) drop(ctx context.Context) error {
	for _, part := range []struct {
		label string
		ids   []string
	}{{"Event", w.DropEvents}, {"Fact", w.DropFacts}, {"Article", w.DropArticles}, {"Entity", w.DropEntities}} {
		if part.label == "Fact" {
			if err := each(ctx, w.runner, statement("drop_standing"), "ids", part.ids); err != nil {
				return err
			}
		}
		if err := each(ctx, w.runner, statement("drop_nodes", part.label), "ids", part.ids); err != nil {
			return err
		}
	}
	for _, name := range []string{"drop_names", "drop_inside"} {
		if err := each(ctx, w.runner, statement(name), "ids", w.DropEntities); err != nil {
			return err
		}
	}
	return nil
}
