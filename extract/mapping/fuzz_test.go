package mapping

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/stretchr/testify/require"
)

var (
	outputKeys = []string{
		"spans", "parties", "figures", "dates", "events", "quotes", "source", "mentions", "start", "end", "text", "label", "type", "kind", "name",
		"aliases", "value", "unit", "id", "offsets", "x", "participants", "party", "speaker", "form",
	}
	outputWords = []string{"PER", "ORG", "B-DATE", "I-PER", "MONEY", "PERCENT", "person", "money", "Zoë", "Ana Roux", "95%", "$5", "Tuesday", "Feb 4th", "utf16", "met", "p1"}
)

// FuzzMap maps outputs of any shape: what comes out is JSON, the same every
// time and whatever was mapped before, each placed mention with its own words, and what went in is not written
// to; else the error says of what kind it is.
func FuzzMap(f *testing.F) {
	for _, data := range invent.Seeds(16) {
		f.Add(data)
	}
	other := zoe
	other.ID, other.Language, other.Text = "other", "fr", "Roux et "+zoe.Text
	f.Fuzz(func(t *testing.T, data []byte) {
		d := invent.From(data)
		settings := Config{
			Offsets: schema.OffsetUnit(invent.One(d, []string{"", "codepoint", "utf8", "utf16"})), InclusiveEnds: d.Rarely(2), Locate: d.Rarely(2),
			ReadValues: d.Rarely(2), Table: invent.One(d, []string{"ontonotes", "conll", ""}),
			JQ: invent.One(d, []string{"", ".", `{parties: [{name: "Zoë", type: "person", mentions: [{text: "Zoë"}]}], spans: .spans}`, `{source: {language: "en"}, spans: [.. | objects | select(.label)]}`}),
		}
		x, err := New(settings)
		require.NoError(t, err)
		fresh, err := New(settings)
		require.NoError(t, err)
		var members []string
		for _, list := range outputKeys[:7] {
			if d.Rarely(3) {
				members = append(members, `"`+list+`":`+d.JSON(outputKeys, outputWords, 4))
			}
		}
		output := []byte("{" + strings.Join(members, ",") + "}")
		given := bytes.Clone(output)
		_, _, _ = x.Map(t.Context(), output, other) // whose id and offsets must stay its own
		record, _, err := x.Map(t.Context(), output, zoe)
		again, _, errAgain := fresh.Map(t.Context(), output, zoe)
		require.Equal(t, given, output)
		require.Equal(t, string(record), string(again))
		if err != nil {
			require.Equal(t, extract.Unmapped, extract.KindOf(err), "%v", err)
			require.EqualError(t, errAgain, err.Error())
			return
		}
		require.True(t, json.Valid(record), "%s", record)
		if r, problems := schema.InspectArticle(record, schema.Options{}); len(problems) == 0 {
			requireMentionsHold(t, r, zoe.Text)
		}
	})
}

// requireMentionsHold holds every mention that has its words from the text.
func requireMentionsHold(t *testing.T, r *schema.Article, text string) {
	t.Helper()
	x := offsets.NewIndex(text)
	invent.Mentions(r, func(m *schema.Mention) {
		start, end, ok := m.Span()
		if slice, fit := x.Slice(start, end, schema.CodePoint); ok && m.Text == "" {
			require.True(t, fit != offsets.Fits || slice == "", "a mention at [%d,%d) was left without its words", start, end)
		}
	})
}
