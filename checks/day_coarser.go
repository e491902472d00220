package checks

import (
	"fmt"
	"slices"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// losesDay returns the reading that a date is coarser than, where no reading is as
// coarse as the date: 2025 of “4 February 2025”. A clock may be left out.
func losesDay(value schema.EDTF, readings []option) *option {
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
			return nil
		}
	}
	return finer
}

// warnOneEnd warns of a date without a mention that the text has only as one end of an
// interval, whose other end the record does not give.
func (p *Pass) warnOneEnd(i int, value schema.EDTF, readings []option) {
	if value.Precision() == schema.Span || p.goldenHas(schema.KindDate, p.pairOf(schema.KindDate, i).Want) {
		return
	}
	var interval *option
	for k, o := range readings {
		whole := o
		whole.ends = noEnd
		switch {
		case !dateFits(value, o):
		case dateFits(value, whole):
			return
		case interval == nil || o.preferred && !interval.preferred:
			interval = &readings[k]
		}
	}
	if interval == nil || slices.ContainsFunc(p.withOtherEnd(i, []option{withEnds(*interval, noEnd)}), func(o option) bool { return o.ends != noEnd }) {
		return
	}
	got := fact.Ref(p.facts.At(schema.KindDate, i))
	p.Report(result.Finding{
		Kind: schema.KindDate, Attribute: "value", Got: got, Severity: result.Warning, Location: p.index.Location(interval.at, interval.at+len([]rune(interval.text))),
		Message: fmt.Sprintf("%s is one end of what the text says: %s (“%s”)", value, interval.Date.Value, short(interval.text)),
		Fix:     fmt.Sprintf("make the value of %s %s", got.Pointer, interval.Date.Value),
	})
}

func withEnds(o option, e ends) option {
	o.ends = e
	return o
}

// warnCoarser warns of a date that is coarser than the words it was read from, at m,
// or than all that the text says, where m is nil.
func (p *Pass) warnCoarser(i int, value schema.EDTF, m *schema.Mention, readings []option) {
	if p.goldenHas(schema.KindDate, p.pairOf(schema.KindDate, i).Want) {
		return // agree/date compares it with what the golden says
	}
	finer := losesDay(value, readings)
	if finer == nil || m != nil && slices.ContainsFunc(p.allOf(schema.KindDate, p.readAlone(p.surface(*m, p.facts.Source.Offsets))), func(o option) bool {
		return !o.interval.IsZero() && value.Compare(o.interval) == schema.Equal
	}) {
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
