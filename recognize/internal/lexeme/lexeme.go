package lexeme

import (
	"slices"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// lexeme is a piece of text as figures see it: a token, or in Hangul a part
// of one, with what the language's figures know of it.
type lexeme struct {
	Node       *phraseNode
	Start, End int32 // code points
	Token      int32 // its token
	From, To   int32 // bytes of the token's text
	Class      text.Class
	Gap        text.Gap
	Piece      bool // a part of a token, not its first
	Upper      bool
}

// Reader is a text as the words of figures.
type Reader struct {
	*text.Text
	Grammar *Grammar
	Lexemes []lexeme
	Built   bool // the lexemes are those of the text
	// Traits are those of the language, Observer is told what rules decide, nil for nobody.
	Traits   language.Trait
	Observer *rule.Observer

	hangul
	marksOfText marksOfText
}

// hangul is a word in Hangul while it is cut, with what the rules are asked about.
type hangul struct {
	segmenter hangulSegmenter
	run       numeralRun
	numerals  hangulNumerals
	opening   hangulOpening
	pair      hangulPair
	measure   hangulMeasure
	part      hangulPart
	rest      hangulRest
}

// Reset forgets the word that was cut last.
func (t *Reader) Reset() { t.hangul = hangul{} }

// NoSense is what an unknown word means.
var NoSense Sense

// BuildLexemes looks every token up once.
func (t *Reader) BuildLexemes() {
	if t.Built {
		return
	}
	t.Built = true
	t.marksOfText = marksOfText{}
	t.Lexemes = slices.Grow(t.Lexemes[:0], len(t.Tokens)+1)
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		x := lexeme{Start: int32(tok.Start), End: int32(tok.End), Token: int32(i), To: int32(len(tok.Lower)), Class: tok.Class, Gap: tok.Gap, Upper: tok.Upper}
		switch tok.Class {
		case text.ClassDigits:
		case text.ClassHangul:
			if t.Grammar.Has(language.Particles) {
				t.segmentHangul(i)
				continue
			}
		default:
			x.Node = t.Grammar.Root(tok.Lower)
		}
		t.Lexemes = append(t.Lexemes, x)
	}
}

// SenseAt returns what the word alone at i means.
func (t *Reader) SenseAt(i int) *Sense {
	if i < 0 || i >= len(t.Lexemes) || t.Lexemes[i].Node == nil {
		return &NoSense
	}
	return &t.Lexemes[i].Node.Sense
}

// LowerAt returns the token's text in lower case, "" past the end.
func (t *Reader) LowerAt(i int) string {
	if i < 0 || i >= len(t.Lexemes) {
		return ""
	}
	return t.Tokens[t.Lexemes[i].Token].Lower
}

// WordAt returns the token's text with its case, "" past the end.
func (t *Reader) WordAt(i int) string {
	if i < 0 || i >= len(t.Lexemes) {
		return ""
	}
	return t.Tokens[t.Lexemes[i].Token].Text
}

// Place returns the tokens of lexemes [from, to), where a rule decided about them: for an
// observer, and nothing without one.
func (t *Reader) Place(from, to int) rule.Place {
	if t.Observer == nil {
		return rule.Place{}
	}
	last := len(t.Lexemes) - 1
	return rule.Place{From: int(t.Lexemes[min(from, last)].Token), To: int(t.Lexemes[min(max(from, to-1), last)].Token) + 1}
}

// IsText reports whether the lexeme is this text.
func (t *Reader) IsText(i int, s string) bool { return t.LowerAt(i) == s }

// IsGlued reports whether nothing stands between the lexeme and the one before.
func (t *Reader) IsGlued(i int) bool {
	return i > 0 && i < len(t.Lexemes) && t.Lexemes[i].Gap == text.GapNone
}

// IsGluedDigits reports digits with nothing before them.
func (t *Reader) IsGluedDigits(i int) bool {
	return t.IsGlued(i) && t.Lexemes[i].Class == text.ClassDigits
}

// IsNumberMark reports a decimal or grouping mark.
func (t *Reader) IsNumberMark(i int) bool { return t.IsText(i, ".") || t.IsText(i, ",") }

// IsHyphen reports a hyphen or a dash between numbers.
func (t *Reader) IsHyphen(i int) bool {
	switch t.LowerAt(i) {
	case "-", "–", "—", "−":
		return true
	}
	return false
}

// IsNear reports whether lexeme i follows the one before without a paragraph
// between them.
func (t *Reader) IsNear(i int) bool {
	return i < len(t.Lexemes) && t.Lexemes[i].Gap < text.GapParagraph
}

// LongestPhrase returns the longest phrase at lexeme i that has one of the
// roles, and the lexeme after it; nil and i where there is none. Hyphens
// between its words count as spaces.
func (t *Reader) LongestPhrase(i int, is figureRole, noun nounRole) (s *Sense, next int) {
	if i < 0 || i >= len(t.Lexemes) || t.Lexemes[i].Node == nil || !t.Lexemes[i].Node.Leads(is, noun) {
		return nil, i
	}
	n, at := t.Lexemes[i].Node, i+1
	next = i
	for {
		if n.Roles&is != 0 || n.NounRoles&noun != 0 {
			s, next = &n.Sense, at
		}
		if n.Next == nil || !t.IsNear(at) {
			return s, next
		}
		child := n.Next[t.LexemeText(at)]
		if child == nil && t.IsText(at, "-") && t.IsNear(at+1) {
			at++
			child = n.Next[t.LexemeText(at)]
		}
		if child == nil || !child.Leads(is, noun) {
			return s, next
		}
		n, at = child, at+1
	}
}

// LexemeText returns the lexeme's own text in lower case: in Hangul a part of
// its token.
func (t *Reader) LexemeText(i int) string {
	x := &t.Lexemes[i]
	return t.Tokens[x.Token].Lower[x.From:x.To]
}

// IsWholeText reports whether the lexemes are the whole text but for
// punctuation at its end.
func (t *Reader) IsWholeText(from, to int) bool {
	if from != 0 {
		return false
	}
	for ; to < len(t.Lexemes); to++ {
		if !t.IsNumberMark(to) && !t.IsText(to, "!") && !t.IsText(to, "?") {
			return false
		}
	}
	return true
}
