package checks_test

import (
	"context"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// A record and a golden that a Go program builds need not be of the form that
// decoding asks for: lists are nil, offsets negative, units unheard of, and a
// Never or an accept entry states nothing. Nothing panics on them.
func TestWhatGoBuildsPanicsNowhere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var got schema.Article
		var golden schema.Golden
		build(t, reflect.ValueOf(&got).Elem(), "", 0)
		build(t, reflect.ValueOf(&golden).Elem(), "", 0)
		withoutPanic(t, &golden, &got, &seeds.Article{ID: "a", Language: "en", Published: "2025-02-04", Text: builtText})
		withoutPanic(t, &golden, &got, nil)
	})
}

func TestWhatGoBuildsPanicsNowhereByHand(t *testing.T) {
	mentions := []schema.Mention{{}, schema.At(-5, -1, ""), schema.At(7, 3, "x"), schema.At(0, 1<<40, ""), {TextSHA256: "zz"}, {Start: new(int)}}
	for _, tt := range []struct {
		reason string
		golden schema.Golden
		got    schema.Article
	}{
		{"nothing at all", schema.Golden{}, schema.Article{}},
		{"a Never of none of the five", schema.Golden{Never: []schema.Never{{}, {Why: "x"}}}, schema.Article{Parties: []schema.Party{{Name: "A"}}}},
		{"a Never of empty facts", schema.Golden{Never: []schema.Never{
			{Party: new(schema.Party)}, {Figure: new(schema.Figure)}, {Date: new(schema.Date)}, {Event: new(schema.Event)}, {Quote: new(schema.Quote)},
		}}, schema.Article{Parties: make([]schema.Party, 2), Figures: make([]schema.Figure, 2), Dates: make([]schema.Date, 2), Events: make([]schema.Event, 2), Quotes: make([]schema.Quote, 2)}},
		{"facts of mentions that are nowhere", schema.Golden{Source: schema.Source{Offsets: "furlongs"}, Quotes: []schema.Quote{{Mentions: mentions}}, Parties: []schema.Party{{Mentions: mentions}}},
			schema.Article{Source: schema.Source{Offsets: "ells"}, Quotes: []schema.Quote{{Mentions: mentions}}, Figures: []schema.Figure{{Unit: "cubit", Kind: "size", Mentions: mentions}}}},
		{"accept entries of nothing", schema.Golden{
			Parties: []schema.Party{{Name: "Ana", Accept: make([]schema.Party, 2)}}, Figures: []schema.Figure{{Unit: "%", Accept: make([]schema.Figure, 2)}},
			Dates: []schema.Date{{Value: "soon", Accept: make([]schema.Date, 2)}}, Events: []schema.Event{{Type: "visit", Accept: make([]schema.Event, 2)}}, Quotes: []schema.Quote{{Accept: make([]schema.Quote, 2)}},
		}, schema.Article{Parties: []schema.Party{{}}, Figures: []schema.Figure{{}}, Dates: []schema.Date{{}}, Events: []schema.Event{{}}, Quotes: []schema.Quote{{}}}},
		{"facts that refer to themselves and to nothing", schema.Golden{
			Parties: []schema.Party{{ID: "a", Roles: []schema.Role{{Of: "a"}, {Of: "gone"}, {}}}}, Figures: []schema.Figure{{ID: "a", About: "a"}},
			Events: []schema.Event{{ID: "a", Place: "a", Date: "a", Figures: []string{"a", "", "gone"}, Participants: []schema.Participant{{}, {Party: "a"}, {Party: "gone"}}}},
		}, schema.Article{Events: []schema.Event{{Participants: []schema.Participant{{}}, Figures: []string{""}}}, Quotes: []schema.Quote{{Speaker: "gone"}}}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			withoutPanic(t, &tt.golden, &tt.got, &seeds.Article{ID: "a", Language: "en", Text: builtText})
			withoutPanic(t, &tt.golden, &tt.got, nil)
		})
	}
}

const builtText = "Ana Ruiz of Kakao said “we build it here” on Monday; 40 % of €5 million, Zoé 🙂 added."

// withoutPanic interprets, aligns and checks.
func withoutPanic(t interface {
	require.TestingT
	Context() context.Context
}, golden *schema.Golden, got *schema.Article, a *seeds.Article) {
	text := fact.NewText(a)
	want, facts := fact.OfGolden(golden, text), fact.Of(got, text)
	for _, set := range []*fact.Set{want, facts} {
		for _, f := range slices.Concat(slices.Collect(set.All()), set.Never) {
			if f != nil {
				_, _, _, _, _ = f.String(), f.Label(), f.Key(), f.Wordings(), f.References()
				_, _, _ = f.Extent(), set.Resolve(f.Pointer()), fact.Ref(f)
			}
		}
	}
	alignment, err := align.Facts(t.Context(), want, facts)
	require.NoError(t, err)
	in := checks.Input{Article: a, Golden: golden, Got: got, Text: text, Want: want, Facts: facts, Alignment: alignment}
	_, _, err = checks.Run(t.Context(), checks.All(), in)
	require.NoError(t, err)
}

// build fills a value with what its type allows, of small pools, so that facts
// often have to do with one another.
func build(t *rapid.T, v reflect.Value, field string, depth int) {
	switch v.Interface().(type) {
	case schema.Decimal:
		text := rapid.SampledFrom([]string{"", "0", "5", "-5", "40", "0.4", "5000000", "1e30"}).Draw(t, "decimal")
		if d, err := schema.ParseDecimal(text); err == nil {
			v.Set(reflect.ValueOf(d))
		}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			build(t, v.Field(i), v.Type().Field(i).Name, depth)
		}
	case reflect.Pointer:
		if depth < 3 && rapid.Bool().Draw(t, "pointer") {
			v.Set(reflect.New(v.Type().Elem()))
			build(t, v.Elem(), field, depth+1)
		}
	case reflect.Slice:
		if depth < 3 && v.Type().Elem().Kind() != reflect.Uint8 && rapid.Bool().Draw(t, "list") {
			n := rapid.IntRange(0, 3-depth).Draw(t, "length")
			v.Set(reflect.MakeSlice(v.Type(), n, n))
			for i := range n {
				build(t, v.Index(i), field, depth+1)
			}
		}
	case reflect.String:
		v.SetString(rapid.SampledFrom(wordsFor(field)).Draw(t, field))
	case reflect.Int:
		v.SetInt(rapid.SampledFrom([]int64{-1 << 63, -1, 0, 1, 3, 8, 12, 33, 86, 1 << 40, 1<<63 - 1}).Draw(t, field))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, field))
	}
}

// wordsFor are what a field may say: what it is for, what another is for, and
// what is no text at all.
func wordsFor(field string) []string {
	common := []string{"", "a", "b", "Ana Ruiz", "\xff", "é", " "}
	switch field {
	case "Offsets":
		return []string{"", "utf8", "utf16", "codepoint", "furlongs"}
	case "Value", "Timex", "Published":
		return append(common, "2025", "2025-02-04", "2025-02-04T25:61", "2025-02/..", "../2025", "/", "2025-13-40", "XXXX-WXX-1", "P1D", "2025-2X", "1000000-01-01")
	case "Unit":
		return append(common, "USD", "EUR", "%", "1", "[pp]", "km", "cubit", "company", "a/b", "10*9")
	case "Kind":
		return append(common, "money", "percent", "count", "quantity", "ordinal", "ratio")
	case "Type":
		return append(common, "person", "organization", "place", "meeting", "group")
	case "Qualifier":
		return append(common, "exact", "at_most", "more_than", "about", "between")
	case "Language":
		return []string{"", "en", "fr", "ko", "zz", "en-"}
	case "Text", "Title", "Name", "Aliases":
		return append(common, "Kakao", "we build it here", "40 %", "Monday", "…", "« »", "Ruiz", "R.", "-", "€5 million")
	}
	return common
}
