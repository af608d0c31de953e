package graph

// Article is one text as it was given. Text is kept exactly: every offset refers to it, in Unicode code points.
type Article struct {
	ID        string `json:"id"`
	URL       string `json:"url,omitempty"`
	Title     string `json:"title,omitempty"`
	Source    string `json:"source,omitempty"`
	Language  string `json:"language"`
	Published Date   `json:"published,omitempty"`
	Text      string `json:"text"`
}

// Entity is a thing that articles speak of. In a report its ID is the article's own proposal (the readable id made of
// its name, see Slug); in the graph it is what the fold decided.
type Entity struct {
	ID      string     `json:"id"`
	Kind    EntityKind `json:"kind"`
	Name    string     `json:"name"`
	Aliases []string   `json:"aliases,omitempty"`
	ISO2    string     `json:"iso2,omitempty"`
	ISO3    string     `json:"iso3,omitempty"`
	// Country is the id of the country that a person acts for, that a group belongs to, or that a city lies in.
	Country string `json:"country,omitempty"`
	// Of is the id of the country or group that an office belongs to.
	Of string `json:"of,omitempty"`
	// Sex is "f" or "m" where the article or the person's given name tells.
	Sex string `json:"sex,omitempty"`
	// Latitude and Longitude are in millionths of a degree, WGS 84; valid where Located.
	Latitude  int  `json:"latitude,omitempty"`
	Longitude int  `json:"longitude,omitempty"`
	Located   bool `json:"located,omitempty"`
	// Within lists the ids of all places that contain it by the gazetteer, nearest first, transitively.
	Within []string `json:"within,omitempty"`
	// Gazetteer says that identity and attributes come from the gazetteer, so that the id is final.
	Gazetteer bool `json:"gazetteer,omitempty"`
	// Origins counts the independent origins that mention it, Articles the articles; both zero in a report.
	Origins  int `json:"origins,omitempty"`
	Articles int `json:"articles,omitempty"`
}

// Mention is a stretch of text [Start, End) in code points that speaks of an entity.
type Mention struct {
	Start  int         `json:"start"`
	End    int         `json:"end"`
	Text   string      `json:"text"`
	Kind   EntityKind  `json:"kind"`
	Form   MentionForm `json:"form"`
	Entity string      `json:"entity"`
	// Confidence in thousandths that span and entity are right.
	Confidence int `json:"confidence,omitempty"`
}

// Participation is one entity's part in an event. Represents is the country or group that an official acts for in it.
type Participation struct {
	Role       Role   `json:"role"`
	Entity     string `json:"entity"`
	Represents string `json:"represents,omitempty"`
}

// Quote is evidence inside the article of a report: the stretch of text [Start, End) in code points, kept verbatim.
type Quote struct {
	Start        int      `json:"start"`
	End          int      `json:"end"`
	Text         string   `json:"quote"`
	AttributedTo []string `json:"attributedTo,omitempty"`
	Stance       Stance   `json:"stance"`
	Rule         string   `json:"rule"`
	// Confidence in thousandths that this stretch tells what it is evidence for.
	Confidence int `json:"confidence"`
}

// Telling is one event as an article tells it. Evidence is never empty.
type Telling struct {
	Kind     EventKind `json:"kind"`
	Modality Modality  `json:"modality"`
	When
	Place        string          `json:"place,omitempty"`
	Participants []Participation `json:"participants"`
	Topics       []string        `json:"topics,omitempty"`
	Summary      string          `json:"summary"`
	// Quotation holds the words said, for a statement.
	Quotation  string  `json:"quotation,omitempty"`
	Confidence int     `json:"confidence"`
	Evidence   []Quote `json:"evidence"`
}

// Claim is one standing relation as an article tells it, or as the gazetteer knows it of an entity the article
// mentions (then Basis is GAZETTEER and Evidence empty). Former says that it held once and no more.
type Claim struct {
	Subject    string    `json:"subject"`
	Predicate  Predicate `json:"predicate"`
	Object     string    `json:"object"`
	Basis      Basis     `json:"basis"`
	Former     bool      `json:"former,omitempty"`
	Since      Date      `json:"since,omitempty"`
	Until      Date      `json:"until,omitempty"`
	Confidence int       `json:"confidence"`
	Evidence   []Quote   `json:"evidence,omitempty"`
}

// Report is what one article says, exactly as extracted. It is immutable, and the truth of which a graph is a fold.
// Its JSON form is what `entente extract --format json` prints.
type Report struct {
	// Key is a hash of all that extraction depends on: text, title, published, language, url, extractor version.
	Key string `json:"key"`
	// Extractor is the version of the extractor that made it.
	Extractor string  `json:"extractor"`
	Article   Article `json:"article"`
	// Origin is the id of the independent origin: a hash of the article's text, folded.
	Origin   string    `json:"origin"`
	Entities []Entity  `json:"entities"`
	Mentions []Mention `json:"mentions"`
	Events   []Telling `json:"events"`
	Facts    []Claim   `json:"facts"`
}

// World is what a graph holds before any article: all countries and what the gazetteer knows between them.
type World struct {
	Version  string
	Entities []Entity
	Facts    []Claim
}
