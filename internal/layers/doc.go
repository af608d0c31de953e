// Package layers has no code, only a test that holds the architecture: which package may import which.
package layers
