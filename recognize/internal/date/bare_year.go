package date

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// bareYear is a number of four digits, or one in words, with nothing of a date in it.
type bareYear struct {
	*Parser
	k int // its atom
}

// isPlausibleYear reports whether the number at atom k, which may be a year, is one by
// what stands on both sides.
func (p *Parser) isPlausibleYear(k int) bool {
	on := onNumberWords
	switch a := &p.atoms[k]; {
	case a.digits == 4:
		on = onFourDigits
		if k > 0 {
			on |= rule.Triggers(p.atoms[k-1].roles)
		}
	case a.digits != 0:
		return false
	}
	yes, decided := bareYears.Ask(bareYear{p, k}, p.Traits, on, p.Observer, p.place(k, k+1))
	return yes && decided
}

// What calls for the rules about bare years: the roles of the atom before them, and how
// they are written.
const (
	onFourDigits rule.Triggers = 1 << (60 + iota)
	onNumberWords

	onYearLink = rule.Triggers(linkYear)
	onEndLink  = rule.Triggers(linkFrom | linkBetween | linkSince | linkUntil | linkBefore | linkAfter | linkOf | linkTo | linkOnward | linkBackward)
	onListLink = rule.Triggers(linkAnd | linkComma | linkDash)
	onArticle  = rule.Triggers(linkArticle)
)

func (y bareYear) atom() *atom { return &y.atoms[y.k] }

// rolesBefore returns the roles of the atom before.
func (y bareYear) rolesBefore() linkRole {
	if y.k == 0 {
		return 0
	}
	return y.atoms[y.k-1].roles
}

// markBefore returns the mark before, "" for none.
func (y bareYear) markBefore() string {
	if before := y.atom().from - 1; before >= 0 && y.Tokens[before].Class == text.ClassPunct {
		return y.Tokens[before].Text
	}
	return ""
}

// isNear reports a year that news mostly speaks of.
func (y bareYear) isNear() bool { return y.atom().n >= 1950 && y.atom().n <= 2050 }

// isRound reports a number that is as likely a count.
func (y bareYear) isRound(to int) bool { return y.atom().n%to == 0 }

// counts reports whether the number counts what follows it.
func (y bareYear) counts() bool { return y.countsNoun(y.k) || y.isUnitNext(y.k) }

// owns reports whether the mark of an owner stands behind digits of our time that are no
// part of a name.
func (y bareYear) owns() bool {
	before := y.atom().from - 1
	owns := y.hasRole(y.k+1, linkOwn) || y.isKind(y.k+1, atomDecade) && !y.isRound(10) // 's is both
	return owns && y.isNear() && (before < 0 || !y.Tokens[before].Upper)
}

// isInWords reports whether a number in words is a year: in nineteen
// eighty-four.
func (y bareYear) isInWords() bool {
	n := y.atom().n
	return y.k > 0 && y.atoms[y.k-1].kind == atomLink && y.rolesBefore()&(linkYear|linkFrom|linkBetween|linkTo|linkSince|linkUntil|linkOf) != 0 &&
		n > 1100 && n < 2100 && !y.isRound(100) && !y.counts()
}

// isJoined reports whether a mark joins the digits to others: 2019-2021, 2023/24.
func (y bareYear) isJoined() bool {
	to := y.atom().to
	return to+1 < len(y.Tokens) && (isRangeMark(y.Tokens[to].Text) || y.isSeasonSlash(y.k+1)) && y.Tokens[to+1].Class == text.ClassDigits
}

// isBesideNoun reports whether the digits before a noun are a year all the same: the
// noun is none that so many could be of.
func (y bareYear) isBesideNoun() bool {
	a := y.atom()
	return y.counts() && a.n > 1900 && a.n < 2100 && !y.isRound(50) && !y.isUnitNext(y.k) && a.to < len(y.Tokens) && !y.isPluralToken(a.to) &&
		y.Tokens[a.to].Class == text.ClassWord && y.Reader.SenseAt(a.to).Roles&(lexeme.RoleCurrency|lexeme.RoleUnit|lexeme.RoleScale) == 0
}

// opensSentence reports digits of our time behind the end of a sentence or a line.
func (y bareYear) opensSentence() bool {
	mark := y.markBefore()
	return y.atom().from > 0 && (isSentenceEnd(mark) || y.atom().gap >= text.GapLine && mark != "(") && y.isNear() && !y.isRound(100)
}
