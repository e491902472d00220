package recognize

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/name"
)

var english = language{tag: "en", figures: lexeme.English, dates: dateLexicon("en"), names: name.English}

// worldEnglish is English where 3/4/2025 is in April.
var worldEnglish = language{tag: "en", figures: lexeme.English, dates: dateLexicon("en-GB"), names: name.English}

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
