package checks

import (
	"cmp"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/verbatim"
	"github.com/assaykit/assay/schema"
)

// All checks cut the article into sentences here, by its words: a full stop of an
// abbreviation, an initial or a number ends none.

// longestSentence bounds what is read on each side of a place, in code points.
const longestSentence = 600

// sentence returns the part of the article around [start, end) that its sentence is, in
// code points. It ends at some marks within a sentence too.
func (p *Pass) sentence(start, end int, marks string) (from, to int) {
	words := p.quotations().marked
	stops := func(w verbatim.Word) bool { return w.Sentence || w.Clause && strings.ContainsRune(marks, w.Mark) }
	from, to = max(0, start-longestSentence), end+longestSentence
	for i := wordAt(words, start) - 1; i >= 0 && words[i].End > from; i-- {
		if stops(words[i]) && words[i].End <= start {
			from = min(max(words[i].End, words[i].Stop), start)
			break
		}
	}
	for i := max(0, wordAt(words, end)-1); i < len(words) && words[i].Start < to; i++ {
		if stops(words[i]) && words[i].Stop > end {
			to = words[i].Stop
			break
		}
	}
	return from, to
}

// wordAt returns the first word that begins at a place or behind it.
func wordAt(words []verbatim.Word, at int) int {
	i, _ := slices.BinarySearchFunc(words, at, func(w verbatim.Word, at int) int { return cmp.Compare(w.Start, at) })
	return i
}

// around returns the text before and after a region within its sentences.
func (p *Pass) around(r region) (before, after string) {
	from, to := p.sentence(r.start, r.end, "")
	before, _ = p.index.Slice(from, r.start, schema.CodePoint)
	after, _ = p.index.Slice(r.end, to, schema.CodePoint)
	return before, after
}

// clauseBefore returns the words of a clause that precede a place in it.
func (p *Pass) clauseBefore(start int) string {
	from, _ := p.sentence(start, start, clauseMarks)
	before, _ := p.index.Slice(from, start, schema.CodePoint)
	return before
}

// clauseMarks end a clause that says something of its own.
const clauseMarks = ":;,"

// sentenceEnds reports whether a sentence ends between two places of the article.
func (p *Pass) sentenceEnds(from, to int) bool {
	words := p.quotations().marked
	for i := wordAt(words, from); i < len(words) && words[i].End <= to; i++ {
		if words[i].Sentence {
			return true
		}
	}
	return false
}
