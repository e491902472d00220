package schema_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/schema"
)

func TestEncodeIsCanonical(t *testing.T) {
	start, end := 3, 5
	got, err := schema.Encode(&schema.Article{
		Source: schema.Source{ID: "a"},
		Figures: []schema.Figure{{
			Kind: schema.Percent, Value: schema.NewDecimal(95, 0), Unit: "%", Qualifier: schema.AtMost,
			Mentions: []schema.Mention{{Start: &start, End: &end, Text: "<&> é\u2028"}},
			X:        json.RawMessage(`{"b":1.50,"a":[ ]}`),
		}},
	})
	require.NoError(t, err)
	require.Equal(t, `{
  "form": "assay/article@1",
  "source": {
    "id": "a"
  },
  "parties": [],
  "figures": [
    {
      "kind": "percent",
      "value": "95",
      "unit": "%",
      "qualifier": "at_most",
      "mentions": [
        {
          "start": 3,
          "end": 5,
          "text": "<&> é`+"\u2028"+`"
        }
      ],
      "x": {
        "a": [],
        "b": 1.50
      }
    }
  ],
  "dates": []
}
`, string(got))
}

func TestEncodeRefuses(t *testing.T) {
	for _, test := range []struct {
		reason string
		record schema.Article
	}{
		{"another form's name", schema.Article{Form: schema.GoldenForm}},
		{"text that is not UTF-8", schema.Article{Source: schema.Source{ID: "\xff"}}},
		{"x that is not JSON", schema.Article{X: json.RawMessage(`{`)}},
	} {
		t.Run(test.reason, func(t *testing.T) {
			_, err := schema.Encode(&test.record)
			require.Error(t, err)
		})
	}
}

func TestEncodeDoesNotTouchItsRecord(t *testing.T) {
	var a schema.Article
	_, err := schema.Encode(&a)
	require.NoError(t, err)
	require.Equal(t, schema.Article{}, a)
}

// Drawing records that the schema accepts, so that properties can speak of all
// of them.

func words(t *rapid.T, label string) string {
	return rapid.StringOfN(rapid.Rune(), 1, 12, -1).Filter(func(s string) bool { return strings.ToValidUTF8(s, "") == s && !strings.Contains(s, "\x00") }).Draw(t, label)
}

func maybe(t *rapid.T, label string, draw func() string) string {
	if rapid.Bool().Draw(t, "has "+label) {
		return draw()
	}
	return ""
}

func pick(t *rapid.T, label string, from ...string) string {
	return rapid.SampledFrom(from).Draw(t, label)
}

func decimal(t *rapid.T, label string) schema.Decimal {
	return schema.NewDecimal(rapid.Int64().Draw(t, label), rapid.Int32Range(-30, 30).Draw(t, label+" exponent"))
}

func extra(t *rapid.T) json.RawMessage {
	if !rapid.Bool().Draw(t, "has x") {
		return nil
	}
	b, err := json.Marshal(map[string]any{words(t, "x key"): words(t, "x text"), words(t, "x number"): rapid.Float64Range(-1e6, 1e6).Draw(t, "x value")})
	require.NoError(t, err)
	return b
}

func mentions(t *rapid.T) []schema.Mention {
	var out []schema.Mention
	for range rapid.IntRange(0, 2).Draw(t, "mentions") {
		m := schema.Mention{Text: words(t, "mention"), X: extra(t)}
		if rapid.Bool().Draw(t, "has offsets") {
			start := rapid.IntRange(0, 1000).Draw(t, "start")
			end := start + rapid.IntRange(0, 20).Draw(t, "length")
			m.Start, m.End = &start, &end
		}
		out = append(out, m)
	}
	return out
}

func drawArticle(t *rapid.T) *schema.Article {
	a := &schema.Article{
		Form:    schema.ArticleForm,
		Source:  schema.Source{ID: words(t, "source"), Language: maybe(t, "language", func() string { return pick(t, "language", "fr", "ko", "pt-BR") }), Offsets: schema.OffsetUnit(pick(t, "offsets", "", "utf8", "utf16", "codepoint")), X: extra(t)},
		Parties: []schema.Party{}, Figures: []schema.Figure{}, Dates: []schema.Date{}, X: extra(t),
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "parties") {
		p := schema.Party{ID: "p" + string(rune('0'+i)), Name: words(t, "name"), Type: schema.PartyType(pick(t, "type", "", "person", "group")), Mentions: mentions(t), X: extra(t)}
		if i > 0 {
			p.Roles = []schema.Role{{Title: words(t, "title"), Of: "p0"}}
			p.Aliases = []string{words(t, "alias")}
		}
		a.Parties = append(a.Parties, p)
	}
	for range rapid.IntRange(0, 3).Draw(t, "figures") {
		f := schema.Figure{Kind: schema.FigureKind(pick(t, "kind", "money", "percent", "count", "ordinal")), Value: decimal(t, "value"), Qualifier: schema.Qualifier(pick(t, "qualifier", "", "exact", "between")), Mentions: mentions(t), X: extra(t)}
		f.Unit = map[string]string{"money": "EUR", "percent": "%"}[string(f.Kind)]
		if f.Qualifier == schema.Between {
			f.ValueMax = f.Value
		}
		a.Figures = append(a.Figures, f)
	}
	for range rapid.IntRange(0, 3).Draw(t, "dates") {
		a.Dates = append(a.Dates, schema.Date{Value: pick(t, "date", "2025-02-04", "2025", "202X", "2025-02-04/.."), Mentions: mentions(t), X: extra(t)})
	}
	if len(a.Parties) > 0 && rapid.Bool().Draw(t, "has event") {
		a.Events = []schema.Event{{Type: words(t, "event"), Participants: []schema.Participant{{Party: "p0", As: "guest"}}}}
		a.Quotes = []schema.Quote{{Speaker: "p0", Text: words(t, "quote") + "a"}}
	}
	return a
}

func TestEncodeDecodeRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawArticle(t)
		once, err := schema.Encode(a)
		require.NoError(t, err)
		back, problems := schema.InspectArticle(once, schema.Options{})
		require.Empty(t, problems)
		require.Empty(t, cmp.Diff(a, back, cmp.Comparer(sameJSON)))
		twice, err := schema.Encode(back)
		require.NoError(t, err)
		require.Equal(t, string(once), string(twice))
	})
}

func sameJSON(a, b json.RawMessage) bool {
	var x, y any
	_ = json.Unmarshal(a, &x)
	_ = json.Unmarshal(b, &y)
	return cmp.Equal(x, y)
}

// Whatever way a valid text is laid out, its canonical bytes are a fixed point.
func TestEncodeIsAFixedPoint(t *testing.T) {
	for _, test := range []struct{ reason, json string }{
		{"spread out and escaped", "{\n\n\"form\" : \"assay/article@1\", \"dates\":[],\"figures\":[{\"value\":1.50e1,\"kind\":\"count\",\"unit\":\"\\u0061\"}], \"parties\":[{\"name\":\"\\u00e9\\/\"}],\"source\":{\"id\":\"a\"}}"},
		{"empty optional lists", `{"form":"assay/article@1","source":{"id":"a"},"parties":[],"figures":[],"dates":[],"events":[],"quotes":[]}`},
		{"x in disorder", `{"form":"assay/article@1","source":{"id":"a","x":{"z":{"b":1,"a":1E+2},"y":[]}},"parties":[],"figures":[],"dates":[],"x":{}}`},
		{"a decimal as an escaped string", `{"form":"assay/article@1","source":{"id":"a"},"parties":[],"figures":[{"kind":"count","value":"\u0035"}],"dates":[]}`},
	} {
		t.Run(test.reason, func(t *testing.T) {
			a, problems := schema.InspectArticle([]byte(test.json), schema.Options{})
			require.Empty(t, problems)
			once, err := schema.Encode(a)
			require.NoError(t, err)
			b, problems := schema.InspectArticle(once, schema.Options{})
			require.Empty(t, problems)
			twice, err := schema.Encode(b)
			require.NoError(t, err)
			require.Equal(t, string(once), string(twice))
		})
	}
}
