package figure

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// What opens a range.
const (
	betweenBefore rule.Triggers = 1 << iota
	fromBefore
)

// openedRanges are ranges that a word opens, which belongs to their span.
var openedRanges = rule.List[*continuing, bool]{
	Name: "figure/opened-range",
	Asks: "Does a word open a range?",
	Rules: []rule.Rule[*continuing, bool]{
		{
			Name: "figure/between",
			Doc:  "Between opens a range, which \"and\" joins: between 10 and 20.",
			On:   betweenBefore,
			Decides: []rule.Example{
				{Language: "en", Text: "They keep [between 10 and 20 goats]{10..20 goats}."},
				{Language: "fr", Text: "Ils gardent [entre 10 et 20 chèvres]{10..20 chèvres}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They keep [10]{10} and [20 goats]{20 goats}."},
			},
			Answer: rule.Says(true, func(q *continuing) (ok bool) {
				q.r, q.max, ok = q.parseUpTo(&q.a, true)
				return ok
			}),
		},
		{
			Name: "figure/from",
			Doc:  "From belongs to a range whose beginning is more than bare digits: from 5 to 7 million.",
			On:   fromBefore,
			Decides: []rule.Example{
				{Language: "en", Text: "They paid [from 10 to 20 dollars]{10..20 USD}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They paid from [10 to 20]{10..20}."},
				{Language: "fr", Text: "Ils ont payé de [10 à 20 dollars]{10..20 USD}."},
			},
			Answer: rule.Says(true, func(q *continuing) bool {
				return !q.isMove() && q.parseRange() && (q.r.kind != "" || !q.a.Plain)
			}),
		},
	},
}

// What stands before and behind the mark of a range.
const (
	articleBefore rule.Triggers = 1 << iota
	hundredthsBefore
	dashBetween
	wordsBefore
)

// markTriggers returns what stands before and behind the mark of a range.
func (q *rangeEnds) markTriggers() (on rule.Triggers) {
	if q.a.Weak && q.a.kind == "" {
		on |= articleBefore
	}
	if q.a.minor {
		on |= hundredthsBefore
	}
	if q.dash {
		on |= dashBetween
		if q.a.Words {
			on |= wordsBefore
		}
	}
	return on
}

// notJoined decides what a dash or a word of ranges does not join.
var notJoined = rule.List[*rangeEnds, bool]{
	Name: "figure/range-mark",
	Asks: "Does a dash or a word not join a range?",
	Rules: []rule.Rule[*rangeEnds, bool]{
		{
			Name: "figure/article-opens-no-range",
			Doc:  "An article is no beginning of a range, unless a word opens it: entre une et deux heures.",
			On:   articleBefore,
			Decides: []rule.Example{
				{Language: "fr", Text: "Elle en donne un à [cinq voisins]{5 voisins}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Elle en donne [deux à cinq]{2..5} aux voisins."},
				{Language: "fr", Text: "Elle dort [entre une et deux heures]{1..2 h}."},
				{Language: "fr", Text: "Elle a [entre un et trois millions de chèvres]{1000000..3000000 chèvres}."},
			},
			Answer: rule.Says(true, func(q *rangeEnds) bool {
				return !q.open || q.SenseAt(q.a.To).Roles&lexeme.RoleAnd == 0
			}),
		},
		{
			Name: "figure/hundredths-open-no-range",
			Doc:  "Named hundredths are no beginning of a range: from 50 cents to 60.",
			On:   hundredthsBefore,
			Decides: []rule.Example{
				{Language: "en", Text: "It is at [50 cents]{0.5 USD} to [60 cents]{0.6 USD}."},
				{Language: "fr", Text: "Il est à [50 centimes]{0.5 EUR} à [60 centimes]{0.6 EUR}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It is at [50 to 60 cents]{0.5..0.6 USD}."},
			},
			Answer: rule.Says(true, func(*rangeEnds) bool { return true }),
		},
		{
			Name: "figure/spelled-digits",
			Doc:  "Words that several hyphens join spell a number digit by digit: three-nought-four.",
			On:   wordsBefore,
			Decides: []rule.Example{
				{Language: "en", Text: "The code is [three]{3}-[nought]{0}-[four]{4} here."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They keep [three-four goats]{3..4 goats} here."},
			},
			Answer: rule.Says(true, func(q *rangeEnds) bool {
				from, at := q.a.From, q.at
				return q.IsGlued(at) && q.IsGlued(at+1) && q.IsText(at+1, "-") || from > 1 && q.IsText(from-1, "-") && q.IsGlued(from) && q.IsGlued(from-1)
			}),
		},
		{
			Name: "figure/lopsided-dash",
			Doc:  "A dash before a word or a currency that is glued on one side only joins no range.",
			On:   dashBetween,
			Decides: []rule.Example{
				{Language: "en", Text: "They paid [$10]{10 USD} –[$20]{20 USD} each."},
				{Language: "fr", Text: "Ils ont payé [10 €]{10 EUR} –[€20]{20 EUR} chacun."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They paid [$10–$20]{10..20 USD} each."},
			},
			Answer: rule.Says(true, func(q *rangeEnds) bool {
				return q.Lexemes[q.at].Class != text.ClassDigits && q.IsGlued(q.at-1) != q.IsGlued(q.at)
			}),
		},
	},
}

// What the two ends of a range measure.
const (
	unmeasuredEnd rule.Triggers = 1 << iota
	measuredBeginning
	anyEnds
)

// isNoRange asks whether the amounts are no two ends of a range.
func (q *rangeEnds) isNoRange() bool {
	on := anyEnds
	if q.e.kind == "" {
		on |= unmeasuredEnd
	}
	if q.a.kind != "" {
		on |= measuredBeginning
	}
	_, vetoed := notEnds.Ask(q, q.Traits, on, q.Observer, q.Place(q.a.From, q.e.To))
	return vetoed
}

// notEnds decides which two amounts are no ends of a range.
var notEnds = rule.List[*rangeEnds, bool]{
	Name: "figure/range-ends",
	Asks: "Are two amounts no ends of a range?",
	Rules: []rule.Rule[*rangeEnds, bool]{
		{
			Name: "figure/fraction-beside-whole",
			Doc:  "A fraction and a whole number are no range.",
			On:   anyEnds,
			Decides: []rule.Example{
				{Language: "en", Text: "They ate [1/2]{0.5 1} to [2 cakes]{2 cakes}."},
				{Language: "fr", Text: "Ils ont mangé [1/2]{0.5 1} à [2 gâteaux]{2 gâteaux}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They ate [1/4 to 1/2]{0.25..0.5 1} of it."},
			},
			Answer: rule.Says(true, func(q *rangeEnds) bool { return q.e.Fraction != q.a.Fraction }),
		},
		{
			Name: "figure/range-of-ratios",
			Doc:  "A ratio is no beginning of a range.",
			On:   measuredBeginning,
			Decides: []rule.Example{
				{Language: "en", Text: "It grew [2 times]{2 1} to [5 times]{5 1} the norm."},
				{Language: "fr", Text: "Cela va de [2 fois]{2 1} à [5 fois]{5 1} la norme."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It grew [2 to 5 times]{2..5 1}."},
			},
			Answer: rule.Says(true, func(q *rangeEnds) bool { return q.a.kind == schema.Ratio }),
		},
		{
			Name: "figure/article-ends-no-range",
			Doc:  "An article is no end of a range, unless a word opened it.",
			On:   unmeasuredEnd,
			Decides: []rule.Example{
				{Language: "en", Text: "They gave [0]{0} to a friend."},
				{Language: "fr", Text: "Ils en ont donné [0]{0} à un ami."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They gave [0 to five friends]{0..5 friends}."},
				{Language: "fr", Text: "Il a [huit à neuf amis]{8..9 amis}."},
			},
			Answer: rule.Says(true, func(q *rangeEnds) bool { return q.e.Weak && !q.open && !q.isNextNumber() }),
		},
		{
			Name: "figure/end-measures-nothing",
			Doc:  "The end of a range measures what its beginning does, unless that stands before it, or is per cent before a dash, or a word opened the range.",
			On:   unmeasuredEnd,
			Decides: []rule.Example{
				{Language: "en", Text: "They went [10 km]{10 km} to [12]{12} in all."},
				{Language: "fr", Text: "Ils sont allés [10 km]{10 km} à [12]{12}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They went [10 to 12 km]{10..12 km} in all."},
			},
			Answer: rule.Says(true, func(q *rangeEnds) bool {
				return q.a.kind != "" && !q.a.prefixed && (q.a.kind != schema.Percent || !q.dash) && !q.open
			}),
		},
		{
			Name: "figure/end-measures-other",
			Doc:  "Two amounts of which each measures something else are no range.",
			On:   measuredBeginning,
			Decides: []rule.Example{
				{Language: "en", Text: "It grew [1.5 percent]{1.5 %} to [2,000 tons]{2000 t}."},
				{Language: "fr", Text: "Le cours gagne [2 %]{2 %} à [14 dollars]{14 USD}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It grew [1.5 to 2 percent]{1.5..2 %}."},
			},
			Answer: rule.Says(true, func(q *rangeEnds) bool {
				return q.e.kind != "" && (q.e.kind != q.a.kind || !sharesUnit(&q.a, &q.e))
			}),
		},
		{
			Name: "figure/move-to-what-is-reached",
			Doc:  "From one amount to another that is reached is a move and no range: 12%에서 15%로 높아졌다.",
			For:  language.Particles,
			On:   anyEnds,
			Decides: []rule.Example{
				{Language: "ko", Text: "지분은 [12%]{12 %}에서 [15%]{15 %}로 높아졌다."},
				{Language: "ko", Text: "값은 [100달러]{100 USD}에서 [120달러]{120 USD}까지 올랐다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "값은 [10달러에서 20달러]{10..20 USD} 사이다."},
				{Language: "ko", Text: "값은 [10~20달러]{10..20 USD}로 올랐다."},
			},
			Answer: rule.Says(true, func(q *rangeEnds) bool { return !q.dash && q.isReached() }),
		},
		{
			Name: "figure/falling-range",
			Doc:  "A range rises from its beginning to its end.",
			On:   anyEnds,
			Decides: []rule.Example{
				{Language: "en", Text: "They went [12]{12} to [10]{10} in all."},
				{Language: "fr", Text: "Ils étaient de [12]{12} à [10]{10}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They went [10 to 12]{10..12} in all."},
			},
			Answer: rule.Says(true, func(q *rangeEnds) bool { return q.low.Cmp(q.e.Value) >= 0 }),
		},
	},
}

func sharesUnit(a, b *amount) bool {
	for _, u := range a.units {
		for _, v := range b.units {
			if u == v {
				return true
			}
		}
	}
	return false
}
