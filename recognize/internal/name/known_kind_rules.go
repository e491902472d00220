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
			Answer: is(schema.Organization, 4, func(w words) bool {
				return w.isSingle() && isAllCaps(w.opening()) && w.first()&WordAcronym != 0 && w.first()&WordPlace == 0
			}),
		},
		{
			Name: "name/behind-title",
			Doc:  "What stands behind a title is a person, unless it is a known organisation.",
			Answer: is(schema.Person, 5, func(w words) bool {
				return w.isHonoured(w.from) && w.class()&WordOrganization == 0 && w.uses[w.from-1]&useSaint == 0
			}),
		},
		{
			Name:   "name/known-organisation",
			Doc:    "A known organisation is one where no further word belongs to the name.",
			On:     onOrganization,
			Answer: is(schema.Organization, 5, func(w words) bool { return w.class()&WordOrganization != 0 && w.isWhole() }),
		},
		{
			Name:   "name/known-letters-and-more",
			Doc:    "Letters and digits that are known are an organisation: G20.",
			On:     onAcronym,
			Answer: is(schema.Organization, 4, func(w words) bool { return !w.isSingle() && w.known&WordAcronym != 0 }),
		},
		{
			Name: "name/known-place",
			Doc:  "A known place is one where no further word belongs to the name.",
			On:   onPlace,
			Answer: is(schema.Place, 4, func(w words) bool {
				return w.class()&WordPlace != 0 && w.class()&WordGivenName == 0 && w.isWhole()
			}),
		},
		{
			Name:   "name/place-or-given-name",
			Doc:    "A known place that is a given name too is one where its neighbours say no other.",
			On:     onPlace,
			Over:   []string{"name/legal-form"},
			Answer: is(schema.Place, 2, func(w words) bool { return w.class()&WordPlace != 0 && w.isWhole() }),
		},
		{
			Name:   "name/legal-form",
			Doc:    "A legal form behind the first word makes an organisation: Alder Inc.",
			On:     onLegalForm,
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
			Name:   "name/given-name",
			Doc:    "A given name is a person.",
			On:     onGivenName,
			Answer: is(schema.Person, 2, func(w words) bool { return w.first()&WordPlace == 0 }),
		},
		{
			Name: "name/shaped-as-product",
			Doc:  "A capital inside a word that begins small, or has a part of products' names, makes a product: iPhone, ChatGPT.",
			On:   onInnerCapital,
			Over: []string{"name/shaped-as-firm"},
			Answer: is(schema.Product, 2, func(w words) bool {
				return !w.opening().Upper || w.lexicon.isShapedProduct(w.opening().Text)
			}),
		},
		{
			Name:   "name/shaped-as-firm",
			Doc:    "A capital inside a word makes an organisation: OpenAI.",
			On:     onInnerCapital,
			Over:   []string{"name/place-by-ending", "name/place-by-weak-ending"},
			Answer: is(schema.Organization, 2, always[words]),
		},
		{
			Name:   "name/letters",
			Doc:    "Letters in capitals throughout are an organisation.",
			On:     onAllCaps,
			Over:   []string{"name/place-by-ending", "name/place-by-weak-ending"},
			Answer: is(schema.Organization, 2, always[words]),
		},
		{
			Name:   "name/place-by-ending",
			Doc:    "The ending of places makes a place.",
			Over:   []string{"name/place-by-weak-ending"},
			Answer: is(schema.Place, 2, func(w words) bool { return w.lexicon.places.end(w.opening().Lower, 0) }),
		},
		{
			Name: "name/place-by-weak-ending",
			Doc:  "An ending that many places have makes a place of a longer word that nothing else is known of.",
			Answer: is(schema.Place, 1, func(w words) bool {
				return w.first() == 0 && len(w.opening().Lower) > 5 && w.lexicon.weakPlaces.end(w.opening().Lower, 0)
			}),
		},
	},
}
