package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/plain"

	"github.com/assaykit/assay/schema/result"
)

// records lists every record that has something to say, with its findings.
func (p *printer) records(runs []result.Run) {
	for _, run := range runs {
		list := slices.DeleteFunc(issues(&run), func(i issue) bool { return !p.lists(i) })
		if len(list) == 0 && run.Verdict == result.Pass && len(run.TakenOff) == 0 && p.verbose < 2 {
			continue
		}
		p.record(run, list)
		p.line("")
	}
}

// lists reports whether a list of findings has an issue: at -v what is more than a note
// and not known, at -vv everything.
func (p *printer) lists(i issue) bool {
	return p.verbose > 1 || i.fails() || !i.lead.Known && i.lead.Severity.Rank() > result.Note.Rank()
}

func (p *printer) record(r result.Run, list []issue) {
	head := fmt.Sprintf("%s%s  %s", p.verdict(r.Verdict), p.paint(bold, harmless(articleOf(r, "(no article)"))), p.paint(dim, quoted(r.Extractor)))
	if r.Tracked {
		head += "  " + p.paint(cyan, "tracked")
	}
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
	if len(r.TakenOff) > 0 {
		p.line("  %s %s", p.paint(dim, "taken off"), wrappings(r.TakenOff))
	}
	for _, line := range r.UnverifiedText() {
		p.line("  %s %s", p.paint(yellow, "unverified"), harmless(line))
	}
	for _, i := range list {
		p.issue(i)
	}
}

// issue writes one mistake with its facts, its place and how to fix it. The findings that
// stand under the leading one are named, or at -vv written out.
func (p *printer) issue(i issue) {
	f := i.lead
	p.line("")
	p.line("  %s %s %s", p.effect(i.effect(), padded(i.effect(), 7)), p.paint(bold, harmless(f.Check)), harmless(i.sentence()))
	if f.Want != nil {
		p.line("    expected  %s%s", harmless(grouped(f.Want.Text)), p.at("golden", f.Want))
	}
	if f.Got != nil {
		p.line("    found     %s%s", harmless(grouped(f.Got.Text)), p.at("", f.Got))
	}
	if in := f.Input; in != nil {
		where := in.Pointer
		if in.Line > 0 {
			where = strings.TrimSpace(fmt.Sprintf("%s line %d, column %d", in.Pointer, in.Line, in.Column))
		}
		p.line("    record    %s", harmless(where))
	}
	if i.located().Location != nil {
		p.line("    article   %s", p.place(i))
	}
	if f.Fix != "" {
		p.line("    fix       %s", harmless(f.Fix))
	}
	if len(i.under) > 0 && p.verbose == 1 {
		var names []string
		for _, u := range i.under {
			names = append(names, harmless(u.Check))
		}
		p.line("    also      %s %s", strings.Join(names, ", "), p.more("-vv"))
		return
	}
	for _, u := range i.under {
		p.line("    %s", p.paint(dim, fmt.Sprintf("also %s %s: %s", effectOf(u), harmless(u.Check), harmless(grouped(u.Message)))))
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

// counts counts mistakes by what they do to the gate.
type counts struct{ errors, warnings, notes, floor, known int }

func (c *counts) add(list []issue) {
	for _, i := range list {
		switch {
		case i.lead.Known:
			c.known++
		case i.lead.Held:
			c.floor++
		case i.lead.Severity == result.Error:
			c.errors++
		case i.lead.Severity == result.Warning:
			c.warnings++
		default:
			c.notes++
		}
	}
}

func (c *counts) String() string {
	var parts []string
	for _, n := range []struct {
		n    int
		word string
	}{{c.errors, "error"}, {c.warnings, "warning"}, {c.notes, "note"}} {
		if n.n > 0 {
			parts = append(parts, plain.Count(n.n, n.word))
		}
	}
	if c.floor > 0 {
		parts = append(parts, plain.Number(c.floor)+" allowed by a floor")
	}
	if c.known > 0 {
		parts = append(parts, plain.Number(c.known)+" known")
	}
	return strings.Join(parts, ", ")
}

// tally counts the mistakes of a list of findings of one run in words.
func tally(fs []result.Finding) string {
	var c counts
	c.add(issues(&result.Run{Findings: fs}))
	return c.String()
}

// tallyOf counts the mistakes of a result in words; of one that omits runs, the findings
// that its extractors count.
func tallyOf(r *result.Result) string {
	var c counts
	if r.Omitted == 0 {
		for i := range r.Runs {
			if !r.Runs[i].Tracked {
				c.add(issues(&r.Runs[i]))
			}
		}
		return c.String()
	}
	for _, x := range r.Extractors {
		for _, n := range x.Findings {
			c.errors, c.warnings, c.notes, c.known = c.errors+n.Error, c.warnings+n.Warning, c.notes+n.Note, c.known+n.Known
		}
	}
	known := c.known
	if c.known = 0; known > 0 {
		return c.String() + fmt.Sprintf(", %s of them known", plain.Number(known))
	}
	return c.String()
}
