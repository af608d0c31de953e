// Package queries answers relationship questions about a graph: whom a name means, what ties two entities together, the
// chains between them, what surrounds them. Each question is a function over the few read methods it needs, so that any
// store can answer it. The package also carries saved queries in the languages people ask in.
//
// It knows nothing of GraphQL, HTTP or a particular database, and it never writes.
package queries
