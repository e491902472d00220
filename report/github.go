package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/assaykit/assay/schema"
)

// GitHub writes a workflow command a finding, which GitHub shows as an
// annotation in the article's file, and one for every reason of the gate.
func GitHub(w io.Writer, r *schema.Result) error {
	var b strings.Builder
	command := func(level, title, message string, props ...string) {
		all := append(props, "title="+githubProperty(title))
		fmt.Fprintf(&b, "::%s %s::%s\n", level, strings.Join(all, ","), githubData(message))
	}
	for _, run := range r.Runs {
		if run.Verdict == schema.Unknown {
			command("error", run.Extractor+" on "+articleOf(run, "no article"), "unknown: "+whyUnknown(run))
		}
		for _, f := range run.Findings {
			var props []string
			if file, line, column, ok := fileLine(run, f); ok {
				props = append(props, "file="+githubProperty(file), fmt.Sprintf("line=%d", line), fmt.Sprintf("col=%d", column))
			}
			command(githubLevel(f), f.Check+" ("+run.Extractor+", "+articleOf(run, "no article")+")", sentence(f), props...)
		}
	}
	for _, reason := range r.Reasons {
		level := "error"
		if r.Gate == schema.Pass {
			level = "notice"
		}
		command(level, "assay gate", reason)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func githubLevel(f schema.Finding) string {
	switch {
	case f.Known:
		return "notice"
	case f.Fails:
		return "error"
	case f.Severity == schema.Note:
		return "notice"
	}
	return "warning"
}

func githubData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(plain(s))
}

func githubProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(plain(s))
}
