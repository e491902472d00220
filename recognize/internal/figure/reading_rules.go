package figure

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// further is a figure that may mean something else too.
type further struct {
	*Reader
	value schema.Decimal
	words bool // the number is in words
	end   int  // the lexeme behind what measures it, or behind the ordinal
}

// What the figure is.
const (
	readAsTimes rule.Triggers = 1 << iota
	readAsHundredths
	readAsUnit
	readAsRank
)

// addFurther appends what the figure of an amount, without range, may mean too.
func (t *Reader) addFurther(readings []Figure, a *amount, qualifier schema.Qualifier) []Figure {
	var on rule.Triggers
	switch {
	case a.measured == 0:
		return readings
	case a.minor:
		on = readAsHundredths
	case a.kind == schema.Ratio:
		on = readAsTimes
	case a.kind == schema.Quantity && a.To == a.measured:
		on = readAsUnit
	default:
		return readings
	}
	readings = t.addOtherMeanings(readings, further{t, a.Value, a.Words, a.measured}, on, qualifier)
	if on != readAsTimes {
		for _, o := range a.Others {
			readings = t.addOtherMeanings(readings, further{t, o, a.Words, a.measured}, on, qualifier)
		}
	}
	return readings
}

// addOtherMeanings appends what one value may mean too.
func (t *Reader) addOtherMeanings(readings []Figure, f further, on rule.Triggers, qualifier schema.Qualifier) []Figure {
	q := &t.asked.further
	*q = f
	for by, f := range furtherReadings.Each(q, t.Traits, on, t.Observer) {
		t.Observer.Note(furtherReadings.Rules[by].Name, t.Place(q.end-1, q.end))
		f.Qualifier = qualifier
		readings = append(readings, f)
	}
	return readings
}

// furtherReadings are what a figure may mean beside what is preferred.
var furtherReadings = rule.List[*further, Figure]{
	Name: "figure/further-reading",
	Asks: "What can a figure mean too?",
	Rules: []rule.Rule[*further, Figure]{
		{
			Name: "figure/times-or-count",
			Doc:  "Times are counted too: she won 3 times.",
			On:   readAsTimes,
			Decides: []rule.Example{
				{Language: "en", Text: "She won [3 times]{3 1|3 times}."},
				{Language: "fr", Text: "Elle a gagné [3 fois]{3 1|3 fois}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She won [3 races]{3 races|}."},
				{Language: "en", Text: "She won [3.5 times]{3.5 1|} the sum."},
			},
			Answer: func(q *further) (Figure, bool) {
				return Figure{Kind: schema.Count, Value: q.value, Unit: q.LexemeText(q.end - 1)}, !number.HasPoint(q.value)
			},
		},
		{
			Name: "figure/hundredths-or-count",
			Doc:  "Hundredths of a currency are counted too: 50 cents.",
			On:   readAsHundredths,
			Decides: []rule.Example{
				{Language: "en", Text: "It cost [50 cents]{0.5 USD|0.5 EUR|0.5 CAD|0.5 AUD|50 cents}."},
				{Language: "fr", Text: "Cela coûte [50 centimes]{0.5 EUR|0.5 USD|0.5 CAD|0.5 AUD|50 centimes}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It cost [50 euros]{50 EUR|}."},
			},
			Answer: func(q *further) (Figure, bool) {
				v, err := q.value.Shift(2)
				return Figure{Kind: schema.Count, Value: v, Unit: q.LexemeText(q.end - 1)}, err == nil
			},
		},
		{
			Name: "figure/hundredths-or-hundreds",
			Doc:  "A word that is hundred too, behind eleven to nineteen in words, counts hundreds: douze cents.",
			On:   readAsHundredths,
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils étaient [douze cents]{0.12 EUR|0.12 USD|0.12 CAD|0.12 AUD|12 cents|1200}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils étaient [cinq cents]{500|}."},
			},
			Answer: func(q *further) (f Figure, ok bool) {
				if !q.words || q.SenseAt(q.end-1).Roles&lexeme.RoleMultiplier == 0 {
					return f, false
				}
				v, err := q.value.Shift(4)
				return Figure{Kind: schema.Count, Value: v}, err == nil && v.Cmp(number.DecimalTwoThousand) < 0 && v.Cmp(number.DecimalThousand) > 0
			},
		},
		{
			Name: "figure/unit-or-scale",
			Doc:  "A unit that is the sign of a scale too counts so many: 5 m are metres or millions.",
			On:   readAsUnit,
			Decides: []rule.Example{
				{Language: "en", Text: "It is [5 m]{5 m|5000000} here."},
				{Language: "fr", Text: "Cela fait [5 m]{5 m|5000000} ici."},
				{Language: "ko", Text: "그것은 [5m]{5 m|5000000}이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It is [5 km]{5 km|} here."},
			},
			Answer: func(q *further) (f Figure, ok bool) {
				sign, ok := q.ScaleSign(q.WordAt(q.end - 1))
				if !ok {
					return f, false
				}
				v, err := q.value.Shift(sign.Exponent)
				return Figure{Kind: schema.Count, Value: v}, err == nil
			},
		},
		{
			Name: "figure/rank-or-fraction",
			Doc:  "A number with the ordinal of a thousand or more is a fraction too: two millionth.",
			On:   readAsRank,
			Decides: []rule.Example{
				{Language: "en", Text: "It is [two millionth]{2000000 ordinal|0.000002 1}."},
				{Language: "fr", Text: "C'est [deux millième]{2000 ordinal|0.002 1}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It is [twenty-fifth]{25 ordinal|}."},
			},
			Answer: func(q *further) (f Figure, ok bool) {
				under := q.SenseAt(q.end - 1).Rank
				if under < 1000 {
					return f, false
				}
				v, err := q.value.Quo(schema.NewDecimal(under, 0), lexeme.FractionDigits)
				return Figure{Kind: schema.Ratio, Value: v, Unit: "1"}, err == nil
			},
		},
	},
}
