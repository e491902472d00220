// Package report writes results as text, HTML, JUnit, SARIF and in other formats.
// It does not decide anything: every statement of a report is in the result.
package report

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/plain"

	"github.com/assaykit/assay/schema/result"
)

// TextOptions configure a text report. The zero value writes a summary of a screen,
// whatever the size of the result.
type TextOptions struct {
	Color bool
	Quiet bool // only the last line, the verdict

	// Verbose is 1 to list before the summary every record with its errors and
	// warnings, each mistake once, and 2 or more to list notes, known findings and
	// every finding too.
	Verbose int

	// Shown selects the findings that the report speaks of; nil selects all. The
	// verdict, the counts of the last line and the scores are of all findings.
	Shown func(result.Run, result.Finding) bool
}

// Text writes a result for people: for every extractor the verdict with its reasons, the
// worst mistakes by sort, and the scores; and at the end the verdict of the gate.
func Text(w io.Writer, r *result.Result, o TextOptions) error {
	if r == nil {
		return errNoResult
	}
	p := &printer{color: o.Color, verbose: o.Verbose}
	if !o.Quiet {
		shown := selected(r, o.Shown)
		if o.Verbose > 0 {
			p.records(shown.Runs)
		}
		p.extractors(shown)
		p.closing(r)
	}
	p.gate(r)
	_, err := w.Write(p.buf.Bytes())
	return err
}

// selected returns the result with the findings for which shown returns true alone.
func selected(r *result.Result, shown func(result.Run, result.Finding) bool) *result.Result {
	if shown == nil {
		return r
	}
	out := *r
	out.Runs = slices.Clone(r.Runs)
	for i, run := range r.Runs {
		out.Runs[i].Findings = slices.DeleteFunc(slices.Clone(run.Findings), func(f result.Finding) bool { return !shown(run, f) })
	}
	return &out
}

type printer struct {
	buf     bytes.Buffer
	color   bool
	verbose int
}

func (p *printer) line(format string, args ...any) {
	p.buf.WriteString(escapeCommand(fmt.Sprintf(format, args...)) + "\n")
}

// Styles are SGR parameters.
const (
	bold   = "1"
	dim    = "2"
	red    = "31"
	green  = "32"
	yellow = "33"
	cyan   = "36"
)

func (p *printer) paint(style, s string) string {
	if !p.color || s == "" {
		return s
	}
	return "\x1b[" + style + "m" + s + "\x1b[0m"
}

// effect paints the word for what findings do to the gate.
func (p *printer) effect(word, padded string) string {
	style := map[string]string{"error": red, "warning": yellow, "note": cyan}[word]
	return p.paint(cmp.Or(style, dim), padded)
}

// verdict returns the word of a verdict, in thirteen columns.
func (p *printer) verdict(v result.Verdict) string {
	switch v {
	case result.Pass:
		return p.paint(green, "passed       ")
	case result.Fail:
		return p.paint(bold+";"+red, "FAILED       ")
	}
	return p.paint(bold+";"+yellow, "CANNOT SAY   ")
}

// closing writes what is known of the whole result.
func (p *printer) closing(r *result.Result) {
	var lines []string
	for i, k := range r.Fixed {
		if i == mostOfAny && p.verbose == 0 {
			lines = append(lines, fmt.Sprintf("%d more of the baseline have vanished %s", len(r.Fixed)-i, p.more("-v")))
			break
		}
		lines = append(lines, fmt.Sprintf("vanished: %s of %s on %s %s; remove it from the baseline", harmless(k.Check), harmless(k.Extractor), harmless(k.Article), harmless(k.Fact)))
	}
	for i, notice := range r.Notices {
		if i == mostOfAny && p.verbose == 0 {
			lines = append(lines, fmt.Sprintf("%s %s", plain.Count(len(r.Notices)-i, "more notice"), p.more("-v")))
			break
		}
		lines = append(lines, p.paint(cyan, "notice")+" "+harmless(notice))
	}
	given := map[string]bool{}
	for x, e := range r.Extractors {
		for _, reason := range e.Reasons {
			given[reason], given[x+": "+reason] = true, true
		}
	}
	for _, reason := range r.Reasons {
		if !given[reason] {
			lines = append(lines, harmless(reason))
		}
	}
	for _, l := range lines {
		p.line("%s", l)
	}
	if len(lines) > 0 {
		p.line("")
	}
}

// mostOfAny is how many notices a summary lists.
const mostOfAny = 6

// more says by which flag more is shown.
func (p *printer) more(flag string) string { return p.paint(dim, "("+flag+")") }

// gate writes the verdict with what it is of, in one line.
func (p *printer) gate(r *result.Result) {
	words := map[result.Verdict]string{
		result.Pass: "gate passed", result.Fail: "gate failed", result.Unknown: "gate cannot say",
	}[r.Gate]
	style := map[result.Verdict]string{result.Pass: green, result.Fail: bold + ";" + red, result.Unknown: bold + ";" + yellow}[r.Gate]
	detail := []string{plain.Count(len(r.Runs)+r.Omitted, "record")}
	failed, unknown := 0, 0
	for _, run := range r.Runs {
		if !run.Tracked {
			failed, unknown = failed+oneIf(run.Verdict == result.Fail), unknown+oneIf(run.Verdict == result.Unknown)
		}
	}
	if r.Omitted > 0 { // the runs that are listed are not all
		failed, unknown = 0, 0
		for _, x := range slices.Sorted(maps.Keys(r.Extractors)) {
			failed, unknown = failed+r.Extractors[x].Failed, unknown+r.Extractors[x].Unknown
		}
	}
	for _, c := range []struct {
		n    int
		word string
	}{{failed, "failed"}, {unknown, "unknown"}} {
		if c.n > 0 {
			detail = append(detail, plain.Number(c.n)+" "+c.word)
		}
	}
	if t := tallyOf(r); t != "" {
		detail = append(detail, t)
	}
	if n := unmade(r); n > 0 {
		detail = append(detail, plain.Count(n, "check")+" unverified")
	}
	p.line("%s: %s", p.paint(style, words), strings.Join(detail, ", "))
}

func oneIf(b bool) int {
	if b {
		return 1
	}
	return 0
}
