package recognize

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/name"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// madeInHangul are the lists whose rules make a name of Hangul, or join one to a name in
// Latin letters.
var madeInHangul = []string{
	"hangul/known", "hangul/person", "hangul/head", "hangul/part", "hangul/foreign-start", "hangul/context",
	"hangul/behind-letters", "hangul/before-letters", "name/listed-end",
}

// TestEveryNameInHangulSaysWhatMadeIt reads the sentences of all rules: of each name
// with Hangul a rule about these characters says what made it one.
func TestEveryNameInHangulSaysWhatMadeIt(t *testing.T) {
	lists, names := map[string]string{}, 0
	for _, r := range name.Rules() {
		lists[r.Name] = r.List
	}
	for _, r := range ruleInfos() {
		for _, e := range slices.Concat(r.Decides, r.Leaves) {
			var o rule.Observer
			reading := newReading()
			reading.language, reading.observer = language.For(e.Language), &o
			g, err := LoadGazetteer(strings.NewReader(e.Gazetteer))
			require.NoError(t, err)
			doc := reading.read(unmarked(e.Text), Options{Language: e.Language, Published: newsDay, Gazetteer: g})
			for _, s := range doc.Spans {
				if s.Readings[0].Kind != schema.KindParty || !strings.ContainsFunc(s.Text, func(c rune) bool { return unicode.Is(unicode.Hangul, c) }) {
					continue
				}
				names++
				require.True(t, slices.ContainsFunc(o.Decisions, func(d rule.Decision) bool {
					return slices.Contains(madeInHangul, lists[d.Rule]) && reading.Tokens[d.From].Start < s.End && s.Start < reading.Tokens[d.To-1].End
				}), "what made %q a name in %q?", s.Text, e.Text)
			}
		}
	}
	require.NotZero(t, names)
}
