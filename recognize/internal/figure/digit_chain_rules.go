package figure

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// digitChains decides which digits glued by marks are no figure and no range, and
// answers where they end.
var digitChains = rule.List[*digitChain, int]{
	Name: "figure/digit-chain",
	Asks: "Are digits that marks join something else than a figure?",
	Rules: []rule.Rule[*digitChain, int]{
		{
			Name: "figure/event-of-day",
			Doc:  "A month and a day with the mark of such names between them name an event: 5·18.",
			On:   anotherMark,
			Decides: []rule.Example{
				{Language: "ko", Text: "4·19 혁명을 기렸다."},
				{Language: "ko", Text: "그는 9·11 테러를 다뤘다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "수치는 [13]{13}·[40]{40}이다."},
				{Language: "ko", Text: "그는 [4.19]{4.19}를 썼다."},
			},
			Answer: func(q *digitChain) (int, bool) {
				at := q.from + 1
				return at + 2, q.to == at && q.Grammar.MonthDay != "" && q.IsText(at, q.Grammar.MonthDay) && q.isMonthAndDay(q.from, at+1)
			},
		},
		{
			Name: "figure/several-marks",
			Doc:  "Digits that several hyphens, slashes or colons join are a date, a time, a number to dial or a label.",
			On:   severalMarks,
			Decides: []rule.Example{
				{Language: "en", Text: "The files are of 2023-04/2023-06 only."},
				{Language: "fr", Text: "Les dossiers sont du 2023-04/2023-06 seulement."},
				{Language: "en", Text: "The label is 650-650-6500 here."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The goats are [10-12]{10..12} here."},
			},
			Answer: func(q *digitChain) (int, bool) { return q.to, true },
		},
		{
			Name: "figure/telephone",
			Doc:  "A zero before a hyphen, or three digits before and four behind it that count nothing, are to be dialled.",
			On:   twoNumbers,
			Decides: []rule.Example{
				{Language: "en", Text: "Call (206) 555-1212 now."},
				{Language: "fr", Text: "Le numéro est 206-1212 ici."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They keep [555-612 goats]{555..612 goats}."},
				{Language: "es", Text: "Hubo [820-1119 cabras]{820..1119 cabras} allí."},
			},
			Answer: func(q *digitChain) (int, bool) {
				a, b := q.WordAt(q.from), q.WordAt(q.from+2)
				return q.to, a[0] == '0' && len(a) > 1 || len(a) == 3 && len(b) == 4 && (q.to >= len(q.Lexemes) || !q.isMeasured())
			},
		},
		{
			Name: "figure/digits-to-dial",
			Doc:  "Groups of digits that are no thousands, nine to twelve digits in all, are to be dialled: 91 555 20 12.",
			On:   groupedDigits,
			Decides: []rule.Example{
				{Language: "es", Text: "Llame al 91 555 20 12 ahora."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Ganó [915 552 012 euros]{915552012 EUR}."},
			},
			Answer: (*digitChain).phoneNumber,
		},
		{
			Name: "figure/score",
			Doc:  "Two numbers with a hyphen, of which the first is not the smaller one, are of a game or a vote where nothing is counted.",
			On:   twoNumbers,
			Decides: []rule.Example{
				{Language: "en", Text: "She won 7-5 in [Rome]{place}."},
				{Language: "fr", Text: "Ils ont gagné 3-2."},
				{Language: "ko", Text: "그는 3-2로 이겼다."},
				{Language: "en", Text: "They voted 220-213 for it."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They keep [5-7 goats]{5..7 goats}."},
			},
			Answer: func(q *digitChain) (int, bool) {
				order, ok := q.compareNumbers()
				return q.to, ok && order >= 0 && (q.to >= len(q.Lexemes) || !q.isMeasured())
			},
		},
		{
			Name: "figure/small-score",
			Doc:  "Two numbers with a hyphen, of which one is a single digit, are of a game in either order, inside a sentence where nothing is counted.",
			On:   twoNumbers,
			Decides: []rule.Example{
				{Language: "en", Text: "They lost 1-2 to [Leeds]{place}."},
				{Language: "fr", Text: "Ils ont perdu 1-2 à [Leeds]{place}."},
				{Language: "ko", Text: "그는 2-5로 패했다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They keep [1-2 goats]{1..2 goats}."},
			},
			Answer: func(q *digitChain) (int, bool) {
				order, ok := q.compareNumbers()
				single := len(q.WordAt(q.from)) == 1 || len(q.WordAt(q.from+2)) == 1
				return q.to, ok && order < 0 && single && q.IsNear(q.to) && !q.isMeasured()
			},
		},
		{
			Name: "figure/area-code",
			Doc:  "Digits in parentheses before others to be dialled are an area code.",
			On:   areaCode,
			Decides: []rule.Example{
				{Language: "en", Text: "Call (415) 555-2671 at any time."},
				{Language: "fr", Text: "Elle est joignable au (206) 555-1212."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They sold them ([415]{415}) and left."},
			},
			Answer: func(q *digitChain) (int, bool) { return q.behind, true },
		},
		{
			Name: "figure/country-code",
			Doc:  "Digits behind a plus and before a parenthesis are the code of a country.",
			On:   plusAndArea,
			Decides: []rule.Example{
				{Language: "en", Text: "Call +1 (415) 555-2671 now."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They gained +[1]{1} and left."},
			},
			Answer: func(q *digitChain) (int, bool) { return q.to, true },
		},
		{
			Name: "figure/time-of-day",
			Doc:  "Two numbers with a colon, of which the second has two digits, are a time: 10:30.",
			On:   twoClockNumbers,
			Over: []string{"figure/telephone-in-groups"},
			Decides: []rule.Example{
				{Language: "en", Text: "The score at 25:61 was odd."},
				{Language: "fr", Text: "Le repère est à 25:61 pile."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The odds are [5:1]{5 1} now."},
			},
			Answer: func(q *digitChain) (int, bool) { return q.to, len(q.WordAt(q.from+2)) == 2 },
		},
		{
			Name: "figure/telephone-in-groups",
			Doc:  "Digits behind a plus or with a zero before them, and two groups behind, are to be dialled.",
			On:   dialledDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "Ring 0800 123 4567 now."},
				{Language: "fr", Text: "Son numéro est le 06 12 34 56 78."},
				{Language: "ko", Text: "전화는 +44 20 7946 0018이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They sold [123 456 goats]{123456 goats}."},
			},
			Answer: func(q *digitChain) (int, bool) {
				groups, end := q.phoneGroups()
				return end, groups >= 2
			},
		},
	},
}

// compareNumbers compares the two numbers beside a hyphen.
func (q *digitChain) compareNumbers() (order int, ok bool) {
	x, y := number.Number{}, number.Number{}
	if !number.SetDecimal(&x, q.WordAt(q.from)) || !number.SetDecimal(&y, q.WordAt(q.from+2)) {
		return 0, false
	}
	return x.Value.Cmp(y.Value), true
}

// isMeasured reports whether what stands behind the digits measures the last of them,
// goes on it or is counted.
func (q *digitChain) isMeasured() bool {
	const goesOn = lexeme.RoleScale | lexeme.RoleMultiplier | lexeme.RoleSign | lexeme.RoleCollective
	last := number.Number{From: q.to - 1, To: q.to, Plain: true}
	number.SetDecimal(&last, q.WordAt(q.to-1))
	m := amount{Number: last}
	q.parseMeasure(&m)
	if m.kind != "" || q.IsText(q.to, "-") || q.SenseAt(q.to).Roles&goesOn != 0 {
		return true
	}
	_, counts := q.NounAfter(q.to, true)
	return counts
}

// isMonthAndDay reports two numbers that can be a day of the year and that
// count nothing.
func (q *digitChain) isMonthAndDay(month, day int) bool {
	m, d := q.WordAt(month), q.WordAt(day)
	if len(m) > 2 || len(d) > 2 || len(m) == 2 && m > "12" || len(d) == 2 && d > "31" || m[0] == '0' || d[0] == '0' {
		return false
	}
	next := day + 1
	if next >= len(q.Lexemes) {
		return true
	}
	if _, counts := q.ParseCounter(next); counts {
		return false
	}
	if w := q.LexemeText(next); len(w) > syllable && q.Lexemes[next].Class == text.ClassHangul {
		if n := q.Grammar.Root(w[:syllable]); n != nil && n.NounRoles&(lexeme.NounRankEnding|lexeme.NounCounter) != 0 {
			return false
		}
	}
	_, _, unit := q.ParseUnit(next)
	s := q.SenseAt(next)
	return !unit && s.Roles&(lexeme.RolePercent|lexeme.RoleScale|lexeme.RoleMultiplier) == 0 && s.NounRoles&lexeme.NounRankEnding == 0
}
