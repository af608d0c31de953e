package queries

import (
	"encoding/base64"
	"fmt"
	"strings"

	"entente/graph"
)

// MaxFirst is the most items that one page may hold.
const MaxFirst = 1000

// checksumLength is the number of characters by which a cursor shows that it was not made up or cut.
const checksumLength = 8

// NewPage reads the arguments of a list: how many items, and after which cursor (empty for the start). The name of the
// list keeps the cursor of one kind of list from being used on another.
func NewPage(list string, first int, after string) (graph.Page, error) {
	if err := CheckFirst(first); err != nil {
		return graph.Page{}, err
	}
	key, err := parseCursor(list, after)
	return graph.Page{First: first, After: key}, err
}

// CheckFirst refuses a number of items that is not between 1 and MaxFirst.
func CheckFirst(first int) error {
	if first < 1 || first > MaxFirst {
		return fmt.Errorf("%w: first is %d: want 1 to %d; follow pageInfo.endCursor for more", graph.ErrInvalid, first, MaxFirst)
	}
	return nil
}

// Cursor names a place in a list by the order key of the item there; empty for no key.
func Cursor(list, key string) string {
	if key == "" {
		return ""
	}
	checksum := graph.Hash("cursor", list, key)[:checksumLength]
	return base64.RawURLEncoding.EncodeToString([]byte(checksum + key))
}

func parseCursor(list, cursor string) (string, error) {
	if cursor == "" {
		return "", nil
	}
	raw, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil || len(raw) <= checksumLength {
		return "", badCursor(list, cursor)
	}
	key := string(raw[checksumLength:])
	if Cursor(list, key) != cursor {
		return "", badCursor(list, cursor)
	}
	return key, nil
}

func badCursor(list, cursor string) error {
	const shown = 60
	if len(cursor) > shown {
		cursor = strings.ToValidUTF8(cursor[:shown], "") + "…"
	}
	return fmt.Errorf("%w: after %q is no cursor of %s: give back pageInfo.endCursor of the same list, unchanged", graph.ErrInvalid, cursor, list)
}
