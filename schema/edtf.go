package schema

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// EDTF is a date of ISO 8601-2 level 1, with the parts of level 2 that news
// needs: seasons of either hemisphere, quarters and semesters (25 to 41), and
// unspecified digits at the end of a year. [ParseEDTF] parses it. EDTF values
// are comparable.
type EDTF struct {
	text  string
	lo    int64 // minutes from 1970-01-01T00:00 of the date's own clock, the first one
	hi    int64 // likewise, the first minute after it
	zone  int16 // minutes east of UTC, noZone where not given
	prec  Precision
	fuzzy bool // "~", "?" or "%"
}

// Precision is the granularity of a date. Greater values are finer.
type Precision uint8

// The precisions of EDTF values.
const (
	NoPrecision Precision = iota
	Century
	Decade
	Year
	Semester
	Quarter
	Season
	Month
	DayPrecision
	Minute
	Span // an interval of two dates
)

const (
	noZone    = -32768
	minuteDay = 24 * 60
	minTime   = -1 << 40
	maxTime   = 1 << 40
)

// ErrEDTF is the error that every error of [ParseEDTF].
var ErrEDTF = errors.New("not an EDTF date")

// ParseEDTF parses a date, a date and time, or an interval. Its errors wrap
// [ErrEDTF].
func ParseEDTF(s string) (EDTF, error) {
	if len(s) > 80 {
		return EDTF{}, fmt.Errorf("%w: %d characters long", ErrEDTF, len(s))
	}
	from, to, isInterval := strings.Cut(s, "/")
	if !isInterval {
		return parseSingle(s)
	}
	out := EDTF{text: s, lo: minTime, hi: maxTime, zone: noZone, prec: Span}
	for i, end := range []string{from, to} {
		if end == "" || end == ".." {
			continue
		}
		e, err := parseSingle(end)
		if err != nil {
			return EDTF{}, fmt.Errorf("%w: %q", ErrEDTF, s)
		}
		out.fuzzy = out.fuzzy || e.fuzzy
		if i == 0 {
			out.lo, out.zone = e.lo, e.zone
			continue
		}
		out.hi = e.hi
		if e.zone != out.zone {
			out.zone = noZone
		}
	}
	switch {
	case out.lo == minTime && out.hi == maxTime:
		return EDTF{}, fmt.Errorf("%w: %q is open at both ends", ErrEDTF, s)
	case out.lo == minTime || out.hi == maxTime:
		out.zone = noZone
	case out.hi <= out.lo:
		return EDTF{}, fmt.Errorf("%w: %q ends before it starts", ErrEDTF, s)
	}
	return out, nil
}

// withoutUnspecified removes a month and a day that are given as XX.
func withoutUnspecified(parts []string) []string {
	for len(parts) > 1 && parts[len(parts)-1] == "XX" {
		parts = parts[:len(parts)-1]
	}
	return parts
}

// yearOrDecade parses four digits of which the last may be X. It returns the
// first year and the number of years: 202X is 10 years from 2020.
func yearOrDecade(s string) (year, width int, ok bool) {
	width = 1
	digits := strings.TrimRight(s, "X")
	for range 4 - len(digits) {
		width *= 10
	}
	year, _ = strconv.Atoi(digits)
	return year * width, width, allDigits(digits) && width <= 1000
}

func parseSingle(s string) (EDTF, error) {
	bad := func() (EDTF, error) { return EDTF{}, fmt.Errorf("%w: %q", ErrEDTF, s) }
	e := EDTF{text: s, zone: noZone}
	date, clock, hasClock := strings.Cut(s, "T")
	if n := len(date); n > 0 && strings.IndexByte("~?%", date[n-1]) >= 0 {
		date, e.fuzzy = date[:n-1], true
	}
	if rest, ok := strings.CutPrefix(date, "Y"); ok && !hasClock {
		return e.longYear(rest)
	}
	sign := 1
	if rest, ok := strings.CutPrefix(date, "-"); ok {
		date, sign = rest, -1
	}
	parts := strings.Split(date, "-")
	if len(parts) > 3 || len(parts[0]) != 4 {
		return bad()
	}
	parts = withoutUnspecified(parts)
	year, width, ok := yearOrDecade(parts[0])
	if !ok || width > 1 && strings.Contains(date, "-") {
		return bad()
	}
	year *= sign
	switch {
	case sign < 0 && year == 0:
		return bad()
	case len(parts) == 1:
		e.lo, e.hi = monthStart(year, 1), monthStart(year+width, 1)
		if sign < 0 && width > 1 {
			e.lo, e.hi = monthStart(year-width+1, 1), monthStart(year+1, 1)
		}
		e.prec = map[int]Precision{1: Year, 10: Decade, 100: Century, 1000: Century}[width]
	case len(parts[1]) != 2 || !allDigits(parts[1]):
		return bad()
	case len(parts) == 3:
		if len(parts[2]) != 2 || !allDigits(parts[2]) {
			return bad()
		}
		m, _ := strconv.Atoi(parts[1])
		d, _ := strconv.Atoi(parts[2])
		day, ok := MakeDay(year, m, d)
		if !ok {
			return bad()
		}
		e.lo = int64(day.Number()) * minuteDay
		e.hi, e.prec = e.lo+minuteDay, DayPrecision
	default:
		m, _ := strconv.Atoi(parts[1])
		first, count, prec := partOfYear(m)
		if count == 0 || m > 12 && strings.HasSuffix(date, "-XX") {
			return bad()
		}
		e.lo, e.hi, e.prec = monthStart(year, first), monthStart(year, first+count), prec
	}
	if hasClock {
		if e.prec != DayPrecision || e.fuzzy {
			return bad()
		}
		return e.withTime(clock)
	}
	return e, nil
}

// partOfYear parses the two digits after a year: a month, or one of the
// divisions that ISO 8601-2 numbers after the months. It returns the first
// month and the number of months.
func partOfYear(n int) (first, count int, p Precision) {
	switch {
	case n >= 1 && n <= 12:
		return n, 1, Month
	case n >= 21 && n <= 24: // seasons without a hemisphere, taken as northern
		return 3 + 3*(n-21), 3, Season
	case n >= 25 && n <= 28: // of the northern hemisphere
		return 3 + 3*(n-25), 3, Season
	case n >= 29 && n <= 32: // of the southern one
		return 9 + 3*(n-29), 3, Season
	case n >= 33 && n <= 36:
		return 1 + 3*(n-33), 3, Quarter
	case n >= 37 && n <= 39: // thirds of a year
		return 1 + 4*(n-37), 4, Semester
	case n == 40 || n == 41:
		return 1 + 6*(n-40), 6, Semester
	}
	return 0, 0, NoPrecision
}

// longYear parses the digits after "Y": a year of five or six digits.
func (e EDTF) longYear(s string) (EDTF, error) {
	digits := strings.TrimPrefix(s, "-")
	if len(digits) < 5 || len(digits) > 6 || !allDigits(digits) || digits[0] == '0' {
		return EDTF{}, fmt.Errorf("%w: %q", ErrEDTF, e.text)
	}
	year, _ := strconv.Atoi(s)
	e.lo, e.hi, e.prec = monthStart(year, 1), monthStart(year+1, 1), Year
	return e, nil
}

// withTime returns the time of day e+clock. The clock is hh, hh:mm or hh:mm:ss, with
// an optional fraction of the second and an optional zone.
func (e EDTF) withTime(clock string) (EDTF, error) {
	bad := fmt.Errorf("%w: %q", ErrEDTF, e.text)
	if i := strings.IndexAny(clock, "Z+-"); i >= 0 {
		zone := clock[i:]
		clock = clock[:i]
		switch h, m, ok := strings.Cut(zone[1:], ":"); {
		case zone == "Z":
			e.zone = 0
		case zone[0] == 'Z' || len(h) != 2 || ok && len(m) != 2 || !allDigits(h) || !allDigits(m):
			return EDTF{}, bad
		default:
			hours, _ := strconv.Atoi(h)
			minutes, _ := strconv.Atoi("0" + m)
			if hours > 18 || minutes > 59 {
				return EDTF{}, bad
			}
			e.zone = int16(hours*60 + minutes)
			if zone[0] == '-' {
				e.zone = -e.zone
			}
		}
	}
	parts := strings.Split(clock, ":")
	var n [3]int
	if len(parts) > 3 {
		return EDTF{}, bad
	}
	if len(parts) == 3 { // fractions of a second are dropped
		whole, fraction, has := strings.Cut(strings.Replace(parts[2], ",", ".", 1), ".")
		if has && (fraction == "" || !allDigits(fraction)) {
			return EDTF{}, bad
		}
		parts[2] = whole
	}
	for i, p := range parts {
		if len(p) != 2 || !allDigits(p) {
			return EDTF{}, bad
		}
		n[i], _ = strconv.Atoi(p)
	}
	if n[0] > 24 || n[1] > 59 || n[2] > 60 || n[0] == 24 && n[1]+n[2] > 0 {
		return EDTF{}, bad
	}
	e.lo += int64(n[0]*60 + n[1])
	e.hi, e.prec = e.lo+1, Minute
	if len(parts) == 1 {
		e.hi = e.lo + 60
	}
	return e, nil
}

func allDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

func monthStart(year, month int) int64 {
	d := Day{year, 1, 1}.AddMonths(month - 1)
	return int64(d.Number()) * minuteDay
}

// IsZero reports whether e is the zero value, which is not a date.
func (e EDTF) IsZero() bool { return e.text == "" }

// String returns the text that was parsed.
func (e EDTF) String() string { return e.text }

// Precision returns the granularity of the date.
func (e EDTF) Precision() Precision { return e.prec }

// Approximate reports whether the date is marked uncertain or approximate.
func (e EDTF) Approximate() bool { return e.fuzzy }

// HasZone reports whether the date is a time with a zone.
func (e EDTF) HasZone() bool { return !e.IsZero() && e.zone != noZone }

// First returns the first day of the date. ok is false for an interval without
// a start and for the zero value.
func (e EDTF) First() (Day, bool) {
	if e.IsZero() || e.lo == minTime {
		return Day{}, false
	}
	return dayNumber(int(floorDiv(e.lo, minuteDay))), true
}

// Last returns the last day of the date. ok is false for an interval without an
// end and for the zero value.
func (e EDTF) Last() (Day, bool) {
	if e.IsZero() || e.hi == maxTime {
		return Day{}, false
	}
	return dayNumber(int(floorDiv(e.hi-1, minuteDay))), true
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// Relation is how the periods of two dates overlap, as [EDTF.Compare] returns
// it.
type Relation uint8

// The relations of two periods.
const (
	Disjoint Relation = iota
	Overlap
	Contains // the first contains the second: it is coarser
	Within   // the first lies within the second: it is finer
	Equal
)

// Compare returns how the period of e overlaps that of f. Marks of uncertainty
// are ignored. If both dates have a zone, they are compared in UTC; otherwise
// in local time.
func (e EDTF) Compare(f EDTF) Relation {
	alo, ahi, blo, bhi := e.lo, e.hi, f.lo, f.hi
	if e.zone != noZone && f.zone != noZone {
		alo, ahi = alo-int64(e.zone), ahi-int64(e.zone)
		blo, bhi = blo-int64(f.zone), bhi-int64(f.zone)
	}
	switch {
	case alo == blo && ahi == bhi:
		return Equal
	case ahi <= blo || bhi <= alo:
		return Disjoint
	case alo <= blo && bhi <= ahi:
		return Contains
	case blo <= alo && ahi <= bhi:
		return Within
	}
	return Overlap
}
