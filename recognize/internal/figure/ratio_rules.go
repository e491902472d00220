package figure

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// wholeNumberAt reads a whole number above zero at a lexeme.
func (t *Reader) wholeNumberAt(at int) (number.Number, bool) {
	n, ok := t.ParseNumber(at)
	return n, ok && !n.Fraction && n.Value.Sign() > 0 && !number.HasPoint(n.Value)
}

// divideBy makes the ratio to another number of the amount.
func (q *continuing) divideBy(n *number.Number) bool {
	v, err := q.a.Value.Quo(n.Value, lexeme.FractionDigits)
	if err != nil {
		return false
	}
	q.r = q.a
	q.r.kind, q.r.units, q.r.Value, q.r.Others, q.r.To = schema.Ratio, []string{"1"}, v, nil, n.To
	q.r.Weak, q.r.Plain, q.r.Fraction = false, false, false
	return true
}

// divideByWhole makes the ratio to a whole, the word before which stands at a lexeme.
func (q *continuing) divideByWhole(at int, on rule.Triggers) bool {
	s, next := q.LongestPhrase(at, lexeme.RoleOutOf, 0)
	if s == nil || !q.IsNear(next) {
		return false
	}
	n, ok := q.wholeNumberAt(next)
	return ok && !q.isNoRatio(&n, s, on) && q.divideBy(&n)
}

// countedReach bounds the words of what is counted before a word of wholes.
const countedReach = 3

// isPartOfCounted reports what is counted, or measured, with a whole behind it, and makes a
// ratio of the amount.
func (q *continuing) isPartOfCounted() bool {
	const measures = lexeme.RoleUnit | lexeme.RoleCurrency | lexeme.RolePercent | lexeme.RoleCardinal
	at := q.a.To
	if q.a.kind == schema.Quantity {
		if number.HasPoint(q.a.Value) || q.a.Value.Sign() <= 0 {
			return false
		}
		return q.IsNear(at) && q.divideByWhole(at, ofWhole|ofCounted)
	}
	for k := 0; k < countedReach && q.IsNear(at); k, at = k+1, at+1 {
		if k > 0 && q.divideByWhole(at, ofWhole|ofCounted) {
			return true
		}
		if s := q.SenseAt(at); q.Lexemes[at].Class != text.ClassWord || s.NounRoles&lexeme.NounExcluded != 0 || s.Roles&measures != 0 {
			return false
		}
	}
	return q.IsNear(at) && q.divideByWhole(at, ofWhole|ofCounted)
}

// ratio is two numbers with a word of ratios between them.
type ratio struct {
	*Reader
	a    amount
	n    number.Number
	word *lexeme.Sense
}

// What the word says.
const (
	ofOdds rule.Triggers = 1 << iota
	ofWhole
	ofCounted // what is counted stands before it
)

// isNoRatio asks whether the amount and a number behind it are no ratio.
func (q *continuing) isNoRatio(n *number.Number, word *lexeme.Sense, on rule.Triggers) bool {
	r := &q.asked.ratio
	*r = ratio{q.Reader, q.a, *n, word}
	_, vetoed := notRatios.Ask(r, q.Traits, on, q.Observer, q.Place(q.a.From, n.To))
	return vetoed
}

// oddsReach bounds how far from a ratio a word of odds stands.
const oddsReach = 6

// isBesideOdds reports a word of odds shortly before the numbers, or behind them.
func (q *ratio) isBesideOdds() bool {
	for k := q.a.From - 1; k >= 0 && k >= q.a.From-oddsReach; k-- {
		if slices.Contains(q.Grammar.Odds, q.LowerAt(k)) {
			return true
		}
	}
	return slices.Contains(q.Grammar.Odds, q.LowerAt(q.n.To)) || slices.Contains(q.Grammar.Odds, q.LowerAt(q.n.To+1))
}

// isOfDigits reports a number that starts with digits.
func (q *ratio) isOfDigits() bool { return q.Lexemes[q.a.From].Class == text.ClassDigits }

// notRatios decides which two numbers are no ratio, though a word of ratios stands
// between them.
var notRatios = rule.List[*ratio, bool]{
	Name: "figure/ratio",
	Asks: "Are two numbers no ratio, though a word of ratios stands between them?",
	Rules: []rule.Rule[*ratio, bool]{
		{
			Name: "figure/odds-to-article",
			Doc:  "An article before a word is no number of odds: 3 to a side.",
			On:   ofOdds,
			Decides: []rule.Example{
				{Language: "en", Text: "He sold [3]{3} against a goat."},
				{Language: "fr", Text: "Elle a vendu [3]{3} contre une chèvre."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They won [3 to one]{3 1}."},
			},
			Answer: rule.Says(true, func(q *ratio) bool {
				return q.n.Weak && q.IsNear(q.n.To) && q.Lexemes[q.n.To].Class == text.ClassWord
			}),
		},
		{
			Name: "figure/smaller-first",
			Doc:  "Of odds the greater number stands first.",
			On:   ofOdds,
			Decides: []rule.Example{
				{Language: "en", Text: "They are aged [18 to 34]{18..34}."},
				{Language: "fr", Text: "Ils étaient [18]{18} contre [34]{34}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The odds were [34 to 18]{1.88888888888889 1}."},
			},
			Answer: rule.Says(true, func(q *ratio) bool { return q.a.Value.Cmp(q.n.Value) <= 0 }),
		},
		{
			Name: "figure/odds-that-count",
			Doc:  "A number behind a word of ranges that counts something is none of odds: 10 to 3 firms.",
			On:   ofOdds,
			Decides: []rule.Example{
				{Language: "en", Text: "They sold [10]{10} to [3 firms]{3 firms}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The odds are [10 to 3]{3.33333333333333 1}."},
			},
			Answer: rule.Says(true, func(q *ratio) bool {
				return q.word.Roles&lexeme.RoleTo != 0 && !q.EndsNounPhrase(q.n.To) && !q.IsText(q.n.To, "-")
			}),
		},
		{
			Name: "figure/votes",
			Doc:  "A number to another one above one are votes or goals, without a word of odds beside them: approved it 7 to 2.",
			On:   ofOdds,
			Decides: []rule.Example{
				{Language: "en", Text: "They approved it [7]{7} to [2]{2}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The odds were [7 to 2]{3.5 1}."},
				{Language: "en", Text: "They won [3 to 1]{3 1}."},
			},
			Answer: rule.Says(true, func(q *ratio) bool {
				return q.word.Roles&lexeme.RoleTo != 0 && q.n.Value.Cmp(number.DecimalOne) > 0 && q.a.Value.Cmp(q.n.Value) > 0 &&
					q.EndsNounPhrase(q.n.To) && !q.isBesideOdds()
			}),
		},
		{
			Name: "figure/part-above-whole",
			Doc:  "A whole is greater than its part.",
			On:   ofWhole,
			Decides: []rule.Example{
				{Language: "en", Text: "They won [5]{5} in [3 games]{3 games}."},
				{Language: "fr", Text: "Ils en ont [5]{5} sur [3 sites]{3 sites}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They won [3 in 5]{0.6 1} games."},
			},
			Answer: rule.Says(true, func(q *ratio) bool { return q.a.Value.Cmp(q.n.Value) >= 0 }),
		},
		{
			Name: "figure/number-in-year",
			Doc:  "Four digits are a year and no whole: 2 in 2024.",
			On:   ofWhole,
			Decides: []rule.Example{
				{Language: "en", Text: "They sold [2]{2} in [2024]{@2024}."},
				{Language: "fr", Text: "Ils en ont vendu [2]{2} sur [2024]{@2024}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They sold [2 in 5]{0.4 1}."},
			},
			Answer: rule.Says(true, func(q *ratio) bool { return q.n.Plain && len(q.n.Value.String()) == 4 }),
		},
		{
			Name: "figure/whole-that-measures",
			Doc:  "A number that measures something is no whole: 3 in 5 days.",
			On:   ofWhole,
			Decides: []rule.Example{
				{Language: "en", Text: "They found [3]{3} in [5 litres]{5 L}."},
				{Language: "fr", Text: "Ils en ont vendu [3]{3} sur [5 jours]{5 d}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They sold [3 in 5]{0.6 1}."},
			},
			Answer: rule.Says(true, func(q *ratio) bool {
				m := amount{Number: q.n}
				q.parseMeasure(&m)
				return m.kind != ""
			}),
		},
		{
			Name: "figure/out-of-few",
			Doc:  "Some words make a ratio of digits only up to ten, or out of a hundred: 51 sur 577 is none.",
			On:   ofWhole,
			Decides: []rule.Example{
				{Language: "fr", Text: "La liste en a [51]{51} sur [577]{577}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "La liste en a [5 sur 577]{0.00866551126516464 1}."},
				{Language: "en", Text: "The list has [51 out of 577]{0.0883882149046794 1}."},
			},
			Answer: rule.Says(true, func(q *ratio) bool {
				return q.isOfDigits() && q.n.Plain && q.word.NounRoles&lexeme.NounOutOfFew != 0 && q.a.Value.Cmp(number.DecimalTen) > 0 && q.n.Value.Cmp(number.DecimalHundred) != 0
			}),
		},
		{
			Name: "figure/counted-and-counted",
			Doc:  "A number that counts something of its own is no whole of what is counted before it: two dozen guests in 68 rooms.",
			On:   ofCounted,
			Over: []string{"figure/counted-out-of-many"},
			Decides: []rule.Example{
				{Language: "en", Text: "It has [two dozen guests]{24 guests} in [68 rooms]{68 rooms}."},
				{Language: "fr", Text: "Il a [deux clients]{2 clients} sur [trois sites]{3 sites}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il a [deux clients sur trois]{0.666666666666667 1}."},
			},
			Answer: rule.Says(true, func(q *ratio) bool {
				n, counts := q.NounAfter(q.n.To, true)
				return counts && n.End > 0
			}),
		},
		{
			Name: "figure/counted-out-of-many",
			Doc:  "Digits that count something are no ratio to a whole above ten but a hundred: 51 députés sur 577.",
			On:   ofCounted,
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils ont [5 députés]{5 députés} sur [577]{577}."},
				{Language: "en", Text: "They had [51 seats]{51 seats} in [577]{577}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils ont [2 députés sur 3]{0.666666666666667 1}."},
			},
			Answer: rule.Says(true, func(q *ratio) bool {
				return q.isOfDigits() && q.n.Value.Cmp(number.DecimalTen) > 0 && q.n.Value != number.DecimalHundred
			}),
		},
	},
}
