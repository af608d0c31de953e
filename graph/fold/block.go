package fold

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"time"

	"entente/graph"
)

// counted is a group with its row, and what is often asked of it: who is named, and the day of publication, in days since
// some day; unknown where that is not known.
type counted struct {
	group
	cell
	row       Row
	named     cast
	published int
}

const unknown = -1

func newCounted(g group, c cell, row Row) counted {
	return counted{group: g, cell: c, row: row, named: g.cast(), published: dayNumber(g.Published)}
}

// dayNumber numbers days; a date that is none has no number.
func dayNumber(d graph.Date) int {
	t, ok := d.Time()
	if !ok || !isDay(d) {
		return unknown
	}
	return int(t.Unix() / (24 * 60 * 60))
}

func readGroups(rows []Row) ([]counted, error) {
	groups := make([]counted, len(rows))
	for i, r := range rows {
		var g group
		if err := json.Unmarshal(r.Data, &g); err != nil {
			return nil, fmt.Errorf("read row %s: %w", r.ID, err)
		}
		groups[i] = newCounted(g, splitGroupRow(r.ID), r)
	}
	return groups, nil
}

// candidate is a set of tellings that agree, which may be an event or only a vaguer telling of one.
type candidate struct {
	realm  graph.Modality
	cast   cast
	cell   cell
	spot   spot
	when   string
	groups []int
}

// id hashes what folded: the kind and the sides (in the block), who is named, the day or coarser, the place.
func (c candidate) id() string {
	return "event/" + graph.Hash(c.cell.block, string(c.realm), c.when, c.spot.place, c.cast.key())
}

// vaguer says that c can be d told with less of time or place.
func (c candidate) vaguer(d candidate) bool {
	return c.realm == d.realm && c.cast.within(d.cast) && d.spot.holds(c.spot) && !c.spot.holds(d.spot)
}

// definite says that day and place are told.
func (c candidate) definite() bool {
	return len(c.spot.date) == len("2006-01-02") && c.spot.place != ""
}

// joinTellings decides which tellings of one block are one event: for each group, by index, the event's id. Groups must be
// all those of the months concerned, with two months more to either side; undated tellings of other months than those for
// which undated holds keep the outcome they had.
func joinTellings(groups []counted, undated func(month string) bool) []string {
	ids := make([]string, len(groups))
	events := map[string][]candidate{}
	for _, month := range monthsOf(groups) {
		events[month] = joinDated(groups, month, ids)
	}
	loose := map[string][]int{}
	for i, g := range groups {
		switch {
		case g.Date != "":
		case g.Lone == "" && !undated(g.month):
			ids[i] = g.row.Outcome
		default:
			if e, ok := onlyEvent(groups, g, events); ok {
				ids[i] = e.id()
				continue
			}
			key := g.month + " " + bucket(g.group)
			loose[key] = append(loose[key], i)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(loose)) {
		for _, c := range byCast(groups, loose[key]) {
			assign(ids, c)
		}
	}
	return ids
}

func monthsOf(groups []counted) []string {
	months := map[string]bool{}
	for _, g := range groups {
		months[g.month] = true
	}
	return slices.Sorted(maps.Keys(months))
}

// bucket puts together tellings that tell the same time and place.
func bucket(g group) string { return string(g.realm()) + " " + g.when() + " " + g.Place }

// when is the day or coarser; for what is undated the week in which it was published, or the origin.
func (g group) when() string {
	switch {
	case g.Date != "":
		return string(g.Date)
	case g.Lone != "":
		return "by " + g.Lone
	}
	return "in " + week(g.Published)
}

// joinDated joins the dated tellings of a month and gives the events they form: those of day and place are events, a
// vaguer one is a telling of the only such event it fits, else an event too.
func joinDated(groups []counted, month string, ids []string) []candidate {
	buckets := map[string][]int{}
	for i, g := range groups {
		if g.Date != "" && g.month == month {
			buckets[bucket(g.group)] = append(buckets[bucket(g.group)], i)
		}
	}
	var all []candidate
	for _, key := range slices.Sorted(maps.Keys(buckets)) {
		all = append(all, byCast(groups, buckets[key])...)
	}
	var events, vague []candidate
	for _, c := range all {
		if len(fitting(all, c)) == 0 {
			events = append(events, c)
		} else {
			vague = append(vague, c)
		}
	}
	for _, c := range vague {
		if fit := fitting(events, c); len(fit) == 1 {
			events[fit[0]].groups = append(events[fit[0]].groups, c.groups...)
		} else {
			events = append(events, c)
		}
	}
	for _, c := range events {
		assign(ids, c)
	}
	return events
}

// fitting lists the events of day and place that a candidate can be a vaguer telling of.
func fitting(events []candidate, c candidate) []int {
	var fit []int
	for i, e := range events {
		if e.definite() && c.vaguer(e) {
			fit = append(fit, i)
		}
	}
	return fit
}

func assign(ids []string, c candidate) {
	for _, i := range c.groups {
		ids[i] = c.id()
	}
}

// byCast parts tellings of one time and place by who is named in them.
func byCast(groups []counted, members []int) []candidate {
	byKey := map[string]*candidate{}
	for _, i := range members {
		g := groups[i]
		key := g.named.key()
		if _, ok := byKey[key]; !ok {
			byKey[key] = &candidate{realm: g.realm(), cast: g.named, cell: g.cell, spot: g.spot(), when: g.when()}
		}
		byKey[key].groups = append(byKey[key].groups, i)
	}
	keys := slices.Sorted(maps.Keys(byKey))
	joined := partition(len(keys),
		func(a, b int) bool { return byKey[keys[a]].cast.compatible(byKey[keys[b]].cast) },
		func(a, b int) bool {
			return byKey[keys[a]].cast.within(byKey[keys[b]].cast) && !byKey[keys[b]].cast.within(byKey[keys[a]].cast)
		})
	var parted []candidate
	at := map[int]int{}
	for i, to := range joined {
		c := byKey[keys[i]]
		if to == i {
			at[i] = len(parted)
			parted = append(parted, *c)
			continue
		}
		p := &parted[at[to]]
		p.cast = p.cast.union(c.cast)
		p.groups = append(p.groups, c.groups...)
	}
	return parted
}

// undatedReach is how many days an undated telling and one of the event may be published apart.
const undatedReach = 7

// onlyEvent gives the one dated event of the months around an undated telling that it fits.
func onlyEvent(groups []counted, g counted, events map[string][]candidate) (candidate, bool) {
	var found []candidate
	for _, month := range around(g.month, 1) {
		for _, e := range events[month] {
			if e.realm == g.realm() && e.spot.holds(g.spot()) && g.named.within(e.cast) && publishedNear(groups, e, g) {
				found = append(found, e)
			}
		}
	}
	if len(found) != 1 {
		return candidate{}, false
	}
	return found[0], true
}

func publishedNear(groups []counted, e candidate, g counted) bool {
	return g.published != unknown && slices.ContainsFunc(e.groups, func(i int) bool {
		apart := groups[i].published - g.published
		return groups[i].published != unknown && -undatedReach <= apart && apart <= undatedReach
	})
}

// around lists the months up to n before and after a month; what is no month has none but itself.
func around(month string, n int) []string {
	t, err := time.Parse("2006-01", month)
	if err != nil {
		return []string{month}
	}
	var months []string
	for i := -n; i <= n; i++ {
		months = append(months, t.AddDate(0, i, 0).Format("2006-01"))
	}
	return months
}

// compareSpecific orders the groups of an event: the most exact in time and place first, then those that name most persons,
// then those most told.
func compareSpecific(a, b counted) int {
	return cmp.Or(
		cmp.Compare(len(b.Date), len(a.Date)), cmp.Compare(boolInt(b.Place != ""), boolInt(a.Place != "")),
		cmp.Compare(len(b.Around), len(a.Around)), cmp.Compare(b.named.size(), a.named.size()),
		cmp.Compare(b.row.Origins, a.row.Origins), cmp.Compare(a.row.ID, b.row.ID))
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
