package date

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/language"
)

func TestShippedLanguagesCompile(t *testing.T) {
	for _, tag := range append(language.Tags(), "", "en-GB") {
		_, err := newLexicon(language.For(tag))
		require.NoError(t, err, tag)
	}
	require.Same(t, LexiconOf(language.For("fr")), LexiconOf(language.For("fr-CA")), "it is compiled once")
}

func TestALanguageOfNoneHasNoWords(t *testing.T) {
	l := LexiconOf(language.For("de"))
	require.Empty(t, l.terms.Known, "not even the zones of all languages")
	require.NotEmpty(t, l.periodLetters, "2Q23 is digits")
}

func TestEveryLinkRoleIsDocumented(t *testing.T) {
	var doc string
	for _, h := range language.Headings() {
		if h.File == "dates" && h.Name == "links" {
			doc = " " + h.Doc
		}
	}
	for _, role := range linkRoles {
		require.True(t, strings.Contains(doc, " "+role.name+":") || strings.Contains(doc, " "+role.name+","), role.name)
	}
}

func TestWhatIsWrongIsNamed(t *testing.T) {
	const holidays = "[dates]\nchristmas = 12-25"
	for _, tt := range []struct{ reason, file, want string }{
		{"no number", "[months]\nMai = May", `xx/dates.txt:2: [months] "May" means nothing here: write a number from 1 to 12`},
		{"too great a number", "[weekdays]\nMontag = 8", `xx/dates.txt:2: [weekdays] "8" means nothing here: write a number from 1 to 7`},
		{"an unknown attribute", "[months]\nMärz = 3, strong", `xx/dates.txt:2: [months] has no "strong"; it has weak`},
		{"an attribute where there is none", "[seasons]\nLenz = 1, weak", `xx/dates.txt:2: [seasons] has nothing behind a comma: take away "weak"`},
		{"an unknown unit", "[units]\nStunden = hours", `xx/dates.txt:2: [units] "hours" means nothing here: write a unit: second, minute, hour, day`},
		{"no distance", "[shifts]\ngestern = yesterday", `xx/dates.txt:2: [shifts] "yesterday" means nothing here: write a number of units such as -1 day or 2 weeks`},
		{"an unknown word", "[relatives]\nletzter = previous", `xx/dates.txt:2: [relatives] "previous" means nothing here: write before-last, last, this, next or after-next`},
		{"a part without a unit", "[parts of units]\nJahresende = late", `xx/dates.txt:2: [parts of units] "late" means nothing here: write a part and a unit such as late year`},
		{"days only", "[weekday shifts]\nin acht Tagen = 1 week", `xx/dates.txt:2: [weekday shifts] "1 week" means nothing here: write a number of days such as 7 days`},
		{"no decade", "[decades]\nSechziger = 1960", `xx/dates.txt:2: [decades] "1960" means nothing here: write a decade such as 196X`},
		{"no full hour", "[spots]\nMittag = 12:30", `xx/dates.txt:2: [spots] "12:30" means nothing here: write a full hour such as 12:00`},
		{"no minutes", "[hour parts]\nhalb = 60", `xx/dates.txt:2: [hour parts] "60" means nothing here: write minutes from -59 to 59`},
		{"no offset", "[zones]\nMEZ = +1", `xx/dates.txt:2: [zones] "+1" means nothing here: write hours and minutes east (+) or west (-) of Greenwich`},
		{"no rank", "[ranks]\nletzter = last", `xx/dates.txt:2: [ranks] "last" means nothing here: write a rank such as 2, or -1 for the last one`},
		{"an unknown holiday", "[holidays]\nOstern = easter", `xx/dates.txt:2: [holidays] "easter" means nothing here: write the name of a rule in und/holidays.txt, or add one there`},
		{"an unknown role", "[links]\nbis = up-to", `xx/dates.txt:2: [links] has no "up-to"; it has of, own, article`},
		{"an unknown period", "[period letters]\nM = month", `xx/dates.txt:2: [period letters] "month" means nothing here: write quarter or half`},
		{"no letters", "[past endings]\nte = some", `xx/dates.txt:2: [past endings] "some" is no number of letters`},
		{"a phrase among words", "[past]\nist gewesen", `xx/dates.txt:2: [past] has single words, and "ist gewesen" is 2`},
		{"no numeral", "[numerals]\nzwölf = 12", `xx/dates.txt:2: [numerals] "12" means nothing here: write a number from 1 to 9, or 10, 100 or 1000`},
		{"neither times nor a rank", "[frequencies]\nMal = often", `xx/dates.txt:2: [frequencies] "often" means nothing here: write times or rank`},
		{"two meanings of one word", "[units]\nJahr = year\n[links]\nJahr = year", `xx/dates.txt:4: "Jahr" stands on line 2 of xx/dates.txt under [units], which is read first: take away one of the two`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			s, err := language.Open(fstest.MapFS{"und/holidays.txt": {Data: []byte(holidays)}, "xx/dates.txt": {Data: []byte(tt.file)}})
			require.NoError(t, err)
			l, err := s.For("xx")
			require.NoError(t, err)
			_, err = newLexicon(l)
			require.ErrorContains(t, err, tt.want)
		})
	}
}

func TestMeaningsThatTheGrammarChoosesBetween(t *testing.T) {
	for _, tt := range []struct{ reason, own, shared string }{
		{"a mark behind a number and a unit without one", "[units]\n분기 = quarter\n[quarter marks]\n분기", ""},
		{"a weekday in brackets and a unit", "[short weekdays]\n일 = 7\n[units]\n일 = day", ""},
		{"'s behind a decade and behind a noun", "[decade marks]\n's\n[links]\n's = of, own", ""},
		{"a word of the language and a sign of all languages", "[links]\net = and", "[zones]\nET = -05:00"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			s, err := language.Open(fstest.MapFS{"und/dates.txt": {Data: []byte(tt.shared)}, "xx/dates.txt": {Data: []byte(tt.own)}})
			require.NoError(t, err)
			l, err := s.For("xx")
			require.NoError(t, err)
			_, err = newLexicon(l)
			require.NoError(t, err)
		})
	}
}

func TestUnaccented(t *testing.T) {
	for _, tt := range []struct {
		reason, surface, want string
		ok                    bool
	}{
		{"accents that writers drop", "février", "fevrier", true},
		{"capitals too", "Épiphanie", "Epiphanie", true},
		{"a short word would be another", "été", "été", false},
		{"no accents", "janvier", "janvier", false},
		{"Hangul has none", "크리스마스", "크리스마스", false},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			got, ok := unaccented(tt.surface)
			require.Equal(t, tt.want, got)
			require.Equal(t, tt.ok, ok)
		})
	}
}
