package gate

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/assaykit/assay/internal/jsonpointer"
	"github.com/assaykit/assay/schema"
)

// kindFloors reports floors of unknown kinds of facts.
func (v *validator) kindFloors(pointer string, floors map[schema.Kind]float64) {
	for _, k := range slices.Sorted(maps.Keys(floors)) {
		at := pointer + "/" + jsonpointer.Token(string(k))
		if v.kind(at, k, schema.Kinds()) {
			v.floor(at, floors[k])
		}
	}
}

// typeFloors reports floors of types that facts of a kind never have.
func (v *validator) typeFloors(pointer string, floors map[schema.Kind]map[string]float64) {
	for _, k := range slices.Sorted(maps.Keys(floors)) {
		at := pointer + "/" + jsonpointer.Token(string(k))
		if slices.Contains(schema.Kinds(), k) && !slices.Contains(typedKinds(), k) {
			v.add(at, schema.RuleUnknownKey, "set a floor of coverage for the kind", "facts of kind %s have no types, so a floor of one is never defined", k)
			continue
		}
		if !v.kind(at, k, typedKinds()) {
			continue
		}
		known := typesOf(k)
		for _, name := range slices.Sorted(maps.Keys(floors[k])) {
			if known != nil {
				v.oneOf(at+"/"+jsonpointer.Token(name), name, known)
			}
		}
		v.floors(at, floors[k])
	}
}

// floors reports floors whose names are unknown.
func (v *validator) floors(pointer string, floors map[string]float64) {
	for _, name := range slices.Sorted(maps.Keys(floors)) {
		at := pointer + "/" + jsonpointer.Token(name)
		if name == "" {
			v.add(at, schema.RuleUnknownKey, "name what the floor is of", "a floor of nothing is never defined")
		}
		v.floor(at, floors[name])
	}
}

// kind reports an unknown kind. It returns whether the kind is one of kinds.
func (v *validator) kind(pointer string, k schema.Kind, kinds []schema.Kind) bool {
	if slices.Contains(kinds, k) {
		return true
	}
	fix, words := fmt.Sprintf("the kinds are %s", list(kinds)), make([]string, len(kinds))
	near := ""
	for i, known := range kinds {
		words[i] = string(known)
		if string(k) == known.List() {
			near = string(known)
		}
	}
	if near == "" {
		near = nearWord(string(k), words)
	}
	if near != "" {
		fix = fmt.Sprintf("did you mean %q?", near)
	}
	v.add(pointer, schema.RuleUnknownKey, fix, "%q is no kind of fact that has such a floor", k)
	return false
}

// floor reports a value that is not between 0 and 1, such as NaN.
func (v *validator) floor(pointer string, value float64) {
	if value >= 0 && value <= 1 {
		return
	}
	fix := "write a share, such as 0.9"
	if value > 1 && value <= 100 {
		fix = fmt.Sprintf("did you mean %s?", strconv.FormatFloat(value/100, 'g', 6, 64))
	}
	v.add(pointer, schema.RuleRange, fix, "%v is not between 0 and 1", value)
}

// typedKinds are the kinds of facts that have types.
func typedKinds() []schema.Kind {
	return []schema.Kind{schema.KindParty, schema.KindFigure, schema.KindEvent}
}

// typesOf are the types that facts of a kind may have, nil where any word is one.
func typesOf(k schema.Kind) []string {
	switch k {
	case schema.KindParty:
		return []string{string(schema.Person), string(schema.Organization), string(schema.Place), string(schema.Product), string(schema.Project), string(schema.Group)}
	case schema.KindFigure:
		return []string{string(schema.Money), string(schema.Percent), string(schema.Count), string(schema.Quantity), string(schema.Ordinal), string(schema.Ratio)}
	}
	return nil
}

// list writes kinds as "party, figure and event".
func list(kinds []schema.Kind) string {
	text := ""
	for i, k := range kinds {
		switch {
		case i == 0:
		case i == len(kinds)-1:
			text += " and "
		default:
			text += ", "
		}
		text += string(k)
	}
	return text
}
