package report

import (
	"fmt"
	"slices"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// factRow is one fact, or one finding about the record, on both sides.
type factRow struct {
	Fact, Kind string
	Change     string // "broke", "fixed", "differs" or "same"
	Base, Head factCell
}

// factCell is what one side made of a fact.
type factCell struct {
	Side           string // its name
	Class, Label   string
	Check, Message string
}

// factRows returns the facts that either side has a finding about, what changed
// first.
func factRows(base, head []result.Run) []factRow {
	type both struct{ sides [2][]result.Finding }
	var rows []*both
	at := make(map[string]*both)
	for i, runs := range [][]result.Run{base, head} {
		for _, run := range runs {
			for _, f := range readingOrder(run.Findings) {
				keys := rowKeys(f)
				var row *both
				for _, k := range keys {
					if row = at[k]; row != nil {
						break
					}
				}
				if row == nil {
					row = new(both)
					rows = append(rows, row)
				}
				for _, k := range keys {
					if at[k] == nil {
						at[k] = row
					}
				}
				row.sides[i] = append(row.sides[i], f)
			}
		}
	}
	var out []factRow
	for _, r := range rows {
		b, h := r.sides[0], r.sides[1]
		all := append(slices.Clone(b), h...)
		lead := all[max(0, slices.IndexFunc(all, func(f result.Finding) bool { return f.Want != nil }))]
		row := factRow{Kind: string(lead.Kind), Fact: factName(lead)}
		row.Base, row.Head = cellOf(b, h, base), cellOf(h, b, head)
		row.Change = changeOf(b, h, row)
		out = append(out, row)
	}
	rank := []string{"broke", "fixed", "differs", "same"}
	slices.SortStableFunc(out, func(a, b factRow) int { return slices.Index(rank, a.Change) - slices.Index(rank, b.Change) })
	return out
}

// rowKeys identify the fact that a finding is about, or else the finding: two that
// share one are about one fact.
func rowKeys(f result.Finding) (keys []string) {
	if f.Want != nil {
		keys = append(keys, "want\x00"+string(f.Kind)+"\x00"+f.Want.Key)
	}
	if f.Got != nil {
		keys = append(keys, "got\x00"+string(f.Kind)+"\x00"+f.Got.Key)
	}
	if f.Location != nil && f.Kind != "" {
		keys = append(keys, fmt.Sprint("at\x00", f.Kind, f.Location.Start, "-", f.Location.End))
	}
	if len(keys) == 0 {
		keys = append(keys, "record\x00"+f.Check+"\x00"+f.Message)
	}
	return keys
}

func factName(f result.Finding) string {
	text := "the record"
	switch {
	case f.Want != nil:
		text = f.Want.Text
	case f.Got != nil:
		text = f.Got.Text
	}
	if f.Kind == schema.KindFigure {
		text = grouped(text)
	}
	return text
}

// cellOf returns what a side made of a fact, from its findings. A side without any
// is right if it made the check that speaks of the other.
func cellOf(own, other []result.Finding, runs []result.Run) factCell {
	if len(own) > 0 {
		own = slices.Clone(own)
		slices.SortStableFunc(own, func(a, b result.Finding) int { return compareBool(a.Under != "", b.Under != "") })
		f := bestSaid(own)
		class := classOf(f)
		c := factCell{Class: class, Label: label(class), Check: f.Check, Message: grouped(f.Message)}
		if f.Known {
			c.Label += ", known"
		}
		return c
	}
	f := other[max(0, slices.IndexFunc(other, func(f result.Finding) bool { return f.Want != nil }))]
	switch {
	case len(runs) == 0 || runs[0].Verdict == result.Unknown || !runs[0].Made(f.Check):
		return factCell{Class: "none", Label: "not checked"}
	case f.Want != nil:
		return factCell{Class: "right", Label: "right"}
	}
	return factCell{Class: "right", Label: "not given"}
}

// changeOf returns how the findings about a fact differ. A side that was not checked
// broke nothing and fixed nothing.
func changeOf(base, head []result.Finding, row factRow) string {
	switch {
	case row.Base.Class == "none" || row.Head.Class == "none":
		return "differs"
	case len(base) == 0:
		return "broke"
	case len(head) == 0:
		return "fixed"
	case row.Base == row.Head:
		return "same"
	}
	return "differs"
}
