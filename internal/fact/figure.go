package fact

import (
	"strings"
	"sync"

	"github.com/assaykit/assay/internal/noun"
	"github.com/assaykit/assay/internal/ucum"
	"github.com/assaykit/assay/schema"
)

// Figure is a number with its unit.
type Figure struct {
	common
	Raw    *schema.Figure // as the record gives it, or with an accepted alternative applied
	Amount Amount         // a bare ratio as a percentage
	About  Reference[*Party]
	Accept []*Figure // one for each accepted alternative
	States States    // for an alternative

	baseOnce, fractionOnce, nounOnce sync.Once
	base                             Amount
	fraction                         string
	noun                             []string
}

// Amount is a value, with the end of a range, in one unit.
type Amount struct {
	Value, Max schema.Decimal
	Unit       string
}

func (b *builder) figure(f *Figure, raw *schema.Figure) {
	b.fillFigure(f, raw)
	for i := range raw.Accept {
		a := &raw.Accept[i]
		v := *raw
		overlay(&v.Kind, a.Kind)
		overlay(&v.Unit, a.Unit)
		overlay(&v.Qualifier, a.Qualifier)
		overlay(&v.About, a.About)
		overlay(&v.Value, a.Value)
		overlay(&v.ValueMax, a.ValueMax)
		alternative := &Figure{common: f.common, States: States{}.with(!a.Value.IsZero(), "value").with(!a.ValueMax.IsZero(), "value_max").
			with(a.Unit != "", "unit").with(a.Kind != "", "kind").with(a.Qualifier != "", "qualifier").with(a.About != "", "about")}
		b.fillFigure(alternative, &v)
		f.Accept = append(f.Accept, alternative)
	}
}

func (b *builder) fillFigure(f *Figure, raw *schema.Figure) {
	f.Raw, f.Amount, f.About = raw, amountOf(raw), refer[*Party](b, schema.KindParty, raw.About)
}

func amountOf(f *schema.Figure) Amount {
	a := Amount{f.Value, f.ValueMax, f.Unit}
	if f.Unit == "" && f.Kind == schema.Percent {
		a.Unit = "%"
	}
	ratio := f.Unit == "1" || f.Unit == "" && f.Kind == schema.Ratio
	if !ratio || f.Kind == schema.Count || f.Kind == schema.Ordinal {
		return a
	}
	if value, most, ok := wholes.InBase(a.Value, a.Max); ok {
		return Amount{value, most, wholes.Base}
	}
	return a
}

// wholes is the unit of a bare ratio: a hundred per cent.
var wholes = ucum.Reduced{Base: "%", Factor: 1, Power: 2}

// Base returns the amount in the base of its unit: 1250 MW as 1250000000 W, 3 h as
// 10800 s. If that is out of range, it returns the amount as it is.
func (f *Figure) Base() Amount {
	f.baseOnce.Do(func() {
		unit := ucum.Reduce(f.Amount.Unit)
		f.base = f.Amount
		if value, most, ok := unit.InBase(f.Amount.Value, f.Amount.Max); ok {
			f.base = Amount{value, most, unit.Base}
		}
	})
	return f.base
}

// Fraction returns the fraction that a percentage is rounded from, such as "2/3", or
// "".
func (f *Figure) Fraction() string {
	if f.Amount.Unit != "%" {
		return ""
	}
	f.fractionOnce.Do(func() { f.fraction = fraction(f.Amount.Value) })
	return f.fraction
}

// Noun returns the folded words of the unit of a count.
func (f *Figure) Noun() []string {
	f.nounOnce.Do(func() { f.noun = noun.Words(f.Amount.Unit) })
	return f.noun
}

// Qualifier returns the qualifier, [schema.Exact] if none is stated.
func (f *Figure) Qualifier() schema.Qualifier {
	if f.Raw.Qualifier == "" {
		return schema.Exact
	}
	return f.Raw.Qualifier
}

// String returns value, unit and qualifier.
func (f *Figure) String() string { return FigureText(f.Raw) }

// FigureText formats a figure's value, unit and qualifier: "95 % (at most)".
func FigureText(f *schema.Figure) string {
	if f.Qualifier == "" {
		return AmountText(f)
	}
	return AmountText(f) + " (" + strings.ReplaceAll(string(f.Qualifier), "_", " ") + ")"
}

// Label returns the value, without the end of a range, and the unit.
func (f *Figure) Label() string {
	return strings.TrimSpace(f.Raw.Value.String() + " " + f.Raw.Unit)
}

// Key returns the value and unit as the record gives them: "500000000000 USD",
// "12–15 EUR".
func (f *Figure) Key() string { return AmountText(f.Raw) }

// AmountText formats a figure's value and unit: "500000000000 USD", "12–15 EUR".
func AmountText(f *schema.Figure) string {
	s := f.Value.String()
	if !f.ValueMax.IsZero() {
		s += "–" + f.ValueMax.String()
	}
	if s == "" {
		s = "a figure without a value"
	}
	switch f.Unit {
	case "":
	case "1":
		s += " ratio"
	default:
		s += " " + f.Unit
	}
	return s
}

// References returns the id of the party that the figure is about.
func (f *Figure) References() []string { return appendID(nil, f.About.ID) }
