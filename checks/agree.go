package checks

import (
	"fmt"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

var agreeParty = Check{
	Name: "agree/party",
	Doc:  "a party is there with something wrong in it: its name, its type, a role or its id in a knowledge base",
	Help: `The party was found and paired with the golden's; one of its attributes says something else. An attribute
that the extraction leaves out, or a title that the table of titles does not know, is a warning; one that
it states otherwise is an error, and an empty list of roles states that there is none.

The name is wrong where it is clear who is meant and the golden has no such name: something hangs at its
edges ("d'OpenAI", "PDG Sam Altman"), it hides a character that nobody sees, or only an alias or a
knowledge base's id tells who it is. A longer form of a golden's short name (Meta Platforms, alias Meta,
of Meta), its acronym in the order of another language, and a name in another script, are warnings. A
role is its organisation first: another organisation is an error whatever the title, and so is a title
that the golden gives somebody else. A wrong id in a knowledge base where the golden has one is an
error; leaving same_as out is nothing, because articles do not state it.

Example: the role of Lee Jae-yong is expected to be executive chairman of Samsung Electronics, found
chief executive of SK hynix.

Fix the attribute that is named. Where the golden is too narrow, add the other truth to its "accept", or
the other name to its aliases.`,
	Severity: result.Error, Needs: Golden, Run: agree(schema.KindParty),
}

var agreeFigure = Check{
	Name: "agree/figure",
	Doc:  "a figure is there with something wrong in it: value, unit, kind or qualifier",
	Help: `The figure was found and paired with the golden's; something in it differs. A qualifier that is left out is
a warning; "exactly 95" where the article says "up to 95" is an error.

Example: the qualifier of 95 % is expected to be at_most, found exact.

Fix the attribute that is named. Where another value is right too, add it to the golden's "accept".`,
	Severity: result.Error, Needs: Golden, Run: agree(schema.KindFigure),
}

var agreeDate = Check{
	Name: "agree/date",
	Doc:  "a date is there with something wrong in it: its value or its precision",
	Help: `The date was found and paired with the golden's, but it is coarser, finer or another one.

Example: the precision is expected to be 2025-02-04, found 2025-02.

Fix the value: it is as fine as the words are and no finer. Where a coarser value is right too, add it
to the golden's "accept".`,
	Severity: result.Error, Needs: Golden, Run: agree(schema.KindDate),
}

var agreeEvent = Check{
	Name: "agree/event",
	Doc:  "an event is there with something wrong in it: type, participant, date, place or words",
	Help: `The event was found and paired with the golden's; a part of it differs. What is left out is a warning, what
is stated otherwise an error. An empty list states that there is nobody or nothing, and a list of participants
states who was there: with somebody missing it is wrong. Somebody who was there where the golden names nobody
is a warning. A date that is only coarser or finer is another one, and a mention at the words of another event
is wrong.

Example: the place of the meeting is expected to be Seoul, found China.

Fix the reference that is named.`,
	Severity: result.Error, Needs: Golden, Run: agree(schema.KindEvent),
}

var agreeQuote = Check{
	Name: "agree/quote",
	Doc:  "a quote is there with something wrong in it: its words or its speaker",
	Help: `Words given to somebody who did not say them are the gravest error that an extraction of news can make.
The words are those between the marks, typography aside: more of them are wrong, and so are fewer unless an
ellipsis (…, [...]) stands for the rest, or words in brackets for those that they replace. An ellipsis does
not stand for a "not" whose clause goes on without it. Two quotations that only a "he said" parts may be given
as one quote.

Example: the speaker of “un marché important” is expected to be Sam Altman, found Masayoshi Son.

Fix the speaker or the words that are named.`,
	Severity: result.Error, Needs: Golden, Run: agree(schema.KindQuote),
}

// isStated reports whether a soft difference is in something that the extraction
// states: a date that is coarser or finer than the golden's, an incomplete list of
// participants, an empty list.
func (p *Pass) isStated(pair align.Pair, d align.Difference) bool {
	switch d.Attribute {
	case "precision":
		return true
	case "participant":
		return d.Want != "" && p.Got.Events[pair.Got].Participants != nil
	case "figure":
		list := p.Got.Events[pair.Got].Figures
		return pair.Kind == schema.KindEvent && list != nil && len(list) == 0
	}
	return false
}

// agree reports every difference of the pairs of a kind.
func agree(kind schema.Kind) func(*Pass) {
	return func(p *Pass) {
		p.markNotCompared(kind, func(align.Pair) bool { return true })
		for _, pair := range p.pairs(kind) {
			if p.want.At(kind, pair.Want) == nil || p.facts.At(kind, pair.Got) == nil {
				continue
			}
			for _, d := range pair.Differences {
				f := result.Finding{
					Kind: kind, Attribute: d.Attribute, Found: d.Got,
					Want: fact.Ref(p.want.At(kind, pair.Want)), Got: fact.Ref(p.facts.At(kind, pair.Got)),
					Location: p.place(p.want, kind, pair.Want),
				}
				if f.Location == nil {
					f.Location = p.place(p.facts, kind, pair.Got)
				}
				if d.Soft && !p.isStated(pair, d) {
					f.Severity = result.Warning
				}
				member := d.Attribute
				if member == "precision" {
					member = "value"
				}
				whose := fmt.Sprintf("the %s of the %s %s", d.Attribute, kind, f.Want.Text)
				switch {
				case d.Got == "":
					f.Message = fmt.Sprintf("%s is expected to be %s, and the extraction does not state it", whose, d.Want)
					f.Fix = fmt.Sprintf("state the %s in %s", member, f.Got.Pointer)
				case d.Want == "":
					f.Message = fmt.Sprintf("%s is not in the golden, found %s", whose, d.Got)
					f.Fix = fmt.Sprintf("take the %s out of %s, or add it to the golden where the article says so", d.Attribute, f.Got.Pointer)
				default:
					f.Message = fmt.Sprintf("%s is expected to be %s, found %s", whose, d.Want, d.Got)
					f.Fix = fmt.Sprintf("make the %s in %s %s", member, f.Got.Pointer, d.Want)
				}
				if d.Got == "" {
					p.because = p.missingReference(p.want.At(kind, pair.Want), d.Want)
				}
				p.Report(f)
				p.because = ""
			}
		}
	}
}
