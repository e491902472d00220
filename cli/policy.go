package cli

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// validatePolicy validates the gate's policy against the catalogue of checks.
// Its errors have positions in the configuration.
func (s *suite) validatePolicy(all []*checks.Check) error {
	if s.config != nil {
		if err := s.config.Validate(all); err != nil {
			return usageError{schema.InFile(s.path, err)}
		}
	}
	if err := s.gate.Validate(all); err != nil { // from the flags
		return usageError{err}
	}
	return nil
}

// advice returns the flags that fix the problems of a result. The gate itself
// does not know the flags.
func (s *suite) advice(r *assay.Result, update bool) []string {
	var out []string
	if slices.ContainsFunc(r.Runs, func(run result.Run) bool {
		return run.Lacks(result.MissingArticle) && run.Lacks(result.MissingGolden)
	}) {
		out = append(out, "--article and --golden name the article and the golden of a record, --articles and --goldens those of many")
	}
	if i := slices.IndexFunc(r.Runs, func(run result.Run) bool { return strings.HasPrefix(run.Error, "no golden for ") }); i >= 0 {
		out = append(out, fmt.Sprintf("assay golden draft %s -x NAME begins a golden, for a person to correct", r.Runs[i].Article))
	}
	if slices.ContainsFunc(r.Runs, needsMapping) {
		out = append(out, "--map FILE.jq, or map: FILE.jq in assay.yaml, maps an output to a record, --labels NAME reads spans by their labels; assay map try shows what comes of it")
	}
	if slices.ContainsFunc(r.Runs, needsUnwrapping) {
		out = append(out, "--unwrap, or unwrap: true in assay.yaml, reads the record in the answer of a model, behind a thought, in a fence or among words")
	}
	if len(r.Fixed) > 0 && !update {
		out = append(out, "--update-baseline takes what has vanished out of the baseline")
	}
	if s.gate.Budgets.LatencyP95 > 0 {
		for _, u := range r.Usage {
			if u.Cached == u.Runs {
				out = append(out, fmt.Sprintf("--refresh extracts anew, so that the latency can be compared with its budget of %s", time.Duration(s.gate.Budgets.LatencyP95)))
				break
			}
		}
	}
	return out
}

// needsMapping reports whether an output is JSON of another shape than a
// record, so that a mapping can help.
func needsMapping(run result.Run) bool {
	return slices.ContainsFunc(run.Findings, func(f result.Finding) bool {
		return f.Check == schema.CheckSchema && strings.Contains(f.Fix, "jq program")
	})
}

// needsUnwrapping reports whether an output has more than a record, which can be taken
// off.
func needsUnwrapping(run result.Run) bool {
	return slices.ContainsFunc(run.Findings, func(f result.Finding) bool {
		return (f.Check == schema.CheckJSON || f.Check == schema.CheckSchema) && strings.Contains(f.Fix, "(unwrap: true)")
	})
}

// namesOfBaseline returns how to use a name of the baseline, if none of its
// names is one of this run.
func (s *suite) namesOfBaseline(r *assay.Result) []string {
	if s.baseline == nil {
		return nil
	}
	names := s.baseline.Extractors()
	there := func(name string) bool {
		_, ran := r.Extractors[name]
		return ran || slices.Contains(s.declared, name)
	}
	if len(names) == 0 || slices.ContainsFunc(names, there) {
		return nil
	}
	return []string{fmt.Sprintf("the findings of the baseline are of %s: assay check takes an extractor's name with --name, and assay run from its key under extractors", strings.Join(names, ", "))}
}
