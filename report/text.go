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

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// TextOptions configure a text report.
type TextOptions struct {
	Color bool
	Quiet bool // only failing findings, and the last line
}

// Text writes a result for people: every run with its findings, the scores, and
// the verdict with its reasons.
func Text(w io.Writer, r *result.Result, o TextOptions) error {
	if r == nil {
		return errNoResult
	}
	p := &printer{color: o.Color}
	for _, run := range r.Runs {
		if p.buf.Len() > 0 && len(run.Findings) > 0 {
			p.line("")
		}
		p.run(run, o.Quiet)
	}
	if !o.Quiet {
		p.scores(r)
		p.usage(r)
		p.stability(r)
	}
	if r.Omitted == 0 { // the listed runs are not a picture of all
		p.mistakes(r)
	}
	p.gate(r)
	_, err := w.Write(p.buf.Bytes())
	return err
}

type printer struct {
	buf   bytes.Buffer
	color bool
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

func (p *printer) verdict(v result.Verdict) string {
	switch v {
	case result.Pass:
		return p.paint(green, "pass   ")
	case result.Fail:
		return p.paint(bold+";"+red, "FAIL   ")
	}
	return p.paint(bold+";"+yellow, "UNKNOWN")
}

func (p *printer) run(r result.Run, quiet bool) {
	if quiet && r.Verdict == result.Pass {
		return
	}
	head := fmt.Sprintf("%s %s  %s", p.verdict(r.Verdict), p.paint(bold, harmless(articleOf(r, "(no article)"))), p.paint(dim, harmless(r.Extractor)))
	if r.At != "" {
		head += "  " + p.paint(dim, harmless(r.At))
	}
	if tally := tally(r.Findings); tally != "" {
		head += "  " + tally
	}
	p.line("%s", head)
	if r.Error != "" {
		p.line("  %s %s", p.paint(yellow, "unknown"), harmless(r.Error))
	}
	for _, line := range r.UnverifiedText() {
		p.line("  %s %s", p.paint(yellow, "unverified"), harmless(line))
	}
	for _, f := range r.Findings {
		if quiet && !f.Fails {
			continue
		}
		p.finding(f)
	}
}

// tallyOf is tally for the findings that extractors count, of a result that omits
// runs.
func tallyOf(extractors map[string]result.ExtractorResult) string {
	var sum result.FindingCounts
	for _, x := range extractors {
		for _, c := range x.Findings {
			sum.Error, sum.Warning, sum.Note, sum.Known = sum.Error+c.Error, sum.Warning+c.Warning, sum.Note+c.Note, sum.Known+c.Known
		}
	}
	var parts []string
	for _, n := range []struct {
		n    int
		word string
	}{{sum.Error, "error"}, {sum.Warning, "warning"}, {sum.Note, "note"}} {
		if n.n > 0 {
			parts = append(parts, plain.Count(n.n, n.word))
		}
	}
	if sum.Known > 0 {
		parts = append(parts, fmt.Sprintf("%d of them known", sum.Known))
	}
	return strings.Join(parts, ", ")
}

func tally(fs []result.Finding) string {
	n, known, held := map[result.Severity]int{}, 0, 0
	for _, f := range fs {
		switch {
		case f.Known:
			known++
		case f.Held:
			held++
		default:
			n[f.Severity]++
		}
	}
	var parts []string
	for _, s := range []result.Severity{result.Error, result.Warning, result.Note} {
		if n[s] > 0 {
			parts = append(parts, plain.Count(n[s], string(s)))
		}
	}
	if held > 0 {
		parts = append(parts, fmt.Sprintf("%d held by a floor", held))
	}
	if known > 0 {
		parts = append(parts, fmt.Sprintf("%d known", known))
	}
	return strings.Join(parts, ", ")
}

func (p *printer) finding(f result.Finding) {
	style := map[result.Severity]string{result.Error: red, result.Warning: yellow}[f.Severity]
	label := effectOf(f)
	if f.Known || f.Held {
		style = dim
	}
	p.line("")
	p.line("  %s %s", p.paint(cmp.Or(style, cyan), fmt.Sprintf("%-7s %s", label, harmless(f.Check))), harmless(f.Message))
	if f.Want != nil {
		p.line("    expected  %s%s", harmless(f.Want.Text), p.at("golden", f.Want))
	}
	if f.Got != nil {
		p.line("    found     %s%s", harmless(f.Got.Text), p.at("", f.Got))
	}
	if in := f.Input; in != nil {
		where := in.Pointer
		if in.Line > 0 {
			where = strings.TrimSpace(fmt.Sprintf("%s line %d, column %d", in.Pointer, in.Line, in.Column))
		}
		p.line("    record    %s", harmless(where))
	}
	if l := f.Location; l != nil {
		p.line("    article   %d:%d  %s%s%s", l.Line, l.Column, p.paint(dim, harmless(l.Before)), p.paint(bold, "⟦"+harmless(clip(l.Text, 120))+"⟧"), p.paint(dim, harmless(l.After)))
	}
	if f.Fix != "" {
		p.line("    fix      %s", harmless(f.Fix))
	}
}

func (p *printer) at(what string, f *result.FactRef) string {
	if f.Pointer == "" {
		return ""
	}
	s := strings.TrimSpace(what + " " + f.Pointer)
	if f.ID != "" {
		s += " " + f.ID
	}
	return p.paint(dim, "  ("+harmless(s)+")")
}

// scores writes a table for each extractor, with its name where there are several.
func (p *printer) scores(r *result.Result) {
	for _, x := range slices.Sorted(maps.Keys(r.Extractors)) {
		name := ""
		if len(r.Extractors) > 1 {
			name = harmless(x)
		}
		p.table(name, r.Extractors[x].Scores)
	}
}

func (p *printer) table(name string, scores result.Scores) {
	rows := [][]string{{name, "coverage", "precision", "recall", "F1"}}
	for _, k := range schema.Kinds() {
		row := []string{string(k)}
		defined := false
		for _, m := range []map[schema.Kind]result.Score{scores.Coverage, scores.Precision, scores.Recall, scores.F1} {
			s, ok := m[k]
			defined = defined || ok
			row = append(row, scoreText(s, ok))
		}
		if defined {
			rows = append(rows, row)
		}
	}
	if len(rows) == 1 {
		return
	}
	p.line("")
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, c := range row {
			widths[i] = max(widths[i], len([]rune(c)))
		}
	}
	for _, row := range rows {
		var b strings.Builder
		for i, c := range row {
			b.WriteString("  " + c + strings.Repeat(" ", widths[i]-len([]rune(c))))
		}
		p.line("%s", strings.TrimRight(b.String(), " "))
	}
}

// usage writes the time, tokens and cost of measured extractors.
func (p *printer) usage(r *result.Result) {
	for i, x := range slices.Sorted(maps.Keys(r.Usage)) {
		if i == 0 {
			p.line("")
		}
		u := r.Usage[x]
		text := fmt.Sprintf("%s: median %d ms, p95 %d ms, p99 %d ms an article", harmless(x), u.P50, u.P95, u.P99)
		if n := u.InputTokens + u.OutputTokens; n > 0 {
			text += fmt.Sprintf("; %d + %d tokens", u.InputTokens, u.OutputTokens)
		}
		if cost := u.CostText(); cost != "" {
			text += "; cost " + cost
		}
		for _, part := range []struct {
			n    int
			word string
		}{{u.Retries, "retried"}, {u.Cached, "cached"}} {
			if part.n > 0 {
				text += fmt.Sprintf("; %d %s", part.n, part.word)
			}
		}
		p.line("  %s", text)
	}
}

// stability writes the stability of extractors that ran more than once on an
// article.
func (p *printer) stability(r *result.Result) {
	for _, x := range slices.Sorted(maps.Keys(r.Stability)) {
		s := r.Stability[x]
		p.line("")
		var chances []string
		for k, v := range s.PassK {
			chances = append(chances, fmt.Sprintf("pass^%d %.1f %%", k+1, 100*v))
		}
		p.line("  %s: %s", harmless(x), strings.Join(chances, ", "))
		for _, f := range s.Unstable {
			p.line("    %d of %d  %s %s: %s", f.Correct, f.Of, harmless(f.Article), harmless(string(f.Kind)), harmless(clip(f.Fact, 120)))
		}
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

// mistakes writes a summary of the mistakes at the end, where readers of a log
// begin.
func (p *printer) mistakes(r *result.Result) {
	o := overview(r)
	if len(o.Mistakes) == 0 {
		return
	}
	p.line("")
	p.line("  %s", harmless(o.Summary))
	for _, m := range o.Mistakes {
		says, what := m.words()
		if what != "" {
			says += ": “" + what + "”"
		}
		count := ""
		if m.Count > 1 {
			count, says = fmt.Sprintf("%d × ", m.Count), harmless(m.Check)+", such as "+says
		}
		style := map[string]string{"wrong": red, "missing": yellow}[m.Class]
		p.line("    %s  %s  %s", p.paint(cmp.Or(style, cyan), count+harmless(m.Label)), says, p.paint(dim, harmless(m.Article)+", "+harmless(m.Extractor)))
	}
	if o.Rest > 0 {
		p.line("    and %d more", o.Rest)
	}
}

func (p *printer) gate(r *result.Result) {
	count := map[result.Verdict]int{}
	var all []result.Finding
	for _, run := range r.Runs {
		count[run.Verdict]++
		all = append(all, run.Findings...)
	}
	p.line("")
	for _, k := range r.Fixed {
		p.line("  vanished: %s of %s on %s %s; remove it from the baseline", harmless(k.Check), harmless(k.Extractor), harmless(k.Article), harmless(k.Fact))
	}
	for _, notice := range r.Notices {
		p.line("  %s %s", p.paint(yellow, "note"), harmless(notice))
	}
	for _, reason := range r.Reasons {
		p.line("  %s", harmless(reason))
	}
	words := map[result.Verdict]string{
		result.Pass: "gate passed", result.Fail: "gate failed", result.Unknown: "gate cannot say",
	}[r.Gate]
	records := len(r.Runs) + r.Omitted
	if r.Omitted > 0 { // the runs that are listed are not all
		all, count = nil, map[result.Verdict]int{}
		for _, x := range r.Extractors {
			count[result.Fail] += x.Failed
			count[result.Unknown] += x.Unknown
		}
	}
	detail := []string{plain.Count(records, "record")}
	for _, v := range []result.Verdict{result.Fail, result.Unknown} {
		if n := count[v]; n > 0 && n < records {
			detail = append(detail, fmt.Sprintf("%d %s", n, map[result.Verdict]string{result.Fail: "failed", result.Unknown: "unknown"}[v]))
		}
	}
	if t := cmp.Or(tally(all), tallyOf(r.Extractors)); t != "" {
		detail = append(detail, t)
	}
	if n := unmade(r); n > 0 {
		detail = append(detail, plain.Count(n, "check")+" unverified")
	}
	detail = slices.DeleteFunc(detail, func(s string) bool { return s == "" })
	p.line("%s %s: %s", p.verdict(r.Gate), words, strings.Join(detail, ", "))
}
