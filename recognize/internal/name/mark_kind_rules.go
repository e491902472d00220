package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// markKinds decides what a name of several words is by the digits and marks in it.
var markKinds = rule.List[words, told]{
	Name: "name/mark-kind",
	Asks: "What do digits, marks and makers in a name say that it names?",
	Rules: []rule.Rule[words, told]{
		{
			Name: "name/firm-by-ampersand",
			Doc:  "An ampersand is in the names of firms: Procter & Gamble.",
			On:   onMark,
			Over: []string{"name/product-by-digits", "name/product-behind-maker"},
			Decides: []rule.Example{
				{Language: "en", Text: "[Procter & Gamble]{organization} grew."},
				{Language: "ko", Text: "[Procter & Gamble]{organization}이 성장했다."},
				{Language: "fr", Text: "[Orsel & Fils]{organization} recrute."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Procter]{person} and [Gamble]{person} grew."},
			},
			Answer: is(schema.Organization, 4, words.hasAmpersand),
		},
		{
			Name: "name/product-by-digits",
			Doc:  "Digits are in the names of products: GPT-4.",
			On:   onDigits,
			Over: []string{"name/product-behind-maker"},
			Decides: []rule.Example{
				{Language: "en", Text: "The [GPT-4]{product} is new."},
				{Language: "fr", Text: "L'[A380]{product} se pose."},
				{Language: "ko", Text: "[GPT-4]{product}가 나왔다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The [GPT]{organization} is new."},
			},
			Answer: is(schema.Product, 4, always[words]),
		},
		{
			Name: "name/product-behind-maker",
			Doc:  "A known organisation with a further word is its product: Microsoft Windows.",
			Not:  language.Caseless,
			On:   onOrganization,
			Decides: []rule.Example{
				{Language: "en", Text: "They use [Microsoft Teams]{product}."},
				{Language: "fr", Text: "Ils utilisent [Microsoft Teams]{product}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They use [Microsoft]{organization}."},
			},
			Answer: is(schema.Product, 2, func(w words) bool {
				return w.first()&WordOrganization != 0 && w.classes[w.to-1]&(WordGivenName|WordPlace|WordOrganization) == 0
			}),
		},
		{
			Name: "name/place-by-hyphens",
			Doc:  "A small word between hyphens is in the names of places: Ivry-sur-Seine.",
			On:   onMark,
			Decides: []rule.Example{
				{Language: "fr", Text: "Il aime [Vautry-sur-Orne]{place}."},
				{Language: "fr", Text: "Il aime [Saint-Germain-en-Laye]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il aime [Jean-Luc]{person}."},
			},
			Answer: is(schema.Place, 5, words.hasSmallWordBetweenHyphens),
		},
	},
}

func (w words) hasAmpersand() bool {
	for i := w.from; i < w.to; i++ {
		if w.Tokens[i].Text == "&" {
			return true
		}
	}
	return false
}

func (w words) hasSmallWordBetweenHyphens() bool {
	for i := w.from + 1; i+2 < w.to; i++ {
		if tok := &w.Tokens[i+1]; w.Tokens[i].Text == "-" && w.Tokens[i].Gap == text.GapNone && w.Tokens[i+2].Text == "-" && !tok.Upper &&
			(w.classes[i+1]&wordParticle != 0 || tok.Class == text.ClassWord && w.isVocabulary(i+1)) {
			return true
		}
	}
	return false
}
