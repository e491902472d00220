package checks

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

var groundingDate = Check{
	Name: "grounding/date",
	Doc:  "nothing in the article denotes this date, absolute or relative to publication, or the date's mention is no date",
	Help: `Every date of the article is read, relative ones from the day of publication. The extracted date must be
one of them, or coarser than one of them; a day out of “last year” is more than the text says, and so is
an hour of a day without one. An interval must have its two ends in the text.

A date without a mention that is coarser than all that the text says is a warning, and so is one end of an
interval whose other end the record leaves out: the text says from May 3 to May 9, and the record May 3. A mention
of that end's own words says that it is meant. A day whose interval begins with a mere year is a date of its own.

Words that cannot be read ground nothing: a date whose mention is a name is reported even where another place
denotes it. A golden excuses a mention only where its own stands.

Example: nothing in the text denotes 1987-08-23; the nearest date is “l’année dernière” (2024).

Fix the value or the mention, or leave the date out. The day of publication belongs in source.published.`,
	Severity: result.Error, Needs: Article,
	Run: checkDatesGrounded,
}

func checkDatesGrounded(p *Pass) {
	left := 0
	for i, d := range p.Got.Dates {
		value, err := p.interval(d.Value)
		foreign := p.unexcusedMentions(schema.KindDate, i)
		right := p.valueRight(schema.KindDate, i)
		if err != nil || right && len(foreign) == 0 {
			continue
		}
		if p.missingToRead() != "" {
			left++
			continue
		}
		wordless := slices.IndexFunc(foreign, func(m schema.Mention) bool { return p.isNoDate(value, m) })
		switch grounded := right || p.dateGrounded(d, value); {
		case !grounded:
			p.reportInventedDate(i, value)
		case wordless >= 0:
			p.reportWordless(schema.KindDate, i, foreign[wordless], d.Value)
		case !right && len(d.Mentions) == 0:
			near := p.statedNear(value)
			p.warnCoarser(i, value, nil, near)
			p.warnOneEnd(i, value, near)
		}
	}
	p.markUnverified(p.missingToRead(), left)
}

// reportInventedDate reports a date that the text does not denote, with the
// nearest date of the text as a hint.
func (p *Pass) reportInventedDate(i int, value schema.EDTF) {
	got := fact.Ref(p.facts.At(schema.KindDate, i))
	finding := result.Finding{
		Kind: schema.KindDate, Got: got,
		Message: "nothing in the text denotes " + value.String() + weekday(value) + p.relativeTo(),
		Fix:     "correct the value of " + got.Pointer + ", or leave it out",
	}
	if near := p.nearestDate(value); near != nil {
		finding.Location = p.index.Location(near.start, near.end)
		finding.Message += fmt.Sprintf("; the nearest date is “%s” (%s)", short(near.text), readDate(near.Date))
		finding.Fix = fmt.Sprintf("if “%s” is meant, make %s %s; else leave it out", short(near.text), got.Pointer, near.Date.Value)
	}
	p.Report(finding)
}

// dateGrounded reports whether the text denotes a date, somewhere or in the
// words of its mentions.
func (p *Pass) dateGrounded(d schema.Date, value schema.EDTF) bool {
	if p.textDenotes(value) {
		return true
	}
	unit := p.facts.Source.Offsets
	for _, m := range d.Mentions {
		if _, _, ok := p.locate(m, unit); ok && (p.denotes(value, p.readingsOf(schema.KindDate, m, unit)) || p.isDayNumber(value, m)) {
			return true
		}
	}
	return value.Precision() == schema.Year && p.hasYear(d.Value, 0, 0)
}

// isNoDate reports whether a mention that is in the text cannot be read as a
// date at all.
func (p *Pass) isNoDate(value schema.EDTF, m schema.Mention) bool {
	unit := p.facts.Source.Offsets
	start, end, ok := p.locate(m, unit)
	return ok && len(p.readingsOf(schema.KindDate, m, unit)) == 0 && !p.isDayNumber(value, m) &&
		!(value.Precision() == schema.Year && p.hasYear(value.String(), start, end))
}

// isDayNumber reports whether a mention is the number of a day without a month:
// "the 25th".
func (p *Pass) isDayNumber(value schema.EDTF, m schema.Mention) bool {
	day, ok := value.First()
	return ok && value.Precision() == schema.DayPrecision &&
		slices.ContainsFunc(p.readingsOf(schema.KindFigure, m, p.facts.Source.Offsets), func(o option) bool {
			return o.Figure.Kind == schema.Ordinal && o.Figure.Value == schema.NewDecimal(int64(day.Day), 0)
		})
}

// hasYear reports whether the four digits of a year are in the text, within
// [start, end) or anywhere if end is 0, and are neither a figure nor of a date, which
// says what year it is. They may be part of the name of games or a fair.
func (p *Pass) hasYear(year string, start, end int) bool {
	year = strings.TrimRight(year, "~?%")
	if len(year) != 4 {
		return false
	}
	for _, at := range p.find(year) {
		if !at.Whole || end > 0 && (at.Start < start || at.End > end) {
			continue
		}
		if !slices.ContainsFunc(p.spansAt(at.Start, at.End), func(s recognize.Span) bool {
			return s.Readings[0].Kind == schema.KindFigure || s.Readings[0].Kind == schema.KindDate
		}) {
			return true
		}
	}
	return false
}

// nearestDate returns the date of the text that is nearest in time, or nil for a
// finding that is not listed.
func (p *Pass) nearestDate(value schema.EDTF) *stated {
	inText := p.statedDates().all
	if !p.mayHint(len(inText)) {
		return nil
	}
	first, ok := value.First()
	if !ok {
		if first, ok = value.Last(); !ok {
			return nil
		}
	}
	var near *stated
	least := math.MaxInt
	for i := range inText {
		read := inText[i].interval
		if read.IsZero() || !inText[i].preferred {
			continue
		}
		from, hasFrom := read.First()
		to, hasTo := read.Last()
		far := 0
		switch { // an open interval is as near as its one end
		case !hasTo && hasFrom, !hasFrom && hasTo:
			end := from
			if !hasFrom {
				end = to
			}
			far = distance(first.Number(), end.Number())
		case hasFrom && first.Number() < from.Number():
			far = from.Number() - first.Number()
		case hasTo && first.Number() > to.Number():
			far = first.Number() - to.Number()
		}
		if far < least {
			least, near = far, &inText[i]
		}
	}
	return near
}
