package convert

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/labels"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/schema"
)

// own is the table of the canonical form's own terms: each label is its meaning.
const own = "assay"

// LabelTables returns the names of the tables for [Options.Table].
func LabelTables() []string {
	return append([]string{own}, labels.Tables()...)
}

// readingTable returns the meanings of the labels of one table, or of all. A
// label with different meanings in two schemes is left out. Only MISC is one,
// which all of them skip.
func readingTable(o Options) (map[string]string, error) {
	out := map[string]string{}
	switch o.Table {
	case "":
		for _, m := range labels.Meanings() {
			out[m] = m
		}
		for _, name := range labels.Tables() {
			maps.Copy(out, labels.Table(name))
		}
	case own:
		for _, m := range labels.Meanings() {
			out[m] = m
		}
	default:
		table := labels.Table(o.Table)
		if table == nil {
			return nil, noTable(o.Table)
		}
		maps.Copy(out, table)
	}
	for _, label := range slices.Sorted(maps.Keys(o.Labels)) {
		m := o.Labels[label]
		if !slices.Contains(labels.Meanings(), m) {
			return nil, fmt.Errorf("label %q is mapped to %q: a label is %s", label, m, strings.Join(labels.Meanings(), ", "))
		}
		out[label] = m
	}
	return out, nil
}

func noTable(name string) error {
	return fmt.Errorf("there is no table of labels %q: there are %s", name, strings.Join(LabelTables(), ", "))
}

// preferred are the labels to write for a meaning that several labels of a
// scheme share: the most general ones.
func preferred() map[string][]string {
	return map[string][]string{
		string(schema.Person): {"pers"}, string(schema.Organization): {"org"}, string(schema.Place): {"LOC", "loc"}, string(schema.Product): {"PRODUCT", "prod"}, string(schema.KindDate): {"DATE", "time"},
	}
}

// writingTable returns the label of each meaning that a scheme has.
func writingTable(f form, o Options) (map[string]string, error) {
	name := o.Table
	if name == "" {
		name = f.table
	}
	out := map[string]string{}
	if name == own || name == "" {
		for _, m := range labels.Meanings() {
			out[m] = m
		}
		return out, nil
	}
	table := labels.Table(name)
	if table == nil {
		return nil, noTable(name)
	}
	choice := preferred()
	for _, label := range slices.Sorted(maps.Keys(table)) {
		m := table[label]
		if _, taken := out[m]; m != labels.Skip && (!taken || slices.Contains(choice[m], label)) {
			out[m] = label
		}
	}
	return out, nil
}

// meaning returns the meaning of a label, ignoring letter case.
func (s *source) meaning(label string) (string, bool) {
	if m, ok := labels.MeaningOf(s.meanings, label); ok {
		return m, true
	}
	if m, ok := labels.MeaningOf(s.meanings, strings.ToUpper(label)); ok {
		return m, true
	}
	return labels.MeaningOf(s.meanings, strings.ToLower(label))
}

// unknown returns how to fix an unknown label.
func (s *source) unknown(label string) string {
	why := "the label is in no table; say what it means"
	if near := nearest.Word(label, slices.Sorted(maps.Keys(s.meanings))); near != "" {
		why += fmt.Sprintf("; %q is one that is known", near)
	}
	return why
}
