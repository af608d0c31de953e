package neo4jstore

import (
	"context"
	"encoding/json"
	"slices"

	"entente/graph"
	"entente/graph/answer"
	"entente/graph/fold"
)

// stored gives the JSON, or the name, that the database has of some nodes, by id.
func (w *writing) stored(ctx context.Context, statement string, ids []string) (map[string]string, error) {
	there := make(map[string]string, len(ids))
	for part := range slices.Chunk(ids, batchRows) {
		err := w.query(ctx, statement, params{"ids": part}, func(r *row) {
			id := r.text()
			there[id], w.at[id] = r.text(), r.text()
		})
		if err != nil {
			return nil, err
		}
	}
	return there, nil
}

// putEntities writes what changed of entities; most of the time nothing has.
func (w *writing) putEntities(ctx context.Context) error {
	ids := make([]string, len(w.Entities))
	for i, e := range w.Entities {
		ids[i] = e.ID
	}
	there, err := w.stored(ctx, statement("entity_data"), ids)
	if err != nil {
		return err
	}
	var rows, names, inside []params
	var changed []string
	for _, e := range w.Entities {
		e.Origins, e.Articles = 0, 0
		data, err := json.Marshal(e)
		if err != nil {
			return err
		}
		old, exists := there[e.ID]
		if exists && old == string(data) {
			continue
		}
		if exists {
			changed = append(changed, e.ID)
		}
		there[e.ID] = string(data)
		rows = append(rows, params{"label": labelOf(e.Kind), "props": entityRow(e, string(data))})
		names = append(names, nameRows(e)...)
		inside = append(inside, insideRows(e)...)
	}
	if err := meet(ctx, w, statement("put_entities"), "rows", rows); err != nil {
		return err
	}
	return w.putForms(ctx, changed, names, inside)
}

// putForms writes under which names entities are found and what they lie in, after taking away what the changed ones had.
func (w *writing) putForms(ctx context.Context, changed []string, names, inside []params) error {
	for _, name := range []string{"drop_names", "drop_inside"} {
		if err := each(ctx, w.runner, statement(name), "ids", changed); err != nil {
			return err
		}
	}
	if err := each(ctx, w.runner, statement("put_names"), "rows", names); err != nil {
		return err
	}
	return each(ctx, w.runner, statement("put_inside"), "rows", inside)
}

// labelOf gives the label of a kind: Person of PERSON.
func labelOf[T ~string](kind T) string {
	label := []byte(kind)
	for i := 1; i < len(label); i++ {
		label[i] |= 'a' - 'A'
	}
	return string(label)
}

func entityRow(e graph.Entity, data string) params {
	p := params{
		"id": e.ID, "name": e.Name, "kind": string(e.Kind), "aliases": listOrNull(e.Aliases), "iso2": orNull(e.ISO2), "iso3": orNull(e.ISO3),
		"country": orNull(e.Country), "of": orNull(e.Of), "sex": orNull(e.Sex), "latitude": nil, "longitude": nil, "_data": data,
	}
	if e.Located {
		p["latitude"], p["longitude"] = float64(e.Latitude)/1e6, float64(e.Longitude)/1e6
	}
	return p
}

// nameRows holds names and aliases also from right to left, to find those whose beginning is misspelt.
func nameRows(e graph.Entity) []params {
	var rows []params
	for _, f := range fold.Forms(e) {
		p := params{"form": f.Text, "kind": int(f.Kind), "entity": e.ID}
		if f.Kind == fold.FormName || f.Kind == fold.FormAlias {
			p["backwards"] = answer.Backwards(f.Text)
		}
		rows = append(rows, p)
	}
	return rows
}

func insideRows(e graph.Entity) []params {
	around := slices.Clone(e.Within)
	if e.Country != "" && (e.Kind == graph.City || e.Kind == graph.Place) {
		around = append(around, e.Country)
	}
	slices.Sort(around)
	var rows []params
	for _, place := range slices.Compact(around) {
		rows = append(rows, params{"place": place, "entity": e.ID})
	}
	return rows
}
