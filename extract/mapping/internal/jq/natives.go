package jq

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"

	"github.com/itchyny/gojq"
)

// options returns the functions of mappings, and those that [bounded] inserts
// before jq's own.
func (n *natives) options() []gojq.CompilerOption {
	native := func(name string, arity int, f func(v any, args []any) any) gojq.CompilerOption {
		return gojq.WithFunction(name, arity, arity, f)
	}
	same := func(look func(v any) error) func(any, []any) any {
		return func(v any, _ []any) any {
			if err := look(v); err != nil {
				return err
			}
			return v
		}
	}
	with := func(look func(v, arg any) error) func(any, []any) any {
		return func(v any, args []any) any {
			if err := look(v, args[0]); err != nil {
				return err
			}
			return v
		}
	}
	both := func(look func(left, right any) error) func(any, []any) any {
		return func(_ any, args []any) any {
			if err := look(args[0], args[1]); err != nil {
				return err
			}
			return []any{args[0], args[1]}
		}
	}
	return []gojq.CompilerOption{
		native("slug", 0, slugFunc),
		native(printed, 0, same(n.printed)),
		native(walked, 0, same(n.walked)),
		native("%text", 0, same(n.text)),
		native("%digits", 0, same(n.digits)),
		native("%sum", 0, same(n.sum)),
		native("%grid", 0, same(n.grid)),
		native("%path", 0, same(n.path)),
		native("%event", 0, same(n.event)),
		native("%index", 0, same(n.index)),
		native("%join", 1, with(n.join)),
		native("%contained", 1, with(n.contained)),
		native("%pairs", 1, with(n.pairs)),
		native("%texts", 1, bothTexts),
		native("%indices", 1, n.indices),
		native("%first", 1, n.indexOf),
		native("%last", 1, n.lastIndexOf),
		native("%regex", 1, with(n.regex)),
		native("%matches", 1, with(n.matches)),
		native("%plus", 2, both(n.plus)),
		native("%times", 2, both(n.times)),
		native("%divide", 2, both(n.divide)),
		native("%minus", 2, both(n.pairs)),
		native("%compare", 2, both(n.compare)),
	}
}

// natives checks values before a function of jq gets them. The bytes that it
// checks cost steps.
type natives struct {
	allowed         *budget // of the current run
	regexes         map[string]pattern
	compiledRegexes int // regular expressions that the run was the first to compile
}

func (n *natives) spend(bytes int) {
	n.allowed.spend(bytes / 64)
	if bytes > 1<<20 {
		watch.check()
	}
}

func (n *natives) checkSize(v any, most int) (int, error) {
	bytes, ok := inMemory.weigh(v, most)
	n.spend(bytes)
	return bytes, tooLarge(ok, most)
}

// printed checks a value that is written out.
func (n *natives) printed(v any) error {
	bytes, ok := inJSON.weigh(v, maxValue)
	n.spend(4 * bytes)
	return tooLarge(ok, maxValue)
}

func tooLarge(ok bool, most int) error {
	if ok {
		return nil
	}
	return fmt.Errorf("the value is of more than %d MB once it is written out, or nested past %d", most>>20, maxDepth)
}

func (n *natives) walked(v any) error {
	_, err := n.checkSize(v, maxRecord)
	return err
}

// text checks a string of which each character may become a value.
func (n *natives) text(v any) error {
	s, _ := v.(string)
	if len(s) > maxValue/8 {
		return fmt.Errorf("a text of %d bytes is too long to split: at most %d", len(s), maxValue/8)
	}
	n.spend(8 * len(s))
	return nil
}

func (n *natives) digits(v any) error {
	if s, ok := v.(string); ok && len(s) > MaxDigits {
		return fmt.Errorf("a number of %d digits: at most %d", len(s), MaxDigits)
	}
	return nil
}

// sum checks a list or object whose elements are concatenated.
func (n *natives) sum(v any) error { return n.joined(v, 0) }

func (n *natives) join(v, between any) error { return n.joined(v, lengthOf(between)) }

func (n *natives) joined(v any, between int) error {
	total := 0
	count := func(element any) {
		if _, isString := element.(string); isString {
			total += lengthOf(element) + between
		} else {
			total += 16*lengthOf(element) + between
		}
	}
	switch v := v.(type) {
	case []any:
		for _, element := range v {
			count(element)
		}
	case map[string]any:
		for _, member := range v {
			count(member)
		}
	}
	if total > maxValue {
		return fmt.Errorf("the concatenated value has more than %d MB", maxValue>>20)
	}
	n.spend(total)
	return nil
}

func (n *natives) grid(v any) error {
	rows, _ := v.([]any)
	width := 0
	for _, row := range rows {
		width = max(width, lengthOf(row))
	}
	if width*len(rows) > maxValue/16 {
		return fmt.Errorf("%d rows of up to %d are too many to transpose", len(rows), width)
	}
	n.spend(16 * width * len(rows))
	return nil
}

// path checks a path to write to.
func (n *natives) path(v any) error {
	steps, _ := v.([]any)
	for _, step := range steps {
		if err := n.index(step); err != nil {
			return err
		}
	}
	return nil
}

// event checks an event of a stream, which begins with a path.
func (n *natives) event(v any) error {
	if list, ok := v.([]any); ok && len(list) > 0 {
		return n.path(list[0])
	}
	return nil
}

func (n *natives) index(v any) error {
	if digitsOf(v) > MaxDigits {
		return errors.New("the index has too many digits")
	}
	if list, ok := v.([]any); ok && len(list) > 0 { // .[["a"]] is indices(["a"])
		return n.pairsOf(maxIndex/10, list)
	}
	switch i, ok := gojq.ToInt(v); {
	case ok && i > maxIndex:
		return fmt.Errorf("index %d is larger than %d", i, maxIndex)
	case ok && i > maxIndex/100: // writing there makes the list that long
		n.spend(16 * i)
	}
	return nil
}

// pairs checks two values that are compared part by part, each with each.
func (n *natives) pairs(left, right any) error {
	if isNumber(left) || isNumber(right) {
		return n.compare(left, right)
	}
	return n.pairsOf(0, left, right)
}

// contained checks two values of which one may be contained in the other.
func (n *natives) contained(v, part any) error {
	if whole, text, ok := twoTexts(v, part); ok { // which takes linear time
		n.spend(len(whole) + len(text))
		return nil
	}
	return n.pairs(v, part)
}

func (n *natives) pairsOf(first int, values ...any) error {
	product := max(first, 1)
	for _, v := range values {
		bytes, err := n.checkSize(v, maxRecord)
		if err != nil {
			return err
		}
		product *= 1 + bytes/16
		if product > maxPairs {
			return fmt.Errorf("the values are too large to compare all of their parts with each other")
		}
	}
	n.spend(16 * product)
	return nil
}

// compare checks two values that jq compares up to their first difference.
func (n *natives) compare(left, right any) error {
	if !hasParts(left) || !hasParts(right) {
		if digitsOf(left)+digitsOf(right) > 2*MaxDigits {
			return errors.New("the numbers have too many digits to be compared")
		}
		n.spend(min(lengthOf(left), lengthOf(right)))
		return nil
	}
	if n.walked(left) != nil {
		return n.walked(right)
	}
	return nil
}

// divide checks a text that is split by another.
func (n *natives) divide(left, right any) error {
	if digitsOf(left)+digitsOf(right) > 2*MaxDigits {
		return errors.New("the numbers have too many digits to be divided")
	}
	return n.text(left)
}

// plus checks the size of the sum of two texts, lists or objects.
func (n *natives) plus(left, right any) error {
	bytes := lengthOf(left) + lengthOf(right)
	if hasParts(left) {
		bytes *= 16
	}
	if bytes > maxRecord {
		return fmt.Errorf("the sum has more than %d MB", maxRecord>>20)
	}
	n.spend(bytes)
	return nil
}

func (n *natives) times(left, right any) error {
	s, count := left, right
	if _, ok := s.(string); !ok {
		s, count = right, left
	}
	if text, ok := s.(string); ok {
		if f, ok := gojq.ToFloat64(count); ok && f > 0 && f*float64(len(text)) > maxValue {
			return fmt.Errorf("a text of %d bytes, %v times, is of more than %d MB", len(text), f, maxValue>>20)
		} else if ok && f > 0 {
			n.spend(int(f * float64(len(text))))
		}
		return nil
	}
	if digitsOf(left)+digitsOf(right) > MaxDigits {
		return fmt.Errorf("the product has more than %d digits", MaxDigits)
	}
	if hasParts(left) && hasParts(right) {
		if err := n.walked(left); err != nil {
			return err
		}
		return n.walked(right)
	}
	return nil
}

func isNumber(v any) bool {
	switch v.(type) {
	case int, float64, *big.Int, json.Number:
		return true
	}
	return false
}

func hasParts(v any) bool {
	switch v.(type) {
	case []any, map[string]any:
		return true
	}
	return false
}
