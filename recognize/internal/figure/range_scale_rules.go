package figure

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// scale says of which of two amounts the scale of the second is.
type scale uint8

const (
	ownScale scale = iota
	sharedScale
	thousandsOfBoth
	noRange
)

// scaleOf asks whether the scale of the end is that of the beginning too.
func (q *rangeEnds) scaleOf() scale {
	a, e := &q.a, &q.e
	if a.Scale != 0 || a.kind != "" && !a.prefixed || a.Value.Cmp(e.Value) >= 0 {
		return ownScale
	}
	on, exponent := scaleOfEnd, e.Scale
	if e.Scale == 0 {
		if !e.Joined || !a.Plain {
			return ownScale
		}
		on, exponent = groupedEnd, 3
	}
	if shared, err := q.low.Shift(exponent); err == nil {
		q.shared = shared
	}
	is, _ := rangeScales.Ask(q, q.Traits, on, q.Observer, q.Place(a.From, e.To))
	return is
}

// Why the scale of the end may be that of the beginning too.
const (
	scaleOfEnd rule.Triggers = 1 << iota // it has one
	groupedEnd                           // it is in digits that are grouped, and the beginning is not
)

// areThousands reports an end of whole thousands, of which the beginning has a part that is
// near to it when it is of thousands too: 20 to 30,000, but not 1 to 30,000.
func (q *rangeEnds) areThousands() bool {
	thousands, err := q.e.Value.Shift(-3)
	if err != nil || number.HasPoint(thousands) || q.shared.IsZero() || q.shared.Cmp(q.e.Value) >= 0 {
		return false
	}
	times, err := q.e.Value.Quo(q.shared, lexeme.FractionDigits)
	return err == nil && times.Cmp(schema.NewDecimal(4, 0)) <= 0
}

// rangeScales decides what the scale of a range's end is to its beginning.
var rangeScales = rule.List[*rangeEnds, scale]{
	Name: "figure/range-scale",
	Asks: "Is the scale of a range's end that of its beginning too?",
	Rules: []rule.Rule[*rangeEnds, scale]{
		{
			Name: "figure/elliptic-thousands",
			Doc:  "Whole thousands at the end are told by the thousand before it too, where that is near: 20 to 30,000.",
			On:   groupedEnd,
			Decides: []rule.Example{
				{Language: "en", Text: "They need [20-30,000 beds]{20000..30000 beds} more."},
				{Language: "fr", Text: "Ils ont [5 à 6.000 lits]{5000..6000 lits}."},
				{Language: "es", Text: "Tienen [20 a 30.000 camas]{20000..30000 camas}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They need [500 to 1,000 beds]{500..1000 beds} more."},
				{Language: "en", Text: "They need [1 to 30,000 beds]{1..30000 beds} more."},
			},
			Answer: rule.Says(thousandsOfBoth, (*rangeEnds).areThousands),
		},
		{
			Name: "figure/shared-scale",
			On:   scaleOfEnd,
			Doc:  "The scale of the end is that of the beginning too where that is still the smaller one then: $5–7bn.",
			Decides: []rule.Example{
				{Language: "en", Text: "They need [$5–7bn]{5000000000..7000000000 USD} more."},
				{Language: "fr", Text: "Ils veulent [2 à 3 millions]{2000000..3000000}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They need [$5m–7bn]{5000000..7000000000 USD} more."},
			},
			Answer: rule.Says(sharedScale, func(q *rangeEnds) bool {
				return !q.shared.IsZero() && q.shared.Cmp(q.e.Value) < 0
			}),
		},
		{
			Name: "figure/year-before-scale",
			On:   scaleOfEnd,
			Doc:  "A year before a number with a scale begins no range: en 2015 à 221 milliards.",
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils sont passés en [2015]{@2015} à [221 milliards de dollars]{221000000000 USD}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils ont payé de [215 à 221 milliards de dollars]{215000000000..221000000000 USD}."},
			},
			Answer: rule.Says(noRange, func(q *rangeEnds) bool { return q.a.Plain && isYearLike(q.low) }),
		},
	},
}
