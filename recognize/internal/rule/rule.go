package rule

import "github.com/assaykit/assay/internal/language"

// Rule is one decision about a Q, whose answer is an A.
type Rule[Q, A any] struct {
	Name string // room and what it says: "date/may-is-a-verb"
	Doc  string // one line: what it decides, and why

	// For are the traits of the languages that it is for, zero for every language; Not
	// are those that its languages have none of.
	For, Not language.Trait
	// On are the triggers, of which one at least must be there, zero for none. Each room
	// has triggers of its own.
	On Triggers
	// Over names the later rules of its list that it is meant to forestall: they would
	// answer otherwise where both apply.
	Over []string
	// Otherwise says that it answers where no rule before it does, whatever it would say
	// beside one.
	Otherwise bool

	Decides []Example // sentences in which it decides
	Leaves  []Example // sentences next door, in which it does not

	// Answer returns what the rule says of q, and whether it says anything.
	Answer func(q Q) (A, bool)
}

// Triggers is a set of what may call for a rule: kinds of words, roles, marks.
type Triggers uint64

// Example is a sentence with all that is read in it. What is read stands in brackets,
// its meaning in braces behind it:
//
//	It cost [$3m]{3000000 USD} [last week]{2025-01-27/2025-02-02}.
//
// A figure's meaning is its value or value..max, its unit, its qualifier where that is
// not exact; a date's is EDTF; a name's is the type of its party. A sentence is
// published on Tuesday, 4 February 2025.
//
// Where a sentence is about parties, offices stand behind the first mention of who
// holds them, and behind a further mention stands whose it is:
//
//	[Acme Corp]{organization} CEO [Jane Roe]{person; CEO of Acme Corp} left. [Roe]{person = Jane Roe} had no plans.
//
// A ";" alone behind the first party says that there is neither in the sentence.
type Example struct {
	Language  string // BCP 47
	Text      string
	Gazetteer string // lines that recognize.LoadGazetteer reads, mostly none
}

// Info is what a rule says of itself.
type Info struct {
	List, Asks string // the question that it answers
	Name, Doc  string
	For, Not   language.Trait
	Over       []string
	Decides    []Example
	Leaves     []Example
}

// List is a question with the rules that may answer it.
type List[Q, A any] struct {
	Name  string // room and question: "figure/bare-number"
	Asks  string // the question, for people: "Is a number that measures nothing a figure?"
	Rules []Rule[Q, A]

	candidates candidatesOf
}

// Infos returns what the rules of the list say of themselves, in order.
func (l *List[Q, A]) Infos() []Info {
	infos := make([]Info, len(l.Rules))
	for i := range l.Rules {
		r := &l.Rules[i]
		infos[i] = Info{l.Name, l.Asks, r.Name, r.Doc, r.For, r.Not, r.Over, r.Decides, r.Leaves}
	}
	return infos
}

// Says returns a function that answers a wherever something holds.
func Says[Q, A any](a A, when func(q Q) bool) func(q Q) (A, bool) {
	return func(q Q) (A, bool) { return a, when(q) }
}
