package classify

import "entente/graph"

// Sample is one thing to be classified as the trainer sees it.
type Sample struct {
	Hashes []uint64
	Words  []string
}

func (s *Sentence) sample(b *bag, w words) Sample {
	return Sample{append([]uint64(nil), b.hashes...), w[:]}
}

// KindSample gives what is looked at for the kind of event that a token tells.
func (s *Sentence) KindSample(i int) Sample {
	var b bag
	return s.sample(&b, s.kind(&b, i))
}

// ModalitySample gives what is looked at for how far the event has come.
func (s *Sentence) ModalitySample(i int, kind graph.EventKind) Sample {
	var b bag
	return s.sample(&b, s.modality(&b, i, kind))
}

// RoleSample gives what is looked at for the part of token k in the event.
func (s *Sentence) RoleSample(i, k int, kind graph.EventKind) Sample {
	var b bag
	return s.sample(&b, s.role(&b, i, k, kind))
}
