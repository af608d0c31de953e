package main

import "fmt"

// count compares what was found with what should have been.
type count struct{ right, found, wanted int }

func (c count) f1() float64        { return ratio(2*c.right, c.found+c.wanted) }
func (c count) precision() float64 { return ratio(c.right, c.found) }
func (c count) recall() float64    { return ratio(c.right, c.wanted) }

func (c count) String() string {
	return fmt.Sprintf("P %.4f  R %.4f  F1 %.4f  (%d right, %d found, %d wanted)", c.precision(), c.recall(), c.f1(), c.right, c.found, c.wanted)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}
