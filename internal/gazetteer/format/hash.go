package format

// HashSeed starts the hash of a key.
const HashSeed uint32 = 2166136261

// Hash continues the hash h with the bytes of key; FNV-1a, so that a longer key goes on from a shorter one.
func Hash[T string | []byte](h uint32, key T) uint32 {
	for i := 0; i < len(key); i++ {
		h = (h ^ uint32(key[i])) * 16777619
	}
	return h
}

// Bucket is the place of a hash among n slots, from which probing goes on to the next slot.
func Bucket(h uint32, n int) int {
	h ^= h >> 15
	h *= 0x846ca68b // spreads FNV's weak high bits, which the scaling below looks at
	h ^= h >> 16
	return int(uint64(h) * uint64(n) >> 32)
}
