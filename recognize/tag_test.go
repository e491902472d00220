package recognize

import (
	"testing"

	"github.com/assaykit/assay/recognize/language"
	"github.com/stretchr/testify/require"
)

func TestReads(t *testing.T) {
	for _, c := range []struct {
		reason, tag string
		want        *grammars
		region      string
	}{
		{"a tag", "fr", &french, ""},
		{"letter case means nothing", "KO", &korean, ""},
		{"a region", "fr-CH", &french, "CH"},
		{"a system's locale", "en_GB", &english, "GB"},
		{"a script and a region", "ko-Hang-KR", &korean, "KR"},
		{"three letters", "eng", &english, ""},
		{"the bibliographic three", "fre", &french, ""},
		{"an area of the world", "en-001", &english, "001"},
		{"a calendar is no region", "en-u-ca-gregory", &english, ""},
		{"a region nobody knows is left alone", "en-Q3", &english, ""},
		{"a language without a grammar", "de", &neutral, ""},
		{"with a region", "de-CH", &neutral, "CH"},
		{"nothing is said", "", &neutral, ""},
		{"no tag", "english", &neutral, ""},
		{"undetermined", "und", &neutral, ""},
	} {
		require.Same(t, c.want, languageOf(c.tag), c.reason)
		require.Equal(t, c.want != &neutral, Reads(c.tag), c.reason)
		require.Equal(t, c.region, language.Region(c.tag), c.reason)
	}
}
