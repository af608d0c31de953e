// Package sqlitestore keeps a graph in one SQLite file, without cgo: the embedded default. One connection writes, others
// read, so that readers see a consistent state and never wait. It decides nothing about what a graph says: graph/fold does.
package sqlitestore
