package number

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// What stands before a denominator.
const (
	denominatorOfDigits rule.Triggers = 1 << iota
	denominatorOfOne
	denominatorOfMore
)

// there returns what stands before the denominator.
func (d *denominator) there() rule.Triggers {
	switch {
	case d.Lexemes[d.over.From].Class == text.ClassDigits && !d.over.Words:
		return denominatorOfDigits
	case d.over.Value == DecimalOne:
		return denominatorOfOne
	}
	return denominatorOfMore
}

// isFraction reports whether the number and the denominator are a fraction.
func (d *denominator) isFraction() bool {
	fraction, _ := fractionsOrRanks.Ask(d, d.Traits, d.there(), d.Observer, d.Place(d.over.From, d.next))
	return fraction
}

// isPart reports a denominator that is a part: half, tiers.
func (d *denominator) isPart() bool { return d.SenseAt(d.at).Roles&lexeme.RolePart != 0 }

// fractionsOrRanks decides whether a number with a part or a rank behind it is a
// fraction. It is none where no rule has an answer.
var fractionsOrRanks = rule.List[*denominator, bool]{
	Name: "number/fraction-or-rank",
	Asks: "Is a number with a part or a rank behind it a fraction?",
	Rules: []rule.Rule[*denominator, bool]{
		{
			Name: "number/part-of-phrase",
			Doc:  "What the language lists as no rank and no part is no denominator.",
			Over: []string{"number/digits-and-parts", "number/plural-parts", "number/numbered-part", "number/several-of-a-rank", "number/one-of-a-rank", "number/part-of-something", "number/part-before-mark"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils jouent un quart de finale."},
				{Language: "en", Text: "They took [two]{2 parties} third parties to court."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They took [one quarter]{0.25 1} of it."},
			},
			Answer: rule.Says(false, func(d *denominator) bool { return d.IsNotRankAt(d.at) }),
		},
		{
			Name: "number/parts-of-points-counted",
			Doc:  "A part that a hyphen joins to a word for points, but not to the number before it, is no denominator of that: three quarter-point rises.",
			On:   denominatorOfDigits | denominatorOfMore,
			Over: []string{"number/digits-and-parts", "number/plural-parts", "number/numbered-part", "number/several-of-a-rank"},
			Decides: []rule.Example{
				{Language: "en", Text: "It had [three]{3 rises} [quarter-point]{0.25 pp} rises."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It had a [three-quarter-point]{0.75 pp} rise."},
				{Language: "en", Text: "It had [three quarters]{0.75 1} of it."},
			},
			Answer: rule.Says(false, func(d *denominator) bool {
				return d.isPart() && d.IsText(d.next, "-") && d.isBeforePoints(d.next) && !d.IsText(d.at-1, "-")
			}),
		},
		{
			Name: "number/part-before-points",
			Doc:  "One of a part is a fraction before a word for points, also behind a hyphen: a quarter-point.",
			On:   denominatorOfOne,
			Decides: []rule.Example{
				{Language: "en", Text: "Rates rose by [a quarter point]{0.25 pp}."},
				{Language: "en", Text: "It made [a quarter-point]{0.25 pp} cut."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It made a quarter-page ad."},
			},
			Answer: rule.Says(true, func(d *denominator) bool { return d.isPart() && d.isBeforePoints(d.next) }),
		},
		{
			Name: "number/not-in-lowest-terms",
			Doc:  "A fraction is said in its lowest terms: two quarters are two of them.",
			Over: []string{"number/digits-and-parts", "number/plural-parts", "number/several-of-a-rank"},
			Decides: []rule.Example{
				{Language: "en", Text: "Sales fell for [two quarters]{2 quarters}."},
				{Language: "en", Text: "Sales fell for [2 quarters]{2 quarters}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They spent [three quarters]{0.75 1} of it."},
			},
			Answer: rule.Says(false, (*denominator).isReducible),
		},
		{
			Name: "number/digits-and-parts",
			Doc:  "Digits with a part or a rank in the plural behind them are a fraction.",
			On:   denominatorOfDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "They spent [3 quarters]{0.75 1} of it."},
				{Language: "fr", Text: "Les [3 quarts]{0.75 1} des chèvres sont malades."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It was [3]{3} to the [third]{3 ordinal}."},
			},
			Answer: rule.Says(true, func(d *denominator) bool { return d.over.Plain && (d.plural || d.isPart()) }),
		},
		{
			Name: "number/noun-of-parts",
			Doc:  "A rank with a noun behind it that makes parts of ranks is a denominator: una quinta parte.",
			On:   denominatorOfOne | denominatorOfMore,
			Decides: []rule.Example{
				{Language: "es", Text: "Vendió [una quinta parte]{0.2 1} en total."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Vendió una [quinta]{5 ordinal} cabra."},
			},
			Answer: rule.Says(true, func(d *denominator) bool { return d.noun }),
		},
		{
			Name: "number/rank-that-is-a-noun",
			Doc:  "One of a part that is a rank and a noun of its own is a fraction of something only: un cuarto, a room.",
			On:   denominatorOfOne,
			Over: []string{"number/numbered-part"},
			Decides: []rule.Example{
				{Language: "es", Text: "Alquila un cuarto en el centro."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Vendió [un cuarto]{0.25 1} de la cosecha."},
			},
			Answer: rule.Says(false, func(d *denominator) bool {
				const noun = lexeme.RoleOrdinal | lexeme.RoleAmbiguous
				return d.isPart() && d.SenseAt(d.at).Roles&noun == noun && !d.goesOnWithOf(d.next)
			}),
		},
		{
			Name: "number/plural-parts",
			Doc:  "A number in words with a part or a rank in the plural behind it is a fraction.",
			On:   denominatorOfOne | denominatorOfMore,
			Decides: []rule.Example{
				{Language: "en", Text: "It took [two hundredths of a second]{0.02 s}."},
				{Language: "fr", Text: "Il a perdu [quatre centièmes]{0.04 1}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It took [two seconds]{2 s} of it."},
			},
			Answer: rule.Says(true, func(d *denominator) bool { return d.plural }),
		},
		{
			Name: "number/numbered-part",
			Doc:  "One of a part is a fraction, where one is no mere article.",
			On:   denominatorOfOne,
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils en ont vendu [un quart]{0.25 1}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils ont vendu [un cinquième]{0.2 1} de la récolte."},
			},
			Answer: rule.Says(true, func(d *denominator) bool {
				return d.isPart() && d.SenseAt(d.over.From).Roles&lexeme.RoleCardinal != 0
			}),
		},
		{
			Name: "number/several-of-a-rank",
			Doc:  "More than one of a rank is a fraction, where the words are no rank together.",
			On:   denominatorOfMore,
			Decides: []rule.Example{
				{Language: "fr", Text: "Il a vendu [deux cinquième]{0.4 1}."},
				{Language: "en", Text: "They sold [two fifth]{0.4 1} of it."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It was the one [hundred and twenty-fifth]{125 ordinal} of it."},
			},
			Answer: rule.Says(true, (*denominator).isNoRank),
		},
		{
			Name: "number/one-of-a-rank",
			Doc:  "One of a rank is a fraction, where one is no article.",
			Not:  language.ArticleIsOne,
			On:   denominatorOfOne,
			Decides: []rule.Example{
				{Language: "en", Text: "They sold [one fifth]{0.2 1} [yesterday]{@2025-02-03}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They lost a [tenth]{10 ordinal} game."},
			},
			Answer: rule.Says(true, func(d *denominator) bool {
				const one = lexeme.RoleCardinal | lexeme.RoleIndefinite
				return d.SenseAt(d.over.From).Roles&one == one
			}),
		},
		{
			Name: "number/part-of-something",
			Doc:  "A rank behind an article is a part with “of” or a scale behind it, or nothing.",
			On:   denominatorOfOne,
			Decides: []rule.Example{
				{Language: "en", Text: "[A third]{0.333333333333333 1} of the goats fell ill."},
				{Language: "fr", Text: "[Un cinquième]{0.2 1} des chèvres est malade."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "A [third]{3 ordinal} goat fell ill."},
			},
			Answer: rule.Says(true, func(d *denominator) bool { return d.goesOnWithOf(d.next) }),
		},
		{
			Name: "number/part-of-change",
			Doc:  "A rank behind an article is a part behind a word for a change, also behind “by”, where no noun stands behind it: fell by a third to 2 billion.",
			Not:  language.ArticleIsOne,
			On:   denominatorOfOne,
			Decides: []rule.Example{
				{Language: "en", Text: "The sum fell by [a third]{0.333333333333333 1} to [$2 billion]{2000000000 USD}."},
				{Language: "en", Text: "The sum rose [a fifth]{0.2 1} in [May]{@2024-05}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The sum rose a [third]{3 ordinal} time."},
				{Language: "en", Text: "It was a [fifth]{5 ordinal} to them."},
			},
			Answer: rule.Says(true, (*denominator).isPartOfChange),
		},
		{
			Name: "number/part-in-comparison",
			Doc:  "A rank behind an article is a part before a word that compares with it: a third as much, a fifth more.",
			Not:  language.ArticleIsOne,
			On:   denominatorOfOne,
			Decides: []rule.Example{
				{Language: "en", Text: "They ate [a third]{0.333333333333333 1} more than the goats."},
				{Language: "en", Text: "They ate [a fifth]{0.2 1} as much."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They ate a [third]{3 ordinal} meal."},
			},
			Answer: rule.Says(true, func(d *denominator) bool {
				s, _ := d.LongestPhrase(d.next, 0, lexeme.NounComparing)
				return s != nil && d.IsNear(d.next)
			}),
		},
		{
			Name: "number/part-before-mark",
			Doc:  "A rank behind an article is a part before a mark or “and”.",
			Not:  language.ArticleIsOne,
			On:   denominatorOfOne,
			Decides: []rule.Example{
				{Language: "en", Text: "It grew by [a fifth]{0.2 1}, they said."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It was a [fifth]{5 ordinal} goat."},
			},
			Answer: rule.Says(true, func(d *denominator) bool { return d.IsNear(d.next) && d.goesOnWithMark(d.next) }),
		},
	},
}

// cuts decides whether a denominator is that of the words behind "and" alone.
var cuts = rule.List[*denominator, bool]{
	Name: "number/words-over-denominator",
	Asks: "Is a denominator that of the words behind “and” alone, rather than of all?",
	Rules: []rule.Rule[*denominator, bool]{
		{
			Name: "number/number-and-parts",
			Doc:  "A part is that of the words behind “and”.",
			Decides: []rule.Example{
				{Language: "en", Text: "The index is at [a hundred and three quarters]{100.75}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They waited [three quarters of a day]{0.75 d}."},
			},
			Answer: rule.Says(true, (*denominator).isPart),
		},
		{
			Name: "number/millions-and-fraction",
			Doc:  "A rank is that of the words behind “and” where millions stand before it.",
			Decides: []rule.Example{
				{Language: "en", Text: "It cost [two million and two fifths]{2400000}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It cost [two hundred and two fifths]{40.4 1}."},
			},
			Answer: rule.Says(true, func(d *denominator) bool { return d.over.Scale >= 6 }),
		},
	},
}
