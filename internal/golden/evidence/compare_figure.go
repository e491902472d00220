package evidence

import (
	"strings"

	"github.com/assaykit/assay/internal/equivalence"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/noun"
	"github.com/assaykit/assay/internal/ucum"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// How far a figure is from a reading, by the first of these that differs.
const (
	distanceQualifier = 1 + iota
	distanceUnitMissing
	distanceUnit
	distanceKind
	distanceRange
	distanceValue
)

// differsFrom compares a figure with one reading of its words.
func (w *Reader) differsFrom(g schema.Figure, r recognize.Figure, s Expression) difference {
	written, read := Scaled(g, r)
	low, high := written.Value, written.ValueMax
	d := difference{reads: AmountWords(r.Value, r.ValueMax, r.Unit), value: AmountWords(g.Value, g.ValueMax, g.Unit)}
	switch {
	case !equivalence.SameNumber(low, read.Value) && !(g.ValueMax.IsZero() && equivalence.SameNumber(low, read.ValueMax)):
		d.distance = distanceValue
	case high.IsZero() != r.ValueMax.IsZero():
		d.distance, d.how = distanceRange, "one end of the range is lost"
		if r.ValueMax.IsZero() {
			d.how = "the words give no range"
		}
	case !equivalence.SameNumber(high, read.ValueMax):
		d.distance = distanceValue
	case !SameKind(g, r):
		d.distance = distanceKind
		d.reads, d.value = item.Join(string(r.Kind), d.reads), item.Join(string(g.Kind), d.value)
	default:
		w.unitDiffers(g, r, s, &d)
	}
	if d.distance == noDistance && !SameBound(g, r) {
		d.distance, d.weak = distanceQualifier, true
		d.reads, d.value = item.Join(bound(r.Qualifier), d.reads), item.Join(bound(g.Qualifier), d.value)
		if g.Qualifier == "" {
			d.how = "without a qualifier a golden means exactly"
		}
	}
	return d
}

// Scaled returns the values of a figure and those of a reading in one scale: that of
// the reading, or the base of their units.
func Scaled(g schema.Figure, r recognize.Figure) (written, read schema.Figure) {
	written, read = schema.Figure{Value: g.Value, ValueMax: g.ValueMax}, schema.Figure{Value: r.Value, ValueMax: r.ValueMax}
	if places := share(g, r); places != 0 {
		written.Value, written.ValueMax = shifted(g.Value, places), shifted(g.ValueMax, places)
	} else if a, b, ok := sameMeasure(g, r); ok {
		written.Value, written.ValueMax, _ = a.InBase(g.Value, g.ValueMax)
		read.Value, read.ValueMax, _ = b.InBase(r.Value, r.ValueMax)
	}
	return written, read
}

// InUnit returns the values of a reading in the unit of a figure.
func InUnit(g schema.Figure, r recognize.Figure) (low, high schema.Decimal) {
	if a, b, ok := sameMeasure(g, r); ok {
		return convert(r.Value, b, a), convert(r.ValueMax, b, a)
	}
	places := -share(g, r)
	return shifted(r.Value, places), shifted(r.ValueMax, places)
}

// sameMeasure returns the units of two quantities that are multiples of one.
func sameMeasure(g schema.Figure, r recognize.Figure) (a, b ucum.Reduced, ok bool) {
	if g.Kind != schema.Quantity || r.Kind != schema.Quantity || g.Unit == r.Unit {
		return a, b, false
	}
	a, b = ucum.Reduce(g.Unit), ucum.Reduce(r.Unit)
	return a, b, a.Base == b.Base
}

// convert returns a value in one unit as one in another of the same base.
func convert(d schema.Decimal, from, to ucum.Reduced) schema.Decimal {
	const digits = 15
	if d.IsZero() {
		return d
	}
	inBase, _, _ := from.InBase(d, schema.Decimal{})
	v, err := shifted(inBase, int32(-to.Power)).Quo(schema.NewDecimal(to.Factor, 0), digits)
	if err != nil {
		return d
	}
	return v
}

// share returns the power of ten between the value of a reading and that of an equal
// figure where one is a ratio and the other a percentage.
func share(g schema.Figure, r recognize.Figure) int32 {
	bare := func(kind, unit string) bool {
		return unit == "1" || schema.FigureKind(kind) == schema.Ratio && unit == ""
	}
	switch {
	case bare(string(g.Kind), g.Unit) && r.Unit == "%":
		return 2
	case g.Unit == "%" && bare(string(r.Kind), r.Unit):
		return -2
	}
	return 0
}

// shifted returns the decimal with its point moved by so many places to the
// right, and the decimal itself where that cannot be written.
func shifted(d schema.Decimal, places int32) schema.Decimal {
	if d.IsZero() || places == 0 {
		return d
	}
	if s, err := d.Shift(places); err == nil {
		return s
	}
	return d
}

// SameKind reports whether a figure's kind can be that of a reading.
func SameKind(g schema.Figure, r recognize.Figure) bool {
	share := func(kind, unit string) bool {
		return schema.FigureKind(kind) == schema.Percent || schema.FigureKind(kind) == schema.Ratio || unit == "%" || unit == "1"
	}
	switch {
	case g.Kind == "" || g.Kind == r.Kind:
		return true
	case share(string(g.Kind), g.Unit) && share(string(r.Kind), r.Unit):
		return true
	case g.Kind == schema.Count && r.Kind == schema.Quantity:
		return true // years can be counted as well as measured: the unit tells
	case r.Kind == schema.Count && r.Unit == "":
		// A bare number, whose unit other words may give; but not the rank of
		// something, which words say.
		return g.Kind != schema.Ordinal
	}
	return false
}

// unitDiffers compares the units.
func (w *Reader) unitDiffers(g schema.Figure, r recognize.Figure, s Expression, d *difference) {
	counts := g.Kind == schema.Count || g.Kind == schema.Ordinal
	switch {
	case g.Unit == "":
	case r.Unit == "" && r.Kind == schema.Ratio && (g.Unit == "1" || g.Unit == "%"):
	case counts && r.Unit != "" && r.Kind != schema.Quantity && noun.Fits(g.Unit, r.Unit):
	case counts && (r.Unit == "" || r.Kind == schema.Quantity) && noun.Fits(g.Unit, w.followingText(s)):
	case r.Unit == "":
		d.distance, d.weak, d.how = distanceUnitMissing, true, "the words do not give the unit "+g.Unit
	case !counts && equivalence.SameUnit(g.Unit, r):
		sure := r
		sure.Inferred = false
		d.guess = !equivalence.SameUnit(g.Unit, sure)
	default:
		d.distance = distanceUnit
	}
}

// followingText returns the words of a reading and those that follow, as far as
// a counted noun may be.
func (w *Reader) followingText(s Expression) string {
	const far = 40
	if s.span.Start < 0 {
		return s.Text
	}
	text, _ := w.index.Slice(s.span.Start, min(s.span.End+far, w.index.Len(schema.CodePoint)), schema.CodePoint)
	return text
}

// SameBound reports whether two qualifiers have the same meaning. "At most" and
// "less than" count as the same; a range is between its ends with or without a
// qualifier.
func SameBound(g schema.Figure, r recognize.Figure) bool {
	side := map[schema.Qualifier]int{
		"": 0, schema.Exact: 0, schema.About: 1, schema.Between: 2,
		schema.MoreThan: 3, schema.AtLeast: 3, schema.LessThan: 4, schema.AtMost: 4,
	}
	a, b := side[schema.Qualifier(string(g.Qualifier))], side[schema.Qualifier(string(r.Qualifier))]
	return a == b || !g.ValueMax.IsZero() && a%2 == 0 && b%2 == 0 && a < 4 && b < 4
}

// bound returns a qualifier in words.
func bound(qualifier schema.Qualifier) string {
	if qualifier == "" || qualifier == schema.Exact {
		return "exactly"
	}
	return strings.ReplaceAll(string(qualifier), "_", " ")
}

// AmountWords formats a value with its unit: "42000000 USD", "40–45 %".
func AmountWords(value, most schema.Decimal, unit string) string {
	s := value.String()
	if !most.IsZero() {
		s += "–" + most.String()
	}
	return item.Join(s, unit)
}
