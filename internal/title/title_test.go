package title

import (
	"iter"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/language"
)

func TestTitleConcept(t *testing.T) {
	for _, tt := range []struct{ title, want string }{
		{"PDG", "chief-executive"}, {"CEO", "chief-executive"}, {"chief executive officer", "chief-executive"}, {"대표이사", "chief-executive"},
		{"directrice générale", "chief-executive"}, {"Présidente-directrice générale", "chief-executive"},
		{"président exécutif", "executive-chairman"}, {"executive chairman", "executive-chairman"}, {"회장", "chairman"}, {"부회장", "vice-chairman"},
		{"former CEO", "former chief-executive"}, {"l’ancienne présidente", "former chairman"}, {"president-elect", "elect president"},
		{"ministre des Affaires étrangères", "minister of foreign affairs"}, {"foreign minister", "secretary-of-state"}, {"외교부 장관", "minister of foreign affairs"},
		{"président", "chairman"}, {"PRÉSIDENT", "chairman"}, {"pre\u0301sident", "chairman"}, {"president", "president"}, {"President", "president"}, {"ancien président", "former chairman"},
		{"PDG par intérim", "acting chief-executive"}, {"interim CEO", "acting chief-executive"}, {"chairman & CEO", "chairman"}, {"P.-D.G.", "chief-executive"},
		{"minister of trade and industry", "minister of industry"}, {"ministre de la Santé et du Travail", "minister of health"}, {"Minister for the Environment", "minister of environment"}, {"ministre déléguée à la Recherche", "minister of science"}, {"법무장관", "minister of justice"},
		{"minister of silly walks", ""}, {"chief bottle washer", ""}, {"", ""},
	} {
		t.Run(tt.title, func(t *testing.T) {
			got, ok := Concept(tt.title)
			require.Equal(t, tt.want, got)
			require.Equal(t, tt.want != "", ok)
		})
	}
}

func TestSameTitle(t *testing.T) {
	for _, tt := range []struct {
		reason, a, b string
		same, known  bool
	}{
		{"across languages", "PDG", "chief executive", true, true},
		{"French président is either", "président", "chairman", true, true},
		{"French président is either", "président", "president", true, true},
		{"English tells them apart", "chairman", "president", false, true},
		{"vice-président is either", "vice-président", "vice chairman", true, true},
		{"English tells the vices apart", "vice chairman", "vice president", false, true},
		{"a former holder is no holder", "ex-PDG", "CEO", false, true},
		{"both former", "ex-PDG", "former chief executive", true, true},
		{"executive chairman is not chief executive", "président exécutif", "CEO", false, true},
		{"a minister by portfolio", "ministre de la Défense", "defense secretary", true, true},
		{"unknown but worded alike", "Head of Bottling", "head of bottling", true, false},
		{"unknown and unlike", "taster", "CEO", false, false},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			same, known := Same(tt.a, tt.b)
			require.Equal(t, tt.same, same)
			require.Equal(t, tt.known, known)
			again, _ := Same(tt.b, tt.a)
			require.Equal(t, same, again)
		})
	}
}

// Every title of the languages' files names the offices that stand there: no other
// entry, article or modifier hides it.
func TestTitlesOfTheFiles(t *testing.T) {
	for _, e := range language.All("titles/offices") {
		for spelling := range e.Spellings() {
			title := New(spelling)
			require.Empty(t, title.modifier, "%v", e.Errorf("%q", spelling))
			require.Subset(t, title.offices, strings.Split(e.Means, ", "), "%v", e.Errorf("%q", spelling))
		}
	}
}

// Every portfolio is read in every minister's title of its language, and none is told for
// nothing.
func TestMinistersOfTheFiles(t *testing.T) {
	for _, tag := range language.Tags() {
		patterns, portfolios := language.For(tag).Entries("titles/ministers"), language.For(tag).Entries("titles/portfolios")
		require.Equal(t, len(portfolios) > 0, len(patterns) > 0, "%s/titles.txt: [ministers] and [portfolios] need each other", tag)
		for pattern := range spelled(patterns) {
			for portfolio, e := range spelled(portfolios) {
				got := New(strings.Replace(pattern, "…", portfolio, 1)).offices
				require.Contains(t, got, "minister of "+e.Means, "%v", e.Errorf("%q in %q", portfolio, pattern))
			}
		}
	}
}

// Every modifier is read before a title and behind it.
func TestModifiersOfTheFiles(t *testing.T) {
	for modifier, e := range spelled(language.All("titles/modifiers")) {
		for _, title := range []string{modifier + " CEO", "CEO " + modifier} {
			got, _ := Concept(title)
			require.Equal(t, e.Means+" chief-executive", got, "%v", e.Errorf("%q", title))
		}
	}
}

// spelled returns the spellings of entries with their entry.
func spelled(entries []language.Entry) iter.Seq2[string, language.Entry] {
	return func(yield func(string, language.Entry) bool) {
		for _, e := range entries {
			for spelling := range e.Spellings() {
				if !yield(spelling, e) {
					return
				}
			}
		}
	}
}

func TestWhatIsWrongIsNamed(t *testing.T) {
	for _, tt := range []struct{ reason, heading, spelled, means, want string }{
		{"an office in capitals", "titles/offices", "PDG", "CEO", `xx/titles.txt:7: "CEO" is no office; write small English words joined by hyphens, such as chief-executive, and ", " between two`},
		{"no office between two commas", "titles/offices", "PDG", "chairman, , president", `"" is no office`},
		{"no modifier", "titles/modifiers", "late", "dead", `"dead" makes no other office of a title; write former, acting, elect or honorary`},
		{"no portfolio", "titles/ministers", "minister of", "", `"minister of" is no minister's title; write … once, for the portfolio`},
		{"a portfolio alone", "titles/ministers", "…", "", `"…" is no minister's title`},
		{"two portfolios", "titles/ministers", "minister of … and …", "", `write … once`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			_, err := newTable(func(heading string) []language.Entry {
				if heading != tt.heading {
					return nil
				}
				return []language.Entry{{Spelled: tt.spelled, Means: tt.means, File: "xx/titles.txt", Line: 7}}
			})
			require.ErrorContains(t, err, tt.want)
		})
	}
}

// A title of two languages names the offices of both, those of the first before the
// other's, and an accent tells them apart where one is written.
func TestTitlesOfTwoLanguages(t *testing.T) {
	table, err := newTable(func(heading string) []language.Entry {
		if heading != "titles/offices" {
			return nil
		}
		return []language.Entry{{Spelled: "president", Means: "president"}, {Spelled: "président", Means: "chairman, president"}, {Spelled: "ministro", Means: "minister"}, {Spelled: "ministro", Means: "minister, judge"}, {Spelled: "évêque", Means: "bishop"}}
	})
	require.NoError(t, err)
	for title, want := range map[string][]string{
		"President": {"president"}, "Président": {"chairman", "president"}, "ministro": {"minister", "judge"}, "eveque": {"bishop"}, "évèque": {"bishop"}, "king": nil,
	} {
		offices, _ := table.find(title, table.key(title, fold.Name))
		require.Equal(t, want, offices, title)
	}
}
