package figure

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// ageOrCount and the rules behind it say how old somebody may be.
var ageOrCount = rule.Rule[*further, Figure]{
	Name: "figure/age-or-count",
	Doc:  "A counter of ages counts years too: 35세.",
	For:  language.Counters,
	On:   readAsCount,
	Decides: []rule.Example{
		{Language: "ko", Text: "나이는 [35세]{35 세|35 a}다."},
		{Language: "ko", Text: "대상은 [19∼34세]{19..34 세|19..34 a}다."},
	},
	Leaves: []rule.Example{
		{Language: "ko", Text: "직원은 [35명]{35 명|}이다."},
	},
	Answer: func(q *further) (Figure, bool) {
		return Figure{Kind: schema.Quantity, Value: q.value, Unit: "a"}, q.SenseAt(q.end-1).NounRoles&lexeme.NounYears != 0
	},
}

var tensOfAgeOrCount = rule.Rule[*further, Figure]{
	Name: "figure/tens-of-age-or-count",
	Doc:  "Tens with a counter of ages may be all ages from there to the next tens, or those and above, where nobody says who is that old: 20대는.",
	For:  language.Counters,
	On:   readAsCount,
	Decides: []rule.Example{
		{Language: "ko", Text: "[20대]{20 대|20..29 a}는 적었다."},
		{Language: "ko", Text: "[50대]{50 대 at_least|50 a at_least} 이상이 많았다."},
	},
	Leaves: []rule.Example{
		{Language: "ko", Text: "버스 [45대]{45 대|}가 섰다."},
	},
	Answer: func(q *further) (f Figure, ok bool) {
		if q.SenseAt(q.end-1).NounRoles&lexeme.NounAge == 0 || !areTens(q.value) || !q.first.ValueMax.IsZero() && !areTens(q.first.ValueMax) {
			return f, false
		}
		f = q.first
		f.Kind, f.Unit = schema.Quantity, "a"
		if all := wholeTens(f); all != nil {
			return all[0], true
		}
		return f, true
	},
}

var ageInBrackets = rule.Rule[*further, Figure]{
	Name: "figure/age-in-brackets",
	Doc:  "A number in brackets that are glued to a word may be how old somebody is: 김영호(61).",
	For:  language.Particles,
	On:   readAsCount,
	Decides: []rule.Example{
		{Language: "ko", Text: "노동자([61]{61|61 a})가 왔다."},
	},
	Leaves: []rule.Example{
		{Language: "ko", Text: "합계는 [61]{61|}이다."},
	},
	Answer: func(q *further) (Figure, bool) {
		open := q.end - 2
		old := open > 0 && q.IsText(open, "(") && q.IsGlued(open) && q.IsGlued(q.end) && (q.IsText(q.end, ")") || q.IsText(q.end, "·"))
		return Figure{Kind: schema.Quantity, Value: q.value, Unit: "a"}, old && q.value.Cmp(number.DecimalHundred) < 0
	},
}

var ageBehindName = rule.Rule[*further, Figure]{
	Name: "figure/age-behind-name",
	Doc:  "A number alone in brackets behind a word with a capital may be how old somebody is: Ann Lee (41).",
	Not:  language.Particles,
	On:   readAsCount,
	Decides: []rule.Example{
		{Language: "en", Text: "The court heard that [Ann Lee]{person|} ([41]{41|41 a}) fell."},
		{Language: "fr", Text: "Elle a vu [Anne Petit]{person|} ([41]{41|41 a}) [hier]{@2025-02-03|}."},
	},
	Leaves: []rule.Example{
		{Language: "en", Text: "The sum of the rest ([41]{41|}) fell."},
		{Language: "en", Text: "The court heard that [Ann Lee]{person|} ([410]{410|}) fell."},
	},
	Answer: func(q *further) (Figure, bool) {
		open := q.end - 2
		old := open > 0 && q.IsText(open, "(") && q.IsText(q.end, ")") && q.first.Unit == "" && !number.HasPoint(q.value) && q.value.Sign() > 0 &&
			q.value.Cmp(decimalOldest) <= 0 && q.Lexemes[open-1].Class == text.ClassWord && q.Lexemes[open-1].Upper
		return Figure{Kind: schema.Quantity, Value: q.value, Unit: "a"}, old
	},
}

var ageTold = rule.Rule[*further, Figure]{
	Name: "figure/age-told",
	Doc:  "A number that counts nothing behind words of ages, or of dying, may be how old somebody is: aged 24 and 31, died at 83.",
	On:   readAsCount,
	Decides: []rule.Example{
		{Language: "en", Text: "He died at [83]{83|83 a} there."},
		{Language: "en", Text: "The men, aged [24]{24|24 a} and [31]{31|31 a}, left."},
	},
	Leaves: []rule.Example{
		{Language: "en", Text: "He sold at [83]{83|} and [31]{31|}."},
	},
	Answer: func(q *further) (Figure, bool) {
		young := q.first.Unit == "" && !number.HasPoint(q.value) && q.value.Cmp(decimalOldest) <= 0
		return Figure{Kind: schema.Quantity, Value: q.value, Unit: "a"}, young && q.isAgeTold()
	},
}
