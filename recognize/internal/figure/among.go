package figure

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// divideWhole makes a ratio of a part behind its whole, which are counted alike: 10명 중
// 3명.
func (q *continuing) divideWhole() bool {
	at, counter := q.counterBehind(q.a.To)
	if !q.IsNear(at) || q.SenseAt(at).NounRoles&lexeme.NounAmong == 0 || q.Lexemes[at].Piece {
		return false
	}
	n, ok := q.wholeNumberAt(at + 1)
	if !ok || n.Value.Cmp(q.a.Value) >= 0 || !q.IsNear(at+1) {
		return false
	}
	end, other := q.counterBehind(n.To)
	if other != counter || !q.isSmallWhole() || q.areSomeOfFew(&n) || q.hasBefallen(end) || q.isRestTold(&n, end, counter) {
		return false
	}
	part := n
	n.Value, n.To = q.a.Value, end
	q.a.Value = part.Value
	return q.divideBy(&n)
}

// counterBehind returns the counter at a lexeme and the lexeme behind it, "" for none.
func (q *continuing) counterBehind(at int) (end int, counter string) {
	if n, ok := q.ParseCounter(at); ok && n.End > 0 {
		return n.End, n.Word
	}
	return at, ""
}

// isSmallWhole reports a whole of up to ten, or a round one, of which parts are told.
func (q *continuing) isSmallWhole() bool {
	return q.a.Value.Cmp(number.DecimalTen) <= 0 || q.a.Value == number.DecimalHundred || q.a.Value == number.DecimalThousand
}

// areSomeOfFew reports several of a whole in which nobody tells shares: of five, and of
// ten, but not of nine.
func (q *continuing) areSomeOfFew(part *number.Number) bool {
	return q.a.Value.Cmp(decimalFive) > 0 && q.a.Value.Cmp(number.DecimalTen) < 0 && part.Value.Cmp(number.DecimalOne) > 0
}

// hasBefallen reports a verb right behind of what befell some of a few: nobody tells shares
// of those who are saved.
func (q *continuing) hasBefallen(end int) bool {
	return q.a.Value.Cmp(number.DecimalTen) < 0 && q.StartsWithOf(q.wordBehind(end), q.Grammar.Befalling)
}

// isRestTold reports what is left of the whole, counted behind in the same sentence: 7명
// 가운데 1명이 숨지고 6명이 실종됐다.
func (q *continuing) isRestTold(part *number.Number, end int, counter string) bool {
	const reach = 16 // lexemes
	rest, err := q.a.Value.Sub(part.Value)
	if err != nil {
		return false
	}
	said := rest.String()
	for k := end; k < end+reach && q.IsNear(k+1) && !q.IsText(k, "."); k++ {
		if q.Lexemes[k].Class != text.ClassDigits || q.WordAt(k) != said {
			continue
		}
		if _, of := q.counterBehind(k + 1); of == counter {
			return true
		}
	}
	return false
}

var decimalFive = schema.NewDecimal(5, 0)

// isScoreBeforeVerb reports 2 대 1로 before a verb of games.
func (q *continuing) isScoreBeforeVerb() bool {
	s, next := q.LongestPhrase(q.a.To, lexeme.RoleAgainst, 0)
	if s == nil || !q.IsNear(next) || q.Lexemes[next].Class != text.ClassDigits || !q.IsGlued(next+1) || q.SenseAt(next+1).NounRoles&lexeme.NounWhither == 0 {
		return false
	}
	q.end = next + 1
	return q.StartsWithOf(q.wordBehind(next+1), q.Grammar.ScoreVerbs)
}
