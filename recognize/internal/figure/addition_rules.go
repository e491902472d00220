package figure

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// What may be added to an amount.
const (
	scaleAdded rule.Triggers = 1 << iota
	codeAdded
	centsAdded
	digitsAdded
	halfAdded
	partAdded
	repeated
	minusAdded
)

// addBehind adds to an amount what stands behind it.
func (q *measuring) addBehind() {
	switch {
	case q.units != nil:
		q.add(digitsAdded | partAdded | halfAdded)
	case q.a.kind == schema.Money && !q.a.minor:
		if q.IsNear(q.a.To) {
			q.add(scaleAdded | codeAdded)
			q.addCents()
		}
	}
}

// add asks what is added.
func (q *measuring) add(on rule.Triggers) {
	for by := range additions.Each(q, q.Traits, on, q.Observer) {
		q.a.made.additions |= 1 << by
	}
}

// additions are what goes on an amount.
var additions = rule.List[*measuring, bool]{
	Name: "figure/addition",
	Asks: "What goes on an amount?",
	Rules: []rule.Rule[*measuring, bool]{
		{
			Name: "figure/scale-behind-currency",
			Doc:  "A scale may stand behind the currency: 75 USD million.",
			On:   scaleAdded,
			Decides: []rule.Example{
				{Language: "en", Text: "They lost [75 USD million]{75000000 USD} in [May]{@2024-05}."},
				{Language: "fr", Text: "Ils ont perdu [75 USD millions]{75000000 USD} en [mai]{@2024-05}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They lost [75 million USD]{75000000 USD} in [May]{@2024-05}."},
			},
			Answer: rule.Says(true, func(q *measuring) bool {
				to := q.a.To
				if s := q.SenseAt(to); q.a.Scale == 0 && s.Roles&lexeme.RoleScale != 0 && s.Exponent >= 6 {
					q.ParseScaleTail(&q.a.Number)
				}
				return q.a.To > to
			}),
		},
		{
			Name: "figure/code-behind-amount",
			Doc:  "A code behind an amount says which of several currencies the sign before it is: ¥5 CNY.",
			On:   codeAdded,
			Decides: []rule.Example{
				{Language: "en", Text: "They lost [$75 USD]{75 USD} in [May]{@2024-05}."},
				{Language: "en", Text: "They lost [$75 MXN]{75 MXN} in [May]{@2024-05}."},
				{Language: "fr", Text: "Ils ont perdu [¥ 75 CNY]{75 CNY} en [mai]{@2024-05}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They lost [€75]{75 EUR} in [May]{@2024-05}."},
				{Language: "en", Text: "They lost [$75]{75 USD} ALL in [May]{@2024-05}."},
			},
			Answer: rule.Says(true, (*measuring).addCode),
		},
		{
			Name: "figure/digits-behind-sign",
			Doc:  "Two digits glued to the sign behind an amount are its hundredths: 2€50.",
			On:   centsAdded,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le café coûte [2€50]{2.5 EUR} ici."},
				{Language: "en", Text: "The coffee is [2€50]{2.5 EUR} here."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le café coûte [2€]{2 EUR} ici."},
			},
			Answer: rule.Says(true, func(q *measuring) bool {
				at := q.a.To
				if !q.IsGluedDigits(at) || len(q.WordAt(at)) != 2 || q.a.prefixed || q.Lexemes[at-1].Class != text.ClassPunct {
					return false
				}
				n := number.Number{}
				return number.SetDecimal(&n, q.WordAt(at)) && n.Shift(-2, at+1) && q.a.AddValue(n.Value, at+1)
			}),
		},
		{
			Name: "figure/named-cents",
			Doc:  "A number with the name of hundredths behind an amount of money is its hundredths: 2 dollars and 50 cents.",
			On:   namedCents,
			Decides: []rule.Example{
				{Language: "en", Text: "The coffee is [2 dollars and 50 cents]{2.5 USD}."},
				{Language: "fr", Text: "Le café coûte [2 euros et 50 centimes]{2.5 EUR}."},
				{Language: "es", Text: "El café cuesta [2 euros con 50 céntimos]{2.5 EUR}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The coffee is [2 dollars]{2 USD} and [50]{50} more."},
			},
			Answer: rule.Says(true, (*measuring).addHundredths),
		},
		{
			Name: "figure/part-of-cent",
			Doc:  "A fraction in tenths, or in halves, quarters and so on, behind cents is one of a cent, as fuel and grain are priced: $3.04 9/10, $5.02-1/4.",
			On:   partOfCentAdded,
			Decides: []rule.Example{
				{Language: "en", Text: "A gallon is [$3.04 9/10]{3.049 USD} here."},
				{Language: "en", Text: "A bushel is [$5.02 1/4]{5.0225 USD} here."},
				{Language: "en", Text: "A bushel is [$5.02-3/4]{5.0275 USD} here."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It is [$3.04]{3.04 USD}, or [9/10]{0.9 1} of that."},
				{Language: "en", Text: "It sold [$3.04]{3.04 USD} [2/3]{0.666666666666667 1} of it."},
			},
			Answer: rule.Says(true, (*measuring).addPartOfCent),
		},
		{
			Name: "figure/bare-cents",
			Doc:  "A bare number behind an amount of money is its hundredths, where it is none of its own: 15 dollars 50.",
			On:   bareCents,
			Decides: []rule.Example{
				{Language: "en", Text: "The coffee is [15 dollars 50]{15.5 USD} here."},
				{Language: "fr", Text: "Le café coûte [15 euros 50]{15.5 EUR} ici."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The coffee is [15 dollars]{15 USD} [50 years]{50 a} on."},
			},
			Answer: rule.Says(true, func(q *measuring) bool {
				return !q.areNoCents() && q.addHundredths()
			}),
		},
		digitsBehindUnit,
		decimalsBehindSeconds,
		gramsBehindKilograms,
		smallerUnitBehind,
		halfBehindUnit,
		{
			Name: "figure/minus-behind",
			Doc:  "Words behind an amount may make it negative: 10 grados bajo cero.",
			On:   minusAdded,
			Decides: []rule.Example{
				{Language: "es", Text: "Hacía [10 grados bajo cero]{-10 Cel} al alba."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Hacía [10 grados]{10 Cel} bajo techo."},
			},
			Answer: rule.Says(true, func(q *measuring) bool {
				s, next := q.LongestPhrase(q.a.To, 0, lexeme.NounMinusBehind)
				if s == nil || q.a.Weak {
					return false
				}
				q.a = withSign(q.a, q.a.From, true)
				q.a.To = next
				return true
			}),
		},
		{
			Name: "figure/below-zero-left-out",
			Doc:  "Below behind a number, and no more of that phrase, makes it negative behind a word for temperatures: wind chills near 35 below.",
			On:   minusAdded,
			Decides: []rule.Example{
				{Language: "en", Text: "The mercury fell to [35 below]{-35} at dawn."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The mercury fell to [35]{35} below the tower."},
				{Language: "en", Text: "The boat sank to [35]{35} below."},
			},
			Answer: rule.Says(true, func(q *measuring) bool {
				if !slices.Contains(q.Grammar.BelowZero, q.LowerAt(q.a.To)) || q.a.Weak || q.a.kind != "" || q.a.Value.Sign() <= 0 || !q.isBehindTemperature(q.a.From) {
					return false
				}
				next := q.a.To + 1
				if s := q.SenseAt(next); q.IsNear(next) && q.Lexemes[next].Class != text.ClassPunct && (s.NounRoles&lexeme.NounExcluded == 0 || s.Roles&lexeme.RoleFiller != 0) {
					return false
				}
				q.a = withSign(q.a, q.a.From, true)
				q.a.To = next
				return true
			}),
		},
		{
			Name: "figure/repeated-number",
			Doc:  "A number in parentheses that is the same as the one before belongs to it: 45 (forty-five).",
			On:   repeated,
			Decides: []rule.Example{
				{Language: "en", Text: "They keep [45 (forty-five) goats]{45 goats}."},
				{Language: "fr", Text: "Ils gardent [45 (quarante-cinq) chèvres]{45 chèvres}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They keep [45]{45} ([forty-six]{46}) goats."},
			},
			Answer: rule.Says(true, func(q *measuring) bool {
				n, ok := q.ParseNumber(q.a.To + 1)
				if !ok || n.Value != q.a.Value || !q.IsText(n.To, ")") {
					return false
				}
				q.a.To, q.a.Weak, q.a.Plain = n.To+1, false, false
				return true
			}),
		},
	},
}

// addCode adds a code that says which currency the sign before the amount is.
func (q *measuring) addCode() bool {
	if !q.a.prefixed || !q.a.inferred || !q.IsNear(q.a.To) {
		return false
	}
	s, next, ok := q.ParseCurrency(q.a.To, false)
	if !ok || s.NounRoles&lexeme.NounCurrencyCode == 0 || q.BelongsToNextNumber(q.a.To, next) {
		return false
	}
	dollar := q.next == q.at+1 && q.IsText(q.at, "$") && !q.Grammar.IsWordLikeCode(s.Codes[0]) // of many countries
	if !dollar && !slices.Contains(q.a.units, s.Codes[0]) {
		return false
	}
	q.a.units, q.a.inferred, q.a.To = s.Codes, false, next
	return true
}

// addSubunit adds two digits behind metres or hours.
func (q *measuring) addSubunit() bool {
	unit, at := q.a.units[0], q.a.To
	if unit != "m" && unit != "h" || at >= len(q.Lexemes) || q.Lexemes[at].Class != text.ClassDigits || q.Lexemes[at].Gap > text.GapSpace || len(q.WordAt(at)) != 2 || number.HasPoint(q.a.Value) {
		return false
	}
	n := number.Number{}
	if _, _, measured := q.ParseUnit(at + 1); measured || !number.SetDecimal(&n, q.WordAt(at)) {
		return false
	}
	if unit == "m" {
		return n.Shift(-2, at+1) && q.a.AddValue(n.Value, at+1)
	}
	if q.WordAt(at) >= "60" {
		return false
	}
	q.a.inGreater = Figure{}
	if !q.a.addSmaller(smallerPart{n.Value, "min", timesIn("h", "min"), at + 1}) {
		return false
	}
	q.tellInGreater()
	return true
}

// addMinus makes an amount negative by the words behind it.
func (t *Reader) addMinus(a *amount) {
	if !t.IsNear(a.To) || t.Lexemes[a.To].Node == nil {
		return
	}
	q := &t.asked.measuring
	*q = measuring{Reader: t, a: *a}
	q.add(minusAdded)
	*a = q.a
}

// addRepetition adds the same number repeated in parentheses.
func (t *Reader) addRepetition(a *amount) {
	if a.kind != "" || !t.IsText(a.To, "(") {
		return
	}
	q := &t.asked.measuring
	*q = measuring{Reader: t, a: *a}
	q.add(repeated)
	*a = q.a
}
