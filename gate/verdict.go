package gate

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// judge gives a run its verdict, and says which findings fail by themselves.
func judge(run *result.Run, list []*checks.Check, g Policy) {
	for j, f := range run.Findings {
		run.Findings[j].Fails = Fails(f, g)
	}
	run.Verdict = Verdict(run, list, g)
}

func Verdict(run *result.Run, list []*checks.Check, g Policy) result.Verdict {
	if run.Error != "" {
		return result.Unknown
	}
	for _, f := range run.Findings {
		if Fails(f, g) {
			return result.Fail
		}
	}
	switch {
	case unseen(run, list):
		return result.Unknown
	case len(run.Unverified) > 0 && g.Unverified == UnverifiedFails:
		return result.Fail
	}
	return result.Pass
}

// unseen reports whether a record proves nothing: it had neither its article
// nor a golden, or no check that was asked for could be made of it. Its form
// alone is no proof, unless that is all that was asked for.
func unseen(run *result.Run, list []*checks.Check) bool {
	if run.Lacks(result.MissingArticle) && run.Lacks(result.MissingGolden) {
		return true
	}
	return beyondForm(list) && !slices.ContainsFunc(list, func(c *checks.Check) bool {
		return c.Family() != "form" && c.Run != nil && c.Needs&checks.Extractor == 0 && run.Made(c.Name)
	})
}

// Fails reports whether a finding alone makes the gate fail.
func Fails(f result.Finding, g Policy) bool {
	return counts(f, g) && !decidedByFloor(f, g)
}

// counts reports whether a finding is severe enough to fail, and not known.
func counts(f result.Finding, g Policy) bool {
	failOn := g.FailOn
	if failOn == "" {
		failOn = result.Error
	}
	return !f.Known && f.Severity.Rank() >= failOn.Rank()
}

// decidedByFloor reports whether a floor decides in the place of a finding.
func decidedByFloor(f result.Finding, g Policy) bool {
	kind, ok := strings.CutPrefix(f.Check, "coverage/")
	_, decided := g.Coverage[schema.Kind(kind)]
	return ok && decided
}
