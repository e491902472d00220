package name

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

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
