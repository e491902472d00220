package checks

import (
	"fmt"
	"strings"

	"github.com/assaykit/assay/internal/langtag"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

var formJSON = Check{
	Name: "form/json",
	Doc:  "the output is not JSON as the form demands it: bad UTF-8, a duplicate key, trailing data, absurd depth, size or number",
	Help: `Whatever a lenient reader would repair, two readers repair differently. So nothing is repaired: the place is
given as JSON pointer, line and column. The finding quotes what came, says how long it is, and in which line a
record begins that stands behind other words.

Example: 12:3: /parties/0: the key "name" is there twice.

Fix it in the extractor: take the JSON out of its Markdown fence, let the model finish its output, write
JSON with a library. Nothing else can be checked before.`,
	Severity: result.Error,
	Run:      reportProblems(schema.CheckJSON),
}

var formSchema = Check{
	Name: "form/schema",
	Doc:  "the JSON Schema of the form rejects the record",
	Help: `The form (assay schema article) lists every member; whatever is not listed is an unknown key, except under
"x", which is free for your own data.

What is no record of this form at all (JSON of your own, a record under a key, in a list or in a string, an
error of a service, null) is one finding: what came, where in it the record stands, and the jq program that
takes it out.

Example: /figures/2/unit: money needs a unit (ISO 4217), found none.

Fix the member at the pointer. Extra members go under "x", or are accepted with --lenient, which says
what it ignored.`,
	Severity: result.Error,
	Run:      reportProblems(schema.CheckSchema),
}

var formReference = Check{
	Name: "form/reference",
	Doc:  "an id points at nothing or at a fact of another kind, or two facts share one",
	Help: `Facts point at each other by ids inside the record: a role's organisation, an event's participants, a
quote's speaker.

Example: /parties/0/roles/0/of: no party has the id "openia"; did you mean "openai"?

Fix the id, or add the fact that it means.`,
	Severity: result.Error,
	Run:      reportProblems(schema.CheckReference),
}

var formSource = Check{
	Name: "form/source",
	Doc:  "the record's source is another text: sha256, language, id or day of publication do not fit the article",
	Help: `A record that belongs to another version of the text has offsets that mean nothing, and one of another day
resolves "mardi" to another date.

Example: the sha256 is that of another text: expected 9a2f…, found e3b0….

Fix it by copying id, language and published from the article, and by hashing the exact UTF-8 body,
without its front matter. A member that is left out is not wrong. An article without a day of publication
is an error where dates of the record or of the golden count from it: give it its day.`,
	Severity: result.Error, Needs: Article,
	Run: checkSource,
}

// findingsOf returns the problems found while reading a record as findings, in the
// order of the problems.
func findingsOf(problems []schema.Problem) []result.Finding {
	findings := make([]result.Finding, len(problems))
	for i, p := range problems {
		in, severity := p.Input, result.Error
		if p.Ignored {
			severity = result.Note
		}
		findings[i] = result.Finding{
			Check: p.Check, Severity: severity, Attribute: string(p.Rule), Input: &in, Kind: kindOf(in.Pointer), Found: scalar(p.Value),
			Message: p.Message, Fix: p.Fix,
		}
	}
	return findings
}

// scalar returns a JSON value if it is neither an object nor an array, and ""
// otherwise: their contents are not part of a finding.
func scalar(value string) string {
	if strings.HasPrefix(value, "{") || strings.HasPrefix(value, "[") {
		return ""
	}
	return value
}

// kindOf returns the kind of the list that a pointer points into, "" for none.
func kindOf(pointer string) schema.Kind {
	for _, k := range schema.Kinds() {
		if strings.HasPrefix(pointer, "/"+k.List()+"/") {
			return k
		}
	}
	return ""
}

func reportProblems(check string) func(*Pass) {
	return func(p *Pass) {
		for _, f := range findingsOf(p.Problems) {
			if f.Check == check {
				p.Report(f)
			}
		}
	}
}

func checkSource(p *Pass) {
	if p.Got == nil {
		return
	}
	got, want := p.Got.Source, p.Article
	differs := func(attribute, message, fix string) {
		p.Report(result.Finding{
			Attribute: attribute, Input: &schema.Position{Pointer: "/source/" + attribute}, Message: message, Fix: fix,
		})
	}
	if want.ID != "" && got.ID != want.ID {
		differs("id", fmt.Sprintf("the record is about the article %q, expected %q", got.ID, want.ID),
			"copy the id of the article, or check the record against its own article")
	}
	if got.SHA256 != "" && !strings.EqualFold(got.SHA256, p.memo().known.text.SHA256()) {
		message := fmt.Sprintf("the sha256 is that of another text: expected %s, found %s", want.SHA256(), short(got.SHA256))
		if variant := otherText(want.Text, got.SHA256); variant != "" {
			message += ", which is that of " + variant
		}
		differs("sha256", message, "hash the exact UTF-8 bytes of the article's body, or extract the article again if it changed")
	}
	if got.Language != "" && want.Language != "" && !langtag.Same(got.Language, want.Language) {
		differs("language", fmt.Sprintf("the record says the language is %q, the article %q", got.Language, want.Language),
			"copy the language of the article")
	}
	if got.Published != "" && want.Published != "" && !sameDay(got.Published, want.Published) {
		differs("published", fmt.Sprintf("the record says it was published on %s, the article %s", got.Published, want.Published),
			"copy the day of publication of the article; relative dates are counted from it")
	}
	reportNoDay(p)
}

func sameDay(a, b string) bool {
	if a == b {
		return true
	}
	x, errA := schema.ParseEDTF(a)
	y, errB := schema.ParseEDTF(b)
	if errA != nil || errB != nil {
		return a == b
	}
	return x.Compare(y) != schema.Disjoint
}

// otherText returns a description of the variant of the text that has the hash,
// such as "the text in NFC", or "" for none.
func otherText(text, sha256 string) string {
	for _, v := range []struct{ name, text string }{
		{"an empty text", ""},
		{"the text without white space around it", strings.TrimSpace(text)},
		{"the text with one more line end", text + "\n"},
		{"the text with CRLF line ends", strings.ReplaceAll(text, "\n", "\r\n")},
		{"the text in NFC", nfc(text)},
		{"the text in NFD", nfd(text)},
	} {
		if strings.EqualFold(sha256, hash(v.text)) {
			return v.name
		}
	}
	return ""
}
