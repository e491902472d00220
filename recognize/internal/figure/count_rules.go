package figure

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// counting is a number that measures nothing, which is a figure.
type counting struct {
	*Reader
	a       amount
	isRange bool
}

// counted is what a number that measures nothing is of, and the lexeme behind that.
type counted struct {
	kind schema.FigureKind
	unit string
	end  int

	tens bool // all ages of so many tens
}

// What the number is.
const (
	fractionRead rule.Triggers = 1 << iota
	wholeRead
)

// countOf asks what a number that measures nothing is of.
func (t *Reader) countOf(a *amount, isRange bool) (counted, bool) {
	q := &t.asked.counting
	*q = counting{t, *a, isRange}
	on := wholeRead
	if a.Fraction {
		on = fractionRead
	}
	return counts.Ask(q, t.Traits, on, t.Observer, t.Place(a.From, a.To))
}

// counts are what numbers are that measure nothing.
var counts = rule.List[*counting, counted]{
	Name: "figure/count",
	Asks: "What is a figure that measures nothing?",
	Rules: []rule.Rule[*counting, counted]{
		{
			Name: "figure/fraction",
			Doc:  "A fraction is a ratio.",
			On:   fractionRead,
			Decides: []rule.Example{
				{Language: "en", Text: "They ate [two thirds]{0.666666666666667 1} of it."},
				{Language: "fr", Text: "Ils ont mangé les [deux tiers]{0.666666666666667 1}."},
				{Language: "ko", Text: "그는 [절반]{0.5 1}을 먹었다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They ate the [third]{3 ordinal} cake."},
			},
			Answer: func(q *counting) (counted, bool) {
				return counted{kind: schema.Ratio, unit: "1", end: q.a.To}, true
			},
		},
		{
			Name: "figure/age-in-tens",
			Doc:  "Tens with a counter of ages are all ages from there to the next tens, or about so many years, before a word for who is that old: 40대 남성.",
			For:  language.Counters,
			On:   wholeRead,
			Over: []string{"figure/count-of-noun"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[40대]{40..49 a|40 a about} 남성이 다쳤다."},
				{Language: "ko", Text: "[20∼30대]{20..39 a|20..30 a} 청년이 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "버스 [40대]{40 대}가 섰다."},
			},
			Answer: func(q *counting) (counted, bool) {
				at := q.a.To
				if !areTens(q.a.Value) || at >= len(q.Lexemes) || q.SenseAt(at).NounRoles&lexeme.NounAge == 0 || !q.StartsWithOf(q.wordBehind(at+1), q.Grammar.Aged) {
					return counted{}, false
				}
				return counted{kind: schema.Quantity, unit: "a", end: at + 1, tens: true}, true
			},
		},
		{
			Name: "figure/unit-behind-words",
			Doc:  "A number measures by a unit that adjectives part from it: six long weeks.",
			On:   wholeRead,
			Over: []string{"figure/count-of-noun"},
			Decides: []rule.Example{
				{Language: "en", Text: "They waited [six long weeks]{6 wk} for it."},
				{Language: "fr", Text: "Ils ont attendu [six longues semaines]{6 wk} pour cela."},
				{Language: "es", Text: "Esperaron [seis largas semanas]{6 wk} por ello."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They built [six]{6 houses} long houses for it."},
				{Language: "en", Text: "The [40]{40 hours|} died hours later."},
			},
			Answer: func(q *counting) (counted, bool) {
				n, ok := q.ParseCountedNoun(q.a.To, q.a.Scale < 6 && !q.a.Round, q.takesSingular())
				return counted{kind: schema.Quantity, unit: n.Unit, end: n.To}, ok && n.Unit != ""
			},
		},
		{
			Name: "figure/count-of-noun",
			Doc:  "A number counts the noun behind it.",
			On:   wholeRead,
			Decides: []rule.Example{
				{Language: "en", Text: "The firm has [62 articles]{62 articles}."},
				{Language: "fr", Text: "La firme a [62 articles]{62 articles}."},
				{Language: "ko", Text: "염소는 [62마리]{62 마리}이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The firm has [62]{62} in all."},
			},
			Answer: func(q *counting) (counted, bool) {
				n, ok := q.ParseCountedNoun(q.a.To, q.a.Scale < 6 && !q.a.Round, q.takesSingular())
				return counted{kind: schema.Count, unit: n.Word, end: max(q.a.To, n.End)}, ok
			},
		},
		{
			Name:      "figure/count-of-nothing",
			Doc:       "A number with no noun behind it is a count of nothing that is said.",
			On:        wholeRead,
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "en", Text: "They sold [11]{11} in all."},
				{Language: "fr", Text: "Ils en ont vendu [11]{11} ici."},
				{Language: "ko", Text: "합계는 [11]{11}이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They sold [11 goats]{11 goats}."},
			},
			Answer: func(q *counting) (counted, bool) {
				return counted{kind: schema.Count, end: q.a.To}, true
			},
		},
	},
}

// takesSingular reports a number in digits below two, or one behind a qualifier.
func (q *counting) takesSingular() bool {
	if !q.isRange && q.isOneBehindBound(q.a.From) {
		return true
	}
	return !q.isRange && q.a.Scale == 0 && q.Lexemes[q.a.From].Class == text.ClassDigits && q.a.Value.Sign() > 0 && q.a.Value.Cmp(number.DecimalTwo) < 0
}
