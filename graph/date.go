package graph

import (
	"fmt"
	"strings"
	"time"
)

// Date is a day, a month or a year in ISO 8601: 2024-02-06, 2024-02 or 2024; empty when unknown. It is an interval
// as long as its precision.
type Date string

var dateLayouts = map[int]string{4: "2006", 7: "2006-01", 10: "2006-01-02"}

// ParseDate reads a date, or the date part of a date and time, as precisely as it is given.
func ParseDate(s string) (Date, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return "", nil
	}
	if len(s) > 10 && (s[10] == 'T' || s[10] == ' ') {
		s = s[:10]
	}
	layout, ok := dateLayouts[len(s)]
	if !ok {
		return "", fmt.Errorf("%w: date %q: want 2024, 2024-02 or 2024-02-06", ErrInvalid, s)
	}
	if _, err := time.Parse(layout, s); err != nil {
		return "", fmt.Errorf("%w: date %q: want 2024, 2024-02 or 2024-02-06", ErrInvalid, s)
	}
	return Date(s), nil
}

// First is the first day of the interval, as a date of day precision; empty when unknown.
func (d Date) First() Date {
	switch len(d) {
	case 4:
		return d + "-01-01"
	case 7:
		return d + "-01"
	}
	return d
}

// Last is the last day of the interval, as a date of day precision; empty when unknown.
func (d Date) Last() Date {
	switch len(d) {
	case 4:
		return d + "-12-31"
	case 7:
		t, err := time.Parse("2006-01", string(d))
		if err != nil {
			return ""
		}
		return Date(t.AddDate(0, 1, -1).Format("2006-01-02"))
	}
	return d
}

// Time is midnight UTC of the first day, for reckoning; false when the date is unknown.
func (d Date) Time() (time.Time, bool) {
	t, err := time.Parse("2006-01-02", string(d.First()))
	return t, err == nil
}

// Overlaps says whether the two intervals share a day; an unknown date overlaps nothing.
func (d Date) Overlaps(e Date) bool {
	return d != "" && e != "" && d.First() <= e.Last() && e.First() <= d.Last()
}

// When is the time of an event as its source tells it. Earliest and Latest bound what Date can mean (uncertainty);
// Until is when a lasting event ends (duration).
type When struct {
	Date     Date      `json:"date,omitempty"`
	Until    Date      `json:"until,omitempty"`
	Text     string    `json:"dateText,omitempty"`
	Earliest Date      `json:"earliest,omitempty"`
	Latest   Date      `json:"latest,omitempty"`
	Basis    DateBasis `json:"dateBasis"`
}

// NewestFirst gives a key whose ascending order is latest date first, unknown dates last, ties by id.
func NewestFirst(d Date, id string) string {
	if d == "" {
		return "~" + " " + id
	}
	return complement(string(d.First())) + " " + id
}

// StrongestFirst gives a key whose ascending order is most origins first, then most confident, then by id.
func StrongestFirst(origins, confidence int, id string) string {
	return complement(fmt.Sprintf("%09d.%04d", origins, confidence)) + " " + id
}

// complement turns every digit d into 9-d, so that ascending order becomes descending.
func complement(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '9' - (r - '0')
		}
		return r
	}, s)
}
