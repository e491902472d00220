package recognize

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// TestSidesOfPublication reads testdata/sides_LANGUAGE.txt: sentences with all that each
// date in them may mean, the best first. After "~ " stands what is still read otherwise:
// the test says so when it no longer is.
func TestSidesOfPublication(t *testing.T) {
	published := schema.Day{Year: 2025, Month: 3, Day: 20}
	for _, lang := range []string{"en", "es", "fr", "ko"} {
		b, err := os.ReadFile(filepath.Join("testdata", "sides_"+lang+".txt"))
		require.NoError(t, err)
		for line := range strings.Lines(string(b)) {
			line, known := strings.CutPrefix(strings.TrimSpace(line), "~ ")
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			text, marks := unmark(t, line)
			var want, got []string
			for _, m := range marks {
				want = append(want, m.says)
			}
			for _, s := range Text(text, lang, published) {
				if s.Readings[0].Kind == schema.KindDate {
					got = append(got, datesIn(s))
				}
			}
			switch right := strings.Join(want, "; ") == strings.Join(got, "; "); {
			case right && known:
				t.Errorf("%s: %q is read right now: take its ~ away", lang, line)
			case !right && !known:
				t.Errorf("%s: %q is read as %s", lang, line, strings.Join(got, "; "))
			}
		}
	}
}
