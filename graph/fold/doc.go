// Package fold decides what a graph says: who is one person, which tellings are one event, what contradicts what. It
// turns counted rows (which names, dates and countries were reported how often, by which origins) into nodes and edges,
// and drives the writing of both. It does no I/O of its own: a store gives it rows by key and keeps what it hands
// back, and decides nothing. DESIGN.md beside this file says how the rows flow and why.
package fold
