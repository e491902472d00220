package mutate

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/assaykit/assay/schema"
)

// otherWords are ways to write one text.
var otherWords = []struct {
	name, doc string
	write     func(string) string
}{
	{"decomposed", "letters and their accents apart (NFD)", norm.NFD.String},
	{"straight-marks", "straight apostrophes and quotation marks", strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "«\u00a0", `"`, "\u00a0»", `"`).Replace},
	{"hard-spaces", "no-break spaces for spaces", strings.NewReplacer(" ", "\u00a0").Replace},
}

// quoteRewrites write the same words otherwise.
func quoteRewrites() []Rewrite {
	text := func(name, doc string, write func(string) (string, bool)) Rewrite {
		return Rewrite{Name: "quote/" + name, Doc: doc, Sites: quotes.each(func(_ *Subject, q schema.Quote) (schema.Quote, string, bool) {
			was := q.Text
			now, ok := write(q.Text)
			q.Text = now
			return q, now, ok && now != was
		})}
	}
	var all []Rewrite
	for _, w := range otherWords {
		all = append(all, text(w.name, "words with "+w.doc, func(t string) (string, bool) { return w.write(t), true }))
	}
	const ellipsis = "words that were said are left out, and the record says so"
	return append(all,
		text("marks-kept", "words with the quotation marks around them", func(t string) (string, bool) { return "“" + t + "”", true }),
		text("stop-left-out", "words without the mark at their end", func(t string) (string, bool) { return strings.TrimRight(t, ".,"), true }),
		text("stop-added", "words with a full stop at their end", func(t string) (string, bool) { return strings.TrimRight(t, ".,") + ".", true }),
		Rewrite{Name: "quote/ellipsis-behind", Doc: "an ellipsis for the last words of a quote that denies nothing", Most: ByMode{Warned, Warned, Noted}, Why: ellipsis,
			Sites: quotes.each(func(_ *Subject, q schema.Quote) (schema.Quote, string, bool) {
				words := strings.Fields(q.Text)
				_, _, denies := negationIn(q.Text)
				if len(words) < 6 || denies {
					return q, "", false
				}
				q.Text = strings.Join(words[:len(words)-2], " ") + " …"
				return q, q.Text, true
			})},
	)
}
