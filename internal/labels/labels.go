package labels

import (
	"github.com/assaykit/assay/schema"
	"maps"
	"slices"
	"strings"
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
		schema.Person, schema.Organization, schema.Place, schema.Product, schema.Project, schema.Group,
		schema.Money, schema.Percent, schema.Count, schema.Quantity, schema.Ordinal, schema.Ratio,
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
			"PERSON": schema.Person, "NORP": schema.Group, "FAC": schema.Place, "ORG": schema.Organization, "GPE": schema.Place, "LOC": schema.Place, "PRODUCT": schema.Product,
			"EVENT": schema.Project, "WORK_OF_ART": schema.Product, "LAW": schema.Product, "LANGUAGE": Skip, "DATE": date, "TIME": date,
			"PERCENT": schema.Percent, "MONEY": schema.Money, "QUANTITY": schema.Quantity, "ORDINAL": schema.Ordinal, "CARDINAL": schema.Count,
		},
		// CoNLL-2003: its MISC mixes peoples, events and works.
		"conll": {"PER": schema.Person, "ORG": schema.Organization, "LOC": schema.Place, "MISC": Skip},
		// WikiNER and WikiNEuRal: spaCy's and Stanza's models of most languages.
		"wikiner": {"PER": schema.Person, "ORG": schema.Organization, "LOC": schema.Place, "MISC": Skip},
		// ACE 2005, with or without subtypes behind a colon.
		"ace": {
			"PER": schema.Person, "ORG": schema.Organization, "GPE": schema.Place, "LOC": schema.Place, "FAC": schema.Place, "VEH": schema.Product, "WEA": schema.Product,
		},
		// MUC-7.
		"muc": {
			"PERSON": schema.Person, "ORGANIZATION": schema.Organization, "LOCATION": schema.Place, "DATE": date, "TIME": date,
			"MONEY": schema.Money, "PERCENT": schema.Percent,
		},
		// HIPE and NewsEye, with or without subtypes behind a point.
		"hipe": {"pers": schema.Person, "org": schema.Organization, "loc": schema.Place, "prod": schema.Product, "time": date},
		// KLUE, for Korean.
		"klue": {"PS": schema.Person, "OG": schema.Organization, "LC": schema.Place, "DT": date, "TI": date, "QT": schema.Count},
	}
}

// MeaningOf looks a label up in a table of labels, and what stands before its
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
