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
	w := writing{tx: t, Changes: c, at: map[string]string{}}
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
	// at says where in the database nodes are that were met, by their ids.
	at map[string]string
}

// edges are edges of one kind to be written. Their rows begin with the ids of their ends, which have these labels.
type edges struct {
	what, statement string
	from, to        string
	rows            []line
}

// connect writes edges; that an end is missing is an error.
func (w *writing) connect(ctx context.Context, e edges) error {
	sortByEnds(e.rows)
	for part := range slices.Chunk(e.rows, batchRows) {
		if err := w.locate(ctx, e.from, 0, part); err != nil {
			return fmt.Errorf("write %s: %w", e.what, err)
		}
		if err := w.locate(ctx, e.to, 1, part); err != nil {
			return fmt.Errorf("write %s: %w", e.what, err)
		}
		n, err := w.count(ctx, e.statement, params{"rows": part})
		if err != nil {
			return fmt.Errorf("write %s: %w", e.what, err)
		}
		if n != len(part) {
			return fmt.Errorf("write %s: %d of %d were not", e.what, len(part)-n, len(part))
		}
	}
	return nil
}

// locate puts in the place of the ids in a column where these nodes are.
func (w *writing) locate(ctx context.Context, label string, column int, rows []line) error {
	var unmet []string
	for _, row := range rows {
		if id := row[column].(string); w.at[id] == "" {
			unmet = append(unmet, id)
		}
	}
	slices.Sort(unmet)
	if err := meet(ctx, w, statement("places_of_nodes", label), "ids", slices.Compact(unmet)); err != nil {
		return err
	}
	for _, row := range rows {
		id := row[column].(string)
		if w.at[id] == "" {
			return fmt.Errorf("there is no %s %s", label, id)
		}
		row[column] = w.at[id]
	}
	return nil
}

// meet runs a statement on rows in batches, which gives ids of nodes and where these are.
func meet[T any](ctx context.Context, w *writing, statement, parameter string, rows []T) error {
	for part := range slices.Chunk(rows, batchRows) {
		err := w.query(ctx, statement, params{parameter: part}, func(r *row) {
			id := r.text()
			w.at[id] = r.text()
		})
		if err != nil {
			return err
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

// putArticles writes articles; those that are there are told by their evidence, which is taken away.
func (w *writing) putArticles(ctx context.Context) error {
	var added, kept []line
	there := map[string]bool{}
	for _, id := range w.Clear {
		there[id] = true
	}
	for _, a := range w.Articles {
		if l := articleLine(a); there[a.ID] {
			kept = append(kept, l)
		} else {
			added = append(added, l)
		}
	}
	if err := meet(ctx, w, statement("add_articles"), "rows", added); err != nil {
		return err
	}
	return meet(ctx, w, statement("put_articles"), "rows", kept)
}

// articleLine has the order of article_row.
func articleLine(a fold.Article) line {
	return line{
		a.ID, articleName(a), orNull(a.URL), orNull(a.Title), orNull(a.Source), a.Language, orNull(string(a.Published)), a.Text,
		a.LoadedAt.UTC().Format(timeFormat), a.Sort, string(a.Published.First()), string(a.Published.Last()), padded(a.Words),
	}
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
		mentions = append(mentions, line{a.Article, a.Entity, a.Count, a.Entity, a.Sort})
	}
	if err := w.connect(ctx, edges{"mentions", statement("put_mentions"), "Article", "Entity", mentions}); err != nil {
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
		if err := w.connect(ctx, edges{"evidence", statement("put_evidence"), label, "Article", byLabel[label]}); err != nil {
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
