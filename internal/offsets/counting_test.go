package offsets_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
)

func TestCounting(t *testing.T) {
	for _, tt := range []struct {
		reason, text string
		counting     offsets.Counting
		start, end   int
		want         string
	}{
		{"code points", "🚢 Mira left", offsets.Counting{Unit: schema.CodePoint}, 2, 6, "Mira"},
		{"UTF-16 units, as JavaScript counts", "🚢 Mira left", offsets.Counting{Unit: schema.UTF16}, 3, 7, "Mira"},
		{"bytes, as Go counts", "🚢 Mira left", offsets.Counting{Unit: schema.UTF8}, 5, 9, "Mira"},
		{"grapheme clusters: a family is one", "👨‍👩‍👧 Mira", offsets.Counting{Unit: offsets.Grapheme}, 2, 6, "Mira"},
		{"grapheme clusters: a letter with its accent is one", "e\u0301te\u0301 Mira", offsets.Counting{Unit: offsets.Grapheme}, 4, 8, "Mira"},
		{"grapheme clusters: CRLF is one", "a\r\nMira", offsets.Counting{Unit: offsets.Grapheme}, 2, 6, "Mira"},
		{"CRLF as one, as browsers do", "One.\r\nTwo Mira.", offsets.Counting{Unit: schema.CodePoint, Lines: offsets.CRLFAsOne}, 9, 13, "Mira"},
		{"LF as two: the text had CRLF", "One.\nTwo Mira.", offsets.Counting{Unit: schema.CodePoint, Lines: offsets.LFAsTwo}, 10, 14, "Mira"},
		{"a run of blanks as one", "  One   two\n\nMira", offsets.Counting{Unit: schema.CodePoint, Blanks: offsets.BlanksCollapsed}, 8, 12, "Mira"},
		{"a collapsed run at the ends of a mark is outside it", "One   two", offsets.Counting{Unit: schema.CodePoint, Blanks: offsets.BlanksCollapsed}, 4, 7, "two"},
		{"lines trimmed", " One  \n \n  Mira", offsets.Counting{Unit: schema.CodePoint, Blanks: offsets.LinesTrimmed}, 5, 9, "Mira"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			at, fits := tt.counting.Bytes(tt.text, []offsets.Range{{Start: tt.start, End: tt.end}})
			require.Equal(t, offsets.Fits, fits[0])
			require.Equal(t, tt.want, tt.text[at[0].Start:at[0].End])
		})
	}
}

func TestCountingDoesNotFit(t *testing.T) {
	for _, tt := range []struct {
		reason     string
		start, end int
		want       offsets.Fit
	}{
		{"before the text", -1, 1, offsets.Outside},
		{"behind it", 0, 9, offsets.Outside},
		{"the end before the start", 3, 1, offsets.Outside},
		{"between surrogates", 1, 4, offsets.Inside},
	} {
		at, fits := offsets.Counting{Unit: schema.UTF16}.Bytes("🚢 Mira", []offsets.Range{{Start: tt.start, End: tt.end}})
		require.Equal(t, tt.want, fits[0], tt.reason)
		require.Zero(t, at[0], tt.reason)
	}
}

// In the units of a record, a counting of the text as it is agrees with the index.
func TestCountingAgreesWithIndex(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{"a", "é", "e\u0301", "🚢", "서울", "\r\n", "\n", " ", "\u200f", "👩‍🚀"})).Draw(t, "text"), "")
		unit := rapid.SampledFrom([]schema.OffsetUnit{schema.CodePoint, schema.UTF8, schema.UTF16}).Draw(t, "unit")
		r := offsets.Range{Start: rapid.IntRange(-2, len(text)+2).Draw(t, "start"), End: rapid.IntRange(-2, len(text)+2).Draw(t, "end")}
		x := offsets.NewIndex(text)
		want, fit := x.Slice(r.Start, r.End, unit)
		at, fits := offsets.Counting{Unit: unit}.Bytes(text, []offsets.Range{r})
		if require.Equal(t, fit, fits[0]); fit == offsets.Fits {
			require.Equal(t, want, text[at[0].Start:at[0].End])
		}
	})
}

// Positions are the way back: from a boundary to its position and to the boundary.
func TestPositions(t *testing.T) {
	text := "👨‍👩‍👧 é e\u0301 서울\r\nMira"
	for _, c := range offsets.Countings(text, schema.CodePoint, "") {
		if c.Blanks != offsets.BlanksAsTheyAre {
			continue // several boundaries share a position
		}
		var list []int
		for i := range text {
			list = append(list, i)
		}
		at, fits := c.Positions(text, append(list, len(text)))
		for i, start := range list {
			if fits[i] != offsets.Fits || strings.HasPrefix(text[start:], "\n") {
				continue
			}
			back, fit := c.Bytes(text, []offsets.Range{{Start: at[i], End: at[len(list)]}})
			require.Equal(t, offsets.Fits, fit[0], c.String())
			require.Equal(t, start, back[0].Start, c.String())
		}
	}
}

func TestCuts(t *testing.T) {
	for _, tt := range []struct {
		reason, text, words string
		want                bool
	}{
		{"a whole word", "chief Nora Quill spoke", "Nora Quill", false},
		{"the end of the word before", "chief Nora Quill spoke", "ef Nora", true},
		{"the beginning of the word behind", "chief Nora Quill", "Nora Qu", true},
		{"white space at its end", "chief Nora Quill", "Nora ", true},
		{"a particle follows a word in Hangul", "노라가 왔다", "노라", false},
		{"a word in Hangul begins inside another", "김노라", "노라", true},
		{"scripts that do not space words", "野村證券は", "證券", false},
		{"digits in a number", "in 2025", "20", true},
		{"a unit behind a number", "5km", "5", false},
		{"a letter without its accent", "cafe\u0301", "cafe", true},
		{"an apostrophe parts words", "l'Élysée", "Élysée", false},
	} {
		at := strings.Index(tt.text, tt.words)
		require.Equal(t, tt.want, offsets.Cuts(tt.text, at, at+len(tt.words)), tt.reason)
	}
}
