package gate

import (
	"fmt"
	"iter"
	"maps"
	"slices"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// validateRuns returns an error about the first malformed run.
// An evaluated record gives none: a run is malformed when it has a finding
// without a known check or severity, which would not fail, or impossible
// counts and metrics, which could reach any floor.
func validateRuns(runs []result.Run, catalogue []*checks.Check) error {
	known := make(map[string]bool, len(catalogue))
	for _, c := range catalogue {
		known[c.Name] = true
	}
	for i := range runs {
		run := &runs[i]
		if err := validateRun(run, known); err != nil {
			return fmt.Errorf("run %d (of %q by %q) is malformed: %w", i, run.Article, run.Extractor, err)
		}
	}
	return nil
}

func validateRun(run *result.Run, known map[string]bool) error {
	if run.Attempt < 0 {
		return fmt.Errorf("attempts are counted from 1, and this is %d", run.Attempt)
	}
	if m := run.Metrics; m != nil && *m != m.Bounded() {
		return fmt.Errorf("its metrics are none: %+v", *m)
	}
	for i, f := range run.Findings {
		switch {
		case !known[f.Check]:
			return fmt.Errorf("finding %d is of a check %q, which there is not", i, f.Check)
		case f.Severity.Rank() == 0:
			return fmt.Errorf("finding %d, of %s, has the severity %q, which is none of note, warning, error", i, f.Check, f.Severity)
		}
	}
	return validateCounts(run)
}

// validateCounts returns an error for counts of no kind of fact, for negative
// counts, and for more facts found than expected.
func validateCounts(run *result.Run) error {
	for _, kinds := range []iter.Seq[schema.Kind]{maps.Keys(run.Outcomes), maps.Keys(run.Types), maps.Keys(run.Required), maps.Keys(run.RequiredTypes)} {
		for kind := range kinds {
			if !slices.Contains(schema.Kinds(), kind) {
				return fmt.Errorf("it counts facts of kind %q, which there is not", kind)
			}
		}
	}
	for kind, c := range run.Outcomes {
		if negative(c) {
			return fmt.Errorf("its outcomes of kind %s are below 0: %+v", kind, c)
		}
	}
	for kind, types := range run.Types {
		for name, c := range types {
			if negative(c) {
				return fmt.Errorf("its outcomes of type %s/%s are below 0: %+v", kind, name, c)
			}
		}
	}
	for kind, c := range run.Required {
		if impossible(c) {
			return fmt.Errorf("of %d required facts of kind %s it has %d", c.Of, kind, c.Found)
		}
	}
	for kind, types := range run.RequiredTypes {
		for name, c := range types {
			if impossible(c) {
				return fmt.Errorf("of %d required facts of type %s/%s it has %d", c.Of, kind, name, c.Found)
			}
		}
	}
	return nil
}

func negative(c result.Counts) bool { return min(c.COR, c.INC, c.PAR, c.MIS, c.SPU) < 0 }

func impossible(c result.Coverage) bool { return c.Found < 0 || c.Found > c.Of }
