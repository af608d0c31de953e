package modality

import "slices"

// background prepositions lead to what is taken as known: "asked to stop the inquiry into the attack".
var background = []string{"into", "over", "after", "following", "since", "despite", "because of", "during", "amid", "against", "in the wake of"}

var reporting = []string{
	"say", "tell", "announce", "state", "add", "report", "declare", "confirm", "note", "reveal", "write", "explain", "indicate", "promise",
	"vow", "insist", "stress", "claim", "assure", "decide", "agree", "pledge", "believe", "think", "argue", "disclose", "inform", "reiterate",
	"mention", "comment", "remark", "respond", "reply", "emphasise", "emphasize", "underline", "point", "affirm", "assert", "maintain", "continue", "conclude", "hear",
	"learn", "show", "know", "recall", "remember", "acknowledge", "admit", "quote", "cite", "signal",
}

// Reporting says whether a verb passes on what somebody says or knows, without a judgement of its own.
func Reporting(lemma string) bool { return slices.Contains(reporting, lemma) }

// charging verbs hold against somebody what he is said to have done, which is told as done: "accused it of shelling Togo".
var charging = map[string]bool{"accuse": true, "charge": true, "blame": true, "suspect": true, "condemn": true, "criticise": true, "criticize": true, "indict": true, "sue": true, "try": true, "denounce": true, "arrest": true, "convict": true, "expel": true, "detain": true, "jail": true}

// later marks clauses of what is still to come where the main clause is.
var later = map[string]bool{"before": true, "until": true, "once": true, "after": true, "when": true}

// lasting verbs say of an act that it goes on.
var lasting = map[string]bool{"continue": true, "keep": true, "persist": true}

// telling verbs ask with an infinitive, but report with a clause.
var telling = []string{"tell", "remind", "advise", "counsel"}

// upholding verbs say of their object that it lasts.
var upholding = map[string]bool{"keep": true, "maintain": true, "enjoy": true, "sustain": true, "retain": true, "remain": true}

// consenting verbs take what is to be done with "on": "concurred on sending troops".
var consenting = map[string]bool{"agree": true, "concur": true, "decide": true, "settle": true}

// bidding nouns say at whose wish something is done.
var bidding = map[string]bool{"request": true, "invitation": true, "behest": true, "urging": true, "insistence": true, "suggestion": true}

// reports are nouns for what is said of somebody.
var reports = map[string]bool{"report": true, "allegation": true, "accusation": true, "charge": true, "claim": true, "rumour": true, "rumor": true, "suggestion": true, "assertion": true, "speculation": true}

// proceeding verbs say of their subject that it lasts.
var proceeding = map[string]bool{"go": true, "continue": true, "proceed": true, "last": true, "persist": true, "drag": true, "rage": true, "hold": true, "remain": true, "endure": true, "stand": true}

// statements are nouns for what somebody says or assures.
var statements = map[string]bool{"statement": true, "announcement": true, "assurance": true, "pledge": true, "promise": true, "news": true, "report": true, "declaration": true, "word": true, "guarantee": true, "vow": true, "commitment": true, "undertaking": true, "decision": true, "message": true, "notice": true}

// dispositions are nouns for what several agree on or somebody sets down.
var dispositions = map[string]bool{"agreement": true, "accord": true, "deal": true, "pact": true, "treaty": true, "plan": true, "scheme": true, "programme": true, "program": true, "arrangement": true, "protocol": true, "compact": true, "compromise": true, "roadmap": true, "order": true, "decree": true}

// dealing verbs take for granted that what they deal with is there: they react to it ("condemned the raid") or look into it
// ("will examine the request"). Whatever becomes of the dealing, that stands.
var dealing = map[string]bool{
	"condemn": true, "denounce": true, "deplore": true, "decry": true, "criticise": true, "criticize": true, "protest": true, "mourn": true, "regret": true,
	"avenge": true, "mark": true, "commemorate": true, "celebrate": true, "remember": true, "investigate": true, "probe": true, "examine": true, "review": true,
	"study": true, "assess": true, "evaluate": true, "answer": true, "overshadow": true, "hamper": true, "hinder": true, "disrupt": true, "derail": true,
	"jeopardise": true, "jeopardize": true, "undermine": true, "survive": true, "witness": true, "observe": true, "monitor": true, "follow": true, "praise": true,
}

// matters are nouns of which an infinitive says what they are: "the aim was to leave"; so are words for no one thing.
var matters = map[string]bool{
	"aim": true, "goal": true, "plan": true, "purpose": true, "idea": true, "task": true, "objective": true, "intention": true, "intent": true, "step": true, "point": true,
	"job": true, "mission": true, "duty": true, "mandate": true, "decision": true, "move": true, "reason": true, "way": true, "role": true, "solution": true, "proposal": true, "answer": true, "response": true,
	"alternative": true, "option": true, "hope": true, "dream": true, "wish": true, "result": true, "priority": true, "policy": true, "strategy": true, "effect": true, "act": true, "what": true, "this": true, "that": true, "all": true, "it": true,
}
