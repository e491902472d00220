package mutate

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
)

// dateRewrites returns other forms of the same date.
func dateRewrites() []Rewrite {
	value := func(name, doc string, write func(string) (string, bool)) Rewrite {
		return Rewrite{Name: "date/" + name, Doc: doc, Sites: dates.each(func(_ *Subject, d schema.Date) (schema.Date, string, bool) {
			was := d.Value
			now, ok := write(d.Value)
			d.Value = now
			return d, now + " for " + was, ok && now != was
		})}
	}
	return []Rewrite{
		value("seconds", "a time with its seconds and their fractions", func(v string) (string, bool) {
			day, clock, found := strings.Cut(v, "T")
			if !found || len(clock) < 5 {
				return "", false
			}
			return day + "T" + clock[:5] + ":00.000" + clock[5:], true
		}),
		{Name: "date/mark-of-doubt", Doc: "an approximate date without its mark", Sites: dates.each(func(s *Subject, d schema.Date) (schema.Date, string, bool) {
			now, found := strings.CutSuffix(d.Value, "~")
			again := slices.ContainsFunc(s.Record.Dates, func(o schema.Date) bool { return o.Value == now })
			d.Value = now
			return d, now, found && !again
		})},
		value("interval-of-its-days", "a month or a year as the interval of its days", func(v string) (string, bool) {
			e, err := schema.ParseEDTF(v)
			if err != nil || e.Precision() != schema.Month && e.Precision() != schema.Year || e.Approximate() {
				return "", false
			}
			first, _ := e.First()
			last, _ := e.Last()
			return first.String() + "/" + last.String(), true
		}),
		{
			Name: "date/accepted", Doc: "what the golden accepts in the place of a date", Most: ByMode{Unseen, Unseen, Caught},
			Why: "without a golden, nothing says that a value beside the words is right too",
			Sites: func(s *Subject) []Mutant {
				var mutants []Mutant
				for i, d := range s.Record.Dates {
					for _, a := range truth(s.Golden.Dates, d.ID, dates.idOf).Accept {
						now := d
						now.Value = a.Value
						mutants = append(mutants, Mutant{Site: dates.site(i, d), Says: a.Value, edit: func(r *schema.Article) { r.Dates[i] = now }})
					}
				}
				return mutants
			},
		},
		{
			Name: "date/optional-left-out", Doc: "a date that need not be found is left out", Most: ByMode{Unseen, Unseen, Warned},
			Why:   "without a golden, the article's date that the record does not have is a warning",
			Sites: dates.without(func(s *Subject, d schema.Date) bool { return !truth(s.Golden.Dates, d.ID, dates.idOf).IsRequired() }),
		},
	}
}
