package recognize

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/date"
	"github.com/assaykit/assay/schema"
)

var monthNames = map[string][]string{
	"fr": {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
	"en": {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
}

var weekdayNames = map[string][]string{
	"fr": {"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"},
	"en": {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
	"ko": {"일요일", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일"},
}

func drawDay(t *rapid.T) schema.Day {
	return schema.Day{Year: 1970, Month: 1, Day: 1}.AddDays(rapid.IntRange(-25567, 47481).Draw(t, "day")) // 1900 to 2099
}

// writings returns the ways in which a language writes a day.
func writings(language string, d schema.Day) []string {
	iso := fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
	switch language {
	case "fr":
		month := monthNames["fr"][d.Month-1]
		return []string{
			iso,
			fmt.Sprintf("le %d %s %d", d.Day, month, d.Year),
			fmt.Sprintf("%s %d %s %d", weekdayNames["fr"][d.Weekday()], d.Day, month, d.Year),
			fmt.Sprintf("%02d/%02d/%d", d.Day, d.Month, d.Year),
			fmt.Sprintf("%d.%d.%d", d.Day, d.Month, d.Year),
		}
	case "en":
		month := monthNames["en"][d.Month-1]
		return []string{
			iso,
			fmt.Sprintf("%s %d, %d", month, d.Day, d.Year),
			fmt.Sprintf("%d %s %d", d.Day, month, d.Year),
			fmt.Sprintf("%s, %s %d, %d", weekdayNames["en"][d.Weekday()], month, d.Day, d.Year),
			fmt.Sprintf("the %dth of %s %d", d.Day, month, d.Year),
			fmt.Sprintf("%d/%d/%d", d.Month, d.Day, d.Year),
		}
	}
	return []string{
		iso,
		fmt.Sprintf("%d년 %d월 %d일", d.Year, d.Month, d.Day),
		fmt.Sprintf("%d년%d월%d일에", d.Year, d.Month, d.Day),
		fmt.Sprintf("%d년 %d월 %d일 %s", d.Year, d.Month, d.Day, weekdayNames["ko"][d.Weekday()]),
		fmt.Sprintf("%d.%d.%d", d.Year, d.Month, d.Day),
	}
}

// A day is read back from every way of writing it, whenever it is read.
func TestWrittenDays(t *testing.T) {
	for _, language := range []string{"fr", "en", "ko"} {
		t.Run(language, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				d, published := drawDay(t), drawDay(t)
				for _, text := range writings(language, d) {
					spans := Text(text, language, published)
					require.Len(t, spans, 1, text)
					require.Equal(t, d.String(), spans[0].Readings[0].Date.Value, text)
				}
			})
		})
	}
}

// A range is read back, its first end without what the second says.
func TestWrittenRanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, published := drawDay(t), drawDay(t)
		last := d.AddDays(rapid.IntRange(1, 300).Draw(t, "days"))
		want := d.String() + "/" + last.String()
		from, to := monthNames["fr"][d.Month-1], monthNames["fr"][last.Month-1]
		text := fmt.Sprintf("du %d %s %d au %d %s %d", d.Day, from, d.Year, last.Day, to, last.Year)
		if d.Year == last.Year {
			text = fmt.Sprintf("du %d %s au %d %s %d", d.Day, from, last.Day, to, last.Year)
			if d.Month == last.Month {
				text = fmt.Sprintf("du %d au %d %s %d", d.Day, last.Day, to, last.Year)
			}
		}
		spans := Text(text, "fr", published)
		require.Len(t, spans, 1, text)
		got, err := schema.ParseEDTF(spans[0].Readings[0].Date.Value)
		require.NoError(t, err)
		meant, err := schema.ParseEDTF(want)
		require.NoError(t, err)
		require.Equal(t, schema.Equal, got.Compare(meant), "%s: %s", text, got)
	})
}

// A weekday is the publication day or one of the six days before it, unless
// the words look ahead; the next one is a later reading.
func TestWrittenWeekdays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		published := drawDay(t)
		weekday := rapid.IntRange(0, 6).Draw(t, "weekday")
		for language, names := range weekdayNames {
			spans := Text(names[weekday], language, published)
			require.Len(t, spans, 1)
			got, err := schema.ParseEDTF(spans[0].Readings[0].Date.Value)
			require.NoError(t, err)
			day, _ := got.First()
			require.Equal(t, weekday, int(day.Weekday()))
			back := published.Number() - day.Number()
			require.True(t, back >= 0 && back < 7, "%s read %s on %s", names[weekday], day, published)
			next, err := schema.ParseEDTF(spans[0].Readings[len(spans[0].Readings)-1].Date.Value)
			require.NoError(t, err)
			later, _ := next.First()
			require.Greater(t, later.Number(), published.Number())
		}
	})
}

// The day count of this package is that of schema, which counts with time.
func TestDayNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(-4_000_000, 4_000_000).Draw(t, "n")
		d := schema.Day{Year: 1970, Month: 1, Day: 1}.AddDays(n)
		require.Equal(t, d, calendar.DayOf(n))
		require.Equal(t, n, calendar.NumberOf(d))
		require.Equal(t, (int(d.Weekday())+6)%7+1, calendar.WeekdayOf(n))
	})
}

// dateText is a text to be read for its dates alone.
type dateText struct {
	language, text string
	published      schema.Day
}

func (x *dateText) dates() []date.Match {
	r := newText(x.text, x.language)
	return r.dates.Find(date.LexiconOf(r.language), x.published)
}
