package figure

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// What stands beside a number.
const (
	currencyBefore rule.Triggers = 1 << iota
	percentBehind
	pointsBehind
	basisPointsBehind
	currencyBehind
	hundredthsBehind
	lettersBehind
	wordBehind   // one that the language's files list
	pointsBeside // a word for points
	tenthsBeside // tenths or hundredths of what is not said
	multipleWord // the number itself: so many times as much
	rateBehind   // a word of rates and a currency
	spanWord     // the number itself: so much time
	unitInNumber // the number itself: metro y medio
)

// measures are what a number can measure.
var measures = rule.List[*measuring, bool]{
	Name: "figure/measure",
	Asks: "What does a number measure?",
	Rules: []rule.Rule[*measuring, bool]{
		{
			Name: "figure/currency-before-number",
			Doc:  "A currency before a number makes money of it: $5, EUR 20.",
			On:   currencyBefore,
			Decides: []rule.Example{
				{Language: "en", Text: "It cost [$5]{5 USD} a day."},
				{Language: "fr", Text: "La firme a payé [EUR 20]{20 EUR} pour cela."},
				{Language: "ko", Text: "가격은 [$10]{10 USD}이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It cost [5 dollars]{5 USD} a day."},
			},
			Answer: func(q *measuring) (bool, bool) {
				q.a.kind, q.a.prefixed = schema.Money, true
				q.a.units, q.a.inferred = q.CurrencyCodesOf(q.at, q.next, q.measure)
				return true, true
			},
		},
		{
			Name: "figure/percent",
			Doc:  "Per cent behind a number makes a percentage of it, also behind half of one.",
			On:   percentBehind,
			Decides: []rule.Example{
				{Language: "en", Text: "Sales rose [5 per cent]{5 %} in [May]{@2024-05}."},
				{Language: "fr", Text: "Les ventes gagnent [5 pour cent]{5 %}."},
				{Language: "ko", Text: "매출이 [5%]{5 %} 늘었다."},
				{Language: "en", Text: "It lost [half a percent]{0.5 %}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Sales rose to [5 cars]{5 cars}."},
			},
			Answer: func(q *measuring) (bool, bool) {
				q.setMeasure(schema.Percent, q.next, "%")
				q.a.Fraction = false
				return true, true
			},
		},
		percentagePoints,
		basisPoints,
		pointsOfPercentage,
		tenthsOfPoint,
		{
			Name: "figure/unit-in-number",
			Doc:  "A unit that stands before the half in its number is what the number measures: metro y medio.",
			For:  language.BareHalves,
			On:   unitInNumber,
			Decides: []rule.Example{
				{Language: "es", Text: "El río subió [metro y medio]{1.5 m} allí."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "El río subió [un metro y medio]{1.5 m} allí."},
			},
			Answer: func(q *measuring) (bool, bool) {
				units, _, ok := q.ParseUnit(q.a.From)
				if !ok {
					return false, false
				}
				q.setMeasure(schema.Quantity, q.a.To, units...)
				return true, true
			},
		},
		{
			Name: "figure/currency-behind-number",
			Doc:  "A currency behind a number makes money of it: 5 dollars, 20 €.",
			On:   currencyBehind,
			Decides: []rule.Example{
				{Language: "en", Text: "It cost [75 euros]{75 EUR} a day."},
				{Language: "fr", Text: "Elle a payé [10 000 dollars]{10000 USD}."},
				{Language: "ko", Text: "가격은 [5천원]{5000 KRW}이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It cost [€75]{75 EUR} a day."},
			},
			Answer: func(q *measuring) (bool, bool) {
				if q.isVetoed(beforeCurrency) {
					return false, false
				}
				q.setMoney()
				return true, true
			},
		},
		{
			Name: "figure/rate-of-exchange",
			Doc:  "A number to the dollar, or to another currency, is money of the currency that the sentence named before it.",
			On:   rateBehind,
			Decides: []rule.Example{
				{Language: "en", Text: "The yen rose to [141.7 to the dollar]{141.7 JPY}."},
				{Language: "fr", Text: "Le yen est à [141,7 pour un dollar]{141.7 JPY}."},
				{Language: "es", Text: "El yen cerró en [141,7 unidades por dólar]{141.7 JPY}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "He gave [12]{12} to the poor."},
				{Language: "fr", Text: "Il vend [7 pommes]{7 pommes} pour [un dollar]{1 USD}."},
			},
			Answer: func(q *measuring) (bool, bool) {
				codes, next := q.quotedCurrency()
				if codes == nil {
					return false, false
				}
				q.setMeasure(schema.Money, next, codes...)
				return true, true
			},
		},
		{
			Name: "figure/hundredths",
			Doc:  "The name of a hundredth of a currency makes a hundredth of the amount: 50 cents are 0.50. What they led to says of which currency they are: 50 cents à 64 dollars.",
			On:   hundredthsBehind,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le baril perd [42 cents]{0.42 USD}, à [64,33 dollars]{64.33 USD}."},
				{Language: "en", Text: "It cost [50 cents]{0.5 USD} a day."},
				{Language: "fr", Text: "Elle a payé [50 centimes]{0.5 EUR}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It cost [50 euros]{50 EUR} a day."},
			},
			Answer: func(q *measuring) (bool, bool) {
				q.setMoney()
				q.a.units = q.likeMoneyBefore(q.likeMoneyReached(q.a.units))
				q.a.minor, q.a.inferred = true, q.a.inferred || len(q.a.units) > 1
				q.a.Shift(-2, q.a.To)
				return true, true
			},
		},
		{
			Name: "figure/scaled-code",
			Doc:  "The sign of a scale and the code of a currency may be one word, as may letters for both, behind thousands too: 30 MUSD, 680 mdp, 36 mil mdp.",
			On:   lettersBehind,
			Decides: []rule.Example{
				{Language: "en", Text: "They lost [30 MUSD]{30000000 USD} in [May]{@2024-05}."},
				{Language: "fr", Text: "Ils ont perdu [30 MEUR]{30000000 EUR} en [mai]{@2024-05}."},
				{Language: "es", Text: "El contrato es de [680 mdp]{680000000 MXN}, unos [35 mdd]{35000000 USD about}."},
				{Language: "es", Text: "La deuda es de [36 mil mdp]{36000000000 MXN}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They lost [30 USD]{30 USD} in [May]{@2024-05}."},
			},
			Answer: func(q *measuring) (bool, bool) {
				const thousands = 3
				listed := q.SenseAt(q.at).Scaled.Codes != nil
				if q.a.Scale != 0 && (q.a.Scale != thousands || !listed) || q.a.Fraction {
					return false, false
				}
				exponent, codes, ok := q.ParseScaledCode(q.at)
				if !ok || !q.a.Shift(int(exponent), q.at+1) {
					return false, false
				}
				q.setMeasure(schema.Money, q.at+1, codes...)
				q.a.Scale = exponent
				return true, true
			},
		},
		{
			Name: "figure/times",
			Doc:  "Times make a ratio of a number: 3 times.",
			On:   wordBehind,
			Decides: []rule.Example{
				{Language: "en", Text: "It is [250 times]{250 1} its size."},
				{Language: "fr", Text: "Cela vaut [2,1 fois]{2.1 1} le prix."},
				{Language: "ko", Text: "매출이 [3배]{3 1} 늘었다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It is [250 years]{250 a} old."},
			},
			Answer: func(q *measuring) (bool, bool) {
				s, next := q.LongestPhrase(q.at, lexeme.RoleTimes, 0)
				q.next = next
				if s == nil || q.isVetoed(beforeTimes) {
					return false, false
				}
				q.setMeasure(schema.Ratio, next, "1")
				return true, true
			},
		},
		{
			Name: "figure/tenths",
			Doc:  "Words for tenths behind digits, and those for less behind them, make a ratio: 3할2푼1리.",
			For:  language.Counters,
			On:   wordBehind,
			Decides: []rule.Example{
				{Language: "ko", Text: "타율은 [3할2푼1리]{0.321 1}다."},
				{Language: "ko", Text: "승률은 [5할]{0.5 1}이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "매출이 [3%]{3 %} 늘었다."},
			},
			Answer: func(q *measuring) (bool, bool) {
				if q.SenseAt(q.at).Tenths != 1 || q.a.Scale != 0 || q.a.Fraction {
					return false, false
				}
				q.setMeasure(schema.Ratio, q.at+1, "1")
				if !q.a.Shift(-1, q.at+1) {
					return false, false
				}
				for at := q.a.To; q.IsNear(at+1) && q.Lexemes[at].Class == text.ClassDigits && q.SenseAt(at+1).Tenths > 1; at = q.a.To {
					part := number.Number{}
					if !number.SetDecimal(&part, q.WordAt(at)) || !part.Shift(-q.SenseAt(at+1).Tenths, at+2) || !q.a.AddValue(part.Value, at+2) {
						break
					}
				}
				q.a.measured = q.a.To
				return true, true
			},
		},
		{
			Name: "figure/multiple",
			Doc:  "A word for so many times as much is a ratio: el doble.",
			On:   multipleWord,
			Decides: []rule.Example{
				{Language: "es", Text: "Cuesta casi [el doble]{2 1 about} que el tuyo."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Es un doble error."},
			},
			Answer: func(q *measuring) (bool, bool) {
				q.a.kind, q.a.units = schema.Ratio, []string{"1"}
				return true, true
			},
		},
		{
			Name: "figure/span",
			Doc:  "A time in one word measures its unit: 사흘.",
			On:   spanWord,
			Decides: []rule.Example{
				{Language: "ko", Text: "비는 [사흘]{3 d}간 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "비는 [3일간]{3 d} 왔다."},
			},
			Answer: func(q *measuring) (bool, bool) {
				q.a.kind, q.a.units = schema.Quantity, []string{q.SenseAt(q.a.From).SpanUnit}
				return true, true
			},
		},
		{
			Name: "figure/unit-of-term",
			Doc:  "A counter of dates is a unit in a term of prison: 징역 10월.",
			On:   wordBehind,
			Decides: []rule.Example{
				{Language: "ko", Text: "법원은 징역 [10월]{10 mo}을 선고했다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "법원은 매년 10월에 쉰다."},
			},
			Answer: func(q *measuring) (bool, bool) {
				units := q.SenseAt(q.at).TermUnit
				if units == nil || !q.isOfTerm() {
					return false, false
				}
				q.units, q.next = units, q.at+1
				q.setMeasure(schema.Quantity, q.next, units...)
				return true, true
			},
		},
		{
			Name: "figure/unit",
			Doc:  "A unit behind a number makes a quantity of it: 5 km, half an hour.",
			On:   wordBehind,
			Decides: []rule.Example{
				{Language: "en", Text: "They ran [5 km]{5 km} in [May]{@2024-05}."},
				{Language: "fr", Text: "Elle a dormi [cinq minutes]{5 min}."},
				{Language: "ko", Text: "그는 [5분]{5 min} 동안 잤다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They ran [5 races]{5 races} in [May]{@2024-05}."},
			},
			Answer: func(q *measuring) (ok, _ bool) {
				if q.units, q.next, ok = q.unitBehind(); !ok || q.a.kind != "" || q.isVetoed(beforeUnit) {
					return false, false
				}
				q.setMeasure(schema.Quantity, q.next, q.units...)
				q.a.Fraction = false
				return true, true
			},
		},
	},
}

// setMoney makes money of the number by the currency behind it.
func (q *measuring) setMoney() {
	codes, inferred := q.CurrencyCodesOf(q.of, q.next, q.measure)
	q.setMeasure(schema.Money, q.next, codes...)
	q.a.inferred, q.a.Fraction = inferred, false
}

// isOfTerm reports a word for a term of prison before the number, or before the years of
// that term.
func (q *measuring) isOfTerm() bool {
	at := q.a.From - 1
	if at > 1 && q.SenseAt(at).Roles&lexeme.RoleUnit != 0 {
		at -= 2
	}
	return q.SenseAt(at).NounRoles&lexeme.NounTerm != 0
}
