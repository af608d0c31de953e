package office

import (
	"slices"
	"strings"
)

// duty is one that most governments call alike, and two by names of their own.
type duty struct {
	names         []string
	usual, us, uk string
}

var duties = []duty{
	{
		[]string{"secretary of state", "foreign secretary", "foreign minister", "minister of foreign affairs", "minister for foreign affairs", "foreign affairs minister"},
		"Foreign Minister", "Secretary of State", "Foreign Secretary",
	},
	{
		[]string{"secretary of defense", "defense secretary", "defence secretary", "secretary of state for defence", "defense minister", "defence minister", "minister of defense", "minister of defence"},
		"Defence Minister", "Secretary of Defense", "Defence Secretary",
	},
	{
		[]string{"treasury secretary", "secretary of the treasury", "chancellor of the exchequer", "finance minister", "minister of finance"},
		"Finance Minister", "Secretary of the Treasury", "Chancellor of the Exchequer",
	},
}

// calledIn gives the name that a counterpart's office has in his own country: that of the secretary of state is a foreign minister
// elsewhere. What most governments call alike keeps the article's words.
func calledIn(name, country string) string {
	for _, d := range duties {
		if !slices.Contains(d.names, strings.ToLower(name)) {
			continue
		}
		switch {
		case country == "country/US":
			return d.us
		case country == "country/GB":
			return d.uk
		case strings.Contains(strings.ToLower(name), "minister"):
			return name
		}
		return d.usual
	}
	return name
}
