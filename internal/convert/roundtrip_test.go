package convert_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/convert"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// ofLanguage are words of four languages, and what their texts have that is awkward.
var ofLanguage = map[string][]string{
	"en": {"Ida", "Moor", "the harbour", "left", "O'Hara", "co-pilot", "naïve", "£3 million", "Mr", "don't"},
	"fr": {"Zoé", "Le Gall", "l'État", "«\u00a0Oui\u00a0»", "e\u0301te\u0301", "aujourd’hui", "3\u202fmillions", "d'Arc", "cœur"},
	"ko": {"김유나가", "서울에서", "배를", "\u1112\u1161\u11ab", "부산", "삼십억 원", "㈜한빛", "“예”"},
	"ar": {"نورا", "كيلي", "\u200fالميناء\u200f", "\u202bشركة\u202c", "مُحَمَّد", "٣ ملايين", "يوم", "الـ", "\u2067قال\u2069"},
}

// awkwardAnywhere stands in texts of every language.
var awkwardAnywhere = []string{
	"🚢", "👩🏽‍🚒", "🏴‍☠️", "🇫🇷", "👍🏿", "1️⃣", "\u200b", "\u200d", "\u2060", "\u00ad", "\ufe0f", "a\u0308\u0323", "\ufeff", "𝔘", "\\n", "\\", "\"", "<b>", "&amp;", "|", ";", "_", "#", "T1",
}

var gaps = []string{" ", " ", " ", "", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\u00a0", "\u202f", "\u3000", "\u2028", "\u0085", "\t", "  ", "\v", "\f"}

func textIn(t *rapid.T, language string) string {
	var b strings.Builder
	if rapid.IntRange(0, 9).Draw(t, "begins with a gap") == 0 {
		b.WriteString(rapid.SampledFrom(gaps).Draw(t, "gap"))
	}
	for range rapid.IntRange(1, 20).Draw(t, "words") {
		from := ofLanguage[language]
		if rapid.IntRange(0, 3).Draw(t, "awkward") == 0 {
			from = awkwardAnywhere
		}
		b.WriteString(rapid.SampledFrom(from).Draw(t, "word"))
		b.WriteString(rapid.SampledFrom(gaps).Draw(t, "gap"))
	}
	return b.String()
}

// carriesText are the forms whose files have the text as it is.
var carriesText = []string{"label-studio", "doccano", "langextract"}

// Whatever the language and the characters: what comes back of a form that holds
// values is what went out but for what was listed, and the text byte for byte.
func TestRoundTripsInFourLanguages(t *testing.T) {
	for _, f := range convert.Formats() {
		if !f.Reads || !f.Writes {
			continue
		}
		for language := range ofLanguage {
			t.Run(f.Name+"/"+language, func(t *testing.T) {
				rapid.Check(t, func(t *rapid.T) {
					text := textIn(t, language)
					if strings.TrimSpace(text) == "" {
						t.Skip("no article")
					}
					d := drawOn(t, language, text)
					oneRoundTrip(t, f.Name, d)
				})
			})
		}
	}
}

func oneRoundTrip(t *rapid.T, format string, d convert.Document) {
	values := slices.Contains([]string{"assay", "label-studio", "brat", "langextract"}, format)
	if !values {
		onlyParties(d, format)
	}
	var b strings.Builder
	given := d.Article
	written, err := convert.Write(format, &b, []convert.Document{d}, convert.Options{Articles: []seeds.Article{d.Article}})
	require.NoError(t, err)
	o := convert.Options{ID: d.Article.ID, Articles: []seeds.Article{{ID: given.ID, Text: given.Text}}}
	if slices.Contains(carriesText, format) {
		o.Articles = nil
	}
	back, read, err := convert.Read(format, []byte(b.String()), o)
	require.NoError(t, err, b.String())
	require.Len(t, back, 1)
	for _, l := range slices.Concat(written, read) {
		requirePlain(t, l.What+": "+l.Why)
	}
	require.Equal(t, given.Text, back[0].Article.Text, "the text, byte for byte")
	require.Equal(t, given.ID, back[0].Article.ID)
	for _, l := range read {
		require.True(t, l.Note || l.Option == "Offsets", "what was written is read without loss: %v\n%s", l, b.String())
	}
	if values {
		listed := written
		if format != "assay" {
			listed = slices.DeleteFunc(slices.Clone(written), func(l convert.Loss) bool { return strings.HasPrefix(l.What, "the white space at the ends") })
			d.Record = trimmed(d)
		}
		require.Equal(t, line(plain(without(t, d.Record, listed))), line(plain(without(t, back[0].Record, nil))), "%s\n%v", b.String(), written)
	}
	if !values {
		listed := slices.DeleteFunc(slices.Clone(written), noMark)
		require.Equal(t, spansOf(t, trimmed(d), listed), spansOf(t, back[0].Record, nil), "%s\n%v", b.String(), written)
	}
}

// drawFaithful is a record whose names and mentions are whole words of the text,
// with no line of it wrong: one that has no findings of form and grounding.
func drawFaithful(t *rapid.T, language string) convert.Document {
	var b strings.Builder
	var list []schema.Mention
	at := 0
	write := func(s string) {
		b.WriteString(s)
		at += utf8.RuneCountInString(s)
	}
	for range rapid.IntRange(1, 12).Draw(t, "words") {
		from := ofLanguage[language]
		if rapid.IntRange(0, 4).Draw(t, "awkward") == 0 {
			from = awkwardAnywhere
		}
		word := rapid.SampledFrom(from).Draw(t, "word")
		if start := at; rapid.Bool().Draw(t, "a party") {
			write(word)
			if rapid.Bool().Draw(t, "two words") {
				write(one(&drawing{t: t}, "inner gap", " ", "\n", "\r\n", "\r", "\u00a0", "\u2028", "\u0085", "\n  "))
				write(rapid.SampledFrom(ofLanguage[language]).Draw(t, "second"))
			}
			text := []rune(b.String())
			list = append(list, schema.At(start, at, string(text[start:at])))
		} else {
			write(word)
		}
		write(one(&drawing{t: t}, "gap", " ", ". ", "\n", "\r\n", "\r", ", ", "\u3000", "\u2028"))
	}
	a := seeds.Article{ID: "a-1", Language: language, Published: "2025-02-04", Text: b.String()}
	r := &schema.Article{Form: schema.ArticleForm, Source: schema.Source{ID: a.ID, Language: language, Published: a.Published, SHA256: a.SHA256()}, Figures: []schema.Figure{}, Dates: []schema.Date{}, Parties: []schema.Party{}}
	for _, m := range list {
		name := strings.Join(strings.Fields(m.Text), " ")
		r.Parties = append(r.Parties, schema.Party{Type: schema.Person, Name: name, Mentions: []schema.Mention{m}})
	}
	return convert.Document{Article: a, Record: r}
}

// A record without findings of form and grounding has none after a round trip, in
// whatever form, with the article at hand or, where the form has its own, without.
func TestFaithfulRecordsStayFaithful(t *testing.T) {
	for _, f := range convert.Formats() {
		if !f.Reads || !f.Writes {
			continue
		}
		t.Run(f.Name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) { faithful(t, f.Name) })
		})
	}
}

// faithful requires of a record without findings that it has none after a round trip,
// and that the mentions it no longer has are listed.
func faithful(t *rapid.T, format string) {
	d := drawFaithful(t, one(&drawing{t: t}, "language", "en", "fr", "ko", "ar"))
	if had := findings(t, d.Article, d.Record); len(had) > 0 {
		t.Skip("it is not faithful")
	}
	if format == "doccano" && slices.ContainsFunc(d.Record.Parties, func(p schema.Party) bool { return cutsWord(d, p.Mentions[0]) }) {
		t.Skip("its marks have no words, and one is the accent of another's")
	}
	var b strings.Builder
	written, err := convert.Write(format, &b, []convert.Document{d}, convert.Options{})
	require.NoError(t, err)
	o := convert.Options{ID: "a-1", Articles: []seeds.Article{{ID: "a-1", Text: d.Article.Text}}}
	if slices.Contains(carriesText, format) {
		o.Articles = nil
	}
	back, read, err := convert.Read(format, []byte(b.String()), o)
	require.NoError(t, err, b.String())
	for _, x := range findings(t, d.Article, back[0].Record) {
		require.Fail(t, "a new finding", "%s: %s\n%q\n%s\n%s", x.Check, x.Message, d.Article.Text, line(tree(t, d.Record)), line(tree(t, back[0].Record)))
	}
	lost := 0
	for _, l := range slices.Concat(written, read) {
		if l.What == "a mention" || l.What == "a mark on the text" || strings.HasPrefix(l.What, "a fact") {
			lost++
		}
	}
	require.GreaterOrEqual(t, lost+mentionsOf(back[0].Record), mentionsOf(d.Record), "%q\n%v\n%v\n%s", d.Article.Text, written, read, b.String())
}

func mentionsOf(r *schema.Article) (n int) {
	for _, p := range r.Parties {
		n += len(p.Mentions)
	}
	return n
}

func findings(t *rapid.T, a seeds.Article, r *schema.Article) (out []result.Finding) {
	data, err := schema.Encode(r)
	require.NoError(t, err)
	got, problems := schema.InspectArticle(data, schema.Options{})
	list, _, err := checks.Run(context.Background(), checks.All(), checks.Input{Article: &a, Got: got, Problems: problems})
	require.NoError(t, err)
	for _, f := range list {
		if strings.HasPrefix(f.Check, "form/") || strings.HasPrefix(f.Check, "grounding/") {
			out = append(out, f)
		}
	}
	return out
}

func requirePlain(t *rapid.T, said string) {
	if speech.MatchString(said) {
		require.Fail(t, "a decoder speaks", fmt.Sprint(said))
	}
}
