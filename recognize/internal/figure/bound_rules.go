package figure

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// wordBefore is a word that qualifies the figure of an amount, or seems to.
type wordBefore struct {
	*Reader
	a        amount
	pending  pendingQualifier
	sense    *lexeme.Sense // of the word
	from     int           // the lexemes of the figure
	to       int
	negation int // how many words stand between a negation and the word, -1 for none
}

// What the word is.
const (
	beforeLength   rule.Triggers = 1 << iota // one that says during what, before a length of time
	beforeMeasures                           // one that qualifies what is measured
	lastingLength                            // one of lasting with it, before a length of time or money
	negatedBound                             // a negation with it, in its clause
	negatedReach                             // a negation with a verb that qualifies only so
	fallenBelow                              // a verb of falling without one, and an article
	comparedFigure                           // words behind the figure that say which one it was
	behindMove                               // one for at most, behind a move and another figure
)

// lengths are the units of lengths of time.
var lengths = []string{"a", "mo", "wk", "d", "h", "min", "s", "10.a", "100.a"}

// triggers returns what the word is.
func (q *wordBefore) triggers() (on rule.Triggers) {
	one := q.pending.to == q.pending.from+1
	if q.pending.fallen {
		return fallenBelow
	}
	if q.pending.reach {
		return negatedReach
	}
	if q.negation = q.negationBefore(q.pending.from); q.pending.negated {
		q.negation = 0
	}
	if _, bound := contraries[q.pending.qualifier]; bound && q.isCompared() {
		on |= comparedFigure
	} else if bound && q.negation >= 0 {
		on |= negatedBound
	} else if q.pending.qualifier == schema.AtMost && q.endsMove() {
		on |= behindMove
	}
	if q.sense.NounRoles&lexeme.NounDuring != 0 && q.a.kind == schema.Quantity && slices.Contains(lengths, q.a.units[0]) {
		if one {
			on |= beforeLength
		} else {
			on |= lastingLength
		}
	}
	if !one && q.sense.NounRoles&lexeme.NounDuring != 0 && q.a.kind == schema.Money {
		on |= lastingLength
	}
	if s, _ := q.LongestPhrase(q.pending.from, lexeme.RoleBefore, 0); s != nil && s.NounRoles&lexeme.NounOfMeasures != 0 {
		on |= beforeMeasures
	}
	return on
}

// told is how exact a figure is told to be, and how exact it may be too, "" for nothing
// else.
type told struct{ is, or schema.Qualifier }

// qualifierBefore returns the qualifier before the figure of an amount in lexemes [from,
// to), "" for none.
func (t *Reader) qualifierBefore(p *pendingQualifier, a *amount, from, to int) told {
	is := told{is: p.qualifierFor(from)}
	if is.is == "" {
		return is
	}
	if p.reach || p.fallen {
		is.is = ""
	}
	q := &t.asked.before
	*q = wordBefore{Reader: t, a: *a, pending: *p, sense: t.SenseAt(p.to - 1), from: from, to: to}
	if is.is != "" {
		is.or = p.or
	}
	on := q.triggers()
	if on == 0 {
		return is
	}
	if other, decided := bounds.Ask(q, t.Traits, on, t.Observer, t.Place(p.from, p.to)); decided {
		return other
	}
	return is
}

// bounds decides what words before a figure say of it, where that is not what they are
// listed for: "" for nothing.
var bounds = rule.List[*wordBefore, told]{
	Name: "figure/bound",
	Asks: "Does a word before a figure say something else than it is listed for?",
	Rules: []rule.Rule[*wordBefore, told]{
		negatedBounds,
		boundOrContrary,
		notReached,
		fellBelow,
		comparedWith,
		endOfMove,
		{
			Name: "figure/lasting-over",
			Doc:  "A verb of lasting and over are two words before a length of time or money: took over five years, but took over five shops.",
			On:   lastingLength,
			Decides: []rule.Example{
				{Language: "en", Text: "It took over [five years]{5 a more_than}."},
				{Language: "en", Text: "It took over [$5 million]{5000000 USD more_than}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It took over [five shops]{5 shops}."},
			},
			Answer: func(q *wordBefore) (told, bool) {
				return told{is: q.sense.Before}, q.SenseAt(q.pending.to-2).NounRoles&lexeme.NounLasting != 0
			},
		},
		{
			Name: "figure/during-a-length",
			Doc:  "Over a length of time says during what, behind other words than those of lasting, or before an article or an adjective: grew over five years.",
			On:   beforeLength,
			Decides: []rule.Example{
				{Language: "en", Text: "Sales grew over [five years]{5 a}."},
				{Language: "en", Text: "It lasted over the [13-year]{13 a} period."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It lasted over [five years]{5 a more_than}."},
				{Language: "en", Text: "The house is over [80 years]{80 a more_than} old."},
				{Language: "en", Text: "Sales grew over [five percent]{5 % more_than}."},
			},
			Answer: rule.Says(told{}, func(q *wordBefore) bool {
				lasts := q.SenseAt(q.pending.from-1).NounRoles&lexeme.NounLasting != 0 || q.SenseAt(q.a.measured).NounRoles&lexeme.NounLasting != 0
				adjective := q.a.measured > 0 && q.IsText(q.a.measured-2, "-")
				return !lasts || adjective && q.pending.end > q.pending.to
			}),
		},
		{
			Name: "figure/place-of-what-is-counted",
			Doc:  "Some words qualify what is measured, and say where what is counted is: sous 3 %, but sous 3 ponts.",
			On:   beforeMeasures,
			Decides: []rule.Example{
				{Language: "fr", Text: "Il passe sous [3 ponts]{3 ponts}."},
				{Language: "en", Text: "She lives near [3 schools]{3 schools}."},
				{Language: "en", Text: "She passed the [3 schools]{3 schools}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il passe sous [3 %]{3 % less_than}."},
				{Language: "en", Text: "The price is near [$100]{100 USD about}."},
			},
			Answer: rule.Says(told{}, func(q *wordBefore) bool {
				_, counts := q.NounAfter(q.a.To, true)
				return q.a.kind == schema.Count && counts
			}),
		},
	},
}
