package store_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/assaykit/assay/internal/golden/goldentest"

	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
	"github.com/stretchr/testify/require"
)

// FuzzHistory reads any bytes as the history of decisions: a line that a killed
// process left half written takes no other decision away.
func FuzzHistory(f *testing.F) {
	f.Add([]byte(`{"at":"2025-02-04T00:00:00Z","action":"accept","id":"a","facts":[{"op":"added","key":"party/kim"}],"by":"me","why":"read"}`+"\n"), 3)
	f.Add([]byte("{\"action\":\"prune\"}\n\n<<<<<<< ours\n{\"action\":\"edit\"}\n"), 9)
	f.Add([]byte("\xef\xbb\xbf{}\r\n[]\nnull\n"), 1)
	dir := f.TempDir()
	read := func(t *testing.T, data []byte) ([]store.HistoryEntry, error) {
		t.Helper()
		require.NoError(t, os.WriteFile(filepath.Join(dir, "history.jsonl"), data, 0o600))
		return store.Store{Dir: dir}.History()
	}
	f.Fuzz(func(t *testing.T, data []byte, cut int) {
		if end := bytes.LastIndexByte(data, '\n'); end >= 0 {
			data = data[:end+1]
		} else {
			data = nil
		}
		all, err := read(t, data)
		if err != nil {
			require.ErrorContains(t, err, "history.jsonl")
			return
		}
		require.LessOrEqual(t, len(all), bytes.Count(data, []byte("\n")))
		half := `{"at":"2025-02-04T00:00:00Z","action":"acc`
		torn, err := read(t, append(data, half[:max(0, cut)%len(half)]...))
		require.NoError(t, err)
		require.Equal(t, all, torn)
	})
}

// FuzzProposal opens proposals that carry anything under x.proposal.
func FuzzProposal(f *testing.F) {
	for _, data := range invent.Seeds(8) {
		f.Add(data)
	}
	dir := f.TempDir()
	require.NoError(f, os.Mkdir(filepath.Join(dir, "pending"), 0o700))
	f.Fuzz(func(t *testing.T, data []byte) {
		d := invent.From(data)
		c := invent.New(d)
		truth, err := schema.Encode(c.Golden)
		require.NoError(t, err)
		proposed := view.Clone(c.Golden)
		proposed.Parties, proposed.Figures, proposed.Dates = c.Got.Parties, c.Got.Figures, c.Got.Dates
		proposed.X = json.RawMessage(`{"proposal":` + d.JSON(proposalKeys, proposalWords, 4) + `}`)
		pending, err := schema.Encode(proposed)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, "a.json"), truth, 0o600))
		require.NoError(t, os.WriteFile(filepath.Join(dir, "pending", "a.json"), pending, 0o600))
		a := &seeds.Article{ID: "a", Language: c.Language, Published: invent.Published, Text: c.Text}
		goldens := store.Store{Dir: dir}
		p, err := goldens.Proposal("a", a)
		if err != nil {
			require.ErrorContains(t, err, "pending")
			return
		}
		again, err := goldens.Proposal("a", a)
		require.NoError(t, err)
		require.Equal(t, goldentest.JSON(t, p), goldentest.JSON(t, again))
		require.Equal(t, p.Hash(), again.Hash())
	})
}

var (
	proposalKeys  = []string{"from", "base", "conflicts", "disagreements", "key", "kind", "written", "readings", "message", "fix", "surface", "location", "values", "party/p0"}
	proposalWords = []string{"party/p0", "figure/f0", "figure/500000000000 USD", "value", "mention", "x", "added"}
)
