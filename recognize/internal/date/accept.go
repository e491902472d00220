package date

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// candidate is an expression where it stands, before it is taken as a date.
type candidate struct {
	*Parser
	node    *expression
	i, next int // atoms [i, next)
	k       int // the one that decides, see doubtfulAtom
}

// accepts reports whether an expression is a date where it stands: it is, unless a rule
// says otherwise, or all of it is a word with other meanings that no rule takes as one.
func (p *Parser) accepts(node *expression, i, next int) bool {
	c, at := candidate{p, node, i, next, 0}, p.place(i, next)
	on := p.triggersOf(i-2, next+1)
	if yes, decided := expressions.Ask(c, p.Traits, on, p.Observer, at); decided {
		return yes
	}
	k, doubtful := p.doubtfulAtom(i, next)
	if !doubtful {
		return true
	}
	c.k = k
	on = p.triggersOf(k, k+1)
	if p.atoms[k].weak {
		yes, decided := weakWords.Ask(c, p.Traits, on, p.Observer, at)
		return yes && decided
	}
	yes, decided := calendarNames.Ask(c, p.Traits, on, p.Observer, at)
	return yes || !decided
}

// doubtfulAtom returns the one atom that decides whether an expression is a
// date: a word with other meanings, or a name of the calendar with a capital
// that persons bear too. Two weak words support each other.
func (p *Parser) doubtfulAtom(i, next int) (k int, ok bool) {
	only := -1
	for k := i; k < next; k++ {
		a := &p.atoms[k]
		nameLike := a.upper && (a.kind == atomMonth || a.kind == atomHoliday || a.kind == atomWeekday)
		switch {
		case a.kind == atomLink:
		case a.weak && only < 0, !a.weak && nameLike:
			only = k
		default:
			return 0, false
		}
	}
	return only, only >= 0
}

// atom returns the atom that decides.
func (c candidate) atom() *atom { return &c.atoms[c.k] }

// cueLinks are the roles of words after which a date follows.
const cueLinks = linkYear | linkFrom | linkSince | linkUntil | linkBefore | linkAfter | linkBetween | linkTo | linkAbout | linkDay

// isCued reports whether a word after which a date follows stands before the
// expression.
func (c candidate) isCued() bool { return c.hasRole(c.i-1, cueLinks) }

// isAfterTitle reports whether a title of persons stands before the atom that
// decides: Mr. June.
func (c candidate) isAfterTitle() bool {
	i := c.atom().from
	if i > 1 && c.Tokens[i-1].Text == "." && c.Tokens[i].Gap == text.GapSpace {
		i--
	}
	return i > 0 && c.Tokens[i-1].Upper && c.dates.personTitles[c.Tokens[i-1].Lower]
}

// isInCapitals reports whether the atom that decides is written all in capitals,
// as headlines are.
func (c candidate) isInCapitals() bool {
	s := c.Tokens[c.atom().from].Text
	return len(s) > 1 && strings.ToUpper(s) == s
}

// isOnlyExpression reports whether the text says nothing but the expression.
func (p *Parser) isOnlyExpression(i, next int) bool {
	from, to := p.atoms[i].from, p.atoms[next-1].to
	for k := 0; k < from; k++ {
		if k > 3 || p.Tokens[k].Class != text.ClassPunct {
			return i == 1 && from == 1 && p.atoms[0].kind == atomLink && p.atoms[0].roles&linkAt == 0 && to == len(p.Tokens)
		}
	}
	for k := to; k < len(p.Tokens); k++ {
		if k > to+3 || p.Tokens[k].Class != text.ClassPunct {
			return false
		}
	}
	return true
}

// startsSentence reports whether nothing of its sentence stands before the
// expression.
func (c candidate) startsSentence() bool {
	from := c.atoms[c.i].from
	return from == 0 || c.Tokens[from].Gap >= text.GapLine || c.Tokens[from-1].Class == text.ClassPunct
}

// isNameAfter reports whether a capitalised word follows, as a family name
// follows a first name.
func (p *Parser) isNameAfter(next int) bool {
	if next < len(p.atoms) && p.atoms[next].kind != atomLink {
		return false
	}
	i := p.atoms[next-1].to
	return i < len(p.Tokens) && p.Tokens[i].Class == text.ClassWord && p.Tokens[i].Upper && p.Tokens[i].Gap == text.GapSpace
}

// isVerbBehind reports whether what follows makes the word before a verb: may
// not, may be.
func (c candidate) isVerbBehind() bool {
	i := c.behind()
	return i < len(c.Tokens) && c.Tokens[i].Gap == text.GapSpace && c.dates.afterVerbs[c.Tokens[i].Lower]
}

// behind returns the token after the expression.
func (c candidate) behind() int { return c.atoms[c.next-1].to }

// isProperName reports whether a date is the name of something: rue du
// 4-Septembre, March Road.
func (p *Parser) isProperName(node *expression, i, next int) bool {
	c := candidate{p, node, i, next, 0}
	proper, decided := properNames.Ask(c, p.Traits, p.triggersOf(i, next), p.Observer, p.place(i, next))
	return proper && decided
}

// acceptingRules are those about whether an expression is a date where it stands.
func acceptingRules() []rule.Info {
	return slices.Concat(expressions.Infos(), calendarNames.Infos(), weakWords.Infos(), properNames.Infos())
}

// isWeekday reports whether the expression is no more than a weekday.
func (c candidate) isWeekday() bool { return c.node.op == opFields && c.node.alts[0].isWeekdayOnly() }

// isOneOfTwoWeekdays reports whether the expression is one of two weekdays that
// have an article each: le lundi et le jeudi.
func (c candidate) isOneOfTwoWeekdays() bool {
	if !c.isWeekday() {
		return false
	}
	the := func(k int) bool {
		return c.hasRole(k, linkArticle) && c.hasRole(k, linkDay) && c.isKind(k, atomLink) && c.isKind(k+1, atomWeekday)
	}
	next := c.next
	return the(next-2) && (c.hasRole(next, linkAnd) && the(next+1) && !c.hasRole(next+3, linkDay) || c.hasRole(next-3, linkAnd) && the(next-5))
}
