package schema

import (
	"container/list"
	"sync"
)

// The cache keeps the last documents; long texts, which are seldom asked twice, are left out, so that its memory is bounded.
const (
	cachedDocuments  = 256
	cachedQueryBytes = 16 << 10
)

// documentCache keeps the documents used last, by the text of the query. Validation depends on nothing else, and is a
// large part of the cost of a small query.
type documentCache struct {
	mu      sync.Mutex
	entries map[string]*list.Element
	recent  *list.List
}

type cachedDocument struct {
	text string
	doc  *document
}

func newDocumentCache() *documentCache {
	return &documentCache{entries: map[string]*list.Element{}, recent: list.New()}
}

func (c *documentCache) get(text string) (*document, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	element, ok := c.entries[text]
	if !ok {
		return nil, false
	}
	c.recent.MoveToFront(element)
	return element.Value.(cachedDocument).doc, true
}

func (c *documentCache) put(text string, doc *document) {
	if len(text) > cachedQueryBytes {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.entries[text]; ok {
		return
	}
	c.entries[text] = c.recent.PushFront(cachedDocument{text, doc})
	if c.recent.Len() > cachedDocuments {
		oldest := c.recent.Remove(c.recent.Back()).(cachedDocument)
		delete(c.entries, oldest.text)
	}
}
