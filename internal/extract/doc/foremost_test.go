package doc

import "testing"

func TestForemost(t *testing.T) {
	for _, tt := range []struct {
		name           string
		counts         []int
		at, most, next int
	}{
		{"nothing counted", nil, -1, 0, 0},
		{"only zeros", []int{0, 0}, -1, 0, 0},
		{"one alone", []int{0, 3}, 1, 3, 0},
		{"clearly first", []int{2, 7, 4}, 1, 7, 4},
		{"the first of equal ones", []int{1, 5, 5}, 1, 5, 5},
	} {
		t.Run(tt.name, func(t *testing.T) {
			at, most, next := Foremost(tt.counts)
			if at != tt.at || most != tt.most || next != tt.next {
				t.Errorf("got %d, %d, %d; want %d, %d, %d", at, most, next, tt.at, tt.most, tt.next)
			}
		})
	}
}
