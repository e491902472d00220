package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/assaykit/assay/schema/result"
)

// writeGitHub writes workflow commands, which GitHub shows as annotations of
// the article's file: one for each reason of the gate, then one for each
// location with findings. GitHub shows only the first ten errors and the first
// ten warnings of a step, so failing findings come first, and findings of
// several checks at one location are one annotation.
func writeGitHub(w io.Writer, r *result.Result) error {
	if r == nil {
		return errNoResult
	}
	var list []annotation
	for _, m := range remarks(r) {
		list = append(list, githubRemark(m))
	}
	for _, run := range r.Runs {
		at := map[string]int{} // level and place to annotation
		for _, f := range mistakesOf(&run) {
			a := annotation{level: githubLevel(run, f), title: f.Check + " (" + run.Extractor + ", " + articleOf(run, "no article") + ")", lines: []string{sentence(f)}}
			if file, line, column, ok := fileLine(run, f); ok {
				a.place = fmt.Sprintf("file=%s,line=%d,col=%d,", githubProperty(file), line, column)
				if i, told := at[a.level+a.place]; told {
					list[i].lines = append(list[i].lines, f.Check+": "+sentence(f))
					continue
				}
				at[a.level+a.place] = len(list)
			}
			list = append(list, a)
		}
	}
	slices.SortStableFunc(list, func(a, b annotation) int {
		return slices.Index(githubLevels, a.level) - slices.Index(githubLevels, b.level)
	})
	var b strings.Builder
	for _, a := range list {
		for i, line := range a.lines {
			a.lines[i] = githubData(line)
		}
		fmt.Fprintf(&b, "::%s %stitle=%s::%s\n", a.level, a.place, githubProperty(a.title), strings.Join(a.lines, "%0A"))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// annotation is one workflow command.
type annotation struct {
	level, place, title string
	lines               []string
}

func githubRemark(m remark) annotation {
	a := annotation{level: "notice", title: "assay gate", lines: []string{m.why}}
	if m.severity() == result.Error {
		a.level = "error"
	}
	switch {
	case m.run != nil:
		if file, line, _, ok := fileLine(*m.run, result.Finding{}); ok {
			a.place = fmt.Sprintf("file=%s,line=%d,", githubProperty(file), line)
		}
		a.title = m.run.Extractor + " on " + articleOf(*m.run, "no article")
		a.lines[0] = string(m.kind) + ": " + m.why
	case m.kind == remarkNotice:
		a.title = "assay suite"
	case m.extractor != "":
		a.lines[0] = m.extractor + ": " + m.why
	}
	return a
}

var githubLevels = []string{"error", "warning", "notice"}

func githubLevel(run result.Run, f result.Finding) string {
	switch {
	case f.Known, f.Held, run.Tracked:
		return "notice"
	case f.Fails:
		return "error"
	case f.Severity == result.Note:
		return "notice"
	}
	return "warning"
}

func githubData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(harmless(s))
}

func githubProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(harmless(s))
}
