package rule_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// stamps put letters on a word.
var stamps = rule.List[*[]string, bool]{
	Name: "test/stamp",
	Rules: []rule.Rule[*[]string, bool]{
		{Name: "test/open", On: onDigits, Answer: stamp("a", false)},
		{Name: "test/never", On: onWords, Answer: func(*[]string) (bool, bool) { return true, false }},
		{Name: "test/other-language", For: language.Counters, On: onWords, Answer: stamp("x", false)},
		{Name: "test/go-on", On: onWords, Answer: stamp("b", false)},
		{Name: "test/close", On: onWords, Answer: stamp("c", true)},
		{Name: "test/too-late", On: onWords, Answer: stamp("d", false)},
	},
}

func stamp(s string, last bool) func(*[]string) (bool, bool) {
	return func(q *[]string) (bool, bool) {
		*q = append(*q, s)
		return last, true
	}
}

func TestRulesBuildOnWhatIsThere(t *testing.T) {
	for _, tt := range []struct {
		reason, lacks string
		there         rule.Triggers // once something is made
		want          []string
		noted         []string
	}{
		{"in order, until the last", "", onWords, []string{"a", "b", "c"}, []string{"test/open", "test/go-on", "test/close"}},
		{"only what is called for", "", 0, []string{"a"}, []string{"test/open"}},
		{"what is made calls for the rest", "test/open", onWords, nil, nil},
		{"past one that is taken away", "test/close", onWords, []string{"a", "b", "d"}, []string{"test/open", "test/go-on", "test/too-late"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var made, noted []string
			o := rule.Observer{Without: tt.lacks}
			by := stamps.Build(&made, 0, func(q *[]string) rule.Triggers {
				if len(*q) > 0 {
					return tt.there
				}
				return onDigits
			}, &o, func(last bool) bool { return last })
			require.Equal(t, tt.want, made)
			require.Empty(t, o.Decisions, "nothing is noted before it is kept")
			stamps.NoteSet(by, &o, rule.Place{})
			for _, d := range o.Decisions {
				noted = append(noted, d.Rule)
			}
			require.Equal(t, tt.noted, noted)
			stamps.NoteSet(by, nil, rule.Place{})
		})
	}
}
