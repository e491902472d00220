package cli

import (
	"io"
	"slices"
	"strings"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/internal/configured"
	"github.com/assaykit/assay/report"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/score"
)

// comparedReport is the report that shows two extractors of one result beside each
// other: the page of assay compare.
const comparedReport = "compare"

// formatNames returns the names of the formats of reports, of which [comparedReport]
// is the one that not every result has.
func formatNames() []string { return append(report.Names(), comparedReport) }

// twoExtractors returns an error unless a report of that kind has two extractors to
// show. Of several, names selects them; none stands for those that the result has.
func twoExtractors(there, names []string) error {
	switch {
	case len(names) != 0 && len(names) != 2:
		return usagef("the report %s shows two extractors beside each other: name two, BASE,HEAD; these are %d", comparedReport, len(names))
	case len(names) == 2 || len(there) == 2:
		return nil
	case len(there) < 2:
		return usagef("the report %s shows two extractors beside each other, and there is %s; assay compare BASE HEAD compares two results", comparedReport, onlyOf(there))
	}
	return usagef("the report %s shows two extractors beside each other, and there are %d: %s; store the result (--format json), and assay compare RESULT --extractors A,B --report html=FILE shows two of them",
		comparedReport, len(there), strings.Join(there, ", "))
}

func onlyOf(names []string) string {
	if len(names) == 0 {
		return "none"
	}
	return "only " + names[0]
}

// setSides sets the sides of a page of two extractors, in the order in which they run,
// if a page is wanted.
func (s *suite) setSides(reports []string, extractors []*configured.Extractor) error {
	if !asksFor(reports, comparedReport) {
		return nil
	}
	s.sides = nil
	for _, x := range extractors {
		s.sides = append(s.sides, x.Name)
	}
	return twoExtractors(s.sides, nil)
}

// writeBeside writes the page of two extractors of a result. The first of names, or
// else the first that the result has, is the base.
func writeBeside(w io.Writer, r *result.Result, names []string, cases []assay.Case) error {
	there := extractorsIn(r)
	if err := twoExtractors(there, names); err != nil {
		return err
	}
	if len(names) == 0 {
		names = there
	}
	base, err := ofExtractor(r, names[0])
	if err != nil {
		return err
	}
	head, err := ofExtractor(r, names[1])
	if err != nil {
		return err
	}
	d, err := score.Compare(base, head)
	if err != nil {
		return err
	}
	return report.CompareHTML(w, base, head, d, shownIn(cases))
}

// ofExtractor returns a result with the runs of one extractor alone.
func ofExtractor(r *result.Result, name string) (*result.Result, error) {
	one := *r
	one.Runs = nil
	if x, ok := r.Extractors[name]; ok {
		one.Gate = x.Gate
	}
	for _, run := range r.Runs {
		if run.Extractor == name {
			one.Runs = append(one.Runs, run)
		}
	}
	if len(one.Runs) > 0 {
		return &one, nil
	}
	names := extractorsIn(r)
	if len(names) == 0 {
		return nil, usagef("--extractors: the result has no run")
	}
	return nil, usagef("--extractors: the result has no run of %q; there %s%s", name, list(names), didYouMean(name, names))
}

// extractorsIn returns the names of the extractors of a result, sorted.
func extractorsIn(r *result.Result) (names []string) {
	for _, run := range r.Runs {
		names = append(names, run.Extractor)
	}
	slices.Sort(names)
	return slices.Compact(names)
}
