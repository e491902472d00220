package report

import (
	"fmt"
	"io"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/schema"
)

// vetDiagnostic is one finding as go vet -json has it.
type vetDiagnostic struct {
	Position string `json:"posn"`
	Message  string `json:"message"`
}

// Vet writes findings in the shape of go vet -json: by article, by check, each
// with its position file:line:column; records of which nothing can be said
// under "unknown".
func Vet(w io.Writer, r *schema.Result) error {
	out := map[string]map[string][]vetDiagnostic{}
	add := func(article, check string, d vetDiagnostic) {
		if out[article] == nil {
			out[article] = map[string][]vetDiagnostic{}
		}
		out[article][check] = append(out[article][check], d)
	}
	for _, s := range silences(r, "") {
		article := "gate"
		if s.run != nil {
			article = cmpOr(s.run.Article, s.run.At)
		}
		file, line := s.place()
		add(article, "unknown", vetDiagnostic{fmt.Sprintf("%s:%d:1", plain(file), line), s.words()})
	}
	for _, run := range r.Runs {
		for _, f := range run.Findings {
			posn := plain(cmpOr(run.At, run.Article))
			if file, line, column, ok := fileLine(run, f); ok {
				posn = fmt.Sprintf("%s:%d:%d", plain(file), line, column)
			}
			add(cmpOr(run.Article, run.At), f.Check, vetDiagnostic{posn, sentence(f)})
		}
	}
	if err := json.MarshalWrite(w, out, jsontext.WithIndent("\t"), json.Deterministic(true)); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
