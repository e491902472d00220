package figure

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// wordBefore is a word that qualifies the figure of an amount, or seems to.
type wordBefore struct {
	*Reader
	a       amount
	pending pendingQualifier
	sense   *lexeme.Sense // of the word
}

// What the word is.
const (
	beforeLength   rule.Triggers = 1 << iota // one that says during what, before a length of time
	beforeMeasures                           // one that qualifies what is measured
	negatedVerb                              // a verb with a negation before it
	lastingLength                            // one of lasting with it, before a length of time or money
)

// lengths are the units of lengths of time.
var lengths = []string{"a", "mo", "wk", "d", "h", "min", "s", "10.a", "100.a"}

// triggers returns what the word is.
func (q *wordBefore) triggers() (on rule.Triggers) {
	one := q.pending.to == q.pending.from+1
	if s, _ := q.LongestPhrase(q.pending.from, 0, lexeme.NounBoundVerb); s != nil && s.Before == q.pending.qualifier && q.isNegated() {
		return negatedVerb
	}
	if q.sense.NounRoles&lexeme.NounDuring != 0 && q.a.kind == schema.Quantity && slices.Contains(lengths, q.a.units[0]) {
		on = lastingLength
		if one {
			on = beforeLength
		}
	}
	if !one && q.sense.NounRoles&lexeme.NounDuring != 0 && q.a.kind == schema.Money {
		on = lastingLength
	}
	if one && q.sense.NounRoles&lexeme.NounOfMeasures != 0 {
		on |= beforeMeasures
	}
	return on
}

// negationReach bounds how many words may stand between a negation and its verb.
const negationReach = 6

// isNegated reports a negation before the word, in its clause.
func (q *wordBefore) isNegated() bool {
	for k := q.pending.from - 1; k >= 0 && k >= q.pending.from-negationReach; k-- {
		if s, next := q.LongestPhrase(k, 0, lexeme.NounNegation); s != nil && next <= q.pending.from {
			return true
		}
		if c := q.Lexemes[k].Class; c == text.ClassDigits || c == text.ClassPunct && !q.IsText(k, "'") || q.Lexemes[k].Gap > text.GapLine {
			return false
		}
	}
	return false
}

// contraries are what qualifiers of verbs are when those are negated.
var contraries = map[schema.Qualifier]schema.Qualifier{
	schema.MoreThan: schema.AtMost, schema.AtMost: schema.MoreThan, schema.LessThan: schema.AtLeast, schema.AtLeast: schema.LessThan,
}

// qualifierBefore returns the qualifier before the figure of an amount that starts at a
// lexeme, "" for none.
func (t *Reader) qualifierBefore(p *pendingQualifier, a *amount, from int) schema.Qualifier {
	is := p.qualifierFor(from)
	if is == "" {
		return ""
	}
	q := &t.asked.before
	*q = wordBefore{t, *a, *p, t.SenseAt(p.to - 1)}
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
var bounds = rule.List[*wordBefore, schema.Qualifier]{
	Name: "figure/bound",
	Asks: "Does a word before a figure say something else than it is listed for?",
	Rules: []rule.Rule[*wordBefore, schema.Qualifier]{
		{
			Name: "figure/negated-bound",
			Doc:  "A verb that bounds says the contrary behind a negation: will not exceed 5 is at most 5.",
			On:   negatedVerb,
			Decides: []rule.Example{
				{Language: "en", Text: "The sum is not expected to exceed [$5 million]{5000000 USD at_most}."},
				{Language: "fr", Text: "Le prix ne devrait pas dépasser [5 euros]{5 EUR at_most}."},
				{Language: "es", Text: "La suma no puede superar los [5 euros]{5 EUR at_most}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The sum was not small, and exceeded [$5 million]{5000000 USD more_than}."},
				{Language: "fr", Text: "Le prix devrait dépasser [5 euros]{5 EUR more_than}."},
			},
			Answer: func(q *wordBefore) (schema.Qualifier, bool) {
				contrary, ok := contraries[q.pending.qualifier]
				return contrary, ok
			},
		},
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
			Answer: func(q *wordBefore) (schema.Qualifier, bool) {
				return q.sense.Before, q.SenseAt(q.pending.to-2).NounRoles&lexeme.NounLasting != 0
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
			Answer: rule.Says(schema.Qualifier(""), func(q *wordBefore) bool {
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
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il passe sous [3 %]{3 % less_than}."},
				{Language: "en", Text: "The price is near [$100]{100 USD about}."},
			},
			Answer: rule.Says(schema.Qualifier(""), func(q *wordBefore) bool {
				_, counts := q.NounAfter(q.a.To, true)
				return q.a.kind == schema.Count && counts
			}),
		},
	},
}
