package recognize

import "slices"

// lexeme is a piece of text as figures see it: a token, or in Hangul a part
// of one, with what the language's figures know of it.
type lexeme struct {
	node       *phraseNode
	start, end int32 // code points
	token      int32 // its token
	from, to   int32 // bytes of the token's text
	class      tokenClass
	gap        gap
	piece      bool // a part of a token, not its first
	upper      bool
}

// lexemeReader is a text as the words of figures.
type lexemeReader struct {
	*text
	grammar *grammar
	lexemes []lexeme
	built   bool // the lexemes are those of the text
}

// noSense is what an unknown word means.
var noSense sense

// buildLexemes looks every token up once.
func (t *lexemeReader) buildLexemes() {
	if t.built {
		return
	}
	t.built = true
	t.lexemes = slices.Grow(t.lexemes[:0], len(t.tokens)+1)
	for i := range t.tokens {
		tok := &t.tokens[i]
		x := lexeme{start: int32(tok.start), end: int32(tok.end), token: int32(i), to: int32(len(tok.lower)), class: tok.class, gap: tok.gap, upper: tok.upper}
		switch tok.class {
		case classDigits:
		case classHangul:
			if t.grammar.hangul {
				t.segmentHangul(i)
				continue
			}
		default:
			x.node = t.grammar.root(tok.lower)
		}
		t.lexemes = append(t.lexemes, x)
	}
}

// senseAt returns what the word alone at i means.
func (t *lexemeReader) senseAt(i int) *sense {
	if i < 0 || i >= len(t.lexemes) || t.lexemes[i].node == nil {
		return &noSense
	}
	return &t.lexemes[i].node.sense
}

// lowerAt returns the token's text in lower case, "" past the end.
func (t *lexemeReader) lowerAt(i int) string {
	if i < 0 || i >= len(t.lexemes) {
		return ""
	}
	return t.tokens[t.lexemes[i].token].lower
}

// wordAt returns the token's text with its case, "" past the end.
func (t *lexemeReader) wordAt(i int) string {
	if i < 0 || i >= len(t.lexemes) {
		return ""
	}
	return t.tokens[t.lexemes[i].token].text
}

// isText reports whether the lexeme is this text.
func (t *lexemeReader) isText(i int, s string) bool { return t.lowerAt(i) == s }

// isGlued reports whether nothing stands between the lexeme and the one before.
func (t *lexemeReader) isGlued(i int) bool {
	return i > 0 && i < len(t.lexemes) && t.lexemes[i].gap == gapNone
}

// isGluedDigits reports digits with nothing before them.
func (t *lexemeReader) isGluedDigits(i int) bool {
	return t.isGlued(i) && t.lexemes[i].class == classDigits
}

// isNumberMark reports a decimal or grouping mark.
func (t *lexemeReader) isNumberMark(i int) bool { return t.isText(i, ".") || t.isText(i, ",") }

// isHyphen reports a hyphen or a dash between numbers.
func (t *lexemeReader) isHyphen(i int) bool {
	switch t.lowerAt(i) {
	case "-", "–", "—", "−":
		return true
	}
	return false
}

// isNear reports whether lexeme i follows the one before without a paragraph
// between them.
func (t *lexemeReader) isNear(i int) bool {
	return i < len(t.lexemes) && t.lexemes[i].gap < gapParagraph
}

// longestPhrase returns the longest phrase at lexeme i that has one of the
// roles, and the lexeme after it; nil and i where there is none. Hyphens
// between its words count as spaces.
func (t *lexemeReader) longestPhrase(i int, is figureRole, noun nounRole) (s *sense, next int) {
	if i < 0 || i >= len(t.lexemes) || t.lexemes[i].node == nil {
		return nil, i
	}
	n, at := t.lexemes[i].node, i+1
	next = i
	for {
		if n.roles&is != 0 || n.nounRoles&noun != 0 {
			s, next = &n.sense, at
		}
		if n.next == nil || !t.isNear(at) {
			return s, next
		}
		child := n.next[t.lexemeText(at)]
		if child == nil && t.isText(at, "-") && t.isNear(at+1) {
			at++
			child = n.next[t.lexemeText(at)]
		}
		if child == nil {
			return s, next
		}
		n, at = child, at+1
	}
}

// lexemeText returns the lexeme's own text in lower case: in Hangul a part of
// its token.
func (t *lexemeReader) lexemeText(i int) string {
	x := &t.lexemes[i]
	return t.tokens[x.token].lower[x.from:x.to]
}

// isWholeText reports whether the lexemes are the whole text but for
// punctuation at its end.
func (t *lexemeReader) isWholeText(from, to int) bool {
	if from != 0 {
		return false
	}
	for ; to < len(t.lexemes); to++ {
		if !t.isNumberMark(to) && !t.isText(to, "!") && !t.isText(to, "?") {
			return false
		}
	}
	return true
}
