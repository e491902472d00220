package checks

import (
	"fmt"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

var consistencyTime = Check{
	Name: "consistency/time",
	Doc:  "an event dated after publication is in the past tense, or an interval ends before it starts",
	Help: `News cannot report what has not happened yet. An event whose words are in a past tense and whose date lies
after the day of publication has one of the two wrong.

Example: the release, in the past tense (“a publié”), is dated 2025-06 in an article of 2025-02-04.

Fix the event's date: most often the wrong year or the wrong side of the day of publication. The check
reads only the words of the event's mention; without a mention it is silent.`,
	Severity: result.Warning, Needs: Article,
	Run: checkTimes,
}

func checkTimes(p *Pass) {
	f := p.facts
	for i, d := range p.Got.Dates {
		if from, to, ok := backwards(d.Value); ok {
			got := fact.Ref(f.At(schema.KindDate, i))
			p.Report(result.Finding{
				Kind: schema.KindDate, Attribute: "value", Got: got, Location: p.place(f, schema.KindDate, i),
				Message: fmt.Sprintf("the interval %s ends (%s) before it starts (%s)", d.Value, to, from),
				Fix:     "exchange its ends, or correct one, in " + got.Pointer,
			})
		}
	}
	published := p.published()
	if published.IsZero() {
		return
	}
	for i, e := range p.Got.Events {
		if p.equalsGolden(schema.KindEvent, i) {
			continue
		}
		date := p.dayOf(f.Events[i])
		if date.IsZero() {
			continue
		}
		first, ok := date.First()
		if !ok || first.Number() <= published.Number() {
			continue
		}
		for _, m := range e.Mentions {
			start, end, ok := p.locate(m, f.Source.Offsets)
			if !ok {
				continue
			}
			surface, _ := p.index.Slice(start, end, schema.CodePoint)
			if !checkWordsOf(p.language()).isPast(p.clauseBefore(start), surface) {
				continue
			}
			got := fact.Ref(f.At(schema.KindEvent, i))
			p.Report(result.Finding{
				Kind: schema.KindEvent, Attribute: "date", Got: got, Location: p.index.Location(start, end),
				Message: fmt.Sprintf("the %s, in the past tense (“%s”), is dated %s in an article of %s", got.Text, short(surface), date, published),
				Fix:     "correct the date of " + got.Pointer + ", or its mention",
			})
			break
		}
	}
}

// backwards reports whether a value is an interval that ends before it starts.
func backwards(value string) (from, to string, ok bool) {
	from, to, ok = strings.Cut(value, "/")
	if !ok {
		return "", "", false
	}
	a, errA := schema.ParseEDTF(from)
	b, errB := schema.ParseEDTF(to)
	if errA != nil || errB != nil {
		return "", "", false
	}
	first, _ := a.First()
	last, _ := b.Last()
	return from, to, last.Number() < first.Number()
}
