package builtin

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/internal/cputime"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// party returns a party that a text names wherever its name stands.
func party(text, id, kind, name string) schema.Party {
	p := schema.Party{ID: id, Type: schema.PartyType(kind), Name: name}
	for from, start := 0, 0; ; {
		i := strings.Index(text[from:], name)
		if i < 0 {
			return p
		}
		start += utf8.RuneCountInString(text[from : from+i])
		p.Mentions = append(p.Mentions, schema.At(start, start+len([]rune(name)), name))
		from += i + len(name)
		start += utf8.RuneCountInString(name)
	}
}

func TestQuotes(t *testing.T) {
	for _, tt := range []struct {
		reason, language, text string
		want                   []string // speaker: words
	}{
		{
			"French marks keep their inner spaces out, the speaker follows", "fr",
			"« Nous ouvrirons le pont en mai », a déclaré Anne Roux devant Paul Petit.",
			[]string{"roux: Nous ouvrirons le pont en mai"},
		},
		{
			"the speaker comes first", "fr", "Anne Roux a dit que « le pont sera ouvert en mai ».",
			[]string{"roux: le pont sera ouvert en mai"},
		},
		{
			"a second quote without a verb goes on", "fr",
			"« Nous ouvrirons le pont en mai », a déclaré Anne Roux. « Il ne manque plus que la peinture. »",
			[]string{"roux: Nous ouvrirons le pont en mai", "roux: Il ne manque plus que la peinture."},
		},
		{
			"but not into the next paragraph", "fr",
			"« Nous ouvrirons le pont en mai », a déclaré Anne Roux.\n« Il ne manque plus que la peinture. »",
			[]string{"roux: Nous ouvrirons le pont en mai", ": Il ne manque plus que la peinture."},
		},
		{
			"the other speaker of the sentence before does not take the next quote", "en",
			"“The bridge will open,” Anne Roux said. “It will not open at all,” Paul Petit replied.",
			[]string{"roux: The bridge will open,", "petit: It will not open at all,"},
		},
		{
			"a pronoun is the person named last", "en",
			"Paul Petit met Anne Roux. She said “it will all be fine”.",
			[]string{"roux: it will all be fine"},
		},
		{
			"after the quote, any verb is one of speech", "fr", "« Nous ouvrirons le pont en mai », nuance Anne Roux, l’adjointe de Paul Petit.",
			[]string{"roux: Nous ouvrirons le pont en mai"},
		},
		{
			"who speaks comes before the verb, who listens after it", "en", "At noon Paul Petit told Anne Roux that “the bridge will open in May”.",
			[]string{"petit: the bridge will open in May"},
		},
		{
			"a surname alone, which is a word too", "fr", "Ravi de revoir Anne Roux, Petit a déclaré que « le pont sera ouvert en mai ». Paul Petit est maire.",
			[]string{"petit: le pont sera ouvert en mai"},
		},
		{"two words and a verb of speech", "en", "Anne Roux called it an “important bridge” last week.", []string{"roux: important bridge"}},
		{"one word in marks is irony", "en", "Anne Roux said the “bridge” was a plank.", nil},
		{"a title in marks is no quote", "fr", "Anne Roux a lu « Le Pont » hier.", nil},
		{"marks that never close quote nothing", "fr", "Anne Roux a dit « le pont sera ouvert en mai.\nFin.", nil},
		{"straight marks pair up", "en", `Anne Roux said: "The bridge will open in May." Good.`, []string{"roux: The bridge will open in May."}},
		{"inches are no marks", "en", `The 5" plank and the 6" plank were laid, Anne Roux said.`, nil},
		{"an organisation speaks where no person does", "en", "Kado Steel said it was “ready to build bridges”.", []string{"kado: ready to build bridges"}},
		{"Korean", "ko", "김철수 대표는 “다리는 5월에 열릴 것이다”라고 말했다.", []string{"kim: 다리는 5월에 열릴 것이다"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			parties := []schema.Party{
				party(tt.text, "roux", string(schema.Person), "Anne Roux"), party(tt.text, "petit", string(schema.Person), "Paul Petit"),
				party(tt.text, "kado", string(schema.Organization), "Kado Steel"), party(tt.text, "kim", string(schema.Person), "김철수"),
			}
			var got []string
			for _, q := range findQuotes(tt.text, tt.language, parties) {
				got = append(got, q.Speaker+": "+q.Text)
			}
			require.Equal(t, tt.want, got)
		})
	}
}

// Whatever the text, the record's mentions are slices of it and its
// references point at something.
func TestBuiltinIsSelfConsistent(t *testing.T) {
	texts := rapid.StringOf(rapid.SampledFrom([]rune("aÉ 9%$€«»“”\"\n.,mardi Sam Altman 500 milliards\u0301\u00ad서울")))
	rapid.Check(t, func(t *rapid.T) {
		a := seeds.Article{
			ID: "x", Language: rapid.SampledFrom([]string{"fr", "en", "ko", "de", ""}).Draw(t, "language"),
			Published: rapid.SampledFrom([]string{"", "2025-02-04", "2025", "rubbish"}).Draw(t, "published"), Text: texts.Draw(t, "text"),
		}
		b, err := Extractor{Readings: true}.Extract(context.Background(), a)
		require.NoError(t, err)
		var r schema.Article
		require.NoError(t, json.Unmarshal(b, &r))
		require.Equal(t, a.SHA256(), r.Source.SHA256)
		runes, ids := []rune(a.Text), map[string]bool{}
		check := func(mentions []schema.Mention) {
			for _, m := range mentions {
				start, end, ok := m.Span()
				require.True(t, ok && start >= 0 && start < end && end <= len(runes))
				require.Equal(t, string(runes[start:end]), m.Text)
			}
		}
		for _, p := range r.Parties {
			require.False(t, ids[p.ID], "two parties called %s", p.ID)
			ids[p.ID] = true
			check(p.Mentions)
		}
		for _, f := range r.Figures {
			check(f.Mentions)
		}
		for _, d := range r.Dates {
			check(d.Mentions)
		}
		for _, q := range r.Quotes {
			check(q.Mentions)
			require.True(t, q.Speaker == "" || ids[q.Speaker])
		}
	})
}

// A paragraph of quotation marks takes no more than its length: four times as
// many take about four times as long, not sixteen.
func TestQuotesAreLinear(t *testing.T) {
	for _, unit := range []string{"“Ana said it is so”, said Ana Roux. ", "« « ", `"a b" `, "«a b c d e» a dit "} {
		find := func(size int) func() {
			text := strings.Repeat(unit, size/len(unit))
			parties := []schema.Party{party(text, "roux", string(schema.Person), "Roux"), {ID: "many", Type: schema.Person}}
			for i := range size / 50 {
				parties[1].Mentions = append(parties[1].Mentions, schema.At(i*40, i*40+3, "Ana"))
			}
			return func() { findQuotes(text, "fr", parties) }
		}
		const size = 1 << 18
		require.LessOrEqual(t, cputime.NewYardstick(find(size)).Times(find(4*size), 9), 9.0, unit)
	}
}

// An article of megabytes takes seconds to read: who ends the context does not
// wait for them.
func TestBuiltinEndsWithItsContext(t *testing.T) {
	a := seeds.Article{ID: "long", Language: "en", Text: strings.Repeat("Anne Roux, head of Quay Ltd, paid Max Weir $5.3 million on 3 March 2025. ", 10_000)}
	ctx, end := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer end()
	_, err := Extractor{}.Extract(ctx, a)
	require.ErrorIs(t, err, context.DeadlineExceeded)
}
