package standing

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/internal/extract/office"
)

// offices reads what an office itself says: who leads, who speaks for, who belongs to.
func (f *finder) offices(readings []office.Reading) {
	for i := range readings {
		x := &readings[i]
		of := f.body(x)
		if x.Holder == office.None || of == office.None || x.Rule == "" && x.Class != office.Spokes {
			continue
		}
		if p := relation(x, f.scene.Entities[of].Kind); p != "" {
			f.add(Fact{
				Subject: x.Holder, Predicate: p, Object: of, Former: x.Status == office.Former,
				Sentence: x.Sentence, Token: x.Noun, Rule: "office." + strings.ToLower(string(p)), Confidence: 850,
			})
		}
	}
}

// body is whose an office is; of a spokesperson, the ministry that the title itself names.
func (f *finder) body(x *office.Reading) int {
	of := x.Of
	if x.Class != office.Spokes || of != office.None && f.scene.Entities[of].Kind != graph.Country {
		return of
	}
	widest := 0
	for _, k := range f.scene.In(x.Sentence) {
		m := &f.scene.Mentions[k]
		if len(m.Entities) == 1 && !m.Delegates && f.scene.Entities[m.Entities[0]].Kind == graph.Group && m.First >= x.From && m.Limit <= x.End && m.Limit-m.First > widest {
			of, widest = m.Entities[0], m.Limit-m.First
		}
	}
	return of
}

// relation is what holding an office of a country, a group or somebody says beyond the office; empty for nothing.
func relation(x *office.Reading, of graph.EntityKind) graph.Predicate {
	switch {
	case x.Status == office.Elect:
		return ""
	case x.Class == office.Spokes:
		return graph.SpokespersonOf
	case of == graph.Person:
		return ""
	case x.Class == office.Member || x.Class == office.Lawmaker:
		if of == graph.Group {
			return graph.MemberOf
		}
		return ""
	case lesser(x.Key):
		return ""
	case x.Class == office.Ruler && x.Words == "":
		return graph.Leads
	case x.Class == office.Head && of == graph.Group && x.Words == "", x.Class == office.Minister && of == graph.Group && ministry(x.Key):
		return graph.Leads
	case x.Key == "leader":
		return graph.Leads
	}
	return ""
}

func ministry(key string) bool {
	return strings.HasSuffix(key, "-general") || key == "minister" || key == "secretary"
}

// lesser says whether a rank makes an office one that doesn't lead.
func lesser(key string) bool {
	return slices.ContainsFunc(strings.Split(key, "-"), func(w string) bool {
		return w == "deputy" || w == "vice" || w == "assistant" || w == "associate" || w == "under"
	})
}
