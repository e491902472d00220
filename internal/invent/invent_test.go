package invent_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/schema"
)

// Whatever the bytes, the records obey the form, the golden's mentions are
// slices of the text, and the same bytes make the same case.
func TestWhateverBytesMakeACase(t *testing.T) {
	for _, data := range invent.Seeds(600) {
		c := invent.New(invent.From(data))
		require.Equal(t, c, invent.New(invent.From(data)))
		golden, err := schema.Encode(c.Golden)
		require.NoError(t, err)
		_, problems := schema.InspectGolden(golden, schema.Options{})
		require.Empty(t, problems)
		got, err := schema.Encode(c.Got)
		require.NoError(t, err)
		read, problems := schema.InspectArticle(got, schema.Options{})
		require.NotNil(t, read, "%v", problems)
		points := []rune(c.Text)
		for _, p := range c.Golden.Parties {
			for _, m := range p.Mentions {
				start, end, ok := m.Span()
				require.True(t, ok)
				require.Equal(t, m.Text, string(points[start:end]))
			}
		}
		if c.Faults == 0 {
			require.Equal(t, text(c.Golden.Article()), text(c.Got))
		}
	}
}

// The seeds make cases of every kind, so that a fuzzer does not begin at nothing.
func TestCasesAreOfEveryKind(t *testing.T) {
	of := map[string]int{}
	const cases = 500
	for _, data := range invent.Seeds(cases) {
		c := invent.New(invent.From(data))
		for kind, n := range map[string]int{
			"party": len(c.Golden.Parties), "figure": len(c.Golden.Figures), "date": len(c.Golden.Dates),
			"event": len(c.Golden.Events), "quote": len(c.Golden.Quotes), "fault": c.Faults, "faithful": 1 - min(1, c.Faults),
		} {
			of[kind] += min(1, n)
		}
	}
	for _, kind := range []string{"party", "figure", "date", "event", "quote", "fault", "faithful"} {
		require.Greater(t, of[kind], cases/10, kind)
	}
}

func TestJSONIsJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := invent.From(rapid.SliceOfN(rapid.Byte(), 0, 80).Draw(t, "data"))
		s := d.JSON([]string{"a", "b"}, []string{"é", "\x00"}, 3)
		require.True(t, json.Valid([]byte(s)), s)
	})
}

func text(a *schema.Article) string {
	b, _ := json.Marshal(a)
	return string(b)
}
