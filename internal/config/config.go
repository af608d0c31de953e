// Package config is the one place that says what can be set, by which flag and environment variable, and what stands
// when nobody sets it. It reads neither flags nor the environment itself and knows no command.
package config

import (
	"fmt"
	"net"
	"slices"
	"strconv"

	"entente/graph"
)

// Setting is one thing that can be set. A flag wins over the environment, and that over the default.
type Setting struct {
	// Name is that of the flag, without its hyphens.
	Name string
	// Env is the environment variable.
	Env     string
	Default string
	Help    string
}

// The names of the settings.
const (
	Store   = "store"
	Workers = "workers"
	Listen  = "listen"
	Token   = "token"
)

// Settings lists them.
func Settings() []Setting {
	return []Setting{
		{Name: Store, Env: "ENTENTE_STORE", Default: "sqlite:./entente.db", Help: "where the graph is kept: sqlite:PATH, neo4j://HOST or bolt://HOST (user and password in NEO4J_USERNAME and NEO4J_PASSWORD)"},
		{Name: Workers, Env: "ENTENTE_WORKERS", Default: "0", Help: "how many articles are read at once; 0 is one for each processor"},
		{Name: Listen, Env: "ENTENTE_LISTEN", Default: "127.0.0.1:8080", Help: "host and port to serve at"},
		{Name: Token, Env: "ENTENTE_TOKEN", Help: "what callers of the endpoint must send as a bearer token; needed to listen beyond this machine"},
	}
}

// Lookup finds a setting by its name.
func Lookup(name string) (Setting, bool) {
	all := Settings()
	i := slices.IndexFunc(all, func(s Setting) bool { return s.Name == name })
	if i < 0 {
		return Setting{}, false
	}
	return all[i], true
}

// Config holds what is set.
type Config struct {
	Store   string
	Workers int
	Listen  string
	Token   string
}

// New makes a Config of the values of the settings; get gives that of one by its name, and "" for one that the command
// at hand doesn't have, which then has its default.
func New(get func(name string) string) (Config, error) {
	value := func(name string) string {
		if given := get(name); given != "" {
			return given
		}
		s, _ := Lookup(name)
		return s.Default
	}
	workers, err := strconv.Atoi(value(Workers))
	if err != nil {
		return Config{}, fmt.Errorf("%w --workers %q: want a number", graph.ErrInvalid, value(Workers))
	}
	c := Config{Store: value(Store), Workers: workers, Listen: value(Listen), Token: value(Token)}
	return c, c.Validate()
}

// maxWorkers bounds what can be asked for; more than processors is of no use.
const maxWorkers = 1024

// Validate refuses what cannot work.
func (c Config) Validate() error {
	if c.Workers < 0 || c.Workers > maxWorkers {
		return fmt.Errorf("%w --workers %d: want 0 to %d", graph.ErrInvalid, c.Workers, maxWorkers)
	}
	if _, _, err := net.SplitHostPort(c.Listen); err != nil {
		return fmt.Errorf("%w --listen %q: want HOST:PORT, as 127.0.0.1:8080", graph.ErrInvalid, c.Listen)
	}
	return nil
}
