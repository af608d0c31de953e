// Package schema offers a graph over GraphQL: the types, their resolvers, the limits that keep one question from taking
// everything, and the HTTP endpoint. What a question means is decided in package queries, and how it is answered by the
// store; this package translates, batches what one level of a query asks for into one read, and writes the answer in
// the order of the query.
//
// It never writes to a store and knows no particular one.
package schema
