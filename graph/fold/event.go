package fold

import (
	"encoding/json"
	"fmt"
	"slices"

	"entente/graph"
)

// maxTopics is how many topics an event keeps.
const maxTopics = 8

// buildEvent makes one event of its groups: shared are the rows of origins with several articles (see ledger), details the
// rows of its groups' details by group.
func buildEvent(id string, groups []counted, shared []Row, details map[string][]Row) (graph.Event, error) {
	groups = slices.SortedFunc(slices.Values(groups), compareSpecific)
	first := groups[0]
	trust := weights(groups, shared)
	b := eventBuilder{graph.Event{
		ID: id, Kind: first.Kind, Modality: modality(groups), Place: first.Place, Participants: participants(groups), Origins: originsOf(trust),
		When: graph.When{Date: first.Date, Basis: graph.NoBasis}, Sort: graph.NewestFirst(first.Date, id),
	}}
	for _, g := range groups {
		b.bound(g.group)
		for _, row := range details[g.row.ID] {
			if err := b.describe(row); err != nil {
				return b.Event, err
			}
		}
	}
	b.Confidence = combine(trust)
	return b.Event, nil
}

// eventBuilder takes from each group, the most exact first, what the ones before did not tell.
type eventBuilder struct{ graph.Event }

// bound takes over what a group that tells the event's date says of it.
func (b *eventBuilder) bound(g group) {
	if g.Date != b.Date {
		return
	}
	if b.Earliest == "" {
		b.Earliest, b.Latest = g.Earliest, g.Latest
	}
	if b.Until == "" {
		b.Until = g.Until
	}
	if b.Basis == graph.NoBasis || g.Basis == graph.Explicit {
		b.Basis = g.Basis
	}
}

// describe takes over the words of one telling.
func (b *eventBuilder) describe(row Row) error {
	var d detail
	if err := json.Unmarshal(row.Data, &d); err != nil {
		return fmt.Errorf("read row %s: %w", row.ID, err)
	}
	if b.Summary == "" {
		b.Summary = d.Summary
	}
	if b.Quotation == "" {
		b.Quotation = d.Quotation
	}
	if b.Text == "" && d.Date == b.Date {
		b.Text = d.DateText
	}
	for _, t := range d.Topics {
		same := func(other string) bool { return graph.Fold(other) == graph.Fold(t) }
		if len(b.Topics) < maxTopics && !slices.ContainsFunc(b.Topics, same) {
			b.Topics = append(b.Topics, t)
		}
	}
	return nil
}

// modality is what the tellings of an event come to. What has happened or goes on was planned before, so plans count only
// where nothing else is told; of the two, what more origins tell.
func modality(groups []counted) graph.Modality {
	votes := map[graph.Modality]int{}
	for _, g := range groups {
		votes[g.Modality] += max(g.row.Origins, 1)
	}
	switch {
	case votes[graph.Happened] == 0 && votes[graph.Ongoing] == 0:
		return groups[0].Modality
	case votes[graph.Ongoing] > votes[graph.Happened]:
		return graph.Ongoing
	}
	return graph.Happened
}

// participants unites those of all groups. A country or group is left out where somebody takes its part by name.
func participants(groups []counted) []graph.Participation {
	var all []graph.Participation
	for _, g := range groups {
		for _, p := range g.Parties {
			all = append(all, p.Participation)
		}
	}
	slices.SortFunc(all, compareParticipations)
	all = slices.Compact(all)
	return slices.DeleteFunc(slices.Clone(all), func(p graph.Participation) bool {
		return slices.ContainsFunc(all, func(q graph.Participation) bool {
			named := q.Represents == p.Entity || q.Entity == p.Entity && q.Represents != ""
			return q.Role == p.Role && p.Represents == "" && named
		})
	})
}

// weights gives the confidence of each group with the origins that give it. An origin of several articles may tell more than
// one of the groups, and counts in the surest.
func weights(groups []counted, shared []Row) []weight {
	trust := make([]weight, len(groups))
	at := make(map[string]int, len(groups))
	for i, g := range groups {
		trust[i] = weight{confidence: g.Confidence, origins: g.row.Origins}
		at[g.row.ID] = i
	}
	surest := map[string]int{}
	for _, r := range shared {
		row, origin, _ := splitSharedGroup(r.ID)
		i, mine := at[row]
		if !mine {
			continue
		}
		best, twice := surest[origin]
		switch {
		case !twice:
			surest[origin] = i
		case trust[i].confidence > trust[best].confidence:
			trust[best].origins--
			surest[origin] = i
		default:
			trust[i].origins--
		}
	}
	return trust
}

func originsOf(trust []weight) int {
	total := 0
	for _, w := range trust {
		total += w.origins
	}
	return total
}
