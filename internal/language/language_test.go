package language_test

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/language"
	data "github.com/assaykit/assay/recognize/language"
)

func TestFor(t *testing.T) {
	for _, tt := range []struct {
		reason, tag, want string
		monthFirst        bool
	}{
		{"a tag", "fr", "fr", false},
		{"letter case means nothing", "KO", "ko", false},
		{"a region", "fr-CH", "fr", false},
		{"no region: the order of the language", "en", "en", true},
		{"a region of the same order", "en-PH", "en", true},
		{"a region of another order", "en-ZA", "en", false},
		{"a system's locale", "en_GB", "en", false},
		{"an area of the world", "en-001", "en", false},
		{"a calendar is no region", "en-u-ca-gregory", "en", true},
		{"a region nobody knows is left alone", "en-Q3", "en", true},
		{"a script and a region", "ko-Hang-KR", "ko", false},
		{"three letters", "eng", "en", true},
		{"the bibliographic three", "fre", "fr", false},
		{"a language without a folder", "de-CH", "und", false},
		{"nothing is said", "", "und", false},
		{"no tag", "english", "und", false},
		{"undetermined", "und", "und", false},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			l := language.For(tt.tag)
			require.Equal(t, tt.want, l.Tag())
			require.Equal(t, tt.monthFirst, l.Has(language.MonthFirst))
		})
	}
	require.Same(t, language.For("en"), language.For("en-PH"), "regions in which the same holds are one language")
}

func TestRegion(t *testing.T) {
	for tag, want := range map[string]string{"": "", "fr": "", "fr-CH": "CH", "en_GB": "GB", "en-001": "001", "en-Q3": "", "de-CH": "CH"} {
		require.Equal(t, want, language.Region(tag), tag)
	}
}

// The files as they are: what is wrong in one is named here first.
func TestFilesAreInForm(t *testing.T) {
	files, err := language.Open(data.Files)
	require.NoError(t, err)
	for _, tag := range append(files.Tags(), "und") {
		_, err := files.For(tag)
		require.NoError(t, err)
	}
}

func TestWhatIsWrongIsNamed(t *testing.T) {
	for _, tt := range []struct{ reason, file, want string }{
		{"no heading above", "decimal = .", `xx/traits.txt:1: "decimal = ." stands under no heading; write one such as [months] above it`},
		{"an unknown heading", "[marks]", "xx/traits.txt:1: no heading of traits.txt is called [marks]; the headings are [traits], [settings]"},
		{"an unknown trait", "[traits]\nfast", `xx/traits.txt:2: no trait is called "fast"`},
		{"no meaning", "[settings]\n\ndecimal", `xx/traits.txt:3: what "decimal" means is missing: write "decimal = " and the mark`},
		{"half a meaning", "[settings]\ndecimal = # the comma", "xx/traits.txt:2: nothing stands behind ="},
		{"a meaning too many", "[traits]\ncounters = yes", `xx/traits.txt:2: an entry of [traits] means nothing but what the heading says: take away "= yes"`},
		{"twice", "[traits]\ncounters\n# why\ncounters", `xx/traits.txt:4: "counters" stands on line 2 already`},
		{"a contradiction", "[settings]\ndecimal = .\ndecimal = ,", `xx/traits.txt:3: "decimal" means , here and . on line 2`},
		{"a heading twice", "[traits]\n[traits]", "xx/traits.txt:2: [traits] stands on line 1 already"},
		{"a sentence without a place", "[traits]\n> He came.", `xx/traits.txt:2: the sentence "He came." has no {} for the entry`},
		{"a sentence for nothing", "[traits]\n> A {}.\n> B {}.", "xx/traits.txt:3: no entry stands between the sentence on line 2 and this one"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			s, err := language.Open(fstest.MapFS{"und/traits.txt": {}, "xx/traits.txt": {Data: []byte(tt.file)}})
			require.NoError(t, err)
			_, err = s.For("xx")
			require.ErrorContains(t, err, tt.want)
		})
	}
}

func TestASentenceHoldsForTheEntriesBelowIt(t *testing.T) {
	s, err := language.Open(fstest.MapFS{
		"und/measures.txt": {Data: []byte("[units]\nm = m\n[currencies]\n€ = EUR")},
		"xx/measures.txt":  {Data: []byte("[units]\n> {} is long\nmeter = m\n[currencies]\ncoin = EUR\n> {} is one\neuro = EUR\n> {} are two\neuros = EUR")},
	})
	require.NoError(t, err)
	l, err := s.For("xx")
	require.NoError(t, err)
	for heading, want := range map[string][]string{
		"measures/units":      {"meter: {} is long", "m: {} is long"},
		"measures/currencies": {"euro: {} is one", "euros: {} are two"},
	} {
		var got []string
		for _, e := range l.Entries(heading) {
			for _, x := range l.Examples(heading) {
				if x.Holds(e) {
					got = append(got, e.Spelled+": "+x.Text)
				}
			}
		}
		require.Equal(t, want, got, "what all languages share is read in a sentence for a whole heading")
	}
}

func TestEntriesOfARegionComeFirst(t *testing.T) {
	s, err := language.Open(fstest.MapFS{
		"und/measures.txt": {Data: []byte("[currencies]\npeso = PHP")},
		"es/measures.txt":  {Data: []byte("[currencies]\npeso = MXN\n[currencies: AR UY]\npeso = ARS")},
	})
	require.NoError(t, err)
	for tag, want := range map[string][]string{"es": {"MXN", "PHP"}, "es-MX": {"MXN", "PHP"}, "es-UY": {"ARS", "MXN", "PHP"}} {
		l, err := s.For(tag)
		require.NoError(t, err)
		var got []string
		for _, e := range l.Entries("measures/currencies") {
			got = append(got, e.Means)
		}
		require.Equal(t, want, got, tag)
	}
}

func TestAll(t *testing.T) {
	s, err := language.Open(fstest.MapFS{
		"und/titles.txt": {Data: []byte("[conjunctions]\n&")},
		"yy/titles.txt":  {Data: []byte("[conjunctions]\nund")},
		"xx/titles.txt":  {Data: []byte("[conjunctions]\net\nou")},
		"zz/titles.txt":  {},
	})
	require.NoError(t, err)
	entries, err := s.All("titles/conjunctions")
	require.NoError(t, err)
	var got []string
	for _, e := range entries {
		got = append(got, e.Spelled)
	}
	require.Equal(t, []string{"et", "ou", "und", "&"}, got, "by their tags, what is shared once and last")
}
