package report

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/schema/result"
)

// errNoResult is the error of a result that is nil.
var errNoResult = errors.New("the result is nil")

// format is a format of reports.
type format struct {
	Name  string
	Doc   string                                                  // one line of documentation
	write func(io.Writer, *result.Result, []*result.Result) error // writes a result and its history
}

// formats returns the formats. Those with options use their zero values.
func formats() []format {
	return []format{
		{"text", "for people, in a terminal or a log", withoutHistory(func(w io.Writer, r *result.Result) error { return Text(w, r, TextOptions{}) })},
		{"json", "the result itself, for programs", withoutHistory(writeResult)},
		{"junit", "JUnit XML, for continuous integration", withoutHistory(func(w io.Writer, r *result.Result) error { return JUnit(w, r, JUnitOptions{}) })},
		{"sarif", "SARIF 2.1.0, for code scanning", withoutHistory(writeSARIF)},
		{"github", "GitHub workflow commands, one an annotation", withoutHistory(writeGitHub)},
		{"gitlab", "GitLab code quality", withoutHistory(writeGitLab)},
		{"markdown", "a comment on a pull request, a job's summary", withoutHistory(writeMarkdown)},
		{"csv", "a row a finding, for spreadsheets", withoutHistory(writeCSV)},
		{"vet", "the shape of go vet -json, for tools that read that", withoutHistory(writeVet)},
		{"html", "one page for people, with charts, articles, filters and history", func(w io.Writer, r *result.Result, older []*result.Result) error {
			return HTML(w, r, HTMLOptions{History: older})
		}},
	}
}

// withoutHistory returns the write function of a format that ignores the history.
func withoutHistory(write func(io.Writer, *result.Result) error) func(io.Writer, *result.Result, []*result.Result) error {
	return func(w io.Writer, r *result.Result, _ []*result.Result) error { return write(w, r) }
}

// Names returns the names of the formats that [Write] accepts, in the order of the documentation.
func Names() []string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.Name)
	}
	return names
}

// Write writes the last of the results in the format of that name (see
// [Names]). Formats that show a history take the other results as it, oldest
// first.
func Write(w io.Writer, name string, results ...*result.Result) error {
	if len(results) == 0 || slices.Contains(results, nil) {
		return errNoResult
	}
	list := formats()
	i := slices.IndexFunc(list, func(f format) bool { return f.Name == name })
	if i < 0 {
		return fmt.Errorf("there is no report format %q; %s", name, nearest.Fix(name, Names(), "there are "+strings.Join(Names(), ", ")))
	}
	last := len(results) - 1
	return list[i].write(w, results[last], results[:last])
}

// writeResult writes the result's canonical JSON.
func writeResult(w io.Writer, r *result.Result) error {
	data, err := result.Encode(r)
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}

// sentence returns a finding in one sentence: the message, the words of the
// article, and how to fix it.
func sentence(f result.Finding) string {
	s := harmless(f.Message)
	if f.Location != nil {
		s += fmt.Sprintf(" (line %d, column %d of the text: “%s”)", f.Location.Line, f.Location.Column, harmless(clip(f.Location.Text, 80)))
	}
	if f.Fix != "" {
		s += ". To fix it: " + harmless(f.Fix)
	}
	return s
}

// articleOf names a run's article for people, with the attempt at it where
// there were several; otherwise where there is none.
func articleOf(run result.Run, otherwise string) string {
	name := otherwise
	if strings.TrimSpace(run.Article) != "" {
		name = run.Article
	}
	if run.Attempt > 0 {
		name += fmt.Sprintf(", attempt %d", run.Attempt)
	}
	return name
}

// effectOf is the word for what a finding does to the gate: its severity, or
// that it is known, or that a floor decides in its place.
func effectOf(f result.Finding) string {
	switch {
	case f.Known:
		return "known"
	case f.Held:
		return "allowed"
	}
	return harmless(string(f.Severity))
}

// unmade counts the checks that could not be made, over all runs.
func unmade(r *result.Result) int {
	n := 0
	for _, run := range r.Runs {
		n += len(run.Unverified)
	}
	return n
}

// whyUnknown says why a run has no verdict.
func whyUnknown(run result.Run) string {
	switch {
	case run.Error != "":
		return run.Error
	case len(run.Unverified) > 0:
		return strings.Join(run.UnverifiedText(), "; ")
	}
	return "no verdict"
}
