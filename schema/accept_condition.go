package schema

import (
	"fmt"
	"maps"
	"math/bits"
	"slices"
)

// condition is what a schema wants of an object beyond its members' own schemas.
// It gets the members that are present and the tests that hold, by number.
type condition func(present, held uint64) bool

// test is a rule for the text of a member that a condition asks for.
type test struct {
	textRule
	bit uint64
}

func all(list []condition) condition {
	return func(present, held uint64) bool {
		for _, c := range list {
			if !c(present, held) {
				return false
			}
		}
		return true
	}
}

// between holds if from least to most conditions of the list do.
func between(least, most int, list []condition) condition {
	return func(present, held uint64) bool {
		n := 0
		for _, c := range list {
			if c(present, held) {
				n++
			}
		}
		return least <= n && n <= most
	}
}

// conditionsOf compiles the keywords of a schema for the object n, all of which
// have to hold.
func (n *node) conditionsOf(schema map[string]any) ([]condition, error) {
	var out []condition
	for _, keyword := range slices.Sorted(maps.Keys(schema)) {
		if slices.Contains(annotations, keyword) || keyword == "then" || keyword == "else" {
			continue // these two belong to "if", and say nothing without it
		}
		c, err := n.condition(keyword, schema)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", keyword, err)
		}
		out = append(out, c)
	}
	return out, nil
}

func (n *node) condition(keyword string, schema map[string]any) (condition, error) {
	switch value := schema[keyword]; keyword {
	case "required":
		wanted, err := n.numbers(value)
		return func(present, _ uint64) bool { return present&wanted == wanted }, err
	case "minProperties":
		least := 0
		err := wholeNumber(schema, keyword, &least)
		return func(present, _ uint64) bool { return bits.OnesCount64(present) >= least }, err
	case "properties":
		return n.tests(value)
	case "dependencies":
		return n.dependencies(value)
	case "allOf", "anyOf", "oneOf":
		alternatives, _ := value.([]any)
		list, err := n.each(alternatives)
		switch {
		case err != nil || len(list) == 0:
			return nil, firstError(err, fmt.Errorf("it is not a list of schemas"))
		case keyword == "allOf":
			return all(list), nil
		case keyword == "anyOf":
			return between(1, len(list), list), nil
		}
		return between(1, 1, list), nil
	case "if":
		return n.conditional(schema)
	}
	return nil, fmt.Errorf("the keyword is not compiled here")
}

func (n *node) each(schemas []any) ([]condition, error) {
	var out []condition
	for _, s := range schemas {
		schema, ok := s.(map[string]any)
		if !ok {
			return nil, fmt.Errorf("it is not a schema")
		}
		list, err := n.conditionsOf(schema)
		if err != nil {
			return nil, err
		}
		out = append(out, all(list))
	}
	return out, nil
}

// conditional compiles "if", "then" and "else".
func (n *node) conditional(schema map[string]any) (condition, error) {
	parts := []any{schema["if"], map[string]any{}, map[string]any{}}
	for i, keyword := range []string{"then", "else"} {
		if s, ok := schema[keyword]; ok {
			parts[i+1] = s
		}
	}
	list, err := n.each(parts)
	if err != nil {
		return nil, err
	}
	return func(present, held uint64) bool {
		if list[0](present, held) {
			return list[1](present, held)
		}
		return list[2](present, held)
	}, nil
}

// dependencies compiles lists of the members that each member needs beside it.
func (n *node) dependencies(value any) (condition, error) {
	byName, ok := value.(map[string]any)
	if !ok {
		return nil, fmt.Errorf("it is not an object")
	}
	var list []condition
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		of, err := n.numbers([]any{name})
		if err != nil {
			return nil, err
		}
		needs, err := n.numbers(byName[name])
		if err != nil {
			return nil, err
		}
		list = append(list, func(present, _ uint64) bool { return present&of == 0 || present&needs == needs })
	}
	return all(list), nil
}

// tests compiles further rules for members that are texts. A rule holds for a
// member that is not there.
func (n *node) tests(value any) (condition, error) {
	byName, _ := value.(map[string]any)
	var list []condition
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		schema, ok := byName[name].(map[string]any)
		i := n.member(name)
		if !ok || i < 0 || n.members[i].node.kind != textNode || n.members[i].node.orNumber {
			return nil, fmt.Errorf("%s: only texts are compiled here", name)
		}
		t := test{textRule: textRule{maxLength: -1}}
		if err := t.compile(schema); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		t.bit = 1
		for _, m := range n.members {
			for range m.tests {
				t.bit <<= 1
			}
		}
		if t.bit == 0 {
			return nil, fmt.Errorf("more than 64 rules are not compiled")
		}
		n.members[i].tests = append(n.members[i].tests, t)
		list = append(list, func(present, held uint64) bool { return present&(1<<i) == 0 || held&t.bit != 0 })
	}
	return all(list), nil
}

// numbers returns the numbers of the members of a list of names.
func (n *node) numbers(list any) (uint64, error) {
	if list == nil {
		return 0, nil
	}
	names, ok := texts(list)
	if !ok {
		return 0, fmt.Errorf("it is not a list of names")
	}
	var set uint64
	for _, name := range names {
		i := n.member(name)
		if i < 0 {
			return 0, fmt.Errorf("there is no member %q", name)
		}
		set |= 1 << i
	}
	return set, nil
}
