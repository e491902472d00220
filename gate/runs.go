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

// validateRuns returns an error about the first malformed run. A run is malformed
// if a finding has an unknown check or severity, which would never fail, or if it
// has impossible counts or metrics, which could reach any floor. Runs returned by
// assay.Evaluate never are.
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
		return fmt.Errorf("attempts are numbered from 1, and this is %d", run.Attempt)
	}
	if m := run.Metrics; m != nil && *m != m.Bounded() {
		return fmt.Errorf("its metrics are out of range: %+v", *m)
	}
	for i, f := range run.Findings {
		switch {
		case !known[f.Check]:
			return fmt.Errorf("finding %d has the unknown check %q", i, f.Check)
		case f.Severity.Rank() == 0:
			return fmt.Errorf("finding %d, of %s, has the severity %q, which is not one of note, warning, error", i, f.Check, f.Severity)
		}
	}
	return validateCounts(run)
}

// validateCounts returns an error about counts of an unknown kind of fact,
// negative counts, or more facts found than required.
func validateCounts(run *result.Run) error {
	for _, kinds := range []iter.Seq[schema.Kind]{maps.Keys(run.Outcomes), maps.Keys(run.Types), maps.Keys(run.Required), maps.Keys(run.RequiredTypes)} {
		for kind := range kinds {
			if !slices.Contains(schema.Kinds(), kind) {
				return fmt.Errorf("it counts facts of the unknown kind %q", kind)
			}
		}
	}
	for kind, c := range run.Outcomes {
		if negative(c) {
			return fmt.Errorf("its outcomes of kind %s are negative: %+v", kind, c)
		}
	}
	for kind, types := range run.Types {
		for name, c := range types {
			if negative(c) {
				return fmt.Errorf("its outcomes of type %s/%s are negative: %+v", kind, name, c)
			}
		}
	}
	for kind, c := range run.Required {
		if impossible(c) {
			return fmt.Errorf("it counts %d of %d required facts of kind %s", c.Found, c.Of, kind)
		}
	}
	for kind, types := range run.RequiredTypes {
		for name, c := range types {
			if impossible(c) {
				return fmt.Errorf("it counts %d of %d required facts of type %s/%s", c.Found, c.Of, kind, name)
			}
		}
	}
	return nil
}

func negative(c result.Counts) bool { return min(c.COR, c.INC, c.PAR, c.MIS, c.SPU) < 0 }

func impossible(c result.Coverage) bool { return c.Found < 0 || c.Found > c.Of }
