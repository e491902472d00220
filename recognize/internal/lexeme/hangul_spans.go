package lexeme

import (
	"strings"

	"github.com/assaykit/assay/recognize/internal/rule"
)

// addSpan appends a time in one word that is a number and its unit, with what may be glued
// to it: 사흘간.
func (c *hangulSegmenter) addSpan() bool {
	for w := min(15, len(c.word)); w >= 3; w -= 3 {
		n := c.Grammar.Root(c.word[:w])
		if n == nil || n.SpanUnit == "" || !c.isSpanEndingAt(w) {
			continue
		}
		c.addPiece(0, w, n)
		c.addPiece(w, len(c.word), nil)
		return true
	}
	return false
}

// isSpanEndingAt reports whether the word ends at a place, or with what a time can have
// behind it.
func (c *hangulSegmenter) isSpanEndingAt(at int) bool {
	if at == len(c.word) {
		return true
	}
	for _, e := range c.Grammar.spanEndings {
		if strings.HasPrefix(c.word[at:], e) {
			return true
		}
	}
	return false
}

// isListedPhrase reports a word that with the next one is no number.
func (c *hangulSegmenter) isListedPhrase() bool {
	n := c.Grammar.Root(c.word)
	if n == nil || n.Next == nil {
		return false
	}
	c.opening = hangulOpening{c, &NoSense}
	return ask(c, &listedPhrases, &c.opening, 0, false)
}

// listedPhrases decides whether a word is no number because of the next one.
var listedPhrases = rule.List[*hangulOpening, bool]{
	Name: "lexeme/phrase",
	Asks: "Is a word no number because of the next one?",
	Rules: []rule.Rule[*hangulOpening, bool]{
		{
			Name: "lexeme/phrase-that-looks-like-number",
			Doc:  "Two words that the language lists as no number are none, whatever ends the second.",
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 만원 버스를 탔다."},
				{Language: "ko", Text: "정부는 세 감면을 늘린다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [만원]{10000 KRW}을 냈다."},
				{Language: "ko", Text: "그는 [세]{3 회사} 회사를 세웠다."},
			},
			Answer: rule.Says(true, func(o *hangulOpening) bool {
				next, ok := o.nextWord()
				n := o.Grammar.Root(o.word)
				if !ok {
					return false
				}
				for w := min(15, len(next.word)); w >= 3; w -= 3 {
					child := n.Next[next.word[:w]]
					if child != nil && child.NounRoles&nounNotNumber != 0 && (w > 3 || w == len(next.word)) {
						return true
					}
				}
				return false
			}),
		},
	},
}
