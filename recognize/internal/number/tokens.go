package number

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/schema"
)

// ParseCardinal reads the number that starts at token i, in digits or in words
// of the text's language, with its scale words but without unit. next is the
// token after it. In Hangul it reads whole tokens only.
func (t *Reader) ParseCardinal(i int) (v schema.Decimal, next int, ok bool) {
	t.BuildLexemes()
	at, ok := t.lexemeIndex(i)
	if !ok {
		return v, i, false
	}
	n, ok := t.ParseNumber(at)
	next, whole := t.tokenOf(n.To)
	if !ok || n.Fraction || !whole {
		return v, i, false
	}
	return n.Value, next, true
}

// ParseOrdinal reads the rank that starts at token i: "21e", "3rd", "premier",
// "twenty-first".
func (t *Reader) ParseOrdinal(i int) (n int, next int, ok bool) {
	t.BuildLexemes()
	at, ok := t.lexemeIndex(i)
	if !ok {
		return 0, i, false
	}
	rank, to, ok := t.ParseRank(at)
	next, whole := t.tokenOf(to)
	if !ok || !whole || rank > 1_000_000 {
		return 0, i, false
	}
	return int(rank), next, true
}

// lexemeIndex returns the first lexeme of a token.
func (t *Reader) lexemeIndex(token int) (int, bool) {
	if token < 0 || token >= len(t.Tokens) {
		return 0, false
	}
	if !t.Grammar.Has(language.Particles) {
		return token, true
	}
	from, to := token, len(t.Lexemes)
	for from < to {
		if mid := (from + to) / 2; int(t.Lexemes[mid].Token) < token {
			from = mid + 1
		} else {
			to = mid
		}
	}
	return from, from < len(t.Lexemes)
}

// tokenOf returns the token in which the lexeme stands, and whether it
// starts there.
func (t *Reader) tokenOf(lexeme int) (token int, whole bool) {
	if lexeme >= len(t.Lexemes) {
		return len(t.Tokens), true
	}
	return int(t.Lexemes[lexeme].Token), !t.Lexemes[lexeme].Piece
}
