package pairing

import (
	"fmt"
	"iter"
	"strings"

	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/langtag"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Pairs are the articles of a suite with the sources of their goldens; either may be nil.
type Pairs = iter.Seq2[*seeds.Article, *schema.Source]

// Orphans returns notices of goldens that no article claims. The ids are those
// of the whole suite, whatever part of it is run.
func Orphans(set *golden.Set, ids []string) []gate.Notice {
	var out []gate.Notice
	claimed := make(map[string]bool, len(ids))
	var without []string // articles that may be meant
	for _, id := range ids {
		claimed[id] = true
		if !set.Has(id) {
			without = append(without, id)
		}
	}
	for _, id := range set.IDs() {
		if claimed[id] {
			continue
		}
		e, _ := set.Get(id)
		fix := nearest.Fix(id, without, "bring the article back, or take the golden away")
		out = append(out, gate.Notice{
			Text:       fmt.Sprintf("no article claims the golden %s: none has its id %q, so nothing is compared with it; %s", e.Path, id, fix),
			Unverified: true,
		})
	}
	return out
}

// Mismatches returns notices of goldens with another language or date than
// their article, because they may be of another article.
func Mismatches(pairs Pairs) []gate.Notice {
	var out []gate.Notice
	for a, g := range pairs {
		if a == nil || g == nil {
			continue
		}
		differs := func(what, golden, article string) {
			out = append(out, gate.Notice{Text: fmt.Sprintf("the golden of %s says %s %q, and the article %s says %q; correct the one that is wrong", a.ID, what, golden, a.Where(), article)})
		}
		if l := g.Language; l != "" && a.Language != "" && !langtag.Same(l, a.Language) {
			differs("language", l, a.Language)
		}
		if p := g.Published; p != "" && a.Published != "" && !sameDay(p, a.Published) {
			differs("published", p, a.Published)
		}
	}
	return out
}

// Unbound returns a notice of goldens without the hash of their text, because a
// change of the article would go unnoticed.
func Unbound(pairs Pairs) []gate.Notice {
	const most = 5
	var ids []string
	for a, g := range pairs {
		if a != nil && g != nil && g.SHA256 == "" {
			ids = append(ids, a.ID)
		}
	}
	n := len(ids)
	if n == 0 {
		return nil
	}
	names := strings.Join(ids[:min(n, most)], ", ")
	if n > most {
		names += fmt.Sprintf(" and %d more", n-most)
	}
	return []gate.Notice{{Text: fmt.Sprintf("without a source.sha256 nobody sees when the article of a golden changes: that of %s; update the goldens, which writes it", names)}}
}

func sameDay(a, b string) bool {
	x, errA := schema.PublicationDay(a)
	y, errB := schema.PublicationDay(b)
	return a == b || errA == nil && errB == nil && x == y
}
