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
	var added, kept []line
	var edges eventEdges
	for _, e := range w.Events {
		data, err := json.Marshal(e)
		if err != nil {
			return err
		}
		var old graph.Event
		if stored, exists := there[e.ID]; exists {
			if err := json.Unmarshal([]byte(stored), &old); err != nil {
				return err
			}
			kept = append(kept, eventLine(e, string(data)))
		} else {
			added = append(added, eventLine(e, string(data)))
		}
		edges.add(old, e)
	}
	if err := meet(ctx, w, statement("add_events"), "rows", added); err != nil {
		return err
	}
	if err := each(ctx, w.runner, statement("put_events"), "rows", kept); err != nil {
		return err
	}
	return edges.write(ctx, w)
}

// eventLine has the order of event_row, after the label of the kind.
func eventLine(e graph.Event, data string) line {
	first, last := fold.Bounds(e)
	return line{
		labelOf(e.Kind), e.ID, e.Summary, string(e.Kind), string(e.Modality), orNull(string(e.Date)), orNull(string(e.Until)), orNull(e.Text),
		orNull(string(e.Earliest)), orNull(string(e.Latest)), string(e.Basis), listOrNull(e.Topics), orNull(e.Quotation), e.Origins, e.Confidence,
		e.Sort, string(first), string(last), orNull(e.Place), padded(slices.Concat(graph.Words(e.Summary), graph.Words(strings.Join(e.Topics, " ")))), data,
	}
}

// eventEdges are the edges of events that change.
type eventEdges struct {
	// unparted lists events that lose their participants, unplaced their place.
	unparted, unplaced              []string
	participated, represented, held []line
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
		x.held = append(x.held, line{e.ID, e.Place})
	}
}

// addParts gives each participation its edge, and one to whoever takes part only through officials. Of the edges of an
// entity the first says all of its part.
func (x *eventEdges) addParts(e graph.Event) {
	parts := map[string]line{}
	for _, p := range fold.Parts(e) {
		part := line{p.Entity, e.Sort, rolesOf(p.Direct), rolesOf(p.Via), p.Represents, p.Links}
		if p.Direct == 0 {
			x.represented = append(x.represented, append(line{p.Entity, e.ID, nil, nil}, part...))
		}
		parts[p.Entity] = part
	}
	for _, p := range e.Participants {
		part, first := parts[p.Entity]
		if !first {
			part = line{nil, nil, nil, nil, nil, nil}
		}
		delete(parts, p.Entity)
		x.participated = append(x.participated, append(line{p.Entity, e.ID, string(p.Role), orNull(p.Represents)}, part...))
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
	if err := w.connect(ctx, edges{"participants", statement("put_parts", "PARTICIPATED_IN"), "Entity", "Event", x.participated}); err != nil {
		return err
	}
	if err := w.connect(ctx, edges{"whom officials act for", statement("put_parts", "REPRESENTED_IN"), "Entity", "Event", x.represented}); err != nil {
		return err
	}
	return w.connect(ctx, edges{"places of events", statement("put_places"), "Event", "Entity", x.held})
}
