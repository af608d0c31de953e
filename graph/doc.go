// Package graph is the bottom layer of entente: what articles, reports, entities, events, facts and evidence are,
// which of them may stand together (the ontology), and what a store of them must do. It imports only the standard
// library and decides nothing about the content of a graph: graph/fold does.
//
// Numbers that express trust (confidence) are integers in thousandths, so that every processor gives the same.
package graph
