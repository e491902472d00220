package report

import (
	"cmp"
	"fmt"
	"io"

	"github.com/assaykit/assay/schema/result"
)

// vetDiagnostic is one finding in the format of go vet -json.
type vetDiagnostic struct {
	Position string `json:"posn"`
	Message  string `json:"message"`
}

// writeVet writes findings in the format of go vet -json: by article and check,
// each with its position file:line:column. Remarks are under "unknown", "gate",
// "unverified" or "notice"; those without an article are under "gate".
func writeVet(w io.Writer, r *result.Result) error {
	if r == nil {
		return errNoResult
	}
	out := map[string]map[string][]vetDiagnostic{}
	add := func(article, check string, d vetDiagnostic) {
		if out[article] == nil {
			out[article] = map[string][]vetDiagnostic{}
		}
		out[article][check] = append(out[article][check], d)
	}
	for _, m := range remarks(r) {
		article := "gate"
		if m.run != nil {
			article = cmp.Or(m.run.Article, m.run.At)
		}
		file, line := m.place()
		add(article, string(m.kind), vetDiagnostic{fmt.Sprintf("%s:%d:1", harmless(file), line), m.words()})
	}
	for _, run := range r.Runs {
		for _, f := range run.Findings {
			posn := harmless(cmp.Or(run.At, run.Article))
			if file, line, column, ok := fileLine(run, f); ok {
				posn = fmt.Sprintf("%s:%d:%d", harmless(file), line, column)
			}
			add(cmp.Or(run.Article, run.At), f.Check, vetDiagnostic{posn, sentence(f)})
		}
	}
	if err := writeJSON(w, out, "\t"); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
