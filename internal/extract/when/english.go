package when

import (
	"sync"
	"time"
)

var english = sync.OnceValue(func() *table {
	return indexed(&table{
		months: ranks("january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "+
			"september/sept/sep october/oct november/nov december/dec", 1),
		weekdays: ranks("sunday/sun monday/mon tuesday/tue/tues wednesday/wed thursday/thu/thurs friday/fri saturday/sat", time.Sunday),
		units: map[string]unit{
			"day": day, "days": day, "week": week, "weeks": week, "weekend": weekend, "month": month, "months": month,
			"year": year, "years": year, "morning": day, "afternoon": day, "evening": day, "night": day,
		},
		deictics: map[string]int{"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1},
		numbers:  ranks("a/an/one two three four five six seven eight nine ten eleven twelve", 1),
		shifts:   map[string]int{"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1},
		parts: map[string]part{
			"early": early, "beginning": early, "earlier": whole, "start": early, "mid": middle, "middle": middle,
			"late": late, "end": late, "later": whole,
		},
		ago:      set("ago"),
		ahead:    set("in"),
		since:    set("since"),
		yearOf:   set("the a its their his her this that 's ’s"),
		yearPrep: set("in since by until till during from of early late mid before after year for between through to and"),
		dubious:  set("may march mar sun sat mon wed dec jan"),
		link:     set("of"),
		rangeIn:  set("from between"),
		rangeTo:  set("to until till through and - – —"),
		article:  set("the"),
		plainDay: set("day days"),
		shiftPre: true,
	})
})
