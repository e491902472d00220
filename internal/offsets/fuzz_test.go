package offsets_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
)

// FuzzIndex finds and counts in any text: a slice in code points is that of the
// text, an offset goes to another unit and back, and surfaces are found in
// order and inside.
func FuzzIndex(f *testing.F) {
	f.Add("é€😀\n\xff", "€", -1, 3)
	f.Add("« a » \u00ad\u0301", "a", 9, 2)
	for _, data := range invent.Seeds(6) {
		c := invent.New(invent.From(data))
		f.Add(c.Text, "Kim", 3, 9)
	}
	units := []schema.OffsetUnit{schema.CodePoint, schema.UTF8, schema.UTF16}
	f.Fuzz(func(t *testing.T, text, surface string, start, end int) {
		if len(text) > 2000 {
			t.Skip("longer than what is worth the time")
		}
		x := offsets.NewIndex(text)
		points := []rune(text)
		for _, unit := range units {
			slice, fit := x.Slice(start, end, unit)
			if fit == offsets.Fits && unit == schema.CodePoint && utf8.ValidString(text) {
				require.Equal(t, string(points[start:end]), slice)
			}
			if fit == offsets.Fits && unit == schema.UTF8 {
				require.Equal(t, text[start:end], slice)
			}
			for _, other := range units {
				if there, fit := x.Convert(start, unit, other); fit == offsets.Fits {
					back, fit := x.Convert(there, other, unit)
					require.Equal(t, offsets.Fits, fit)
					require.Equal(t, start, back, "from %s to %s and back", unit, other)
				}
			}
		}
		x.Location(start, end)
		n, last := x.Len(schema.CodePoint), 0
		for m := range x.Find(surface) {
			require.True(t, m.Start >= last && m.End > m.Start && m.End <= n, "match [%d,%d) after %d in a text of %d", m.Start, m.End, last, n)
			last = m.End
			slice, fit := x.Slice(m.Start, m.End, schema.CodePoint)
			require.Equal(t, offsets.Fits, fit)
			require.Equal(t, strings.TrimSpace(offsets.Plain(surface)), strings.TrimSpace(offsets.Plain(slice)), "what is found is what was looked for, typography and the space around it aside")
		}
		require.Equal(t, offsets.Plain(text), offsets.Plain(offsets.Plain(text)))
	})
}
