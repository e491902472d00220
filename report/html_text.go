package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// paragraph is one line of an article.
type paragraph struct {
	N     int // from 1
	Cut   bool
	Parts []part
}

// part is a stretch of text under one mark.
type part struct {
	Text  string
	Class string // "" for text that is not marked
	Title string
	Href  string
	Refs  []findingView // indices of findings whose words end here
}

// span is a mark on the text, in code points.
type span struct {
	start, end int
	class      string
	title      string
	rank       int // 0 for a finding's words, 1 for an expected fact, 2 for the nearest words
	finding    int // index in the run's findings, -1 for an expected fact
}

// mark marks the findings in the article's text if it is available, and
// otherwise shows the words around them.
func (v *runView) mark(run result.Run, o HTMLOptions) {
	var spans []span
	for i, f := range v.Findings {
		if f.Location != nil {
			s := span{start: f.Location.Start, end: f.Location.End, finding: i}
			if s.class, s.title = f.markOf(); s.class == "near" {
				s.rank = 2
			}
			spans = append(spans, s)
		}
	}
	text, ok := o.Articles[run.Article]
	if ok {
		runes := []rune(text)
		if ok = fits(runes, v.Findings); ok {
			marks := expected(runes, o.Goldens[run.Article], run)
			v.Whole, v.Marked = true, len(marks) > 0
			v.Text = v.markText(runes, append(spans, marks...))
		}
	}
	if !ok {
		v.Text = v.excerpts()
	}
}

// markOf returns how the words of a finding are marked. For a value that the
// article does not contain, the location is that of the nearest value.
func (f findingView) markOf() (class, title string) {
	if f.Check == "grounding/figure" || f.Check == "grounding/date" {
		return "near", "the nearest words: " + f.Check
	}
	return f.Class, label(f.Class) + ": " + f.Check
}

// fits reports whether the words of every finding are in the text at its
// offsets.
func fits(text []rune, fs []findingView) bool {
	for _, f := range fs {
		if p := f.Location; p != nil && (p.Start < 0 || p.End < p.Start || p.End > len(text) || string(text[p.Start:p.End]) != p.Text) {
			return false
		}
	}
	return true
}

// markText splits the text wherever a mark begins or ends. If marks overlap, the
// narrowest is shown, findings before expected facts.
func (v *runView) markText(text []rune, spans []span) []paragraph {
	cuts := []int{0, len(text)}
	for _, s := range spans {
		cuts = append(cuts, s.start, s.end)
	}
	for i, r := range text {
		if r == '\n' {
			cuts = append(cuts, i, i+1)
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	slices.SortStableFunc(spans, func(a, b span) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.end-a.start, b.end-b.start), cmp.Compare(a.start, b.start), cmp.Compare(a.finding, b.finding))
	})
	ends := make(map[int][]int)
	for _, s := range spans {
		if s.finding >= 0 {
			ends[s.end] = append(ends[s.end], s.finding)
		}
	}
	var refs []int // findings whose words have ended and that are not in a part yet
	take := func() (out []findingView) {
		slices.Sort(refs)
		for _, i := range refs {
			v.Findings[i].Placed = true
			out = append(out, v.Findings[i])
		}
		refs = nil
		return out
	}
	var out []paragraph
	line := paragraph{N: 1}
	for i := 0; i+1 < len(cuts); i++ {
		from, to := cuts[i], cuts[i+1]
		refs = append(refs, ends[to]...)
		if text[from] == '\n' {
			if n := len(line.Parts); n > 0 {
				line.Parts[n-1].Refs = append(line.Parts[n-1].Refs, take()...)
			}
			out = append(out, line)
			line = paragraph{N: line.N + 1}
			continue
		}
		p := part{Text: string(text[from:to]), Refs: take()}
		for _, s := range spans {
			if s.start <= from && to <= s.end {
				p.Class, p.Title = s.class, s.title
				if s.finding >= 0 {
					p.Href = "#finding-" + v.Findings[s.finding].ID
				}
				break
			}
		}
		line.Parts = append(line.Parts, p)
	}
	out = append(out, line)
	return slices.DeleteFunc(out, func(p paragraph) bool { return len(p.Parts) == 0 })
}

// excerpts shows the words around each finding, in reading order, each location
// once.
func (v *runView) excerpts() []paragraph {
	var out []paragraph
	at := make(map[[2]int]int)
	for i := range v.Findings {
		f := &v.Findings[i]
		p := f.Location
		if p == nil {
			continue
		}
		f.Placed = true
		key := [2]int{p.Start, p.End}
		if j, ok := at[key]; ok {
			mid := &out[j].Parts[1]
			mid.Refs = append(mid.Refs, *f)
			continue
		}
		at[key] = len(out)
		class, title := f.markOf()
		out = append(out, paragraph{N: p.Line, Cut: true, Parts: []part{
			{Text: p.Before},
			{Text: p.Text, Class: class, Title: title, Href: "#finding-" + f.ID, Refs: []findingView{*f}},
			{Text: p.After},
		}})
	}
	return out
}

// expected marks the facts of the golden without findings. They are marked as
// found if the run counts at least as many correct facts of their kind,
// otherwise only as expected.
func expected(text []rune, g *schema.Golden, run result.Run) []span {
	if g == nil || (g.Source.Offsets != "" && g.Source.Offsets != schema.CodePoint) {
		return nil
	}
	about := make(map[string]bool)
	for _, f := range run.Findings {
		if f.Want != nil {
			about[f.Want.Pointer] = true
		}
	}
	var out []span
	facts := factsOf(g)
	for _, k := range schema.Kinds() {
		quiet := slices.DeleteFunc(facts[k], func(x goldenFact) bool { return about[x.pointer] })
		class, word := "expected", "expected "
		if len(quiet) <= run.Outcomes[k].COR {
			class, word = "found", "expected and found: "
		}
		for _, x := range quiet {
			w := word
			if x.optional && class == "expected" {
				w = "may be found: "
			}
			out = append(out, x.spans(text, class, strings.TrimSpace(w+string(k)+" "+x.name))...)
		}
	}
	return out
}

// goldenFact is a golden fact as it is marked in the text.
type goldenFact struct {
	pointer, name string
	optional      bool
	mentions      []schema.Mention
}

// factsOf returns a golden's facts by kind, without events, which have no text of their own.
func factsOf(g *schema.Golden) map[schema.Kind][]goldenFact {
	facts := make(map[schema.Kind][]goldenFact)
	add := func(k schema.Kind, name string, required bool, mentions []schema.Mention) {
		pointer := fmt.Sprintf("/%s/%d", k.List(), len(facts[k]))
		facts[k] = append(facts[k], goldenFact{pointer, name, !required, mentions})
	}
	for _, x := range g.Parties {
		add(schema.KindParty, x.Name, x.IsRequired(), x.Mentions)
	}
	for _, x := range g.Figures {
		add(schema.KindFigure, strings.TrimSpace(x.Value.String()+" "+x.Unit), x.IsRequired(), x.Mentions)
	}
	for _, x := range g.Dates {
		add(schema.KindDate, x.Value, x.IsRequired(), x.Mentions)
	}
	for _, x := range g.Quotes {
		add(schema.KindQuote, "", x.IsRequired(), x.Mentions)
	}
	return facts
}

// spans returns the mentions of a fact that are in the text.
func (x goldenFact) spans(text []rune, class, title string) (out []span) {
	for _, m := range x.mentions {
		start, end, ok := m.Span()
		if !ok || start < 0 || end <= start || end > len(text) || (m.Text != "" && string(text[start:end]) != m.Text) {
			continue
		}
		out = append(out, span{start, end, class, title, 1, -1})
	}
	return out
}
