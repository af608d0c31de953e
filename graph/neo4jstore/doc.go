// Package neo4jstore keeps a graph in Neo4j, over Bolt. It alone imports the driver. It decides nothing about what a graph
// says: graph/fold does.
//
// The fold's transactions leave nodes and edges to others that follow them (see behind): it reads none of these but through
// Mentioning, so that both go on side by side and touch no node in common.
//
// What people look at has plain labels, types and properties. What begins with an underscore is the program's own: the
// labels of its nodes, and properties by which it finds and rebuilds things.
package neo4jstore
