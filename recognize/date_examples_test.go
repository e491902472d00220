package recognize

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	files "github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/schema"
)

// examplesPublished is the day, a Sunday, on which the sentences of dates.txt were
// published.
var examplesPublished = schema.Day{Year: 2024, Month: 7, Day: 7}

// Each entry of dates.txt is read in the sentence of its heading as it means, with a span
// and a value where the sentence has a mark and nothing where it has none. Where a mark
// has several values, parted by bars, they are all that the date may mean. Values may
// stand behind "@", as elsewhere, where a mark may be no date.
func TestDateExamples(t *testing.T) {
	for _, tag := range files.Tags() {
		l := files.For(tag)
		for _, h := range files.Headings() {
			if h.File != "dates" {
				continue
			}
			heading := h.File + "/" + h.Name
			for _, of := range []*files.Language{l, l.Shared()} {
				for _, example := range of.Examples(heading) {
					for _, e := range l.Entries(heading) {
						if example.Holds(e) && strings.HasPrefix(e.File, of.Tag()+"/") && (of == l || !hasOwnWord(l, e)) {
							testDateExample(t, l, h.Name, example.Text, e)
						}
					}
				}
			}
		}
	}
}

// hasOwnWord reports whether the language itself has a word that is spelled like one of
// all languages, as French "et" is like ET.
func hasOwnWord(l *files.Language, shared files.Entry) bool {
	for _, h := range files.Headings() {
		if h.File != "dates" {
			continue
		}
		for _, e := range l.Entries("dates/" + h.Name) {
			for own := range e.Spellings() {
				for spelling := range shared.Spellings() {
					if e.File != shared.File && strings.EqualFold(own, spelling) {
						return true
					}
				}
			}
		}
	}
	return false
}

func testDateExample(t *testing.T, l *files.Language, heading, sentence string, e files.Entry) {
	for spelling := range e.Spellings() {
		text, marks := unmark(t, strings.ReplaceAll(sentence, "{}", spelling))
		want := []string{}
		for _, m := range marks {
			want = append(want, fmt.Sprintf("%d-%d %s", m.start, m.end, fillIn(strings.ReplaceAll(m.says, "@", ""), meaningInDates(t, heading, l, e))))
		}
		got := []string{}
		for _, s := range Text(text, l.Tag(), examplesPublished) {
			if r := s.Readings[0]; r.Kind == schema.KindDate && !(heading == "future" && s.Text == spelling) { // tomorrow is a date itself
				value := r.Date.Value
				if strings.Contains(sentence, "|") {
					value = datesIn(s)
				}
				got = append(got, fmt.Sprintf("%d-%d %s", s.Start, s.End, value))
			}
		}
		if strings.Join(want, ";") != strings.Join(got, ";") {
			t.Errorf("%s:%d [%s] in %s: %q is read %v, not %v", e.File, e.Line, heading, l.Tag(), text, got, want)
		}
	}
}

// datesIn returns all that a span may mean as a date, parted by bars.
func datesIn(s Span) string {
	var list []string
	for _, r := range s.Readings {
		if r.Kind == schema.KindDate {
			list = append(list, r.Date.Value)
		}
	}
	return strings.Join(list, "|")
}

// Placeholders for what an entry means: == for a number in two digits, =+32 for it with
// 32 added, = for the meaning itself.
var filledIn = regexp.MustCompile(`==|=\+\d+|=`)

// fillIn puts the meaning of an entry into what a sentence expects.
func fillIn(says, meaning string) string {
	says = filledIn.ReplaceAllStringFunc(says, func(s string) string {
		n, _ := strconv.Atoi(meaning)
		switch more, _ := strings.CutPrefix(s, "=+"); {
		case s == "==":
			return fmt.Sprintf("%02d", n)
		case more != s:
			added, _ := strconv.Atoi(more)
			return strconv.Itoa(n + added)
		}
		return meaning
	})
	return strings.ReplaceAll(says, "+00:00", "Z")
}

// meaningInDates returns what an entry means, in EDTF where that is not what stands in
// its file.
func meaningInDates(t *testing.T, heading string, l *files.Language, e files.Entry) string {
	now := examplesPublished.Number()
	value, _, _ := strings.Cut(e.Means, ",")
	words := strings.Fields(value)
	number := func() int {
		n, err := strconv.Atoi(words[0])
		require.NoError(t, err)
		return n
	}
	unit := func(name string) calendar.Unit {
		u, ok := calendar.UnitNamed(strings.Replace(strings.TrimSuffix(name, "s"), "centurie", "century", 1))
		require.True(t, ok, name)
		return u
	}
	switch heading {
	case "amounts": // years ago
		return strconv.Itoa(examplesPublished.Year - number())
	case "eras": // the year 79
		return map[string]string{"AD": "0079", "BC": "-0078"}[value]
	case "holidays": // of 2024
		named, err := calendar.Holidays(l)
		require.NoError(t, err)
		days, ok := named[value].PeriodIn(examplesPublished.Year)
		require.True(t, ok)
		return days.EDTF()
	case "hour parts": // of three o'clock
		return fmt.Sprintf("%02d:%02d", (180+number())/60, (180+number())%60)
	case "lengths": // from now on
		return lengthFrom(now, unit(words[1]), number())
	case "meridiems", "meridiem letters": // 3 o'clock
		return map[string]string{"am": "03:00", "pm": "15:00"}[value]
	case "native numerals", "numerals": // months from now on
		return calendar.UnitAround(calendar.UnitMonth, now, number()).EDTF()
	case "parts of units":
		whole := calendar.UnitAround(unit(words[1]), now, 0)
		whole.Fuzzy = whole.Unit != calendar.UnitDay
		return whole.EDTF()
	case "period letters": // the first
		return map[string]string{"quarter": "33", "half": "40"}[value]
	case "ranks": // the Monday of July
		day, ok := calendar.NthWeekday(calendar.UnitAround(calendar.UnitMonth, now, 0), 1, number())
		require.True(t, ok)
		return calendar.DayOf(day).String()
	case "relatives": // how many units away
		return map[string]string{"before-last": "-2", "last": "-1", "this": "0", "next": "1", "after-next": "2"}[value]
	case "shifts":
		return calendar.UnitAround(unit(words[1]), now, number()).EDTF()
	case "units": // one from now on, or two
		if strings.Contains(e.Means, "plural") {
			return lengthFrom(now, unit(value), 2)
		}
		return lengthFrom(now, unit(value), 1)
	case "weekday shifts": // from Monday
		return calendar.DayPeriod(now + 1 + number()).EDTF()
	}
	return value
}

// lengthFrom returns what lies a length after a day: a day, a month or a year.
func lengthFrom(day int, u calendar.Unit, n int) string {
	switch {
	case u < calendar.UnitMonth:
		return calendar.DayPeriod(calendar.ShiftDay(day, u, n)).EDTF()
	case u.Months()%12 == 0:
		return calendar.UnitAround(calendar.UnitYear, day, n*u.Months()/12).EDTF()
	}
	return calendar.UnitAround(calendar.UnitMonth, day, n*u.Months()).EDTF()
}
