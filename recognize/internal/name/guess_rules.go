package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// guesses decides what a name is that neither its words nor its neighbours tell.
var guesses = rule.List[words, told]{
	Name: "name/guess",
	Asks: "What is a name of which nothing says what it names?",
	Rules: []rule.Rule[words, told]{
		{
			Name: "name/articled-speaker",
			Doc:  "What has the article of a single thing and speaks is an organisation.",
			For:  language.HeadFirst,
			On:   onSingle,
			Over: []string{"name/articled-word"},
			Decides: []rule.Example{
				{Language: "fr", Text: "L'[Otane]{organization} a dit non."},
				{Language: "fr", Text: "La [Norvane]{organization} a dit non."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "La [Norvane]{place} est belle."},
			},
			Answer: is(schema.Organization, 1, func(w words) bool { return w.isArticled(w.from) && w.isSpeaker(w.from, w.to) }),
		},
		{
			Name: "name/articled-word",
			Doc:  "What has the article of a single thing is a place, which persons do not have.",
			For:  language.HeadFirst,
			On:   onSingle,
			Decides: []rule.Example{
				{Language: "fr", Text: "Il aime la [Norvane]{place}."},
				{Language: "fr", Text: "Ils longent l'[Orne]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il aime [Norvane]{person}."},
			},
			Answer: is(schema.Place, 1, func(w words) bool { return w.isArticled(w.from) }),
		},
		{
			Name: "name/plural-article",
			Doc:  "What has the article of several is a group, such as a team, a people or a family: les Dupont.",
			For:  language.HeadFirst,
			On:   onSingle | onSeveral,
			Over: []string{"name/like-with-like", "name/particle-inside", "name/link-inside", "name/many-words"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils ont battu les [Talmonts]{group} ici."},
				{Language: "es", Text: "Vencieron a los [Velmares]{group} allí."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il aime la [Talmonte]{place} ici."},
				{Language: "fr", Text: "Il parle de [Talmont]{person}."},
			},
			Answer: is(schema.Group, 1, func(w words) bool {
				return w.from > 0 && w.uses[w.from-1]&(useDefinite|useSingular) == useDefinite && w.opening().Gap == text.GapSpace
			}),
		},
		{
			Name: "name/behind-definite-article",
			Doc:  "What has a definite article is an organisation: persons have none, and few places.",
			Not:  language.HeadFirst | language.Caseless,
			On:   onSingle | onSeveral,
			Over: []string{"name/like-with-like", "name/particle-inside", "name/link-inside", "name/many-words"},
			Decides: []rule.Example{
				{Language: "en", Text: "They like the [Alder]{organization}."},
				{Language: "en", Text: "They like the [Alder Marlow]{organization}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They like [Alder]{person}."},
			},
			Answer: is(schema.Organization, 1, func(w words) bool {
				return w.from > 0 && w.uses[w.from-1]&useDefinite != 0 && w.opening().Gap == text.GapSpace
			}),
		},
		{
			Name: "name/like-with-like",
			Doc:  "What is listed behind a name, with a conjunction or between commas, is of its kind.",
			On:   onSingle,
			Decides: []rule.Example{
				{Language: "en", Text: "Granite islands include [Seychelles]{place} and [Tioman]{place}."},
				{Language: "en", Text: "They left [Paris]{place}, [Tioman]{place} and [Rome]{place}."},
				{Language: "fr", Text: "Ils ont quitté [Paris]{place} et [Norvane]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They left [Paris]{place} with [Tioman]{person}."},
			},
			Answer: words.kindOfList,
		},
		{
			Name: "name/particle-inside",
			Doc:  "A particle written small is in the names of persons.",
			On:   onParticle,
			Over: []string{"name/link-inside", "name/many-words"},
			Decides: []rule.Example{
				{Language: "en", Text: "[Annelies van der Berg]{person} left."},
				{Language: "en", Text: "They met [Lotte van der Meulen]{person}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Lotte Meulen]{person}."},
			},
			Answer: is(schema.Person, 1, func(w words) bool { return w.firstSmall(wordParticle|WordLink)&wordParticle != 0 }),
		},
		{
			Name: "name/link-inside",
			Doc:  "A link written small is in the titles of works.",
			On:   onLink,
			Over: []string{"name/many-words"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils ont lu [Marlow of Alder]{product}."},
				{Language: "en", Text: "They released [Sons and Marlow]{product}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They read [Alder Marlow]{person}."},
			},
			Answer: is(schema.Product, 1, func(w words) bool { return w.firstSmall(WordLink) != 0 }),
		},
		{
			Name: "name/many-words",
			Doc:  "Four words and more are an organisation.",
			On:   onSeveral,
			Decides: []rule.Example{
				{Language: "en", Text: "They like [Alder Marine Marlow Roe]{organization}."},
				{Language: "fr", Text: "Ils aiment [Talmont Orsel Norvane Roux]{organization}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Jane Alder Roe]{person}."},
			},
			Answer: is(schema.Organization, 1, func(w words) bool { return w.count() >= 4 }),
		},
		{
			Name: "name/at-a-point",
			Doc:  "A single word behind a preposition of a point is a place.",
			On:   onSingle,
			Decides: []rule.Example{
				{Language: "en", Text: "They met at [Marlow]{place}."},
				{Language: "en", Text: "At [Heathrow]{place} they met."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Marlow]{person}."},
			},
			Answer: is(schema.Place, 1, func(w words) bool { return w.from > 0 && w.uses[w.from-1]&usePoint != 0 }),
		},
		{
			Name:      "name/unknown-is-person",
			Doc:       "What nothing is known of is a person: most names in news are.",
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "en", Text: "They met [Marlow]{person}."},
				{Language: "fr", Text: "Ils ont vu [Norvane]{person}."},
				{Language: "ko", Text: "그들은 [Marlow]{person}를 만났다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met at [Marlow]{place}."},
			},
			Answer: is(schema.Person, 1, always[words]),
		},
	},
}

// kindOfList returns the kind of the name before, where this one is listed behind it.
func (w words) kindOfList() (told, bool) {
	last := len(w.runs) - 1
	if last < 0 || w.runs[last].to != w.from-1 {
		return told{}, false
	}
	listed := w.classes[w.from-1]&WordConjunction != 0
	if w.Tokens[w.from-1].Text == "," && w.to < len(w.Tokens) {
		listed = listed || w.Tokens[w.to].Text == "," || w.classes[w.to]&WordConjunction != 0
	}
	return told{named: named{w.runs[last].kind, 1}}, listed
}

// firstSmall returns the class of the first word written small that has one of some.
func (w words) firstSmall(wanted wordClass) wordClass {
	for i := w.from; i < w.to; i++ {
		if w.classes[i]&wanted != 0 && !w.Tokens[i].Upper {
			return w.classes[i]
		}
	}
	return 0
}

// isArticled reports a word behind an article of a single thing, "la Loire",
// which persons do not take.
func (n *Reader) isArticled(from int) bool {
	if !n.has(language.HeadFirst) || from == 0 || n.Tokens[from].Gap > text.GapSpace {
		return false
	}
	if n.Tokens[from-1].Text == "'" {
		return from > 1 && n.uses[from-2]&useSingular != 0
	}
	return n.uses[from-1]&useSingular != 0 && n.Tokens[from].Gap == text.GapSpace
}
