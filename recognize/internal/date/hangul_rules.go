package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// hangulTerm is a term in the Hangul token i.
type hangulTerm struct {
	*Parser
	term    *term
	i       int
	rest    string // what the token has behind it
	counted bool   // a number stands before it
}

// mayStand reports whether the term may stand behind a number, or without one.
func (h hangulTerm) mayStand() bool {
	o := h.Observer
	if o != nil && !h.isOnlyParticle(h.rest) {
		o = nil // of a syllable of another word nobody asks why it is no term
	}
	_, no := hangulTerms.Ask(h, h.Traits, 1<<h.term.kind, o, rule.Place{From: h.i, To: h.i + 1})
	return !no
}

// hangulTerms decides whether a term may stand where it does. It may where no rule
// answers.
var hangulTerms = rule.List[hangulTerm, bool]{
	Name: "date/hangul-term",
	Asks: "May a part of a word in Hangul be a term of dates?",
	Rules: []rule.Rule[hangulTerm, bool]{
		{
			Name: "date/counter-without-number",
			Doc:  "What counts months, quarters, hours and the like is none without a number.",
			For:  language.Particles,
			On:   onMonthMark | onQuarterMark | onHourMark | onMinuteMark | onDecade | onCentury,
			Decides: []rule.Example{
				{Language: "ko", Text: "일은 [3월 초]{@2024-03~} 시작됐다."},
				{Language: "ko", Text: "개발 첫 세기 동안 그랬다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "일은 [19세기]{@18XX}에 시작됐다."},
			},
			Answer: rule.Says(false, func(h hangulTerm) bool { return !h.counted && h.term.n == 0 }),
		},
		{
			Name: "date/short-weekday-outside-brackets",
			Doc:  "A weekday of one syllable is one in brackets only.",
			For:  language.Particles,
			On:   onWeekday,
			Decides: []rule.Example{
				{Language: "ko", Text: "댐은 [4월 15일]{@2024-04-15} 무너졌다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "댐은 [작년 봄]{@2024-21} 무너졌다."},
			},
			Answer: rule.Says(false, func(h hangulTerm) bool {
				return h.term.weak && (h.i == 0 || h.Tokens[h.i-1].Text != "(")
			}),
		},
		{
			Name: "date/unit-that-is-not-counted",
			Doc:  "A unit with other meanings is none behind a number.",
			For:  language.Particles,
			On:   onUnit,
			Decides: []rule.Example{
				{Language: "ko", Text: "걸은 지 스무날이 지났다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "걸은 지 [스무 해]{20 a}가 지났다."},
			},
			Answer: rule.Says(false, func(h hangulTerm) bool { return h.counted && h.term.weak }),
		},
		{
			Name: "date/counted-month-or-season",
			Doc:  "The name of a month or a season is none behind a number, unless that is a year before a season.",
			For:  language.Particles,
			On:   onMonth | onSeason,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [세]{3 사월} 사월을 보냈다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [사월]{@2024-04}을 보냈다."},
			},
			Answer: rule.Says(false, func(h hangulTerm) bool {
				return h.counted && !(h.term.kind == atomSeason && h.isBehindYear())
			}),
		},
	},
}

// hangulNumeral is a numeral of size bytes in a Hangul token, where its cutter stands.
type hangulNumeral struct {
	hangulCutter
	size    int
	term    int // bytes of the longest term that stands there too
	counter int // bytes of the counter behind it in the token
}

// isNumeral reports whether what looks like a numeral of size bytes is one.
func (c *hangulCutter) isNumeral(size int) bool {
	n := hangulNumeral{hangulCutter: *c, size: size}
	_, n.term, _ = c.longestHangulTerm(c.i, c.k, false)
	if c.k+size < len(c.s) {
		_, n.counter, _ = c.longestHangulTerm(c.i, c.k+size, true)
	}
	if n.counter == 0 && !n.hasSpacedCounter() {
		return false
	}
	_, no := hangulNumerals.Ask(n, c.Traits, 0, c.Observer, rule.Place{From: c.i, To: c.i + 1})
	return !no
}

// hangulNumerals decides whether what looks like a numeral before its counter is one. It
// is where no rule answers.
var hangulNumerals = rule.List[hangulNumeral, bool]{
	Name: "date/hangul-numeral",
	Asks: "Is what looks like a numeral before a word for what it counts one?",
	Rules: []rule.Rule[hangulNumeral, bool]{
		{
			Name: "date/word-of-numerals",
			Doc:  "Some words look like numerals and are none.",
			For:  language.Particles,
			Decides: []rule.Example{
				{Language: "ko", Text: "일일 단위로 문을 연다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[십일월 삼일]{@2024-11-03}에 문을 연다."},
			},
			Answer: rule.Says(false, func(n hangulNumeral) bool { return n.dates.joined.notNumerals[n.s] }),
		},
		{
			Name: "date/numeral-in-a-term",
			Doc:  "A term that is as long as the numeral with its counter is that term.",
			For:  language.Particles,
			Decides: []rule.Example{
				{Language: "ko", Text: "[삼일절]{@2025-03-01}에 문을 연다."},
				{Language: "ko", Text: "돈은 [이달 말]{@2025-02~}까지 낸다."},
				{Language: "ko", Text: "[어제 오전 9시]{@2025-02-03T09:00}에 말했다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [삼일]{@2025-02-03}에 왔다."},
			},
			Answer: rule.Says(false, func(n hangulNumeral) bool { return n.counter > 0 && n.size+n.counter <= n.term }),
		},
		{
			Name: "date/numeral-with-a-space-behind",
			Doc:  "A numeral that is a term too is none with a space behind, unless it is the unit of days before a word that it counts.",
			For:  language.Particles,
			Decides: []rule.Example{
				{Language: "ko", Text: "[이 달 말]{@2025-02~}에 만난다."},
				{Language: "ko", Text: "[두 번째 일요일]{@2025-02-09}에 만난다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[일 년 전]{@2024}에 만났다."},
			},
			Answer: rule.Says(false, func(n hangulNumeral) bool {
				j := &n.dates.joined
				return n.counter == 0 && n.term >= n.size && !(j.digits.Lookup(n.s).unit && j.takesSpacedNumeral(n.Tokens[n.i+1].Lower))
			}),
		},
	},
}

// hasSpacedCounter reports whether the numeral ends its token and another word stands
// behind a space.
func (n hangulNumeral) hasSpacedCounter() bool {
	next := n.i + 1
	return n.k+n.size == len(n.s) && next < len(n.Tokens) && n.Tokens[next].Class == text.ClassHangul && n.Tokens[next].Gap == text.GapSpace
}

// numberInside is a number with its size in bytes.
type numberInside struct{ n, size int }

// numeral reads the numeral where the cutter stands.
func (c *hangulCutter) numeral() (n, size int) {
	n, size = c.dates.joined.parseNumeral(c.s[c.k:])
	if size == 0 || c.mark == 0 {
		return n, size
	}
	number, decided := hangulDays.Ask(hangulNumeral{hangulCutter: *c, size: size}, c.Traits, 1<<c.atoms[c.mark-1].kind, c.Observer, rule.Place{From: c.i, To: c.i + 1})
	if !decided {
		return n, size
	}
	return number.n, number.size
}

// hangulDays decides which number a numeral behind a month is. It is the one that it
// looks like where no rule answers.
var hangulDays = rule.List[hangulNumeral, numberInside]{
	Name: "date/hangul-day",
	Asks: "Which number is a numeral behind a month?",
	Rules: []rule.Rule[hangulNumeral, numberInside]{
		{
			Name: "date/unit-at-the-end-of-a-numeral",
			Doc:  "Behind a month the word for one at the end of a numeral is the unit of days.",
			For:  language.Particles,
			On:   onMonth | onMonthMark,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [시월 십일]{@2024-10-10}에 왔다."},
				{Language: "ko", Text: "그는 [5월 이십일]{@2024-05-20}에 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [시월 십일일]{@2024-10-11}에 왔다."},
			},
			Answer: hangulNumeral.withoutUnit,
		},
	},
}

// withoutUnit reads the tenth day out of 십일.
func (n hangulNumeral) withoutUnit() (numberInside, bool) {
	end := n.k + n.size
	last := n.dates.joined.last(n.s[n.k:end])
	if !last.unit || len(last.word) >= n.size || !n.isOnlyParticle(n.s[end:]) {
		return numberInside{}, false
	}
	number, _ := n.dates.joined.parseNumeral(n.s[n.k:])
	return numberInside{number - last.value, n.size - len(last.word)}, true
}

// isBehindYear reports four digits right before the token.
func (h hangulTerm) isBehindYear() bool {
	last := len(h.atoms) - 1
	return last >= 0 && h.atoms[last].digits == 4 && h.atoms[last].to == h.i
}
