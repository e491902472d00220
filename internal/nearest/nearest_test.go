package nearest_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/nearest"
)

func TestWord(t *testing.T) {
	for _, tt := range []struct {
		reason, word string
		candidates   []string
		want         string
	}{
		{"a letter left out", "harbr", []string{"mill", "harbor"}, "harbor"},
		{"a letter too many", "harboor", []string{"harbor"}, "harbor"},
		{"another letter", "harbur", []string{"harbor"}, "harbor"},
		{"two neighbours swapped are one slip", "ab", []string{"ba"}, "ba"},
		{"the nearest, wherever it stands", "coverage", []string{"average", "coverages", "overage"}, "coverages"},
		{"and in the other order", "coverage", []string{"overage", "coverages", "average"}, "overage"},
		{"the first of those that are as near", "cat", []string{"bat", "rat"}, "bat"},
		{"the word itself", "cat", []string{"bat", "cat"}, "cat"},
		{"two edits in six letters", "cofrag", []string{"covrag"}, "covrag"},
		{"four in six are another word", "wxyzor", []string{"harbor"}, ""},
		{"both letters of two", "ab", []string{"cd"}, ""},
		{"nothing to choose from", "cat", nil, ""},
	} {
		t.Run(tt.reason, func(t *testing.T) { require.Equal(t, tt.want, nearest.Word(tt.word, tt.candidates)) })
	}
}

func TestFix(t *testing.T) {
	for _, tt := range []struct{ reason, word, want string }{
		{"a misspelt word", "sarfi", `did you mean "sarif"?`},
		{"a word like none", "telegram", "use one of them"},
	} {
		require.Equal(t, tt.want, nearest.Fix(tt.word, []string{"junit", "sarif"}, "use one of them"), tt.reason)
	}
}
