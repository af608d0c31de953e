package syntax

import "testing"

func TestMended(t *testing.T) {
	tests := []struct{ name, text, predicate, subjects, objects string }{
		{
			"a verb buried in a noun phrase",
			"The/the/DET/DT/5/det Kenyan/Kenyan/ADJ/JJ/5/amod army/army/NOUN/NN/5/compound shelled/shell/VERB/VBN/5/amod positions/position/NOUN/NNS/0/root",
			"shelled", "army", "positions",
		},
		{
			"a participle behind its subject",
			"Officials/official/NOUN/NNS/2/nsubj said/say/VERB/VBD/0/root raids/raid/NOUN/NNS/2/obj killed/kill/VERB/VBN/3/acl villagers/villager/NOUN/NNS/4/obl",
			"killed", "raids", "villagers",
		},
		{
			"a participle that stays one",
			"Raids/raid/NOUN/NNS/4/nsubj led/lead/VERB/VBN/1/acl yesterday/yesterday/NOUN/NN/2/obl failed/fail/VERB/VBD/0/root",
			"led", "", "Raids",
		},
		{
			"an abbreviation taken for a helper",
			"ECOWAS/ecowas/AUX/MD/2/aux:pass warned/warn/VERB/VBD/0/root Niger/Niger/PROPN/NNP/2/obj",
			"warned", "ECOWAS", "Niger",
		},
		{
			"an active verb taken for a passive",
			"Rebels/rebel/NOUN/NNS/2/nsubj:pass called/call/VERB/VBN/0/root for/for/ADP/IN/4/case talks/talk/NOUN/NNS/2/obl",
			"called", "Rebels", "",
		},
		{
			"a perfect taken for a passive",
			"Kenya/Kenya/PROPN/NNP/3/nsubj:pass has/have/AUX/VBZ/3/aux given/give/VERB/VBN/0/root grain/grain/NOUN/NN/3/obj",
			"given", "Kenya", "grain",
		},
		{
			"a passive of a headline",
			"Rebels/rebel/NOUN/NNS/2/nsubj:pass killed/kill/VERB/VBN/0/root in/in/ADP/IN/4/case Togo/Togo/PROPN/NNP/2/obl",
			"killed", "", "Rebels",
		},
		{
			"a subject hung on the verb of saying",
			"Officials/official/NOUN/NNS/2/nsubj said/say/VERB/VBD/0/root Kagame/Kagame/PROPN/NNP/2/nsubj met/meet/VERB/VBD/2/ccomp Museveni/Museveni/PROPN/NNP/4/obj",
			"met", "Kagame", "Museveni",
		},
		{
			"a subject in apposition to a phrase in front",
			"Under/under/ADP/IN/2/case pacts/pact/NOUN/NNS/5/obl Togo/Togo/PROPN/NNP/2/appos will/will/AUX/MD/5/aux send/send/VERB/VB/0/root doctors/doctor/NOUN/NNS/5/obj",
			"send", "Togo", "doctors",
		},
		{
			"a subject taken for a part of its source",
			"According/accord/VERB/VBG/3/case to/to/ADP/IN/1/fixed Diallo/Diallo/PROPN/NNP/7/obl ,/,/PUNCT/,/5/punct nuns/nun/NOUN/NNS/3/appos ,/,/PUNCT/,/3/punct left/leave/VERB/VBD/0/root Togo/Togo/PROPN/NNP/7/obj",
			"left", "nuns", "Togo",
		},
		{
			"a source of two",
			"According/accord/VERB/VBG/3/case to/to/ADP/IN/1/fixed Diallo/Diallo/PROPN/NNP/6/obl and/and/CCONJ/CC/5/cc Ito/Ito/PROPN/NNP/3/conj left/leave/VERB/VBD/0/root Togo/Togo/PROPN/NNP/6/obj",
			"left", "", "Togo",
		},
		{
			"a subject in apposition to the object of a clause in front",
			"Opening/open/VERB/VBG/6/advcl talks/talk/NOUN/NNS/1/obj ,/,/PUNCT/,/4/punct Diallo/Diallo/PROPN/NNP/2/appos ,/,/PUNCT/,/1/punct thanked/thank/VERB/VBD/0/root Togo/Togo/PROPN/NNP/6/obj",
			"thanked", "Diallo", "Togo",
		},
		{
			"a noun and a name taken for two subjects",
			"The/the/DET/DT/2/det trader/trader/NOUN/NN/4/nsubj Diallo/Diallo/PROPN/NNP/4/nsubj thanked/thank/VERB/VBD/0/root Togo/Togo/PROPN/NNP/4/obj",
			"thanked", "Diallo", "Togo",
		},
		{
			"who is said to do the same",
			"Togo/Togo/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root Benin/Benin/PROPN/NNP/2/obj ,/,/PUNCT/,/6/punct as/as/SCONJ/IN/6/mark did/do/AUX/VBD/2/advcl Ghana/Ghana/PROPN/NNP/6/obj",
			"left", "Togo Ghana", "Benin",
		},
		{
			"whom somebody joins in doing it",
			"Togo/Togo/PROPN/NNP/2/nsubj joined/join/VERB/VBD/0/root Benin/Benin/PROPN/NNP/2/obj in/in/SCONJ/IN/5/mark thanking/thank/VERB/VBG/2/advcl Ghana/Ghana/PROPN/NNP/5/obj",
			"thanking", "Togo Benin", "Ghana",
		},
		{
			"a subject before the one who says it",
			"Togo/Togo/PROPN/NNP/4/nsubj ,/,/PUNCT/,/1/punct he/he/PRON/PRP/4/nsubj said/say/VERB/VBD/0/root ,/,/PUNCT/,/6/punct sold/sell/VERB/VBD/4/ccomp arms/arm/NOUN/NNS/6/obj",
			"sold", "Togo", "arms",
		},
		{
			"a subject hung on a helper",
			"Togo/Togo/PROPN/NNP/2/nsubj had/have/AUX/VBD/6/aux that/that/DET/DT/4/det year/year/NOUN/NN/6/obl:tmod twice/twice/ADV/RB/6/advmod refused/refuse/VERB/VBN/0/root aid/aid/NOUN/NN/6/obj",
			"refused", "Togo", "aid",
		},
		{
			"the infinitive of a headline",
			"Togo/Togo/PROPN/NNP/0/root to/to/PART/TO/3/mark host/host/VERB/VB/1/acl talks/talk/NOUN/NNS/3/obj",
			"host", "Togo", "talks",
		},
		{
			"the infinitive of a noun",
			"The/the/DET/DT/2/det Plan/Plan/PROPN/NNP/0/root to/to/PART/TO/4/mark host/host/VERB/VB/2/acl talks/talk/NOUN/NNS/4/obj",
			"host", "", "talks",
		},
		{
			"a partner of a verb above one with a modal",
			"Ito/Ito/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root Togo/Togo/PROPN/NNP/5/nsubj would/would/AUX/MD/5/aux vote/vote/VERB/VB/2/ccomp and/and/CCONJ/CC/7/cc thanked/thank/VERB/VBD/5/conj Benin/Benin/PROPN/NNP/7/obj",
			"thanked", "Ito", "Benin",
		},
		{
			"an Under Secretary taken for a phrase of place",
			"Under/under/ADP/IN/2/case Secretary/Secretary/PROPN/NNP/5/obl Diallo/Diallo/PROPN/NNP/2/flat will/will/AUX/MD/5/aux visit/visit/VERB/VB/0/root Togo/Togo/PROPN/NNP/5/obj",
			"visit", "Secretary", "Togo",
		},
		{
			"a clause with who taken for an adverbial one",
			"Diallo/Diallo/PROPN/NNP/6/nsubj ,/,/PUNCT/,/4/punct who/who/PRON/WP/4/nsubj left/leave/VERB/VBD/6/advcl ,/,/PUNCT/,/4/punct smiled/smile/VERB/VBD/0/root",
			"left", "Diallo", "",
		},
		{
			"as well as between two phrases",
			"Diallo/Diallo/PROPN/NNP/2/nsubj left/leave/VERB/VBD/0/root after/after/ADP/IN/4/case talks/talk/NOUN/NNS/2/obl as/as/ADV/RB/8/advmod well/well/ADV/RB/5/fixed as/as/ADP/IN/5/fixed dinner/dinner/NOUN/NN/2/obl",
			"left", "Diallo", "",
		},
		{
			"an object in front of the verb",
			"After/after/SCONJ/IN/3/mark rebels/rebel/NOUN/NNS/3/obj shot/shoot/VERB/VBD/5/advcl guards/guard/NOUN/NNS/3/obj fled/flee/VERB/VBD/0/root",
			"shot", "rebels", "guards",
		},
		{
			"a conjunction taken for a preposition",
			"After/after/ADP/IN/2/case rebels/rebel/NOUN/NNS/3/obl shot/shoot/VERB/VBD/5/advcl guards/guard/NOUN/NNS/3/obj fled/flee/VERB/VBD/0/root",
			"shot", "rebels", "guards",
		},
		{
			"a particle taken for a preposition",
			"Togo/Togo/PROPN/NNP/2/nsubj handed/hand/VERB/VBD/0/root over/over/ADP/IN/4/case rebels/rebel/NOUN/NNS/2/obl",
			"handed", "Togo", "rebels",
		},
		{
			"an infinitive of purpose that is asked for",
			"Togo/Togo/PROPN/NNP/2/nsubj enabled/enable/VERB/VBD/0/root Benin/Benin/PROPN/NNP/2/obj to/to/PART/TO/5/mark crush/crush/VERB/VB/2/advcl rebels/rebel/NOUN/NNS/5/obj",
			"crush", "Benin", "rebels",
		},
		{
			"a call on somebody",
			"Togo/Togo/PROPN/NNP/2/nsubj backed/back/VERB/VBD/0/root calls/call/NOUN/NNS/2/obj on/on/ADP/IN/5/case Benin/Benin/PROPN/NNP/3/nmod to/to/PART/TO/7/mark leave/leave/VERB/VB/2/advcl",
			"leave", "Benin", "",
		},
		{
			"the agent of a passive goes on acting",
			"Camps/camp/NOUN/NNS/3/nsubj:pass were/be/AUX/VBD/3/aux:pass raided/raid/VERB/VBN/0/root by/by/ADP/IN/5/case gunmen/gunman/NOUN/NNS/3/obl:agent killing/kill/VERB/VBG/3/advcl farmers/farmer/NOUN/NNS/6/obj",
			"killing", "gunmen", "farmers",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tree := parse(t, tt.text)
			for i := range tree.Len() {
				if tree.Token(i).Text != tt.predicate {
					continue
				}
				c := tree.Clause(i)
				if s := tree.words(c.Subjects); s != tt.subjects {
					t.Errorf("subjects %q, want %q", s, tt.subjects)
				}
				if o := tree.words(c.Objects); o != tt.objects {
					t.Errorf("objects %q, want %q", o, tt.objects)
				}
			}
		})
	}
}

func TestOwner(t *testing.T) {
	tree := parse(t, "Kagame/Kagame/PROPN/NNP/4/nsubj 's/'s/PART/POS/1/case visit/visit/NOUN/NN/4/nsubj ended/end/VERB/VBD/0/root")
	if tree.Head(0) != 2 || !tree.Is(0, "nmod:poss") {
		t.Errorf("the owner hangs on %d as %s, want 2 as nmod:poss", tree.Head(0), tree.Token(0).Rel)
	}
}

// TestPinned: what is blamed on somebody isn't about him.
func TestPinned(t *testing.T) {
	tree := parse(t, "Ghana/Ghana/PROPN/NNP/2/nsubj blamed/blame/VERB/VBD/0/root raids/raid/NOUN/NNS/2/obj on/on/ADP/IN/5/case Togo/Togo/PROPN/NNP/3/nmod")
	if got := tree.Head(4); got != 1 || !tree.Is(4, "obl") {
		t.Errorf("got Togo on token %d, want an adverbial of the verb, token 1", got)
	}
}
