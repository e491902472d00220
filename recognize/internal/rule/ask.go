package rule

import (
	"github.com/assaykit/assay/internal/language"
)

// Place is where a decision is made: tokens [From, To).
type Place struct{ From, To int }

// Ask returns the answer of the first rule that has one, the zero value where none has,
// and notes which rule that is.
// traits are those of the language, on what is there of the triggers.
func (l *List[Q, A]) Ask(q Q, traits language.Trait, on Triggers, o *Observer, at Place) (answer A, ok bool) {
	answer, by, ok := l.First(q, traits, on, o)
	if ok {
		o.Note(l.Rules[by].Name, at)
	}
	return answer, ok
}

// suits reports whether a rule is for a language and what is there calls for it.
func (r *Rule[Q, A]) suits(traits language.Trait, on Triggers) bool {
	return r.For&^traits == 0 && r.Not&traits == 0 && (r.On == 0 || r.On&on != 0)
}

// audit notes the rules behind the one that decided which would answer otherwise, but
// for those that it is over.
func (l *List[Q, A]) audit(decided int, a A, q Q, traits language.Trait, on Triggers, o *Observer) {
	first := &l.Rules[decided]
	for i := decided + 1; i < len(l.Rules); i++ {
		r := &l.Rules[i]
		if r.Otherwise || !r.suits(traits, on) {
			continue
		}
		if b, ok := r.Answer(q); ok && any(a) != any(b) {
			o.conflict(first.Name, r.Name, first.Over)
		}
	}
}
