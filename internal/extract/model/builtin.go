package model

import _ "embed"

//go:embed en.model
var english string

//go:embed es.model
var spanish string

// BuiltIn returns the contents of the model files that are built into the program.
func BuiltIn() []string { return []string{english, spanish} }

//go:embed events.model
var events string

// Events returns the contents of the model file of the classifiers of events.
func Events() string { return events }
