package recognize

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestReads(t *testing.T) {
	for _, c := range []struct {
		reason, tag string
		want        bool
	}{
		{"a tag", "fr", true},
		{"letter case means nothing", "KO", true},
		{"a system's locale", "en_GB", true},
		{"three letters", "eng", true},
		{"a language without files", "de-CH", false},
		{"nothing is said", "", false},
		{"undetermined", "und", false},
	} {
		require.Equal(t, c.want, Reads(c.tag), c.reason)
	}
}
