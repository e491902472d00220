package cldr_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/country"
	"github.com/assaykit/assay/internal/country/cldr"
)

func TestTheNamesCarriedAreThoseOfCLDR(t *testing.T) {
	for name, want := range map[string]string{"ranked": cldr.Ranked(), "others": cldr.Others()} {
		got, err := os.ReadFile("../" + name + ".txt")
		require.NoError(t, err)
		require.True(t, want == string(got), "internal/country/%s.txt is of other data: go generate ./internal/country", name)
	}
}

func TestEveryNameIsFound(t *testing.T) {
	for line := range strings.Lines(cldr.Ranked()) {
		name, want, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		iso, ok := country.Known(name)
		require.True(t, ok, name)
		if iso != want { // a form that news uses may be of another country, or of two
			require.True(t, isForm(name), "%s is %s, not %s", name, iso, want)
		}
	}
}

func isForm(key string) bool {
	for _, f := range country.Forms() {
		if country.Key(f.Name) == key {
			return true
		}
	}
	return false
}
