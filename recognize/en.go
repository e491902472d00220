package recognize

import (
	"github.com/assaykit/assay/recognize/internal/date"
	"github.com/assaykit/assay/recognize/internal/lexeme"
)

var english = language{tag: "en", figures: lexeme.English, dates: date.English, names: namesOf("en")}

// worldEnglish is English where 3/4/2025 is in April.
var worldEnglish = language{tag: "en", figures: lexeme.English, dates: dayFirstIn(date.English), names: namesOf("en")}

// dayFirstIn returns a lexicon that reads digits with the day first.
func dayFirstIn(l date.Lexicon) date.Lexicon {
	l.Order = date.DayFirst
	return l
}

// englishOf returns the English of a region, as CLDR has its short dates: the
// month first in the United States, its territories and the Philippines, the
// day first elsewhere. Where no region is named the month stands first, as it
// does in Canada, which writes either.
func englishOf(region string) *language {
	switch region {
	case "", "US", "AS", "GU", "MH", "MP", "PR", "UM", "VI", "PH", "CA":
		return &english
	}
	return &worldEnglish
}
