package cli

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// explain writes what is read in an article and which rules decided it, in text order,
// and which words a rule left alone.
func (c *call) explain(a seeds.Article) error {
	published, err := schema.PublicationDay(a.Published)
	if err != nil {
		published = schema.Day{}
	}
	doc, decisions := recognize.Explain(a.Text, recognize.Options{Language: a.Language, Published: published})
	x := explanation{index: offsets.NewIndex(a.Text), text: []rune(a.Text)}
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", a.ID)
	if why := unreadWords(a); why != "" {
		fmt.Fprintf(&b, "  %s\n", why)
	}
	for _, p := range x.passages(doc, decisions) {
		x.write(&b, p)
	}
	for line := range strings.Lines(b.String()) {
		if err := c.printText("%s\n", strings.TrimSuffix(line, "\n")); err != nil {
			return err
		}
	}
	return nil
}

// unreadWords says why the words of an article are not read, "" where they are.
func unreadWords(a seeds.Article) string {
	switch {
	case a.Language == "":
		return "no language is stated, so that digits and symbols alone are read: give --language"
	case !recognize.Reads(a.Language):
		return fmt.Sprintf("words of %q are not read, digits and symbols alone", a.Language)
	}
	return ""
}

// passage is a fact, or words that a rule left alone, with the rules that decided.
type passage struct {
	start, end int    // code points
	means      string // "" for what was left alone
	decisions  []recognize.Decision
}

// explanation writes passages of one text.
type explanation struct {
	index *offsets.Index
	text  []rune
}

// ruleDocs is what each rule says, by its name.
var ruleDocs = sync.OnceValue(func() map[string]string {
	docs := map[string]string{}
	for _, r := range recognize.Rules() {
		docs[r.Name] = r.Doc
	}
	return docs
})

// passages gathers the decisions of each fact, and those about other words.
func (x *explanation) passages(doc *recognize.Document, decisions []recognize.Decision) []passage {
	var all []passage
	for _, s := range doc.Spans {
		all = append(all, passage{start: s.Start, end: s.End, means: meanings(s.Readings)})
	}
	facts := len(all)
	others := map[[2]int]int{} // words that are no fact, or several together
	for _, d := range decisions {
		i, ok := onlyFact(all[:facts], d)
		if !ok {
			i, ok = others[[2]int{d.Start, d.End}]
		}
		if !ok {
			i = len(all)
			others[[2]int{d.Start, d.End}] = i
			all = append(all, passage{start: d.Start, end: d.End})
		}
		all[i].decisions = append(all[i].decisions, d)
	}
	slices.SortStableFunc(all, func(a, b passage) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end))
	})
	return all
}

// onlyFact returns the index of the fact that a decision is about, where it is about one
// alone. The facts are in text order and do not overlap.
func onlyFact(facts []passage, d recognize.Decision) (i int, ok bool) {
	i = sort.Search(len(facts), func(i int) bool { return d.Start < facts[i].end })
	isAbout := func(i int) bool { return i < len(facts) && facts[i].start < d.End }
	return i, isAbout(i) && !isAbout(i+1)
}

// write writes a passage: where it stands, its words and meaning, then a line for each
// rule.
func (x *explanation) write(b *strings.Builder, p passage) {
	line, column := x.index.Position(p.start)
	means := p.means
	if means == "" {
		means = "left alone"
	}
	fmt.Fprintf(b, "  %d:%d  ⟦%s⟧  %s\n", line, column, x.words(p.start, p.end), means)
	for _, d := range p.decisions {
		words := ""
		if d.Start != p.start || d.End != p.end {
			words = fmt.Sprintf("  ⟦%s⟧", x.words(d.Start, d.End))
		}
		fmt.Fprintf(b, "      %s%s  %s\n", d.Rule, words, ruleDocs()[d.Rule])
	}
}

// words returns a stretch of the text on one line.
func (x *explanation) words(start, end int) string {
	return strings.Join(strings.Fields(string(x.text[start:end])), " ")
}

// meanings writes the meanings of a fact, the preferred one first: rules may decide for
// each.
func meanings(readings []recognize.Reading) string {
	var all []string
	for _, r := range readings {
		if m := meaningOf(r); !slices.Contains(all, m) {
			all = append(all, m)
		}
	}
	return strings.Join(all, ", or ")
}

// meaningOf writes what a reading of a fact means.
func meaningOf(r recognize.Reading) string {
	switch r.Kind {
	case schema.KindParty:
		return string(r.Name.Type)
	case schema.KindDate:
		return "date " + r.Date.Value + r.Date.Timex
	}
	f := r.Figure
	words := []string{string(f.Kind), f.Value.String()}
	if !f.ValueMax.IsZero() {
		words[1] += " to " + f.ValueMax.String()
	}
	if f.Unit != "" {
		words = append(words, f.Unit)
	}
	return strings.Join(append(words, "("+strings.ReplaceAll(string(f.Qualifier), "_", " ")+")"), " ")
}
