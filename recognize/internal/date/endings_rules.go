package date

import (
	"slices"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// endingProductions make stretches that are told by their length and their end.
var endingProductions = []rule.Rule[start, parsed]{
	{
		Name: "date/length-ending",
		Doc:  "A length up to a month or a day is the stretch that ends with it.",
		Not:  language.Counters,
		On:   onNumber | onUnit | onLength,
		Decides: []rule.Example{
			{Language: "en", Text: "Sales rose in the [three months to September]{@2024-07/2024-09}."},
			{Language: "en", Text: "Sales rose in the [week ended Jan. 31]{@2025-01-25/2025-01-31}."},
			{Language: "fr", Text: "Les ventes ont monté sur [douze mois à juin]{@2023-07/2024-06}."},
			{Language: "es", Text: "Las ventas subieron en los [tres meses hasta junio]{@2024-04/2024-06}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "Sales rose for [three months]{3 mo} in [September]{@2024-09}."},
			{Language: "fr", Text: "Il a [trois mois]{3 mo}."},
		},
		Answer: reads((*Parser).parseLengthEnding),
	},
}

// parseLengthEnding reads a length and the date that it ends at: the nine months ended
// Sept. 30, the year to March.
func (p *Parser) parseLengthEnding(i int) (*expression, int) {
	k := p.skipLinks(i, 1, linkArticle)
	list, next := p.parseLengths(k)
	one := p.isKind(k, atomUnit) && p.atoms[k].n != unitPlural && p.atoms[k].unit >= calendar.UnitWeek
	if list == nil && one {
		list, next = []length{{n: 1, unit: p.atoms[k].unit}}, k+1
	}
	if len(list) != 1 || list[0].n < 1 || list[0].unit < calendar.UnitWeek || !p.hasRole(next, linkEnding|linkTo) || !p.isKind(next, atomLink) {
		return nil, i
	}
	named := p.hasRole(next, linkEnding)
	at := p.skipLinks(next+1, 3, linkOf|linkArticle|linkDay|linkEnding)
	if !named && (!one && p.hasRole(k, linkArticle) || one && p.isKind(k-1, atomNumber)) { // un an à fin juin is a rate
		return nil, i
	}
	base, after := p.parsePoint(at)
	if after == at || !p.accepts(base, at, after) || !base.isEnd() || !named && one && base.isDay() && list[0].unit < calendar.UnitYear {
		return nil, i
	}
	return &expression{op: opEnding, lengths: list, a: base, made: base.made}, after
}

// isEnd reports whether a date may be the end of a stretch: a day, a month, the end of one.
func (n *expression) isEnd() bool {
	switch n.op {
	case opPart:
		return n.n == 3 && n.a.isEnd()
	case opFields:
		return len(n.alts) > 0 && n.alts[0].month > 0 && n.alts[0].season == 0
	}
	return false
}

// endingPeriods returns the stretches that end with a period.
func (r *resolver) endingPeriods(days calendar.Period, l length) []calendar.Period {
	stretch := calendar.Period{Lo: calendar.ShiftDay(days.Hi, l.unit, -l.n), Hi: days.Hi}
	out := []calendar.Period{stretch}
	if l.n == 1 {
		if whole := calendar.UnitAround(l.unit, days.Hi-1, 0); whole.Lo == stretch.Lo && whole.Hi == stretch.Hi {
			out = append(out, whole)
		}
	}
	return slices.Compact(out)
}

// isEndToldBehind reports a length at an atom that is told by its end: in the three months to
// June.
func (p *Parser) isEndToldBehind(i int) bool {
	if p.has(language.Counters) {
		return false
	}
	node, _ := p.parseLengthEnding(i)
	return node != nil
}
