package checks

import (
	"slices"

	"github.com/assaykit/assay/schema"
)

// period is the range of lengths of the time that a noun names, in days.
type period struct{ least, most int }

// periods are the lengths that nouns of times are listed with: "the quarter ended 30 June".
var periods = map[string]period{
	"week": {5, 7}, "fortnight": {14, 16}, "month": {28, 31}, "quarter": {89, 98}, "half": {181, 184}, "year": {364, 371},
}

// unitPeriods are the lengths of one unit of time: "six months to 30 June".
var unitPeriods = map[string]period{"d": {1, 1}, "wk": {7, 7}, "mo": {28, 31}, "a": {364, 371}}

// denotes is like denoted, and also accepts a period of time of which the text gives
// the length and the last day.
func (p *Pass) denotes(value schema.EDTF, readings []option) bool {
	return denoted(value, readings) || value.Precision() == schema.Span &&
		slices.ContainsFunc(readings, func(o option) bool { return p.closes(value, o) })
}

// closes reports whether a day is the last of an interval whose length the words
// before it give.
func (p *Pass) closes(value schema.EDTF, o option) bool {
	read := o.interval
	if read.IsZero() || o.at < 0 || p.index == nil || o.derived || read.Precision() != schema.DayPrecision {
		return false
	}
	day, _ := read.Last()
	if last, ok := value.Last(); !ok || last != day {
		return false
	}
	takes, ok := p.periodBefore(o.at)
	return ok && takes.least <= lasts(value) && lasts(value) <= takes.most
}

// periodBefore returns how long the period of time lasts whose last day stands at a place in
// code points: the six months to 30 June.
func (p *Pass) periodBefore(at int) (takes period, ok bool) {
	const most = 60 // code points before
	before, _ := p.index.Slice(max(0, at-most), at, schema.CodePoint)
	words, known := foldedWords(before), checkWordsOf(p.language())
	n := len(words)
	for n > 0 && known.closings.Has(words[n-1]) {
		n--
	}
	if n == 0 || n == len(words) {
		return period{}, false
	}
	takes, ok = known.periods[words[n-1]]
	if n > 1 {
		for _, q := range p.allOf(schema.KindFigure, p.readAlone(words[n-2]+" "+words[n-1])) {
			unit, isTime := unitPeriods[q.Figure.Unit]
			if count := int(q.Figure.Value.Float()); isTime && count > 0 && count < 1000 {
				takes, ok = period{unit.least * count, unit.most * count}, true
			}
		}
	}
	return takes, ok
}
