package graphtest

import (
	"crypto/sha256"
	"encoding/hex"
	"testing"

	"entente/graph"
)

// Open opens a new, empty store that the test closes by itself when it ends.
type Open func(t testing.TB) graph.Store

// Test runs the whole suite on a store.
func Test(t *testing.T, open Open) {
	for _, c := range []struct {
		name string
		test func(t *testing.T, open Open)
	}{
		{"resolve", testResolve},
		{"search", testSearch},
		{"related", testRelated},
		{"events", testEvents},
		{"events of two", testEventsOfTwo},
		{"events of articles", testEventsOfArticles},
		{"facts", testFacts},
		{"evidence", testEvidence},
		{"articles", testArticles},
		{"mentions", testMentions},
		{"ties", testTies},
		{"links", testLinks},
		{"network", testNetwork},
		{"steps", testSteps},
		{"conflicts", testConflicts},
		{"stats", testStats},
		{"pages", testPages},
		{"many owners", testManyOwners},
		{"together", testTogether},
		{"elements", testElements},
		{"origins", testOrigins},
		{"told twice", testTwice},
		{"two acts", testTwoActs},
		{"namesakes", testNamesakes},
		{"joining", testJoining},
		{"order", testOrder},
		{"removal", testRemoval},
		{"replacement", testReplacement},
		{"repetition", testRepetition},
		{"interruption", testInterruption},
		{"world", testWorld},
		{"refresh", testRefresh},
		{"invalid", testInvalid},
		{"quarantine", testQuarantine},
		{"readers", testReaders},
		{"reports", testReports},
		{"odd texts", testOddTexts},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, open) })
	}
}

// Hash is a hash of all nodes and edges of a store.
func Hash(t testing.TB, s graph.Store) string {
	t.Helper()
	h := sha256.New()
	for e, err := range s.Elements(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		h.Write(append(e.Line, '\n'))
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Lines gives all nodes and edges of a store, to compare two that should be equal.
func Lines(t testing.TB, s graph.Store) []string {
	t.Helper()
	var lines []string
	for e, err := range s.Elements(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, string(e.Line))
	}
	return lines
}

// apply writes a batch.
func apply(t testing.TB, s graph.Store, b graph.Batch) graph.Outcome {
	t.Helper()
	o, err := s.Apply(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// fixture opens a store with the fixture graph.
func fixture(t testing.TB, open Open) graph.Store {
	t.Helper()
	s := open(t)
	apply(t, s, graph.Batch{World: World(), Put: Fixture()})
	return s
}
