package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// markedYears decides whether a number with the mark of a year is one or counts years.
var markedYears = rule.List[start, bool]{
	Name: "date/marked-year",
	Asks: "Is a number with the mark of a year that year, or so many years?",
	Rules: []rule.Rule[start, bool]{
		{
			Name: "date/years-by-their-ending",
			Doc:  "An ending that makes a length of it leaves it a number of years.",
			For:  language.Counters,
			Over: []string{"date/year-with-its-mark", "date/short-year-with-its-mark"},
			Decides: []rule.Example{
				{Language: "ko", Text: "가게는 [지난 11월 15일]{@2024-11-15} [87년]{87 a} 만에 닫았다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [2019년]{@2019} 일했다."},
			},
			Answer: rule.Says(false, func(s start) bool { return s.isKind(s.i+2, atomBroken) && s.mayContinue(s.i+2) }),
		},
		{
			Name: "date/year-with-its-mark",
			Doc:  "Four digits, or as great a number in words, are a year, whatever follows.",
			For:  language.Counters,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [2019년]{@2019} 일했다."},
				{Language: "ko", Text: "그는 [2018년]{@2018} 이후 쉬었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [19년 3월]{@2019-03} 일했다."},
			},
			Answer: rule.Says(true, func(s start) bool { return s.atoms[s.i].mayBeYear() }),
		},
		{
			Name: "date/short-year-with-its-mark",
			Doc:  "Two digits are a year above 50, behind an apostrophe, or before a month or another part of a year.",
			For:  language.Counters,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [24년 3월]{@2024-03} 떠났다."},
				{Language: "ko", Text: "그는 [88년]{@1988} 떠났다."},
				{Language: "ko", Text: "그것은 ’[24년]{@2024} 실적이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [24년]{24 a} 일했다."},
				{Language: "ko", Text: "그는 [2024년 3월]{@2024-03} 떠났다."},
			},
			Answer: rule.Says(true, func(s start) bool {
				a, k := &s.atoms[s.i], s.i+2
				return a.digits == 2 && (a.n > 50 || s.isBehindApostrophe() || s.isMonthNext(k) || s.isKind(k, atomHalf) || s.isKind(k, atomNumber) && s.isKind(k+1, atomQuarterMark))
			}),
		},
	},
}

// markedDays decides whether a number with the mark of a day is one of a month or counts
// days.
var markedDays = rule.List[start, bool]{
	Name: "date/marked-day",
	Asks: "Is a number with the mark of a day that day of a month, or so many days?",
	Rules: []rule.Rule[start, bool]{
		{
			Name: "date/day-before-adjective",
			Doc:  "What looks like an ending of lengths is an adjective before another word.",
			For:  language.Counters,
			Over: []string{"date/days-by-their-ending"},
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [14일]{@2025-01-14} 새 공장을 열었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "매출은 [3일]{3 d} 새 [2배]{2 1}로 늘었다."},
			},
			Answer: rule.Says(true, func(s start) bool { return s.mayContinue(s.i+2) && s.isKind(s.i+2, atomBroken) && s.isAdjective(s.i+2) }),
		},
		{
			Name: "date/days-by-their-ending",
			Doc:  "An ending that makes a length of it leaves it a number of days.",
			For:  language.Counters,
			Over: []string{"date/day-of-a-month"},
			Decides: []rule.Example{
				{Language: "ko", Text: "매출은 [3일]{3 d} 새 [2배]{2 1}로 늘었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [3일]{@2025-02-03} 쉬었다."},
				{Language: "ko", Text: "그는 [14일]{@2025-01-14} 새 공장을 열었다."},
			},
			Answer: rule.Says(false, func(s start) bool { return s.mayContinue(s.i+2) && s.isKind(s.i+2, atomBroken) }),
		},
		{
			Name: "date/days-from-now",
			Doc:  "A number of days of no month before a word for ago or later counts them.",
			For:  language.Counters,
			Over: []string{"date/day-of-a-month"},
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 앞으로 [3일 안]{@2025-02-07}에 낸다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [3월 3일]{@2024-03-03} 이후 쉬었다."},
				{Language: "ko", Text: "그는 [3일]{@2025-02-03} 떠났다."},
			},
			Answer: rule.Says(false, func(s start) bool {
				return s.mayContinue(s.i+2) && s.hasRole(s.i+2, linkAgoBehind|linkLater) && !s.isKind(s.i-1, atomMonthMark) && !s.isKind(s.i-1, atomMonth)
			}),
		},
		{
			Name:      "date/day-of-a-month",
			Doc:       "Any other number up to 31 with the mark of a day is a day of a month.",
			For:       language.Counters,
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [3일]{@2025-02-03} 떠났다."},
				{Language: "ko", Text: "그는 [3월 3일]{@2024-03-03} 이후 쉬었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [3일 전]{@2025-02-01} 떠났다."},
				{Language: "ko", Text: "그는 [3월]{@2024-03} 떠났다."},
			},
			Answer: rule.Says(true, func(start) bool { return true }),
		},
	},
}

// isAdjective reports whether a word behind a length describes the one behind it: 14일 새
// 공장을 (new), but 3일 새 2배로 (within).
func (p *Parser) isAdjective(k int) bool {
	a := &p.atoms[k]
	return a.roles&linkAdjective != 0 && a.gap == text.GapSpace && a.to < len(p.Tokens) && p.Tokens[a.to].Class == text.ClassHangul
}

// isBehindApostrophe reports an apostrophe that is glued to the number.
func (s start) isBehindApostrophe() bool {
	k := s.atoms[s.i].from
	if k == 0 || s.Tokens[k].Gap != text.GapNone {
		return false
	}
	switch s.Tokens[k-1].Text {
	case "'", "’", "‘":
		return true
	}
	return false
}
