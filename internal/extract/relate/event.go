package relate

import "entente/graph"

// None is the index of nobody and nothing.
const None = -1

// Date is a run of tokens [First, Limit) of a sentence that tells a time.
type Date struct {
	Sentence     int
	First, Limit int
	When         graph.When
}

// Event is one thing that an article tells, with every sentence that tells it.
type Event struct {
	Kind         graph.EventKind
	Modality     graph.Modality
	Participants []Participant
	// Place indexes Scene.Entities; None when the article gives none.
	Place int
	When  graph.When
	// Topics are short noun phrases as the article words them.
	Topics []string
	// Summary is a line for a person to read.
	Summary string
	// Confidence in thousandths.
	Confidence int
	// remote says that it was held over the telephone.
	remote bool
	// also says that the words tell it as one more of what is told before it.
	also bool
	// Tellings are in the order of the text; never empty.
	Tellings []Telling
}

// Participant is one entity's part in an event. Entity and Represents index Scene.Entities; Represents is the country
// or group that an official acts for, None where there is none.
type Participant struct {
	Role       graph.Role
	Entity     int
	Represents int
}

// Telling is the place in the article that tells an event, and what was recognised there.
type Telling struct {
	Sentence int
	// Rule names the entry of the lexicon and the construction: "attack.verb".
	Rule string
	// Confidence in thousandths that this sentence tells the event.
	Confidence int
	// Words say which token filled what: the trigger first, then a word for each role found.
	Words []Word
}

// Word is a token of the sentence and what it was taken for: "trigger", "ACTOR", "place", "date".
type Word struct {
	As    string
	Token int
}

// Gap is a sentence that gave no event, and why.
type Gap struct {
	Sentence int
	Reason   GapReason
}

// GapReason says why a sentence gave no event.
type GapReason string

// The reasons.
const (
	// NoTrigger is a sentence without any word of the lexicon in a use that fits.
	NoTrigger GapReason = "no verb"
	// NoActor is a sentence whose trigger has no argument that names anybody the article knows.
	NoActor GapReason = "no actor"
	// Filtered is a sentence about another field: sports, weather, history, fiction.
	Filtered GapReason = "filtered"
	// Unparsed is a sentence of a language without a model: it gives names and places only.
	Unparsed GapReason = "language without a model"
)
