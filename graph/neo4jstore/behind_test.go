package neo4jstore

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
	"entente/graph/fold"
	"entente/graph/graphtest"
	"entente/graph/graphtest/synth"
	"entente/graph/neo4jstore/neo4jtest"
)

// What waits to be written comes out of the database as it went in.
func TestChangesPacked(t *testing.T) {
	r := graphtest.Fixture()[0]
	want := []fold.Changes{{
		Clear: []string{"article/a"}, Disappear: []fold.Appearance{{Article: "article/a", Entity: "person/b", Count: 2, Sort: "s"}},
		Entities: r.Entities, Counts: []fold.Count{{Entity: "person/b", Origins: 1, Articles: 2}},
		Articles: []fold.Article{{StoredArticle: graph.StoredArticle{Article: r.Article, LoadedAt: time.Unix(5, 6).UTC(), Sort: "s"}, Words: []string{"é", "b"}}},
		Facts:    []graph.Fact{{ID: "fact/f", Subject: "person/b", Predicate: graph.HoldsOffice, Object: "office/o", Basis: graph.FromArticle, Former: true, Origins: 3}},
		Events:   []graph.Event{{ID: "event/e", Kind: graph.Meeting, Modality: graph.Denied, When: r.Events[0].When, Participants: r.Events[0].Participants, Topics: []string{"t"}}},
		Moves:    []fold.Move{{Group: "g", From: "event/e", To: "event/f"}},
		Evidence: []fold.Leaf{{Group: "g", Evidence: graph.Evidence{ID: "evidence/x", Owner: "event/e", Article: "article/a", Quote: r.Events[0].Evidence[0], Sort: "s"}}},
		Unsettle: []string{"event/e"}, Conflicts: []graph.Conflict{{ID: "conflict/c", Subject: "person/b", Events: []string{"event/e", "event/f"}}},
		DropEvents: []string{"event/g"}, DropFacts: []string{"fact/g"}, DropArticles: []string{"article/g"}, DropEntities: []string{"person/g"},
	}, {DropEntities: []string{"person/h"}}}
	packed, err := encodeChanges(want)
	if err != nil {
		t.Fatal(err)
	}
	got, err := decodeChanges(packed)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("unpacked (-want +got):\n%s", diff)
	}
	if _, err := decodeChanges(packed[:len(packed)/2]); err == nil {
		t.Error("half of what was packed was unpacked")
	}
}

// A program that ends before nodes and edges are written leaves them to the next, and so does one that goes on beside it.
func TestLeftBehind(t *testing.T) {
	server := neo4jtest.Start(t)
	open := func() *Store {
		s, err := Open(t.Context(), server.URL, Options{User: server.User, Password: server.Password})
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	o := synth.Small(3, 60)
	reports := synth.All(o)
	apply := func(s *Store, b graph.Batch) {
		t.Helper()
		if _, err := s.Apply(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	server.Empty(t)
	whole := open()
	defer whole.Close()
	apply(whole, graph.Batch{World: synth.World(o), Put: reports})
	want := graphtest.Hash(t, whole)
	server.Empty(t)

	killed, other := open(), open()
	defer other.Close()
	release := hold(t, server)
	apply(killed, graph.Batch{World: synth.World(o), Put: reports[:20]})
	if err := killed.driver.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := killed.behind.rest(); err == nil {
		t.Fatal("what was held up has been written")
	}
	if left := server.Run(t, "MATCH (c:_Changes) RETURN c.seq", nil); len(left) == 0 {
		t.Fatal("nothing was left to write")
	}
	release()
	apply(other, graph.Batch{Put: reports[20:40]})
	next := open()
	defer next.Close()
	apply(next, graph.Batch{Put: reports[40:50]})
	apply(other, graph.Batch{Put: reports[50:]})
	if got := graphtest.Hash(t, other); got != want {
		t.Errorf("got graph %s, want %s", got, want)
	}
}

// hold keeps everybody from writing nodes and edges until it is released.
func hold(t *testing.T, server neo4jtest.Server) (release func()) {
	t.Helper()
	session := server.Driver(t).NewSession(t.Context(), neo4j.SessionConfig{})
	tx, err := session.BeginTransaction(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Run(t.Context(), statement("lock"), params{"id": "drawer"}); err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := tx.Rollback(context.Background()); err != nil {
			t.Error(err)
		}
	}
}
