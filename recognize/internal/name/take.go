package name

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// words are the words [from, to) that may be a name.
type words struct {
	*Reader
	from, to int
	known    wordClass // of a known phrase at from, else 0
}

// first returns the class of the first word.
func (w words) first() wordClass { return w.classes[w.from] }

// isSingle reports a single word.
func (w words) isSingle() bool { return w.to-w.from == 1 }

// opening returns the first word.
func (w words) opening() *text.Token { return &w.Tokens[w.from] }

// isInText reports that the capital of the first word has a meaning.
func (w words) isInText() bool { return w.capitals[w.from] == capitalInText }

// triggers returns what is there in the words.
func (w words) triggers() rule.Triggers {
	on := w.triggersIn(w.from, w.to) | rule.Triggers(w.known)
	if w.isSingle() {
		return on | onSingle
	}
	return on | onSeveral
}

// place returns the tokens, for an observer.
func (w words) place() rule.Place { return rule.Place{From: w.from, To: w.to} }

// takeRun decides whether the run [from, to) is a name and of what kind, and
// appends it. It returns the token to go on at. known is the class of a known
// phrase, made is the rule by which a name begins here.
func (n *Reader) takeRun(from, to int, known wordClass, made *string) int {
	w := words{n, n.withHead(from), to, known}
	on := w.triggers()
	if known == 0 && !w.isPlausible(on) {
		return to
	}
	t := n.kindOf(w, on)
	run := nameRun{from: w.from, to: to, kind: t.kind, weight: t.weight, made: made, told: t.rule, noun: t.noun}
	n.takeBeside(&run)
	run.doubt = known == 0 && run.to-run.from == 1 && n.isDoubtful(run.from)
	if run.doubt {
		n.doubtful = append(n.doubtful, len(n.runs))
	}
	n.runs = append(n.runs, run)
	return run.to
}

// isPlausible reports whether the words are written as a name is. on is what is there in
// them.
func (w words) isPlausible(on rule.Triggers) bool {
	list := &plausibleWord
	if !w.isSingle() {
		list = &plausibleWords
	}
	isName, ok := list.Ask(w, w.Traits, on, w.Observer, w.place())
	return isName || !ok
}

// isDoubtful reports a word that opens a sentence and is nowhere known as a name.
func (n *Reader) isDoubtful(i int) bool {
	return n.capitals[i] != capitalInText && n.classes[i]&(WordPlace|WordOrganization|WordGivenName|WordAcronym|wordKnownEvent|wordIndex) == 0 &&
		!n.isWritten(i, onAllCaps|onInnerCapital)
}

// withHead returns where a name begins whose noun is written small: "groupe
// SK", "district de Seocho", "ministère de la Défense".
func (n *Reader) withHead(from int) int {
	if from == 0 || n.Tokens[from].Gap > text.GapSpace {
		return from
	}
	h := smallHead{n, from}
	if start, ok := smallHeads.Ask(h, n.Traits, h.triggers(), n.Observer, rule.Place{From: from - 1, To: from}); ok {
		return start
	}
	return from
}

// takeBeside takes in what stands beside the capitals and belongs to a name of its kind:
// a state behind it, the noun of an event before it.
func (n *Reader) takeBeside(run *nameRun) {
	takeMore(n, &tails, run, n.triggersAt(run.to))
	takeMore(n, &fronts, run, n.triggersAt(run.from-1))
}

// takeMore takes in what the first rule says that has an answer.
func takeMore(n *Reader, list *rule.List[reach, extent], run *nameRun, on rule.Triggers) {
	more, by, ok := list.First(reach{n, run.extent()}, n.Traits, on, n.Observer)
	if !ok {
		return
	}
	run.take(more, &list.Rules[by].Name)
	n.Observer.Note(list.Rules[by].Name, rule.Place{From: run.from, To: run.to})
}

// extent is how far a name reaches, with its kind and how sure that is.
type extent struct {
	from, to int
	kind     schema.PartyType
	weight   int
}

func (r *nameRun) extent() extent { return extent{r.from, r.to, r.kind, r.weight} }

// take gives a run another extent, which a rule told.
func (r *nameRun) take(e extent, by *string) {
	if e.kind != r.kind || e.weight != r.weight {
		r.told, r.noun = by, nil
	}
	r.from, r.to, r.kind, r.weight = e.from, e.to, e.kind, e.weight
}
