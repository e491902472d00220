package assay

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
)

// judge gives a run its verdict, and says which findings fail by themselves.
func judge(run *schema.Run, list []*checks.Check, g schema.GateConfig) {
	for j, f := range run.Findings {
		run.Findings[j].Fails = Gates(f, g)
	}
	run.Verdict = verdict(run, list, g)
}

func verdict(run *schema.Run, list []*checks.Check, g schema.GateConfig) schema.Verdict {
	if run.Error != "" {
		return schema.Unknown
	}
	for _, f := range run.Findings {
		if Gates(f, g) {
			return schema.Fail
		}
	}
	switch {
	case unseen(run, list):
		return schema.Unknown
	case len(run.Unverified) > 0 && g.Unverified == schema.UnverifiedFails:
		return schema.Fail
	}
	return schema.Pass
}

// unseen reports whether a record proves nothing: it had neither its article
// nor a golden, or no check that was asked for could be made of it. Its form
// alone is no proof, unless that is all that was asked for.
func unseen(run *schema.Run, list []*checks.Check) bool {
	if run.Lacks(schema.MissingArticle) && run.Lacks(schema.MissingGolden) {
		return true
	}
	return beyondForm(list) && !slices.ContainsFunc(list, func(c *checks.Check) bool {
		return c.Family() != "form" && c.Run != nil && c.Needs&checks.Extractor == 0 && run.Made(c.Name)
	})
}

// Gates reports whether a finding alone makes the gate fail.
func Gates(f schema.Finding, g schema.GateConfig) bool {
	return counts(f, g) && !decidedByFloor(f, g)
}

// counts reports whether a finding is severe enough to fail, and not known.
func counts(f schema.Finding, g schema.GateConfig) bool {
	failOn := g.FailOn
	if failOn == "" {
		failOn = schema.Error
	}
	return !f.Known && f.Severity.Rank() >= failOn.Rank()
}

// decidedByFloor reports whether a floor decides in the place of a finding.
func decidedByFloor(f schema.Finding, g schema.GateConfig) bool {
	kind, ok := strings.CutPrefix(f.Check, "coverage/")
	_, decided := g.Coverage[schema.Kind(kind)]
	return ok && decided
}
