package figure

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// What a number stands before that it may not measure.
const (
	beforeCurrency rule.Triggers = 1 << (iota + 16)
	beforeTimes
	beforeUnit
	nameBefore  // no: the name of a currency stands before it
	wordsBehind // the number is in words, and a currency stands before it
)

// notMeasured decides what a number does not measure, though it stands beside it.
var notMeasured = rule.List[*measuring, bool]{
	Name: "figure/measured",
	Asks: "Does a number not measure what stands beside it?",
	Rules: []rule.Rule[*measuring, bool]{
		{
			Name: "figure/name-before-number",
			Doc:  "The name of a currency stands behind its number, unless the text is nothing else.",
			On:   nameBefore,
			Decides: []rule.Example{
				{Language: "en", Text: "[Liverpool]{place} won [3 games]{3 games}."},
				{Language: "fr", Text: "Voici les ringgits [42]{42} et [43]{43}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[ringgit 42]{42 MYR}"},
				{Language: "en", Text: "It cost [MYR 42]{42 MYR} a day."},
				{Language: "en", Text: "It cost [KSh 42]{42 KES} a day."},
			},
			Answer: rule.Says(true, func(q *measuring) bool { return !q.IsWholeText(q.at, q.a.To) }),
		},
		{
			Name: "figure/words-behind-sign",
			Doc:  "A number in words behind a currency needs a scale, unless the text is nothing else: $ five million.",
			On:   wordsBehind,
			Decides: []rule.Example{
				{Language: "en", Text: "It cost $ [five]{5} a day."},
				{Language: "fr", Text: "Elle a payé € [cinq]{5} [hier]{@2025-02-03}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It cost [$ five million]{5000000 USD} a day."},
			},
			Answer: rule.Says(true, func(q *measuring) bool {
				return q.a.Weak || q.a.Scale == 0 && !q.IsWholeText(q.at, q.a.To)
			}),
		},
		{
			Name: "figure/article-before-currency",
			Doc:  "An article before a word for several currencies is no number, unless they are dollars: a crown.",
			On:   beforeCurrency,
			Decides: []rule.Example{
				{Language: "en", Text: "They put a franc on it."},
				{Language: "fr", Text: "Elle a mis un franc au mur."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They put [a dollar]{1 USD} on it."},
				{Language: "en", Text: "They paid [two crowns]{2 SEK} for it."},
			},
			Answer: rule.Says(true, func(q *measuring) bool {
				return q.a.Weak && len(q.measure.Codes) > 1 && !q.Grammar.IsDollar(q.measure.Codes[0]) && !q.IsWholeText(q.a.From, q.next)
			}),
		},
		{
			Name: "figure/weight-and-no-money",
			Doc:  "A name of money that is a unit too is that before a smaller unit, behind a verb of weighing and of what is weighed: 7 pounds 3 ounces, 7 pounds of gold.",
			On:   beforeCurrency,
			Decides: []rule.Example{
				{Language: "en", Text: "It weighs [7 pounds 3 ounces]{115 [oz_av]} now."},
				{Language: "en", Text: "It found [7 pounds]{7 [lb_av]} of gold."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It costs [7 pounds]{7 GBP} now."},
				{Language: "en", Text: "It saved [7 pounds]{7 GBP} of its money."},
			},
			Answer: rule.Says(true, func(q *measuring) bool {
				if q.measure.Roles&lexeme.RoleUnit == 0 || len(q.measure.Unit) == 0 {
					return false
				}
				_, ok := q.partBehind(q.next, q.measure.Unit[0])
				return ok || q.isWeighed()
			}),
		},
		{
			Name: "figure/word-that-is-money",
			Doc:  "A name of money that is mostly another word is none in a small amount with no word of paying before it, nor other money of its kind: 12 livres.",
			On:   beforeCurrency,
			Decides: []rule.Example{
				{Language: "fr", Text: "Elle a lu [12 livres]{12 livres} chez elle."},
				{Language: "en", Text: "They have [3]{3 seats} won seats."},
				{Language: "es", Text: "Vendió [12 coronas]{12 coronas} de flores."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Elle a payé [12 livres]{12 GBP} pour cela."},
				{Language: "fr", Text: "Elle a [12 livres sterling]{12 GBP}, lui [5 livres]{5 GBP}."},
				{Language: "en", Text: "They have [3,000 won]{3000 KRW} each."},
			},
			Answer: rule.Says(true, (*measuring).isNoMoney),
		},
		{
			Name: "figure/article-before-times",
			Doc:  "An article before times is no number: une fois.",
			On:   beforeTimes,
			Decides: []rule.Example{
				{Language: "fr", Text: "Elle vient une fois par an."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Elle vient [deux fois]{2 1} par an."},
			},
			Answer: rule.Says(true, func(q *measuring) bool { return q.a.Weak }),
		},
		{
			Name: "figure/four-by-four",
			Doc:  "The sign of times between two numbers that it is glued to makes no ratio of the first: 4x4.",
			On:   beforeTimes,
			Decides: []rule.Example{
				{Language: "en", Text: "The 4x4 is stuck."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The grid is [4x]{4 1} as wide."},
			},
			Answer: rule.Says(true, func(q *measuring) bool { return q.IsGlued(q.at) && q.IsGluedDigits(q.next) }),
		},
		{
			Name: "figure/article-before-unit",
			Doc:  "An article before a unit is no number, unless it is one too behind a qualifier, or a half follows: an hour, un an, but au moins un an, un an et demi.",
			On:   beforeUnit,
			Decides: []rule.Example{
				{Language: "en", Text: "They left after an hour."},
				{Language: "fr", Text: "Ils sont partis après un an."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They left after [one hour]{1 h}."},
				{Language: "fr", Text: "Ils sont partis après [un an et demi]{1.5 a}."},
				{Language: "fr", Text: "Ils sont partis au moins [un an]{1 a at_least}."},
				{Language: "es", Text: "Es la mayor en casi [un siglo]{100 a about}."},
			},
			Answer: rule.Says(true, func(q *measuring) bool {
				if !q.a.Weak || q.a.Fraction || q.isOneBehindBound(q.a.From) || !q.Grammar.Has(language.ArticleIsOne) && q.SenseAt(q.a.From).Roles&lexeme.RoleCardinal != 0 {
					return false
				}
				_, end := q.halfBehind(q.next)
				return end == q.next
			}),
		},
		{
			Name: "figure/one-before-unit",
			Doc:  "Where particles are written in one word with numbers, one is a number only before hours, weeks and months.",
			For:  language.Particles,
			On:   beforeUnit,
			Decides: []rule.Example{
				{Language: "ko", Text: "좋은 한 해였다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [한 시간]{1 h} 동안 잤다."},
			},
			Answer: rule.Says(true, func(q *measuring) bool {
				return q.a.Weak && q.units[0] != "mo" && q.units[0] != "h" && q.units[0] != "wk"
			}),
		},
		{
			Name: "figure/shares-and-no-weeks",
			Doc:  "What counts shares and weeks counts shares behind thousands, and beside a word of shares: 250만 주, 주식 500주.",
			For:  language.Counters,
			On:   beforeUnit,
			Decides: []rule.Example{
				{Language: "ko", Text: "회사는 [250만주]{2500000 주}를 팔았다."},
				{Language: "ko", Text: "그는 주식 [500주]{500 주}를 받았다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "치료는 [12주]{12 wk} 걸린다."},
			},
			Answer: rule.Says(true, func(q *measuring) bool {
				return q.SenseAt(q.at).NounRoles&lexeme.NounShare != 0 && q.next == q.at+1 &&
					(q.a.Value.Cmp(number.DecimalThousand) >= 0 || q.StartsWithOf(q.a.From-1, q.Grammar.ShareWords) || q.StartsWithOf(q.wordBehind(q.next), q.Grammar.ShareWords))
			}),
		},
		{
			Name: "figure/decade",
			Doc:  "The ending of a decade behind four digits is no unit: the 1990s.",
			On:   beforeUnit,
			Decides: []rule.Example{
				{Language: "en", Text: "The [1990s]{@199X|} were kind to him."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It took [90 s]{@199X|90 s} in all."},
			},
			Answer: rule.Says(true, func(q *measuring) bool {
				return q.a.Plain && q.IsGlued(q.at) && q.SenseAt(q.at).NounRoles&lexeme.NounDecade != 0 && len(q.WordAt(q.a.From)) == 4
			}),
		},
	},
}

// wordBehind returns the first lexeme of the next word behind particles.
func (t *Reader) wordBehind(at int) int {
	for t.IsGlued(at) && t.Lexemes[at].Class == text.ClassHangul {
		at++
	}
	if at < len(t.Lexemes) && t.Lexemes[at].Gap == text.GapSpace {
		return at
	}
	return -1
}

// isWeighed reports a word of weighing before the amount, or of what is weighed behind it.
func (q *measuring) isWeighed() bool {
	const reach = 4 // words between, such as those of a bound
	for k := q.a.From - 1; k >= 0 && k >= q.a.From-reach && q.IsNear(k+1); k-- {
		if q.SenseAt(k).NounRoles&lexeme.NounWeighing != 0 {
			return true
		}
	}
	if q.SenseAt(q.next).Roles&lexeme.RoleOf == 0 {
		return false
	}
	s, _ := q.LongestPhrase(q.next+1, 0, lexeme.NounWeighing)
	return s != nil
}
