package neo4jstore

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/fold"
)

// putEvents writes events; of those that are there, edges only where they changed.
func (w *writing) putEvents(ctx context.Context) error {
	ids := make([]string, len(w.Events))
	for i, e := range w.Events {
		ids[i] = e.ID
	}
	there, err := w.stored(ctx, statement("event_data"), ids)
	if err != nil {
		return err
	}
	var rows []params
	var edges eventEdges
	for _, e := range w.Events {
		data, err := json.Marshal(e)
		if err != nil {
			return err
		}
		rows = append(rows, params{"label": labelOf(e.Kind), "props": eventRow(e, string(data))})
		var old graph.Event
		if stored, exists := there[e.ID]; exists {
			if err := json.Unmarshal([]byte(stored), &old); err != nil {
				return err
			}
		}
		edges.add(old, e)
	}
	if err := each(ctx, w.runner, statement("put_events"), "rows", rows); err != nil {
		return err
	}
	return edges.write(ctx, w)
}

func eventRow(e graph.Event, data string) params {
	first, last := fold.Bounds(e)
	return params{
		"id": e.ID, "name": e.Summary, "kind": string(e.Kind), "modality": string(e.Modality), "date": orNull(string(e.Date)), "until": orNull(string(e.Until)),
		"date_text": orNull(e.Text), "earliest": orNull(string(e.Earliest)), "latest": orNull(string(e.Latest)), "date_basis": string(e.Basis),
		"topics": listOrNull(e.Topics), "quotation": orNull(e.Quotation), "origins": e.Origins, "confidence": e.Confidence, "sort": e.Sort,
		"_first": string(first), "_last": string(last), "_place": orNull(e.Place), "_data": data,
		"_words": padded(slices.Concat(graph.Words(e.Summary), graph.Words(strings.Join(e.Topics, " ")))),
	}
}

// eventEdges are the edges of events that change.
type eventEdges struct {
	// unparted lists events that lose their participants, unplaced their place.
	unparted, unplaced              []string
	participated, represented, held []params
}

func (x *eventEdges) add(old, e graph.Event) {
	if !slices.Equal(old.Participants, e.Participants) {
		if old.ID != "" {
			x.unparted = append(x.unparted, e.ID)
		}
		x.addParts(e)
	}
	if old.Place == e.Place {
		return
	}
	if old.Place != "" {
		x.unplaced = append(x.unplaced, e.ID)
	}
	if e.Place != "" {
		x.held = append(x.held, params{"from": e.ID, "to": e.Place})
	}
}

// addParts gives each participation its edge, and one to whoever takes part only through officials. Of the edges of an
// entity the first says all of its part.
func (x *eventEdges) addParts(e graph.Event) {
	parts := map[string]params{}
	for _, p := range fold.Parts(e) {
		parts[p.Entity] = params{
			"_part": p.Entity, "_sort": e.Sort, "_roles": rolesOf(p.Direct), "_via": rolesOf(p.Via), "_for": p.Represents, "_links": p.Links,
		}
		if p.Direct == 0 {
			x.represented = append(x.represented, params{"from": p.Entity, "to": e.ID, "props": parts[p.Entity]})
		}
	}
	for _, p := range e.Participants {
		props := params{}
		if part, first := parts[p.Entity]; first {
			props = part
			delete(parts, p.Entity)
		}
		props["role"], props["represents"] = string(p.Role), orNull(p.Represents)
		x.participated = append(x.participated, params{"from": p.Entity, "to": e.ID, "props": props})
	}
}

// rolesOf lists the roles of a mask (see fold.RoleMask).
func rolesOf(mask int) []string {
	roles := []string{}
	for i, r := range graph.Roles {
		if mask&(1<<i) != 0 {
			roles = append(roles, string(r))
		}
	}
	return roles
}

func (x *eventEdges) write(ctx context.Context, w *writing) error {
	if err := each(ctx, w.runner, statement("drop_parts"), "ids", x.unparted); err != nil {
		return err
	}
	if err := each(ctx, w.runner, statement("drop_places"), "ids", x.unplaced); err != nil {
		return err
	}
	if err := w.connect(ctx, "participants", statement("put_parts", "PARTICIPATED_IN"), x.participated); err != nil {
		return err
	}
	if err := w.connect(ctx, "whom officials act for", statement("put_parts", "REPRESENTED_IN"), x.represented); err != nil {
		return err
	}
	return w.connect(ctx, "places of events", statement("put_places"), x.held)
}
