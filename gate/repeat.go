package gate

import (
	"fmt"

	"github.com/assaykit/assay/schema/result"
)

// attempts groups the indexes of runs by extractor and article, in order. A run
// that is not an attempt is a group of its own.
func attempts(runs []result.Run) [][]int {
	var groups [][]int
	at := map[[2]string]int{}
	for i, r := range runs {
		key := [2]string{r.Extractor, r.Article}
		if r.Attempt == 0 {
			groups = append(groups, []int{i})
			continue
		}
		g, known := at[key]
		if !known {
			g = len(groups)
			at[key] = g
			groups = append(groups, nil)
		}
		groups[g] = append(groups[g], i)
	}
	return groups
}

// judgeAttempts returns the verdict on all runs together: the worst of them. With
// [RepeatShare], an article passes if enough of its attempts do, and the findings
// of its other attempts then do not fail. An unknown attempt has not passed. For
// each article that does not pass, judgeAttempts calls fail with a reason.
func judgeAttempts(runs []result.Run, p Repeat, fail func(string, ...any)) result.Verdict {
	gate := result.Pass
	for _, group := range attempts(runs) {
		if p.On != RepeatShare || runs[group[0]].Attempt == 0 {
			for _, i := range group {
				gate = worse(gate, runs[i].Verdict)
			}
			continue
		}
		passed, failed := 0, 0
		for _, i := range group {
			switch runs[i].Verdict {
			case result.Pass:
				passed++
			case result.Fail:
				failed++
			}
		}
		if share := float64(passed) / float64(len(group)); share < p.Share {
			if passed+failed == 0 {
				gate = worse(gate, result.Unknown)
			} else {
				gate = worse(gate, result.Fail)
			}
			fail("%s passes %d of %d attempts at %s, under its share of %.4g", runs[group[0]].Extractor, passed, len(group), runs[group[0]].Article, p.Share)
			continue
		}
		for _, i := range group {
			for j := range runs[i].Findings {
				runs[i].Findings[j].Fails = false
			}
		}
	}
	return gate
}

// brokenAttempts returns a reason for each article with missing or repeated
// attempts: only all attempts together decide about an article.
func brokenAttempts(runs []result.Run, p Repeat) (reasons []string) {
	whole, attempted := map[string]bool{}, map[string]bool{} // articles with a run that is not an attempt, and with one that is
	for _, run := range runs {
		if run.Attempt == 0 {
			whole[run.Article] = true
		} else {
			attempted[run.Article] = true
		}
	}
	for _, group := range attempts(runs) {
		first := runs[group[0]]
		if first.Attempt == 0 {
			if p.Times > 1 && first.Article != "" && !attempted[first.Article] {
				reasons = append(reasons, fmt.Sprintf("%s has one run at %s that is not an attempt, and the policy requires %d attempts", first.Extractor, first.Article, p.Times))
			}
			continue
		}
		numbers := make([]int, len(group))
		complete := true
		for i, at := range group {
			numbers[i] = runs[at].Attempt
			complete = complete && numbers[i] == i+1 // runs are in order of their attempts
		}
		switch {
		case whole[first.Article]:
			reasons = append(reasons, fmt.Sprintf("%s has attempts at %s, and a run that is not an attempt", first.Extractor, first.Article))
		case !complete:
			reasons = append(reasons, fmt.Sprintf("the attempts of %s at %s are not numbered from 1, each once: %s", first.Extractor, first.Article, numbered(numbers)))
		case len(group) < p.Times:
			reasons = append(reasons, fmt.Sprintf("%s has %d attempts at %s, and the policy requires %d", first.Extractor, len(group), first.Article, p.Times))
		}
	}
	return reasons
}

// numbered formats at most the first ten numbers.
func numbered(numbers []int) string {
	return fmt.Sprint(numbers[:min(len(numbers), 10)])
}
