package number

import (
	"strconv"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
	"github.com/assaykit/assay/schema"
)

// ParseOrdinal reads the rank that starts at token i: "21e", "3rd", "premier",
// "twenty-first".
func (t *Reader) ParseOrdinal(i int) (n int, next int, ok bool) {
	t.BuildLexemes()
	at, ok := t.lexemeIndex(i)
	if !ok {
		return 0, i, false
	}
	rank, to, ok := t.ParseRank(at)
	next, whole := t.tokenOf(to)
	if !ok || !whole || rank > 1_000_000 {
		return 0, i, false
	}
	return int(rank), next, true
}

// ParseRank reads an ordinal: in words, in which all but the last are
// cardinals, or in digits with its ending.
func (t *Reader) ParseRank(i int) (rank int64, next int, ok bool) {
	switch {
	case i >= len(t.Lexemes):
		return 0, i, false
	case t.Lexemes[i].Class == text.ClassDigits:
		return t.parseDigitRank(i)
	case t.Grammar.Has(language.EndedRanks):
		return t.parseEndedRank(i)
	}
	rank, next, ok = t.parseWordRank(i)
	if ok && t.Grammar.Has(language.AddedRanks) && rank >= 10 && rank%10 == 0 && t.IsNear(next) { // vigésimo primero
		if s := t.SenseAt(next); s.Roles&lexeme.RoleOrdinal != 0 && s.Rank < 10 {
			return rank + s.Rank, next + 1, true
		}
	}
	return rank, next, ok
}

// parseDigitRank reads 21e, 1,000th, 제12회.
func (t *Reader) parseDigitRank(i int) (rank int64, next int, ok bool) {
	if t.hasRankPrefix(i) {
		v, next, ok := t.parseInteger(i, 1)
		if n, counts := t.ParseCounter(next); counts && n.End > 0 {
			next = n.End
		}
		return v, next, ok
	}
	end := i + 1
	for t.IsText(end, t.Grammar.Grouping) && t.IsGlued(end) && t.IsGluedDigits(end+1) && len(t.WordAt(end+1)) == 3 {
		end += 2
	}
	s, behind := t.LongestPhrase(end, 0, lexeme.NounRankEnding)
	if s == nil || !t.IsGlued(end) || !t.IsGlued(behind-1) {
		return 0, i, false
	}
	count := 1
	if end > i+1 { // with grouping marks
		count = 0
	}
	v, next, ok := t.parseInteger(i, count)
	return v, behind, ok && next == end
}

// parseEndedRank reads 첫째, 삼십번째. Ordinals with a comma behind them only
// list things and are no ranks.
func (t *Reader) parseEndedRank(i int) (rank int64, next int, ok bool) {
	if s := t.SenseAt(i); s.Roles&lexeme.RoleOrdinal != 0 {
		return s.Rank, i + 1, !t.IsText(i+1, ",")
	}
	w, ok := t.parseNumberWords(i)
	if !ok || !t.IsNear(w.To) || t.SenseAt(w.To).NounRoles&lexeme.NounRankEnding == 0 || len(t.LexemeText(w.To)) < 6 || len(w.Value.String()) > 9 {
		return 0, i, false
	}
	v, _ := strconv.ParseInt(w.Value.String(), 10, 64)
	return v, w.To + 1, true
}

// parseWordRank reads an ordinal in words: twenty-first, deux centième.
func (t *Reader) parseWordRank(i int) (rank int64, next int, ok bool) {
	y := newTally()
	at := i
	for count := 0; count < 12; count++ {
		k, and := at, false
		if count > 0 {
			if k, and = t.skipJoint(at); !t.IsNear(k) {
				return 0, i, false
			}
		}
		if s := t.SenseAt(k); s.Roles&lexeme.RoleOrdinal != 0 && t.addRank(&y, s.Rank, and, count) {
			v, ok := y.sum()
			if !ok || v.Cmp(rankLimit) > 0 {
				return 0, i, false
			}
			return y.integer(), k + 1, true
		}
		if count == 0 && !t.Grammar.Has(language.BareHundred) && t.SenseAt(k).Roles&lexeme.RoleMultiplier != 0 {
			y.add(1, 1)
		}
		next, _, ok := t.parseNumberWord(&y, k, count, and)
		if !ok || t.Lexemes[k].Class == text.ClassDigits {
			return 0, i, false
		}
		at = next
	}
	return 0, i, false
}

// hasRankPrefix reports digits with a prefix of ranks glued to them.
func (t *Reader) hasRankPrefix(i int) bool {
	return t.IsGlued(i) && t.SenseAt(i-1).NounRoles&lexeme.NounRankPrefix != 0
}

var rankLimit = schema.NewDecimal(9, 18)

// addRank adds the last word of an ordinal to the tally: a hundred and fifth,
// vingt et unième, two thousandth.
func (t *Reader) addRank(y *tally, rank int64, and bool, count int) bool {
	switch {
	case rank < 100:
		if t.Grammar.Has(language.Vigesimal) && rank == 20 && y.last == 4 && y.prev == 4 {
			y.last = 80
			return true
		}
		return (!and || t.isJoinedByAnd(y, rank)) && !(y.last > 0 && y.prev == 10 && t.Grammar.HasTeen(rank)) && y.add(rank, 1)
	case rank == 100:
		return y.multiply(100, true)
	}
	e := int32(0)
	for r := rank; r > 1; r /= 10 {
		e++
	}
	return y.addScale(e, count == 0 || t.Grammar.Has(language.BareScales))
}
