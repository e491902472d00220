package rule

import (
	"iter"

	"github.com/assaykit/assay/internal/language"
)

// First returns the answer of the first rule that has one, and which rule that is.
// Nothing is noted, as by [List.Longest]: who asks notes it where the answer is used.
func (l *List[Q, A]) First(q Q, traits language.Trait, on Triggers, o *Observer) (a A, by int, ok bool) {
	for _, x := range l.in(traits).calledBy(on) {
		if !x.called(on) {
			continue
		}
		r := &l.Rules[x.at]
		if o.Lacks(r.Name) {
			continue
		}
		if a, ok := r.Answer(q); ok {
			if o != nil && o.Audit {
				l.audit(x.at, a, q, traits, on, o)
			}
			return a, x.at, true
		}
	}
	return a, -1, false // the zero value
}

// Each returns the answers of all the rules that have one, in order, and which rules
// these are. Nothing is noted.
func (l *List[Q, A]) Each(q Q, traits language.Trait, on Triggers, o *Observer) iter.Seq2[int, A] {
	return func(yield func(by int, a A) bool) {
		for _, x := range l.in(traits).calledBy(on) {
			r := &l.Rules[x.at]
			if !x.called(on) || o.Lacks(r.Name) {
				continue
			}
			if a, ok := r.Answer(q); ok && !yield(x.at, a) {
				return
			}
		}
	}
}
