package recognize

import (
	"strconv"

	"github.com/assaykit/assay/schema"
)

// parseOrdinal reads the rank that starts at token i: "21e", "3rd", "premier",
// "twenty-first".
func (t *numberReader) parseOrdinal(i int) (n int, next int, ok bool) {
	t.buildLexemes()
	at, ok := t.lexemeIndex(i)
	if !ok {
		return 0, i, false
	}
	rank, to, ok := t.parseRank(at)
	next, whole := t.tokenOf(to)
	if !ok || !whole || rank > 1_000_000 {
		return 0, i, false
	}
	return int(rank), next, true
}

// parseRank reads an ordinal: in words, in which all but the last are
// cardinals, or in digits with its ending.
func (t *numberReader) parseRank(i int) (rank int64, next int, ok bool) {
	switch {
	case i >= len(t.lexemes):
		return 0, i, false
	case t.lexemes[i].class == classDigits:
		return t.parseDigitRank(i)
	case t.grammar.hangul:
		return t.parseHangulRank(i)
	}
	return t.parseWordRank(i)
}

// parseDigitRank reads 21e, 1,000th, 제12회.
func (t *numberReader) parseDigitRank(i int) (rank int64, next int, ok bool) {
	if t.hasRankPrefix(i) {
		v, next, ok := t.parseInteger(i, 1)
		if n, counts := t.parseCounter(next); counts && n.end > 0 {
			next = n.end
		}
		return v, next, ok
	}
	end := i + 1
	for t.isText(end, t.grammar.grouping) && t.isGlued(end) && t.isGluedDigits(end+1) && len(t.wordAt(end+1)) == 3 {
		end += 2
	}
	if !t.isGlued(end) || t.senseAt(end).nounRoles&nounRankEnding == 0 {
		return 0, i, false
	}
	count := 1
	if end > i+1 { // with grouping marks
		count = 0
	}
	v, next, ok := t.parseInteger(i, count)
	return v, end + 1, ok && next == end
}

// parseHangulRank reads 첫째, 삼십번째. Ordinals with a comma behind them only
// list things and are no ranks.
func (t *numberReader) parseHangulRank(i int) (rank int64, next int, ok bool) {
	if s := t.senseAt(i); s.roles&roleOrdinal != 0 {
		return s.rank, i + 1, !t.isText(i+1, ",")
	}
	w, ok := t.parseNumberWords(i)
	if !ok || !t.isNear(w.to) || t.senseAt(w.to).nounRoles&nounRankEnding == 0 || len(t.lexemeText(w.to)) < 6 || len(w.value.String()) > 9 {
		return 0, i, false
	}
	v, _ := strconv.ParseInt(w.value.String(), 10, 64)
	return v, w.to + 1, true
}

// parseWordRank reads an ordinal in words: twenty-first, deux centième.
func (t *numberReader) parseWordRank(i int) (rank int64, next int, ok bool) {
	y := newTally()
	at := i
	for count := 0; count < 12; count++ {
		k, and := at, false
		if count > 0 {
			if k, and = t.skipJoint(at); !t.isNear(k) {
				return 0, i, false
			}
		}
		if s := t.senseAt(k); s.roles&roleOrdinal != 0 && t.addRank(&y, s.rank, and, count) {
			v, ok := y.sum()
			if !ok || v.Cmp(rankLimit) > 0 {
				return 0, i, false
			}
			return y.integer(), k + 1, true
		}
		if count == 0 && !t.grammar.bareHundred && t.senseAt(k).roles&roleMultiplier != 0 {
			y.add(1, 1)
		}
		next, _, ok := t.parseNumberWord(&y, k, count, and)
		if !ok || t.lexemes[k].class == classDigits {
			return 0, i, false
		}
		at = next
	}
	return 0, i, false
}

// hasRankPrefix reports digits with a prefix of ranks glued to them.
func (t *numberReader) hasRankPrefix(i int) bool {
	return t.grammar.rankStart != "" && t.isGlued(i) && t.isText(i-1, t.grammar.rankStart)
}

var rankLimit = schema.NewDecimal(9, 18)

// addRank adds the last word of an ordinal to the tally: a hundred and fifth,
// vingt et unième, two thousandth.
func (t *numberReader) addRank(y *tally, rank int64, and bool, count int) bool {
	switch {
	case rank < 100:
		if t.grammar.vigesimal && rank == 20 && y.last == 4 && y.prev == 4 {
			y.last = 80
			return true
		}
		return (!and || t.isJoinedByAnd(y, rank)) && !(t.grammar.vigesimal && y.last > 0 && y.prev == 10 && rank < 7) && y.add(rank, 1)
	case rank == 100:
		return y.multiply(100, true)
	}
	e := int32(0)
	for r := rank; r > 1; r /= 10 {
		e++
	}
	return y.addScale(e, count == 0 || t.grammar.bareScales)
}
