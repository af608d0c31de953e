package neo4jstore

import "sync"

// cache keeps texts by what they are made of.
type cache[K comparable] struct {
	make func(K) string
	mu   sync.RWMutex
	kept map[K]string
}

// cacheSize bounds a cache, since callers choose the conditions of filters. Questions that are asked again come back soon after
// all is forgotten.
const cacheSize = 2000

func newCache[K comparable](make func(K) string) *cache[K] {
	return &cache[K]{make: make, kept: map[K]string{}}
}

func (c *cache[K]) get(key K) string {
	c.mu.RLock()
	text, ok := c.kept[key]
	c.mu.RUnlock()
	if ok {
		return text
	}
	text = c.make(key)
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.kept) >= cacheSize {
		clear(c.kept)
	}
	c.kept[key] = text
	return text
}
