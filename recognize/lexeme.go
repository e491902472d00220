package recognize

import "slices"

// lexeme is a piece of text as figures see it: a token, or in Hangul a part
// of one, with what the language's figures know of it.
type lexeme struct {
	node       *node
	start, end int32 // code points
	tok        int32 // its token
	from, to   int32 // bytes of the token's text
	class      class
	gap        gap
	piece      bool // a part of a token, not its first
	upper      bool
}

// noSense is what an unknown word means.
var noSense sense

// lexemes looks every token up once.
func (t *text) lexemes() {
	if t.g != nil {
		return
	}
	t.g = t.language.grammar()
	t.lex = slices.Grow(t.lex[:0], len(t.tokens)+1)
	for i := range t.tokens {
		k := &t.tokens[i]
		x := lexeme{start: int32(k.start), end: int32(k.end), tok: int32(i), to: int32(len(k.lower)), class: k.class, gap: k.gap, upper: k.upper}
		switch k.class {
		case digits:
		case hangul:
			if t.g.hangul {
				t.cutHangul(i)
				continue
			}
		default:
			x.node = t.g.root(k.lower)
		}
		t.lex = append(t.lex, x)
	}
}

// has returns what the word alone at i means.
func (t *text) has(i int) *sense {
	if i < 0 || i >= len(t.lex) || t.lex[i].node == nil {
		return &noSense
	}
	return &t.lex[i].node.sense
}

// lower returns the token's text in lower case, "" past the end.
func (t *text) lower(i int) string {
	if i < 0 || i >= len(t.lex) {
		return ""
	}
	return t.tokens[t.lex[i].tok].lower
}

// word returns the token's text with its case, "" past the end.
func (t *text) word(i int) string {
	if i < 0 || i >= len(t.lex) {
		return ""
	}
	return t.tokens[t.lex[i].tok].text
}

// isText reports whether the lexeme is this text.
func (t *text) isText(i int, s string) bool { return t.lower(i) == s }

// glued reports whether nothing stands between the lexeme and the one before.
func (t *text) glued(i int) bool { return i > 0 && i < len(t.lex) && t.lex[i].gap == glued }

// gluedDigits reports digits with nothing before them.
func (t *text) gluedDigits(i int) bool { return t.glued(i) && t.lex[i].class == digits }

// isMark reports a decimal or grouping mark.
func (t *text) isMark(i int) bool { return t.isText(i, ".") || t.isText(i, ",") }

// isHyphen reports a hyphen or a dash between numbers.
func (t *text) isHyphen(i int) bool {
	switch t.lower(i) {
	case "-", "–", "—", "−":
		return true
	}
	return false
}

// near reports whether the lexeme follows on the one before in the same
// sentence as far as white space tells.
func (t *text) near(i int) bool { return i < len(t.lex) && t.lex[i].gap < paragraph }

// match returns the longest phrase at i that has one of the roles or grips,
// and the lexeme after it. Hyphens between its words count as spaces.
func (t *text) match(i int, is role, noun grip) (s *sense, next int) {
	if i < 0 || i >= len(t.lex) || t.lex[i].node == nil {
		return nil, i
	}
	n, at := t.lex[i].node, i+1
	next = i
	for {
		if n.is&is != 0 || n.noun&noun != 0 {
			s, next = &n.sense, at
		}
		if n.next == nil || !t.near(at) {
			return s, next
		}
		child := n.next[t.lexeme(at)]
		if child == nil && t.isText(at, "-") && t.near(at+1) {
			at++
			child = n.next[t.lexeme(at)]
		}
		if child == nil {
			return s, next
		}
		n, at = child, at+1
	}
}

// lexeme returns the lexeme's own text in lower case: in Hangul a part of its
// token.
func (t *text) lexeme(i int) string {
	x := &t.lex[i]
	return t.tokens[x.tok].lower[x.from:x.to]
}
