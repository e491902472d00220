package date

import (
	"strconv"
	"strings"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// numberWords are the words of a number up to a token.
type numberWords struct {
	n    int // below 10 000, or one of these:
	next int // the token where they start where there are none
}

// What a number in words is that is no integer below 10 000.
const (
	beyondDates = -1
	andAHalf    = -2
)

// spelledNumber is the number in words at token i, with the one behind it where the first
// may be the hundreds of a year.
type spelledNumber struct {
	*Parser
	i int
	numberWords
	behind numberWords
}

// spelledPart is what a number in words is in a date.
type spelledPart struct {
	n, next int
	half    bool // and a half
}

// spelledAt reads the number in words that starts at token i.
func (p *Parser) spelledAt(i int) spelledNumber {
	s := spelledNumber{Parser: p, i: i, numberWords: p.numberWordsAt(i)}
	if s.mayBeCentury() {
		s.behind = p.numberWordsAt(s.next)
	}
	return s
}

func (p *Parser) numberWordsAt(i int) numberWords {
	if i >= len(p.Tokens) {
		return numberWords{next: i}
	}
	v, next, ok := p.ParseCardinal(i)
	if !ok || next == i {
		return numberWords{next: i}
	}
	plain := v.String()
	if n, err := strconv.Atoi(plain); err == nil && n < 10000 {
		return numberWords{n, next}
	}
	if strings.HasSuffix(plain, ".5") && len(plain) < 5 {
		return numberWords{andAHalf, next}
	}
	return numberWords{beyondDates, next}
}

// spelledNumbers decides which number of a date the words for one are. They are the one
// that they say where no rule answers.
var spelledNumbers = rule.List[spelledNumber, spelledPart]{
	Name: "date/spelled-number",
	Asks: "Which number of a date do the words for a number say?",
	Rules: []rule.Rule[spelledNumber, spelledPart]{
		{
			Name: "date/number-of-units",
			Doc:  "A number before a unit that is a fraction too counts it.",
			Not:  language.Counters,
			Decides: []rule.Example{
				{Language: "en", Text: "They sold less in [the previous eleven quarters]{@2022-05-04/2025-02-03}."},
				{Language: "en", Text: "Sales fell in the [first three quarters of last year]{@2024-01/2024-09}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They sold [two thirds]{0.666666666666667 1} of it."},
			},
			Answer: spelledNumber.countUnits,
		},
		{
			Name: "date/hour-before-its-part",
			Doc:  "Behind a preposition of times a number with a part of an hour behind it is the hour, and no fraction.",
			Over: []string{"date/number-and-a-half"},
			Decides: []rule.Example{
				{Language: "es", Text: "Se vieron el [lunes a las tres y media]{@2025-02-03T03:30}."},
				{Language: "es", Text: "Se vieron el [lunes a las tres y cuarto]{@2025-02-03T03:15}."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Se vieron [hace tres años y medio]{@2021-08}."},
			},
			Answer: spelledNumber.asHour,
		},
		{
			Name: "date/number-and-a-half",
			Doc:  "A number with a half counts units and the half of one.",
			Decides: []rule.Example{
				{Language: "en", Text: "It opened [two and a half years ago]{@2022-08}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It opened [two years ago]{@2023}."},
			},
			Answer: spelledNumber.withHalf,
		},
		{
			Name: "date/year-in-two-numbers",
			Doc:  "Sixteen to twenty with another number of two digits behind are a year.",
			Decides: []rule.Example{
				{Language: "en", Text: "The word was coined in [nineteen eighty-four]{@1984}."},
				{Language: "en", Text: "They planned it for [twenty twenty-six]{@2026}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The word was coined in [two thousand and nine]{@2009}."},
			},
			Answer: spelledNumber.withTens,
		},
		{
			Name: "date/year-with-a-zero",
			Doc:  "Sixteen to twenty with a zero and a digit behind are a year.",
			Decides: []rule.Example{
				{Language: "en", Text: "It opened on [September 10, nineteen zero one]{@1901-09-10}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It opened on [September 10, nineteen eighty-four]{@1984-09-10}."},
			},
			Answer: spelledNumber.withZero,
		},
	},
}

// countUnits reads the number of two quarters, which are no fraction here.
func (s spelledNumber) countUnits() (spelledPart, bool) {
	sense := s.Reader.SenseAt(s.i)
	if s.next > s.i || sense.Roles&lexeme.RoleCardinal == 0 || s.i+1 >= len(s.Tokens) {
		return spelledPart{}, false
	}
	for _, term := range s.dates.termsOf(s.Tokens[s.i+1].Lower) {
		if term.kind == atomUnit {
			return spelledPart{n: int(sense.Value), next: s.i + 1}, true
		}
	}
	return spelledPart{}, false
}

// asHour reads the hour of a las tres y cuarto.
func (s spelledNumber) asHour() (spelledPart, bool) {
	sense, before := s.Reader.SenseAt(s.i), s.atomBefore(s.i)
	if s.next < s.i+2 || sense.Roles&lexeme.RoleCardinal == 0 || sense.Value > 24 || before == nil || before.roles&linkAt == 0 {
		return spelledPart{}, false
	}
	at := s.i + 1
	if s.Reader.SenseAt(at).Roles&lexeme.RoleAnd != 0 && !s.isHourPartAt(at) {
		at++
	}
	return spelledPart{n: int(sense.Value), next: s.i + 1}, s.isHourPartAt(at)
}

// isHourPartAt reports a part of an hour at token i.
func (p *Parser) isHourPartAt(i int) bool {
	if i >= len(p.Tokens) || p.Tokens[i].Gap > text.GapSpace {
		return false
	}
	for _, term := range p.dates.termsOf(p.Tokens[i].Lower) {
		if _, ok := p.matchPhrase(i+1, term); ok && term.kind == atomMinuteMark && term.n != 0 {
			return true
		}
	}
	return false
}

// withHalf reads the whole of two and a half.
func (s spelledNumber) withHalf() (spelledPart, bool) {
	if s.n != andAHalf {
		return spelledPart{}, false
	}
	v, _, _ := s.ParseCardinal(s.i)
	whole, _ := strconv.Atoi(strings.TrimSuffix(v.String(), ".5"))
	return spelledPart{n: whole, next: s.next, half: true}, true
}

// withTens reads nineteen eighty-six.
func (s spelledNumber) withTens() (spelledPart, bool) {
	if !s.hasWordBehind() || s.behind.n < 10 || s.behind.n >= 100 {
		return spelledPart{}, false
	}
	return spelledPart{n: 100*s.n + s.behind.n, next: s.behind.next}, true
}

// withZero reads nineteen zero six.
func (s spelledNumber) withZero() (spelledPart, bool) {
	zero := s.behind
	if !s.mayBeCentury() || zero.next == s.next || zero.n != 0 {
		return spelledPart{}, false
	}
	ones := s.numberWordsAt(zero.next)
	if ones.next == zero.next || ones.n < 0 || ones.n >= 10 || s.Tokens[zero.next].Class != text.ClassWord {
		return spelledPart{}, false
	}
	return spelledPart{n: 100*s.n + ones.n, next: ones.next}, true
}

// mayBeCentury reports a number that the hundreds of a year may be.
func (s spelledNumber) mayBeCentury() bool { return s.n >= 16 && s.n <= 20 }

// hasWordBehind reports whether another number in words stands behind such a one.
func (s spelledNumber) hasWordBehind() bool {
	return s.mayBeCentury() && s.behind.next > s.next && s.Tokens[s.next].Class == text.ClassWord
}
