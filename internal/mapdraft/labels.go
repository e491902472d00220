package mapdraft

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/labels"
)

// entry is a label and what it means.
type entry struct{ label, meaning string }

// dictionary returns the labels of a column, sorted, with what they mean, and
// whether they are tags of tokens ("B-PER").
func (d *drafter) dictionary(c column, path string) (dict []entry, tagged bool) {
	for _, v := range c.values {
		label, iob := withoutIOB(textOf(v))
		tagged = tagged || iob
		if label == "" || label == "O" || slices.ContainsFunc(dict, func(e entry) bool { return e.label == label }) {
			continue
		}
		meaning := meaningOf(label)
		if meaning == "" {
			meaning = labels.Skip
			d.doubt("%s: the label %s is not known, so what has it is skipped", nonEmptyPath(path), jqString(label))
		}
		dict = append(dict, entry{label, meaning})
	}
	slices.SortFunc(dict, func(a, b entry) int { return strings.Compare(a.label, b.label) })
	return dict, tagged
}

// emitKinds adds labels to the program's table of labels.
func (d *drafter) emitKinds(dict []entry) {
	if d.kinds == nil {
		d.kinds = map[string]string{}
	}
	for _, e := range dict {
		d.kinds[e.label] = e.meaning
	}
}

// labelList names the first labels.
func labelList(dict []entry) string {
	const most = 6
	var names []string
	for _, e := range dict[:min(len(dict), most)] {
		names = append(names, jqString(e.label))
	}
	if len(dict) > most {
		names = append(names, fmt.Sprintf("%d more", len(dict)-most))
	}
	return strings.Join(names, ", ")
}

// table returns the well-known table that has all labels of the output, so that
// another output's labels are known too.
func (d *drafter) table() (name string, all map[string]string) {
	for _, name := range tableNames {
		table := labels.Table(name)
		known := len(d.kinds) > 1
		for label := range d.kinds {
			_, ok := table[label]
			known = known && ok
		}
		if known {
			return name, table
		}
	}
	return "", d.kinds
}
