package text

// Place is a span of tokens [from, to). Where it starts or ends inside a token, as
// in Korean, which writes number, counter and particle in one, start and end are
// its own code points; elsewhere both are 0.
type Place struct {
	From, To   int
	Start, End int
}

// Bounds returns the code points of a place.
func (t *Text) Bounds(p Place) (start, end int) {
	if p.End > 0 {
		return p.Start, p.End
	}
	return t.Tokens[p.From].Start, t.Tokens[p.To-1].End
}

// Text is a text cut into tokens.
type Text struct {
	Original string
	Tokens   []Token
}

// Cleared returns s empty and with its elements zeroed, so that it references
// nothing of a text.
func Cleared[T any](s []T) []T {
	clear(s)
	return s[:0]
}
