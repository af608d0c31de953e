package queries

// side is what a search knows of the graph around one of its ends: entities by their distance, those of the last level being the
// frontier.
type side struct {
	levels [][]string
	known  map[string]bool
}

func newSide(root string) *side {
	return &side{levels: [][]string{{root}}, known: map[string]bool{root: true}}
}

func (s *side) root() string { return s.levels[0][0] }

func (s *side) frontier() []string { return s.levels[len(s.levels)-1] }

// add moves the frontier on.
func (s *side) add(level []string) {
	s.levels = append(s.levels, level)
	for _, id := range level {
		s.known[id] = true
	}
}

// last narrows the frontier.
func (s *side) last(level []string) { s.levels[len(s.levels)-1] = level }
