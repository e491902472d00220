package schema

// Kind is one of the five kinds of facts, see [Kinds].
type Kind string

// The kinds, in the order in which everything lists them.
const (
	KindParty  Kind = "party"
	KindFigure Kind = "figure"
	KindDate   Kind = "date"
	KindEvent  Kind = "event"
	KindQuote  Kind = "quote"
)

// Kinds returns all kinds, in the order in which they are always listed.
func Kinds() []Kind {
	return []Kind{KindParty, KindFigure, KindDate, KindEvent, KindQuote}
}

// List returns the name of the list of a record that has facts of the kind:
// "parties".
func (k Kind) List() string {
	if k == KindParty {
		return "parties"
	}
	return string(k) + "s"
}
