package gate

import (
	"fmt"
	"slices"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/internal/scoring"
	"github.com/assaykit/assay/schema/result"
)

// answer is the result of the runs of one extractor, while it is computed.
type answer struct {
	runs    []result.Run
	gate    result.Verdict
	reasons []string
	floors  []result.Floor
	scores  result.Scores
}

func (a *answer) unknown(format string, args ...any) { a.add(result.Unknown, format, args...) }
func (a *answer) fail(format string, args ...any)    { a.add(result.Fail, format, args...) }

func (a *answer) add(v result.Verdict, format string, args ...any) {
	a.gate = worse(a.gate, v)
	a.reasons = append(a.reasons, fmt.Sprintf(format, args...))
}

// decide computes the verdict of the runs under the policy, with its reasons.
func (a *answer) decide(j judge) {
	p := j.policy
	a.gate = judgeAttempts(a.runs, p.Repeat, func(format string, args ...any) {
		a.reasons = append(a.reasons, fmt.Sprintf(format, args...))
	})
	for _, why := range brokenAttempts(a.runs, p.Repeat) {
		a.unknown("%s", why)
	}
	a.unverified(j)
	for _, id := range p.Required {
		if !slices.ContainsFunc(a.runs, func(run result.Run) bool { return run.Article == id }) {
			a.unknown("the required article %s was not run%s", id, didYouMean(id, articlesOf(a.runs)))
		}
	}
	a.scores = scoring.Of(a.runs)
	a.compareFloors(p)
}

// unverified adds what could not be verified: records that prove nothing,
// checks that the policy requires, and families without a single check made
// of any record although the suite has the articles.
func (a *answer) unverified(j judge) {
	records, missed := 0, 0
	said := map[string]bool{}
	for i := range a.runs {
		run := &a.runs[i]
		if len(run.Unverified) > 0 {
			records, missed = records+1, missed+len(run.Unverified)
		}
		if _, why := j.verdict(run); why != "" && !said[run.Article] {
			said[run.Article] = true
			a.reasons = append(a.reasons, why)
		}
	}
	if records > 0 && j.policy.Unverified == UnverifiedFail {
		a.fail("%d checks of %d records could not be made, and the policy wants them made (unverified: fail)", missed, records)
	}
	for _, family := range unverifiedFamilies(a.runs, j.list) {
		a.unknown("no check of the family %s could be made of any record: %s; leave the family out where that is meant",
			family.name, family.why)
	}
}

// didYouMean asks whether another of the names was meant.
func didYouMean(name string, names []string) string {
	if near := nearest.Word(name, names); near != "" {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	return ""
}

func articlesOf(runs []result.Run) []string {
	ids := make([]string, len(runs))
	for i, run := range runs {
		ids[i] = run.Article
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

type unverifiedFamily struct{ name, why string }

// unverifiedFamilies lists the families of which no check could be made of any
// record although the articles are there, because their words cannot be read.
func unverifiedFamilies(runs []result.Run, list []*checks.Check) []unverifiedFamily {
	made, why := map[string]bool{}, map[string]string{}
	var order []string
	for _, c := range list {
		if c.Needs&checks.Article == 0 {
			continue
		}
		family := c.Family()
		if !slices.Contains(order, family) {
			order = append(order, family)
		}
		for i := range runs {
			run := &runs[i]
			switch {
			case run.Error != "":
				continue
			case run.Made(c.Name):
				made[family] = true
			case why[family] == "" && (run.Lacks(result.MissingGrammar) || run.Lacks(result.MissingLanguage)):
				for _, u := range run.Unverified {
					if u.Check == c.Name && (u.Missing == result.MissingGrammar || u.Missing == result.MissingLanguage) {
						why[family] = run.Why(u.Missing)
					}
				}
			}
		}
	}
	var out []unverifiedFamily
	for _, family := range order {
		if !made[family] && why[family] != "" {
			out = append(out, unverifiedFamily{family, why[family]})
		}
	}
	return out
}

func (a *answer) result() result.ExtractorResult {
	x := result.ExtractorResult{Gate: a.gate, Reasons: a.reasons, Records: len(a.runs), Floors: a.floors, Scores: a.scores}
	for _, run := range a.runs {
		x.Unverified += len(run.Unverified)
		switch run.Verdict {
		case result.Fail:
			x.Failed++
		case result.Unknown:
			x.Unknown++
		}
	}
	return x
}
