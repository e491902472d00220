package name

import (
	"github.com/assaykit/assay/recognize/internal/rule"
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
				{Language: "en", Text: "They like [Alder Foundation]{organization}."},
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
