package graphtest

import "entente/graph"

// The fixture graph. Six articles of January to May 2024; arrows are participations, (US) is whom an official acts for.
//
//	           Jan 10            Jan 11               Feb 6                   Mar 21 (planned)
//	      MEETING in Cairo   TRIP to Jordan     MEETING in Cairo            MEETING in Jeddah
//	       ↑           ↑         ↑        ↑       ↑           ↑              ↑           ↑
//	Ann Archer(US)     |     Ann Archer   |  Ann Archer(US)   |       Ann Archer(US)  Saudi Arabia
//	           Badr Basri(EG)           Jordan       Badr Basri(EG)
//	       told by 1, 1b        told by 2      told by 3, vaguely by 4    told by 3
//
//	STATEMENT of Carl Cole(US) about the Basin League, told by 4; DENIED by 5 that Ann Archer and Badr Basri met in Cairo on Feb 6.
//	Ann Archer HOLDS_OFFICE Secretary of State (1, 2), Chief of Staff (1). Carl Cole SPOKESPERSON_OF Ann Archer (4).
//	Cairo LOCATED_IN Egypt, CAPITAL_OF Egypt (gazetteer). Basin League MEMBER: Egypt (4).
//	Ali Hassan of Iraq (5) and Ali Hassan of Syria (6) are two.
var (
	unitedStates = Country("US", "USA", "United States", "American", "Washington")
	egypt        = Country("EG", "EGY", "Egypt", "Egyptian")
	jordan       = Country("JO", "JOR", "Jordan", "Jordanian")
	saudiArabia  = Country("SA", "SAU", "Saudi Arabia", "Saudi")
	iraq         = Country("IQ", "IRQ", "Iraq", "Iraqi")
	syria        = Country("SY", "SYR", "Syria", "Syrian")
	cairo        = City("Cairo", "EG")
	jeddah       = City("Jeddah", "SA")
	ann          = Person("Ann Archer", "US", "Archer")
	badr         = Person("Badr Basri", "EG", "Basri")
	carl         = Person("Carl Cole", "US")
	secretary    = Office("Secretary of State", "US")
	chief        = Office("Chief of Staff", "US")
	league       = Group("Basin League")
)

// World is what the fixture graph holds before any article.
func World() *graph.World {
	return &graph.World{
		Version:  "world-1",
		Entities: []graph.Entity{unitedStates, egypt, jordan, saudiArabia, iraq, syria},
		Facts:    []graph.Claim{{Subject: egypt.ID, Predicate: graph.Borders, Object: jordan.ID, Basis: graph.FromGazetteer, Confidence: 1000}},
	}
}

// Fixture gives the reports of the fixture graph.
func Fixture() []*graph.Report {
	return []*graph.Report{
		firstTalks("https://news.example/1", "2024-01-10"), firstTalks("https://reprint.example/1b", "2024-01-11"),
		journey(), secondTalks(), spokesman(), denial(), namesake(),
	}
}

func firstTalks(url string, published graph.Date) *graph.Report {
	text := "Chief of Staff Ann Archer met Badr Basri in Cairo on January 10. The Secretary of State, Archer, spoke of Egypt and the United States."
	b := Write(url, published, text).Title("Talks in Cairo").Entity(ann, badr, cairo, secretary, chief, egypt, unitedStates)
	b.Event(graph.Telling{
		Kind: graph.Meeting, When: graph.When{Date: "2024-01-10", Text: "January 10"}, Place: cairo.ID, Summary: "Ann Archer meets Badr Basri in Cairo",
		Participants: []graph.Participation{Take(graph.Participant, ann.ID, "country/US"), Take(graph.Participant, badr.ID, "country/EG")},
		Topics:       []string{"border trade"},
	}, "Ann Archer met Badr Basri in Cairo on January 10")
	b.Fact(ann.ID, graph.HoldsOffice, secretary.ID, "The Secretary of State, Archer")
	b.Fact(ann.ID, graph.HoldsOffice, chief.ID, "Chief of Staff Ann Archer")
	b.Fact(cairo.ID, graph.LocatedIn, egypt.ID, "")
	return b.Fact(cairo.ID, graph.CapitalOf, egypt.ID, "").Report()
}

func journey() *graph.Report {
	text := "Secretary of State Ann Archer travelled to Jordan on January 11."
	b := Write("https://news.example/2", "2024-01-11", text).Entity(ann, secretary, jordan, unitedStates)
	b.Event(graph.Telling{
		Kind: graph.Trip, When: graph.When{Date: "2024-01-11"}, Summary: "Ann Archer travels to Jordan",
		Participants: []graph.Participation{Take(graph.Traveler, ann.ID, "country/US"), Take(graph.Destination, jordan.ID)},
	}, "Ann Archer travelled to Jordan on January 11")
	return b.Fact(ann.ID, graph.HoldsOffice, secretary.ID, "Secretary of State Ann Archer").Report()
}

func secondTalks() *graph.Report {
	text := "Archer and Basri met again in Cairo on February 6. She will see Saudi officials in Jeddah on March 21. Ann Archer and Badr Basri are old friends."
	b := Write("https://wire.example/3", "2024-02-07", text).Entity(ann, badr, cairo, jeddah, saudiArabia, egypt)
	b.Event(graph.Telling{
		Kind: graph.Meeting, When: graph.When{Date: "2024-02-06"}, Place: cairo.ID, Summary: "Ann Archer meets Badr Basri again",
		Participants: []graph.Participation{Take(graph.Participant, ann.ID), Take(graph.Participant, badr.ID)},
	}, "Archer and Basri met again in Cairo on February 6")
	return b.Event(graph.Telling{
		Kind: graph.Meeting, Modality: graph.Planned, When: graph.When{Date: "2024-03-21"}, Place: jeddah.ID, Summary: "Ann Archer meets Saudi Arabia in Jeddah",
		Participants: []graph.Participation{Take(graph.Participant, ann.ID), Take(graph.Participant, saudiArabia.ID)},
	}, "She will see Saudi officials in Jeddah on March 21").Report()
}

func spokesman() *graph.Report {
	text := "“The Basin League matters,” said Carl Cole, spokesman of Ann Archer. She met Egyptian officials in February. Egypt is a member of the Basin League."
	b := Write("https://news.example/4", "2024-02-08", text).Entity(carl, ann, league, egypt, unitedStates)
	b.Event(graph.Telling{
		Kind: graph.Statement, When: graph.When{Date: "2024-02-08", Basis: graph.Relative}, Summary: "Carl Cole speaks of the Basin League",
		Quotation: "The Basin League matters", Confidence: 700,
		Participants: []graph.Participation{Take(graph.Speaker, carl.ID, "country/US"), Take(graph.Topic, league.ID)},
	}, "“The Basin League matters,” said Carl Cole", carl.ID)
	b.Event(graph.Telling{
		Kind: graph.Meeting, When: graph.When{Date: "2024-02"}, Summary: "Ann Archer meets Egypt", Confidence: 600,
		Participants: []graph.Participation{Take(graph.Participant, ann.ID, "country/US"), Take(graph.Participant, egypt.ID)},
	}, "She met Egyptian officials in February")
	b.Fact(carl.ID, graph.SpokespersonOf, ann.ID, "Carl Cole, spokesman of Ann Archer")
	return b.Fact(egypt.ID, graph.MemberOf, league.ID, "Egypt is a member of the Basin League").Report()
}

func denial() *graph.Report {
	hassan := Person("Ali Hassan", "IQ")
	text := "Ali Hassan of Iraq denied that Ann Archer met Badr Basri in Cairo on February 6."
	return Write("https://other.example/5", "2024-02-09", text).Entity(hassan, ann, badr, cairo, iraq, egypt).Event(graph.Telling{
		Kind: graph.Meeting, Modality: graph.Denied, When: graph.When{Date: "2024-02-06"}, Place: cairo.ID, Summary: "Ann Archer does not meet Badr Basri",
		Participants: []graph.Participation{Take(graph.Participant, ann.ID, "country/US"), Take(graph.Participant, badr.ID, "country/EG")},
	}, "Ann Archer met Badr Basri in Cairo on February 6", hassan.ID).Report()
}

func namesake() *graph.Report {
	hassan := Person("Ali Hassan", "SY")
	text := "Ali Hassan of Syria visited Egypt in May."
	return Write("https://other.example/6", "2024-05-20", text).Entity(hassan, syria, egypt).Event(graph.Telling{
		Kind: graph.Trip, When: graph.When{Date: "2024-05"}, Summary: "Ali Hassan travels to Egypt",
		Participants: []graph.Participation{Take(graph.Traveler, hassan.ID), Take(graph.Destination, egypt.ID)},
	}, "Ali Hassan of Syria visited Egypt in May").Report()
}
