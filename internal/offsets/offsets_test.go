package offsets_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
)

func TestConvert(t *testing.T) {
	const text = "é€😀x"
	for _, tt := range []struct {
		reason string
		offset int
		from   schema.OffsetUnit
		to     schema.OffsetUnit
		want   int
		fit    offsets.Fit
	}{
		{"two bytes are one code point", 2, schema.UTF8, schema.CodePoint, 1, offsets.Fits},
		{"inside the bytes of é", 1, schema.UTF8, schema.CodePoint, 0, offsets.Inside},
		{"inside the bytes of €", 4, schema.UTF8, schema.UTF16, 1, offsets.Inside},
		{"inside a surrogate pair", 3, schema.UTF16, schema.CodePoint, 2, offsets.Inside},
		{"behind a surrogate pair", 4, schema.UTF16, schema.UTF8, 9, offsets.Fits},
		{"no unit is code points", 3, "", schema.UTF8, 9, offsets.Fits},
		{"the end", 4, schema.CodePoint, schema.UTF16, 5, offsets.Fits},
		{"one past the end", 5, schema.CodePoint, schema.UTF8, 10, offsets.Outside},
		{"before the text", -7, schema.UTF16, schema.UTF8, 0, offsets.Outside},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			got, fit := offsets.NewIndex(text).Convert(tt.offset, tt.from, tt.to)
			require.Equal(t, tt.want, got)
			require.Equal(t, tt.fit, fit)
		})
	}
}

// Convert and Slice agree with the plain way of counting.
func TestIndexAgreesWithCounting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("ab é€😀\n한\u0301"))).Draw(t, "text")
		x := offsets.NewIndex(text)
		points := []rune(text)
		i := rapid.IntRange(0, len(points)).Draw(t, "i")
		j := rapid.IntRange(i, len(points)).Draw(t, "j")
		head := string(points[:i])
		for unit, want := range map[schema.OffsetUnit]int{
			schema.UTF8: len(head), schema.UTF16: len(utf16.Encode(points[:i])), schema.CodePoint: i,
		} {
			got, fit := x.Convert(i, schema.CodePoint, unit)
			require.Equal(t, want, got)
			require.Equal(t, offsets.Fits, fit)
			back, fit := x.Convert(want, unit, schema.CodePoint)
			require.Equal(t, i, back)
			require.Equal(t, offsets.Fits, fit)
			end, _ := x.Convert(j, schema.CodePoint, unit)
			s, fit := x.Slice(want, end, unit)
			require.Equal(t, string(points[i:j]), s)
			require.Equal(t, offsets.Fits, fit)
		}
		line, column := x.Position(i)
		require.Equal(t, strings.Count(head, "\n")+1, line)
		require.Equal(t, utf8.RuneCountInString(head[strings.LastIndex(head, "\n")+1:])+1, column)
		l := x.Location(i, j)
		if j-i <= 400 {
			require.Contains(t, text, l.Before+l.Text+l.After)
		}
	})
}

func TestSliceOutside(t *testing.T) {
	x := offsets.NewIndex("abc")
	for _, tt := range []struct {
		reason     string
		start, end int
		want       string
	}{
		{"an end behind the text gives what there is", 1, 9, "bc"},
		{"a start before it likewise", -4, 1, "a"},
		{"an end before the start gives nothing", 2, 1, ""},
		{"the largest and the smallest int do no harm", -1 << 63, 1<<63 - 1, "abc"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			got, fit := x.Slice(tt.start, tt.end, schema.CodePoint)
			require.Equal(t, tt.want, got)
			require.Equal(t, offsets.Outside, fit)
			require.NotNil(t, x.Location(tt.start, tt.end))
		})
	}
}

func TestLocation(t *testing.T) {
	text := "A headline\nThe consortium, which was announced last month in Washington, will spend 500 billion dollars over four years on data centres in Texas."
	x := offsets.NewIndex(text)
	start := strings.Index(text, "500")
	l := x.Location(start, start+len("500 billion dollars"))
	require.Equal(t, &schema.Location{
		Start: start, End: start + 19, Line: 2, Column: start - 10,
		Before: "last month in Washington, will spend ",
		Text:   "500 billion dollars",
		After:  " over four years on data centres in",
	}, l)
}

func TestFind(t *testing.T) {
	for _, tt := range []struct{ reason, text, surface, want string }{
		{"every exact place", "an SK and SK hynix", "SK", "[3,5)exact,whole [10,12)exact,whole"},
		{"a part of a word says so", "ASK", "SK", "[1,3)exact"},
		{"exact places make the others unlooked for", "l'IA l’IA", "l’IA", "[5,9)exact,whole"},
		{"apostrophes in one form", "de l’IA.", "l'IA", "[3,7)whole"},
		{"a no-break space is a space", "95\u202f% des", "95 %", "[0,4)whole"},
		{"a line break is a space", "cinq cents\r\nmilliards", "cents milliards", "[5,21)whole"},
		{"a decomposed text, a composed surface", "a Se\u0301oul.", "Séoul", "[2,8)whole"},
		{"a composed text, a decomposed surface", "a Séoul.", "Se\u0301oul", "[2,7)whole"},
		{"a soft hyphen inside", "mil\u00adliards", "milliards", "[0,10)whole"},
		{"hyphens", "Kim Chang‑han", "Chang-han", "[4,13)whole"},
		{"guillemets for quotation marks", "dit : « oui » hier", "dit : \"oui\" hier", "[0,18)whole"},
		{"a base letter is not the accented one", "Se\u0301oul", "Se", ""},
		{"Korean particles do not lengthen a name", "카카오는", "카카오", "[0,3)exact,whole"},
		{"nor does what stands before Latin letters", "는SK", "SK", "[1,3)exact,whole"},
		{"letter case counts", "openai", "OpenAI", ""},
		{"nothing is nowhere", "text", "", ""},
		{"only typography is nothing", "te\u00adxt", "\u00ad", "[2,3)exact,whole"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var got []string
			for m := range offsets.NewIndex(tt.text).Find(tt.surface) {
				s := fmt.Sprintf("[%d,%d)", m.Start, m.End)
				var how []string
				if m.Exact {
					how = append(how, "exact")
				}
				if m.Whole {
					how = append(how, "whole")
				}
				got = append(got, s+strings.Join(how, ","))
			}
			require.Equal(t, tt.want, strings.Join(got, " "))
		})
	}
}

// Whatever typography does to a text, its words are found where they were.
func TestFindSeesThroughTypography(t *testing.T) {
	words := rapid.SliceOfN(rapid.SampledFrom([]string{"Séoul", "l'IA", "\"oui\"", "Tae-won", "500", "한국", "é"}), 1, 8)
	rapid.Check(t, func(t *rapid.T) {
		plain := strings.Join(words.Draw(t, "words"), " ")
		changed := norm.NFD.String(strings.NewReplacer(" ", "\u202f", "'", "’", "-", "‑", "\"oui\"", "«\u00a0oui\u00a0»").Replace(plain))
		x := offsets.NewIndex("xx " + changed + " yy")
		got := slices.Collect(x.Find(plain))
		require.NotEmpty(t, got)
		require.Equal(t, 3, got[0].Start)
		require.Equal(t, 3+utf8.RuneCountInString(changed), got[0].End)
		require.Equal(t, offsets.Plain(plain), offsets.Plain(changed))
	})
}

// A misspelt unit is no unit: it is not taken for another.
func TestAUnitThatIsNone(t *testing.T) {
	x := offsets.NewIndex("é")
	for _, tt := range []struct {
		reason   string
		from, to schema.OffsetUnit
		want     offsets.Fit
	}{
		{"a unit that is one", schema.UTF8, schema.CodePoint, offsets.Inside},
		{"misspelt, to convert from", "utf-8", schema.CodePoint, offsets.NoUnit},
		{"misspelt, to convert to", schema.CodePoint, "UTF8", offsets.NoUnit},
		{"none said is code points", "", schema.CodePoint, offsets.Fits},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			_, fit := x.Convert(1, tt.from, tt.to)
			require.Equal(t, tt.want, fit)
		})
	}
	_, fit := x.Slice(0, 1, "bytes")
	require.Equal(t, offsets.NoUnit, fit)
	require.Zero(t, x.Len("bytes"))
}
