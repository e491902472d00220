package date

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// bareDay is a number that a day of the month may have, with nothing of a date beside it.
type bareDay struct {
	*Parser
	i, k int // atoms [i, k] are it with its article
}

// mayBeDay reports whether atom k, behind its article from i on, is a number or a rank
// that a day of the month may have.
func (p *Parser) mayBeDay(i, k int) bool {
	if !p.isKind(k, atomOrdinal) && !p.isKind(k, atomNumber) {
		return false
	}
	a := &p.atoms[k]
	if a.digits > 2 || a.n < 1 || a.n > 31 {
		return false
	}
	d := bareDay{p, i, k}
	if a.digits > 0 || !d.isCued() && !d.isOfUnit() {
		return a.digits > 0
	}
	_, no := spelledDays.Ask(d, p.Traits, 0, p.Observer, p.place(i, k+1))
	return !no
}

// isBareDay reports whether the number at atom k, behind its article from i on, is a day
// of the month.
func (p *Parser) isBareDay(i, k int) bool {
	d := bareDay{p, i, k}
	if !d.isCued() {
		return false
	}
	yes, decided := bareDays.Ask(d, p.Traits, 0, p.Observer, p.place(i, k+1))
	return yes && decided
}

// spelledDays decides whether a number in words may be a day of the month. It may where
// no rule answers.
var spelledDays = rule.List[bareDay, bool]{
	Name: "date/spelled-day",
	Asks: "May a number in words be a day of the month?",
	Rules: []rule.Rule[bareDay, bool]{
		{
			Name: "date/count-in-words",
			Doc:  "A number in words that is no rank is no day by itself.",
			Decides: []rule.Example{
				{Language: "fr", Text: "Il est resté sur le [vingt-sept]{27}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il est arrivé [le 27]{@2025-01-27}."},
			},
			Answer: rule.Says(false, func(d bareDay) bool { return d.atom().kind != atomOrdinal }),
		},
		{
			Name: "date/low-rank-in-words",
			Doc:  "A rank in words below ten says which of several.",
			Decides: []rule.Example{
				{Language: "en", Text: "She left after the [first]{1 ordinal} and came back for the [second]{2 ordinal}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She came back for [the 2nd]{@2025-02-02}."},
			},
			Answer: rule.Says(false, func(d bareDay) bool { return d.atom().n < 10 }),
		},
		{
			Name: "date/rank-without-article",
			Doc:  "A rank in words without its article is no day.",
			Decides: []rule.Example{
				{Language: "en", Text: "The team stays on [eleventh]{11 ordinal}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The team left on [the eleventh]{@2025-01-11}."},
			},
			Answer: rule.Says(false, func(d bareDay) bool { return d.k == d.i }),
		},
	},
}

// isCued reports whether a preposition or an article that days follow stands before the
// number.
func (d bareDay) isCued() bool {
	return d.hasRole(d.i-1, linkDay) || d.k > d.i && d.atom().kind == atomNumber && d.hasRole(d.i, linkDay)
}

// isOfUnit reports whether the number may be that of a unit behind: the 15th day of the
// month.
func (d bareDay) isOfUnit() bool {
	k := d.k + 1
	if d.isKind(k, atomUnit) {
		k++
	}
	k = d.skipLinks(k, 2, linkOf|linkArticle)
	return d.isKind(k, atomUnit) || d.isKind(k, atomRelative)
}

func (d bareDay) atom() *atom { return &d.atoms[d.k] }

// bareDays decides whether a number behind a word that days follow is one.
var bareDays = rule.List[bareDay, bool]{
	Name: "date/bare-day",
	Asks: "Is a number behind a word that days follow a day of the month?",
	Rules: []rule.Rule[bareDay, bool]{
		{
			Name: "date/rank-of-something",
			Doc:  "A number with what it is one of behind it is no day.",
			Decides: []rule.Example{
				{Language: "en", Text: "She came on the [4th]{4 ordinal} of [five boats]{5 boats}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She came on [the 4th]{@2025-02-04}."},
			},
			Answer: rule.Says(false, func(d bareDay) bool { return d.hasRole(d.k+1, linkOf) && !d.hasRole(d.k+1, linkIn) }),
		},
		{
			Name: "date/number-goes-on",
			Doc:  "A number before a noun or a sign of measure is no day.",
			Decides: []rule.Example{
				{Language: "fr", Text: "Le bureau est au 12 bis, [avenue Foch]{place}."},
				{Language: "fr", Text: "Le bac a coulé le [30]{30} février."},
				{Language: "en", Text: "The ferry sank on [30]{30} February."},
				{Language: "en", Text: "They met on the [25th]{25 ordinal} floor."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The ferry sank on [the 30th]{@2025-01-30}."},
				{Language: "en", Text: "A vote on [the 25th]{@2025-01-25} left the seat open."},
			},
			Answer: rule.Says(false, bareDay.goesOn),
		},
		{
			Name:      "date/day-behind-preposition",
			Doc:       "A number behind a preposition or an article that days follow is one.",
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "en", Text: "She will be back on [the 21st]{@2025-02-21}."},
				{Language: "fr", Text: "Il rentre [le 15]{@2025-02-15}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She was back [21st]{21 ordinal}."},
			},
			Answer: rule.Says(true, func(bareDay) bool { return true }),
		},
	},
}

// goesOn reports whether what follows the number makes it no day of the month: a noun, a
// sign of measure.
func (d bareDay) goesOn() bool {
	to := d.atoms[d.k].to
	if to >= len(d.Tokens) || d.Tokens[to].Gap > text.GapSpace {
		return false
	}
	if d.k+1 < len(d.atoms) {
		next := &d.atoms[d.k+1]
		tied := next.roles&(linkDot|linkDash|linkSlash) != 0 && next.gap == text.GapNone && d.k+2 < len(d.atoms)
		if next.kind == atomLink && !tied || d.isClockAhead(d.k+1) || d.isKind(d.k+1, atomDaypart) {
			return false
		}
	}
	tok := &d.Tokens[to]
	switch {
	case tok.Class == text.ClassWord:
		return !d.isClauseAt(to)
	case tok.Text == ":":
		return to+1 < len(d.Tokens) && d.Tokens[to+1].Gap == text.GapNone
	}
	return tok.Class != text.ClassPunct || tok.Text == "%" || tok.Text == "€" || tok.Text == "$" || tok.Text == "°"
}

// isClauseAt reports a word at token k that goes on with a clause and not with what the
// number is one of: a small word, or a verb with one behind it: on the 25th left the seat.
func (d bareDay) isClauseAt(k int) bool {
	if d.k+1 < len(d.atoms) && d.atoms[d.k+1].from == k { // 31 June
		return false
	}
	for n := k + 1; n <= k+2 && n < len(d.Tokens); n++ {
		if d.Tokens[n].Class == text.ClassDigits { // call the 15 or the 112
			return false
		}
	}
	small := func(k int) bool {
		return k >= len(d.Tokens) || d.Tokens[k].Class == text.ClassPunct || d.Reader.SenseAt(k).NounRoles&lexeme.NounExcluded != 0 && !d.Tokens[k].Upper
	}
	return small(k) || (word{d.Parser, k}).tense() != tenseNone && small(k+1)
}
