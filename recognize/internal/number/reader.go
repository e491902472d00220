package number

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/measure"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// Reader reads numbers.
type Reader struct {
	measure.Reader
	questions
	read []madeNumber // where somebody is told: what was read since the last figure
}

// questions are what the rules are asked about. They live in the reader, so that asking
// allocates nothing.
type questions struct {
	making      making
	digits      digits
	word        numberWord
	point       pointBehind
	scaleSign   scaleSign
	collective  collective
	denominator denominator
	barePart    barePart
	sum         sum
	minus       minus
	rank        rankAt
}

// Reset forgets the text.
func (t *Reader) Reset() {
	t.questions, t.read = questions{}, nil
	t.Reader.Reader.Reset()
}

// ParseNumber reads any number at lexeme i: in digits or words, with decimals
// in words, fractions and collectives; what it counts or measures is not its
// subject. Where ok is false reading goes on at the number's end.
func (t *Reader) ParseNumber(i int) (n Number, ok bool) {
	if i >= len(t.Lexemes) {
		return n, false
	}
	m := &t.making
	*m = making{Reader: t, Number: Number{From: i, To: i}}
	m.by = productions.Build(m, t.Traits, (*making).there, t.Observer, func(last bool) bool { return last })
	if m.by == 0 || m.broken {
		return m.Number, false
	}
	if t.Observer != nil {
		t.read = append(t.read, madeNumber{from: i, to: m.To, by: m.by, tails: m.tails})
	}
	return m.Number, true
}

// parseRunOnHundreds reads hundreds said without the word: "one twenty-two". In
// running text that is mostly two numbers, so the text must be nothing else.
func (t *Reader) parseRunOnHundreds(n *Number) {
	if n.From != 0 || !n.Words || n.Value.Sign() <= 0 || n.Value.Cmp(DecimalTen) >= 0 {
		return
	}
	tail, ok := t.parseNumberWords(n.To)
	if !ok || !t.IsWholeText(0, tail.To) || tail.Value.Cmp(DecimalTen) < 0 || tail.Value.Cmp(DecimalHundred) >= 0 {
		return
	}
	if v, err := n.Value.Shift(2); err == nil {
		n.Value = v
		n.AddValue(tail.Value, tail.To)
		n.Weak = false
	}
}

// madeNumber is a number or a rank that was read, with the rules that made it.
type madeNumber struct {
	from, to         int // lexemes
	by, tails, ranks uint64
}

// NoteNumbers notes what made the numbers and ranks of the figure at a place, which is
// kept.
func (t *Reader) NoteNumbers(figure text.Place) {
	for i, n := range t.read {
		if !t.isWithin(n, figure) || t.isReadAsMore(i, figure) {
			continue
		}
		at := t.Place(n.from, n.to)
		productions.NoteSet(n.by, t.Observer, at)
		digitTails.NoteSet(n.tails, t.Observer, at)
		ranks.NoteSet(n.ranks, t.Observer, at)
	}
	t.read = t.read[:0]
}

// isWithin reports whether a number is all at a place.
func (t *Reader) isWithin(n madeNumber, p text.Place) bool {
	start, end := t.Bounds(p)
	return int(t.Lexemes[n.from].Start) >= start && int(t.Lexemes[n.to-1].End) <= end
}

// isReadAsMore reports that a number is part of another of the same figure.
func (t *Reader) isReadAsMore(i int, figure text.Place) bool {
	n := t.read[i]
	for j, m := range t.read {
		longer := m.to-m.from > n.to-n.from || m.to-m.from == n.to-n.from && j < i
		if longer && m.from <= n.from && m.to >= n.to && t.isWithin(m, figure) {
			return true
		}
	}
	return false
}

// Rules returns what the rules of the room say of themselves, in the order of reading.
func Rules() []rule.Info {
	return slices.Concat(
		productions.Infos(),
		marksBetween.Infos(),
		digitsBehindSpace.Infos(),
		digitTails.Infos(),
		slashes.Infos(),
		digitsBelowScale.Infos(),
		minusSigns.Infos(),
		articles.Infos(),
		nextWords.Infos(),
		fourTwenties.Infos(),
		loneScales.Infos(),
		hundreds.Infos(),
		digitsInWords.Infos(),
		pointsBehind.Infos(),
		scaleSigns.Infos(),
		adjectivesBefore.Infos(),
		collectives.Infos(),
		furtherCollectives.Infos(),
		fractionsOrRanks.Infos(),
		cuts.Infos(),
		bareParts.Infos(),
		fractionSums.Infos(),
		sumScales.Infos(),
		ranks.Infos(),
		noRanks.Infos(),
	)
}
