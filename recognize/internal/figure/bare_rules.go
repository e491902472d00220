package figure

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// bareNumber is a number that measures nothing.
type bareNumber struct {
	*Reader
	a         amount
	qualified bool // a qualifier stands before it
	named     bool // it stands behind a word that names: version 3
	whole     bool // it is the whole text
	counts    bool // it counts a noun
	nounEnd   int  // the lexeme behind that noun, 0 where words stand between
}

// What the number is.
const (
	article       rule.Triggers = 1 << iota // nothing but what is an article too
	unsureNumber                            // nothing but a word that means something else too
	wholeText                               // the whole text
	numberOfWords                           // inside a text
	numberOfDigits
)

// triggers returns what the number is.
func (q *bareNumber) triggers() (on rule.Triggers) {
	if q.whole {
		on = wholeText
	}
	switch {
	case q.a.Weak && q.SenseAt(q.a.From).Roles&lexeme.RoleIndefinite != 0:
		return article
	case q.a.Weak, q.a.Unsure:
		return on | unsureNumber
	case q.whole:
		return on
	case q.Lexemes[q.a.From].Class == text.ClassDigits:
		return numberOfDigits
	}
	return numberOfWords
}

// isBareFigure asks whether a number that measures nothing is a figure at all.
func (t *Reader) isBareFigure(a *amount, qualifier schema.Qualifier, named bool) bool {
	q := &t.asked.bare
	*q = bareNumber{Reader: t, a: *a, qualified: qualifier != "", named: named, whole: t.IsWholeText(a.From, a.To)}
	on, at := q.triggers(), t.Place(a.From, a.To)
	if on != wholeText && (on != article || t.Grammar.Has(language.Counters) || t.isOneBehindBound(a.From)) {
		noun, counts := t.ParseCountedNoun(a.To, a.Scale < 6 && !a.Round, t.isOneBehindBound(a.From))
		q.counts, q.nounEnd = counts, noun.End
	}
	if is, decided := bareNumbers.Ask(q, t.Traits, on, t.Observer, at); decided {
		return is
	}
	_, names := nameNumbers.Ask(q, t.Traits, on, t.Observer, at)
	return !names
}

// bareNumbers decides which numbers that measure nothing are figures. Where none of its
// rules decides, [nameNumbers] is asked.
var bareNumbers = rule.List[*bareNumber, bool]{
	Name: "figure/bare-number",
	Asks: "Is a number that measures nothing a figure?",
	Rules: []rule.Rule[*bareNumber, bool]{
		{
			Name: "figure/once",
			Doc:  "One with some counters says once or one side, and counts nothing: 한 번.",
			For:  language.Counters,
			On:   article,
			Over: []string{"figure/one-with-counter", "figure/one-alone"},
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 한 번 졌다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [한 명]{1 명}을 뽑았다."},
			},
			Answer: rule.Says(false, func(q *bareNumber) bool {
				return q.hasCounterApart() && q.SenseAt(q.nounEnd-1).NounRoles&lexeme.NounOnceCounter != 0
			}),
		},
		{
			Name: "figure/one-with-counter",
			Doc:  "One is a number before a counter that stands apart: 한 명.",
			For:  language.Counters,
			On:   article,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 개발자 [한 명]{1 명}을 뽑았다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 한 번 졌다."},
			},
			Answer: rule.Says(true, (*bareNumber).hasCounterApart),
		},
		{
			Name: "figure/one-alone",
			Doc:  "One is a number where it is the whole text.",
			On:   article,
			Decides: []rule.Example{
				{Language: "en", Text: "[one]{1}"},
				{Language: "fr", Text: "[un]{1}"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "one left"},
			},
			Answer: rule.Says(true, func(q *bareNumber) bool {
				return q.whole && q.SenseAt(q.a.From).Roles&lexeme.RoleCardinal != 0
			}),
		},
		{
			Name: "figure/one-behind-bound",
			Doc:  "One is a number behind a qualifier, where a noun stands right behind it: plus d'une firme, al menos una dosis.",
			On:   article,
			Not:  language.Counters,
			Decides: []rule.Example{
				{Language: "fr", Text: "Il faut au moins [une dose]{1 dose at_least}."},
				{Language: "es", Text: "Hace falta al menos [una dosis]{1 dosis at_least}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They had more than a dose."},
				{Language: "en", Text: "They saw at least one of them."},
				{Language: "fr", Text: "Il vient plus d'une fois."},
			},
			Answer: rule.Says(true, func(q *bareNumber) bool {
				return q.isOneBehindBound(q.a.From) && q.pending.qualifier != schema.About && q.counts && q.nounEnd > 0 && q.SenseAt(q.a.To).Roles&lexeme.RoleTimes == 0
			}),
		},
		{
			Name:      "figure/article",
			Doc:       "What is an article too is no number.",
			On:        article,
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "en", Text: "They keep a goat."},
				{Language: "fr", Text: "Ils gardent une chèvre."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They keep [two goats]{2 goats}."},
			},
			Answer: rule.Says(false, func(*bareNumber) bool { return true }),
		},
		{
			Name: "figure/whole-text",
			Doc:  "A number that is the whole text is a figure, whatever else it could be.",
			On:   wholeText,
			Over: []string{"figure/ambiguous-number"},
			Decides: []rule.Example{
				{Language: "fr", Text: "[neuf]{9}"},
				{Language: "ko", Text: "[일]{1}"},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "C'est neuf."},
			},
			Answer: rule.Says(true, func(*bareNumber) bool { return true }),
		},
		{
			Name: "figure/ambiguous-number-counts",
			Doc:  "A word that means something else too is a number before the noun that it counts: neuf maisons.",
			On:   unsureNumber,
			Over: []string{"figure/ambiguous-number"},
			Decides: []rule.Example{
				{Language: "fr", Text: "La ville a [neuf ponts]{9 ponts}."},
				{Language: "ko", Text: "도시에는 다리가 [세 개]{3 개} 있다."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le pont est neuf."},
			},
			Answer: rule.Says(true, func(q *bareNumber) bool {
				return q.a.Unsure && q.counts && (q.nounEnd > 0 || q.Grammar.Has(language.Counters))
			}),
		},
		{
			Name: "figure/ambiguous-number",
			Doc:  "A word that means something else too is no number where it counts nothing.",
			On:   unsureNumber,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le pont est neuf."},
				{Language: "en", Text: "The sum is nil."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "La ville a [neuf ponts]{9 ponts}."},
			},
			Answer: rule.Says(false, func(*bareNumber) bool { return true }),
		},
		{
			Name: "figure/pronoun",
			Doc:  "A small number in words behind an article that counts nothing is who was named before: les deux, these three.",
			On:   numberOfWords,
			Decides: []rule.Example{
				{Language: "en", Text: "They fed all six [yesterday]{@2025-02-03}."},
				{Language: "fr", Text: "Les deux sont partis."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They fed all [six goats]{6 goats} [yesterday]{@2025-02-03}."},
				{Language: "fr", Text: "Les [douze]{12} sont partis."},
			},
			Answer: rule.Says(false, func(q *bareNumber) bool {
				const articles = lexeme.RoleFiller | lexeme.RoleOf | lexeme.RoleIndefinite
				i := q.a.From
				return !q.counts && !q.a.Fraction && i > 0 && q.a.To == i+1 && q.a.Value.Cmp(number.DecimalTen) < 0 &&
					q.Lexemes[i].Gap <= text.GapLine && q.SenseAt(i-1).Roles&articles == lexeme.RoleFiller
			}),
		},
		{
			Name: "figure/year",
			Doc:  "Four digits of a year that count nothing and are not qualified are no figure.",
			On:   numberOfDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "They kept a 1974 one."},
				{Language: "ko", Text: "그는 1974를 썼다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They had [2010 goats]{2010 goats}."},
				{Language: "en", Text: "They had over [2000]{2000 more_than}."},
			},
			Answer: rule.Says(false, func(q *bareNumber) bool {
				return q.a.Plain && !q.counts && !q.qualified && isYearLike(q.a.Value)
			}),
		},
	},
}

// hasCounterApart reports a counter that a space parts from the number.
func (q *bareNumber) hasCounterApart() bool {
	return q.counts && q.nounEnd > 0 && q.Lexemes[q.a.To].Gap == text.GapSpace
}

// isYearLike reports a value that a year of the last centuries has.
func isYearLike(v schema.Decimal) bool {
	s := v.String()
	return len(s) == 4 && s >= "1500" && s <= "2100"
}
