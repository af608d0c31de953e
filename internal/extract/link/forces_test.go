package link

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/internal/extract/phrase"
)

func TestForces(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // "words kind entity"
	}{
		{"a part of a regiment, and its short name", "Men of the 4th Battalion, 91st Lancer Regiment, dug in. The 4th Battalion left.", []string{
			"4th Battalion, 91st Lancer Regiment GROUP 4th Battalion, 91st Lancer Regiment", "4th Battalion GROUP 4th Battalion, 91st Lancer Regiment",
		}},
		{"a number alone", "Men of the 803rd Bridge Company dug in, said the commander of the 803rd.", []string{
			"803rd Bridge Company GROUP 803rd Bridge Company", "803rd GROUP 803rd Bridge Company",
		}},
		{"a number behind", "Heron Patrol Squadron 12 left.", []string{"Heron Patrol Squadron 12 GROUP Heron Patrol Squadron 12"}},
		{"a task force and its letters", "Combined Joint Task Force-Coral Coast (CJTF-CC) left. CJTF-CC had been there.", []string{
			"Combined Joint Task Force-Coral Coast GROUP Combined Joint Task Force-Coral Coast", "CJTF-CC GROUP Combined Joint Task Force-Coral Coast",
			"CJTF-CC GROUP Combined Joint Task Force-Coral Coast",
		}},
		{"a service's command", "He leads U.S. Army Pacific.", []string{"U.S. Army Pacific GROUP U.S. Army Pacific"}},
		{"a ship, with its letters and without", "HMS Grey Heron left. The Grey Heron came back.", []string{"HMS Grey Heron GROUP HMS Grey Heron", "Grey Heron GROUP HMS Grey Heron"}},
		{"a merchant's ship", "A missile hit M/V Grey Heron.", []string{"M/V Grey Heron GROUP M/V Grey Heron"}},
		{"a base", "They trained at Grey Heron Training Area.", []string{"Grey Heron Training Area PLACE Grey Heron Training Area"}},
		{"a base behind its sort", "They flew to Joint Base Heron-Egret.", []string{"Joint Base Heron-Egret PLACE Joint Base Heron-Egret"}},
		{"those who serve are no body", "The Soldiers dug in, and Marines left.", nil},
		{"a coalition and its task force", "Coalition aircraft struck. Combined Task Force 88 said the coalition had lost none.", []string{
			"Coalition GROUP Combined Task Force 88", "Combined Task Force 88 GROUP Combined Task Force 88", "coalition GROUP Combined Task Force 88",
		}},
		{"a coalition that governs", "The coalition lost a vote.", nil},
		{"a press office", "14th Heron Wing Public Affairs\n\nThe airmen left.", nil},
		{"an ordinal that counts", "It was the 20th Anniversary.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, scene := read(tt.text, "en")
			var got []string
			for _, m := range scene.Mentions {
				e := scene.Entities[m.Entities[0]]
				if e.Kind != "COUNTRY" {
					got = append(got, phrase.Text(d, &d.Sentences[m.Sentence], m.First, m.Limit)+" "+string(e.Kind)+" "+e.Name)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
