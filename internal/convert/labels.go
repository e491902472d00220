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

// own is the table of the form's own words: a label is a meaning.
const own = "assay"

// LabelTables returns the names of the tables that Options.Table may name.
func LabelTables() []string {
	return append([]string{own}, labels.Tables()...)
}

// readingTable is what labels mean: those of one table, or of all of them.
// Where two schemes differ on a label it is none of them: only MISC does, and
// it is skipped by all.
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

// preferred is the label of a meaning that several labels of a scheme share:
// the widest one.
func preferred() map[string]string {
	return map[string]string{
		string(schema.Place): "LOC", string(schema.Product): "PRODUCT", string(schema.KindDate): "DATE",
	}
}

// writingTable gives each meaning that a scheme knows its label.
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
		if _, taken := out[m]; m != labels.Skip && (!taken || choice[m] == label) {
			out[m] = label
		}
	}
	return out, nil
}

// meaning returns what a label means; a label in another case is known too.
func (s *source) meaning(label string) (string, bool) {
	if m, ok := labels.MeaningOf(s.meanings, label); ok {
		return m, true
	}
	if m, ok := labels.MeaningOf(s.meanings, strings.ToUpper(label)); ok {
		return m, true
	}
	return labels.MeaningOf(s.meanings, strings.ToLower(label))
}

// unknown says what to do about a label.
func (s *source) unknown(label string) string {
	why := "the label is in no table; say what it means"
	if near := nearest.Word(label, slices.Sorted(maps.Keys(s.meanings))); near != "" {
		why += fmt.Sprintf("; %q is one that is known", near)
	}
	return why
}
