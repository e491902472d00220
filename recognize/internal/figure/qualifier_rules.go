package figure

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/internal/ucum"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// qualifying is what says how exact a figure is.
type qualifying struct {
	before, after schema.Qualifier // "" for none
	isRange       bool
	isOdd         bool // what stands behind says a little more
}

// What says how exact the figure is.
const (
	qualifiedBefore rule.Triggers = 1 << iota
	qualifiedBehind
	rangeOfTwo
	roundNumber
	comparedBefore // a bound behind it, and a word before it that says which one it was
	lengthOfWay    // a word of a way behind a length
	qualifiedByEnd // by a particle that only closes a range or says what is reached
)

// qualifier asks how exact the figure of an amount in lexemes [from, to) is. before is
// the qualifier before it, "" for none.
func (t *Reader) qualifier(a *amount, isRange bool, before told, from, to int) told {
	q := &t.asked.qualifying
	*q = qualifying{before: before.is, isRange: isRange}
	var on rule.Triggers
	if before.is != "" {
		on |= qualifiedBefore
	}
	if after, ok := t.qualifierAfter(to); ok && !a.bounded {
		q.after, q.isOdd = after, after == schema.About && t.SenseAt(to).NounRoles&lexeme.NounOdd != 0
		on |= qualifiedBehind
		if _, bound := contraries[after]; bound && t.EndsWithOf(from-1, t.Grammar.Compared) {
			on |= comparedBefore
		}
		if len(t.Grammar.Ways) > 0 && a.kind == schema.Quantity && ucum.Reduce(a.units[0]).Base == "m" && t.StartsWithOf(t.wordBehind(to), t.Grammar.Ways) {
			on |= lengthOfWay
		}
	}
	if isRange {
		on |= rangeOfTwo
	}
	if t.onlyCloses(to, isRange) {
		on |= qualifiedByEnd
	}
	if a.Round {
		on |= roundNumber
	}
	if on == 0 {
		return told{schema.Exact, before.or}
	}
	is, decided := qualifiers.Ask(q, t.Traits, on, t.Observer, t.Place(from, to))
	switch {
	case !decided:
		is.is = schema.Exact
	case is.or == "" && (before.is == "" || is.is == before.is):
		is.or = before.or
	}
	return is
}

// strongest combines the qualifiers before and behind the figure. Of two that agree the
// first stays; a bound replaces "about".
func (q *qualifying) strongest() schema.Qualifier {
	if q.before == "" || q.before == schema.About && q.after != "" {
		return q.after
	}
	return q.before
}

// qualifiers decides how exact a figure is.
var qualifiers = rule.List[*qualifying, told]{
	Name: "figure/qualifier",
	Asks: "How exact is a figure?",
	Rules: []rule.Rule[*qualifying, told]{
		{
			Name: "figure/length-of-way",
			Doc:  "Down behind a length says which way it goes, and behind another measure what is fallen below: 30m 아래로 떨어졌다, but 30% 아래로 떨어졌다.",
			On:   lengthOfWay,
			Over: []string{"figure/qualifier-behind"},
			Decides: []rule.Example{
				{Language: "ko", Text: "바위가 [30m]{30 m} 아래로 떨어졌다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "비율은 [30%]{30 % less_than} 아래로 떨어졌다."},
			},
			Answer: rule.Says(told{is: schema.Exact}, func(q *qualifying) bool { return q.before == "" }),
		},
		{
			Name: "figure/compared-with-what-it-was",
			Doc:  "A figure with a word before it that says which one it was is what it is, though something else is above or below it: 예상했던 3%를 웃돌았다. It may be meant as the bound too.",
			On:   comparedBefore,
			Over: []string{"figure/qualifier-behind"},
			Decides: []rule.Example{
				{Language: "ko", Text: "성장률은 예상했던 [3%]{3 %|3 % more_than}를 웃돌았다."},
				{Language: "ko", Text: "성장률은 전망치 [3%]{3 %|3 % less_than}를 밑돌았다."},
				{Language: "ko", Text: "투표율은 [2019년]{@2019|}의 [52%]{52 %|52 % more_than}를 넘었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "성장률은 [3%]{3 % more_than|}를 웃돌았다."},
				{Language: "ko", Text: "투표율은 [2019년]{@2019|}에 [52%]{52 % more_than|}를 넘었다."},
			},
			Answer: func(q *qualifying) (told, bool) {
				return told{schema.Exact, q.after}, !q.isRange && q.before == ""
			},
		},
		{
			Name: "figure/closing-particle",
			Doc:  "A particle that closes a range, or says what is reached before a verb of change, is no bound.",
			For:  language.Particles,
			On:   qualifiedByEnd,
			Over: []string{"figure/between-ends", "figure/qualifier-behind", "figure/qualifier-before", "figure/round-number"},
			Decides: []rule.Example{
				{Language: "ko", Text: "값은 [10달러에서 20달러]{10..20 USD}까지 다양하다."},
				{Language: "ko", Text: "값은 [20달러]{20 USD}까지 올랐다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "한 번에 [20달러]{20 USD at_most}까지 낸다."},
			},
			Answer: func(q *qualifying) (told, bool) {
				switch {
				case q.before != "":
					return told{is: q.before}, true
				case q.isRange:
					return told{is: schema.Between}, true
				}
				return told{is: schema.Exact}, true
			},
		},
		{
			Name: "figure/between-ends",
			Doc:  "A range is between its ends, unless it is a bound.",
			On:   rangeOfTwo,
			Over: []string{"figure/qualifier-behind", "figure/qualifier-before", "figure/round-number"},
			Decides: []rule.Example{
				{Language: "en", Text: "They paid about [$10-$20]{10..20 USD} for it."},
				{Language: "fr", Text: "Ils ont payé environ [10 à 20 euros]{10..20 EUR}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They paid about [$10]{10 USD about} for it."},
				{Language: "en", Text: "They paid over [$10-$20]{10..20 USD more_than} for it."},
			},
			Answer: rule.Says(told{is: schema.Between}, func(q *qualifying) bool {
				is := q.strongest()
				return is == "" || is == schema.About || is == schema.Exact
			}),
		},
		{
			Name: "figure/qualifier-behind",
			Doc:  "A qualifier behind a figure holds where none stands before it, or only \"about\".",
			On:   qualifiedBehind,
			Over: []string{"figure/qualifier-before", "figure/round-number"},
			Decides: []rule.Example{
				{Language: "en", Text: "They keep [50 goats]{50 goats at_least} or more."},
				{Language: "fr", Text: "Ils ont [10 chèvres]{10 chèvres at_most} au maximum."},
				{Language: "ko", Text: "[3억 원]{300000000 KRW at_least} 이상이 필요하다."},
				{Language: "ko", Text: "공연은 [3시간]{3 h about|3 h more_than}여에 걸쳤다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They keep more than [50 goats]{50 goats more_than}."},
			},
			Answer: func(q *qualifying) (told, bool) {
				is := told{is: q.after}
				if q.isOdd {
					is.or = schema.MoreThan
				}
				return is, q.before == "" || q.before == schema.About
			},
		},
		{
			Name: "figure/qualifier-before",
			Doc:  "A qualifier before a figure holds.",
			On:   qualifiedBefore,
			Over: []string{"figure/round-number"},
			Decides: []rule.Example{
				{Language: "en", Text: "They paid at least [$5]{5 USD at_least} for it."},
				{Language: "en", Text: "They paid nearly [$5]{5 USD about|5 USD less_than} for it."},
				{Language: "fr", Text: "Ils ont payé environ [5 euros]{5 EUR about}."},
				{Language: "ko", Text: "그는 약 [40명]{40 명 about}을 보았다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They paid [$5]{5 USD} for it."},
			},
			Answer: func(q *qualifying) (told, bool) { return told{is: q.before}, true },
		},
		{
			Name: "figure/round-number",
			Doc:  "A round number is about so many: une centaine, 100여 명.",
			On:   roundNumber,
			Decides: []rule.Example{
				{Language: "en", Text: "They waited [a couple of hours]{2 h about}."},
				{Language: "fr", Text: "Il a vendu [une centaine de chèvres]{100 chèvres about}."},
				{Language: "ko", Text: "염소는 [100여 마리]{100 마리 about}이다."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il a vendu [cent chèvres]{100 chèvres}."},
			},
			Answer: rule.Says(told{is: schema.About}, func(*qualifying) bool { return true }),
		},
	},
}
