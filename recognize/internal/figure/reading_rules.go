package figure

import (
	"slices"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// further is a figure that may mean something else too.
type further struct {
	*Reader
	value schema.Decimal
	words bool   // the number is in words
	unit  string // that of a quantity
	start int    // the lexeme at which it starts
	end   int    // the lexeme behind what measures it, or behind the ordinal
	first Figure // what is preferred
}

// What the figure is.
const (
	readAsTimes rule.Triggers = 1 << iota
	readAsHundredths
	readAsUnit
	readAsRank
	readAsCount
	readAsOdd
	readAsParts
)

// addFurther appends what the figure of an amount, without range, may mean too.
func (t *Reader) addFurther(readings []Figure, a *amount, qualifier schema.Qualifier) []Figure {
	var on rule.Triggers
	switch {
	case a.measured == 0 && a.Fraction && a.Words && a.kind == schema.Ratio:
		return t.addOtherMeanings(readings, further{Reader: t, value: a.Value, words: true, end: a.To}, readAsParts, qualifier)
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
	readings = t.addOtherMeanings(readings, further{Reader: t, value: a.Value, words: a.Words, unit: a.units[0], end: a.measured}, on, qualifier)
	if on != readAsTimes {
		for _, o := range a.Others {
			readings = t.addOtherMeanings(readings, further{Reader: t, value: o, words: a.Words, end: a.measured}, on, qualifier)
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
		if f.Qualifier == "" {
			f.Qualifier = qualifier
		}
		if f.ValueMax.IsZero() {
			f.ValueMax = q.first.ValueMax
		}
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
			Name: "figure/unit-or-counter",
			Doc:  "A unit that is a counter with a particle too may count things: 4기가.",
			For:  language.Counters,
			On:   readAsUnit,
			Decides: []rule.Example{
				{Language: "ko", Text: "미사일 [4기가]{4 Gby|4 기} 떨어졌다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [4주간]{4 wk|} 쉬었다."},
				{Language: "ko", Text: "용량은 [4.5기가]{4.5 Gby|}이다."},
			},
			Answer: func(q *further) (Figure, bool) {
				unit := q.counterInUnit()
				return Figure{Kind: schema.Count, Value: q.value, Unit: unit}, unit != "" && !number.HasPoint(q.value)
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
			Name: "figure/basis-points-or-points",
			Doc:  "Basis points are hundredths of percentage points too: 25 basis points are 0.25 of them.",
			On:   readAsUnit,
			Decides: []rule.Example{
				{Language: "en", Text: "Rates fell [25 basis points]{25 bp|0.25 pp}."},
				{Language: "ko", Text: "금리를 [25bp]{25 bp|0.25 pp} 내렸다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Rates fell [2 percentage points]{2 pp|}."},
			},
			Answer: func(q *further) (f Figure, ok bool) {
				v, err := q.value.Shift(-2)
				return Figure{Kind: schema.Quantity, Value: v, Unit: "pp"}, err == nil && q.unit == "bp"
			},
		},
		ageOrCount,
		tensOfAgeOrCount,
		{
			Name: "figure/rank-or-count",
			Doc:  "Some counters tell a rank as well: 12호, 3층.",
			For:  language.Counters,
			On:   readAsCount,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [3층]{3 층|3 ordinal}에 산다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "직원은 [35명]{35 명|}이다."},
			},
			Answer: func(q *further) (Figure, bool) {
				ranked := q.first.ValueMax.IsZero() && q.first.Qualifier == schema.Exact && q.value.Sign() > 0 && !number.HasPoint(q.value) && slices.Contains(q.Grammar.Ranking, q.LexemeText(q.end-1))
				return Figure{Kind: schema.Ordinal, Value: q.value, Qualifier: schema.Exact}, ranked
			},
		},
		ageInBrackets,
		ageBehindName,
		ageTold,
		{
			Name: "figure/degrees-left-out",
			Doc:  "A number that counts nothing shortly behind a word for temperatures may be of degrees: the mercury touched 32.",
			On:   readAsCount,
			Decides: []rule.Example{
				{Language: "en", Text: "The mercury touched [32]{32|32 Cel|32 [degF]}."},
				{Language: "en", Text: "Wind chills were near [35 below]{-35 about|-35 less_than|-35 Cel about|-35 [degF] about}."},
				{Language: "en", Text: "It was [35 below zero]{-35|-35 Cel|-35 [degF]} at dawn."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The mercury rose in [32 towns]{32 towns|}."},
				{Language: "en", Text: "The firm touched [32]{32|}."},
			},
			Answer: func(q *further) (Figure, bool) {
				return Figure{Kind: schema.Quantity, Value: q.value, Unit: "Cel"}, q.mayBeOfDegrees()
			},
		},
		{
			Name: "figure/fahrenheit-left-out",
			Doc:  "Such a number may be of degrees Fahrenheit.",
			On:   readAsCount,
			Decides: []rule.Example{
				{Language: "en", Text: "The mercury touched [32]{32|32 Cel|32 [degF]}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The firm touched [32]{32|}."},
			},
			Answer: func(q *further) (Figure, bool) {
				return Figure{Kind: schema.Quantity, Value: q.value, Unit: "[degF]"}, q.mayBeOfDegrees()
			},
		},
		{
			Name: "figure/odd-or-more",
			Doc:  "What makes a number a little more than it says says more too: 100여 명.",
			On:   readAsOdd,
			Decides: []rule.Example{
				{Language: "ko", Text: "염소는 [100여 마리]{100 마리 about|100 마리 more_than}이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "염소는 약 [100마리]{100 마리 about|}이다."},
			},
			Answer: func(q *further) (Figure, bool) {
				f := q.first
				f.Qualifier = "" // that of what is asked
				return f, true
			},
		},
		{
			Name: "figure/part-of-second",
			Doc:  "Tenths, hundredths and thousandths of what is not said may be those of a second, as sports tell them: à 47 centièmes du vainqueur.",
			On:   readAsParts,
			Decides: []rule.Example{
				{Language: "fr", Text: "Elle finit à [47 centièmes]{0.47 1|0.47 s} d'elle."},
				{Language: "en", Text: "She was [two hundredths]{0.02 1|0.02 s} behind."},
				{Language: "es", Text: "Acabó a [47 centésimas]{0.47 1|0.47 s} de ella."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Elle a [deux cinquièmes]{0.4 1|} des voix."},
				{Language: "fr", Text: "Elle finit à [47 centièmes de seconde]{0.47 s|} d'elle."},
			},
			Answer: func(q *further) (Figure, bool) {
				under := q.SenseAt(q.end - 1).Rank
				return Figure{Kind: schema.Quantity, Value: q.value, Unit: "s"}, under == 10 || under == 100 || under == 1000
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

// addOfCount appends what a figure in lexemes up to end may mean too by what it counts
// and how exact it is.
func (t *Reader) addOfCount(readings []Figure, a *amount, end int) []Figure {
	first := readings[0]
	f := further{Reader: t, value: first.Value, words: a.Words, start: a.From, end: end, first: first}
	if first.Kind == schema.Count {
		readings = t.addOtherMeanings(readings, f, readAsCount, first.Qualifier)
	}
	if a.Odd && first.Qualifier == schema.About {
		readings = t.addOtherMeanings(readings, f, readAsOdd, schema.MoreThan)
	}
	return readings
}

// counterInUnit returns the counter that a unit glued to its number is with a particle of
// one syllable behind it, "" for none.
func (q *further) counterInUnit() string {
	if !q.IsGlued(q.end - 1) {
		return ""
	}
	word := q.LexemeText(q.end - 1)
	_, size := utf8.DecodeLastRuneInString(word)
	counter, particle := word[:len(word)-size], word[len(word)-size:]
	n := q.Grammar.Root(counter)
	if n == nil || n.NounRoles&(lexeme.NounCounter|lexeme.NounDateCounter) != lexeme.NounCounter || n.Roles&lexeme.RoleUnit != 0 || !q.IsParticleText(particle) {
		return ""
	}
	return counter
}
