package mapping

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/mapping/internal/jq"
	"github.com/assaykit/assay/seeds"
)

// tagged is what a tagger says of a long text: n tokens.
func tagged(t *testing.T, n int) []byte {
	t.Helper()
	type token struct {
		ID    int    `json:"id"`
		Start int    `json:"start"`
		End   int    `json:"end"`
		Pos   string `json:"pos"`
		Lemma string `json:"lemma"`
		Dep   string `json:"dep"`
	}
	var tokens []token
	for i := range n {
		tokens = append(tokens, token{i, 6 * i, 6*i + 5, "NOUN", fmt.Sprintf("word%d", i), "nsubj"})
	}
	b, err := json.Marshal(map[string]any{"tokens": tokens})
	require.NoError(t, err)
	return b
}

// What people write over large outputs stays within the bounds.
func TestLargeOutputsAreMapped(t *testing.T) {
	article := seeds.Article{ID: "long", Text: strings.Repeat("Zoé Dupont and others met in Lyon again. ", 1000)}
	for _, tt := range []struct {
		reason string
		tokens int
		jq     string
	}{
		{"a record that grows fact by fact", 7000, `reduce .tokens[] as $t ({parties: []}; .parties += [{name: $t.lemma, mentions: [{start: $t.start, end: $t.end}]}]) | {parties: [], x: (.parties | length)}`},
		{"facts that grow by their names", 4000, `reduce .tokens[] as $t ({}; .[$t.lemma].at |= (. // []) + [$t.start]) | {parties: [], x: length}`},
		{"a list that grows", 7000, `{parties: [], x: (reduce .tokens[] as $t ([]; . + [$t.lemma]) | length)}`},
		{"updates everywhere, several times", 7000, `.tokens[].pos |= ascii_downcase | .tokens[].start += 1 | .tokens |= map(select(.id > 9)) | {parties: [], x: (.tokens | length)}`},
		{"the output as text beside the record", 20000, `{parties: [], x: (tojson | length)}`},
		{"every value of it, twice", 20000, `walk(if type == "string" then ascii_upcase else . end) | walk(.) | {parties: [], x: length}`},
		{"each surface looked for in the article", 1500, `[.tokens[] | .lemma as $w | ($article.text | index("others met in " + $w))] | {parties: [], x: length}`},
		{"a long quotation looked for", 10, `$article.text[20000:24000] as $q | {parties: [], x: [range(20) as $i | $article.text | index($q[$i:])]}`},
		{"each surface in the article or not", 7000, `[.tokens[].lemma as $w | select($article.text | contains($w))] | {parties: [], x: length}`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			_, _, err := mapOf(t, Config{JQ: tt.jq}, string(tagged(t, tt.tokens)), article)
			require.NoError(t, err)
		})
	}
}

// Outputs that are mapped at once do not run into one another's bounds: what
// the others hold is none of a program's memory, nor waiting for them its time.
func TestLargeOutputsAreMappedAtOnce(t *testing.T) {
	m, err := New(Config{JQ: `walk(if type == "string" then ascii_downcase else . end) | {parties: [], x: (.tokens | length)}`})
	require.NoError(t, err)
	output := tagged(t, 5_000)
	errs := make([]error, 8)
	var all sync.WaitGroup
	for i := range errs {
		all.Go(func() { _, _, errs[i] = m.Map(t.Context(), output, zoe) })
	}
	all.Wait()
	for _, err := range errs {
		require.NoError(t, err)
	}
}

// An output waits for its turn no longer than its caller.
func TestMappingsTakeTurns(t *testing.T) {
	var release []func()
	for {
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
		done, err := jq.Acquire(ctx, 1)
		cancel()
		if err != nil {
			break // every slot is taken
		}
		release = append(release, done)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	m, err := New(Config{JQ: `{parties: []}`})
	require.NoError(t, err)
	_, _, err = m.Map(ctx, []byte(`{}`), zoe)
	require.Equal(t, extract.TimedOut, extract.KindOf(err))
	for _, done := range release {
		done()
	}
	_, _, err = m.Map(t.Context(), []byte(`{}`), zoe)
	require.NoError(t, err)
}
