package rule

import (
	"math/bits"
	"sync/atomic"

	"github.com/assaykit/assay/internal/language"
)

// candidates are the rules of a list for the languages with some traits, with nothing
// but what tells whether to ask them: a list is asked at nearly every word, and mostly
// none of its rules is called for.
type candidates struct {
	traits language.Trait
	on     Triggers // what may call for one of them, everything where one needs nothing
	always bool     // one needs nothing
	rules  []candidate
	by     [][]candidate // of a long list those that each trigger calls for, nil for others
}

// long is how many rules a list has in which those of one trigger are kept together.
const long = 12

// candidate is a rule by its index, with what calls for it, 0 where it needs nothing.
type candidate struct {
	on Triggers
	at int
}

// calledBy returns the rules among which are those that what is there calls for.
func (c *candidates) calledBy(on Triggers) []candidate {
	switch {
	case !c.always && c.on&on == 0:
		return nil
	case c.by != nil && on != 0 && on&(on-1) == 0:
		return c.by[bits.TrailingZeros64(uint64(on))]
	}
	return c.rules
}

func (c candidate) called(on Triggers) bool { return c.on == 0 || c.on&on != 0 }

// candidatesOf are a list's candidates for each set of traits that it was asked for.
type candidatesOf = atomic.Pointer[[]*candidates]

// in returns the rules for languages with these traits.
func (l *List[Q, A]) in(traits language.Trait) *candidates {
	known := l.candidates.Load()
	if known != nil {
		for _, c := range *known {
			if c.traits == traits {
				return c
			}
		}
	}
	c := l.newCandidates(traits)
	for {
		var more []*candidates
		if known != nil {
			more = append(more, *known...)
		}
		more = append(more, c)
		if l.candidates.CompareAndSwap(known, &more) {
			return c
		}
		known = l.candidates.Load()
	}
}

func (l *List[Q, A]) newCandidates(traits language.Trait) *candidates {
	c := &candidates{traits: traits}
	for i := range l.Rules {
		r := &l.Rules[i]
		if r.For&^traits != 0 || r.Not&traits != 0 {
			continue
		}
		c.rules = append(c.rules, candidate{r.On, i})
		c.on |= r.On
		c.always = c.always || r.On == 0
	}
	if len(c.rules) >= long {
		c.by = make([][]candidate, 64)
		for bit := range c.by {
			for _, x := range c.rules {
				if x.called(1 << bit) {
					c.by[bit] = append(c.by[bit], x)
				}
			}
		}
	}
	return c
}
