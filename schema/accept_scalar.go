package schema

import (
	"reflect"
	"slices"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// string reads a string, or the notation of a number where both are allowed.
func (r *reading) string(n *node, owner string, raw jsontext.Value, v reflect.Value) bool {
	switch raw.Kind() {
	case '"':
		var ok bool
		if r.text, ok = r.content(raw); !ok || !n.holds(r.text) {
			return false
		}
	case '0':
		if r.text = raw; !n.orNumber || !withinLimits(raw) {
			return false
		}
	default:
		return false
	}
	if n.meaning == noMeaning && !v.IsValid() {
		return true
	}
	var s string
	if i := n.allowed(r.text); i >= 0 {
		s = n.enum[i]
	} else {
		s = r.keep(r.text)
	}
	if !r.means(n, owner, s) {
		return false
	}
	switch {
	case !v.IsValid():
	case n.decimal:
		*v.Addr().Interface().(*Decimal) = r.decimal
	default:
		v.SetString(s)
	}
	return true
}

// means does what [visitor.checkMeaning] does.
func (r *reading) means(n *node, owner, s string) bool {
	switch n.meaning {
	case meansDecimal:
		var err error
		r.decimal, err = ParseDecimal(s)
		return err == nil
	case meansEDTF:
		if isDay(s) {
			return true
		}
		_, err := ParseEDTF(s)
		return err == nil
	case meansDay:
		if isDay(s) {
			return true
		}
		e, err := ParseEDTF(s)
		return err == nil && (e.Precision() == DayPrecision || e.Precision() == Minute)
	case meansID:
		if _, twice := r.ids[s]; twice {
			return false
		}
		r.ids[s] = factKind(owner)
	case meansReference:
		r.refs = append(r.refs, referenceTo{n.want, s})
	}
	return true
}

// isDay reports whether a text is a day in the notation of nearly all dates,
// 2025-02-04.
func isDay(s string) bool {
	if len(s) != len("2025-02-04") || s[4] != '-' || s[7] != '-' {
		return false
	}
	var n [3]int
	for i, part := range [...]string{s[:4], s[5:7], s[8:]} {
		for _, c := range []byte(part) {
			if c < '0' || c > '9' {
				return false
			}
			n[i] = n[i]*10 + int(c-'0')
		}
	}
	_, ok := MakeDay(n[0], n[1], n[2])
	return ok
}

// keep copies a short text to where those of its record are, so that few of
// them are allocated on their own. A string that is kept longer than its record
// keeps no more than keptTogether bytes of it in memory.
func (r *reading) keep(text []byte) string {
	const keptTogether = 512
	if len(text) > keptTogether/4 {
		return string(text)
	}
	if r.kept.Cap()-r.kept.Len() < len(text) {
		r.kept.Reset()
		r.kept.Grow(keptTogether)
	}
	start := r.kept.Len()
	r.kept.Write(text)
	return r.kept.String()[start:]
}

// int reads an integer in the notation that Go's integers are decoded from.
func (r *reading) int(n *node, raw jsontext.Value, v reflect.Value) bool {
	i, ok := parseInteger(raw)
	if !ok || i < n.minimum || i > n.maximum {
		return false
	}
	r.integer = i
	switch {
	case !v.IsValid():
	case n.integerPointer:
		if len(r.integers) == cap(r.integers) {
			r.integers = make([]int, 0, 32)
		}
		r.integers = append(r.integers, i)
		v.Set(reflect.ValueOf(&r.integers[len(r.integers)-1]))
	case v.OverflowInt(int64(i)):
		return false
	default:
		v.SetInt(int64(i))
	}
	return true
}

// parseInteger parses an integer of at most 18 characters, as [boundedNumber]
// takes for one.
func parseInteger(raw jsontext.Value) (int, bool) {
	digits := raw
	if digits[0] == '-' {
		digits = digits[1:]
	}
	if len(raw) > 18 || len(digits) == 0 {
		return 0, false
	}
	i := 0
	for _, c := range digits {
		if c < '0' || c > '9' {
			return 0, false
		}
		i = i*10 + int(c-'0')
	}
	if raw[0] == '-' {
		i = -i
	}
	return i, true
}

func (r *reading) bool(raw jsontext.Value, v reflect.Value) bool {
	kind := raw.Kind()
	if kind != 't' && kind != 'f' {
		return false
	}
	if v.IsValid() {
		v.SetBool(kind == 't')
	}
	return true
}

// textRule is what a schema wants of a text.
type textRule struct {
	minLength, maxLength int // characters; maxLength is -1 for any number
	pattern              *pattern
	enum                 []string // nil for any text
}

func (t *textRule) holds(text []byte) bool {
	if len(text) < t.minLength || t.minLength > 1 && utf8.RuneCount(text) < t.minLength {
		return false
	}
	if t.maxLength >= 0 && len(text) > t.maxLength && utf8.RuneCount(text) > t.maxLength {
		return false
	}
	return (t.pattern == nil || t.pattern.matches(text)) && (t.enum == nil || t.allowed(text) >= 0)
}

// allowed returns the number of a text among those allowed, or -1.
func (t *textRule) allowed(text []byte) int {
	return slices.IndexFunc(t.enum, func(s string) bool { return s == string(text) })
}

// pair is the two members of an object that bound each other.
type pair struct {
	integers [2]int
	decimals [2]Decimal
	given    [2]bool
}

// set notes the member that was read last, if it is one of the pair.
func (p *pair) set(end end, r *reading) {
	if end == noEnd {
		return
	}
	i := int(end - lowEnd)
	p.integers[i], p.decimals[i], p.given[i] = r.integer, r.decimal, true
}

// inOrder does what [visitor.checkPairs] does.
func (p *pair) inOrder(n *node) bool {
	switch {
	case !p.given[0] || !p.given[1]:
		return true
	case n.pairOf == integerNode:
		return p.integers[0] <= p.integers[1]
	}
	return p.decimals[0].Cmp(p.decimals[1]) <= 0
}
