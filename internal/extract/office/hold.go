package office

import (
	"strings"
	"unicode"

	"entente/graph"
	"entente/internal/extract/doc"
	"entente/internal/extract/phrase"
)

// Hold makes offices of the readings whose holder is known, and notes in the scene who holds them.
func Hold(d *doc.Document, scene *doc.Scene, readings []Reading) {
	h := &holdings{d: d, scene: scene, index: map[string]int{}, foreign: map[int]bool{}, home: Publisher(d, scene)}
	h.homes(readings)
	for i := range readings {
		x := &readings[i]
		// Where the paper's own country stands beside a title that speaks of him, he acts for it, whatever his office.
		if x.Holder != None && x.Rule == "" && ofState(x) && x.Of == h.home {
			h.citizen(x)
		}
		if x.Holder == None || x.Rule == "" || x.Class == Counterpart || x.Plural {
			continue
		}
		if x.Class == Member {
			h.seat(x)
			continue
		}
		if x.Class == Rank && (x.Of == None || d.Sentences[x.Sentence].Language != "es") {
			h.citizen(x)
			continue
		}
		if x.Key == "diplomat" || x.base == "journalist" || (bare[x.Key] || serviceman(x)) && x.Of == None && x.Words == "" {
			continue
		}
		if x.Of != None && scene.Entities[x.Of].Kind == graph.Person || h.subsumed(readings, x) || scholars[x.base] && !h.employed(x) || x.Rule == Heads && retold(readings, x) {
			continue
		}
		if h.passing(x) {
			continue
		}
		h.add(x)
	}
	h.spokesmen(readings)
	scene.Index()
}

// bare titles say of nobody what his office is where they don't say whose, as ranks don't: the chief, a former officer.
var bare = set("chief officer representative")

// serviceman says whether a title tells of an officer only in which service he is: a former navy officer, Commander X.
func serviceman(x *Reading) bool {
	if x.Key == "commander" && x.Rule == "title+name" && x.From == x.First && x.End == x.Limit {
		return true // the rank of a navy
	}
	service, officer := strings.CutSuffix(x.Key, "-officer")
	return officer && x.base == "officer" && services[service]
}

var services = set("navy naval army military police air-force marine intelligence security customs border senior-police senior-army senior-military security-forces")

// scholars are those whose work is an office only by the body that they do it at.
var scholars = set("analyst professor lecturer fellow journalist editor manager campaigner counsel")

// employed says whether a body is named for which somebody works.
func (h *holdings) employed(x *Reading) bool {
	return x.Of != None && !x.Inferred && h.scene.Entities[x.Of].Kind == graph.Group
}

// passing says whether a title tells only what somebody does for a while: a speaker from the town, X was in the chair.
func (h *holdings) passing(x *Reading) bool {
	tokens := h.d.Sentences[x.Sentence].Tokens
	before := func(n int) string {
		if x.First < n {
			return ""
		}
		return strings.ToLower(tokens[x.First-n].Text)
	}
	switch {
	case x.Of != None || x.First != x.Noun:
		return false
	case x.base == "speaker":
		return before(1) == "a"
	case x.base == "chair":
		return before(1) == "the" && before(2) == "in"
	}
	return false
}

// spokesmen lets those who speak for an official act for his country.
func (h *holdings) spokesmen(readings []Reading) {
	for i := range readings {
		x := &readings[i]
		if x.Class != Spokes || x.Holder == None || x.Of == None || h.scene.Entities[x.Of].Kind != graph.Person {
			continue
		}
		if p := &h.scene.Entities[x.Holder]; p.Country == "" {
			p.Country = h.scene.Entities[x.Of].Country
		}
	}
}

type holdings struct {
	d     *doc.Document
	scene *doc.Scene
	index map[string]int
	// foreign are the offices whose name stands in another language than most of the article.
	foreign map[int]bool
	// home is the country of the paper.
	home int
}

func (h *holdings) add(x *Reading) {
	h.citizen(x)
	if h.townless(x) {
		y := *x
		y.Of = None
		x = &y
	}
	h.scene.Holdings = append(h.scene.Holdings, doc.Holding{
		Person: x.Holder, Office: h.office(x), Former: x.Status == Former,
		Sentence: x.Sentence, First: x.first, Limit: x.limit, Rule: "office." + x.Rule, Confidence: h.confidence(x),
	})
}

// townless says whether a mayor has been given a country instead of his town, which is not told: the Norwegian mayor X.
func (h *holdings) townless(x *Reading) bool {
	if x.base != "mayor" || x.Of == None || h.scene.Entities[x.Of].Kind != graph.Country {
		return false
	}
	tokens := h.d.Sentences[x.Sentence].Tokens
	return x.Limit+1 >= len(tokens) || tokens[x.Limit].Text != "of" || !phrase.Capital(&tokens[x.Limit+1]) // but the mayor of Singapore
}

// citizen notes for which country an official acts: where the office is a country's or a body's of one.
func (h *holdings) citizen(x *Reading) {
	p := &h.scene.Entities[x.Holder]
	if x.Of == None || p.Country != "" || x.Status == Former {
		return
	}
	switch of := &h.scene.Entities[x.Of]; of.Kind {
	case graph.Country:
		p.Country = of.ID
	case graph.Group, graph.City, graph.Place:
		p.Country = of.Country
	}
}

// confidence is lower where the country is a guess or missing.
func (h *holdings) confidence(x *Reading) int {
	switch {
	case x.Of == None:
		return 700
	case x.Inferred:
		return 750
	}
	return 900
}

// office gives the index of the entity of an office.
func (h *holdings) office(x *Reading) int {
	e := graph.Entity{Kind: graph.Office, Name: h.name(x)}
	e.ID = "office/" + h.owner(x) + h.key(x)
	if x.Of != None {
		e.Of = h.scene.Entities[x.Of].ID
	}
	main := h.d.Sentences[x.Sentence].Language == h.d.Language
	if i, ok := h.index[e.ID]; ok {
		if main && h.foreign[i] {
			h.scene.Entities[i].Name, h.foreign[i] = e.Name, false
		}
		return i
	}
	h.index[e.ID] = len(h.scene.Entities)
	h.foreign[len(h.scene.Entities)] = !main
	h.scene.Entities = append(h.scene.Entities, e)
	return len(h.scene.Entities) - 1
}

// owner is the part of an office's id that says whose it is.
func (h *holdings) owner(x *Reading) string {
	if x.Of == None {
		return ""
	}
	e := &h.scene.Entities[x.Of]
	if e.ISO2 != "" {
		return strings.ToLower(e.ISO2) + "/"
	}
	_, name, _ := strings.Cut(e.ID, "/")
	return name + "/"
}

func (h *holdings) key(x *Reading) string {
	key := x.Key
	if x.Words != "" {
		key += "-" + graph.Slug(x.Words)
	}
	if x.Status == Elect {
		key += "-elect"
	}
	return key
}

// name is the office in the article's words, in English with capitals.
func (h *holdings) name(x *Reading) string {
	if x.seat != "" {
		return x.seat
	}
	if x.Like != nil && x.Like.Name != "" {
		return h.likewise(x, x.Like.Name)
	}
	words := Like{Sentence: x.Sentence, First: x.First, Limit: x.Limit, Noun: x.Noun}
	if x.Like != nil {
		words = *x.Like
	}
	s := &h.d.Sentences[words.Sentence]
	var b strings.Builder
	for i := words.First; i < words.Limit; i++ {
		if x.singular != "" && x.Like == nil && i >= x.Noun && i < x.nounLimit {
			if i == x.Noun {
				b.WriteString(map[bool]string{true: " "}[b.Len() > 0] + x.singular)
			}
			continue
		}
		if word := s.Tokens[i].Text; i < words.Noun && statusWord(word) {
			continue
		}
		if b.Len() > 0 && s.Tokens[i].Start > s.Tokens[i-1].End {
			b.WriteByte(' ')
		}
		b.WriteString(h.d.Text[s.Tokens[i].Start:s.Tokens[i].End]) // the "el" of "del" is an l
	}
	name := unfinished(strings.Trim(spelled(b.String()), " -"))
	name = strings.NewReplacer("d’ ", "d’", "d' ", "d'").Replace(name) // Chargé d’ Affaires
	if x.Rank != "" && x.Like == nil {
		name = x.Rank + " " + name
	}
	if x.Words != "" {
		name = strings.Replace(name+" "+x.Words, " , ", ", ", 1)
	}
	if s.Language == "es" {
		if x.Like != nil {
			name = h.likewise(x, name)
		}
		return strings.TrimPrefix(name, "ex")
	}
	if long, ok := shortened[strings.ToLower(name)]; ok {
		return long
	}
	if x.Like != nil && x.Of != None {
		name = calledIn(name, h.scene.Entities[x.Of].ID)
	}
	return capitals(strings.TrimPrefix(strings.TrimPrefix(name, "ex-"), "Ex-"))
}

// shortened are titles that headlines abbreviate.
var shortened = map[string]string{"pm": "Prime Minister", "fm": "Foreign Minister", "eam": "External Affairs Minister", "dpm": "Deputy Prime Minister", "coas": "Chief of Army Staff", "cds": "Chief of Defence Staff", "srsg": "Special Representative of the Secretary-General", "deputy pm": "Deputy Prime Minister", "vp": "Vice President", "dg": "Director General", "igp": "Inspector General of Police", "dgp": "Director General of Police", "dig": "Deputy Inspector General", "goc": "General Officer Commanding", "mp": "MP", "mep": "MEP", "mk": "MK", "ceo": "CEO"}

// abbreviated are the words of titles that texts shorten with or without a stop.
var abbreviated = map[string]string{
	"gen": "General", "lt": "Lieutenant", "col": "Colonel", "maj": "Major", "brig": "Brigadier", "capt": "Captain", "sgt": "Sergeant", "adm": "Admiral",
	"cmdr": "Commander", "sen": "Senator", "rep": "Representative", "amb": "Ambassador", "gov": "Governor", "asst": "Assistant", "dep": "Deputy", "supt": "Superintendent",
}

// spelled writes out the words of a title that are shortened: Lt. Gen.
func spelled(name string) string {
	words := strings.Split(name, " ")
	for i, w := range words {
		if long, ok := abbreviated[strings.ToLower(strings.TrimSuffix(w, "."))]; ok {
			words[i] = long
		}
	}
	return strings.Join(words, " ")
}

// unfinished takes from the end of a title the small words after which more would have to come.
func unfinished(name string) string {
	for {
		i := strings.LastIndexByte(name, ' ')
		if i < 0 || !preposition(name[i+1:]) && !phrase.Article(name[i+1:]) && name[i+1:] != "and" {
			return name
		}
		name = name[:i]
	}
}

func statusWord(word string) bool {
	_, ok := status[strings.ToLower(word)]
	return ok
}

// capitals writes the words of a title with capitals, but for the small ones between.
func capitals(s string) string {
	if strings.ToUpper(s) == s && len(s) > 4 {
		s = strings.ToLower(s)
	}
	words := strings.Split(s, " ")
	for i, w := range words {
		switch w {
		case "of", "for", "and", "the", "to", "in", "at", "on":
			continue
		}
		if strings.HasPrefix(w, "d’") || strings.HasPrefix(w, "d'") {
			continue
		}
		r := []rune(w)
		if len(r) > 0 {
			r[0] = unicode.ToUpper(r[0])
		}
		words[i] = string(r)
	}
	return strings.Join(words, " ")
}
