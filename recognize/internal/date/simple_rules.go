package date

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// simpleProductions make dates of one word or one group of digits, with no more than
// the day or the year that these refer to.
var simpleProductions = []rule.Rule[start, parsed]{
	{
		Name: "date/shift",
		Doc:  "A word for a day or another unit counted from now is that unit.",
		On:   onShift,
		Decides: []rule.Example{
			{Language: "en", Text: "She left [yesterday]{@2025-02-03}."},
			{Language: "fr", Text: "Elle est partie [avant-hier]{@2025-02-02}."},
			{Language: "ko", Text: "그는 [어제]{@2025-02-03} 떠났다."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "She left on [Monday]{@2025-02-03}."},
			{Language: "ko", Text: "그는 [월요일]{@2025-02-03}에 떠났다."},
		},
		Answer: reads((*Parser).parseShift),
	},
	{
		Name: "date/day-beside",
		Doc:  "The eve of a date, or the day after it, is counted from that date.",
		On:   onShift,
		Decides: []rule.Example{
			{Language: "en", Text: "She left [the day after Christmas]{@2024-12-26}."},
			{Language: "fr", Text: "Elle est partie [la veille du 14 juillet 2024]{@2024-07-13}."},
			{Language: "fr", Text: "Elle est partie [le lendemain de Noël]{@2024-12-26}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "She left at [Christmas]{@2024-12-25}."},
			{Language: "fr", Text: "Elle est partie [hier]{@2025-02-03}."},
		},
		Answer: reads((*Parser).parseDayBeside),
	},
	{
		Name: "date/word-for-now",
		Doc:  "Words for now are the day of publication.",
		On:   onNow,
		Decides: []rule.Example{
			{Language: "en", Text: "[right now]{@2025-02-04}"},
			{Language: "fr", Text: "[en ce moment]{@2025-02-04}"},
			{Language: "ko", Text: "[현재]{@2025-02-04}"},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "[today]{@2025-02-04}"},
		},
		Answer: func(s start) (parsed, bool) {
			return parsed{&expression{op: opNow}, s.i + 1}, s.isKind(s.i, atomNow) && !s.atoms[s.i].weak
		},
	},
	{
		Name: "date/digits",
		Doc:  "Digits in the layout of a date are each date that the layout can mean.",
		On:   onNumeric,
		Decides: []rule.Example{
			{Language: "en", Text: "The form dates from [2025-01-28]{@2025-01-28} in [Bonn]{place}."},
			{Language: "fr", Text: "Le texte est daté du [28/01/2025]{@2025-01-28} à [Lille]{place}."},
			{Language: "ko", Text: "그는 [2025.1.28]{@2025-01-28}에 떠났다."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "The form dates from [28 January 2025]{@2025-01-28} in [Bonn]{place}."},
			{Language: "ko", Text: "그는 [2025년 1월 28일]{@2025-01-28}에 떠났다."},
		},
		Answer: reads((*Parser).parseDigits),
	},
	{
		Name: "date/digits-and-year",
		Doc:  "A day and month in digits take the year behind them.",
		On:   onNumeric,
		Decides: []rule.Example{
			{Language: "en", Text: "The fair ran on [6/30, 2024]{@2024-06-30} in [Ohio]{place}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "The fair ran on [6/30/2024]{@2024-06-30} in [Ohio]{place}."},
			{Language: "en", Text: "The fair will run on [6/30]{@2025-06-30} in [Ohio]{place}."},
		},
		Answer: reads((*Parser).parseDigitsAndYear),
	},
	{
		Name: "date/same",
		Doc:  "The same day or year is that of the date before.",
		On:   onSame,
		Decides: []rule.Example{
			{Language: "en", Text: "They met on [3 May 2024]{@2024-05-03} and left [the same day]{@2024-05-03}."},
			{Language: "fr", Text: "Ils se sont vus le [3 mai 2024]{@2024-05-03} et sont partis [le même jour]{@2024-05-03}."},
			{Language: "ko", Text: "그들은 [2024년 5월 3일]{@2024-05-03} 도착해 [그날]{@2024-05-03} 떠났다."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They met on [3 May 2024]{@2024-05-03} and left [a day later]{@2024-05-04}."},
		},
		Answer: reads((*Parser).parseSame),
	},
	{
		Name: "date/part-of-unit",
		Doc:  "A word for a part of a unit is that part of the one of publication.",
		On:   onPart,
		Decides: []rule.Example{
			{Language: "en", Text: "Rates will fall by [year-end]{@2025~}."},
			{Language: "ko", Text: "금리는 [연말]{@2025~}에 내릴 예정이다."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "Rates will fall by the [end of 2026]{@2026~}."},
			{Language: "ko", Text: "금리는 [2026년 말]{@2026~} 내릴 예정이다."},
		},
		Answer: func(s start) (parsed, bool) {
			a := &s.atoms[s.i]
			if a.kind != atomPart || a.unit == calendar.NoUnit {
				return parsed{}, false
			}
			return parsed{&expression{op: opPart, n: a.n, a: &expression{op: opUnit, unit: a.unit}}, s.i + 1}, true
		},
	},
	{
		Name: "date/part-of-year",
		Doc:  "A quarter, a half, a season or a holiday is that of its year, or the one near the day of publication.",
		On:   onSeason | onHoliday | onHalf | onQuarter | onUnit | onNumber,
		Decides: []rule.Example{
			{Language: "en", Text: "Sales fell in [Q3 2024]{@2024-35}."},
			{Language: "fr", Text: "Les ventes ont baissé à l'[été 2024]{@2024-22}."},
			{Language: "ko", Text: "매출은 [2024년 3분기]{@2024-35}에 줄었다."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "Sales fell in [July 2024]{@2024-07}."},
			{Language: "en", Text: "Sales fell in the [third quarter of 2024]{@2024-35}."},
		},
		Answer: reads((*Parser).parsePartOfYear),
	},
}

// parseShift reads yesterday, tonight, 지난달.
func (p *Parser) parseShift(i int) (*expression, int) {
	a := &p.atoms[i]
	if a.kind != atomShift || a.roles&(linkBefore|linkAfter) != 0 && a.unit > calendar.UnitDay && !p.endsClause(i) || p.isBesideEvent(i) { // the month before the vote
		return nil, i
	}
	if a.unit >= calendar.UnitMonth && a.n == 0 && p.isNamedBehind(i+1, a.unit) {
		return nil, i
	}
	node := &expression{op: opUnit, unit: a.unit, n: a.n, anaphoric: a.roles&(linkAnaphoric|linkFromPoint) != 0}
	if a.roles&linkAt != 0 { // tonight
		node.daypart = daypartEvening
	}
	return node, i + 1
}

// isNamedBehind reports the month or year that a word for this one stands before, at an atom:
// dans l'année 2023, dans le mois de mai.
func (p *Parser) isNamedBehind(k int, unit calendar.Unit) bool {
	if k >= len(p.atoms) || !p.mayContinue(k) {
		return false
	}
	named := p.skipLinks(k, 1, linkOf)
	if unit == calendar.UnitMonth {
		return p.isKind(named, atomMonth)
	}
	_, _, year := p.parseYear(named)
	return unit == calendar.UnitYear && year > 0
}

// parseDayBeside reads a shifted day and the date that it refers to: the eve of, the
// day after.
func (p *Parser) parseDayBeside(i int) (*expression, int) {
	a := &p.atoms[i]
	if a.kind != atomShift || a.unit != calendar.UnitDay || a.n == 0 || !p.hasRole(i, linkFromPoint) {
		return nil, i
	}
	k := p.skipLinks(i+1, 2, linkOf|linkArticle)
	if k == i+1 && !p.hasRole(i, linkBefore|linkAfter) {
		return nil, i
	}
	base, next := p.parsePoint(k)
	if next == k || base.op != opFields || k == i+1 && !base.isDay() {
		return nil, i
	}
	return &expression{op: opShift, n: 1, a: base, lengths: []length{{n: a.n, unit: calendar.UnitDay}}}, next
}

// parseDigits reads digits in the layout of a date.
func (p *Parser) parseDigits(i int) (*expression, int) {
	if !p.isKind(i, atomNumeric) {
		return nil, i
	}
	return &expression{op: opFields, alts: p.atoms[i].alts}, i + 1
}

// parseDigitsAndYear reads a day and month in digits with a year behind them.
func (p *Parser) parseDigitsAndYear(i int) (*expression, int) {
	if !p.isKind(i, atomNumeric) || p.atoms[i].alts[0].hasYear {
		return nil, i
	}
	year, short, next := p.parseYear(p.skipLinks(i+1, 1, linkComma))
	if next == 0 || p.countsNoun(next-1) {
		return nil, i
	}
	alts := slices.Clone(p.atoms[i].alts)
	for k := range alts {
		alts[k].setYear(year, short)
	}
	return &expression{op: opFields, alts: alts}, next
}

// parseSame reads the unit of a date before: the same day, 이날.
func (p *Parser) parseSame(i int) (*expression, int) {
	switch a := &p.atoms[i]; {
	case a.kind != atomSame || a.n != 0:
	case p.isKind(i+1, atomUnit) && p.mayContinue(i+1):
		return &expression{op: opSame, unit: p.atoms[i+1].unit}, i + 2
	case a.unit != calendar.NoUnit:
		return &expression{op: opSame, unit: a.unit}, i + 1
	}
	return nil, i
}
