package rule

import (
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
}

// candidate is a rule by its index, with what calls for it, 0 where it needs nothing.
type candidate struct {
	on Triggers
	at int
}

// called reports whether what is there may call for one of the rules.
func (c *candidates) called(on Triggers) bool { return c.always || c.on&on != 0 }

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
	return c
}
