package schema

import (
	"fmt"
	"strings"
)

// meaning is what [visitor.checkMeaning] checks of a scalar.
type meaning uint8

const (
	noMeaning meaning = iota
	meansDecimal
	meansEDTF
	meansDay
	meansID
	meansReference
)

// meanings are the definitions that visitor.checkMeaning knows. Those of no
// meaning here are left to it.
var meanings = map[string]meaning{
	"decimal": meansDecimal, "edtf": meansEDTF, "day": meansDay, "id": meansID,
	"party_ref": meansReference, "figure_ref": meansReference, "date_ref": meansReference, "fact_ref": meansReference,
	"duration": noMeaning, "floor": noMeaning, "amount": noMeaning, "rate": noMeaning, "size": noMeaning,
}

func (n *node) setMeaning() error {
	m, known := meanings[n.def]
	switch {
	case !known:
		return nil
	case m == noMeaning || n.kind != textNode || n.orNumber && m != meansDecimal:
		return fmt.Errorf("the meaning of %s is not compiled for its type", n.def)
	}
	n.meaning = m
	if m == meansReference {
		n.want = Kind(strings.TrimSuffix(n.def, "_ref"))
	}
	return nil
}

// end is which of two members that bound each other a member is.
type end uint8

const (
	noEnd end = iota
	lowEnd
	highEnd
)

// pairs are the definitions that [visitor.checkPairs] knows, with their lower
// and upper member.
var pairs = map[string][2]string{
	"mention": {"start", "end"}, "figure": {"value", "value_max"}, "partial_figure": {"value", "value_max"},
}

func (n *node) setPair() error {
	names, ok := pairs[n.def]
	if !ok {
		return nil
	}
	n.pairOf = textNode
	if n.def == "mention" {
		n.pairOf = integerNode
	}
	for i, name := range names {
		m := n.member(name)
		if m < 0 {
			continue
		}
		p := &n.members[m]
		if p.node.kind != n.pairOf || n.pairOf == textNode && p.node.meaning != meansDecimal {
			return fmt.Errorf("the bounds %s and %s are not compiled for their types", names[0], names[1])
		}
		p.end = lowEnd + end(i)
	}
	return nil
}
