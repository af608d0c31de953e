package sqlitestore

import (
	"strings"

	"entente/graph"
	"entente/graph/fold"
)

// condition is a piece of SQL with its arguments.
type condition struct {
	sql  []string
	args []any
}

func (c *condition) add(sql string, args ...any) {
	c.sql = append(c.sql, sql)
	c.args = append(c.args, args...)
}

// and joins all conditions, with a leading AND.
func (c *condition) and() string {
	if len(c.sql) == 0 {
		return ""
	}
	return " AND " + strings.Join(c.sql, " AND ")
}

// eventFilter turns a filter into conditions on an event e, whose sort is also found in a column. What concerns its owner is
// left to ownerFilter.
func eventFilter(f graph.EventFilter, sort string) condition {
	var c condition
	if len(f.Kinds) > 0 && sort == eventSort {
		c.add("e.kind IN (SELECT value FROM json_each(?))", list(f.Kinds))
	}
	if len(f.Modalities) > 0 {
		c.add("e.modality IN (SELECT value FROM json_each(?))", list(f.Modalities))
	}
	for _, id := range f.With {
		c.add("EXISTS (SELECT 1 FROM participation w WHERE w.entity = ? AND w.sort = "+sort+" AND "+partsOf("w", f.Direct)+" & ? <> 0)", id, fold.RoleMask(f.Roles))
	}
	if f.In != "" {
		c.add("e.place IN (SELECT ? UNION ALL SELECT entity FROM inside WHERE place = ?)", f.In, f.In)
	}
	if f.Since != "" {
		c.add("e.last >= ?", string(f.Since.First()))
	}
	if f.Until != "" {
		c.add("e.first <> '' AND e.first <= ?", string(f.Until.Last()))
	}
	if f.MinOrigins > 0 {
		c.add("e.origins >= ?", f.MinOrigins)
	}
	if f.MinConfidence > 0 {
		c.add("e.confidence >= ?", f.MinConfidence)
	}
	c.evidence(f)
	return c
}

// evidence adds the conditions on the evidence of an event.
func (c *condition) evidence(f graph.EventFilter) {
	if f.AttributedTo != "" {
		c.add("EXISTS (SELECT 1 FROM evidence v, json_each(v.attributed) a WHERE v.owner = e.id AND a.value = ?)", f.AttributedTo)
	}
	if len(f.Sources) > 0 {
		c.add("EXISTS (SELECT 1 FROM evidence v JOIN article a ON a.id = v.article WHERE v.owner = e.id AND a.source IN (SELECT value FROM json_each(?)))", list(f.Sources))
	}
	for _, word := range f.Text {
		c.add(`(has_word(concat(e.data ->> 'Summary', ' ', e.data ->> 'Topics'), ?) OR EXISTS (SELECT 1 FROM evidence v WHERE v.owner = e.id AND has_word(v.data ->> 'quote', ?)))`, word, word)
	}
}

// The columns that order events: of an event, of a participation.
const (
	eventSort = "e.sort"
	partSort  = "p.sort"
)

// joinEvent joins the event of a participation p where the conditions of a filter need it.
func joinEvent(f graph.EventFilter) string {
	f.Kinds, f.With, f.Direct, f.Roles, f.OwnerRoles = nil, nil, false, nil, nil
	if f.IsZero() {
		return ""
	}
	return " JOIN event e ON e.sort = p.sort"
}

// partsOf is the column, or the union of columns, with the roles that count.
func partsOf(table string, direct bool) string {
	if direct {
		return table + ".direct"
	}
	return "(" + table + ".direct | " + table + ".via)"
}

// ownerFilter turns what a filter says of the owner into conditions on its participation p.
func ownerFilter(f graph.EventFilter) condition {
	var c condition
	c.add(partsOf("p", f.Direct)+" & ? <> 0", fold.RoleMask(f.OwnerRoles))
	if len(f.Kinds) > 0 {
		c.add("p.kind IN (SELECT value FROM json_each(?))", list(f.Kinds))
	}
	if f.Until != "" {
		c.add("p.sort >= ?", graph.NewestFirst(f.Until.Last(), ""))
	}
	return c
}

// textCandidates narrows a question of the whole graph to events that can hold a word: in their own words, or in a quote of
// an article that holds it.
func textCandidates(c *condition, words []string) {
	for _, word := range words {
		c.add(`e.n IN (SELECT rowid FROM event_words WHERE event_words MATCH ? UNION SELECT ev.n FROM article_words w JOIN article a ON a.n = w.rowid
			JOIN evidence v ON v.article = a.id JOIN event ev ON ev.id = v.owner WHERE article_words MATCH ?)`, phrase(word), phrase(word))
	}
}

// phrase quotes a word for the full-text index.
func phrase(word string) string { return `"` + strings.ReplaceAll(word, `"`, `""`) + `"` }
