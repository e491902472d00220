package schema

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// EDTF is a date of ISO 8601-2 level 1 with the parts of level 2 that news
// needs: quarters and semesters (33 to 41), any unspecified digit of a year,
// qualifiers at the end of a date. It is read by ParseEDTF and comparable.
type EDTF struct {
	text  string
	lo    int64 // minutes from 1970-01-01T00:00 of the date's own clock, the first one
	hi    int64 // likewise, the one after the last
	zone  int16 // minutes east of UTC, noZone where not given
	prec  Precision
	fuzzy bool // "~", "?" or "%"
}

// Precision tells how fine a date is, from coarse to fine.
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
	beginning = -1 << 40
	forever   = 1 << 40
)

// ErrEDTF is wrapped by every error of ParseEDTF.
var ErrEDTF = errors.New("not an EDTF date")

// ParseEDTF reads a date, a date and time, or an interval.
func ParseEDTF(s string) (EDTF, error) {
	if len(s) > 80 {
		return EDTF{}, fmt.Errorf("%w: %d characters long", ErrEDTF, len(s))
	}
	from, to, isInterval := strings.Cut(s, "/")
	if !isInterval {
		e, err := parseSingle(s)
		e.text = s
		return e, err
	}
	lo, hi := int64(beginning), int64(forever)
	out := EDTF{text: s, zone: noZone, prec: Span}
	if from != "" && from != ".." {
		a, err := parseSingle(from)
		if err != nil {
			return EDTF{}, err
		}
		lo, out.fuzzy = a.lo, a.fuzzy
	}
	if to != "" && to != ".." {
		b, err := parseSingle(to)
		if err != nil {
			return EDTF{}, err
		}
		hi, out.fuzzy = b.hi, out.fuzzy || b.fuzzy
	}
	if lo == beginning && hi == forever {
		return EDTF{}, fmt.Errorf("%w: %q is open at both ends", ErrEDTF, s)
	}
	if hi <= lo {
		return EDTF{}, fmt.Errorf("%w: %q ends before it starts", ErrEDTF, s)
	}
	out.lo, out.hi = lo, hi
	return out, nil
}

func parseSingle(s string) (EDTF, error) {
	bad := func() (EDTF, error) { return EDTF{}, fmt.Errorf("%w: %q", ErrEDTF, s) }
	e := EDTF{text: s, zone: noZone}
	date, clock, hasClock := strings.Cut(s, "T")
	if n := len(date); n > 0 && strings.ContainsRune("~?%", rune(date[n-1])) {
		date, e.fuzzy = date[:n-1], true
	}
	sign := 1
	if rest, ok := strings.CutPrefix(date, "-"); ok {
		date, sign = rest, -1
	}
	parts := strings.Split(date, "-")
	if len(parts) > 3 || len(parts[0]) != 4 {
		return bad()
	}
	width := 1
	digits := strings.TrimRight(parts[0], "X")
	for range 4 - len(digits) {
		width *= 10
	}
	if !allDigits(digits) || width > 1000 || width > 1 && len(parts) > 1 {
		return bad()
	}
	year, _ := strconv.Atoi(digits)
	year *= sign * width
	if sign < 0 && year == 0 {
		return bad()
	}
	months := func(first, count int) {
		e.lo = monthStart(year, first)
		e.hi = monthStart(year, first+count)
	}
	switch {
	case len(parts) == 1:
		if sign < 0 && width > 1 {
			e.lo, e.hi = monthStart(year-width+1, 1), monthStart(year+1, 1)
		} else {
			e.lo, e.hi = monthStart(year, 1), monthStart(year+width, 1)
		}
		e.prec = map[int]Precision{1: Year, 10: Decade, 100: Century, 1000: Century}[width]
	case len(parts[1]) != 2 || !allDigits(parts[1]):
		return bad()
	default:
		m, _ := strconv.Atoi(parts[1])
		switch {
		case m >= 1 && m <= 12 && len(parts) == 2:
			months(m, 1)
			e.prec = Month
		case m >= 1 && m <= 12:
			d, _ := strconv.Atoi(parts[2])
			day, ok := MakeDay(year, m, d)
			if !ok || len(parts[2]) != 2 || !allDigits(parts[2]) {
				return bad()
			}
			e.lo = int64(day.Number()) * minuteDay
			e.hi, e.prec = e.lo+minuteDay, DayPrecision
		case len(parts) == 3:
			return bad()
		case m >= 21 && m <= 24: // seasons of the northern hemisphere, by month
			months(3+3*(m-21), 3)
			e.prec = Season
		case m >= 25 && m <= 28:
			months(3+3*(m-25), 3)
			e.prec = Season
		case m >= 33 && m <= 36:
			months(1+3*(m-33), 3)
			e.prec = Quarter
		case m >= 37 && m <= 39:
			months(1+4*(m-37), 4)
			e.prec = Semester
		case m == 40 || m == 41:
			months(1+6*(m-40), 6)
			e.prec = Semester
		default:
			return bad()
		}
	}
	if hasClock {
		if e.prec != DayPrecision {
			return bad()
		}
		return e.at(clock)
	}
	return e, nil
}

// at narrows a day to a time of it: hh, hh:mm or hh:mm:ss with an optional zone.
func (e EDTF) at(clock string) (EDTF, error) {
	bad := fmt.Errorf("%w: %q", ErrEDTF, e.text)
	if i := strings.IndexAny(clock, "Z+-"); i >= 0 {
		zone := clock[i:]
		clock = clock[:i]
		if zone == "Z" {
			e.zone = 0
		} else {
			h, m, ok := strings.Cut(zone[1:], ":")
			hours, err1 := strconv.Atoi(h)
			minutes, err2 := strconv.Atoi("0" + m)
			if len(h) != 2 || ok && len(m) != 2 || err1 != nil || err2 != nil || hours > 18 || minutes > 59 {
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

// IsZero reports whether e is no date.
func (e EDTF) IsZero() bool { return e.text == "" }

// String returns the text that was read.
func (e EDTF) String() string { return e.text }

// Precision returns how fine the date is.
func (e EDTF) Precision() Precision { return e.prec }

// Approximate reports whether the date is marked uncertain or approximate.
func (e EDTF) Approximate() bool { return e.fuzzy }

// First returns the first day, and false where the interval has no beginning.
func (e EDTF) First() (Day, bool) {
	return DayNumber(int(floorDiv(e.lo, minuteDay))), e.lo != beginning
}

// Last returns the last day, and false where the interval has no end.
func (e EDTF) Last() (Day, bool) {
	return DayNumber(int(floorDiv(e.hi-1, minuteDay))), e.hi != forever
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// Relation is how two dates lie to each other.
type Relation uint8

// The relations of Compare.
const (
	Disjoint Relation = iota
	Overlap
	Contains // the first contains the second: it is coarser
	Within   // the first lies within the second: it is finer
	Equal
)

// Compare relates two dates. Marks of uncertainty do not count; zones count
// where both have one, else both are read on their own clocks.
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
