package name

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
	"github.com/assaykit/assay/schema"
)

// headClass returns the class of the noun that heads the name, 0 for none.
func (w words) headClass() wordClass {
	if head := w.head(); head >= 0 {
		return w.classes[head]
	}
	return 0
}

// isInstitution reports that an institution's noun heads the name, and is no surname
// behind a given name: Julia Banks.
func (w words) isInstitution() bool {
	head := w.head()
	if head < 0 || w.classes[head]&wordOrgNoun == 0 {
		return false
	}
	return head != w.to-1 || w.to-w.from != 2 || w.first()&WordGivenName == 0 || w.classes[head]&(wordPlaceNoun|WordCommon) != 0
}

// headKinds decides what a name of several words is that a noun heads.
var headKinds = rule.List[words, told]{
	Name: "name/head-kind",
	Asks: "What does the noun that heads a name say that it names?",
	Rules: []rule.Rule[words, told]{
		{
			Name: "name/event-by-last-noun",
			Doc:  "An event's noun that is no institution's ends the name of an event: Lisbon Treaty.",
			On:   onEventNoun,
			Over: []string{"name/place-by-noun"},
			Answer: is(schema.Project, 4, func(w words) bool {
				head := w.head()
				return head == w.to-1 && w.classes[head]&wordEventNoun != 0 && w.classes[head]&wordOrgNoun == 0
			}),
		},
		{
			Name: "name/building-of-institution",
			Doc:  "A noun of institutions and of places is a place behind a preposition of place: in Alder Park.",
			Not:  language.HeadFirst,
			On:   onOrgNoun,
			Over: []string{"name/institution-by-noun"},
			Answer: is(schema.Place, 4, func(w words) bool {
				class := w.headClass()
				return w.isInstitution() && class&wordPlaceNoun != 0 && class&WordCommon != 0 && w.isPlaceBefore(w.from)
			}),
		},
		{
			Name:   "name/institution-by-noun",
			Doc:    "An institution's noun heads the name of an organisation, unless it is the surname behind a given name.",
			On:     onOrgNoun,
			Over:   []string{"name/place-by-noun", "name/event-by-noun"},
			Answer: is(schema.Organization, 4, words.isInstitution),
		},
		{
			Name:   "name/place-by-noun",
			Doc:    "A place's noun heads the name of a place: Lake Geneva, Fifth Avenue.",
			On:     onPlaceNoun,
			Over:   []string{"name/event-by-noun"},
			Answer: is(schema.Place, 4, func(w words) bool { return w.headClass()&wordPlaceNoun != 0 }),
		},
		{
			Name:   "name/event-by-noun",
			Doc:    "An event's noun heads the name of an event: Treaty of Lisbon.",
			On:     onEventNoun,
			Answer: is(schema.Project, 4, func(w words) bool { return w.headClass()&wordEventNoun != 0 }),
		},
	},
}

// markKinds decides what a name of several words is by the digits and marks in it.
var markKinds = rule.List[words, told]{
	Name: "name/mark-kind",
	Asks: "What do digits, marks and makers in a name say that it names?",
	Rules: []rule.Rule[words, told]{
		{
			Name:   "name/firm-by-ampersand",
			Doc:    "An ampersand is in the names of firms: Procter & Gamble.",
			On:     onMark,
			Over:   []string{"name/product-by-digits", "name/product-behind-maker"},
			Answer: is(schema.Organization, 4, words.hasAmpersand),
		},
		{
			Name:   "name/product-by-digits",
			Doc:    "Digits are in the names of products: GPT-4.",
			On:     onDigits,
			Over:   []string{"name/product-behind-maker"},
			Answer: is(schema.Product, 4, always[words]),
		},
		{
			Name: "name/product-behind-maker",
			Doc:  "A known organisation with a further word is its product: Microsoft Windows.",
			Not:  language.Caseless,
			On:   onOrganization,
			Answer: is(schema.Product, 2, func(w words) bool {
				return w.first()&WordOrganization != 0 && w.classes[w.to-1]&(WordGivenName|WordPlace|WordOrganization) == 0
			}),
		},
		{
			Name:   "name/place-by-hyphens",
			Doc:    "A small word between hyphens is in the names of places: Ivry-sur-Seine.",
			On:     onMark,
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
