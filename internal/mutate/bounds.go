package mutate

import (
	"slices"

	"github.com/assaykit/assay/schema"
)

// boundFaults are figures with a wrong qualifier or a wrong range.
func boundFaults() []Fault {
	opposite := map[schema.Qualifier]schema.Qualifier{
		schema.AtMost: schema.AtLeast, schema.AtLeast: schema.AtMost, schema.MoreThan: schema.LessThan, schema.LessThan: schema.MoreThan,
	}
	qualifier := func(name, doc string, least ByMode, why string, change func(was schema.Qualifier) (schema.Qualifier, bool)) Fault {
		return Fault{Name: "figure/" + name, Doc: doc, Least: least, Why: why, Sites: figures.each(func(s *Subject, f schema.Figure) (schema.Figure, string, bool) {
			now, ok := change(f.Qualifier)
			accepted := slices.ContainsFunc(truth(s.Golden.Figures, f.ID, figures.idOf).Accept, func(a schema.Figure) bool { return a.Qualifier == now })
			f.Qualifier = now
			return f, f.Value.String() + " " + f.Unit + " " + string(now), ok && !accepted && f.ValueMax.IsZero()
		})}
	}
	bounded := func(name, doc string, change func(f schema.Figure) (schema.Figure, bool)) Fault {
		return Fault{Name: "figure/" + name, Doc: doc, Least: always, Sites: figures.each(func(_ *Subject, f schema.Figure) (schema.Figure, string, bool) {
			f, ok := change(f)
			return f, f.Value.String() + " to " + f.ValueMax.String() + " " + string(f.Qualifier), ok
		})}
	}
	return []Fault{
		qualifier("bound-turned", "a bound as its opposite: at most as at least", always, "", func(was schema.Qualifier) (schema.Qualifier, bool) {
			now, ok := opposite[was]
			return now, ok
		}),
		qualifier("bound-as-exact", "a bound, or a round number, as an exact one", always, "", func(was schema.Qualifier) (schema.Qualifier, bool) {
			return schema.Exact, was != schema.Exact && was != ""
		}),
		qualifier("bound-added", "an exact number as a bound", byGolden, "plain words deny no bound: “six” is at least six", func(was schema.Qualifier) (schema.Qualifier, bool) {
			return schema.AtLeast, was == schema.Exact
		}),
		qualifier("bound-left-out", "a bound, or a round number, without its qualifier", warned, "what is left out is not contradicted", func(was schema.Qualifier) (schema.Qualifier, bool) {
			return "", was != schema.Exact && was != ""
		}),
		bounded("range-end-lost", "a range as its lower end alone", func(f schema.Figure) (schema.Figure, bool) {
			had := !f.ValueMax.IsZero()
			f.ValueMax, f.Qualifier = schema.Decimal{}, ""
			return f, had
		}),
		bounded("range-upper-end-alone", "a range as its upper end alone", func(f schema.Figure) (schema.Figure, bool) {
			had := !f.ValueMax.IsZero()
			f.Value, f.ValueMax, f.Qualifier = f.ValueMax, schema.Decimal{}, schema.Exact
			return f, had
		}),
		bounded("range-half-open", "a figure between one value and nothing", func(f schema.Figure) (schema.Figure, bool) {
			had := !f.ValueMax.IsZero()
			f.ValueMax = schema.Decimal{}
			return f, had
		}),
		bounded("range-turned", "a range with its ends exchanged", func(f schema.Figure) (schema.Figure, bool) {
			f.Value, f.ValueMax = f.ValueMax, f.Value
			return f, !f.Value.IsZero() && !f.ValueMax.IsZero()
		}),
		bounded("range-end-moved", "a range whose upper end is ten times too high", func(f schema.Figure) (schema.Figure, bool) {
			had := !f.ValueMax.IsZero()
			if had {
				f.ValueMax, _ = f.ValueMax.Shift(1)
			}
			return f, had
		}),
		bounded("range-invented", "one number as a range up to its double", func(f schema.Figure) (schema.Figure, bool) {
			ok := f.ValueMax.IsZero() && f.Value.Sign() > 0 && f.Kind != schema.Ordinal
			f.ValueMax, _ = f.Value.Mul(decimal("2"))
			f.Qualifier = schema.Between
			return f, ok
		}),
	}
}
