package figure

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// negatedBounds is the rule that turns bounds round that are surely negated.
var negatedBounds = rule.Rule[*wordBefore, told]{
	Name: "figure/negated-bound",
	Doc:  "A bound is the contrary with a negation a few words before it, or right behind its verb: will not exceed 5 is at most 5.",
	On:   negatedBound,
	Over: []string{"figure/during-a-length", "figure/lasting-over"},
	Decides: []rule.Example{
		{Language: "en", Text: "The sum is not expected to exceed [$5 million]{5000000 USD at_most|}."},
		{Language: "en", Text: "Costs are not above [$5 million]{5000000 USD at_most|}."},
		{Language: "fr", Text: "Le prix ne devrait pas dépasser [5 euros]{5 EUR at_most|}."},
		{Language: "fr", Text: "Le prix n'excède pas [5 euros]{5 EUR at_most|}."},
		{Language: "es", Text: "La suma no puede superar los [5 euros]{5 EUR at_most|}."},
		{Language: "en", Text: "They may not work more than [9 hours]{9 h at_most|} a day."},
		{Language: "es", Text: "Nadie puede trabajar más de [9 horas]{9 h at_most|} al día."},
	},
	Leaves: []rule.Example{
		{Language: "en", Text: "They have not worked for more than [9 years]{9 a more_than}."},
		{Language: "es", Text: "Quedaron sin luz más de [300 casas]{300 casas more_than}."},
		{Language: "en", Text: "The sum was not small, and exceeded [$5 million]{5000000 USD more_than}."},
		{Language: "fr", Text: "Le prix devrait dépasser [5 euros]{5 EUR more_than}."},
	},
	Answer: func(q *wordBefore) (told, bool) {
		return told{is: contraries[q.pending.qualifier]}, q.isSurelyNegated()
	},
}

// boundOrContrary is the rule that reads bounds both ways of which nobody knows whether they
// are negated.
var boundOrContrary = rule.Rule[*wordBefore, told]{
	Name: "figure/bound-or-contrary",
	Doc:  "A bound with a negation further before it, or behind a preposition, may be the contrary, a verb rather than another word.",
	On:   negatedBound,
	Over: []string{"figure/lasting-over"},
	Decides: []rule.Example{
		{Language: "en", Text: "It does not say that it will exceed [$5 million]{5000000 USD at_most|5000000 USD more_than}."},
		{Language: "en", Text: "She did not win in more than [5 towns]{5 towns more_than|5 towns at_most}."},
		{Language: "en", Text: "He did not want to be named paid over [$5]{5 USD more_than|5 USD at_most}."},
		{Language: "fr", Text: "Elle ne pense pas que ce prix dépasse [5 euros]{5 EUR at_most|5 EUR more_than}."},
	},
	Leaves: []rule.Example{
		{Language: "en", Text: "The sum does not exceed [$5 million]{5000000 USD at_most|}."},
	},
	Answer: func(q *wordBefore) (told, bool) {
		is := told{q.pending.qualifier, contraries[q.pending.qualifier]}
		if q.isVerb() {
			is = told{is.or, is.is}
		}
		return is, !q.isSurelyNegated()
	},
}

// notReached is the rule that makes bounds of what is not reached.
var notReached = rule.Rule[*wordBefore, told]{
	Name: "figure/not-reached",
	Doc:  "A negated verb of reaching makes a bound of what is not reached, and one of falling of what is not fallen below: no llegará a 3, no bajará de 3.",
	On:   negatedReach,
	Decides: []rule.Example{
		{Language: "en", Text: "The sum does not reach [$5 million]{5000000 USD less_than}."},
		{Language: "fr", Text: "Le prix n'atteint pas [5 euros]{5 EUR less_than}."},
		{Language: "es", Text: "La suma no llegará a [5 euros]{5 EUR less_than}."},
		{Language: "es", Text: "El precio no bajará de [5 euros]{5 EUR at_least}."},
	},
	Leaves: []rule.Example{
		{Language: "en", Text: "The sum reaches [$5 million]{5000000 USD}."},
		{Language: "es", Text: "La suma llegará a [5 euros]{5 EUR}."},
	},
	Answer: func(q *wordBefore) (told, bool) { return told{is: q.pending.qualifier}, true },
}

// fellBelow is the rule that makes bounds of what is fallen below.
var fellBelow = rule.Rule[*wordBefore, told]{
	Name: "figure/fell-below",
	Doc:  "A verb of falling bounds a figure with its article, unless what it fell to stands behind: bajó de los 3 euros, but bajó de los 3 euros a 2 euros.",
	On:   fallenBelow,
	Decides: []rule.Example{
		{Language: "es", Text: "El precio bajó de los [5 euros]{5 EUR less_than} aquí."},
	},
	Leaves: []rule.Example{
		{Language: "es", Text: "El precio bajó de los [5 euros]{5 EUR} a los [4 euros]{4 EUR} aquí."},
		{Language: "es", Text: "El precio bajó de [5 euros]{5 EUR} aquí."},
	},
	Answer: func(q *wordBefore) (told, bool) {
		return told{is: q.pending.qualifier}, q.SenseAt(q.to).Roles&lexeme.RoleTo == 0
	},
}

// comparedWith is the rule that leaves figures what they are that others are compared with.
var comparedWith = rule.Rule[*wordBefore, told]{
	Name: "figure/compared-with",
	Doc:  "A figure with its article and words behind it that say which one it was is what it is, though something else is above or below it: above the $5 million expected. It may be meant as the bound too.",
	On:   comparedFigure,
	Over: []string{"figure/lasting-over", "figure/during-a-length"},
	Decides: []rule.Example{
		{Language: "en", Text: "That is less than the [$2 billion]{2000000000 USD|2000000000 USD less_than} the firm had promised."},
		{Language: "fr", Text: "C'est plus que les [14 euros]{14 EUR|14 EUR more_than} payés ici."},
		{Language: "en", Text: "It paid more than the [$5 million]{5000000 USD|5000000 USD more_than} that was planned."},
		{Language: "fr", Text: "Le prix dépasse les [5 euros]{5 EUR|5 EUR more_than} prévus."},
		{Language: "fr", Text: "Le prix ne dépasse pas les [5 euros]{5 EUR|5 EUR at_most} prévus."},
		{Language: "es", Text: "La suma superó los [5 euros]{5 EUR|5 EUR more_than} previstos."},
		{Language: "es", Text: "La suma superó los [5 euros]{5 EUR|5 EUR more_than} de [2019]{@2019|}."},
	},
	Leaves: []rule.Example{
		{Language: "en", Text: "It paid less than [$2 billion]{2000000000 USD less_than} the year it opened."},
		{Language: "en", Text: "It paid more than [$5 million]{5000000 USD more_than|} that day."},
		{Language: "fr", Text: "Le prix dépasse les [5 euros]{5 EUR more_than|} ici."},
	},
	Answer: func(q *wordBefore) (told, bool) {
		bound := q.pending.qualifier
		if q.negation >= 0 && q.isSurelyNegated() {
			bound = contraries[bound]
		}
		return told{schema.Exact, bound}, true
	},
}

// isVerb reports that the word is a verb, or one with its adverb: fell below.
func (q *wordBefore) isVerb() bool {
	s, _ := q.LongestPhrase(q.pending.from, 0, lexeme.NounBoundVerb)
	return s != nil && s.Before == q.pending.qualifier
}

// isSurelyNegated reports a negation so near that nothing else can be negated. How long
// something was not is told behind one too: not seen over five years.
func (q *wordBefore) isSurelyNegated() bool {
	lasts := q.a.kind == schema.Quantity && slices.Contains(lengths, q.a.units[0])
	return q.negation == 0 || q.isOfPermitted() || q.negation <= negationNear && (q.isVerb() || !lasts && !q.isBehindPreposition())
}

// isOfPermitted reports a verb of what one may right before or behind a negation of the
// word: may not work more than 9 hours.
func (q *wordBefore) isOfPermitted() bool {
	const reach = 4 // words between the negation and the bound
	if q.negation > reach {
		return false
	}
	for k := q.pending.from - 1; k >= 0 && k >= q.pending.from-negationReach && q.IsNear(k+1); k-- {
		if s, next := q.LongestPhrase(k, 0, lexeme.NounPermitting); s != nil && next <= q.pending.from {
			return true
		}
	}
	return false
}

// isBehindPreposition reports a word behind a preposition, which mostly belongs to something
// else than the verb: did not win in more than 5 towns.
func (q *wordBefore) isBehindPreposition() bool {
	return slices.Contains(q.Grammar.Prepositions, q.LowerAt(q.pending.from-1))
}

// comparedReach bounds how far behind a figure the words stand that say which one it was.
const comparedReach = 3

// isCompared reports a figure with its article and words behind it that say which one it was.
func (q *wordBefore) isCompared() bool {
	if article := q.from - 1; article < q.pending.to-1 || !slices.Contains(q.Grammar.Definite, q.LowerAt(article)) {
		return false
	}
	if q.a.Multiple { // más del triple que entonces
		return false
	}
	if q.SenseAt(q.to).Roles&lexeme.RoleOf != 0 && q.isYearAt(q.to+1) {
		return true
	}
	k := q.to
	if isMultiple := slices.Contains(q.a.units, "1"); !isMultiple && q.IsNear(k) && slices.Contains(q.Grammar.Definite, q.LowerAt(k)) {
		return true // the subject of what it was: the $2 billion the firm had promised
	}
	if q.a.kind == schema.Count && q.to > q.a.To {
		k--
	}
	for ; k < q.to+comparedReach && q.IsNear(k) && !q.IsNumberMark(k); k++ {
		if s, _ := q.LongestPhrase(k, 0, lexeme.NounCompared|lexeme.NounNegationEnd); s != nil && !slices.Contains(q.Grammar.Prepositions, q.LowerAt(k-1)) {
			return s.NounRoles&lexeme.NounCompared != 0
		}
	}
	return false
}

// isYearAt reports digits that may be a year.
func (q *wordBefore) isYearAt(at int) bool {
	if !q.IsNear(at) || len(q.WordAt(at)) != 4 {
		return false
	}
	v, err := schema.ParseDecimal(q.WordAt(at))
	return err == nil && isYearLike(v)
}
