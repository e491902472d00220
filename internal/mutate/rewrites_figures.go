package mutate

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/assaykit/assay/schema"
)

// figureRewrites returns other forms of the same amount.
func figureRewrites() []Rewrite {
	figure := func(name, doc string, change func(f schema.Figure) (schema.Figure, bool)) Rewrite {
		return Rewrite{Name: "figure/" + name, Doc: doc, Sites: figures.each(func(_ *Subject, f schema.Figure) (schema.Figure, string, bool) {
			f, ok := change(f)
			return f, strings.TrimSpace(f.Value.String() + " " + f.Unit), ok
		})}
	}
	const stated = "without a golden, the article's figure that the record does not have is a warning"
	return []Rewrite{
		figure("percent-as-ratio", "a percentage as the same ratio: 95 % as 0.95", func(f schema.Figure) (schema.Figure, bool) {
			ok := f.Kind == schema.Percent
			f.Value, _ = f.Value.Shift(-2)
			if !f.ValueMax.IsZero() {
				f.ValueMax, _ = f.ValueMax.Shift(-2)
			}
			f.Kind, f.Unit = schema.Ratio, "1"
			return f, ok
		}),
		figure("smaller-prefix", "a quantity in a smaller multiple of its unit: 1250 MW as 1250000 kW", scaledUnit(3)),
		figure("greater-prefix", "a quantity in a greater multiple of its unit: 1250 MW as 1.25 GW", scaledUnit(-3)),
		figure("noun-singular", "the noun that is counted in the singular", func(f schema.Figure) (schema.Figure, bool) {
			singular, ok := strings.CutSuffix(f.Unit, "s")
			f.Unit = singular
			return f, ok && f.Kind == schema.Count && !strings.HasSuffix(singular, "ie")
		}),
		figure("noun-plural", "the noun that is counted in the plural", func(f schema.Figure) (schema.Figure, bool) {
			ok := f.Kind == schema.Count && f.Unit != "" && !strings.HasSuffix(f.Unit, "s") && !strings.Contains(f.Unit, " ")
			f.Unit += "s"
			return f, ok
		}),
		figure("noun-in-capitals", "the noun that is counted with a capital", func(f schema.Figure) (schema.Figure, bool) {
			ok := f.Kind == schema.Count && f.Unit != ""
			if ok {
				points := []rune(f.Unit)
				points[0] = unicode.ToUpper(points[0])
				f.Unit = string(points)
			}
			return f, ok
		}),
		{
			Name: "figure/trailing-zeros", Doc: "a value with zeros behind its point", Sites: rawValues(func(text string) string {
				if strings.Contains(text, ".") {
					return text + "00"
				}
				return text + ".00"
			}),
		},
		{
			Name: "figure/exponent", Doc: "a value with an exponent: 5e11", Sites: rawValues(func(text string) string {
				short := strings.TrimRight(text, "0")
				if short == text || strings.Contains(text, ".") || short == "" {
					return text + "e0"
				}
				return short + "e" + strconv.Itoa(len(text)-len(short))
			}),
		},
		{
			Name: "figure/accepted", Doc: "what the golden accepts in the place of a figure", Most: ByMode{Unseen, Unseen, Caught},
			Why: "without a golden, nothing says that a value beside the words is right too",
			Sites: func(s *Subject) []Mutant {
				var mutants []Mutant
				for i, f := range s.Record.Figures {
					for _, a := range truth(s.Golden.Figures, f.ID, figures.idOf).Accept {
						now := f
						now.Kind, now.Unit = cmp.Or(a.Kind, f.Kind), cmp.Or(a.Unit, f.Unit)
						now.Qualifier, now.About = cmp.Or(a.Qualifier, f.Qualifier), cmp.Or(a.About, f.About)
						if !a.Value.IsZero() {
							now.Value = a.Value
						}
						if !a.ValueMax.IsZero() {
							now.ValueMax = a.ValueMax
						}
						mutants = append(mutants, Mutant{Site: figures.site(i, f), Says: now.Value.String() + " " + now.Unit, edit: func(r *schema.Article) { r.Figures[i] = now }})
					}
				}
				return mutants
			},
		},
		{
			Name: "figure/optional-left-out", Doc: "a figure that need not be found is left out", Most: ByMode{Unseen, Unseen, Warned}, Why: stated,
			Sites: figures.without(func(s *Subject, f schema.Figure) bool {
				return !truth(s.Golden.Figures, f.ID, figures.idOf).IsRequired()
			}),
		},
	}
}

// multiples are units of the metric system by powers of a thousand.
var multiples = [][]string{
	{"W", "kW", "MW", "GW", "TW"}, {"W.h", "kW.h", "MW.h", "GW.h", "TW.h"}, {"g", "kg", "t"}, {"m", "km"},
}

// scaledUnit gives a quantity in the multiple so many powers of ten away.
func scaledUnit(places int32) func(schema.Figure) (schema.Figure, bool) {
	return func(f schema.Figure) (schema.Figure, bool) {
		for _, list := range multiples {
			at := slices.Index(list, f.Unit)
			to := at - int(places)/3
			if at < 0 || to < 0 || to >= len(list) || f.Kind != schema.Quantity {
				continue
			}
			f.Unit = list[to]
			f.Value, _ = f.Value.Shift(places)
			return f, true
		}
		return f, false
	}
}

// rawValues writes the value of each figure otherwise.
func rawValues(write func(string) string) func(*Subject) []Mutant {
	return func(s *Subject) []Mutant {
		var mutants []Mutant
		for i, f := range s.Record.Figures {
			now := write(f.Value.String())
			mutants = append(mutants, Mutant{Site: figures.site(i, f), Says: now, rewrite: object(func(root map[string]any) {
				member(root, "figures", i)["value"] = now
			})})
		}
		return mutants
	}
}
