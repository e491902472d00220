package rule_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/recognize/internal/rule"
)

// stamps put letters on a word.
var stamps = rule.List[*[]string, bool]{
	Name: "test/stamp",
	Rules: []rule.Rule[*[]string, bool]{
		{Name: "test/open", On: onDigits, Answer: stamp("a", false)},
		{Name: "test/never", Answer: func(*[]string) (bool, bool) { return true, false }},
		{Name: "test/go-on", On: onWords, Answer: stamp("b", false)},
		{Name: "test/close", On: onWords, Answer: stamp("c", true)},
		{Name: "test/too-late", Answer: stamp("d", false)},
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
		want          []string
		noted         []string
	}{
		{"in order, until the last", "", []string{"a", "b", "c"}, []string{"test/open", "test/go-on", "test/close"}},
		{"what is made calls for another", "test/open", []string{"d"}, []string{"test/too-late"}},
		{"past one that is taken away", "test/close", []string{"a", "b", "d"}, []string{"test/open", "test/go-on", "test/too-late"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var made []string
			o := rule.Observer{Without: tt.lacks}
			by := stamps.Build(&made, 0, func(q *[]string) rule.Triggers {
				if len(*q) > 0 {
					return onWords
				}
				return onDigits
			}, &o, func(last bool) bool { return last })
			require.Equal(t, tt.want, made)
			require.Empty(t, o.Decisions, "nothing is noted before it is kept")
			stamps.NoteSet(by, &o, rule.Place{})
			var noted []string
			for _, d := range o.Decisions {
				noted = append(noted, d.Rule)
			}
			require.Equal(t, tt.noted, noted)
			stamps.NoteSet(by, nil, rule.Place{})
		})
	}
}
