package articleform

import (
	"regexp"
	"strings"
	"time"

	"github.com/assaykit/assay/schema"
)

var (
	extended = regexp.MustCompile(`^(\d{4})-(\d{2})-(\d{2})([T ].*)?$`)
	basic    = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})(T.*)?$`)
	clock    = regexp.MustCompile(`^(?:[T ]\s*\d{1,2}(?::?\d{2}){0,2}(?:[.,]\d+)?\s*(?:Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$`)
)

// mailDates are layouts of dates in mail, which feeds have.
var mailDates = []string{time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 MST"}

// Day returns the day of a date or time of ISO 8601, or of mail, in the zone in
// which it is written. ok is false for anything else.
func Day(stated string) (day string, ok bool) {
	stated = strings.TrimSpace(stated)
	for _, form := range []*regexp.Regexp{extended, basic} {
		if m := form.FindStringSubmatch(stated); m != nil && clock.MatchString(m[4]) {
			day := strings.Join(m[1:4], "-")
			if _, err := schema.PublicationDay(day); err != nil {
				return "", false
			}
			return day, true
		}
	}
	for _, layout := range mailDates {
		if t, err := time.Parse(layout, stated); err == nil {
			return t.Format(time.DateOnly), true
		}
	}
	return "", false
}

var zeroSeconds = regexp.MustCompile(`(T\d{2}:\d{2}):00`)

// written returns a time that convert wrote as it was given: with its time of
// day, to the minute, if it is one. Otherwise it returns its day.
func written(stated, day string) string {
	stated = zeroSeconds.ReplaceAllString(strings.TrimSpace(stated), "$1")
	if _, err := schema.PublicationDay(stated); err != nil || !strings.Contains(stated, "T") {
		return day
	}
	return stated
}

// dated is a date that a form states, with the name of its member.
type dated struct{ member, value string }

// published returns the day of the first date that is stated. Notices say where
// only the day of another member than the first is known, or where others state
// another day.
func (r *Reader) published(line int, first string, list ...dated) (string, error) {
	day, from := "", ""
	for _, d := range list {
		if strings.TrimSpace(d.value) == "" {
			continue
		}
		stated, ok := Day(d.value)
		switch {
		case !ok:
			return "", wrong(line, "%s %q is not a day; write a date such as 2025-02-04", d.member, shorten(d.value))
		case day == "":
			day, from = stated, d.member
		case stated != day:
			r.notice(from + " is read as published, and " + d.member + " is another day")
			return day, nil
		}
	}
	if day != "" && first != "" && from != first {
		r.notice("where " + first + " is missing, " + from + " is read as published")
	}
	return day, nil
}
