package convert

import (
	"fmt"
	"strings"

	"github.com/assaykit/assay/schema"
)

// Tokens are stretches of a text, in order, none over another.
type Tokens []Token

// Token is a stretch [Start, End) of a text, in bytes.
type Token struct {
	Start, End int
	Begins     bool // whether it begins a sentence
}

// fit reports whether the tokens are all of a text but its white space.
func (k Tokens) fit(text string) bool {
	at := 0
	for _, t := range k {
		if t.Start < at || t.End <= t.Start || t.End > len(text) || strings.TrimSpace(text[at:t.Start]) != "" {
			return false
		}
		at = t.End
	}
	return len(k) > 0 && strings.TrimSpace(text[at:]) == ""
}

// keep returns the tokens that a document had, cut at the sorted bounds of its
// marks. It adds losses for those that are cut.
func (s *sink) keep(g *graph, kept Tokens, cuts []int) (tokens []token, begins []bool) {
	for _, k := range kept {
		start := k.Start
		for len(cuts) > 0 && cuts[0] <= start {
			cuts = cuts[1:]
		}
		begin := k.Begins
		for len(cuts) > 0 && cuts[0] < k.End {
			if cuts[0] > start {
				tokens, begins = append(tokens, token{start, cuts[0]}), append(begins, begin)
				start, begin = cuts[0], false
			}
			cuts = cuts[1:]
		}
		if start > k.Start {
			at, _ := g.index.Convert(k.Start, schema.UTF8, schema.CodePoint)
			s.lose(g.article.ID, "", "a token as it was: "+short(g.article.Text[k.Start:k.End]), fmt.Sprintf("a mention begins or ends within it, at character %d", at))
		}
		tokens, begins = append(tokens, token{start, k.End}), append(begins, begin)
	}
	return tokens, begins
}
