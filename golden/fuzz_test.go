package golden_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// FuzzDerive carries invented goldens over to edited articles: every offset is
// that of its words, what was settled is derived again to the same, and the
// golden that was given is not written to.
func FuzzDerive(f *testing.F) {
	for _, data := range invent.Seeds(12) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d := invent.From(data)
		c := invent.New(d)
		before := &seeds.Article{ID: "a", Language: c.Language, Published: invent.Published, Text: c.Text}
		given, known := asJSON(t, c.Golden), before
		if d.Rarely(2) {
			known = nil
		}
		after := *before
		after.Text = edited(d, c.Text)
		once := golden.Derive(c.Golden, &after, known)
		require.Equal(t, given, asJSON(t, c.Golden), "what is derived from is not written to")
		requireInPlace(t, once.Golden, after.Text)
		if after.Text == before.Text {
			require.Equal(t, asJSON(t, c.Golden.Parties), asJSON(t, once.Golden.Parties), "of the article that it was written for")
		}
		if once.Settled() {
			twice := golden.Derive(once.Golden, &after, &after)
			require.Equal(t, asJSON(t, once.Golden), asJSON(t, twice.Golden), "derived again")
		}
	})
}

// edited is a text with words taken out and put in.
func edited(d *invent.Draws, text string) string {
	points := []rune(text)
	for n := d.Upto(4); n > 0 && len(points) > 0; n-- {
		from := d.Upto(min(256, len(points)))
		to := min(len(points), from+d.Upto(20))
		points = append(append(append([]rune{}, points[:from]...), []rune(d.Raw(12))...), points[to:]...)
	}
	return string(points)
}

func requireInPlace(t *testing.T, g *schema.Golden, text string) {
	t.Helper()
	x := seeds.NewIndex(text)
	invent.Mentions(g.Article(), func(m *schema.Mention) {
		if start, end, ok := m.Span(); ok {
			slice, fit := x.Slice(start, end, schema.CodePoint)
			require.Equal(t, seeds.Fits, fit)
			require.Equal(t, m.Text, slice)
		}
	})
}

// FuzzDiff compares invented goldens: one and itself differ in nothing, also in
// another order, and what differs is told the same twice.
func FuzzDiff(f *testing.F) {
	for _, data := range invent.Seeds(12) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c := invent.New(invent.From(data))
		a := &seeds.Article{ID: "a", Language: c.Language, Published: invent.Published, Text: c.Text}
		backwards, _ := invent.Backwards(c.Golden, c.Got)
		require.Empty(t, golden.Diff(c.Golden, c.Golden, a).Changes)
		require.Empty(t, golden.Diff(c.Golden, backwards, a).Changes, "in another order")
		other := golden.Clone(c.Golden)
		other.Parties, other.Figures, other.Dates, other.Quotes = c.Got.Parties, c.Got.Figures, c.Got.Dates, c.Got.Quotes
		given := asJSON(t, c.Golden, other)
		once := asJSON(t, golden.Diff(c.Golden, other, a))
		require.Equal(t, once, asJSON(t, golden.Diff(c.Golden, other, a)))
		require.Equal(t, given, asJSON(t, c.Golden, other), "what is compared is not written to")
		for _, issue := range golden.Lint(c.Golden, a, nil) {
			require.NotEmpty(t, issue.Message)
		}
	})
}

// FuzzHistory reads any bytes as the history of decisions: a line that a killed
// process left half written takes no other decision away.
func FuzzHistory(f *testing.F) {
	f.Add([]byte(`{"at":"2025-02-04T00:00:00Z","action":"accept","id":"a","facts":[{"op":"added","key":"party/kim"}],"by":"me","why":"read"}`+"\n"), 3)
	f.Add([]byte("{\"action\":\"prune\"}\n\n<<<<<<< ours\n{\"action\":\"edit\"}\n"), 9)
	f.Add([]byte("\xef\xbb\xbf{}\r\n[]\nnull\n"), 1)
	dir := f.TempDir()
	read := func(t *testing.T, data []byte) ([]golden.Record, error) {
		t.Helper()
		require.NoError(t, os.WriteFile(filepath.Join(dir, golden.HistoryFile), data, 0o600))
		return golden.Store{Dir: dir}.History()
	}
	f.Fuzz(func(t *testing.T, data []byte, cut int) {
		if end := bytes.LastIndexByte(data, '\n'); end >= 0 {
			data = data[:end+1]
		} else {
			data = nil
		}
		all, err := read(t, data)
		if err != nil {
			require.ErrorContains(t, err, golden.HistoryFile)
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
	require.NoError(f, os.Mkdir(filepath.Join(dir, golden.PendingDir), 0o700))
	f.Fuzz(func(t *testing.T, data []byte) {
		d := invent.From(data)
		c := invent.New(d)
		truth, err := schema.Encode(c.Golden)
		require.NoError(t, err)
		proposed := golden.Clone(c.Golden)
		proposed.Parties, proposed.Figures, proposed.Dates = c.Got.Parties, c.Got.Figures, c.Got.Dates
		proposed.X = json.RawMessage(`{"proposal":` + d.JSON(proposalKeys, proposalWords, 4) + `}`)
		pending, err := schema.Encode(proposed)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, "a.json"), truth, 0o600))
		require.NoError(t, os.WriteFile(filepath.Join(dir, golden.PendingDir, "a.json"), pending, 0o600))
		a := &seeds.Article{ID: "a", Language: c.Language, Published: invent.Published, Text: c.Text}
		store := golden.Store{Dir: dir}
		p, err := store.Proposal("a", a)
		if err != nil {
			require.ErrorContains(t, err, golden.PendingDir)
			return
		}
		again, err := store.Proposal("a", a)
		require.NoError(t, err)
		require.Equal(t, asJSON(t, p), asJSON(t, again))
		require.Equal(t, p.Hash(), again.Hash())
	})
}

var (
	proposalKeys  = []string{"from", "base", "conflicts", "disagreements", "key", "kind", "written", "readings", "message", "fix", "surface", "location", "values", "party/p0"}
	proposalWords = []string{"party/p0", "figure/f0", "figure/500000000000 USD", "value", "mention", "x", "added"}
)

func asJSON(t *testing.T, values ...any) string {
	t.Helper()
	b, err := json.Marshal(values)
	require.NoError(t, err)
	return string(b)
}
