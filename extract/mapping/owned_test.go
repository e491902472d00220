package mapping

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/seeds"
)

// many are articles that differ in everything that a mapping writes into a
// record, offsets included.
func many(n int) []seeds.Article {
	out := make([]seeds.Article, n)
	for i := range out {
		out[i] = seeds.Article{
			ID: fmt.Sprintf("a%d", i), Language: []string{"en", "fr", "ko"}[i%3], Published: fmt.Sprintf("2025-02-%02d", 1+i%28),
			Text: strings.Repeat("é🚀 ", i%7) + "Ana Roux paid $500 billion on Tuesday. Ana Roux left.",
		}
	}
	return out
}

// A program's constants are the same values each time that it runs, and jq
// itself writes into some of them: whatever is written to must be the output's
// own.
func TestAMappingOwnsWhatItGives(t *testing.T) {
	const ana = `{type: "PERSON", name: "Ana Roux", mentions: [{text: "Ana Roux"}, {text: "Ana Roux"}]}`
	for _, tt := range []struct{ reason, jq string }{
		{"the source", `{source: {offsets: "utf8"}, parties: []}`},
		{"the whole record", `{form: "assay/article@1", source: {language: "en"}, parties: [` + ana + `], figures: [], dates: []}`},
		{"mentions that are located", `{parties: [` + ana + `]}`},
		{"mentions whose offsets are converted", `{source: {offsets: "utf16"}, parties: [{type: "PERSON", name: "Z", mentions: [{start: 3, end: 9}]}]}`},
		{"spans", `{spans: [{label: "PERSON", text: "Ana Roux"}, {label: "MONEY", text: "$500 billion"}, {label: "DATE", text: "Tuesday"}]}`},
		{"values that are read", `{figures: [{value: "$500 billion", x: {a: 1}}], dates: [{value: "Tuesday"}]}`},
		{"a wording that no article has", `{figures: [{value: "$500B"}]}`},
		{"labels that are skipped", `{parties: [{type: "LANGUAGE", name: "b"}, ` + ana + `, {type: "LANGUAGE", name: "c"}]}`},
		{"quotes and events", `{quotes: [{text: "Ana Roux left"}], events: [{type: "left", mentions: [{text: "left"}]}]}`},
		{"a constant under a variable", ana + ` as $c | {source: {offsets: "utf8"}, parties: [$c, ($c | .name = "Roux"), $c]}`},
		{"the article", `{x: {of: $article}, source: {title: $article.title}, parties: []}`},
		{"what jq deletes beside", `{parties: [` + ana + `], x: {deep: {deeper: [{deepest: 1}]}}, drop: 1} | del(.drop)`},
		{"what jq updates to nothing", `{x: {keep: {a: [1, {b: 2}]}}, parties: [` + ana + `, 7]} | (.parties[] | select(. == 7)) |= empty`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			t.Parallel()
			m := Config{JQ: tt.jq, Table: "ontonotes", Locate: true, ReadValues: true}
			articles := many(60)
			alone := map[string]string{}
			for _, a := range articles {
				x, err := New(m)
				require.NoError(t, err)
				record, _, err := x.Map(t.Context(), []byte(`{}`), a)
				require.NoError(t, err)
				alone[a.ID] = string(record)
			}
			x, err := New(m)
			require.NoError(t, err)
			output := extract.Func(func(context.Context, seeds.Article) ([]byte, error) { return []byte(`{}`), nil })
			rand.Shuffle(len(articles), func(i, j int) { articles[i], articles[j] = articles[j], articles[i] })
			require.NoError(t, each(t.Context(), x.Wrap(output), articles, extract.Options{Concurrency: 8}, func(i int, o extract.Outcome) {
				require.NoError(t, o.Err)
				require.Equal(t, alone[articles[i].ID], string(o.Record), "article %s", articles[i].ID)
			}))
		})
	}
}

// A value that stands in several places of one output is written to in each of
// them alone.
func TestAMappingTellsEqualValuesApart(t *testing.T) {
	const first, second = `{start: 2, end: 10, text: "Ana Roux"}`, `{start: 2, end: 10, text: "Ana Roux"}`
	for _, tt := range []struct{ reason, shared, apart string }{
		{"a mention of two parties", `{` + `m: ` + first + `} as {$m} | {parties: [{name: "a", mentions: [$m]}, {name: "b", mentions: [$m]}]}`,
			`{parties: [{name: "a", mentions: [` + first + `]}, {name: "b", mentions: [` + second + `]}]}`},
		{"a party given three times", `{name: "a", mentions: [` + first + `]} as $p | {parties: [range(3)] | map($p)}`,
			`{parties: [range(3) | {name: "a", mentions: [(` + first + ` | .)]}]}`},
		{"a list of mentions", `[` + first + `] as $l | {parties: [{name: "a", mentions: $l}], dates: [{value: "2025", mentions: $l}]}`,
			`{parties: [{name: "a", mentions: [` + first + `]}], dates: [{value: "2025", mentions: [` + second + `]}]}`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			a := seeds.Article{ID: "a", Text: "🚀 Ana Roux"}
			shared, _, err := mapOf(t, Config{JQ: tt.shared, InclusiveEnds: true, Offsets: "utf16"}, `{}`, a)
			require.NoError(t, err)
			apart, _, err := mapOf(t, Config{JQ: tt.apart, InclusiveEnds: true, Offsets: "utf16"}, `{}`, a)
			require.NoError(t, err)
			require.Equal(t, apart, shared)
		})
	}
}
