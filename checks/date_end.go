package checks

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/verbatim"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// warnOneEnd warns of a date without a mention that the text has only as one end of an
// interval, whose other end the record does not give. A mention of that end's own words
// would say that it is meant.
func (p *Pass) warnOneEnd(i int, value schema.EDTF, readings []option) {
	if value.Precision() == schema.Span || p.goldenHas(schema.KindDate, p.pairOf(schema.KindDate, i).Want) {
		return
	}
	var interval *option
	for k, o := range readings {
		switch {
		case !dateFits(value, o):
		case dateFits(value, o.with(noEnd)):
			return
		case interval == nil || o.preferred && !interval.preferred:
			interval = &readings[k]
		}
	}
	if interval == nil || p.isSaidFiner(value, interval) || slices.ContainsFunc(p.withOtherEnd(i, []option{interval.with(noEnd)}), func(o option) bool { return o.ends != noEnd }) {
		return
	}
	got := fact.Ref(p.facts.At(schema.KindDate, i))
	p.Report(result.Finding{
		Kind: schema.KindDate, Attribute: "value", Got: got, Severity: result.Warning, Location: p.index.Location(interval.at, interval.at+len([]rune(interval.text))),
		Message: fmt.Sprintf("%s is one end of what the text says: %s (“%s”)", value, interval.Date.Value, short(interval.text)),
		Fix:     fmt.Sprintf("make the value of %s %s", got.Pointer, interval.Date.Value),
	})
}

// isSaidFiner reports whether the words of an interval say a date by themselves, and the
// other end is coarser: whoever gives a day there and a year here has a date of its own,
// “from 1992 until Feb. 29, 1996”.
func (p *Pass) isSaidFiner(value schema.EDTF, interval *option) bool {
	const longest = 12 // words of two ends
	points, words := []rune(interval.text), verbatim.Words(interval.text)
	isFiner := false
	for k := 1; k < min(len(words), longest); k++ {
		head, tail := string(points[:words[k].Start]), string(points[words[k].Start:])
		for _, side := range [][2]string{{head, tail}, {tail, head}} {
			if !p.readsAs(value, side[0]) {
				continue
			}
			switch other := p.finestBeside(value, side[1]); {
			case other >= value.Precision():
				return false
			case other > schema.NoPrecision:
				isFiner = true
			}
		}
	}
	return isFiner
}

// readsAs reports whether words read by themselves as a date.
func (p *Pass) readsAs(value schema.EDTF, words string) bool {
	return slices.ContainsFunc(p.allOf(schema.KindDate, p.readAlone(words)), func(o option) bool {
		return !o.interval.IsZero() && value.Compare(o.interval) == schema.Equal
	})
}

// finestBeside returns the finest precision of the dates in words, and of their ends: that
// of a value where they hold it, and so are no other end.
func (p *Pass) finestBeside(value schema.EDTF, words string) schema.Precision {
	finest := schema.NoPrecision
	for _, o := range p.allOf(schema.KindDate, p.readAlone(words)) {
		for end := range strings.SplitSeq(o.Date.Value, "/") {
			e, err := schema.ParseEDTF(end)
			if err != nil || isOpen(end) {
				continue
			}
			if finest = max(finest, e.Precision()); e.Compare(value) == schema.Contains {
				return value.Precision()
			}
		}
	}
	return finest
}
