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
// with its position file:line:column.
func Vet(w io.Writer, r *schema.Result) error {
	out := map[string]map[string][]vetDiagnostic{}
	for _, run := range r.Runs {
		for _, f := range run.Findings {
			article := cmpOr(run.Article, run.At)
			if out[article] == nil {
				out[article] = map[string][]vetDiagnostic{}
			}
			posn := plain(cmpOr(run.At, run.Article))
			if file, line, column, ok := fileLine(run, f); ok {
				posn = fmt.Sprintf("%s:%d:%d", file, line, column)
			}
			out[article][f.Check] = append(out[article][f.Check], vetDiagnostic{posn, sentence(f)})
		}
	}
	if err := json.MarshalWrite(w, out, jsontext.WithIndent("\t"), json.Deterministic(true)); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
