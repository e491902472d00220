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

// madeBy are the lists whose rules make a name of words with capitals, toldBy those that
// say what it names.
var (
	madeBy = []string{"name/start", "name/opener", "name/phrase", "name/surname", "hangul/gloss"}
	toldBy = []string{
		"name/known-kind", "name/word-kind", "name/head-kind", "name/mark-kind", "name/end-kind", "name/before", "name/complement",
		"name/noun-before", "name/behind", "name/guess", "name/tail", "name/front", "name/unified-kind", "name/surname", "hangul/gloss",
	}
)

// TestEveryNameSaysWhatMadeIt reads the sentences of all rules: of each name with
// capitals a rule says what made it one, and a rule what it names.
func TestEveryNameSaysWhatMadeIt(t *testing.T) {
	lists := map[string]string{}
	for _, r := range name.Rules() {
		lists[r.Name] = r.List
	}
	for _, r := range ruleInfos() {
		for _, e := range slices.Concat(r.Decides, r.Leaves) {
			reading := newReading()
			var o rule.Observer
			reading.language, reading.observer = language.For(e.Language), &o
			doc := reading.read(unmarked(e.Text), Options{Language: e.Language, Published: newsDay})
			for _, s := range doc.Spans {
				if s.Readings[0].Kind != schema.KindParty || strings.ContainsFunc(s.Text, func(c rune) bool { return unicode.Is(unicode.Hangul, c) }) {
					continue
				}
				has := func(wanted []string) bool {
					return slices.ContainsFunc(o.Decisions, func(d rule.Decision) bool {
						return slices.Contains(wanted, lists[d.Rule]) && reading.Tokens[d.From].Start == s.Start && reading.Tokens[d.To-1].End == s.End
					})
				}
				require.True(t, has(madeBy), "what made %q a name in %q?", s.Text, e.Text)
				require.True(t, has(toldBy), "what says what %q is in %q?", s.Text, e.Text)
			}
		}
	}
}
