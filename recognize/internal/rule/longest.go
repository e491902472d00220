package rule

import (
	"math/bits"

	"github.com/assaykit/assay/internal/language"
)

// Longest returns the answer that ends last of all the rules that have one, the first
// of equals, and which rule that is. end says where an answer ends. Nothing is noted: a
// rule that was tried made nothing yet. A list that is asked so has no more than 64 rules.
func (l *List[Q, A]) Longest(q Q, traits language.Trait, on Triggers, o *Observer, end func(A) int) (best A, by int, ok bool) {
	for called := l.called(on); called != 0; called &= called - 1 {
		i := bits.TrailingZeros64(called)
		r := &l.Rules[i]
		if r.For&^traits != 0 || r.Not&traits != 0 || o.Lacks(r.Name) {
			continue
		}
		if a, answers := r.Answer(q); answers && (!ok || end(a) > end(best)) {
			best, by, ok = a, i, true
		}
	}
	return best, by, ok
}

// called returns the rules that something calls for, a bit each.
func (l *List[Q, A]) called(on Triggers) (set uint64) {
	if l.index != nil {
		return l.index.called(on)
	}
	for i := range l.Rules {
		if r := &l.Rules[i]; r.On == 0 || r.On&on != 0 {
			set |= 1 << i
		}
	}
	return set
}

// index has the rules of a list by what triggers them, a bit for each rule.
type index struct {
	always  uint64     // those without triggers
	trigger [64]uint64 // those that each trigger calls for
}

// Indexed returns the list with an index by which [List.Longest] finds the rules that
// something calls for, instead of looking at each: for lists of many rules that are asked
// often.
func (l List[Q, A]) Indexed() List[Q, A] {
	l.index = &index{}
	for i := range l.Rules {
		on := l.Rules[i].On
		if on == 0 {
			l.index.always |= 1 << i
		}
		for ; on != 0; on &= on - 1 {
			l.index.trigger[bits.TrailingZeros64(uint64(on))] |= 1 << i
		}
	}
	return l
}

func (x *index) called(on Triggers) uint64 {
	set := x.always
	for ; on != 0; on &= on - 1 {
		set |= x.trigger[bits.TrailingZeros64(uint64(on))]
	}
	return set
}
