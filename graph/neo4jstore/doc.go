// Package neo4jstore keeps a graph in Neo4j, over Bolt. It alone imports the driver. It decides nothing about what a graph
// says: graph/fold does.
//
// What people look at has plain labels, types and properties. What begins with an underscore is the program's own: the
// labels of its nodes, and properties by which it finds and rebuilds things.
package neo4jstore
