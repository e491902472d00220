package convert

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/columns"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
)

// token is a stretch [start, end) of a text, in bytes.
type token struct{ start, end int }

// tokenize splits a text into words and single punctuation marks, and at the
// cuts, which are the sorted byte offsets of annotation bounds.
func tokenize(text string, cuts []int) []token {
	var out []token
	inWord := false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		for len(cuts) > 0 && cuts[0] < i {
			cuts = cuts[1:]
		}
		cut := len(cuts) > 0 && cuts[0] == i
		word := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		switch {
		case unicode.IsSpace(r):
			word = false
		case word && inWord && !cut:
			out[len(out)-1].end = i + size
		default:
			out = append(out, token{i, i + size})
		}
		inWord = word
		i += size
	}
	return out
}

// tagged is a tokenized document with its marks.
type tagged struct {
	text   string
	tokens []token
	begins []bool // the tokens that begin a sentence, nil where that is not known
	outer  []span // not overlapping, in order
	nested []span // nested in outer ones and not overlapping, in order
}

// span is a mark [start, end) in tokens.
type span struct {
	start, end int
	fact       *fact
}

// tag tokenizes a graph's text, unless its tokens are known, and converts the
// marks to tokens. It adds losses for overlapping marks.
func (s *sink) tag(g *graph, kept Tokens) tagged {
	type at struct {
		token // in bytes
		fact  *fact
		mark  mark
	}
	var all []at
	var cuts []int
	for _, f := range g.facts {
		for _, m := range f.marks {
			start, _ := g.index.Convert(m.start, schema.CodePoint, schema.UTF8)
			end, _ := g.index.Convert(m.end, schema.CodePoint, schema.UTF8)
			all, cuts = append(all, at{token{start, end}, f, m}), append(cuts, start, end)
		}
	}
	slices.Sort(cuts)
	slices.SortStableFunc(all, func(a, b at) int {
		if a.start != b.start {
			return a.start - b.start
		}
		return b.end - a.end
	})
	t := tagged{text: g.article.Text}
	if kept.fit(t.text) {
		t.tokens, t.begins = s.keep(g, kept, cuts)
	} else {
		t.tokens = tokenize(t.text, cuts)
	}
	first, outerEnd, nestedEnd := 0, 0, 0
	for _, a := range all {
		for first < len(t.tokens) && t.tokens[first].start < a.start {
			first++
		}
		last := first
		switch {
		case a.start >= outerEnd:
			outerEnd, nestedEnd = a.end, 0
			for last < len(t.tokens) && t.tokens[last].start < a.end {
				last++
			}
			t.outer = append(t.outer, span{first, last, a.fact})
		case s.can.nested && a.end <= outerEnd && a.start >= nestedEnd:
			nestedEnd = a.end
			for last < len(t.tokens) && t.tokens[last].start < a.end {
				last++
			}
			t.nested = append(t.nested, span{first, last, a.fact})
			if a.fact.get(fieldSameAs) != "" {
				s.lose(g.article.ID, a.mark.pointer, "which fact a mention belongs to", "a link goes with an outer mark, and this one stands inside another")
			}
		default:
			s.lose(g.article.ID, a.mark.pointer, "a mention", "it overlaps another, and a token has one tag")
		}
	}
	return t
}

// scheme is the set of prefixes that mark the position of a token in an
// entity.
type scheme struct{ only, first, inside, last string }

var (
	iob2  = scheme{"B-", "B-", "I-", "I-"}
	iobes = scheme{"S-", "B-", "I-", "E-"}
)

// tags returns the tag of each token.
func (s *sink) tags(t tagged, list []span, as scheme) []string {
	out := make([]string, len(t.tokens))
	for i := range out {
		out[i] = "O"
	}
	for _, x := range list {
		label := s.labels[x.fact.meaning]
		for i := x.start; i < x.end; i++ {
			prefix := as.inside
			switch {
			case x.end-x.start == 1:
				prefix = as.only
			case i == x.start:
				prefix = as.first
			case i == x.end-1:
				prefix = as.last
			}
			out[i] = prefix + label
		}
	}
	return out
}

// tokenMark returns the mark of a span of tokens.
func (s *source) tokenMark(g *graph, tokens []token, x columns.Span, pointer string) (mark, error) {
	for x.End > x.Start+1 && blankToken(g.article.Text, tokens[x.End-1]) { // a character that is a blank
		x.End--
	}
	for x.End > x.Start+1 && blankToken(g.article.Text, tokens[x.Start]) {
		x.Start++
	}
	start, _ := g.index.Convert(tokens[x.Start].start, schema.UTF8, schema.CodePoint)
	end, fit := g.index.Convert(tokens[x.End-1].end, schema.UTF8, schema.CodePoint)
	if fit != offsets.Fits {
		return mark{}, fmt.Errorf("%w: %s: it stands outside its text", ErrFormat, pointer)
	}
	s.units = string(schema.CodePoint)
	return s.mark(g, start, end, pointer)
}

func blankToken(text string, t token) bool { return strings.TrimSpace(text[t.start:t.end]) == "" }
