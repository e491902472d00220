package mapping

import (
	"maps"
	"slices"
	"strings"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/internal/labels"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/internal/plain"
)

// labelTable joins a named table and a mapping's own labels, which take
// precedence.
func labelTable(name string, own map[string]string) (map[string]string, error) {
	all := map[string]string{}
	if name != "" {
		table := labels.Table(name)
		if table == nil {
			return nil, extract.Errorf(extract.Unmapped, "there is no table of labels %q; the tables are %s", name, strings.Join(labels.Tables(), ", "))
		}
		maps.Copy(all, table)
	}
	for _, label := range slices.Sorted(maps.Keys(own)) {
		if !slices.Contains(labels.Meanings(), own[label]) {
			return nil, extract.Errorf(extract.Unmapped, "label %q is mapped to %q: a label is %s", label, own[label], strings.Join(labels.Meanings(), ", "))
		}
		all[label] = own[label]
	}
	return all, nil
}

// meaning returns the meaning of a label. Without a table, the labels are the
// form's own terms.
func (x *Mapper) meaning(label string) (string, bool) {
	if len(x.labels) == 0 {
		return label, slices.Contains(labels.Meanings(), label)
	}
	return labels.MeaningOf(x.labels, label)
}

// position is the position of a token in its entity.
type position uint8

const (
	alone position = iota // without a position
	first
	inside
)

// splitIOB splits a label of the IOB2 and IOBES schemes ("B-PER", "I-PER",
// "E-PER", "S-PER") into position and label.
func splitIOB(label string) (string, position) {
	if len(label) > 2 && label[1] == '-' {
		switch label[0] {
		case 'B', 'S', 'U':
			return label[2:], first
		case 'I', 'E', 'L', 'M':
			return label[2:], inside
		}
	}
	return label, alone
}

// unmapped returns the error for labels that no table has, with their counts.
func (x *Mapper) unmapped(counts map[string]int) error {
	unknown := slices.Sorted(maps.Keys(counts))
	known := slices.Sorted(maps.Keys(x.labels))
	if len(known) == 0 {
		known = labels.Meanings()
	}
	quoted := make([]string, len(unknown))
	total := 0
	for i, l := range unknown {
		quoted[i] = `"` + plain.Tail(l, 60) + `"`
		total += counts[l]
	}
	fix := "add them to labels, or map them to skip"
	if near := nearest.Word(unknown[0], known); near != "" {
		fix += `; "` + near + `" is a known label`
	}
	return extract.Errorf(extract.Unmapped, "%d of the output's labels are not in the mapping: %s; %s", total, strings.Join(quoted, ", "), fix)
}

// relabel maps the types of parties and the kinds of figures with the table, if
// there is one.
func (w *mapping) relabel() error {
	if len(w.labels) == 0 {
		return nil
	}
	unknown := map[string]int{}
	for list, member := range map[string]string{"parties": "type", "figures": "kind"} {
		items, _ := w.record[list].([]any)
		kept := items[:0]
		for _, item := range items {
			fact, _ := item.(map[string]any)
			label, ok := fact[member].(string)
			if !ok {
				kept = append(kept, item)
				continue
			}
			switch m, known := w.meaning(label); {
			case known && m == labels.Skip:
				w.trace.Skipped[label]++
				continue
			case known:
				fact[member] = m
			case !slices.Contains(labels.Meanings(), label):
				unknown[label]++
			}
			kept = append(kept, item)
		}
		if items != nil {
			w.record[list] = kept
		}
	}
	if len(unknown) > 0 {
		return w.unmapped(unknown)
	}
	return nil
}
