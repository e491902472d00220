package seeds

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/files"
)

// The articles of a suite are in memory together, so that all of them have a bound.
func TestAllArticlesTogetherAreBounded(t *testing.T) {
	text := strings.Repeat("x", 16<<20) // one text, of which there are no copies
	most := files.MaxSuite / len(text)
	for _, tt := range []struct {
		reason string
		n      int
		fails  bool
	}{
		{"as much as may be", most, false},
		{"one more", most + 1, true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			articles := func(yield func(Article, error) bool) {
				for i := range tt.n {
					if !yield(Article{ID: fmt.Sprint(i), Path: fmt.Sprint(i, ".txt"), Text: text}, nil) {
						return
					}
				}
			}
			got, err := collect(articles, "suite")
			require.True(t, most == len(got), "%d articles", len(got)) // whose text nobody wants to see
			if tt.fails {
				require.ErrorContains(t, err, fmt.Sprintf("%d.txt: the articles up to this one have more than %d bytes", most, files.MaxSuite))
				return
			}
			require.NoError(t, err)
		})
	}
}
