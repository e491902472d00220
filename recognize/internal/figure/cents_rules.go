package figure

import (
	"slices"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// What a number behind an amount of money is.
const (
	namedCents rule.Triggers = 1 << (iota + 16)
	bareCents
	behindSignOfMoney // the currency is a sign and no word
	behindAnd
	partOfCentAdded // money with its cents
)

// addCents adds hundredths behind an amount of money: 2 dollars et 50 cents, 15
// dollars 50.
func (q *measuring) addCents() {
	at := q.a.To
	if q.a.Scale == 0 && number.HasPoint(q.a.Value) && q.IsNear(at) {
		q.add(partOfCentAdded)
		return
	}
	if q.a.Scale != 0 || number.HasPoint(q.a.Value) || !q.IsNear(at) {
		return
	}
	if q.IsGluedDigits(at) {
		q.add(centsAdded)
		if q.a.To > at {
			return
		}
	}
	if on := q.centsBehind(at); on != 0 {
		q.add(on)
	}
}

// centsBehind finds a number at lexeme at that can be hundredths.
func (q *measuring) centsBehind(at int) rule.Triggers {
	q.and = q.SenseAt(at).Roles&lexeme.RoleAnd != 0
	with := slices.Contains(q.Grammar.WithCents, q.LowerAt(at))
	if q.and && q.isBetween() {
		return 0
	}
	if q.and || with {
		at++
	}
	if !q.IsNear(at) || q.IsGlued(at) && !q.Lexemes[at].Piece {
		return 0
	}
	n, ok := q.ParseNumber(at)
	if !ok || n.Joined || n.Fraction || n.Weak && q.SenseAt(at).Roles&lexeme.RoleCardinal == 0 || number.HasPoint(n.Value) || n.Value.Sign() <= 0 || n.Value.Cmp(number.DecimalHundred) >= 0 {
		return 0
	}
	q.cents, q.centsEnd = n, n.To
	s, to, ok := q.ParseCurrency(n.To, false)
	switch {
	case !ok && with:
		return 0
	case !ok:
		return bareCents
	case s.Roles&lexeme.RoleMinor != 0:
		q.centsEnd = to
		return namedCents
	}
	return 0
}

// isBetween reports a word before the amount that opens a range: between USD 70 and 86.
func (q *measuring) isBetween() bool {
	for k := q.a.From - 1; k >= 0 && k >= q.a.From-2 && q.IsNear(k+1); k-- {
		if q.SenseAt(k).Roles&lexeme.RoleBetween != 0 {
			return true
		}
	}
	return false
}

// partsOfCent are the denominators of fractions in which prices are told.
var partsOfCent = []string{"2", "4", "8", "10", "16", "32", "64"}

// addPartOfCent adds a fraction of a cent behind cents, as fuel and grain are priced: $3.04
// 9/10, $5.02-1/4.
func (q *measuring) addPartOfCent() bool {
	at := q.a.To
	if q.IsText(at, "-") && q.IsGlued(at) && q.IsGlued(at+1) {
		at++
	} else if q.Lexemes[at].Gap != text.GapSpace {
		return false
	}
	if at+2 >= len(q.Lexemes) || q.Lexemes[at].Class != text.ClassDigits || !q.IsText(at+1, "/") {
		return false
	}
	n, ok := q.ParseNumber(at)
	if !ok || !n.Fraction || n.To != at+3 || n.Value.Cmp(number.DecimalOne) >= 0 || !slices.Contains(partsOfCent, q.WordAt(n.To-1)) {
		return false
	}
	part, err := n.Value.Shift(-2)
	return err == nil && q.a.AddValue(part, n.To)
}

// addHundredths adds the number behind the amount as its hundredths.
func (q *measuring) addHundredths() bool {
	part, err := q.cents.Value.Shift(-2)
	if err != nil {
		return false
	}
	v, err := q.a.Value.Add(part)
	if err != nil {
		return false
	}
	q.a.Value, q.a.Others, q.a.To = v, nil, q.centsEnd
	return true
}

// areNoCents asks whether a bare number behind the amount is one of its own.
func (q *measuring) areNoCents() bool {
	on := bareCents
	if !q.a.prefixed && q.Lexemes[q.a.To-1].Class == text.ClassPunct {
		on |= behindSignOfMoney
	}
	if q.and {
		on |= behindAnd
	}
	_, vetoed := notCents.Ask(q, q.Traits, on, q.Observer, q.Place(q.cents.From, q.cents.To))
	return vetoed
}

// hasTwoDigits reports that the number starts with a run of two digits.
func (q *measuring) hasTwoDigits() bool { return len(q.WordAt(q.cents.From)) == 2 }

// notCents decides which numbers behind an amount of money are none of its hundredths.
var notCents = rule.List[*measuring, bool]{
	Name: "figure/cents",
	Asks: "Is a bare number behind an amount of money one of its own?",
	Rules: []rule.Rule[*measuring, bool]{
		{
			Name: "figure/number-behind-sign",
			Doc:  "A number behind the sign of a currency behind its number is one of its own, but two digits in some languages: 12 € 50.",
			On:   behindSignOfMoney,
			Decides: []rule.Example{
				{Language: "en", Text: "They sold at [12 €]{12 EUR} [50]{50} here."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le café coûte [12 € 50]{12.5 EUR} ici."},
			},
			Answer: rule.Says(true, func(q *measuring) bool {
				if q.and && q.cents.Words {
					return false
				}
				return !q.Grammar.Has(language.CentsBehindSign) || !q.cents.Plain || !q.hasTwoDigits()
			}),
		},
		{
			Name: "figure/no-two-digits",
			Doc:  "Hundredths in digits have two of them.",
			On:   bareCents,
			Decides: []rule.Example{
				{Language: "en", Text: "They paid [15 dollars]{15 USD} [5]{5} here."},
				{Language: "fr", Text: "Ils ont payé [15 euros]{15 EUR} [5]{5} ici."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They paid [15 dollars 50]{15.5 USD} here."},
			},
			Answer: rule.Says(true, func(q *measuring) bool { return q.cents.Plain && !q.hasTwoDigits() }),
		},
		{
			Name: "figure/words-behind-digits",
			Doc:  "A number word behind an amount in digits is one of its own, and so is one before times, or an article: 15 euros deux fois.",
			On:   bareCents,
			Decides: []rule.Example{
				{Language: "en", Text: "They paid [15 dollars]{15 USD} [two times]{2 1} here."},
				{Language: "fr", Text: "Ils ont payé [15 euros]{15 EUR} une chambre."},
				{Language: "es", Text: "Pagaron [quince euros]{15 EUR} [dos veces]{2 1} aquí."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They paid [fifteen dollars fifty]{15.5 USD} here."},
				{Language: "fr", Text: "Ils ont payé [quinze euros cinquante]{15.5 EUR}."},
			},
			Answer: rule.Says(true, func(q *measuring) bool {
				if !q.cents.Words || q.and {
					return false
				}
				times, _ := q.LongestPhrase(q.cents.To, lexeme.RoleTimes, 0)
				return !q.a.Words || q.cents.Weak || times != nil
			}),
		},
		{
			Name: "figure/glued-behind-cents",
			Doc:  "A number to which something is glued is one of its own.",
			On:   bareCents,
			Decides: []rule.Example{
				{Language: "en", Text: "They paid [15 dollars]{15 USD} [50x]{50 1} here."},
				{Language: "fr", Text: "Ils ont payé [15 euros]{15 EUR} [50]{50}-là."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They paid [15 dollars 50]{15.5 USD}, here."},
			},
			Answer: rule.Says(true, func(q *measuring) bool {
				next := q.cents.To
				if q.IsNumberMark(next) {
					return q.IsGluedDigits(next + 1)
				}
				return q.IsGlued(next)
			}),
		},
		{
			Name: "figure/another-number",
			Doc:  "A number behind \"and\" is one of its own where the noun phrase goes on.",
			On:   behindAnd,
			Decides: []rule.Example{
				{Language: "en", Text: "They paid [15 dollars]{15 USD} and [50]{50} left."},
				{Language: "fr", Text: "Ils ont payé [15 euros]{15 EUR} et [50]{50} sont partis."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They paid [15 dollars and 50]{15.5 USD}."},
			},
			Answer: rule.Says(true, func(q *measuring) bool {
				return !q.EndsNounPhrase(q.cents.To) && q.cents.To < len(q.Lexemes)
			}),
		},
		{
			Name: "figure/number-that-measures",
			Doc:  "A number that counts or measures something is one of its own.",
			On:   bareCents,
			Decides: []rule.Example{
				{Language: "en", Text: "They paid [15 dollars]{15 USD} [50 years]{50 a} on."},
				{Language: "fr", Text: "Ils ont payé [15 euros]{15 EUR} [50 ans]{50 a} ici."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They paid [15 dollars 50]{15.5 USD} then."},
			},
			Answer: rule.Says(true, func(q *measuring) bool {
				next := q.cents.To
				if _, counts := q.NounAfter(next, true); counts {
					return true
				}
				if _, _, measured := q.ParseUnit(next); measured {
					return true
				}
				s, _ := q.LongestPhrase(next, lexeme.RolePercent|lexeme.RoleScale, 0)
				return s != nil
			}),
		},
	},
}
