package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// yearParts make parts of a year other than its months.
var yearParts = rule.List[start, partOfYear]{
	Name: "date/year-part",
	Asks: "Which part of a year is named?",
	Rules: []rule.Rule[start, partOfYear]{
		{
			Name: "date/season",
			Doc:  "A season is three whole months of a year, or what lies between solstice and equinox.",
			On:   onSeason,
			Decides: []rule.Example{
				{Language: "en", Text: "Sales fell in the [summer of 2024]{@2024-22}."},
				{Language: "fr", Text: "Les ventes ont baissé à l'[été 2024]{@2024-22}."},
				{Language: "ko", Text: "매출은 [2024년 여름]{@2024-22}에 줄었다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Sales fell in [Q3 2024]{@2024-35}."},
				{Language: "ko", Text: "매출은 [2024년 7월]{@2024-07}에 줄었다."},
			},
			Answer: partAt(func(s start) fields {
				return fields{season: s.atoms[s.i].n}
			}),
		},
		{
			Name: "date/holiday",
			Doc:  "A holiday is its day in a year.",
			On:   onHoliday,
			Decides: []rule.Example{
				{Language: "en", Text: "They met at [Christmas 2023]{@2023-12-25}."},
				{Language: "fr", Text: "Ils se sont vus à [Noël 2023]{@2023-12-25}."},
				{Language: "ko", Text: "그들은 [추석]{@2024-09-17}에 만났다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met on [25 December 2023]{@2023-12-25}."},
				{Language: "fr", Text: "Ils se sont vus à l'[été 2023]{@2023-22}."},
			},
			Answer: partAt(func(s start) fields {
				return fields{holiday: s.dates.holidays[s.atoms[s.i].n]}
			}),
		},
		{
			Name: "date/half",
			Doc:  "A half by its sign or its word is six months of a year.",
			On:   onHalf,
			Decides: []rule.Example{
				{Language: "en", Text: "Sales fell in [H1 2024]{@2024-40}."},
				{Language: "ko", Text: "매출은 [2024년 상반기]{@2024-40}에 줄었다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Sales fell in [Q1 2024]{@2024-33}."},
				{Language: "en", Text: "Sales fell in the [first half of 2024]{@2024-40}."},
			},
			Answer: partAt(func(s start) fields { return fields{half: s.atoms[s.i].n} }),
		},
		{
			Name: "date/quarter",
			Doc:  "A quarter by its sign is three months of a year.",
			On:   onQuarter,
			Decides: []rule.Example{
				{Language: "en", Text: "Sales fell in [Q3 2024]{@2024-35}."},
				{Language: "fr", Text: "Les ventes ont baissé au [T3 2024]{@2024-35}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Sales fell in [H1 2024]{@2024-40}."},
				{Language: "en", Text: "Sales fell in the [third quarter of 2024]{@2024-35}."},
			},
			Answer: partAt(func(s start) fields { return fields{quarter: s.atoms[s.i].n} }),
		},
		{
			Name: "date/numbered-quarter",
			Doc:  "The word for a quarter and a digit are that quarter of a year.",
			On:   onUnit,
			Not:  language.Counters,
			Decides: []rule.Example{
				{Language: "en", Text: "Sales fell in [quarter 3 of 2024]{@2024-35}."},
				{Language: "fr", Text: "Les ventes ont baissé au [trimestre 3 de 2024]{@2024-35}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Sales fell in the [third quarter of 2024]{@2024-35}."},
				{Language: "en", Text: "Sales fell for [three quarters]{0.75 1}."},
			},
			Answer: func(s start) (partOfYear, bool) {
				a := &s.atoms[s.i]
				if a.unit != calendar.UnitQuarter || a.n == unitPlural || !s.isKind(s.i+1, atomNumber) || s.atoms[s.i+1].digits != 1 {
					return partOfYear{}, false
				}
				return quarterOf(s.atoms[s.i+1].n, s.i+2)
			},
		},
		{
			Name: "date/year-before-its-part",
			Doc:  "A year before a quarter, a half or a season is its year, and in some languages before a holiday.",
			On:   onNumber,
			Decides: []rule.Example{
				{Language: "en", Text: "Sales fell in [2024 Q3]{@2024-35} again."},
				{Language: "ko", Text: "그들은 [2016 봄]{@2016-21}에 만났다."},
				{Language: "ko", Text: "그들은 [2024년 광복절]{@2024-08-15}에 만났다."},
				{Language: "ko", Text: "매출은 [2024년 3분기]{@2024-35}에 줄었다."},
				{Language: "ko", Text: "매출은 [2024년 여름]{@2024-22}에 줄었다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Sales fell in [Q3 2024]{@2024-35} again."},
				{Language: "ko", Text: "매출은 [3분기]{@2024-35}에 줄었다."},
			},
			Answer: func(s start) (partOfYear, bool) {
				year, short, k := s.parseYearOrShort(s.i)
				if k == 0 {
					return partOfYear{}, false
				}
				if k = s.skipLinks(k, 1, linkDash|linkSlash); !s.isPartOfYear(k) {
					return partOfYear{}, false
				}
				part, ok := s.parseYearPart(k)
				part.setYear(year, short)
				return part, ok
			},
		},
		{
			Name: "date/quarter-with-its-mark",
			Doc:  "A number with the mark of a quarter is that quarter of a year.",
			On:   onNumber,
			For:  language.Counters,
			Decides: []rule.Example{
				{Language: "ko", Text: "매출은 [2024년 3분기]{@2024-35}에 줄었다."},
				{Language: "ko", Text: "매출은 [3분기]{@2024-35}에 줄었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "매출은 [2024년 3월]{@2024-03}에 줄었다."},
				{Language: "ko", Text: "매출은 [3분]{3 min}에 줄었다."},
			},
			Answer: func(s start) (partOfYear, bool) {
				if !s.isKind(s.i+1, atomQuarterMark) || !s.mayContinue(s.i+1) {
					return partOfYear{}, false
				}
				return quarterOf(s.atoms[s.i].n, s.i+2)
			},
		},
		{
			Name: "date/quarter-of-four",
			Doc:  "A number over four with the mark of a quarter is that quarter and no fraction.",
			On:   onNumber,
			For:  language.Counters,
			Decides: []rule.Example{
				{Language: "ko", Text: "매출은 [2024년 3/4분기]{@2024-35}에 줄었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "매출은 [2024년 3분기]{@2024-35}에 줄었다."},
				{Language: "ko", Text: "매출은 [3/4]{0.75 1}로 줄었다."},
			},
			Answer: func(s start) (partOfYear, bool) {
				if !s.hasRole(s.i+1, linkSlash|linkDot) || !s.isKind(s.i+2, atomNumber) || s.atoms[s.i+2].n != 4 || !s.isKind(s.i+3, atomQuarterMark) {
					return partOfYear{}, false
				}
				return quarterOf(s.atoms[s.i].n, s.i+4)
			},
		},
	},
}

// partAt returns the answer of a rule for a part of a year that is one atom.
func partAt(fieldsOf func(s start) fields) func(s start) (partOfYear, bool) {
	return func(s start) (partOfYear, bool) { return partOfYear{fields: fieldsOf(s), next: s.i + 1}, true }
}

// quarterOf returns the nth quarter of a year, where a year has it.
func quarterOf(n, next int) (partOfYear, bool) {
	return partOfYear{fields: fields{quarter: n}, next: next}, n >= 1 && n <= 4
}

// isPartOfYear reports whether a part of a year stands at atom k, behind its year.
func (p *Parser) isPartOfYear(k int) bool {
	if k >= len(p.atoms) {
		return false
	}
	switch a := &p.atoms[k]; a.kind {
	case atomSeason:
		return !(a.upper && p.isNameAfter(k+1))
	case atomQuarter, atomHalf:
		return true
	case atomHoliday:
		return p.has(language.Counters)
	case atomUnit:
		return a.unit == calendar.UnitQuarter
	case atomNumber:
		return p.has(language.Counters) && p.mayContinue(k) && (p.isKind(k+1, atomQuarterMark) || p.isKind(k+3, atomQuarterMark))
	}
	return false
}

// yearsBehind decides which year behind a part of a year is its year.
var yearsBehind = rule.List[partBefore, yearBehind]{
	Name: "date/year-behind-part",
	Asks: "Which year is a part of a year in?",
	Rules: []rule.Rule[partBefore, yearBehind]{
		{
			Name: "date/winter-of-two-years",
			Doc:  "A winter with two years is the one that begins in the first.",
			Over: []string{"date/year-behind-its-part", "date/short-year-behind-season"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Il a neigé à l'[hiver 2023-2024]{@2023-24}."},
				{Language: "en", Text: "It snowed in [winter 2023-24]{@2023-24} there."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il a neigé à l'[hiver 2023]{@2023-24}."},
				{Language: "fr", Text: "Il a neigé en [2023-2024]{@2023/2024}."},
			},
			Answer: func(b partBefore) (yearBehind, bool) {
				y, ok := b.yearOfPart()
				if !ok {
					y, ok = b.shortYearOfSeason()
				}
				if !ok || b.season != 4 || !b.hasRole(y.next, linkDash) || !b.isKind(y.next+1, atomNumber) {
					return yearBehind{}, false
				}
				second := &b.atoms[y.next+1]
				y.next += 2
				return y, second.n == y.year+1 || second.digits == 2 && second.n == (y.year+1)%100
			},
		},
		{
			Name: "date/year-behind-its-part",
			Doc:  "The year behind a part of a year is its year.",
			Decides: []rule.Example{
				{Language: "en", Text: "Sales fell in [Q3 2024]{@2024-35}."},
				{Language: "fr", Text: "Les ventes ont baissé à l'[été 2024]{@2024-22}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Sales fell in [Q3]{@2024-35} again."},
				{Language: "ko", Text: "매출은 [2024년 여름]{@2024-22}에 줄었다."},
			},
			Answer: partBefore.yearOfPart,
		},
		{
			Name: "date/short-year-behind-season",
			Doc:  "Two digits from 40 on behind a season are its year, because they count nothing.",
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils se sont vus à l'[été 69]{@1969-22} à [Lille]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils se sont vus à l'[été 1969]{@1969-22} à [Lille]{place}."},
				{Language: "fr", Text: "Ils ont vu [cet été]{@2025-22} [69 films]{69 films}."},
			},
			Answer: partBefore.shortYearOfSeason,
		},
	},
}

// yearOfPart reads the year behind the part, with the small words between them.
func (b partBefore) yearOfPart() (yearBehind, bool) {
	year, short, next := b.parseYear(b.skipLinks(b.next, 2, linkOf|linkArticle|linkComma|linkDash|linkSlash))
	return yearBehind{year, short, next}, next > 0
}

// shortYearOfSeason reads the two digits behind a season: l'été 69.
func (b partBefore) shortYearOfSeason() (yearBehind, bool) {
	if b.season == 0 || !b.isKind(b.next, atomNumber) {
		return yearBehind{}, false
	}
	a := &b.atoms[b.next]
	return yearBehind{a.n, true, b.next + 1}, a.digits == 2 && a.n >= 40 && !b.countsNoun(b.next)
}
