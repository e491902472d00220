package checks

import (
	"fmt"
	"regexp"
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
			if !past(p.language(), p.lead(start), surface) {
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

// lead returns the few words of the sentence that precede a place.
func (p *Pass) lead(start int) string {
	const most = 24
	lead, _ := p.index.Slice(max(0, start-most), start, schema.CodePoint)
	if i := strings.LastIndexAny(lead, ".!?:;,\n"); i >= 0 {
		lead = lead[i+1:]
	}
	return lead
}

// Tenses, on folded words. Only unambiguous past forms count. Words of plans exclude
// a mention.
var (
	pastEnglish = regexp.MustCompile(`\b(was|were|had|did|has been|have been|\w{3,}ed|met|said|took|went|came|began|held|won|lost|rose|fell|led|left|made|gave|got|found|bought|sold|broke|built|chose|drew|drove|fled|flew|grew|knew|paid|ran|saw|sent|shot|sank|spoke|spent|stood|struck|swore|told|threw|wrote|became|brought|caught|fought|kept|laid|rang|sang|sat|stole|taught|thought|wore)\b`)
	planEnglish = regexp.MustCompile(`\b(will|would|shall|should|could|may|might|must|to be|set (for|to)|due|scheduled|planned|expected|slated|postponed|delayed|moved|announced for|called off|poised|unless)\b`)
	openEnglish = regexp.MustCompile(`\b(is|are|be|being|to|if)( \w+)?$`) // before "opened" this is no past
	pastFrench  = regexp.MustCompile(`\b(a|ont|avait|avaient|ai|avons|avez|eut|eurent|est|sont|s est|se sont|etait|etaient|s etait|fut|furent)( \w+){0,2} (\w+(ee?s?|ies?|ues?|us|is|ise|ises|it|ite|ites|ert|erte|erts)|mort|morte|fait|faits|faite|faites)\b|\b(fut|furent)\b|\b\w{3,}(erent|irent|urent)\b`)
	planFrench  = regexp.MustCompile(`\b(va|vont|allait|allaient|doit|doivent|devait|devaient|devra|devrait|devront|pourrait|pourra|sera|seront|aura|auront|serait|seraient|aurait|auraient|prevue?s?|attendue?s?|programmee?s?|fixee?s?|reportee?s?|repoussee?s?|censee?s?|appelee?s?|si|prevoit|compte|est en passe|envisag\w*)\b`)
	pastKorean  = regexp.MustCompile(`[했았었였됐렸졌갔왔났냈봤줬쳤켰혔뤘꼈]다|[했았었였됐렸졌]으며|[했았었였됐렸졌]고`)
	planKorean  = regexp.MustCompile(`예정|계획|전망|할 것|될 것|겠다|방침`)
)

// past reports whether words, which follow lead in their sentence, are in the past
// tense.
func past(language, lead, surface string) bool {
	words := strings.Join(foldedWords(surface), " ")
	before := strings.Join(foldedWords(lead), " ")
	all := before + " " + words
	switch primary, _, _ := strings.Cut(strings.ToLower(language), "-"); primary {
	case "fr":
		return pastFrench.MatchString(words) && !planFrench.MatchString(all)
	case "ko":
		return pastKorean.MatchString(surface) && !planKorean.MatchString(lead+surface)
	case "en":
		return pastEnglish.MatchString(words) && !planEnglish.MatchString(all) && !openEnglish.MatchString(before)
	}
	return false
}
