package schema

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Limits of values in a configuration.
const (
	maxDuration = 24 * time.Hour
	maxSize     = 1 << 30
)

// checkMeaning validates what JSON Schema cannot express about a scalar, by the
// name of its definition in the schema.
func (v *visitor) checkMeaning(s *shape, owner string, t int, way *path, text string) {
	isString := v.tokens[t].kind == '"'
	switch s.def {
	case "decimal":
		if _, err := ParseDecimal(text); err != nil {
			v.add(ruleDecimal, t, way, explainError(v.raw(t), err, ErrDecimal), `write a plain number: "1234.5"`)
		}
	case "edtf":
		if _, err := ParseEDTF(text); isString && err != nil {
			v.add(RuleEDTF, t, way, explainError(v.raw(t), err, ErrEDTF), "write the date as 2025-02-04, 2025-02, 2025 or 2025-02-04/2025-02-06")
		}
	case "day":
		if e, err := ParseEDTF(text); isString && (err != nil || e.Precision() != DayPrecision && e.Precision() != Minute) {
			v.add(RuleEDTF, t, way, fmt.Sprintf("%s is not a day", shorten(v.raw(t))), "write it as 2025-02-04")
		}
	case "duration":
		v.checkDuration(t, way, text)
	case "floor":
		if d, err := ParseDecimal(text); !isString && err == nil && (d.Sign() < 0 || d.Cmp(NewDecimal(1, 0)) > 0) {
			v.add(RuleRange, t, way, fmt.Sprintf("%s is not between 0 and 1", shorten(text)), "a floor of 90 % is 0.9")
		}
	case "amount":
		v.checkAmount(t, way, text)
	case "rate":
		if d, err := ParseDecimal(text); !isString && err == nil && d.Sign() != 0 && (d.Cmp(NewDecimal(1, -3)) < 0 || d.Cmp(NewDecimal(10_000, 0)) > 0) {
			v.add(RuleRange, t, way, shorten(text)+" is not between 0.001 and 10000, nor 0", "write the number of articles per second, such as 2 or 0.5; for no limit, write 0 or leave it out")
		}
	case "size":
		switch n, err := parseSize(text); {
		case err != nil:
			v.add(RuleRange, t, way, shorten(text)+" is not a size", `write it in bytes, or as "16MiB"`)
		case n > maxSize:
			v.add(RuleRange, t, way, shorten(text)+" is more than 1GiB", `write it in bytes, or as "16MiB"`)
		}
	case "id":
		v.facts.define(v, factKind(owner), t, way, text)
	case "party_ref", "figure_ref", "date_ref", "fact_ref":
		if isString {
			v.facts.refer(Kind(strings.TrimSuffix(s.def, "_ref")), t, way, text)
		}
	}
}

// checkAmount validates a price or a cost.
func (v *visitor) checkAmount(t int, way *path, text string) {
	d, err := ParseDecimal(text)
	switch {
	case v.tokens[t].kind == '"' || err != nil:
	case d.Sign() < 0:
		v.add(RuleRange, t, way, fmt.Sprintf("%s is less than 0", shorten(text)), "write a number from 0")
	case d.Cmp(NewDecimal(MostCounted, 0)) > 0:
		v.add(RuleRange, t, way, fmt.Sprintf("%s is more than %d", shorten(text), MostCounted), "write a smaller number")
	}
}

// checkDuration validates a length of time.
func (v *visitor) checkDuration(t int, way *path, text string) {
	switch d, err := time.ParseDuration(text); {
	case v.tokens[t].kind != '"':
	case err == nil && d > maxDuration:
		v.add(RuleDuration, t, way, shorten(v.raw(t))+" is longer than 24h", `write it as "30s" or "1m30s"`)
	case err != nil || d <= 0:
		v.add(RuleDuration, t, way, shorten(v.raw(t))+" is not a length of time up to 24h", `write it as "30s" or "1m30s"`)
	}
}

// explainError returns a message with a value and, if the error says more than
// the value, the reason.
func explainError(raw string, err, sentinel error) string {
	message := shorten(raw) + " is " + sentinel.Error()
	if why := strings.TrimPrefix(err.Error(), sentinel.Error()+": "); !strings.HasPrefix(why, `"`) {
		message += ": " + why
	}
	return message
}

// checkPairs validates members that bound each other, such as start and end.
func (v *visitor) checkPairs(s *shape, t int, way *path) {
	switch s.def {
	case "mention":
		start, end := v.child(t, "start"), v.child(t, "end")
		if start < 0 || end < 0 {
			return
		}
		a, err1 := strconv.Atoi(v.raw(start))
		b, err2 := strconv.Atoi(v.raw(end))
		if err1 == nil && err2 == nil && b < a {
			v.add(ruleSpan, end, way.member("end"), fmt.Sprintf("the mention ends at %d, before it starts at %d", b, a), "start is the first unit, end the one after the last")
		}
	case "figure", "partial_figure":
		low, high := v.child(t, "value"), v.child(t, "value_max")
		if low < 0 || high < 0 {
			return
		}
		a, err1 := ParseDecimal(v.text(low))
		b, err2 := ParseDecimal(v.text(high))
		if err1 == nil && err2 == nil && b.Cmp(a) < 0 {
			v.add(RuleRange, high, way.member("value_max"), fmt.Sprintf("value_max %s is less than value %s", shorten(b.String()), shorten(a.String())), "value is the lower end, value_max the upper one")
		}
	}
}

// factKind returns the kind of fact that a definition describes.
func factKind(def string) Kind { return Kind(strings.TrimPrefix(def, "partial_")) }
