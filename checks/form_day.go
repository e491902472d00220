package checks

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/plain"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// attributeDay is the attribute of the finding that the day of publication is missing.
const attributeDay = "published"

// undated is the set of dates that cannot be checked, because their words are
// relative to a day of publication that the article does not have.
type undated struct {
	got, want map[int]bool
	words     []string // of the first few
}

// undated returns the dates that cannot be checked. It omits dates that the golden
// has just as the record has them, because a person has resolved those.
func (p *Pass) undated() *undated {
	c := p.memo()
	if c.undated != nil {
		return c.undated
	}
	if p.Article == nil || p.Got == nil || p.Article.Published != "" {
		return new(undated)
	}
	u := &undated{got: map[int]bool{}, want: map[int]bool{}}
	c.undated = u
	// The golden's own day is enough to read its words by, and for a record
	// that says which day it means.
	known := p.Golden != nil && p.Golden.Source.Published != ""
	for i, d := range p.Got.Dates {
		if p.dateAsGolden(i) {
			continue
		}
		if open := d.Value == "" && d.Timex != ""; open || !known && u.countsFromDay(p, d, p.facts.Source.Offsets) {
			u.add(u.got, i, p.wordsOf(d, p.facts.Source.Offsets))
		}
	}
	if p.Golden == nil {
		return u
	}
	inGolden := map[int]bool{}
	for _, pair := range p.pairs(schema.KindDate) {
		switch {
		case u.got[pair.Got] && p.want.At(schema.KindDate, pair.Want) != nil:
			u.want[pair.Want] = true
		case pair.Got >= 0 && p.dateAsGolden(pair.Got):
			inGolden[pair.Want] = true
		}
	}
	for i, d := range p.Golden.Dates {
		if !known && !inGolden[i] && !u.want[i] && d.Value != "" && u.countsFromDay(p, d, p.want.Source.Offsets) {
			u.add(u.want, i, p.wordsOf(d, p.want.Source.Offsets))
		}
	}
	return u
}

// dateAsGolden reports whether the golden has a date just as the record has it,
// which may be a TIMEX3 value that leaves the day open.
func (p *Pass) dateAsGolden(i int) bool {
	pair := p.pairOf(schema.KindDate, i)
	if pair.Outcome != align.Correct || p.want.At(schema.KindDate, pair.Want) == nil {
		return false
	}
	want, got := p.want.Dates[pair.Want], p.facts.Dates[i]
	if want.Raw.Value != "" && want.Interval.IsZero() || got.Raw.Value != "" && got.Interval.IsZero() {
		return false // a date that cannot be read equals none
	}
	return (want.Raw.Value == "") == (got.Raw.Value == "") && want.Same(got)
}

func (u *undated) add(to map[int]bool, i int, words string) {
	to[i] = true
	if words = "“" + short(words) + "”"; len(u.words) < 3 && !slices.Contains(u.words, words) {
		u.words = append(u.words, words)
	}
}

// countsFromDay reports whether the words of a date are relative to a day of
// publication: Monday, last year, 5 March.
func (u *undated) countsFromDay(p *Pass, d schema.Date, unit schema.OffsetUnit) bool {
	for _, m := range d.Mentions {
		surface := p.surface(m, unit)
		if surface == "" || len(surface) > 400 {
			continue
		}
		k := p.memo().known
		counts, known := k.undated.get(surface)
		if !known {
			counts = opensDay(recognize.Text(surface, p.language(), schema.Day{}))
			k.undated.put(strings.Clone(surface), counts, len(surface))
		}
		if counts {
			return true
		}
	}
	return false
}

// opensDay reports whether one of the readings leaves a day open.
func opensDay(spans []recognize.Span) bool {
	return slices.ContainsFunc(spans, func(s recognize.Span) bool {
		r := s.Readings[0]
		return r.Kind == schema.KindDate && r.Date.Value == "" && r.Date.Timex != ""
	})
}

// wordsOf returns the words of a date, or its value if it has no words.
func (p *Pass) wordsOf(d schema.Date, unit schema.OffsetUnit) string {
	for _, m := range d.Mentions {
		if s := p.surface(m, unit); s != "" {
			return s
		}
	}
	if d.Value == "" {
		return d.Timex
	}
	return d.Value
}

// reportNoDay reports once that the day of publication is missing.
func reportNoDay(p *Pass) {
	u := p.undated()
	n := len(u.got)
	for i := range u.want {
		if !slices.ContainsFunc(p.pairs(schema.KindDate), func(pair align.Pair) bool { return pair.Want == i && u.got[pair.Got] }) {
			n++
		}
	}
	if n == 0 {
		return
	}
	words := ""
	for i, w := range u.words {
		if i > 0 {
			words += ", "
		}
		words += w
	}
	p.Report(result.Finding{
		Attribute: attributeDay, Input: &schema.Position{Pointer: "/source/published"},
		Message: fmt.Sprintf("the article has no day of publication, to which %s (%s) would be relative: such dates cannot be checked", plain.Count(n, "date"), words),
		Fix:     "give the article its day of publication: as published in its front matter, or beside its text",
	})
}

// withoutUndated removes the findings of other checks of the catalogue about dates
// that lack the day of publication, if that is reported.
func withoutUndated(found []*ranked, p *Pass) []*ranked {
	reported := slices.ContainsFunc(found, func(f *ranked) bool {
		return f.Check == formSource.Name && f.Attribute == attributeDay && len(p.undated().got)+len(p.undated().want) > 0
	})
	if !reported {
		return found
	}
	got, want := map[string]bool{}, map[string]bool{}
	for i := range p.undated().got {
		got[fact.Ref(p.facts.At(schema.KindDate, i)).Pointer] = true
	}
	for i := range p.undated().want {
		want[fact.Ref(p.want.At(schema.KindDate, i)).Pointer] = true
	}
	return slices.DeleteFunc(found, func(f *ranked) bool {
		return !f.own && f.Kind == schema.KindDate && (f.Got != nil && got[f.Got.Pointer] || f.Want != nil && want[f.Want.Pointer])
	})
}
