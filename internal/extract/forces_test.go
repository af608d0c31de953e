package extract

import (
	"strings"
	"testing"

	"entente/graph"
)

// TestForces: what releases of armed forces tell in constructions of their own.
func TestForces(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{
			"strikes counted by place", "Coalition aircraft carried out nine strikes against Hamas on Monday.\n\nNear Aleppo, three strikes destroyed a bridge.\n",
			"@Aleppo ACTOR=Coalition RECIPIENT=Hamas",
		},
		{
			"whose missiles they were", "On Monday the Houthis launched two missiles into the Red Sea.\n\nOne of the missiles struck M/V Grey Heron.\n",
			"ACTOR=Houthis RECIPIENT=M/V Grey Heron",
		},
		{
			"in whose hands the land is", "U.S. forces destroyed two launchers in a Houthi-controlled area of Yemen on Monday.\n",
			"ASSAULT HAPPENED 2024-03-11 @Yemen ACTOR=United States RECIPIENT=Houthis",
		},
		{
			"an exercise of two", "Soldiers of the 803rd Bridge Company and sailors of the Kenyan Navy wrapped up a two-week exercise on Monday.\n",
			"COOPERATE HAPPENED 2024-03-11 ACTOR=803rd Bridge Company ACTOR=Kenyan Navy",
		},
		{
			"a change of command", "Col. Ana Rojas took command of the 14th Heron Wing from Col. Omar Diaz on Monday.\n",
			"MEETING HAPPENED 2024-03-11 PARTICIPANT=Ana Rojas PARTICIPANT=Omar Diaz",
		},
		{
			"two officers", "Brig. Gen. Omar Diaz watched the last day beside Maj. Gen. Ana Rojas. The two generals later met in Nairobi on Monday.\n",
			"MEETING HAPPENED 2024-03-11 @Nairobi PARTICIPANT=Omar Diaz PARTICIPANT=Ana Rojas",
		},
		{
			"who hosts an exercise takes part", "The exercise, hosted by Kenya, brings together forces from Ghana and Togo.\n",
			"ACTOR=Ghana ACTOR=Togo ACTOR=Kenya",
		},
		{
			"a visit to meet somebody", "Gen. Omar Diaz visited Togo to meet with President Ana Rojas on Monday.\n",
			"PARTICIPANT=Omar Diaz PARTICIPANT=Ana Rojas",
		},
		{"where a ship was bound", "Kenya's navy seized 200 rifles from a fishing boat bound for Yemen on Monday.\n", "COERCE HAPPENED 2024-03-11 ACTOR=Kenya's navy (seize"},
		{"who backs those who act", "Iran-backed Houthi fighters attacked a ship on Monday.\n", "ASSAULT HAPPENED 2024-03-11 ACTOR=Houthis ("},
		{"missiles fired are nobody's dismissal", "The Houthis fired three missiles from Yemen toward the Gulf of Aden on Monday.\n", "ASSAULT HAPPENED 2024-03-11 ACTOR=Houthis (fire.on"},
		{"from whom a town was taken", "Iraqi forces liberated the town of Mosul from Hamas on Monday.\n", "ACTOR=Iraq RECIPIENT=Hamas (retake"},
		{"food dropped from the air", "The Kenyan air force airdropped 38,000 meals over Gaza on Monday.\n", "ACTOR=Kenyan air force (airdrop"},
		{"training others", "Kenyan officers trained the soldiers of Togo on Monday.\n", "COOPERATE HAPPENED 2024-03-11 ACTOR=Kenya RECIPIENT=Togo"},
		{"the militants of a group", "Al-Shabaab attacked a base on Sunday.\n\nThe militants killed three Ugandan soldiers on Monday.\n", "ASSAULT HAPPENED 2024-03-11 @Uganda ACTOR=al-Shabaab RECIPIENT=Uganda"},
		{"forces that help others", "Kenyan troops supported the Togolese Armed Forces in two raids on Monday.\n", "COOPERATE HAPPENED 2024-03-11 ACTOR=Kenya RECIPIENT=Togolese Armed Forces (support.forces"},
		{"support for forces as a noun", "Ghana's support for the Togolese Armed Forces goes on.\n", "ACTOR=Ghana RECIPIENT=Togolese Armed Forces (support.forces"},
		{"an army that a person backs", "President Ana Rojas of Kenya backed the Togolese Armed Forces on Monday.\n", "SUPPORT HAPPENED 2024-03-11 ACTOR=Ana Rojas RECIPIENT=Togolese Armed Forces"},
		{
			"guests of a meeting are no refugees", "Kenya will host military chaplains from Ghana and Togo for a conference on resilience.\n",
			"MEETING PLANNED",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := events(extracted(t, extractor(t), graph.Article{Text: tt.text, Published: "2024-03-13"}))
			if !strings.Contains(got, tt.want) {
				t.Errorf("got %q, want in it %q", got, tt.want)
			}
		})
	}
}

// TestEquipment: weapons, exercises and the short forms of nouns for things are none of the entities.
func TestEquipment(t *testing.T) {
	text := "Kenyan troops destroyed an improvised explosive device (IED) on Monday. The IED lay beside a Coast Artillery Rocket System (CARS).\n\n" +
		"Troops participating in Desert Heron 24 are holding an exercise, said the Kenya Defence Forces (KDF). This year’s Desert Heron ends soon."
	var got []string
	for _, e := range extracted(t, extractor(t), graph.Article{Text: text, Published: "2024-03-13"}).Entities {
		if e.Kind == graph.Group || e.Kind == graph.Person {
			got = append(got, e.Name)
		}
	}
	if strings.Join(got, ", ") != "Kenya Defence Forces" {
		t.Errorf("got %q", got)
	}
}
