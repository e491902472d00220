// Package merge overlays the facts of a record on a golden of the same article.
package merge

import (
	"cmp"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Into returns the golden, which may be nil, with the record overlaid: facts that the
// golden lacks are added, annotated with from, and attributes that the record states
// differently are changed. If removals is set, facts that the record lacks are
// removed. The article may be nil.
func Into(g *schema.Golden, record *schema.Article, a *seeds.Article, from string, removals bool) *schema.Golden {
	record = Tidy(record, a)
	if g == nil {
		g = item.New(record.Source)
		if a != nil {
			g.Source = item.Source(a)
		}
	}
	recount(record, a, g.Source.Offsets)
	m := newMerger(g, record)
	removed := m.identify()
	m.overlay()
	for _, f := range m.added {
		f.Rename(m.id)
		f.Annotation.By, f.Annotation.Reviewed = from, false
		item.Append(m.out, f)
	}
	if removals {
		for _, key := range removed {
			_ = item.Copy(m.out, item.New(m.out.Source), key) // it is there
		}
	}
	item.DropEmptyReferences(m.out)
	if item.DropDangling(m.out) != nil {
		return g
	}
	return m.out
}

// merger overlays one record on one golden.
type merger struct {
	out       *schema.Golden
	alignment *align.Alignment
	want, got map[schema.Kind][]item.Fact
	sameText  bool
	ids       map[string]string // of the record's facts to those of the result
	added     []item.Fact
}

func newMerger(g *schema.Golden, record *schema.Article) *merger {
	out := item.Clone(g)
	if out.Source.SHA256 == "" && record.Source.SHA256 != "" {
		out.Source.SHA256, out.Source.Offsets = record.Source.SHA256, record.Source.Offsets
	}
	return &merger{
		out: out, alignment: align.Align(g, record), want: byKind(out), got: byKind(item.FromRecord(record)),
		sameText: out.Source.SHA256 != "" && out.Source.SHA256 == record.Source.SHA256, ids: map[string]string{},
	}
}

func byKind(g *schema.Golden) map[schema.Kind][]item.Fact {
	out := map[schema.Kind][]item.Fact{}
	for _, f := range item.Facts(g) {
		out[f.Kind] = append(out[f.Kind], f)
	}
	return out
}

// identify finds the id that each of the record's facts has in the result and
// the facts that are added, and returns the keys of those that the record does
// not have.
func (m *merger) identify() (removed []string) {
	forbidden := map[string]bool{}
	for _, f := range m.alignment.Forbidden {
		forbidden[m.got[f.Kind][f.Got].Key] = true
	}
	taken := map[string]bool{}
	for _, f := range item.Facts(m.out) {
		taken[*f.ID] = true
	}
	for _, p := range m.alignment.Pairs {
		switch {
		case p.Got < 0:
			removed = append(removed, m.want[p.Kind][p.Want].Key)
		case p.Again:
		case p.Want >= 0:
			m.identifies(*m.got[p.Kind][p.Got].ID, *m.want[p.Kind][p.Want].ID)
		case !forbidden[m.got[p.Kind][p.Got].Key]:
			f := m.got[p.Kind][p.Got]
			was := *f.ID
			*f.ID = item.FreeID(f, taken)
			m.identifies(was, *f.ID)
			m.added = append(m.added, f)
		}
	}
	for _, p := range m.alignment.Pairs { // references to a repeated fact refer to the one that it repeats
		if p.Again {
			if twin := *m.got[p.Kind][p.Twin].ID; twin != "" {
				m.identifies(*m.got[p.Kind][p.Got].ID, cmp.Or(m.ids[twin], twin))
			}
		}
	}
	return removed
}

func (m *merger) identifies(from, to string) {
	if from != "" {
		m.ids[from] = to
	}
}

func (m *merger) id(of string) string { return m.ids[of] }

// overlay writes what the record states of the facts that both have.
func (m *merger) overlay() {
	for _, p := range m.alignment.Pairs {
		if p.Got >= 0 && p.Want >= 0 {
			w, x := m.want[p.Kind][p.Want], m.got[p.Kind][p.Got]
			x.Rename(m.id)
			Overlay(w, x, p.Differences, m.sameText)
		}
	}
}
