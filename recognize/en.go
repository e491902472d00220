package recognize

import (
	"github.com/assaykit/assay/recognize/internal/date"
	"github.com/assaykit/assay/recognize/internal/name"
)

var english = grammars{tag: "en", dates: date.English, names: name.English}

// worldEnglish is English where 3/4/2025 is in April.
var worldEnglish = grammars{tag: "en", dates: dayFirstIn(date.English), names: name.English}

// dayFirstIn returns a lexicon that reads digits with the day first.
func dayFirstIn(l date.Lexicon) date.Lexicon {
	l.Order = date.DayFirst
	return l
}

// englishOf returns the English of a region, as CLDR has its short dates: the
// month first in the United States, its territories and the Philippines, the
// day first elsewhere. Where no region is named the month stands first, as it
// does in Canada, which writes either.
func englishOf(region string) *grammars {
	switch region {
	case "", "US", "AS", "GU", "MH", "MP", "PR", "UM", "VI", "PH", "CA":
		return &english
	}
	return &worldEnglish
}
