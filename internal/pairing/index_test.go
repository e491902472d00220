package pairing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/pairing"
	"github.com/assaykit/assay/seeds"
)

func TestTheMemberThatARecordIsOf(t *testing.T) {
	mill := seeds.Article{ID: "mill", Text: "The mill burnt."}
	var x pairing.Index
	require.True(t, x.Add("quay", &seeds.Article{ID: "quay", Text: "The quay opened."}))
	require.True(t, x.Add("mill", &mill))
	require.True(t, x.Add("mill-again", &seeds.Article{ID: "mill-again", Text: mill.Text}))
	require.True(t, x.Add("stand-off", nil))
	require.False(t, x.Add("quay", &seeds.Article{ID: "quay", Text: "Another quay."}))
	for _, tt := range []struct {
		reason, id, record string
		want               int // -1: none
	}{
		{"its id", "", `{"source":{"id":"quay"}}`, 0},
		{"its id before its hash", "", `{"source":{"id":"quay","sha256":"` + mill.SHA256() + `"}}`, 0},
		{"its hash, of the first that has it", "", `{"source":{"id":"other","sha256":"` + mill.SHA256() + `"}}`, 1},
		{"the id of a golden that stands off, before its hash", "", `{"source":{"id":"stand-off","sha256":"` + mill.SHA256() + `"}}`, 3},
		{"the id that comes with it alone", "mill", `{"source":{"id":"quay"}}`, 1},
		{"an id that nobody has, whatever it says itself", "other", `{"source":{"id":"quay"}}`, -1},
		{"neither", "", `{"source":{"id":"other"}}`, -1},
		{"nothing", "", ``, -1},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			i, ok := x.Of(tt.id, []byte(tt.record))
			require.Equal(t, tt.want >= 0, ok)
			if ok {
				require.Equal(t, tt.want, i)
			}
		})
	}
}

// A member that is added after a hash was asked for is found by its own.
func TestAMemberThatComesLater(t *testing.T) {
	var x pairing.Index
	mill := seeds.Article{ID: "mill", Text: "The mill burnt."}
	record := []byte(`{"source":{"id":"other","sha256":"` + mill.SHA256() + `"}}`)
	x.Add("quay", &seeds.Article{ID: "quay", Text: "The quay opened."})
	_, ok := x.Of("", record)
	require.False(t, ok)
	x.Add("mill", &mill)
	i, ok := x.Of("", record)
	require.True(t, ok)
	require.Equal(t, 1, i)
}
