package derive_test

import (
	"testing"

	"github.com/assaykit/assay/internal/golden/goldentest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/derive"
	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/internal/offsets"
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
		given, known := goldentest.JSON(t, c.Golden), before
		if d.Rarely(2) {
			known = nil
		}
		after := *before
		after.Text = edited(d, c.Text)
		once := derive.Golden(c.Golden, &after, known)
		require.Equal(t, given, goldentest.JSON(t, c.Golden), "what is derived from is not written to")
		requireInPlace(t, once.Golden, after.Text)
		if after.Text == before.Text {
			require.Equal(t, goldentest.JSON(t, c.Golden.Parties), goldentest.JSON(t, once.Golden.Parties), "of the article that it was written for")
		}
		if once.Certain() {
			twice := derive.Golden(once.Golden, &after, &after)
			require.Equal(t, goldentest.JSON(t, once.Golden), goldentest.JSON(t, twice.Golden), "derived again")
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
	x := offsets.NewIndex(text)
	invent.Mentions(g.Article(), func(m *schema.Mention) {
		if start, end, ok := m.Span(); ok {
			slice, fit := x.Slice(start, end, schema.CodePoint)
			require.Equal(t, offsets.Fits, fit)
			require.Equal(t, m.Text, slice)
		}
	})
}
