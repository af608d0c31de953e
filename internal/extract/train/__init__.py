"""Trains the models of the language engine and writes them as model files."""
