// Package graphtest holds what every graph.Store must pass: one conformance suite, with its fixture graph, and benchmarks.
// It knows of no store.
package graphtest
