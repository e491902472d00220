package recognize

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

func TestGazetteer(t *testing.T) {
	g, err := NewGazetteer([]Entry{
		{Name: "Zephyrine", Type: schema.Product, SameAs: []string{"own:1"}},
		{Name: "Marrow & Sons", Type: schema.Organization, Aliases: []string{"the Marrows"}},
		{Name: "Marrow", Type: schema.Person},
		{Name: "Élan vital", Type: schema.Project},
		{Name: "하늘빛", Type: schema.Organization},
		{Name: "Chey Tae-won", Type: schema.Person, Aliases: []string{"Tony Chey"}},
		{Name: "7Nine", Type: schema.Organization},
	})
	require.NoError(t, err)
	for _, tt := range []struct{ reason, language, text, want string }{
		{"a word that nothing else would take for a name", "en", "They shipped zephyrine to all.", "zephyrine/product"},
		{"whole words only", "en", "The zephyrines and azephyrine stay.", ""},
		{"the longest where several fit", "en", "He left Marrow & Sons today.", "Marrow & Sons/organization"},
		{"the shorter on its own", "en", "Later marrow spoke.", "marrow/person"},
		{"an alias", "en", "and the Marrows came", "the Marrows/organization"},
		{"without diacritics and in capitals", "fr", "le plan ELAN VITAL avance", "ELAN VITAL/project"},
		{"before a Korean particle", "ko", "하늘빛은 오늘 문을 열었다.", "하늘빛/organization"},
		{"not inside a longer Korean word", "ko", "하늘빛깔 좋다.", ""},
		{"hyphen or space", "en", "we met chey tae won there", "chey tae won/person"},
		{"digits in the name", "en", "at 7nine they said", "7nine/organization"},
		{"in a language that assay does not read", "de", "bei Zephyrine war es", "Zephyrine/product"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var got []string
			for _, s := range Read(tt.text, Options{Language: tt.language, Gazetteer: g}).Spans {
				if r := s.Readings[0]; r.Kind == schema.KindParty {
					got = append(got, s.Text+"/"+string(r.Name.Type))
				}
			}
			require.Equal(t, tt.want, strings.Join(got, " "))
		})
	}
}

func TestGazetteerGroupsAliases(t *testing.T) {
	g, err := NewGazetteer([]Entry{{Name: "Chey Tae-won", Type: schema.Person, Aliases: []string{"Tony Chey"}, SameAs: []string{"own:2"}}})
	require.NoError(t, err)
	doc := Read("Chey Tae-won came. Tony Chey left.", Options{Language: "en", Gazetteer: g})
	require.Len(t, doc.Parties, 1)
	require.Equal(t, "Chey Tae-won", doc.Parties[0].Name)
	require.Equal(t, []string{"Tony Chey"}, doc.Parties[0].Aliases)
	require.Equal(t, []string{"own:2"}, doc.Parties[0].SameAs)
}

func TestLoadGazetteer(t *testing.T) {
	for _, tt := range []struct{ reason, in, err string }{
		{"a JSON array", `[{"name":"Zephyrine","type":"product","aliases":["Z-1"]}]`, ""},
		{"JSON Lines", "{\"name\":\"Zephyrine\",\"type\":\"product\"}\n{\"name\":\"Marrow\",\"type\":\"person\"}\n", ""},
		{"tab-separated", "# names\nZephyrine\tproduct\tZ-1|Z 1\town:1\n\nMarrow\tperson\n", ""},
		{"nothing", "", ""},
		{"an unknown key", `[{"name":"Zephyrine","kind":"product"}]`, "kind"},
		{"a key twice", `[{"name":"Zephyrine","name":"Marrow","type":"product"}]`, "duplicate"},
		{"an unknown type", "Zephyrine\tboat\n", `type "boat"`},
		{"a column too few", "Zephyrine\n", "line 1"},
		{"no name", " \tperson\n", "entry 1"},
		{"a broken line", "{\"name\":\"Zephyrine\",\"type\":\"product\"}\n{\"name\"", "entry 2"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			g, err := LoadGazetteer(strings.NewReader(tt.in))
			if tt.err != "" {
				require.ErrorContains(t, err, tt.err)
				return
			}
			require.NoError(t, err)
			doc := Read("We saw zephyrine.", Options{Language: "en", Gazetteer: g})
			require.Equal(t, tt.in != "", len(doc.Parties) == 1)
		})
	}
}
