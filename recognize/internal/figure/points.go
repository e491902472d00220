package figure

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// How far a percentage may be from points that are some of it, in lexemes.
const (
	percentBefore = 40
	reachedBehind = 6
	reachedFar    = 14 // where the word that leads to it stands right before it
	rateReach     = 10
)

// pointsWordBehind finds a word for points behind the number, in a fraction also behind
// "of" and an article.
func (q *measuring) pointsWordBehind() bool {
	at := q.at
	if q.a.Fraction {
		if _, of := q.LongestPhrase(at, lexeme.RoleOf, 0); of > at {
			at = of
		}
		if q.SenseAt(at).Roles&lexeme.RoleIndefinite != 0 && q.IsNear(at+1) {
			at++
		}
	}
	if !q.IsNear(at) || q.Lexemes[at].Node == nil {
		return false
	}
	s, next := q.LongestPhrase(at, 0, lexeme.NounPoints)
	if s == nil {
		return false
	}
	q.next = next
	return true
}

// arePercentagePoints reports points beside a percentage that they do not tell again in
// other words: 300 points, or 1.2 percent.
func (q *measuring) arePercentagePoints() bool {
	hundred := schema.NewDecimal(100, 0)
	if q.a.Value.Cmp(hundred) >= 0 || q.a.Value.Neg().Cmp(hundred) >= 0 {
		return false
	}
	_, half := q.halfBehind(q.next) // games have no half points, nor quarters of one
	return half > q.next || q.a.Fraction && (isOfQuarters(q.a.Value) || q.isPartOfChange()) || q.isPercentBefore() || q.isPercentBehind() || q.isRateBeside()
}

// isPartOfChange reports a word for a change behind points that a hyphen joins to a part: a
// half-point cut.
func (q *measuring) isPartOfChange() bool {
	const changes = lexeme.NounMove | lexeme.NounChange
	return q.IsText(q.next-2, "-") && q.IsNear(q.next) && q.SenseAt(q.next).NounRoles&changes != 0
}

// isOfQuarters reports a quarter or three of them.
func isOfQuarters(v schema.Decimal) bool {
	return v == schema.NewDecimal(25, -2) || v == schema.NewDecimal(75, -2)
}

// areTenthsOfPoint reports tenths beside a percentage, or of one: a una décima del 3 %.
func (q *measuring) areTenthsOfPoint() bool {
	if s, of := q.LongestPhrase(q.next, lexeme.RoleOf, 0); s != nil {
		return q.IsNear(of) && q.Lexemes[of].Class == text.ClassDigits && q.isPercent(of)
	}
	return q.isPercentBefore() || q.isPercentBehind() || q.isRateBeside()
}

// isRateBeside reports a word for what is told in per cent within a few words before the
// number or behind its points, with no mark or digits between: a margin of error of 3 points.
func (q *measuring) isRateBeside() bool {
	before := q.a.From - 1
	if before > 1 && q.SenseAt(before).Roles&(lexeme.RoleAnd|lexeme.RoleTo) != 0 && q.Lexemes[before-1].Class == text.ClassDigits {
		before -= 2 // the other end of a range
	}
	for k := before; k >= 0 && k >= before-rateReach && q.isPlainWord(k); k-- {
		if s, _ := q.LongestPhrase(k, 0, lexeme.NounRate); s != nil {
			return true
		}
	}
	for k := q.next; k < len(q.Lexemes) && k < q.next+rateReach && q.isPlainWord(k); k++ {
		if s, _ := q.LongestPhrase(k, 0, lexeme.NounRate); s != nil {
			return true
		}
	}
	return false
}

// isPlainWord reports a lexeme that is neither digits nor a mark of sentences.
func (q *measuring) isPlainWord(k int) bool {
	x := &q.Lexemes[k]
	return x.Class != text.ClassDigits && x.Gap <= text.GapLine && !q.IsText(k, ",") && !q.tellsAgain(k) && !q.endsSentence(k)
}

// isPercentBefore reports a percentage in the sentence before the number, with no other
// number between but a year.
func (q *measuring) isPercentBefore() bool {
	if q.tellsAgain(q.a.From-1) && !q.isDifference() {
		return false
	}
	for k := q.a.From - 1; k >= 0 && k >= q.a.From-percentBefore; k-- {
		if q.Lexemes[k+1].Gap > text.GapLine || q.endsSentence(k) {
			return false
		}
		if s, _ := q.LongestPhrase(k, lexeme.RolePercent|lexeme.RoleOutOf, 0); s != nil { // a share is told in parts too
			return true
		}
		if q.Lexemes[k].Class == text.ClassDigits && len(q.WordAt(k)) != 4 && !q.isHalfPoint() {
			return false
		}
	}
	return false
}

// isHalfPoint reports a part that a hyphen joins to points, as is told of shares whatever
// stands between: 92 percent of the 3 million votes, a half-point.
func (q *measuring) isHalfPoint() bool { return q.a.Fraction && q.IsText(q.next-2, "-") }

// isPercentBehind reports a percentage that is reached behind the points: 2 points to 5 %. The
// years between them are passed over.
func (q *measuring) isPercentBehind() bool {
	reached := false
	for k := q.next; k < len(q.Lexemes) && k < q.next+reachedFar && q.Lexemes[k].Gap <= text.GapLine; k++ {
		near := k < q.next+reachedBehind
		switch s := q.SenseAt(k); {
		case q.tellsAgain(k), q.endsSentence(k):
			return false
		case q.Lexemes[k].Class == text.ClassDigits:
			if reached && (near || q.SenseAt(k-1).Roles&lexeme.RoleTo != 0) && q.isPercent(k) {
				return true
			}
			if len(q.WordAt(k)) != 4 {
				return false
			}
		case s.Roles&lexeme.RoleTo != 0:
			reached = true
		}
	}
	return false
}

// isDifference reports points that are so many more or fewer, which tells no index again: soit
// 0,7 point de moins.
func (q *measuring) isDifference() bool {
	s, than := q.LongestPhrase(q.next, lexeme.RoleOf, 0)
	return s != nil && q.IsNear(than) && slices.Contains(q.Grammar.Differences, q.LowerAt(than))
}

// isPercent reports digits that are a percentage.
func (q *measuring) isPercent(k int) bool {
	end := q.skipNumber(k)
	if !q.IsNear(end) {
		return false
	}
	s, _ := q.LongestPhrase(end, lexeme.RolePercent, 0)
	return s != nil
}

// tellsAgain reports a word or mark behind which the same is told in another measure.
func (q *measuring) tellsAgain(k int) bool {
	if k < 0 || k >= len(q.Lexemes) {
		return false
	}
	s := q.SenseAt(k)
	return q.IsText(k, "(") || s.Roles&lexeme.RoleOr != 0 || s.Before == schema.Exact
}

// endsSentence reports a mark that ends a sentence.
func (q *measuring) endsSentence(k int) bool {
	mark := q.IsText(k, ".") || q.IsText(k, "!") || q.IsText(k, "?") || q.IsText(k, ";")
	return mark && !q.IsGlued(k+1)
}
