package schema

import (
	"maps"
	"slices"
	"strings"
)

// LabelTables returns the names of the tables that LabelTable knows, sorted.
func LabelTables() []string { return slices.Sorted(maps.Keys(labelTables())) }

// LabelTable returns what the labels of a well-known annotation scheme mean
// here, one of Meanings each; nil where there is no such table. The map is the
// caller's own.
func LabelTable(name string) map[string]string { return labelTables()[name] }

// Meanings are what a label may mean: party types, figure kinds, the other
// kinds of facts, Skip.
func Meanings() []string {
	return []string{
		Person, Organization, Place, Product, Project, Group,
		Money, Percent, Count, Quantity, Ordinal, Ratio,
		string(KindDate), string(KindEvent), string(KindQuote), Skip,
	}
}

// labelTables are the labels of well-known annotation schemes and what they
// mean here. A label that names nothing the form has is skipped by name, so
// that a reader sees that it was.
func labelTables() map[string]map[string]string {
	const date = string(KindDate)
	return map[string]map[string]string{
		// OntoNotes 5.0: spaCy's English models, Stanza, Flair.
		"ontonotes": {
			"PERSON": Person, "NORP": Group, "FAC": Place, "ORG": Organization, "GPE": Place, "LOC": Place, "PRODUCT": Product,
			"EVENT": Project, "WORK_OF_ART": Product, "LAW": Product, "LANGUAGE": Skip, "DATE": date, "TIME": date,
			"PERCENT": Percent, "MONEY": Money, "QUANTITY": Quantity, "ORDINAL": Ordinal, "CARDINAL": Count,
		},
		// CoNLL-2003: its MISC mixes peoples, events and works.
		"conll": {"PER": Person, "ORG": Organization, "LOC": Place, "MISC": Skip},
		// WikiNER and WikiNEuRal: spaCy's and Stanza's models of most languages.
		"wikiner": {"PER": Person, "ORG": Organization, "LOC": Place, "MISC": Skip},
		// ACE 2005, with or without subtypes behind a colon.
		"ace": {
			"PER": Person, "ORG": Organization, "GPE": Place, "LOC": Place, "FAC": Place, "VEH": Product, "WEA": Product,
		},
		// MUC-7.
		"muc": {
			"PERSON": Person, "ORGANIZATION": Organization, "LOCATION": Place, "DATE": date, "TIME": date,
			"MONEY": Money, "PERCENT": Percent,
		},
		// HIPE and NewsEye, with or without subtypes behind a point.
		"hipe": {"pers": Person, "org": Organization, "loc": Place, "prod": Product, "time": date},
		// KLUE, for Korean.
		"klue": {"PS": Person, "OG": Organization, "LC": Place, "DT": date, "TI": date, "QT": Count},
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
