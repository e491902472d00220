package rule

import "github.com/assaykit/assay/internal/language"

// Build asks the rules in order, each about what those before it have made, and returns
// which of them answered: a set of their indexes. It ends where last says of an answer
// that nothing goes on it, or where nothing is there: triggers tells what is, again after
// each answer, and each rule of the list has triggers. Nothing is noted: what is made may
// not be kept. A list that is asked so has no more than 64 rules.
func (l *List[Q, A]) Build(q Q, traits language.Trait, triggers func(Q) Triggers, o *Observer, last func(A) bool) (by uint64) {
	on, c := triggers(q), l.in(traits)
	if on&c.on == 0 {
		return 0
	}
	for _, x := range c.rules {
		if x.on&on == 0 {
			continue
		}
		r := &l.Rules[x.at]
		if o.Lacks(r.Name) {
			continue
		}
		a, ok := r.Answer(q)
		if !ok {
			continue
		}
		by |= 1 << x.at
		if last(a) {
			break
		}
		on = triggers(q)
	}
	return by
}

// NoteSet notes the rules of a set of their indexes, such as [List.Build] returns.
func (l *List[Q, A]) NoteSet(by uint64, o *Observer, at Place) {
	if o == nil {
		return
	}
	for i := range l.Rules {
		if by&(1<<i) != 0 {
			o.note(l.Rules[i].Name, at)
		}
	}
}
