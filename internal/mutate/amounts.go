package mutate

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
)

// countingWords is why a count and an ordinal can stand for each other.
const countingWords = "the words for a number and for a place in a row are one in some languages"

// amountFaults are figures with a wrong value, unit or kind.
func amountFaults() []Fault {
	value := func(name, doc string, mentioned bool, change func(f schema.Figure) (schema.Decimal, bool)) Fault {
		return Fault{Name: "figure/" + name, Doc: doc, Least: always, Sites: figures.each(func(s *Subject, f schema.Figure) (schema.Figure, string, bool) {
			v, ok := change(f)
			if !f.ValueMax.IsZero() {
				return f, "", false // a range is its own subject
			}
			f.Value = v
			if !mentioned {
				f.Mentions = nil
			}
			return f, f.Value.String() + " " + f.Unit, ok && !s.has(f)
		})}
	}
	shift := func(places int32) func(schema.Figure) (schema.Decimal, bool) {
		return func(f schema.Figure) (schema.Decimal, bool) {
			v, err := f.Value.Shift(places)
			return v, err == nil && f.Value.Sign() != 0
		}
	}
	unit := func(name, doc string, least ByMode, why string, change func(f schema.Figure) (schema.Figure, bool)) Fault {
		return Fault{Name: "figure/" + name, Doc: doc, Least: least, Why: why, Sites: figures.each(func(s *Subject, f schema.Figure) (schema.Figure, string, bool) {
			was := f
			f, ok := change(f)
			return f, strings.TrimSpace(string(f.Kind+" ") + f.Value.String() + " " + f.Unit), ok && !acceptsFigure(truth(s.Golden.Figures, was.ID, figures.idOf), f)
		})}
	}
	return []Fault{
		value("scale-10", "a value ten times too large, at its words", true, shift(1)),
		value("scale-1000", "a value a thousand times too large, at its words", true, shift(3)),
		value("scale-1000th", "a value a thousand times too small, at its words", true, shift(-3)),
		value("scale-10-unmentioned", "a value ten times too large, without a mention", false, shift(1)),
		value("scale-1000-unmentioned", "a value a thousand times too large, without a mention", false, shift(3)),
		value("digits-exchanged", "two digits of a value exchanged", true, exchangeDigits),
		value("digit-changed", "the first digit of a value one higher", true, func(f schema.Figure) (schema.Decimal, bool) {
			text := []byte(f.Value.String())
			for i, c := range text {
				if c >= '1' && c <= '8' {
					text[i]++
					return decimal(string(text)), true
				}
			}
			return f.Value, false
		}),
		value("sign", "a value with the other sign", true, func(f schema.Figure) (schema.Decimal, bool) { return f.Value.Neg(), f.Value.Sign() != 0 }),
		value("point-lost", "a value without its decimal point", true, func(f schema.Figure) (schema.Decimal, bool) {
			text := f.Value.String()
			return decimal(strings.Replace(text, ".", "", 1)), strings.Contains(text, ".") && f.Kind != schema.Ratio
		}),
		value("rounded", "a value cut at its decimal point", true, func(f schema.Figure) (schema.Decimal, bool) {
			whole, _, found := strings.Cut(f.Value.String(), ".")
			return decimal(whole), found && f.Kind != schema.Ratio
		}),
		unit("another-currency", "an amount in another currency", always, "", func(f schema.Figure) (schema.Figure, bool) {
			was := f.Unit
			f.Unit = "JPY"
			return f, f.Kind == schema.Money && was != "JPY"
		}),
		unit("currency-of-its-sign", "US dollars as Australian ones", byGolden, "a bare “$”, or “dollars”, is several countries'", func(f schema.Figure) (schema.Figure, bool) {
			was := f.Unit
			f.Unit = "AUD"
			return f, was == "USD"
		}),
		unit("another-prefix", "a quantity in another multiple of its unit: MW as kW", always, "", func(f schema.Figure) (schema.Figure, bool) {
			other, ok := otherPrefix[f.Unit]
			f.Unit = other
			return f, ok && f.Kind == schema.Quantity
		}),
		unit("another-unit", "a quantity in a unit of another dimension", always, "", func(f schema.Figure) (schema.Figure, bool) {
			was := f.Unit
			f.Unit = "s"
			return f, f.Kind == schema.Quantity && was != f.Unit
		}),
		unit("points-as-percent", "percentage points as per cent", always, "", func(f schema.Figure) (schema.Figure, bool) {
			was := f.Unit
			f.Kind, f.Unit = schema.Percent, "%"
			return f, was == "pp"
		}),
		unit("percent-as-count", "a percentage as a count", always, "", func(f schema.Figure) (schema.Figure, bool) {
			was := f.Kind
			f.Kind, f.Unit = schema.Count, ""
			return f, was == schema.Percent && f.ValueMax.IsZero()
		}),
		unit("ratio-unscaled", "a percentage as a ratio a hundred times too large", always, "", func(f schema.Figure) (schema.Figure, bool) {
			was := f.Kind
			f.Kind, f.Unit = schema.Ratio, "1"
			return f, was == schema.Percent && f.ValueMax.IsZero()
		}),
		unit("money-as-count", "an amount of money as a count", always, "", func(f schema.Figure) (schema.Figure, bool) {
			was := f.Kind
			f.Kind, f.Unit = schema.Count, "dollars"
			return f, was == schema.Money && f.ValueMax.IsZero()
		}),
		unit("count-as-percent", "a count of people or things as a percentage", always, "", countAs(string(schema.Percent), "%")),
		unit("count-as-money", "a count of people or things as an amount of money", always, "", countAs(string(schema.Money), "USD")),
		unit("count-as-length", "a count of people or things as a length", always, "", countAs(string(schema.Quantity), "km")),
		unit("count-as-ordinal", "a count as a place in a row", byGolden, countingWords, func(f schema.Figure) (schema.Figure, bool) {
			was := f.Kind
			f.Kind, f.Unit = schema.Ordinal, ""
			return f, was == schema.Count
		}),
		unit("ordinal-as-count", "a place in a row as a count", byGolden, countingWords, func(f schema.Figure) (schema.Figure, bool) {
			was := f.Kind
			f.Kind = schema.Count
			return f, was == schema.Ordinal
		}),
		unit("another-noun", "a count of something else", byGolden, "a noun may be a name for what the article calls otherwise, in another language too",
			func(f schema.Figure) (schema.Figure, bool) {
				had := f.Unit != ""
				f.Unit = "éléphants"
				return f, had && f.Kind == schema.Count
			}),
		unit("noun-left-out", "a count without what is counted", warned, "what is left out is not contradicted", func(f schema.Figure) (schema.Figure, bool) {
			had := f.Unit != ""
			f.Unit = ""
			return f, had && f.Kind == schema.Count
		}),
	}
}

// otherPrefix has another multiple of a unit of the metric system.
var otherPrefix = map[string]string{
	"MW": "kW", "GW": "MW", "kW": "MW", "GW.h": "MW.h", "MW.h": "GW.h", "kW.h": "MW.h", "km2": "m2", "m2": "km2", "km": "m", "m": "km", "t": "kg", "kg": "t",
}

func countAs(kind, unit string) func(schema.Figure) (schema.Figure, bool) {
	return func(f schema.Figure) (schema.Figure, bool) {
		was := f.Kind
		f.Kind, f.Unit = schema.FigureKind(kind), unit
		return f, was == schema.Count
	}
}

// exchangeDigits exchanges the first two neighbouring digits that differ and
// leave no zero in front.
func exchangeDigits(f schema.Figure) (schema.Decimal, bool) {
	text := []byte(f.Value.String())
	for i := range len(text) - 1 {
		a, b := text[i], text[i+1]
		if a < '1' || a > '9' || b < '1' || b > '9' || a == b {
			continue
		}
		text[i], text[i+1] = b, a
		return decimal(string(text)), true
	}
	return f.Value, false
}

// acceptsFigure reports whether a golden figure accepts a unit or kind.
func acceptsFigure(want, f schema.Figure) bool {
	return slices.ContainsFunc(want.Accept, func(a schema.Figure) bool { return a.Unit == f.Unit && (a.Kind == "" || a.Kind == f.Kind) })
}
