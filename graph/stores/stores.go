// Package stores lists the kinds of stores, and opens one by its URL. A kind is added here and nowhere else.
package stores

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"entente/graph"
	"entente/graph/neo4jstore"
	"entente/graph/sqlitestore"
)

// Options change how a store is opened. The zero value is useful.
type Options struct {
	// Now is the clock for load times; time.Now where nil.
	Now func() time.Time
}

// opener opens a store; rest is what follows the scheme in its URL.
type opener struct {
	scheme string
	open   func(ctx context.Context, rest string, o Options) (graph.Store, error)
}

// openers lists the kinds by the scheme of their URLs. Of Neo4j, neo4j finds the members of a cluster and bolt is one server;
// with +s they are encrypted, with +ssc so by a certificate that nobody vouches for.
var openers = []opener{
	{"sqlite", openSQLite},
	{"neo4j", openNeo4j("neo4j")},
	{"neo4j+s", openNeo4j("neo4j+s")},
	{"neo4j+ssc", openNeo4j("neo4j+ssc")},
	{"bolt", openNeo4j("bolt")},
	{"bolt+s", openNeo4j("bolt+s")},
	{"bolt+ssc", openNeo4j("bolt+ssc")},
}

// Open opens a store by its URL, such as sqlite:PATH; what has no scheme is the path of a SQLite file.
func Open(ctx context.Context, url string, o Options) (graph.Store, error) {
	scheme, rest, found := strings.Cut(url, ":")
	if !found || strings.ContainsAny(scheme, `/\.`) || len(scheme) == 1 {
		scheme, rest = "sqlite", url
	}
	for _, k := range openers {
		if k.scheme == scheme {
			return k.open(ctx, rest, o)
		}
	}
	return nil, fmt.Errorf("%w: store %q: there is no kind %q of stores; there are %s", graph.ErrInvalid, url, scheme, strings.Join(Schemes(), ", "))
}

// Schemes lists the schemes of URLs that Open knows, in order.
func Schemes() []string {
	var schemes []string
	for _, k := range openers {
		schemes = append(schemes, k.scheme)
	}
	slices.Sort(schemes)
	return schemes
}

func openSQLite(ctx context.Context, path string, o Options) (graph.Store, error) {
	if path == "" {
		return nil, fmt.Errorf("%w: store sqlite: needs the path of a file, as in sqlite:news.db", graph.ErrInvalid)
	}
	s, err := sqlitestore.Open(ctx, path, sqlitestore.Options{Now: o.Now})
	if err != nil {
		return nil, err
	}
	return s, nil
}

// openNeo4j opens a store in Neo4j. What must not stand on a command line comes from the environment.
func openNeo4j(scheme string) func(ctx context.Context, rest string, o Options) (graph.Store, error) {
	return func(ctx context.Context, rest string, o Options) (graph.Store, error) {
		s, err := neo4jstore.Open(ctx, scheme+":"+rest, neo4jstore.Options{
			User: cmp.Or(os.Getenv("NEO4J_USERNAME"), "neo4j"), Password: os.Getenv("NEO4J_PASSWORD"), Database: os.Getenv("NEO4J_DATABASE"), Now: o.Now,
		})
		if err != nil {
			return nil, err
		}
		return s, nil
	}
}
