package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
	"entente/graph/graphtest/synth"
	"entente/graph/neo4jstore/neo4jtest"
	"entente/schema"
)

var (
	reports = flag.Int("reports", 0, "how many reports TestNeo4jQueryRate asks about; none where zero")
	cell    = flag.Duration("cell", 3*time.Second, "how long TestNeo4jQueryRate asks each question in each way")
)

// asked are how many questions with different variables take turns.
const asked = 40

// TestNeo4jQueryRate measures every question at the root, beside the statements that it sends, and beside one that a person
// wrote for the same answer; both sent by the driver alone in one transaction with their rows written as JSON.
func TestNeo4jQueryRate(t *testing.T) {
	if *reports == 0 {
		t.Skip("measures only when asked: -reports 50000 -timeout 1h")
	}
	server := neo4jtest.Start(t)
	server.Empty(t)
	x := openTraced(t, server)
	o := synth.Large(*reports)
	loadWorld(t, x.store, o)
	server.Run(t, "CALL db.resampleOutdatedIndexes()", nil)
	server.Run(t, "CALL db.clearQueryCaches()", nil)
	d := drawSubjects(t, x.store, o)
	m := meter{x: x, schema: unlimited(t, x.store), driver: server.Driver(t)}
	var text strings.Builder
	table := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "query\tstatements\tprogram c=1 p50/p99 ms\treplayed c=1\tby hand c=1\tadded to replayed\tadded to by hand\tat p50\tprogram c=16\treplayed c=16\tby hand c=16")
	for _, root := range roots {
		m.measure(t, table, root.name, root.query, d)
	}
	if err := table.Flush(); err != nil {
		t.Fatal(err)
	}
	t.Logf("questions about %d reports:\n%s", o.Articles, &text)
}

func loadWorld(t *testing.T, s graph.Store, o synth.Options) {
	t.Helper()
	world := synth.World(o)
	var batch []*graph.Report
	for r := range synth.Reports(o) {
		if batch = append(batch, r); len(batch) < 1000 && len(batch) < o.Articles {
			continue
		}
		if _, err := s.Apply(t.Context(), graph.Batch{World: world, Put: batch}); err != nil {
			t.Fatal(err)
		}
		world, batch = nil, nil
	}
}

// meter asks in two ways.
type meter struct {
	x      *traced
	schema *schema.Schema
	driver neo4j.DriverWithContext
}

func (m meter) measure(t *testing.T, table *tabwriter.Writer, name, query string, d subjects) {
	t.Helper()
	requests := make([]schema.Request, asked)
	scripts, hands := make([][]sent, asked), make([][]sent, asked)
	most := 0
	for i := range requests {
		requests[i] = schema.Request{Query: query, Variables: wanted(query, d.variables(i))}
		checkByHand(t, m.schema, m.driver, name, requests[i])
		scripts[i] = m.x.record(t, m.schema, requests[i])
		hands[i] = []sent{byHand(t, name, requests[i].Variables)}
		most = max(most, len(scripts[i]))
	}
	ways := []func(i int){
		func(i int) { m.schema.Execute(t.Context(), requests[i]).JSON() },
		func(i int) { m.replay(t, scripts[i]) },
		func(i int) { m.replay(t, hands[i]) },
	}
	for i := range requests {
		for _, ask := range ways {
			ask(i)
		}
	}
	one := inTurns(ways)
	program, replayed, hand := one[0].sum().Seconds(), one[1].sum().Seconds(), one[2].sum().Seconds()
	fmt.Fprintf(table, "%s\t%d\t%s\t%s\t%s\t%.2f\t%.2f\t%.2f", name, most, one[0], one[1], one[2], program/replayed-1, program/hand-1, one[0].quantile(50)/one[2].quantile(50)-1)
	for _, ask := range ways {
		fmt.Fprintf(table, "\t%s", atOnce(ask))
	}
	fmt.Fprintln(table)
}

// replay sends statements by the driver alone.
func (m meter) replay(t *testing.T, script []sent) {
	session := m.driver.NewSession(t.Context(), neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead})
	defer session.Close(t.Context()) //nolint:errcheck // it only read
	_, err := session.ExecuteRead(t.Context(), func(tx neo4j.ManagedTransaction) (any, error) {
		for _, s := range script {
			result, err := tx.Run(t.Context(), s.text, s.params)
			if err != nil {
				return nil, err
			}
			rows, err := result.Collect(t.Context())
			if err != nil {
				return nil, err
			}
			for _, r := range rows {
				if _, err := json.Marshal(r.Values); err != nil {
					return nil, err
				}
			}
		}
		return nil, nil
	})
	if err != nil {
		t.Error(err)
	}
}

// times are how long the answers took.
type times []time.Duration

func (x times) sum() (sum time.Duration) {
	for _, d := range x {
		sum += d
	}
	return sum
}

func (x times) String() string {
	return fmt.Sprintf("%.2f/%.1f", x.quantile(50), x.quantile(99))
}

// quantile gives the milliseconds that so many of a hundred took at most.
func (x times) quantile(percent int) float64 {
	slices.Sort(x)
	return float64(x[len(x)*percent/100].Microseconds()) / 1000
}

// inTurns asks each question in one way after the other, so that all meet the same machine.
func inTurns(ways []func(i int)) []times {
	took := make([]times, len(ways))
	for begun, i := time.Now(), 0; time.Since(begun) < time.Duration(len(ways))**cell || i%asked != 0; i++ {
		for n, ask := range ways {
			start := time.Now()
			ask(i % asked)
			took[n] = append(took[n], time.Since(start))
		}
	}
	return took
}

// atOnce lets sixteen ask at the same time.
func atOnce(ask func(i int)) times {
	const askers = 16
	took := make([]times, askers)
	begun := time.Now()
	var wait sync.WaitGroup
	for n := range askers {
		wait.Go(func() {
			for i := n; time.Since(begun) < *cell; i += askers {
				start := time.Now()
				ask(i % asked)
				took[n] = append(took[n], time.Since(start))
			}
		})
	}
	wait.Wait()
	return slices.Concat(took...)
}
