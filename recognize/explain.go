package recognize

import (
	"slices"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/date"
	"github.com/assaykit/assay/recognize/internal/figure"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/measure"
	"github.com/assaykit/assay/recognize/internal/name"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// Rule is one decision of reading: where words mean something else than they look
// like, or one of two readings is preferred.
type Rule struct {
	Name    string // "date/may-is-a-verb"
	Doc     string // one line
	Asks    string // the question that it answers
	For     string // the traits of the languages that it is for, "" for every language
	Not     string // the traits that these have none of
	Decides []Example
	Leaves  []Example // sentences next door that it leaves alone
}

// Example is a sentence with all that is read in it on Tuesday, 4 February 2025. What is
// read stands in brackets, its preferred meaning in braces behind it: a figure's value
// with its unit and qualifier, "@" and the EDTF of a date, the type of a party; behind
// it, where the sentence is about parties, its offices (after ";") or the name of the
// party that is mentioned again (after "=").
type Example struct {
	Language  string // BCP 47
	Text      string
	Gazetteer string // lines that LoadGazetteer reads, mostly none
}

// Decision is a rule that decided, with the code points [Start, End) of what it decided
// about.
type Decision struct {
	Rule       string
	Start, End int
}

// Rules returns every rule of reading, in the order in which they are asked.
func Rules() []Rule {
	infos := ruleInfos()
	rules := make([]Rule, len(infos))
	for i, r := range infos {
		rules[i] = Rule{r.Name, r.Doc, r.Asks, r.For.String(), r.Not.String(), examples(r.Decides), examples(r.Leaves)}
	}
	return rules
}

func examples(list []rule.Example) []Example {
	out := make([]Example, len(list))
	for i, e := range list {
		out[i] = Example(e)
	}
	return out
}

// ruleInfos returns what the rules of each room say of themselves.
func ruleInfos() []rule.Info {
	return slices.Concat(
		lexeme.Rules(),
		number.Rules(),
		measure.Rules(),
		figure.Rules(),
		date.Rules(),
		name.Rules(),
		overlaps.Infos(),
		furtherReadings.Infos(),
	)
}

// Explain reads a text as [Read] does, and says which rules decided where, in the order
// in which they did.
func Explain(original string, o Options) (*Document, []Decision) {
	r := newReading()
	r.language, r.observer = language.For(o.Language), &rule.Observer{}
	doc := r.read(original, o)
	decisions := make([]Decision, len(r.observer.Decisions))
	for i, d := range r.observer.Decisions {
		decisions[i] = Decision{d.Rule, r.Tokens[d.From].Start, r.Tokens[max(d.To, d.From+1)-1].End}
	}
	return doc, decisions
}
