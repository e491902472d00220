package figure

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// twoBounds is the rule that reads a lower bound and an upper one as one range.
var twoBounds = rule.Rule[*continuing, goesOn]{
	Name: "figure/two-bounds",
	Doc:  "An amount with a word behind it for its being the least, right before one that is the most, makes a range with it: 3% 이상 5% 미만.",
	For:  language.Counters,
	On:   anyAmount,
	Over: []string{"figure/year-in-counters"},
	Decides: []rule.Example{
		{Language: "ko", Text: "농도는 [0.03% 이상 0.05%]{0.03..0.05 %} 미만이다."},
		{Language: "ko", Text: "대상은 [10명 이상 20명]{10..20 명} 이하이다."},
	},
	Leaves: []rule.Example{
		{Language: "ko", Text: "찬성은 [50%]{50 % at_least} 이상, 반대는 [10%]{10 % less_than} 미만이다."},
		{Language: "ko", Text: "대상은 [10명]{10 명 at_least} 이상이다."},
	},
	Answer: rule.Says(toFigure, (*continuing).isWithinBounds),
}

// isWithinBounds reads another amount behind the word for the least, with one for the most
// behind it.
func (q *continuing) isWithinBounds() bool {
	end, counter := q.counterBehind(q.a.To)
	at := q.boundBehind(end, schema.AtLeast, schema.MoreThan)
	if at == end || !q.IsNear(at) || q.Lexemes[at].Gap > text.GapSpace || q.Lexemes[at].Class != text.ClassDigits {
		return false
	}
	e, ok := q.parseAmount(at)
	if !ok || e.Value.Cmp(q.a.Value) <= 0 || e.kind != q.a.kind || e.kind != "" && !sharesUnit(&q.a, &e) {
		return false
	}
	end, other := q.counterBehind(e.To)
	if counter != "" && counter != other || q.boundBehind(end, schema.AtMost, schema.LessThan) == end {
		return false
	}
	q.r, q.max, q.isRange = e, number.Number{Value: e.Value}, true
	q.r.bounded = true
	q.r.From, q.r.Value, q.r.Others, q.r.made = q.a.From, q.a.Value, nil, q.a.made.and(e.made)
	return true
}

// boundBehind returns the lexeme behind a qualifier at one that is either of two, the same
// one for none.
func (q *continuing) boundBehind(at int, is, or schema.Qualifier) int {
	if !q.IsNear(at) {
		return at
	}
	s, next := q.LongestPhrase(at, lexeme.RoleAfter, 0)
	if s == nil || s.After != is && s.After != or {
		return at
	}
	return next
}
