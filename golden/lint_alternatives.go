package golden

import (
	"strings"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// accepts finds alternatives that, laid over their fact, are no fact of the
// form: an extraction could not say them without breaking it.
func (l *linter) accepts() {
	for _, f := range factsOf(l.golden) {
		for i, a := range f.alternatives() {
			c := f.clone()
			c.lay(a)
			if broken := broken(c); broken != "" {
				l.add(RuleAccept, result.Error, f.key, "state in the alternative what it needs beside, or remove it",
					"alternative %d of %s (%s) breaks the form where it is laid over it: %s", i+1, f.words(), f.accepts()[i], broken)
			}
		}
	}
}

// broken says what of a fact the form refuses, "" for nothing. What it points at
// is not asked.
func broken(f fact) string {
	f.dropAccept()
	g := empty(schema.Source{ID: "a"})
	appendFact(g, f)
	data, err := schema.Encode(g)
	if err != nil {
		return err.Error()
	}
	_, problems := schema.InspectGolden(data, schema.Options{})
	var said []string
	for _, p := range problems {
		if !p.Ignored && p.Check != schema.CheckReference {
			said = append(said, p.Message)
		}
	}
	return strings.Join(said, "; ")
}
