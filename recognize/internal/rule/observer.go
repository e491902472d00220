package rule

import "slices"

// Observer is told of the decisions of one reading. A nil one is told nothing.
type Observer struct {
	Decisions []Decision
	Conflicts []Conflict // of an audit

	Without string // the rule that is taken away, "" for none
	Audit   bool   // whether rules behind the one that decided are tried too

	noted map[Decision]bool // the decisions, each of which may be made again
}

// Decision is a rule that decided, and where.
type Decision struct {
	Rule string
	Place
}

// Conflict is two rules that answer one question otherwise where both apply, although
// the first does not say that it is over the second.
type Conflict struct{ First, Second string }

// Note notes that a rule decided. Rooms whose rules are no list call it.
func (o *Observer) Note(name string, at Place) {
	if o != nil {
		o.note(name, at)
	}
}

// Lacks reports whether a rule is taken away.
func (o *Observer) Lacks(name string) bool { return o != nil && o.Without == name }

func (o *Observer) note(name string, at Place) {
	d := Decision{name, at}
	if o.noted[d] {
		return
	}
	if o.noted == nil {
		o.noted = map[Decision]bool{}
	}
	o.noted[d] = true
	o.Decisions = append(o.Decisions, d)
}

func (o *Observer) conflict(first, second string, over []string) {
	c := Conflict{first, second}
	if !slices.Contains(over, second) && !slices.Contains(o.Conflicts, c) {
		o.Conflicts = append(o.Conflicts, c)
	}
}
