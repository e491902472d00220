package align

// NounFits reports whether two nouns can name one thing that is counted: in
// either number, or one with words added to it.
func NounFits(a, b string) bool { return compareNouns(a, b) != unitOther }
