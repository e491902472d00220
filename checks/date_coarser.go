package checks

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// finerThan returns the reading that a date is coarser than, where no reading is as
// coarse as the date: 2025 of “4 February 2025”. A clock may be left out.
func finerThan(value schema.EDTF, readings []option) *option {
	if value.Precision() == schema.Span || value.Precision() >= schema.DayPrecision {
		return nil
	}
	var finer *option
	for i, o := range readings {
		if o.interval.IsZero() {
			return nil
		}
		switch value.Compare(o.interval) {
		case schema.Equal:
			return nil
		case schema.Contains:
			if o.interval.Precision() == value.Precision() { // some other month of the year
				return nil
			}
			if o.preferred && finer == nil {
				finer = &readings[i]
			}
		case schema.Within:
			if o.preferred || o.interval.Precision() != schema.Span { // else all before “until May” has any year in it
				return nil
			}
		}
	}
	return finer
}

// warnCoarser warns of a date that is coarser than the words it was read from, at m,
// or than all that the text says, where m is nil.
func (p *Pass) warnCoarser(i int, value schema.EDTF, m *schema.Mention, readings []option) {
	if p.goldenHas(schema.KindDate, p.pairOf(schema.KindDate, i).Want) {
		return // agree/date compares it with what the golden says
	}
	finer := finerThan(value, readings)
	if finer == nil || m != nil && p.saysOnly(value, p.surface(*m, p.facts.Source.Offsets)) {
		return
	}
	got := fact.Ref(p.facts.At(schema.KindDate, i))
	finding := result.Finding{
		Kind: schema.KindDate, Attribute: "precision", Got: got, Severity: result.Warning,
		Message: fmt.Sprintf("%s is coarser than “%s”, which reads %s%s", value, short(finer.text), readDate(finer.Date), p.relativeTo()),
		Fix:     fmt.Sprintf("make the value of %s %s", got.Pointer, finer.Date.Value),
	}
	if finer.at >= 0 && p.index != nil {
		finding.Location = p.index.Location(finer.at, finer.at+len([]rune(finer.text)))
	}
	p.Report(finding)
}

// saysOnly reports whether the words of a mention, by themselves, say a date as coarse as
// a value: the year in “March 1998”, or the month in “3 May”. The record then gives what
// it points at.
func (p *Pass) saysOnly(value schema.EDTF, surface string) bool {
	if value.Precision() == schema.Year && strings.TrimSpace(surface) == strings.TrimRight(value.String(), "~?%") {
		return true // digits that are no date by themselves
	}
	return slices.ContainsFunc(p.allOf(schema.KindDate, p.readAlone(surface)), func(o option) bool {
		return o.preferred && !o.interval.IsZero() && o.interval.Precision() == value.Precision()
	})
}
