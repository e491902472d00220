package lint

import (
	"strings"

	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// accepts finds alternatives that make their fact invalid when overlaid on it,
// so that no valid extraction can match them.
func (l *linter) accepts() {
	for _, f := range item.Facts(l.golden) {
		for i, a := range f.Alternatives() {
			c := f.Clone()
			c.Overlay(a)
			if broken := schemaError(c); broken != "" {
				l.add(ruleAccept, result.Error, f.Key, "state in the alternative what it needs beside, or remove it",
					"alternative %d of %s (%s) breaks the form where it is overlaid on it: %s", i+1, f.Words(), f.Accepts()[i], broken)
			}
		}
	}
}

// schemaError returns why the schema rejects a fact, "" if it does not.
// References are not checked.
func schemaError(f item.Fact) string {
	f.DropAccept()
	g := item.New(schema.Source{ID: "a"})
	item.Append(g, f)
	data, err := schema.Encode(g)
	if err != nil {
		return err.Error()
	}
	_, problems := schema.InspectGolden(data, schema.Options{})
	var messages []string
	for _, p := range problems {
		if !p.Ignored && p.Check != schema.CheckReference {
			messages = append(messages, p.Message)
		}
	}
	return strings.Join(messages, "; ")
}
