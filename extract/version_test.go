package extract

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/seeds"
)

// changing is an extractor whose version changes while it answers.
type changing struct {
	before, after string // "" where nobody knows the version
	asked         int
}

func (x *changing) Version(seeds.Article) (version string, ok bool) {
	if x.asked%2 == 0 {
		return x.before, x.before != ""
	}
	return x.after, x.after != ""
}

func (x *changing) Extract(context.Context, seeds.Article) ([]byte, error) {
	x.asked++
	return []byte("{}"), nil
}

// An answer is kept for the version that gave it, and not at all where that is unknown.
func TestACacheKeepsTheAnswersOfAVersion(t *testing.T) {
	for _, tt := range []struct {
		reason        string
		before, after string
		again         string // the version when it is wanted again
		kept          bool
	}{
		{"the same all the time", "1", "1", "1", true},
		{"another one later", "1", "1", "2", false},
		{"it changed meanwhile, wanted by the first", "1", "2", "1", false},
		{"it changed meanwhile, wanted by the second", "1", "2", "2", false},
		{"unknown before", "", "1", "1", false},
		{"unknown after", "1", "", "1", false},
		{"unknown when it is wanted", "1", "1", "", false},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			dir := t.TempDir()
			first := &changing{before: tt.before, after: tt.after}
			_, err := Cache(first, dir, "k").Extract(t.Context(), ana)
			require.NoError(t, err)
			require.Equal(t, 1, first.asked)
			again := &changing{before: tt.again, after: tt.again}
			_, err = Cache(again, dir, "k").Extract(t.Context(), ana)
			require.NoError(t, err)
			require.Equal(t, tt.kept, again.asked == 0)
		})
	}
}
