package checks

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/verbatim"
	"github.com/assaykit/assay/schema"
)

// fault is what is wrong with the words of a quote, from the least severe.
type fault uint8

const (
	sound        fault = iota
	negationLost       // a not is left out
	cut                // they begin or end within a quotation, and no ellipsis says so
	joined             // of two quotations
	withSpeaker        // who said them is among them
	over               // they run over a quotation mark
	narrated           // the article's own words
	absent             // not in the text
)

// stretch is a run of words of the article, [from, to), and whether an
// ellipsis of the quote is before and behind it.
type stretch struct {
	from, to   int
	head, tail bool
}

// foundQuote is where a quote is, piece by piece.
type foundQuote struct {
	parts   []stretch
	fault   fault
	missing []string // words that are not in the text
}

func (f foundQuote) place(s *utterances) (start, end int) {
	return s.marked[f.parts[0].from].Start, s.marked[f.parts[len(f.parts)-1].to-1].End
}

// Limits for one quote: occurrences of its first words that are tried, and pieces
// that it may be cut into.
const (
	mostPlaces = 50
	mostPieces = 100
)

// findQuote returns the place at which the fault of a quote is least severe.
func (p *Pass) findQuote(text string) foundQuote {
	s := p.quotations()
	best := foundQuote{fault: absent}
	marked := strings.ContainsAny(strings.Trim(text, quoteMarks+" \u00a0\u202f"), quoteMarks)
	for _, q := range verbatim.Read(text, s.negation) {
		if len(q.Pieces) == 0 {
			continue
		}
		if len(q.Pieces) > mostPieces {
			best.missing = q.Pieces[0]
			continue
		}
		n := 0
		for first := range s.places(q.Pieces[0], 0) {
			if n++; n > mostPlaces {
				break
			}
			parts, missing := s.locatePieces(q, first)
			if missing != nil {
				if best.fault == absent {
					best.missing = missing
				}
				continue
			}
			if f := p.judgeQuote(parts, marked); f < best.fault {
				best = foundQuote{parts: parts, fault: f}
			}
			if best.fault == sound {
				return best
			}
		}
		if n == 0 && best.missing == nil {
			best.missing = q.Pieces[0]
		}
	}
	return best
}

// places yields the occurrences of words from a word of the article on: in one run,
// interrupted by the words between two quotations, or with other spaces.
func (s *utterances) places(piece []string, from int) func(func([]stretch) bool) {
	return func(yield func([]stretch) bool) {
		for i, j := range s.words.placesFrom(from, piece) {
			if !yield([]stretch{{from: i, to: j}}) {
				return
			}
		}
		first, _ := slices.BinarySearch(s.at, from)
		for i, j := range s.quoted.placesFrom(first, piece) {
			if runs := s.runs(i, j); len(runs) > 1 && !yield(runs) {
				return
			}
		}
		if s.words.contains(piece) || s.quoted.contains(piece) {
			return
		}
		for i, j := range s.words.together(piece) {
			if i >= from && !yield([]stretch{{from: i, to: j}}) {
				return
			}
		}
	}
}

// runs returns the words [i, j) of all quotations as runs of the article.
func (s *utterances) runs(i, j int) []stretch {
	list := []stretch{{from: s.at[i], to: s.at[i] + 1}}
	for k := i + 1; k < j; k++ {
		last := &list[len(list)-1]
		if s.at[k] == last.to && s.inside[s.at[k]] == s.inside[last.from] {
			last.to++
			continue
		}
		list = append(list, stretch{from: s.at[k], to: s.at[k] + 1})
	}
	return list
}

// locatePieces returns the places of the pieces of a quote in the article, each
// after the one before, or the first piece that is missing.
func (s *utterances) locatePieces(q verbatim.Quoted, first []stretch) (parts []stretch, missing []string) {
	parts = append(parts, first...)
	parts[0].head = q.Head
	for _, piece := range q.Pieces[1:] {
		parts[len(parts)-1].tail = true
		next := s.next(piece, parts[len(parts)-1].to)
		if next == nil {
			return nil, piece
		}
		next[0].head = true
		parts = append(parts, next...)
	}
	parts[len(parts)-1].tail = q.Tail
	return parts, nil
}

// quoteMarks are the quotation marks.
const quoteMarks = "\"«»“”„‟「」『』‹›‘’"

// next returns the first occurrence of words from a word of the article on.
func (s *utterances) next(piece []string, from int) []stretch {
	for at := range s.places(piece, from) {
		return at
	}
	return nil
}

// judgeQuote returns the most severe fault of a quote at its place. Marked is set if
// the quote has quotation marks around some of its words.
func (p *Pass) judgeQuote(parts []stretch, marked bool) fault {
	worst := sound
	for i, part := range parts {
		within := stretch{from: 0, to: len(p.quotations().marked)} // between the runs before and behind
		if i > 0 {
			within.from = parts[i-1].to
		}
		if i+1 < len(parts) {
			within.to = parts[i+1].from
		}
		worst = max(worst, p.judgePart(part, within, marked))
		if i > 0 {
			worst = max(worst, p.judgeGap(parts[i-1], part))
		}
	}
	return worst
}

// judgePart returns the fault of one run of words.
func (p *Pass) judgePart(part, within stretch, marked bool) fault {
	s := p.quotations()
	first, last := s.inside[part.from], s.inside[part.to-1]
	at := region{s.marked[part.from].Start, s.marked[part.to-1].End}
	mixed := false
	for i := part.from; i < part.to; i++ {
		mixed = mixed || s.inside[i] != first
	}
	before, after := p.around(at)
	switch {
	case (first >= 0) == (last >= 0) && slices.Contains(s.aside[part.from:part.to], true):
		return withSpeaker
	case !mixed && first >= 0:
		return p.judgeQuoted(part, within)
	case first >= 0 || last >= 0:
		return over
	case mixed: // reported speech or a line of dialogue with a few words of it between marks
		if !marked || !attributed(before+" "+after, p.language()) {
			return over
		}
	default:
		inside, _ := p.index.Slice(at.start, at.end, schema.CodePoint)
		if !attributed(before+inside+after, p.language()) {
			return narrated
		}
	}
	if s.denied(part) {
		return negationLost
	}
	return sound
}

// judgeQuoted returns the fault of words within one quotation. They must be all of
// it or whole sentences of it, or have an ellipsis for the rest.
func (p *Pass) judgeQuoted(part, within stretch) fault {
	s := p.quotations()
	from, to := s.quotation(part.from)
	begins := part.from == from || p.mayEnd(part.from-1) || s.isAside(part.from-1)
	ends := part.to == to || p.mayEnd(part.to-1) || s.isAside(part.to)
	if p.isInner(part) {
		begins, ends = true, true
	}
	switch {
	case !begins && !part.head, !ends && !part.tail:
		return cut
	case !begins && s.negation.Lost(s.marked, max(within.from, s.sentenceStart(from, part.from)), part.from),
		!ends && s.negation.Lost(s.marked, part.to, min(within.to, s.sentenceEnd(part.to, to))):
		return negationLost
	}
	return sound
}

// isInner reports whether words of a quotation stand between marks of their own within it.
func (p *Pass) isInner(part stretch) bool {
	s := p.quotations()
	from, to := s.regions[s.inside[part.from]].start, s.regions[s.inside[part.from]].end
	if part.from > 0 {
		from = max(from, s.marked[part.from-1].End)
	}
	if part.to < len(s.marked) {
		to = min(to, s.marked[part.to].Start)
	}
	before, _ := p.index.Slice(from, s.marked[part.from].Start, schema.CodePoint)
	behind, _ := p.index.Slice(s.marked[part.to-1].End, to, schema.CodePoint)
	return strings.ContainsAny(before, quoteMarks) && strings.ContainsAny(behind, quoteMarks)
}

// mayEnd reports whether a sentence may end after a word. A letter with a full stop
// may be an initial, or the last word of "there is no plan B."
func (p *Pass) mayEnd(i int) bool {
	w := p.quotations().marked[i]
	return w.Sentence || w.End-w.Start == 1 && strings.HasPrefix(p.behind(i), ". ")
}

// quotation returns the words [from, to) of the quotation around a word.
func (s *utterances) quotation(at int) (from, to int) {
	from, to = at, at
	for from > 0 && s.inside[from-1] == s.inside[at] {
		from--
	}
	for to < len(s.inside) && s.inside[to] == s.inside[at] {
		to++
	}
	return from, to
}

func (s *utterances) sentenceStart(from, at int) int {
	for at > from && !s.marked[at-1].Sentence {
		at--
	}
	return at
}

func (s *utterances) sentenceEnd(at, to int) int {
	for at < to && (at == 0 || !s.marked[at-1].Sentence) {
		at++
	}
	return at
}

// behind returns the text between a word of the article and the next.
func (p *Pass) behind(i int) string {
	s := p.quotations()
	if i < 0 || i+1 >= len(s.marked) {
		return ""
	}
	between, _ := p.index.Slice(s.marked[i].End, s.marked[i+1].Start, schema.CodePoint)
	return between
}

// denied reports whether the words around reported speech negate it: "had not decided
// to", quoted without "not".
func (s *utterances) denied(part stretch) bool {
	const before, behind = 3, 2
	for i := part.from - 1; i >= max(0, part.from-before) && !s.marked[i].Clause; i-- {
		if s.negation.At(s.marked, i) {
			return true
		}
	}
	for i := part.to; i < min(len(s.marked), part.to+behind) && !s.marked[i-1].Clause; i++ {
		if s.negation.At(s.marked, i) {
			return true
		}
	}
	return false
}

// judgeGap returns the fault of what a quote omits between two runs of words.
func (p *Pass) judgeGap(a, b stretch) fault {
	s := p.quotations()
	before, behind := s.inside[a.to-1], s.inside[b.from]
	switch {
	case before >= 0 && before == behind:
		if s.negation.Lost(s.marked, a.to, b.from) {
			return negationLost
		}
		return sound
	case before >= 0 && behind >= 0:
		if !p.oneStatement(before, behind) {
			return joined
		}
		return sound
	case before < 0 && behind < 0:
		between, _ := p.index.Slice(s.marked[a.to-1].End, s.marked[b.from].Start, schema.CodePoint)
		if !strings.Contains(between, "\n") {
			return sound
		}
	}
	return joined
}
