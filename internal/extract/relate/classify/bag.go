package classify

// bag collects the features of one thing to be classified, each as a number: the hash of its template and its parts.
type bag struct {
	hashes []uint64
}

func (b *bag) reset() { b.hashes = b.hashes[:0] }

// FNV-1a, 64 bits.
const (
	offset64 = 14695981039346656037
	prime64  = 1099511628211
)

// add notes that a template holds with these parts.
func (b *bag) add(template string, parts ...string) {
	h := text(offset64, template)
	for _, p := range parts {
		h = text((h^0xff)*prime64, p) // a byte that no text has parts the parts
	}
	b.hashes = append(b.hashes, h)
}

func text(h uint64, s string) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * prime64
	}
	return h
}
