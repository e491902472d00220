// Package labels holds what the labels of well-known annotation schemes mean in
// the canonical form.
package labels

import (
	"maps"
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
)

// Skip is the label of what an extractor finds and assay does not want.
const Skip = "skip"

// Tables returns the names of the tables that LabelTable knows, sorted.
func Tables() []string { return slices.Sorted(maps.Keys(labelTables())) }

// Table returns what the labels of a well-known annotation scheme mean
// here, one of Meanings each; nil where there is no such table. The map is the
// caller's own.
func Table(name string) map[string]string { return labelTables()[name] }

// Meanings are what a label may mean: party types, figure kinds, the other
// kinds of facts, Skip.
func Meanings() []string {
	return []string{
		string(schema.Person), string(schema.Organization), string(schema.Place), string(schema.Product), string(schema.Project), string(schema.Group),
		string(schema.Money), string(schema.Percent), string(schema.Count), string(schema.Quantity), string(schema.Ordinal), string(schema.Ratio),
		string(schema.KindDate), string(schema.KindEvent), string(schema.KindQuote), Skip,
	}
}

// labelTables are the labels of well-known annotation schemes and what they
// mean here. A label that names nothing the form has is skipped by name, so
// that a reader sees that it was.
func labelTables() map[string]map[string]string {
	const date = string(schema.KindDate)
	return map[string]map[string]string{
		// OntoNotes 5.0: spaCy's English models, Stanza, Flair.
		"ontonotes": {
			"PERSON": string(schema.Person), "NORP": string(schema.Group), "FAC": string(schema.Place), "ORG": string(schema.Organization), "GPE": string(schema.Place), "LOC": string(schema.Place), "PRODUCT": string(schema.Product),
			"EVENT": string(schema.Project), "WORK_OF_ART": string(schema.Product), "LAW": string(schema.Product), "LANGUAGE": Skip, "DATE": date, "TIME": date,
			"PERCENT": string(schema.Percent), "MONEY": string(schema.Money), "QUANTITY": string(schema.Quantity), "ORDINAL": string(schema.Ordinal), "CARDINAL": string(schema.Count),
		},
		// CoNLL-2003: its MISC mixes peoples, events and works.
		"conll": {"PER": string(schema.Person), "ORG": string(schema.Organization), "LOC": string(schema.Place), "MISC": Skip},
		// WikiNER and WikiNEuRal: spaCy's and Stanza's models of most languages.
		"wikiner": {"PER": string(schema.Person), "ORG": string(schema.Organization), "LOC": string(schema.Place), "MISC": Skip},
		// ACE 2005, with or without subtypes behind a colon.
		"ace": {
			"PER": string(schema.Person), "ORG": string(schema.Organization), "GPE": string(schema.Place), "LOC": string(schema.Place), "FAC": string(schema.Place), "VEH": string(schema.Product), "WEA": string(schema.Product),
		},
		// MUC-7.
		"muc": {
			"PERSON": string(schema.Person), "ORGANIZATION": string(schema.Organization), "LOCATION": string(schema.Place), "DATE": date, "TIME": date,
			"MONEY": string(schema.Money), "PERCENT": string(schema.Percent),
		},
		// HIPE 2022, with or without subtypes behind a point: hipe2020 and letemps
		// (pers, org, loc, prod, time), ajmc (work, object, date and scope, the passage
		// of a work), newseye and sonar (PER, ORG, LOC, HumanProd), topres19th (LOC, BUILDING,
		// STREET). A component ("comp.title") is a part of a name.
		"hipe": {
			"pers": string(schema.Person), "org": string(schema.Organization), "loc": string(schema.Place), "prod": string(schema.Product), "time": date,
			"work": string(schema.Product), "object": string(schema.Product), "date": date, "scope": Skip, "comp": Skip,
			"PER": string(schema.Person), "ORG": string(schema.Organization), "LOC": string(schema.Place),
			"HumanProd": string(schema.Product), "HUMANPROD": string(schema.Product), "BUILDING": string(schema.Place), "STREET": string(schema.Place),
		},
		// KLUE, for Korean.
		"klue": {"PS": string(schema.Person), "OG": string(schema.Organization), "LC": string(schema.Place), "DT": date, "TI": date, "QT": string(schema.Count)},
	}
}

// MeaningOf looks a label up in a table of labels, and what precedes its
// subtype ("LOC.ADM", "GPE:Nation") where the table does not have it whole.
func MeaningOf(table map[string]string, label string) (string, bool) {
	if m, ok := table[label]; ok {
		return m, true
	}
	if i := strings.IndexAny(label, ":."); i > 0 {
		m, ok := table[label[:i]]
		return m, ok
	}
	return "", false
}
