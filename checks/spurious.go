package checks

import (
	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

var spuriousParty = Check{
	Name: "spurious/party",
	Doc:  "a party that the golden does not have; an error where the golden is complete",
	Help: `Where the golden says that its parties are complete, what it does not hold is not in the article. Where it
does not say so, the finding only asks for a look.

Example: Impact (organization) is not in the golden, which lists every party of the article.

Fix it by leaving the party out. Where the article does name it, add it to the golden, as optional if it
need not be found.`,
	Severity: result.Warning, Needs: Golden,
	Run: spurious(schema.KindParty, func(c schema.Complete) bool { return c.Parties }),
}

var spuriousFigure = Check{
	Name: "spurious/figure",
	Doc:  "a figure that the golden does not have; an error where the golden is complete",
	Help: `Example: 42 engineers is not in the golden, which lists every figure of the article.

Fix it by leaving the figure out. Where the article states it, add it to the golden.`,
	Severity: result.Warning, Needs: Golden,
	Run: spurious(schema.KindFigure, func(c schema.Complete) bool { return c.Figures }),
}

var spuriousDate = Check{
	Name: "spurious/date",
	Doc:  "a date that the golden does not have; an error where the golden is complete",
	Help: `Example: 1987-08-23 is not in the golden, which lists every date of the article.

Fix it by leaving the date out; the day of publication itself belongs in source.published. Where the
article speaks of it, add it to the golden.`,
	Severity: result.Warning, Needs: Golden,
	Run: spurious(schema.KindDate, func(c schema.Complete) bool { return c.Dates }),
}

var spuriousEvent = Check{
	Name: "spurious/event",
	Doc:  "an event that the golden does not have; an error where the golden is complete",
	Help: `True parties make no true event: the article has to report it. An event that repeats another one is not
spurious; consistency/duplicate names it.

Example: a merger of Ada Finch and Tom Reyes is not in the golden.

Fix it by leaving the event out. If the article reports it, add it to the golden.`,
	Severity: result.Warning, Needs: Golden,
	Run: spurious(schema.KindEvent, func(c schema.Complete) bool { return c.Events }),
}

var spuriousQuote = Check{
	Name: "spurious/quote",
	Doc:  "a quote that the golden does not have; an error where the golden is complete",
	Help: `If the golden lists every quote of the article, other words were not quoted: they are the article's own, or
nobody said them.

Example: Sam Altman: “a larger presence” is not in the golden, which lists all quotes of the article.

Fix it by leaving the quote out. Where the article has it between marks, add it to the golden.`,
	Severity: result.Warning, Needs: Golden,
	Run: spurious(schema.KindQuote, func(c schema.Complete) bool { return c.Quotes }),
}

// spurious reports the extracted facts of a kind that are not paired with a golden
// fact. Complete reports whether the golden lists all facts of the kind.
func spurious(kind schema.Kind, complete func(schema.Complete) bool) func(*Pass) {
	return func(p *Pass) {
		for _, pair := range p.pairs(kind) {
			if pair.Outcome != align.Spurious || pair.Again || p.facts.At(kind, pair.Got) == nil {
				continue
			}
			got := fact.Ref(p.facts.At(kind, pair.Got))
			f := result.Finding{
				Kind: kind, Got: got, Location: p.place(p.facts, kind, pair.Got),
				Message: "the " + string(kind) + " " + got.Text + " is not in the golden, which does not claim to list all " + kind.List(),
				Fix:     "leave " + got.Pointer + " out, or add it to the golden where the article says so",
			}
			if complete(p.Golden.Complete) {
				f.Severity = result.Error
				f.Message = "the " + string(kind) + " " + got.Text + " is not in the golden, which lists all " + kind.List() + " of the article"
			}
			p.Report(f)
		}
	}
}
