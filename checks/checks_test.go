package checks_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// inspect runs checks of which none panics and that stay within their bound.
func inspect(t testing.TB, all []*checks.Check, in checks.Input) ([]result.Finding, []result.Unverified) {
	t.Helper()
	found, unverified, err := checks.Run(t.Context(), all, in)
	require.NoError(t, err)
	return found, unverified
}

// decode reads a record of which only the facts are given.
func decode(t testing.TB, facts string) *schema.Article {
	t.Helper()
	got, problems := schema.InspectArticle(whole(t, schema.ArticleForm, facts), schema.Options{})
	require.NotNil(t, got, "%v", problems)
	return got
}

func decodeGolden(t testing.TB, facts string) *schema.Golden {
	t.Helper()
	got, problems := schema.InspectGolden(whole(t, schema.GoldenForm, facts), schema.Options{})
	require.Empty(t, problems)
	return got
}

func whole(t testing.TB, form, facts string) []byte {
	t.Helper()
	m := map[string]any{
		"form": form, "source": map[string]any{"id": "a"},
		"parties": []any{}, "figures": []any{}, "dates": []any{},
	}
	require.NoError(t, json.Unmarshal([]byte("{"+facts+"}"), &m), facts)
	b, err := json.Marshal(m)
	require.NoError(t, err)
	return b
}

// reading puts readings at the first place of each surface, so that the checks
// are tested apart from what recognises.
func reading(t testing.TB, text string, surfaces map[string][]recognize.Reading) func() *recognize.Document {
	t.Helper()
	d := &recognize.Document{}
	for at := range text {
		for surface, readings := range surfaces {
			if strings.HasPrefix(text[at:], surface) && strings.Index(text, surface) == at {
				start := utf8.RuneCountInString(text[:at])
				d.Spans = append(d.Spans, recognize.Span{Start: start, End: start + utf8.RuneCountInString(surface), Text: surface, Readings: readings})
			}
		}
	}
	require.Len(t, d.Spans, len(surfaces))
	for i, s := range d.Spans {
		if r := s.Readings[0]; r.Kind == schema.KindParty {
			d.Parties = append(d.Parties, recognize.Party{Type: r.Name.Type, Name: s.Text, Mentions: []int{i}})
		}
	}
	return func() *recognize.Document { return d }
}

func money(value, unit string) recognize.Reading {
	return figure(string(schema.Money), value, unit)
}

func figure(kind, value, unit string) recognize.Reading {
	low, high, isRange := strings.Cut(value, "..")
	f := recognize.Figure{Kind: schema.FigureKind(kind), Unit: unit, Qualifier: schema.Exact}
	f.Value, _ = schema.ParseDecimal(low)
	if isRange {
		f.ValueMax, _ = schema.ParseDecimal(high)
	}
	return recognize.Reading{Kind: schema.KindFigure, Figure: f}
}

func date(value string) recognize.Reading {
	if strings.HasPrefix(value, "XXXX") {
		return recognize.Reading{Kind: schema.KindDate, Date: recognize.Date{Timex: value}}
	}
	return recognize.Reading{Kind: schema.KindDate, Date: recognize.Date{Value: value}}
}

func name(of schema.PartyType) recognize.Reading {
	return recognize.Reading{Kind: schema.KindParty, Name: recognize.Name{Type: of}}
}

type says map[string][]recognize.Reading

// one is a check on one record, and what its findings must say: each of want
// is part of one finding's message, in their order; nothing for silence.
type one struct {
	reason, check string
	text          string
	language      string // "en" where empty
	says          says
	got, golden   string
	want          []string
}

func (x one) findings(t testing.TB) []result.Finding {
	t.Helper()
	in := checks.Input{Extractor: "x", Got: decode(t, x.got)}
	if x.text != "" {
		in.Article = &seeds.Article{ID: "a", Language: x.language, Published: "2025-02-04", Text: x.text}
		if x.language == "" {
			in.Article.Language = "en"
		}
		in.Read = reading(t, x.text, x.says)
	}
	if x.golden != "" {
		in.Golden = decodeGolden(t, x.golden)
	}
	all, err := checks.Lookup(checks.All(), x.check)
	require.NoError(t, err)
	found, _ := inspect(t, all, in)
	return found
}

func run(t *testing.T, cases []one) {
	t.Helper()
	for _, x := range cases {
		t.Run(strings.ReplaceAll(x.check+" "+x.reason, "/", "_"), func(t *testing.T) {
			found := x.findings(t)
			var messages []string
			for _, f := range found {
				messages = append(messages, f.Message)
				require.NotEmpty(t, f.Fix, "every finding says what would fix it")
				require.NotEmpty(t, f.Severity)
				require.NotEmpty(t, f.Fingerprint)
				require.Equal(t, "a", f.Article)
				require.Equal(t, "x", f.Extractor)
			}
			require.Len(t, messages, len(x.want), "%q", messages)
			for i, part := range x.want {
				require.Contains(t, messages[i], part)
			}
		})
	}
}

func inferred(r recognize.Reading) recognize.Reading {
	r.Figure.Inferred = true
	return r
}

func qualified(r recognize.Reading, qualifier schema.Qualifier) recognize.Reading {
	r.Figure.Qualifier = qualifier
	return r
}

func sha(s string) string {
	a := seeds.Article{Text: s}
	return a.SHA256()
}
