package figure

import (
	"github.com/assaykit/assay/schema"
)

// parseRankFigure reads a rank that is one word, a phrase, or digits with their ending.
// named says that it stands where a number is a name.
func (t *Reader) parseRankFigure(i int, named bool) (m Match, next int, ok bool) {
	r, by, ok := t.parseOrdinal(i, 0)
	if !ok || !r.sure && t.isNoRank(i, r.next, named) {
		return m, i, false
	}
	t.Observer.Note(ordinals.Rules[by].Name, t.Place(i, r.next))
	m = t.newFigureMatch(i, r.next, []Figure{{Kind: schema.Ordinal, Value: schema.NewDecimal(r.value, 0), Qualifier: schema.Exact}})
	if r.sure {
		t.NoteNumbers(m.Place)
	}
	return m, r.next, true
}

// parseOrdinal asks what makes a rank at lexeme i. number is the end of the number in
// words that starts there too, 0 for none.
func (t *Reader) parseOrdinal(i, number int) (r rank, by int, ok bool) {
	q := &t.asked.ordinalWord
	*q = ordinalWord{t, i, number}
	on := q.triggers()
	if on == 0 {
		return r, 0, false
	}
	return ordinals.First(q, t.Traits, on, t.Observer)
}

// isNoRank asks whether the ordinal in lexemes [i, next) is something else than a rank.
func (t *Reader) isNoRank(i, next int, named bool) bool {
	q := &t.asked.ordinal
	*q = ordinal{t, i, next, named}
	_, vetoed := notRanks.Ask(q, t.Traits, q.triggers(), t.Observer, t.Place(i, next))
	return vetoed
}

// ordinalReadings reads an ordinal that begins with the number a: two millionth
// is a rank or a fraction.
func (t *Reader) ordinalReadings(a *amount, i int) (readings []Figure, next int) {
	if !a.Words || a.kind != "" {
		return nil, i
	}
	r, by, ok := t.parseOrdinal(i, a.To)
	if !ok {
		return nil, i
	}
	t.Observer.Note(ordinals.Rules[by].Name, t.Place(i, r.next))
	readings = []Figure{{Kind: schema.Ordinal, Value: schema.NewDecimal(r.value, 0), Qualifier: schema.Exact}}
	return t.addOtherMeanings(readings, further{Reader: t, value: a.Value, words: a.Words, end: r.next}, readAsRank, schema.Exact), r.next
}
