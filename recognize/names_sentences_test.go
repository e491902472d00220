package recognize

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// nameMarks are the letters of types in testdata/names_LANGUAGE.txt.
var nameMarks = map[schema.PartyType]string{schema.Person: "p", schema.Organization: "o", schema.Place: "l"}

// TestNamesOfSentences reads testdata/names_LANGUAGE.txt, which was written
// before anyone looked at what the grammar makes of it. A sentence marks its
// names of persons, organisations and places: "[Paul Renard]{p} est à
// [Lille]{l}." Levels are F1 of exact spans, and the share of them whose type
// is right too.
func TestNamesOfSentences(t *testing.T) {
	for _, tt := range []struct {
		lang, family string
		f1, types    float64
	}{
		{"en", "encyclopedia", 98, 89}, {"en", "news", 99, 85},
		{"es", "enciclopedia", 96, 100}, {"es", "actualidad", 99, 100},
		{"fr", "encyclopédie", 98, 99}, {"fr", "actualité", 96, 85},
		{"ko", "백과", 83, 84}, {"ko", "뉴스", 91, 94},
		{"en", "legal forms", 99, 99}, {"en", "first words", 0, 0}, {"en", "unknown words", 99, 99}, {"en", "spans", 99, 99},
		{"es", "formas jurídicas", 99, 99}, {"es", "nombres desconocidos", 99, 99},
		{"fr", "formes juridiques", 99, 99}, {"fr", "noms inconnus", 99, 99}, {"fr", "particules", 99, 99},
		{"ko", "성과 직함", 95, 99}, {"ko", "직함 앞 이름", 99, 99}, {"ko", "직함 없는 이름", 90, 99}, {"ko", "회사", 99, 99}, {"ko", "기관", 99, 99}, {"ko", "곳", 99, 99}, {"ko", "이름이 아닌 말", 99, 99},
		{"es", "noticias recientes", 98, 96}, {"fr", "dépêches récentes", 96, 92},
		{"es", "primeras palabras", 0, 0}, {"fr", "premiers mots", 0, 0},
	} {
		t.Run(tt.lang+" "+tt.family, func(t *testing.T) {
			b, err := os.ReadFile(filepath.Join("testdata", "names_"+tt.lang+".txt"))
			require.NoError(t, err)
			_, lines, ok := strings.Cut(string(b), "# "+tt.family+"\n")
			require.True(t, ok, "the family is in the file")
			lines, _, _ = strings.Cut(lines, "# ")
			var s nameScore
			for line := range strings.Lines(lines) {
				text, marks := unmark(t, strings.TrimSpace(line))
				gold := map[[2]int]string{} // types by code points
				for _, m := range marks {
					gold[[2]int{m.start, m.end}] = m.says
				}
				s.gold += len(gold)
				s.compare(t, text, tt.lang, gold)
			}
			if s.gold == 0 {
				require.Zero(t, s.got, "there are no names")
				return
			}
			_, _, f := s.f1(s.exact)
			types := float64(s.typed) / float64(s.exact)
			t.Logf("%d names, %d found: F1 %.1f, types %.1f", s.gold, s.got, 100*f, 100*types)
			require.GreaterOrEqual(t, 100*f, tt.f1, "exact spans")
			require.GreaterOrEqual(t, 100*types, tt.types, "types of them")
		})
	}
}

// compare counts the names that are read in a sentence, and those of them that are the
// marked ones.
func (s *nameScore) compare(t *testing.T, text, lang string, gold map[[2]int]string) {
	t.Helper()
	for _, sp := range Read(text, Options{Language: lang}).Spans {
		r := sp.Readings[0]
		if r.Kind != schema.KindParty || nameMarks[r.Name.Type] == "" {
			continue
		}
		s.got++
		kind, exact := gold[[2]int{sp.Start, sp.End}]
		if !exact {
			t.Logf("%q is no name of %q", sp.Text, text)
			continue
		}
		s.exact++
		if kind == nameMarks[r.Name.Type] {
			s.typed++
		} else {
			t.Logf("%q is read as a %s in %q", sp.Text, r.Name.Type, text)
		}
	}
}
