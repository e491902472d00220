package language_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/language"
	data "github.com/assaykit/assay/recognize/language"
)

// The files as they are: of each that is wrong, the first line that is is named here,
// before anything else is tested.
func TestFilesAreInForm(t *testing.T) {
	if err := wrongInFiles(t); err != nil {
		t.Fatalf("\n%v", err)
	}
}

func wrongInFiles(t *testing.T) error {
	t.Helper()
	files, err := language.Open(data.Files)
	require.NoError(t, err)
	return files.Check()
}

func TestFor(t *testing.T) {
	if wrongInFiles(t) != nil {
		t.Skip("a file is not in form")
	}
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

func TestWhatIsWrongIsNamed(t *testing.T) {
	for _, tt := range []struct{ want, file string }{
		{`xx/traits.txt:1: "decimal = ." stands under no heading; write one such as [months] above it`, "decimal = ."},
		{"xx/traits.txt:1: no heading of traits.txt is called [marks]; the headings are [traits], [settings]", "[marks]"},
		{"xx/traits.txt:2: [traits] stands on line 1 already", "[traits]\n[traits]"},
		{`xx/traits.txt:1: "[traits" is neither a heading nor an entry; a heading is alone on its line and ends with ]`, "[traits"},
		{`xx/traits.txt:1: "[traits] counters" is neither`, "[traits] counters"},
		{`xx/traits.txt:2: "[counters" is neither`, "[traits]\n[counters"},
		{"xx/traits.txt:1: no heading of traits.txt is called []", "[]"},

		// regions
		{"xx/traits.txt:1: [traits:] names no region", "[traits:]"},
		{"xx/traits.txt:1: [settings:] names no region", "[settings: ]\ndecimal = ."},
		{"xx/traits.txt:1: [traits: not] names no region", "[traits: not]\ncounters"},
		{`xx/traits.txt:1: [traits: XQ] names "XQ", which is no region; write codes of ISO 3166 in capitals or numbers of UN M49, with spaces between, such as MX 419`, "[traits: XQ]"},
		{`[traits: ZZ] names "ZZ", which is no region`, "[traits: ZZ]"},
		{"[traits: CA mx] names mx: write MX", "[traits: CA mx]"},
		{"[traits: UK] names UK: write GB", "[traits: UK]"},
		{"[traits: 484] names 484: write MX", "[traits: 484]"},
		{"[traits: MEX] names MEX: write MX", "[traits: MEX]"},
		{`[traits: MX, US] names "MX,", which is no region`, "[traits: MX, US]"},
		{`[traits: Mexico] names "Mexico", which is no region`, "[traits: Mexico]"},
		{`[traits: MX not US] has "not" between regions; it stands before them all`, "[traits: MX not US]"},
		{"[traits: MX US MX] names MX twice", "[traits: MX US MX]"},
		{"xx/traits.txt:2: [traits: US MX] stands on line 1 already", "[traits: MX US]\n[traits: US MX]"},
		{"", "[traits: MX 419 001 XK]\ncounters\n[traits: not US 150]\nnot counters"},

		// traits and settings
		{`xx/traits.txt:2: no trait is called "fast"; the traits are vigesimal, bare-scales`, "[traits]\nfast"},
		{`xx/traits.txt:2: no trait is called "fast"`, "[traits: MX]\nfast"},
		{`xx/traits.txt:2: no trait is called "not counters"`, "[traits]\nnot counters"},
		{"xx/traits.txt:3: counters is switched on and off under one heading", "[traits: MX]\ncounters\nnot counters"},
		{`xx/traits.txt:2: an entry of [traits] means nothing but what the heading says: take away "= yes"`, "[traits]\ncounters = yes"},
		{`xx/traits.txt:2: no setting is called "decimals"; the settings are decimal, grouping, also-decimal, also-grouping, month-day`, "[settings]\ndecimals = ."},
		{`xx/traits.txt:2: no setting is called "decimal | grouping"`, "[settings: MX]\ndecimal | grouping = ."},
		{`xx/traits.txt:2: "comma" cannot be the decimal mark; write . or ,`, "[settings]\ndecimal = comma"},
		{`xx/traits.txt:2: ".," cannot be the grouping mark; write . or , or '`, "[settings: MX]\ngrouping = .,"},
		{`xx/traits.txt:2: "월" cannot be the month-day mark; write · or . or / or -`, "[settings]\nmonth-day = 월"},
		{"xx/traits.txt:3: the decimal mark and the grouping mark are both , here", "[settings]\ndecimal = ,\ngrouping = ,"},
		{"xx/traits.txt:5: the decimal mark and the grouping mark are both . here", "[settings]\ndecimal = ,\ngrouping = .\n[settings: MX]\ndecimal = ."},
		{"", "[settings]\ndecimal = ,\ngrouping = '\nmonth-day = ·\n[settings: MX]\ndecimal = .\ngrouping = ,"},

		// entries
		{`xx/traits.txt:3: what "decimal" means is missing: write "decimal = " and the mark`, "[settings]\n\ndecimal"},
		{"xx/traits.txt:2: nothing stands behind =", "[settings]\ndecimal = # the comma"},
		{"xx/traits.txt:2: nothing stands before =", "[settings]\n= ,"},
		{`xx/traits.txt:2: put a space on both sides of = in "decimal=.", which stands once in an entry`, "[settings]\ndecimal=."},
		{`put a space on both sides of = in "decimal =."`, "[settings]\ndecimal =."},
		{`put a space on both sides of = in "decimal= ."`, "[settings]\ndecimal= ."},
		{`put a space on both sides of = in "decimal = = ."`, "[settings]\ndecimal = = ."},
		{`put a space on both sides of = in "counters="`, "[traits]\ncounters="},
		{`xx/traits.txt:4: "counters" stands on line 2 already`, "[traits]\ncounters\n# why\ncounters"},
		{`xx/traits.txt:3: "decimal" means , here and . on line 2`, "[settings]\ndecimal = .\ndecimal = ,"},
		{`xx/traits.txt:2: a parenthesis of "counter(s" is not closed`, "[traits]\ncounter(s"},
		{`xx/traits.txt:2: a parenthesis of "counter(s | particles)" is not closed`, "[traits]\ncounter(s | particles)"},
		{`a parenthesis of "counters)" closes nothing or stands in another`, "[traits]\ncounters)"},
		{`a parenthesis of "counter((s))" closes nothing or stands in another`, "[traits]\ncounter((s))"},
		{`xx/traits.txt:2: a spelling of "counters |" is empty`, "[traits]\ncounters |"},
		{`a spelling of "| counters" is empty`, "[traits]\n| counters"},
		{`a spelling of "decimal |" is empty`, "[settings]\ndecimal | = ."},
		{`a spelling of "(counters)" is empty`, "[traits]\n(counters)"},
		{`xx/traits.txt:2: a comment touches "counters#why"; put a space before #`, "[traits]\ncounters#why"},
		{`a comment touches "decimal = .#why"`, "[settings]\ndecimal = .#why # and so on"},
		{`a comment touches "[traits]#why"`, "[traits]#why"},
		{"xx/traits.txt:3: the file is not in UTF-8; save it as that", "[traits]\ncounters\n# fran\xe7ais"},
		{"", "\uFEFF[settings]\r\ndecimal\t=\t,\r\ngrouping\u00a0=\u202f.\u00a0# why\r\n"},

		// sentences
		{`xx/traits.txt:2: the sentence "He came." has no {} for the entry`, "[traits]\n> He came."},
		{`xx/traits.txt:2: the sentence "He came." has no {} for the entry`, "[traits]\n>He came."},
		{`xx/traits.txt:2: the sentence "" has no {} for the entry`, "[traits]\n>"},
		{"xx/traits.txt:3: no entry stands between the sentence on line 2 and this one", "[traits]\n> A {}.\n>B {}."},
		{`xx/traits.txt:2: a mark of the sentence "[12 {}]{12 =." is not whole; write what is read in brackets and what it means in braces right behind: [12 {}]{12 =}`, "[traits]\n> [12 {}]{12 =."},
		{`a mark of the sentence "[12 {}] {12 =}." is not whole`, "[traits]\n> [12 {}] {12 =}."},
		{`a mark of the sentence "12 {}]{12 =}." is not whole`, "[traits]\n> 12 {}]{12 =}."},
		{`a mark of the sentence "[12 [{}]{12 =}." is not whole`, "[traits]\n> [12 [{}]{12 =}."},
		{"", "[traits]\n>[{}]{2} of [C# 3]{3} # why\ncounters"},
	} {
		t.Run(tt.want, func(t *testing.T) {
			s, err := language.Open(fstest.MapFS{"und/traits.txt": {}, "xx/traits.txt": {Data: []byte(tt.file)}})
			require.NoError(t, err)
			_, err = s.For("xx")
			if tt.want == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorContains(t, err, tt.want)
		})
	}
}

func TestEachWrongFileIsNamed(t *testing.T) {
	s, err := language.Open(fstest.MapFS{
		"und/traits.txt":     {},
		"italian/traits.txt": {},
		"it_IT/traits.txt":   {},
		"xx/metrics.txt":     {},
		"xx/names.text":      {},
		"xx/numbers.txt":     {Data: []byte("[cardinal]\n[cardinal]")},
		"xx/traits.txt":      {Data: []byte("[traits]\nfast")},
		"yy/traits.txt":      {Data: []byte("[traits]\ncounters")},
		"zz/dates.txt":       {Data: []byte("[months]\njanuary")},
	})
	require.NoError(t, err)
	var got []string
	for line := range strings.SplitSeq(s.Check().Error(), "\n") {
		problem, _, _ := strings.Cut(line, "; ")
		got = append(got, problem)
	}
	require.Equal(t, []string{
		"it_IT: no text's language has this tag",
		"italian: no text's language has this tag",
		"xx/metrics.txt: no file is called metrics.txt",
		"xx/names.text: a language's folder has .txt files only",
		"xx/numbers.txt:1: no heading of numbers.txt is called [cardinal]",
		"xx/traits.txt:2: no trait is called \"fast\"",
		"zz/dates.txt:2: what \"january\" means is missing: write \"january = \" and the number of the month",
	}, got)
}

func TestWhiteSpaceOfAnySortPartsWords(t *testing.T) {
	s, err := language.Open(fstest.MapFS{
		"und/traits.txt":  {},
		"xx/measures.txt": {Data: []byte("\uFEFF[units]\r\n>{}\r\nsea\u00a0 mile(s)\t|\u202fknot\u00a0=\tm\u00a0\r\n")},
		"xx/names.txt":    {},
		"xx/numbers.txt":  {Data: []byte("\uFEFF")},
		"xx/nations.txt":  {Data: []byte("# to come")},
		"xx/holidays.txt": {},
	})
	require.NoError(t, err)
	require.NoError(t, s.Check(), "an empty file is fine")
	l, err := s.For("xx")
	require.NoError(t, err)
	e := l.Entries("measures/units")[0]
	require.Equal(t, "m", e.Means)
	require.Equal(t, []string{"sea mile", "sea miles", "knot"}, slices.Collect(e.Spellings()))
	require.True(t, l.Examples("measures/units")[0].Holds(e))
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
