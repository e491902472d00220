package schema_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/schema"
)

func day(y, m, d int) schema.Day { return schema.Day{Year: y, Month: m, Day: d} }

func TestParseEDTF(t *testing.T) {
	for _, test := range []struct {
		reason, text string
		first, last  schema.Day
		precision    schema.Precision
	}{
		{"a day", "2025-02-04", day(2025, 2, 4), day(2025, 2, 4), schema.DayPrecision},
		{"a leap day", "2024-02-29", day(2024, 2, 29), day(2024, 2, 29), schema.DayPrecision},
		{"a leap day of a leap century", "2000-02-29", day(2000, 2, 29), day(2000, 2, 29), schema.DayPrecision},
		{"a month", "2025-02", day(2025, 2, 1), day(2025, 2, 28), schema.Month},
		{"a year", "2025", day(2025, 1, 1), day(2025, 12, 31), schema.Year},
		{"year 0, which is 1 BC", "0000", day(0, 1, 1), day(0, 12, 31), schema.Year},
		{"a year before it", "-0044", day(-44, 1, 1), day(-44, 12, 31), schema.Year},
		{"a day before it", "-0043-03-15", day(-43, 3, 15), day(-43, 3, 15), schema.DayPrecision},
		{"a decade", "202X", day(2020, 1, 1), day(2029, 12, 31), schema.Decade},
		{"a century", "19XX", day(1900, 1, 1), day(1999, 12, 31), schema.Century},
		{"a millennium", "1XXX", day(1000, 1, 1), day(1999, 12, 31), schema.Century},
		{"a decade before year 0", "-001X", day(-19, 1, 1), day(-10, 12, 31), schema.Decade},
		{"a year of five digits", "Y17000", day(17000, 1, 1), day(17000, 12, 31), schema.Year},
		{"a month that is not said", "2004-XX", day(2004, 1, 1), day(2004, 12, 31), schema.Year},
		{"a day that is not said", "1985-04-XX", day(1985, 4, 1), day(1985, 4, 30), schema.Month},
		{"neither said", "1985-XX-XX", day(1985, 1, 1), day(1985, 12, 31), schema.Year},
		{"spring", "2025-21", day(2025, 3, 1), day(2025, 5, 31), schema.Season},
		{"winter runs into the next year", "2025-24", day(2025, 12, 1), day(2026, 2, 28), schema.Season},
		{"a southern summer likewise", "2025-30", day(2025, 12, 1), day(2026, 2, 28), schema.Season},
		{"the first quarter", "2025-33", day(2025, 1, 1), day(2025, 3, 31), schema.Quarter},
		{"the fourth quarter", "2025-36", day(2025, 10, 1), day(2025, 12, 31), schema.Quarter},
		{"the second half", "2025-41", day(2025, 7, 1), day(2025, 12, 31), schema.Semester},
		{"the last third", "2025-39", day(2025, 9, 1), day(2025, 12, 31), schema.Semester},
		{"a span of days", "2025-02-04/2025-02-06", day(2025, 2, 4), day(2025, 2, 6), schema.Span},
		{"a span of one day", "2025-02-04/2025-02-04", day(2025, 2, 4), day(2025, 2, 4), schema.Span},
		{"a span of months", "2024-11/2025-02", day(2024, 11, 1), day(2025, 2, 28), schema.Span},
		{"a time", "2025-02-04T14:30", day(2025, 2, 4), day(2025, 2, 4), schema.Minute},
		{"a time with a zone", "2025-02-04T14:30:15+09:00", day(2025, 2, 4), day(2025, 2, 4), schema.Minute},
		{"midnight at the end of a day", "2025-02-04T24:00", day(2025, 2, 5), day(2025, 2, 5), schema.Minute},
		{"a leap second", "2016-12-31T23:59:60Z", day(2016, 12, 31), day(2016, 12, 31), schema.Minute},
		{"milliseconds, as programs write them", "2025-02-04T10:00:00.000Z", day(2025, 2, 4), day(2025, 2, 4), schema.Minute},
		{"a fraction behind a comma", "2025-02-04T10:00:59,25+09:00", day(2025, 2, 4), day(2025, 2, 4), schema.Minute},
	} {
		t.Run(test.reason, func(t *testing.T) {
			e, err := schema.ParseEDTF(test.text)
			require.NoError(t, err)
			first, ok := e.First()
			require.True(t, ok)
			last, ok := e.Last()
			require.True(t, ok)
			require.Equal(t, []schema.Day{test.first, test.last}, []schema.Day{first, last})
			require.Equal(t, test.precision, e.Precision())
			require.Equal(t, test.text, e.String())
			require.False(t, e.Approximate())
		})
	}
}

func TestParseEDTFRefuses(t *testing.T) {
	for _, test := range []struct{ reason, text string }{
		{"nothing", ""},
		{"words", "mardi"},
		{"day first", "04-02-2025"},
		{"slashes", "2025/02/04"},
		{"no hyphens", "20250204"},
		{"one digit", "2025-2-4"},
		{"month 13", "2025-13"},
		{"month 0", "2025-00-10"},
		{"day 0", "2025-02-00"},
		{"30 February", "2025-02-30"},
		{"29 February of a common year", "2025-02-29"},
		{"29 February of a common century", "1900-02-29"},
		{"31 April", "2025-04-31"},
		{"a season with a day", "2025-21-01"},
		{"a season of a day that is not said", "2025-21-XX"},
		{"a number that means no part of a year", "2025-42"},
		{"a digit after one that is not said", "2X25"},
		{"a day of a month that is not said", "2025-XX-04"},
		{"a month of a decade", "202X-02"},
		{"a month not said of a decade", "202X-XX"},
		{"all digits not said", "XXXX"},
		{"year minus 0", "-0000"},
		{"three digits", "202"},
		{"five digits without Y", "17000"},
		{"Y with four digits", "Y2025"},
		{"Y with a time", "Y17000T10:00"},
		{"both ends open", "../.."},
		{"no ends at all", "/"},
		{"three ends", "2025/2026/2027"},
		{"an end before its start", "2025-02-04/2025-02-03"},
		{"a time of a month", "2025-02T10:00"},
		{"a time of an approximate day", "2025-02-04~T10:00"},
		{"an hour past 24", "2025-02-04T25:00"},
		{"past midnight", "2025-02-04T24:01"},
		{"minute 60", "2025-02-04T10:60"},
		{"no time after T", "2025-02-04T"},
		{"an unknown zone", "2025-02-04T10:00CET"},
		{"a zone of Z and more", "2025-02-04T10:00Z09:00"},
		{"a zone with a sign too many", "2025-02-04T10:00+-5"},
		{"a zone past 18 hours", "2025-02-04T10:00+19:00"},
		{"a point without a fraction", "2025-02-04T10:00:00."},
		{"a fraction that is none", "2025-02-04T10:00:00.5x"},
		{"a fraction of a minute", "2025-02-04T10:00.5"},
		{"white space", " 2025"},
		{"other scripts' digits", "٢٠٢٥"},
		{"far too long", fmt.Sprintf("%0100d", 1)},
	} {
		t.Run(test.reason, func(t *testing.T) {
			e, err := schema.ParseEDTF(test.text)
			require.ErrorIs(t, err, schema.ErrEDTF)
			require.True(t, e.IsZero())
		})
	}
}

func TestEDTFOpenEndsAndMarks(t *testing.T) {
	for _, text := range []string{"2025-02-04/..", "2025-02-04/"} {
		e, err := schema.ParseEDTF(text)
		require.NoError(t, err)
		_, ok := e.Last()
		require.False(t, ok, text)
		first, ok := e.First()
		require.True(t, ok)
		require.Equal(t, day(2025, 2, 4), first)
	}
	for _, text := range []string{"2025-02~", "2025?", "2025-02-04%", "2025-02-04/2025-02-06~"} {
		e, err := schema.ParseEDTF(text)
		require.NoError(t, err)
		require.True(t, e.Approximate(), text)
	}
	var none schema.EDTF
	_, ok := none.First()
	require.False(t, ok)
}

func TestEDTFCompare(t *testing.T) {
	for _, test := range []struct {
		reason, a, b string
		want         schema.Relation
	}{
		{"the same", "2025-02-04", "2025-02-04", schema.Equal},
		{"another writing of the same", "2025-02-01/2025-02-28", "2025-02", schema.Equal},
		{"marks do not count", "2025-02~", "2025-02", schema.Equal},
		{"a month and its day", "2025-02", "2025-02-04", schema.Contains},
		{"a day and its year", "2025-02-04", "2025", schema.Within},
		{"a quarter and its month", "2025-33", "2025-02", schema.Contains},
		{"neighbours", "2025-02-04", "2025-02-05", schema.Disjoint},
		{"overlapping spans", "2025-02-04/2025-02-06", "2025-02-05/2025-02-09", schema.Overlap},
		{"an open span and a later day", "2025-02-04/..", "2030", schema.Contains},
		{"an open span and a day before", "2025-02-04/..", "2024", schema.Disjoint},
		{"one moment in two zones", "2025-02-04T09:00+09:00", "2025-02-04T00:00Z", schema.Equal},
		{"one clock in two zones", "2025-02-04T09:00+09:00", "2025-02-04T09:00Z", schema.Disjoint},
		{"one zone unknown: clocks are compared", "2025-02-04T09:00+09:00", "2025-02-04T09:00", schema.Equal},
		{"a day and a time of it", "2025-02-04", "2025-02-04T09:00+09:00", schema.Contains},
	} {
		t.Run(test.reason, func(t *testing.T) {
			a, err := schema.ParseEDTF(test.a)
			require.NoError(t, err)
			b, err := schema.ParseEDTF(test.b)
			require.NoError(t, err)
			require.Equal(t, test.want, a.Compare(b))
			require.Equal(t, converse(test.want), b.Compare(a))
		})
	}
}

func converse(r schema.Relation) schema.Relation {
	switch r {
	case schema.Contains:
		return schema.Within
	case schema.Within:
		return schema.Contains
	}
	return r
}

func drawEDTF(t *rapid.T, label string) schema.EDTF {
	number := func(lo, hi int) int { return rapid.IntRange(lo, hi).Draw(t, label) }
	single := func() string {
		y, m, d := number(2020, 2026), number(1, 12), number(1, 28)
		switch number(0, 6) {
		case 0:
			return fmt.Sprintf("%d", y)
		case 1:
			return fmt.Sprintf("%d-%02d", y, m)
		case 2:
			return fmt.Sprintf("%d-%02d", y, number(21, 41))
		case 3:
			return fmt.Sprintf("%dX", y/10)
		case 4:
			return fmt.Sprintf("%d-%02d-%02dT%02d:00%s", y, m, d, number(0, 23), rapid.SampledFrom([]string{"", "Z", "+09:00", "-05"}).Draw(t, "zone"))
		}
		return fmt.Sprintf("%d-%02d-%02d", y, m, d)
	}
	text := single()
	if number(0, 3) == 0 {
		text += "/" + rapid.SampledFrom([]string{"..", single()}).Draw(t, "end")
	}
	e, err := schema.ParseEDTF(text)
	if err != nil {
		t.Skip("an end before its start")
	}
	return e
}

func TestEDTFCompareIsAntisymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawEDTF(t, "a"), drawEDTF(t, "b")
		require.Equal(t, converse(a.Compare(b)), b.Compare(a), "%s %s", a, b)
		require.Equal(t, schema.Equal, a.Compare(a))
	})
}

// Days agree with time.Time, which is not built the same way.
func TestDaysAgreeWithTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y, m, d := rapid.IntRange(-9999, 9999).Draw(t, "year"), rapid.IntRange(-1, 14).Draw(t, "month"), rapid.IntRange(-1, 33).Draw(t, "day")
		got, ok := schema.MakeDay(y, m, d)
		u := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
		exists := u.Year() == y && int(u.Month()) == m && u.Day() == d
		require.Equal(t, exists, ok, "%d-%d-%d: a month or a day that flows over is no day", y, m, d)
		if !ok {
			require.True(t, got.IsZero())
			return
		}
		require.Equal(t, u.Weekday(), got.Weekday())
		require.Equal(t, got, schema.Day{Year: 1970, Month: 1, Day: 1}.AddDays(got.Number()))
		n := rapid.IntRange(-100000, 100000).Draw(t, "days")
		require.Equal(t, schema.DayOf(u.AddDate(0, 0, n)), got.AddDays(n))
		e, err := schema.ParseEDTF(got.String())
		if y == 0 && err != nil {
			return
		}
		require.NoError(t, err)
		first, _ := e.First()
		require.Equal(t, got, first)
	})
}

func TestAddMonthsStaysInTheMonth(t *testing.T) {
	for _, test := range []struct {
		reason string
		from   schema.Day
		months int
		want   schema.Day
	}{
		{"a shorter month", day(2025, 1, 31), 1, day(2025, 2, 28)},
		{"a leap year", day(2024, 1, 31), 1, day(2024, 2, 29)},
		{"back over the year", day(2025, 2, 4), -3, day(2024, 11, 4)},
		{"back over year 0", day(0, 1, 1), -1, day(-1, 12, 1)},
		{"forth over the year", day(2025, 11, 30), 3, day(2026, 2, 28)},
		{"years", day(2024, 2, 29), 12, day(2025, 2, 28)},
	} {
		t.Run(test.reason, func(t *testing.T) { require.Equal(t, test.want, test.from.AddMonths(test.months)) })
	}
	_, ok := schema.MakeDay(1<<40, 1, 1)
	require.False(t, ok, "a year that no arithmetic can bear")
}
