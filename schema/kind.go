package schema

// Kind is one of the five kinds of facts, see [Kinds].
type Kind string

// The kinds of facts.
const (
	KindParty  Kind = "party"
	KindFigure Kind = "figure"
	KindDate   Kind = "date"
	KindEvent  Kind = "event"
	KindQuote  Kind = "quote"
)

// Kinds returns all kinds, in the order in which assay lists them.
func Kinds() []Kind {
	return []Kind{KindParty, KindFigure, KindDate, KindEvent, KindQuote}
}

// List returns the member of a record that lists facts of the kind, such as
// "parties".
func (k Kind) List() string {
	if k == KindParty {
		return "parties"
	}
	return string(k) + "s"
}
