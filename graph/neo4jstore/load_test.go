package neo4jstore_test

import (
	"flag"
	"os"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/graphtest/synth"
	"entente/graph/neo4jstore"
	"entente/graph/neo4jstore/neo4jtest"
)

var (
	loadReports = flag.Int("reports", 0, "how many reports TestLoadRate loads and TestQueryRate asks about; none where zero")
	loadRounds  = flag.Int("rounds", 1, "how often TestLoadRate measures: a server just started spends half of its time on compiling itself")
)

// TestLoadRate measures how fast reports become a graph, beside the mere creation of the same nodes and edges by the driver,
// with no logic: as they are stored, with the same constraints and indexes, with and without what else the program stores; and
// with the exported properties and one constraint only. Where ENTENTE_TEST_LANGCHAIN names a Python that has it, also beside
// langchain-neo4j, all in one run.
func TestLoadRate(t *testing.T) {
	if *loadReports == 0 {
		t.Skip("measures only when asked: -reports 50000 -timeout 2h")
	}
	server := neo4jtest.Start(t)
	for round := range *loadRounds {
		t.Logf("round %d", round+1)
		measureRound(t, server)
	}
}

func measureRound(t *testing.T, server neo4jtest.Server) {
	t.Helper()
	server.Empty(t)
	g, ours := measureLoad(t, server, synth.Large(*loadReports))
	stored := readStored(t, server)
	server.Empty(t)
	t.Logf("ours: %s", ours)
	for _, peer := range []struct {
		what  string
		write func() rate
	}{
		{"the same nodes and edges as they are stored", func() rate { return create(t, server, stored.nodes, stored.edges) }},
		{"all that is stored, the program's own nodes too", func() rate { return create(t, server, stored.nodes, stored.edges, stored.own) }},
		{"the same nodes and edges with exported properties, one constraint and no index", func() rate { return g.bare(t, server) }},
	} {
		r := peer.write()
		t.Logf("UNWIND ... CREATE of %s: %s; ours takes %.1f times as long, %.2f of the rate", peer.what, r, ours.took.Seconds()/r.took.Seconds(), r.took.Seconds()/ours.took.Seconds())
		server.Empty(t)
	}
	if python := os.Getenv("ENTENTE_TEST_LANGCHAIN"); python != "" {
		peer := g.langchain(t, server, python)
		t.Logf("langchain-neo4j, one document an article, in an almost empty database: %s; ours goes %.1f times as fast", peer, ours.per()/peer.per())
	}
}

// measureLoad loads a made-up world into the empty database and gives the graph.
func measureLoad(t *testing.T, server neo4jtest.Server, o synth.Options) (*wholeGraph, rate) {
	t.Helper()
	retries := 0
	s, err := neo4jstore.Open(t.Context(), server.URL, neo4jstore.Options{
		User: server.User, Password: server.Password, Now: now, Retrying: func() { retries++ },
	})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close() //nolint:errcheck // all has been read from it
	watch := startWatch(t, server)
	load(t, s, o)
	r := watch.stop(t)
	g := readGraph(t, s)
	r.elements = g.size()
	t.Logf("%d reports: %d nodes and %d edges, %.0f reports/s, %d transactions tried again", o.Articles, len(g.nodes), len(g.edges), float64(o.Articles)/r.took.Seconds(), retries)
	if retries > 0 {
		t.Errorf("%d transactions were tried again, want none", retries)
	}
	return g, r
}

// load applies all reports in batches of five hundred, and waits until they can be read.
func load(t *testing.T, s graph.Store, o synth.Options) {
	t.Helper()
	world := synth.World(o)
	var reports []*graph.Report
	flush := func() {
		if _, err := s.Apply(t.Context(), graph.Batch{World: world, Put: reports}); err != nil {
			t.Fatal(err)
		}
		world, reports = nil, nil
	}
	for r := range synth.Reports(o) {
		if reports = append(reports, r); len(reports) == 500 {
			flush()
		}
	}
	flush()
	if _, err := s.EventsByID(t.Context(), []string{"event/none"}); err != nil {
		t.Fatal(err)
	}
}

// watch takes the time, by the clock and by the server's processor.
type watch struct {
	server neo4jtest.Server
	began  time.Time
	cpu    time.Duration
}

func startWatch(t *testing.T, server neo4jtest.Server) watch {
	return watch{server, time.Now(), processorTime(t, server)}
}

func (w watch) stop(t *testing.T) rate {
	return rate{took: time.Since(w.began), cpu: processorTime(t, w.server) - w.cpu}
}

// processorTime is how long the server has computed since it was started.
func processorTime(t *testing.T, server neo4jtest.Server) time.Duration {
	t.Helper()
	rows := server.Run(t, "CALL dbms.queryJmx('java.lang:type=OperatingSystem') YIELD attributes RETURN attributes.ProcessCpuTime.value", nil)
	n, ok := rows[0].Values[0].(int64)
	if !ok {
		t.Fatalf("the server's processor time is %v", rows[0].Values[0])
	}
	return time.Duration(n)
}
