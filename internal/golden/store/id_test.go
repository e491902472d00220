package store_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// goldenOf is the file of an empty golden.
func goldenOf(id string) string {
	return `{"form":"assay/golden@1","source":{"id":"` + id + `"},"parties":[],"figures":[],"dates":[]}` + "\n"
}

func TestGoldensOfIDsThatNoFileHas(t *testing.T) {
	for _, tt := range []struct {
		reason string
		ids    []string
		says   string // "" where they are read
	}{
		{"a plain id", []string{"mill"}, ""},
		{"a URN, in a file of another name", []string{"urn:news:mill"}, ""},
		{"two ids", []string{"mill", "dam"}, ""},
		{"hidden", []string{".mill"}, "hidden"},
		{"a device", []string{"aux"}, "device"},
		{"out of its folder", []string{"../mill"}, "leave its folder"},
		{"twice", []string{"mill", "mill"}, "0.json"},
		{"twins in case", []string{"mill", "Mill"}, "0.json"},
		{"twins in composition", []string{"\u00e9t\u00e9", "e\u0301te\u0301"}, "0.json"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			s := store.Store{Dir: t.TempDir()}
			for i, id := range tt.ids {
				require.NoError(t, os.WriteFile(filepath.Join(s.Dir, string(rune('0'+i))+".json"), []byte(goldenOf(id)), 0o644))
			}
			_, lerr := golden.Load(s.Dir)
			_, uerr := s.Update(t.Context(), store.UpdateOptions{DryRun: true})
			_, oerr := store.Open(filepath.Join(s.Dir, "0.json"))
			if tt.says == "" {
				require.NoError(t, lerr)
				require.NoError(t, uerr)
				require.NoError(t, oerr)
				return
			}
			require.ErrorContains(t, lerr, tt.says)
			require.ErrorContains(t, uerr, tt.says)
			if len(tt.ids) == 1 {
				require.ErrorContains(t, oerr, tt.says)
			}
		})
	}
}

// An id that no file may be named by everywhere has a golden under another
// name, and neither a golden nor a proposal of its own.
func TestNoFileIsNamedByAURN(t *testing.T) {
	const id = "urn:news:mill"
	a := &seeds.Article{ID: id, Language: "en", Text: "Anne Roux opened the mill.\n"}
	record := view.New(schema.Source{ID: id}).Article()
	record.Parties = append(record.Parties, schema.Party{Type: schema.Person, Name: "Anne Roux"})
	s := store.Store{Dir: t.TempDir()}

	f, err := s.Golden(id)
	require.NoError(t, err, "that there is none can be asked")
	_, err = s.Save(t.Context(), f, view.New(schema.Source{ID: id}), store.HistoryEntry{Action: store.ActionEdit})
	require.ErrorContains(t, err, "may not have everywhere")
	_, err = s.Propose(t.Context(), a, record, store.ProposeOptions{From: "x"})
	require.ErrorContains(t, err, "may not have everywhere")
	list, err := os.ReadDir(s.Dir)
	require.NoError(t, err)
	require.Empty(t, list)

	require.NoError(t, os.WriteFile(filepath.Join(s.Dir, "mill.json"), []byte(goldenOf(id)), 0o644))
	f, err = s.Golden(id)
	require.NoError(t, err)
	g := view.Clone(f.Golden)
	g.Source.Title = "The mill"
	_, err = s.Save(t.Context(), f, g, store.HistoryEntry{Action: store.ActionEdit, By: "ana"})
	require.NoError(t, err)
	p, err := s.Proposal(id, a)
	require.NoError(t, err)
	require.Nil(t, p)
}

// A proposal in a file that no article has the name of is told by its path.
func TestAProposalOfNoArticle(t *testing.T) {
	s := store.Store{Dir: t.TempDir()}
	require.NoError(t, os.Mkdir(filepath.Join(s.Dir, "pending"), 0o755))
	path := filepath.Join(s.Dir, "pending", "aux.json")
	require.NoError(t, os.WriteFile(path, []byte(goldenOf("aux")), 0o644))
	_, err := s.Proposals(nil)
	require.ErrorContains(t, err, path)
}
