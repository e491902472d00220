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
			Doc:  "A noun of events and of places is an event's at the end of a name: WTA Tour.",
			On:   onEventNoun,
			Over: []string{"name/place-by-noun"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Le [WTA Tour]{project} commence."},
				{Language: "fr", Text: "Le [Talmont Tour]{project} commence."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il aime la [Tour Talmont]{place}."},
			},
			Answer: is(schema.Project, 4, func(w words) bool {
				head := w.head()
				return head == w.to-1 && w.classes[head]&wordEventNoun != 0 && w.classes[head]&wordPlaceNoun != 0 && w.classes[head]&wordOrgNoun == 0
			}),
		},
		{
			Name: "name/institution-by-noun",
			Doc:  "An institution's noun heads the name of an organisation, unless it is the surname behind a given name.",
			On:   onOrgNoun,
			Over: []string{"name/place-by-noun", "name/event-by-noun"},
			Decides: []rule.Example{
				{Language: "en", Text: "The [Bank of Korea]{organization} said no."},
				{Language: "en", Text: "The [Alder Foundation]{organization} grew."},
				{Language: "fr", Text: "La [Banque de Corée]{organization} a dit non."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Julia Banks]{person} said no."},
			},
			Answer: is(schema.Organization, 4, words.isInstitution),
		},
		{
			Name: "name/place-by-noun",
			Doc:  "A place's noun heads the name of a place: Lake Geneva, Fifth Avenue.",
			On:   onPlaceNoun,
			Over: []string{"name/event-by-noun"},
			Decides: []rule.Example{
				{Language: "en", Text: "They live on [Fifth Avenue]{place}."},
				{Language: "fr", Text: "Il vit [rue Haute]{place}."},
				{Language: "en", Text: "They like [Kestrel Island]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They live in [Geneva]{place}."},
			},
			Answer: is(schema.Place, 4, func(w words) bool { return w.headClass()&wordPlaceNoun != 0 }),
		},
		{
			Name: "name/event-by-noun",
			Doc:  "An event's noun heads the name of an event: Treaty of Lisbon.",
			On:   onEventNoun,
			Decides: []rule.Example{
				{Language: "fr", Text: "La [Coupe Davis]{project} commence."},
				{Language: "en", Text: "They signed the [Alder Treaty]{project}."},
				{Language: "en", Text: "The [WTA Tour]{project} began."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "La ville de [Lisbonne]{place} est grande."},
			},
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
