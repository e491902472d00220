package align

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/schema"
)

// slowly aligns a golden with a record without anything that is prepared, shared or
// skipped: each likeness of names is computed, each matching searched for, and each
// difference worded.
func slowly(want *schema.Golden, got *schema.Article) *Alignment {
	facts, record := fact.OfGolden(want, nil), fact.Of(got, nil)
	at := newPlacer(facts, record, nil)
	g := newGolden(facts, wordsByHash(record.Quotes, at), at)
	g.own = nil
	for _, s := range []*side{g.parties, g.figures, g.dates, g.events, g.quotes} {
		s.slow = true
	}
	return alignWith(g, facts, record, at)
}

// requireSame requires that a prepared golden, which may have served other records, gives
// what slowly gives.
func requireSame(t require.TestingT, prepared *fact.Set, want *schema.Golden, got *schema.Article) {
	expected := slowly(want, got)
	for range 2 { // also when everything is known
		a, err := Facts(context.Background(), prepared, fact.OfBeside(got, nil, prepared))
		require.NoError(t, err)
		require.Equal(t, expected, a)
	}
	require.Equal(t, expected, Align(want, got))
}

// repeated returns a record with some facts twice.
func repeated(a *schema.Article) *schema.Article {
	b := *a
	b.Parties = append(a.Parties[:len(a.Parties):len(a.Parties)], a.Parties...)
	b.Figures = append(a.Figures[:len(a.Figures):len(a.Figures)], a.Figures...)
	b.Quotes = append(a.Quotes[:len(a.Quotes):len(a.Quotes)], a.Quotes...)
	return &b
}

// records returns records about the golden of a case, which say what it says, something
// near, or less.
func records(c *invent.Case) []*schema.Article {
	own := c.Golden.Article()
	_, backwards := invent.Backwards(c.Golden, own)
	less := invent.Copy(own)
	less.Parties, less.Dates = less.Parties[:len(less.Parties)/2], less.Dates[:len(less.Dates)/2]
	apart := invent.Copy(own)
	for i := range apart.Events { // each at the place of another
		apart.Events[i].Mentions = own.Events[(i+1)%len(own.Events)].Mentions
	}
	return []*schema.Article{c.Got, own, backwards, less, apart, repeated(c.Got), repeated(own)}
}

// Goldens have aliases, ids in knowledge bases, alternatives, never-facts and hashes
// instead of words.
func TestShortCutsChangeNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := invent.New(invent.From(rapid.SliceOfN(rapid.Byte(), 0, 1500).Draw(t, "case")))
		prepared := fact.OfGolden(c.Golden, nil)
		for _, got := range records(c) {
			requireSame(t, prepared, c.Golden, got)
		}
	})
}

// drawNear draws a record whose facts have few values, so that they are near misses of
// each other and often tie.
func drawNear(t *rapid.T) *schema.Article {
	pick := func(label string, of ...string) string { return rapid.SampledFrom(of).Draw(t, label) }
	a := new(schema.Article)
	for range rapid.IntRange(0, 9).Draw(t, "facts") {
		var mentions []schema.Mention
		if rapid.Bool().Draw(t, "mentioned") {
			at := 8 * rapid.IntRange(0, 4).Draw(t, "at")
			mentions = []schema.Mention{schema.At(at, at+rapid.IntRange(1, 20).Draw(t, "length"), pick("surface", "x", "y"))}
		}
		id := pick("id", "", "a", "b", "c")
		switch rapid.SampledFrom([]int{0, 0, 1, 2, 3, 3, 3, 4}).Draw(t, "kind") {
		case 0:
			p := schema.Party{ID: id, Type: schema.PartyType(pick("type", "person", "place", "")), Name: pick("name", "Ada Moreau", "Moreau", "SK", "김민지"), Mentions: mentions}
			if alias := pick("alias", "", "", "Moreau", "Ines Delorme", "SK"); alias != "" {
				p.Aliases = []string{alias}
			}
			a.Parties = append(a.Parties, p)
		case 1:
			a.Figures = append(a.Figures, schema.Figure{ID: id, Kind: schema.Count, Value: schema.NewDecimal(int64(rapid.IntRange(1, 2).Draw(t, "value")), 0), Unit: pick("unit", "people", "mills"), About: pick("about", "", "a", "b"), Mentions: mentions})
		case 2:
			a.Dates = append(a.Dates, schema.Date{ID: id, Value: pick("date", "2025", "2025-02", "2025-02-04"), Mentions: mentions})
		case 3:
			e := schema.Event{ID: id, Type: pick("event", "sale", "sale", "visit"), Place: pick("place", "", "a"), Date: pick("day", "", "b"), Mentions: mentions}
			for _, as := range []string{"host", "guest"} {
				e.Participants = append(e.Participants, schema.Participant{Party: pick("who", "a", "b"), As: pick("as", as, as, "host")})
			}
			a.Events = append(a.Events, e)
		case 4:
			a.Quotes = append(a.Quotes, schema.Quote{ID: id, Text: pick("text", "we stay here", "we stay", "they go"), Speaker: pick("speaker", "", "a", "b"), Mentions: mentions})
		}
	}
	return a
}

func TestShortCutsChangeNothingInTies(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := asTruth(drawNear(t))
		prepared := fact.OfGolden(want, nil)
		for range 4 {
			requireSame(t, prepared, want, drawNear(t))
		}
	})
}

func TestShortCutsChangeNothingInFixtures(t *testing.T) {
	files, err := filepath.Glob("../fixtures/*/*.json")
	require.NoError(t, err)
	var records []*schema.Article
	for _, path := range files {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		if got, _ := schema.InspectArticle(data, schema.Options{}); got != nil {
			records = append(records, got)
		}
	}
	paths, err := filepath.Glob("../golden/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		g := goldenFile(t, path)
		prepared, n := fact.OfGolden(g, nil), 0
		for _, got := range records {
			if got.Source.ID == g.Source.ID || n < 5 { // and some of other articles
				n++
				requireSame(t, prepared, g, got)
			}
		}
	}
}

func goldenFile(t *testing.T, path string) *schema.Golden {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	g, problems := schema.InspectGolden(data, schema.Options{})
	require.NotNil(t, g, "%v", problems)
	return g
}

// A prepared golden serves records at once.
func TestAGoldenServesSeveralAtOnce(t *testing.T) {
	g := goldenFile(t, "../golden/stargate-fr.json")
	records := []*schema.Article{g.Article(), goldenFile(t, "../golden/stargate-en.json").Article()}
	var expected []*Alignment
	for _, r := range records {
		expected = append(expected, slowly(g, r))
	}
	prepared := fact.OfGolden(g, nil)
	got := make([]*Alignment, 16)
	var all sync.WaitGroup
	for i := range got {
		all.Go(func() { got[i], _ = Facts(context.Background(), prepared, fact.OfBeside(records[i%2], nil, prepared)) })
	}
	all.Wait()
	for i, a := range got {
		require.Equal(t, expected[i%2], a)
	}
}
