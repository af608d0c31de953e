package office

import "strings"

// Civil says whether a title is that of the civil servant at the top of a ministry: permanent secretary.
func (t *Title) Civil() bool {
	return t.base == "secretary" && (strings.Contains(t.bareKey, "permanent-") || strings.Contains(t.bareKey, "principal-"))
}

// InMinistry says whether a title may be that of a secretary of a ministry, whose name then follows: secretary of the | Ministry of Roads.
func (t *Title) InMinistry() bool {
	return t.Civil() || t.bareKey == "secretary"
}

// Grade says whether a word in small letters is one of those that go before the noun of a title: deputy, permanent.
func Grade(word string) bool { return ranks[word] }
