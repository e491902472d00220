package checks

import (
	"slices"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/internal/verbatim"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// isBound reports whether a qualifier says that a figure is a bound.
func isBound(q schema.Qualifier) bool { return sideOf(q) != 0 }

// boundSide is the side that a figure bounds.
type boundSide uint8

const (
	boundsBelow boundSide = 1 << iota // at least, more than
	boundsAbove                       // at most, less than
)

// sideOf returns the side that a qualifier bounds, 0 for none.
func sideOf(q schema.Qualifier) boundSide {
	switch q {
	case schema.MoreThan, schema.AtLeast:
		return boundsBelow
	case schema.LessThan, schema.AtMost:
		return boundsAbove
	}
	return 0
}

// boundWords are the words of a language that may make a bound of a figure near them.
type boundWords struct {
	anywhere, before map[boundSide]*verbatim.Lexicon
	names, negations *verbatim.Lexicon
	joins            *verbatim.Lexicon
}

func boundWordsOf(l *language.Language) boundWords {
	sides := map[string]boundSide{"least": boundsBelow, "most": boundsAbove, "both": boundsBelow | boundsAbove}
	under := func(heading string) map[boundSide]*verbatim.Lexicon {
		bySide := map[boundSide]*verbatim.Lexicon{}
		for _, e := range l.Entries(heading) {
			is, ok := sides[e.Means]
			if !ok {
				panic(e.Errorf("%q is no side of a bound", e.Means)) // the files are tested
			}
			for _, side := range []boundSide{boundsBelow, boundsAbove} {
				if is&side == 0 {
					continue
				}
				if bySide[side] == nil {
					bySide[side] = verbatim.NewLexicon(l, true)
				}
				bySide[side].Add(e)
			}
		}
		return bySide
	}
	return boundWords{
		anywhere: under("checks/bounds"), before: under("checks/bounds before"),
		names:     verbatim.NewLexicon(l, true, "checks/bounds within names"),
		negations: verbatim.NewLexicon(l, true, "speech/negations", "speech/negations before"),
		joins:     verbatim.NewLexicon(l, true, "names/conjunctions"),
	}
}

// objectReach is how many words may stand between a word of bounds and a figure behind it
// that it bounds: topped a record 300.
const objectReach = 3

// mayBeBound reports whether the words around a mention may make its figure the bound that
// a qualifier says, although none was read: then plain words deny none.
func (p *Pass) mayBeBound(q schema.Qualifier, m schema.Mention) bool {
	start, end, ok := p.locate(m, p.facts.Source.Offsets)
	if !ok || p.index == nil {
		return true // its sentence is not known
	}
	return p.boundNear(q, start, end)
}

// boundNear reports whether a word that bounds the side of a qualifier is in the clause of
// the figure at [start, end), and no nearer to another figure. A negation turns it round.
func (p *Pass) boundNear(q schema.Qualifier, start, end int) bool {
	from, to := p.sentence(start, end, clauseMarks)
	all := p.quotations().marked
	words, known := all[wordAt(all, from):wordAt(all, to)], &checkWordsOf(p.language()).bounds
	at, behind := wordAt(words, start), wordAt(words, end)
	spans := p.spansAt(from, to)
	at = known.firstJoined(spans, words, at)
	if known.negations.In(words) {
		return known.bounds(boundsBelow, words, at, behind, spans) || known.bounds(boundsAbove, words, at, behind, spans)
	}
	return known.bounds(sideOf(q), words, at, behind, spans)
}

// bounds reports whether one of a clause's words bounds the side of the figure that words
// [at, behind) are.
func (b *boundWords) bounds(side boundSide, words []verbatim.Word, at, behind int, spans []recognize.Span) bool {
	for i := 0; i < len(words); i++ {
		if n := b.names.At(words, i); n > 0 {
			i += n - 1
			continue
		}
		n := b.anywhere[side].At(words, i)
		if object := b.before[side].At(words, i); object > n && i < behind && at-i-object <= objectReach {
			n = object
		}
		if n > 0 && !isOfOther(spans, words, i, i+n, at, behind) {
			return true
		}
	}
	return false
}

// isOfOther reports whether words [i, next) are nearer to another figure than to the one
// that words [at, behind) are.
func isOfOther(spans []recognize.Span, words []verbatim.Word, i, next, at, behind int) bool {
	far := max(at-next, i-behind)
	for _, s := range spans {
		from, to := wordAt(words, s.Start), wordAt(words, s.End)
		if s.Readings[0].Kind == schema.KindFigure && (to <= at || from >= behind) && max(from-next, i-to) < far {
			return true
		}
	}
	return false
}

// firstJoined returns where the first of the figures begins that conjunctions join, of
// which the last begins at a word: topped 300 men and 20 women.
func (b *boundWords) firstJoined(spans []recognize.Span, words []verbatim.Word, at int) int {
	for _, s := range slices.Backward(spans) {
		from, to := wordAt(words, s.Start), wordAt(words, s.End)
		if s.Readings[0].Kind == schema.KindFigure && to <= at && at-to <= objectReach && b.joins.In(words[to:at]) {
			at = from
		}
	}
	return at
}
