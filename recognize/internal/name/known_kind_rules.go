package name

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// knownKinds decides what a name is that is known, or that a title or a legal form makes
// sure.
var knownKinds = rule.List[words, told]{
	Name: "name/known-kind",
	Asks: "Does a title, a legal form or a list say what a name is?",
	Rules: []rule.Rule[words, told]{
		{
			Name: "name/known-letters",
			Doc:  "Letters that are known are an organisation in capitals.",
			On:   onAcronym,
			Over: []string{"name/known-organisation"},
			Decides: []rule.Example{
				{Language: "en", Text: "She works in [NATO]{organization}."},
				{Language: "en", Text: "She spent years in [UNESCO]{organization}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She works in [SK]{place}."},
			},
			Answer: is(schema.Organization, 4, func(w words) bool {
				return w.isSingle() && w.isWritten(w.from, onAllCaps) && w.first()&WordAcronym != 0 && w.first()&WordPlace == 0
			}),
		},
		{
			Name: "name/behind-title",
			Doc:  "What stands behind a title is a person, unless it is a known organisation.",
			Over: []string{"name/known-place", "name/place-or-given-name"},
			Decides: []rule.Example{
				{Language: "en", Text: "They met Mr. [SK]{person}."},
				{Language: "en", Text: "They met Dr. [Sunderland]{person}."},
				{Language: "fr", Text: "Ils ont vu M. [Strasbourg]{person}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They went to [Sunderland]{place}."},
			},
			Answer: is(schema.Person, 5, func(w words) bool {
				return w.isHonoured(w.from) && w.class()&WordOrganization == 0 && w.uses[w.from-1]&useSaint == 0
			}),
		},
		{
			Name: "name/known-organisation",
			Doc:  "A known organisation is one where no further word belongs to the name.",
			On:   onOrganization,
			Over: []string{"name/known-place"},
			Decides: []rule.Example{
				{Language: "en", Text: "They work at [Morgan Stanley]{organization}."},
				{Language: "en", Text: "They work at [Airbus]{organization}."},
				{Language: "fr", Text: "Ils travaillent chez [Airbus]{organization}."},
				{Language: "ko", Text: "직원들은 [Deutsche Bank]{organization}에서 일한다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They work at [Alder]{place}."},
			},
			Answer: is(schema.Organization, 5, func(w words) bool { return w.class()&WordOrganization != 0 && w.isWhole() }),
		},
		{
			Name: "name/known-letters-and-more",
			Doc:  "Letters and digits that are known are an organisation: G20.",
			On:   onAcronym,
			Decides: []rule.Example{
				{Language: "en", Text: "Leaders of the [G20]{organization} met."},
				{Language: "fr", Text: "Le [G20]{organization} se réunit."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Leaders of the [R20]{product} met."},
			},
			Answer: is(schema.Organization, 4, func(w words) bool { return !w.isSingle() && w.known&WordAcronym != 0 }),
		},
		{
			Name: "name/known-place",
			Doc:  "A known place is one where no further word belongs to the name.",
			On:   onPlace,
			Decides: []rule.Example{
				{Language: "en", Text: "[Lyon]{place} said no."},
				{Language: "fr", Text: "[Lyon]{place} a dit non."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Florence]{place} said no."},
			},
			Answer: is(schema.Place, 4, func(w words) bool {
				return w.class()&WordPlace != 0 && w.class()&WordGivenName == 0 && w.isWhole()
			}),
		},
		{
			Name: "name/place-or-given-name",
			Doc:  "A known place that is a given name too is one where its neighbours say no other.",
			On:   onPlace,
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils ont quitté [Milan]{place}."},
				{Language: "ko", Text: "[Florence]{place}는 아름답다."},
				{Language: "en", Text: "They like [Florence]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They left [Paris]{place}."},
			},
			Answer: is(schema.Place, 2, func(w words) bool { return w.class()&WordPlace != 0 && w.class()&WordGivenName != 0 && w.isWhole() }),
		},
		{
			Name: "name/legal-form",
			Doc:  "A legal form behind the first word makes an organisation: Alder Inc.",
			On:   onLegalForm,
			Decides: []rule.Example{
				{Language: "en", Text: "[Norvane Corp]{organization} grew."},
				{Language: "en", Text: "[Robert Bosch GmbH]{organization} grew."},
				{Language: "fr", Text: "[Orne Industries SA]{organization} recrute."},
				{Language: "ko", Text: "[Norvane Corp]{organization}가 성장했다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Jane Roe]{person} left."},
			},
			Answer: is(schema.Organization, 5, words.hasLegalForm),
		},
	},
}

// wordKinds decides what the single word of a name is.
var wordKinds = rule.List[words, told]{
	Name: "name/word-kind",
	Asks: "What does the shape of a single word say that it names?",
	Rules: []rule.Rule[words, told]{
		{
			Name: "name/given-name",
			Doc:  "A given name is a person.",
			On:   onGivenName,
			Over: []string{"name/place-by-ending", "name/letters"},
			Decides: []rule.Example{
				{Language: "en", Text: "In [Paris]{place} and [Stan]{person} they met."},
				{Language: "en", Text: "They left [Paris]{place} and [Jane]{person}."},
				{Language: "fr", Text: "Ils ont quitté [Lyon]{place} et [Jeanne]{person}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They left [Paris]{place} and [Marlow]{place}."},
			},
			Answer: is(schema.Person, 2, func(w words) bool { return w.first()&WordPlace == 0 }),
		},
		{
			Name: "name/shaped-as-product",
			Doc:  "A capital inside a word that begins small, or has a part of products' names, makes a product: iPhone, ChatGPT.",
			On:   onInnerCapital,
			Over: []string{"name/shaped-as-firm"},
			Decides: []rule.Example{
				{Language: "en", Text: "They sell the [iVision]{product}."},
				{Language: "fr", Text: "Ils vendent des [iVision]{product}."},
				{Language: "ko", Text: "그들은 [iVision]{product}을 판다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They like [OpenVision]{organization}."},
			},
			Answer: is(schema.Product, 2, func(w words) bool {
				return !w.opening().Upper || w.lexicon.isShapedProduct(w.opening().Text)
			}),
		},
		{
			Name: "name/shaped-as-firm",
			Doc:  "A capital inside a word makes an organisation: OpenAI.",
			On:   onInnerCapital,
			Over: []string{"name/place-by-ending", "name/place-by-weak-ending"},
			Decides: []rule.Example{
				{Language: "en", Text: "They like [OpenVision]{organization}."},
				{Language: "fr", Text: "Ils aiment [OpenVision]{organization}."},
				{Language: "ko", Text: "그들은 [OpenVision]{organization}을 좋아한다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They sell the [iVision]{product}."},
			},
			Answer: is(schema.Organization, 2, always[words]),
		},
		{
			Name: "name/letters",
			Doc:  "Letters in capitals throughout are an organisation.",
			On:   onAllCaps,
			Over: []string{"name/place-by-ending", "name/place-by-weak-ending"},
			Decides: []rule.Example{
				{Language: "en", Text: "They like [SK]{organization}."},
				{Language: "fr", Text: "Ils aiment [SK]{organization}."},
				{Language: "ko", Text: "그들은 [QXR]{organization}을 좋아한다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They like [Alder]{person}."},
			},
			Answer: is(schema.Organization, 2, always[words]),
		},
		{
			Name: "name/place-by-ending",
			Doc:  "The ending of places makes a place.",
			Over: []string{"name/place-by-weak-ending"},
			Decides: []rule.Example{
				{Language: "en", Text: "They like [Petersburg]{place}."},
				{Language: "fr", Text: "Ils aiment [Strasburg]{place}."},
				{Language: "ko", Text: "그들은 [Strasburg]{place}를 좋아한다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They like [Peters]{person}."},
			},
			Answer: is(schema.Place, 2, func(w words) bool { return w.lexicon.places.end(w.opening().Lower, 0) }),
		},
		{
			Name: "name/place-by-weak-ending",
			Doc:  "An ending that many places have makes a place of a longer word that nothing else is known of.",
			Decides: []rule.Example{
				{Language: "en", Text: "They like [Hispania]{place}."},
				{Language: "en", Text: "They like [Moravia]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They like [Maria]{person}."},
			},
			Answer: is(schema.Place, 1, func(w words) bool {
				return w.first() == 0 && len(w.opening().Lower) > 5 && w.lexicon.weakPlaces.end(w.opening().Lower, 0)
			}),
		},
	},
}
