package rule

import "github.com/assaykit/assay/internal/language"

// Longest returns the answer that ends last of all the rules that have one, the first
// of equals, and which rule that is. end says where an answer ends. Nothing is noted: a
// rule that was tried made nothing yet.
func (l *List[Q, A]) Longest(q Q, traits language.Trait, on Triggers, o *Observer, end func(A) int) (best A, by int, ok bool) {
	for i, a := range l.Each(q, traits, on, o) {
		if !ok || end(a) > end(best) {
			best, by, ok = a, i, true
		}
	}
	return best, by, ok
}
