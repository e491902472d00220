package merge

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Tidy returns a copy of the record with offsets in code points, every mention
// in its place, names in one line, and no data of the extractor's own.
func Tidy(record *schema.Article, a *seeds.Article) *schema.Article {
	r := TidyGolden(item.FromRecord(record), a).Article()
	r.Source.X, r.X = nil, nil
	for i := range r.Parties {
		p := &r.Parties[i]
		p.Name = inOneLine(p.Name)
		for j := range p.Aliases {
			p.Aliases[j] = inOneLine(p.Aliases[j])
		}
	}
	return r
}

// inOneLine returns a name as it reads where no line of the article breaks in it.
func inOneLine(name string) string {
	if !strings.ContainsAny(name, "\n\r\t") {
		return name
	}
	return strings.Join(strings.Fields(name), " ")
}

// TidyGolden returns a copy of a golden with its facts in the order of the
// article, which may be nil.
func TidyGolden(g *schema.Golden, a *seeds.Article) *schema.Golden {
	g = item.Clone(g)
	var x *offsets.Index
	if a != nil {
		x = offsets.NewIndex(a.Text)
		g.Source.SHA256 = a.SHA256()
	}
	for _, f := range item.Facts(g) {
		*f.ExtPtr() = nil
		if x == nil {
			continue
		}
		var kept []schema.Mention
		for _, m := range *f.Mentions {
			if m, ok := place(x, m, g.Source.Offsets); ok {
				kept = append(kept, m)
			}
		}
		*f.Mentions = kept
	}
	if x != nil {
		g.Source.Offsets = schema.CodePoint
	}
	return g
}

// recount converts a record's offsets to the unit of the golden. Without the article it
// removes them.
func recount(record *schema.Article, a *seeds.Article, unit schema.OffsetUnit) {
	from, to := cmp.Or(record.Source.Offsets, schema.CodePoint), cmp.Or(unit, schema.CodePoint)
	if from == to {
		return
	}
	var x *offsets.Index
	if a != nil {
		x = offsets.NewIndex(a.Text)
	}
	for _, f := range item.Facts(&schema.Golden{
		Parties: record.Parties, Figures: record.Figures, Dates: record.Dates, Events: record.Events, Quotes: record.Quotes,
	}) {
		for i, m := range *f.Mentions {
			start, end, ok := m.Span()
			switch {
			case !ok:
			case x == nil:
				(*f.Mentions)[i].Start, (*f.Mentions)[i].End = nil, nil
			default:
				start, _ = x.Convert(start, from, to)
				end, _ = x.Convert(end, from, to)
				(*f.Mentions)[i].Start, (*f.Mentions)[i].End = &start, &end
			}
		}
	}
	record.Source.Offsets = to
}

// place returns the mention with offsets in code points and the exact slice, and false
// if the text does not have it.
func place(x *offsets.Index, m schema.Mention, unit schema.OffsetUnit) (schema.Mention, bool) {
	if start, end, ok := m.Span(); ok {
		slice, fit := x.Slice(start, end, unit)
		if fit != offsets.Fits || slice == "" || m.Text != "" && offsets.Plain(m.Text) != offsets.Plain(slice) {
			return m, false
		}
		from, _ := x.Convert(start, unit, schema.CodePoint)
		to, _ := x.Convert(end, unit, schema.CodePoint)
		return schema.At(from, to, slice), true
	}
	var first *offsets.Match
	for at := range x.Find(m.Text) {
		if first == nil || at.Whole {
			first = &at
		}
		if at.Whole {
			break // the words themselves come before a part of longer ones
		}
	}
	if first == nil {
		return m, false
	}
	slice, _ := x.Slice(first.Start, first.End, schema.CodePoint)
	return schema.At(first.Start, first.End, slice), true
}

// CheckText refuses a record of another article, or of another text than the
// article's.
func CheckText(record *schema.Article, a *seeds.Article) error {
	if record.Source.ID != a.ID {
		return fmt.Errorf("the record is of article %q, and not of %q: name the record of that one", record.Source.ID, a.ID)
	}
	if r, ok := a.Rewritten(record.Source.SHA256); ok {
		return fmt.Errorf("the record of %q was made of the article in other bytes: %s: %s", record.Source.ID, r.What, r.Fix)
	}
	if record.Source.SHA256 != "" && record.Source.SHA256 != a.SHA256() {
		return fmt.Errorf("the record of %q is about another text (sha256 %.8s…, the article's is %.8s…); extract it again",
			record.Source.ID, record.Source.SHA256, a.SHA256())
	}
	return nil
}
