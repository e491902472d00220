package rule

import (
	"iter"

	"github.com/assaykit/assay/internal/language"
)

// First returns the answer of the first rule that has one, and which rule that is.
// Nothing is noted, as by [List.Longest]: who asks notes it where the answer is used.
func (l *List[Q, A]) First(q Q, traits language.Trait, on Triggers, o *Observer) (a A, by int, ok bool) {
	for i := range l.Rules {
		r := &l.Rules[i]
		if !r.suits(traits, on) || o.Lacks(r.Name) {
			continue
		}
		if a, ok := r.Answer(q); ok {
			if o != nil && o.Audit {
				l.audit(i, a, q, traits, on, o)
			}
			return a, i, true
		}
	}
	return a, -1, false // the zero value
}

// Each returns the answers of all the rules that have one, in order, and which rules
// these are. Nothing is noted.
func (l *List[Q, A]) Each(q Q, traits language.Trait, on Triggers, o *Observer) iter.Seq2[int, A] {
	return func(yield func(by int, a A) bool) {
		for i := range l.Rules {
			r := &l.Rules[i]
			if !r.suits(traits, on) || o.Lacks(r.Name) {
				continue
			}
			if a, ok := r.Answer(q); ok && !yield(i, a) {
				return
			}
		}
	}
}
