package cli

import (
	"fmt"
	"strings"

	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/packed"
	"github.com/assaykit/assay/internal/runs"
	"github.com/assaykit/assay/schema/result"
)

// closing returns what is said with the result of runs of the suite. The name is that
// of the extractor that should have records where there are none.
func (s *suite) closing(extractor string) runs.Closing {
	return runs.Closing{Extractor: extractor, Notices: s.notices, Advice: staleAdvice(s.cases), Declared: s.declared}
}

// sayClosing adds what a command knows of its runs to their result.
func sayClosing(r *result.Result, c runs.Closing, a *gate.Accumulator) {
	if s := a.Suite(); s != nil && c.Partial != "" && s.Lacks() {
		r.Notices = append(r.Notices, c.Partial)
	}
	if r.Omitted > 0 {
		r.Notices = append(r.Notices, "--report jsonl=FILE writes every run")
	} else if c.Partial != "" {
		r.Notices = append(r.Notices, repeatedRecords(r.Runs)...)
	}
	r.Notices = append(r.Notices, c.Notes...)
}

// repeatedRecords returns notices of articles with several records in one JSON
// Lines file. Each was checked, but one of them probably is of another article.
func repeatedRecords(runs []result.Run) []string {
	type key struct{ file, article string }
	lines := map[key][]string{}
	var order []key
	for _, run := range runs {
		i := strings.LastIndexByte(run.At, ':')
		if run.Article == "" || i <= 0 || run.At[:i] != "-" && !packed.IsLines(run.At[:i]) {
			continue
		}
		k := key{run.At[:i], run.Article}
		if len(lines[k]) == 1 {
			order = append(order, k)
		}
		lines[k] = append(lines[k], run.At[i+1:])
	}
	var out []string
	for _, k := range order {
		out = append(out, fmt.Sprintf("%s has %d records of article %q, on lines %s: keep one", k.file, len(lines[k]), k.article, strings.Join(lines[k], ", ")))
	}
	return out
}
