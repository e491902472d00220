package gate

import (
	"cmp"
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// stability returns the stability of each extractor with several attempts at
// an article.
func stability(runs []result.Run) map[string]result.Stability {
	var out map[string]result.Stability
	type tally struct{ passed, of int }
	articles := map[string][]tally{}
	for _, group := range attempts(runs) {
		first := runs[group[0]]
		if first.Attempt == 0 {
			continue
		}
		t := tally{of: len(group)}
		for _, i := range group {
			if runs[i].Verdict == result.Pass {
				t.passed++
			}
		}
		articles[first.Extractor] = append(articles[first.Extractor], t)
		if out == nil {
			out = map[string]result.Stability{}
		}
		s := out[first.Extractor]
		s.Attempts = max(s.Attempts, t.of)
		s.Unstable = append(s.Unstable, unstable(runs, group)...)
		out[first.Extractor] = s
	}
	for x, s := range out {
		if s.Unstable == nil {
			s.Unstable = []result.UnstableFact{}
		}
		s.PassK = []float64{}
		for k := 1; k <= s.Attempts; k++ {
			sum, n := 0.0, 0
			for _, t := range articles[x] {
				if t.of >= k {
					sum, n = sum+passK(t.passed, t.of, k), n+1
				}
			}
			s.PassK = append(s.PassK, sum/float64(n))
		}
		out[x] = s
	}
	return out
}

// passK returns the probability that k attempts drawn from n, of which c passed,
// all passed: C(c, k) / C(n, k), the unbiased estimate of pass^k (Yao et al.,
// τ-bench, 2024).
func passK(c, n, k int) float64 {
	p := 1.0
	for i := range k {
		p *= float64(max(0, c-i)) / float64(n-i)
	}
	return p
}

// unstable returns the golden facts of an article that some attempts extracted
// correctly and others did not: those that have an error in some attempts, but not
// in all.
func unstable(runs []result.Run, group []int) []result.UnstableFact {
	type fact struct {
		kind schema.Kind
		key  string
	}
	wrong, text := map[fact]int{}, map[fact]string{}
	for _, i := range group {
		seen := map[fact]bool{}
		for _, f := range runs[i].Findings {
			if f.Want == nil || f.Severity != result.Error {
				continue
			}
			if k := (fact{f.Kind, f.Want.Key}); !seen[k] {
				seen[k] = true
				wrong[k]++
				text[k] = f.Want.Text
			}
		}
	}
	var out []result.UnstableFact
	for k, n := range wrong {
		if n < len(group) {
			out = append(out, result.UnstableFact{Article: runs[group[0]].Article, Kind: k.kind, Fact: text[k], Correct: len(group) - n, Of: len(group)})
		}
	}
	slices.SortFunc(out, func(a, b result.UnstableFact) int {
		return cmp.Or(slices.Index(schema.Kinds(), a.Kind)-slices.Index(schema.Kinds(), b.Kind), strings.Compare(a.Fact, b.Fact), a.Correct-b.Correct, a.Of-b.Of)
	})
	return out
}
