package neo4jstore

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/fold"
)

// putFacts writes facts; their ends stand with their ids, so only new ones get edges.
func (w *writing) putFacts(ctx context.Context) error {
	ids := make([]string, len(w.Facts))
	for i, f := range w.Facts {
		ids[i] = f.ID
	}
	known := map[string]bool{}
	for part := range slices.Chunk(ids, batchRows) {
		if err := w.query(ctx, statement("known_facts"), params{"ids": part}, func(r *row) { known[r.text()] = true }); err != nil {
			return err
		}
	}
	names, err := w.namesOfEnds(ctx)
	if err != nil {
		return err
	}
	var rows []params
	var ends []line
	for _, f := range w.Facts {
		data, err := json.Marshal(f)
		if err != nil {
			return err
		}
		rows = append(rows, factRow(f, names, string(data)))
		if !known[f.ID] {
			known[f.ID] = true
			ends = append(ends, line{f.Subject, f.Object, f.ID, string(f.Predicate)})
		}
	}
	if err := meet(ctx, w, statement("put_facts"), "rows", rows); err != nil {
		return err
	}
	return w.connect(ctx, edges{"facts", statement("put_ends"), "Entity", "Entity", ends})
}

// namesOfEnds gives the names of the subjects and objects of facts, for captions.
func (w *writing) namesOfEnds(ctx context.Context) (map[string]string, error) {
	var ids []string
	for _, f := range w.Facts {
		ids = append(ids, f.Subject, f.Object)
	}
	slices.Sort(ids)
	return w.stored(ctx, statement("entity_names"), slices.Compact(ids))
}

func factRow(f graph.Fact, names map[string]string, data string) params {
	verb := strings.ToLower(strings.ReplaceAll(string(f.Predicate), "_", " "))
	return params{
		"id": f.ID, "name": names[f.Subject] + " " + verb + " " + names[f.Object], "subject": f.Subject, "predicate": string(f.Predicate), "object": f.Object,
		"basis": string(f.Basis), "former": orNull(f.Former), "since": orNull(string(f.Since)), "until": orNull(string(f.Until)),
		"origins": f.Origins, "confidence": f.Confidence, "sort": f.Sort, "_data": data,
	}
}

// putConflicts writes contradictions, after taking away those of what is folded anew.
func (w *writing) putConflicts(ctx context.Context) error {
	byLabel := map[string][]line{}
	for _, c := range w.Conflicts {
		data, err := json.Marshal(c)
		if err != nil {
			return err
		}
		ends := slices.Concat(c.Facts, c.Events)
		label := ownerLabel(ends[0])
		byLabel[label] = append(byLabel[label], line{ends[0], ends[1], params{
			"id": c.ID, "kind": string(c.Kind), "subject": c.Subject, "sort": fold.ConflictSort(c), "_data": string(data),
		}})
	}
	for _, label := range ownerLabels {
		unsettled := slices.DeleteFunc(slices.Clone(w.Unsettle), func(id string) bool { return ownerLabel(id) != label })
		if err := each(ctx, w.runner, statement("unsettle", label), "ids", unsettled); err != nil {
			return err
		}
		if err := w.connect(ctx, edges{"contradictions", statement("put_conflicts"), label, label, byLabel[label]}); err != nil {
			return err
		}
	}
	return nil
}
