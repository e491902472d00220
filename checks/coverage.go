package checks

import (
	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

var coverageParty = Check{
	Name: "coverage/party",
	Doc:  "a required party of the golden is missing from the extraction",
	Help: `Coverage is what the gate reads: a party that the article names and the extraction leaves out is lost to
everything that builds on it.

Example: expected SK hynix (organization), found no party of that name.

Fix it by extracting the party under its name or one of the golden's aliases. A shared word is not
sameness: SK Telecom does not stand in for SK hynix. Where a person decides that a party need not be
found, set "need": "optional" on it in the golden; a floor for the whole kind (coverage: {party: 0.9})
takes the place of these findings in the gate.`,
	Severity: result.Error, Needs: Golden, Run: cover(schema.KindParty),
}

var coverageFigure = Check{
	Name: "coverage/figure",
	Doc:  "a required figure of the golden is missing from the extraction",
	Help: `A figure counts as found when one extracted figure is paired with it; a pair with something wrong in it
is found, and agree/figure says what is wrong.

Example: expected 500000000000 USD, found no figure like it.

Fix it by extracting the figure with its value, unit and qualifier. Lower it by marking the figure
optional in the golden, or by a floor for figures.`,
	Severity: result.Error, Needs: Golden, Run: cover(schema.KindFigure),
}

var coverageDate = Check{
	Name: "coverage/date",
	Doc:  "a required date of the golden is missing from the extraction",
	Help: `Relative expressions are dates too: "mardi" in an article published on 2025-02-04 is that day, and
"last year" is 2024.

Example: expected 2025-01, which the text words as "le mois dernier"; found no date like it.

Fix it by extracting the date in EDTF with the precision that the words have. Lower it by marking the
date optional in the golden, or by a floor for dates.`,
	Severity: result.Error, Needs: Golden, Run: cover(schema.KindDate),
}

var coverageEvent = Check{
	Name: "coverage/event",
	Doc:  "a required event of the golden is missing from the extraction",
	Help: `An event is found when an extracted event of like type, participants, date and place is paired with it.
Dates and figures are compared by value: which of two equal dates of the record it points at means nothing.

Example: expected a meeting of Sam Altman and Chey Tae-won, found none.

Fix it by extracting the event with ids of its participants. Lower it by marking the event optional in
the golden, or by skipping the check (skip: [coverage/event]) for extractors that give no events.`,
	Severity: result.Error, Needs: Golden, Run: cover(schema.KindEvent),
}

var coverageQuote = Check{
	Name: "coverage/quote",
	Doc:  "a required quote of the golden is missing from the extraction",
	Help: `A quote is found when its words are given, typography aside: all of them, or with an ellipsis for what is
left out. The words of a stand-off golden are cut from the article; without the article, a quote
that no hash, offset or length can tell from the golden's is unverified: neither found nor missing.

Example: expected “un marché important” by Sam Altman, found no such quote.

Fix it by extracting the words between the quotation marks, as they stand, with their speaker. Lower it
by marking the quote optional in the golden, or by skipping the check for extractors that give no quotes.`,
	Severity: result.Error, Needs: Golden, Run: cover(schema.KindQuote),
}

// cover reports the required golden facts of a kind that are not paired.
func cover(kind schema.Kind) func(*Pass) {
	return func(p *Pass) {
		p.markNotCompared(kind, func(pair align.Pair) bool { return !pair.Optional })
		for _, pair := range p.pairs(kind) {
			if pair.Outcome != align.Missing || pair.Optional || p.want.At(kind, pair.Want) == nil {
				continue
			}
			want := fact.Ref(p.want.At(kind, pair.Want))
			f := result.Finding{
				Kind: kind, Want: want, Location: p.place(p.want, kind, pair.Want),
				Message: "expected the " + string(kind) + " " + want.Text + ", found none like it",
				Fix:     "extract it into /" + kind.List(),
			}
			if f.Location != nil && kind != schema.KindQuote {
				f.Message += "; the text words it as “" + short(f.Location.Text) + "”"
			}
			p.Report(f)
		}
	}
}

// markNotCompared records as unverified the pairs of a kind that could not be
// compared, of those for which meant returns true.
func (p *Pass) markNotCompared(kind schema.Kind, meant func(align.Pair) bool) {
	n := 0
	for _, pair := range p.pairs(kind) {
		if pair.Unverified && meant(pair) {
			n++
		}
	}
	if n > 0 {
		p.Unverified(result.MissingWords, n)
	}
}
