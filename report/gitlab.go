package report

import (
	"io"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/schema"
)

// gitlabIssue is an entry of GitLab's code quality report.
type gitlabIssue struct {
	Description string `json:"description"`
	Check       string `json:"check_name"`
	Fingerprint string `json:"fingerprint"`
	Severity    string `json:"severity"`
	Location    struct {
		Path  string `json:"path"`
		Lines struct {
			Begin int `json:"begin"`
		} `json:"lines"`
	} `json:"location"`
}

// GitLab writes a code quality report. A finding without a file is placed at
// the first line of the record it is about, because GitLab asks for a path.
func GitLab(w io.Writer, r *schema.Result) error {
	list := []gitlabIssue{}
	for _, run := range r.Runs {
		for _, f := range run.Findings {
			i := gitlabIssue{Description: sentence(f), Check: f.Check, Fingerprint: f.Fingerprint, Severity: gitlabSeverity(f)}
			i.Location.Path, i.Location.Lines.Begin = plain(cmpOr(run.At, cmpOr(run.Article, "assay"))), 1
			if file, line, _, ok := fileLine(run, f); ok {
				i.Location.Path, i.Location.Lines.Begin = file, line
			}
			list = append(list, i)
		}
	}
	return json.MarshalWrite(w, list, jsontext.WithIndent("  "), json.Deterministic(true))
}

func gitlabSeverity(f schema.Finding) string {
	switch {
	case f.Known:
		return "info"
	case f.Fails:
		return "critical"
	case f.Severity == schema.Error:
		return "major"
	case f.Severity == schema.Warning:
		return "minor"
	}
	return "info"
}
