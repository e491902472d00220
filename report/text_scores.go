package report

import (
	"fmt"
	"strings"

	"github.com/assaykit/assay/internal/plain"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// table writes the scores with their intervals.
func (s summary) table(scores result.Scores) {
	rows := [][]string{{"", "coverage", "precision", "recall", "F1"}}
	for _, k := range schema.Kinds() {
		row := []string{string(k)}
		defined := false
		for _, m := range []map[schema.Kind]result.Score{scores.Coverage, scores.Precision, scores.Recall, scores.F1} {
			sc, ok := m[k]
			defined = defined || ok
			row = append(row, scoreText(sc, ok))
		}
		if defined {
			rows = append(rows, row)
		}
	}
	if len(rows) == 1 {
		return
	}
	s.line("")
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, c := range row {
			widths[i] = max(widths[i], columns(c))
		}
	}
	for _, row := range rows {
		var b strings.Builder
		for i, c := range row {
			b.WriteString("  " + c + strings.Repeat(" ", widths[i]-columns(c)))
		}
		s.line("%s", strings.TrimRight(b.String(), " "))
	}
}

// usage writes the time, tokens and cost of a measured extractor.
func (s summary) usage() {
	u, ok := s.result.Usage[s.name]
	if !ok {
		return
	}
	var parts []string
	if u.Cached == 0 || u.P99 > 0 { // the time of an answer from the cache is none
		parts = append(parts, fmt.Sprintf("median %d ms, p95 %d ms, p99 %d ms an article", u.P50, u.P95, u.P99))
	}
	if n := u.InputTokens + u.OutputTokens; n > 0 {
		parts = append(parts, fmt.Sprintf("%s + %s tokens", plain.Number(int(u.InputTokens)), plain.Number(int(u.OutputTokens))))
	}
	if cost := u.CostText(); cost != "" {
		parts = append(parts, "cost "+cost)
	}
	for _, part := range []struct {
		n    int
		word string
	}{{u.Retries, "retried"}, {u.Cached, "cached"}} {
		if part.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", part.n, part.word))
		}
	}
	s.label(dim, "usage", "%s", strings.Join(parts, "; "))
}

// stability writes the stability of an extractor that ran more than once on an article.
func (s summary) stability() {
	st, ok := s.result.Stability[s.name]
	if !ok {
		return
	}
	var chances []string
	for k, v := range st.PassK {
		chances = append(chances, fmt.Sprintf("pass^%d %.1f %%", k+1, 100*v))
	}
	s.label(dim, "stability", "%s", strings.Join(chances, ", "))
	for i, f := range st.Unstable {
		if i == s.room.reasons && s.verbose == 0 {
			s.label("", "", "%s that not every attempt got right %s", plain.Count(len(st.Unstable)-i, "more fact"), s.more("-v"))
			return
		}
		s.label("", "", "right in %d of %d: %s %s in %s", f.Correct, f.Of, harmless(string(f.Kind)), harmless(clip(f.Fact, 120)), harmless(f.Article))
	}
}

func scoreText(s result.Score, ok bool) string {
	if !ok {
		return "not defined"
	}
	t := fmt.Sprintf("%.1f %%", 100*s.Value)
	if s.Low != nil && s.High != nil {
		t += fmt.Sprintf(" [%.1f–%.1f]", 100**s.Low, 100**s.High)
	}
	return t + fmt.Sprintf(" of %d", s.N)
}
