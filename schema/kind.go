package schema

// Kind is one of the five kinds of facts.
type Kind string

// The kinds, in the order in which everything lists them.
const (
	KindParty  Kind = "party"
	KindFigure Kind = "figure"
	KindDate   Kind = "date"
	KindEvent  Kind = "event"
	KindQuote  Kind = "quote"
)

// Kinds returns all kinds in their order.
func Kinds() []Kind {
	return []Kind{KindParty, KindFigure, KindDate, KindEvent, KindQuote}
}

// List is the name of the record's list that holds the kind: "parties".
func (k Kind) List() string {
	if k == KindParty {
		return "parties"
	}
	return string(k) + "s"
}
