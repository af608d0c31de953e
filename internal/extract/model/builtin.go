package model

// BuiltIn returns the contents of the model files that are built into the program.
func BuiltIn() []string { return nil }
