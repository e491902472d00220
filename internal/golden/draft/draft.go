// Package draft makes a first golden of an article out of opinions, those of
// extractors or of people, and measures how far the opinions agree.
package draft

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/conflict"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/golden/merge"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Draft is a first golden made of opinions: what they agree on, what they
// disagree on, and how far they agree.
type Draft struct {
	ID            string              `json:"id"`
	Opinions      []string            `json:"opinions"`
	Golden        *schema.Golden      `json:"golden"` // the agreed facts, none of them reviewed
	Agreed        int                 `json:"agreed"` // facts
	Disagreements []Disagreement      `json:"disagreements"`
	Conflicts     []conflict.Conflict `json:"conflicts,omitempty"` // values that the words do not support
	Agreement     Agreement           `json:"agreement"`
}

// Options decide what counts as agreed.
type Options struct {
	Majority bool // more than half of the opinions suffice; else all must agree
}

// New merges opinions about one article. A fact is agreed if all opinions have
// it and none states anything else about it. What an opinion leaves out, such
// as a role, contradicts nothing, and an opinion without a list of events or
// quotes has no opinion on those. Different forms of a name become aliases, and
// mentions are joined. The result depends only on the opinions and their order.
func New(a *seeds.Article, opinions []Opinion, o Options) (*Draft, error) {
	if len(opinions) == 0 {
		return nil, errors.New("a draft needs one record at least")
	}
	d := &Draft{ID: a.ID, Disagreements: []Disagreement{}}
	seen := map[string]bool{}
	for i, op := range opinions {
		if op.By == "" || seen[op.By] {
			return nil, fmt.Errorf("opinion %d: every opinion needs a name of its own, not %q", i+1, op.By)
		}
		seen[op.By] = true
		opinions = slices.Clone(opinions)
		if err := opinions[i].tidy(a); err != nil {
			return nil, fmt.Errorf("%s: %w", op.By, err)
		}
		d.Opinions = append(d.Opinions, op.By)
	}
	clusters := clusterFacts(opinions)
	d.Golden = item.New(item.Source(a))
	var agreed []item.Fact
	for _, c := range clusters {
		f, disagreements := c.resolve(opinions, o)
		d.Disagreements = append(d.Disagreements, disagreements...)
		if f != nil {
			agreed = append(agreed, *f)
		}
	}
	d.Agreed = len(agreed)
	ids := map[string]bool{}
	for _, f := range agreed {
		ids[*f.ID] = true
	}
	for _, f := range agreed {
		f.Rename(func(id string) string {
			if ids[id] {
				return id
			}
			return ""
		})
		item.Append(d.Golden, f)
	}
	item.DropEmptyReferences(d.Golden)
	d.Disagreements = append(d.Disagreements, d.resolveForbidden(opinions, o)...)
	d.Agreement = Agreement{Pairs: pairwise(opinions), Alpha: alphas(clusters)}
	d.Conflicts = conflict.Find(nil, d.Golden, golden.DiffByKey(nil, d.Golden, a).Changes, nil, a)
	return d, nil
}

// tidy normalizes an opinion for comparison.
func (o *Opinion) tidy(a *seeds.Article) error {
	switch {
	case o.Golden != nil:
		if err := merge.CheckText(&schema.Article{Source: o.Golden.Source}, a); err != nil {
			return err
		}
		g := merge.TidyGolden(o.Golden, a)
		o.Golden = g
		// The record keeps what a golden says beyond an extraction: it is
		// compared too.
		o.Record = &schema.Article{
			Form: schema.ArticleForm, Source: g.Source, Parties: g.Parties, Figures: g.Figures, Dates: g.Dates,
			Events: g.Events, Quotes: g.Quotes,
		}
		return nil
	case o.Record == nil:
		return errors.New("an opinion needs a record or a golden")
	}
	if err := merge.CheckText(o.Record, a); err != nil {
		return err
	}
	o.Record = merge.Tidy(o.Record, a)
	return nil
}

// resolveForbidden adds the forbidden facts that every golden among the
// opinions has, reasons ignored, and returns the others as disagreements.
func (d *Draft) resolveForbidden(opinions []Opinion, o Options) []Disagreement {
	type forbidden struct {
		never schema.Never
		fact  item.Fact
		by    []string
	}
	var all []*forbidden
	var people []string
	for _, op := range opinions {
		if op.Golden == nil {
			continue
		}
		people = append(people, op.By)
		k := item.KeyCounter{}
		for i := range op.Golden.Never {
			n := op.Golden.Never[i]
			f := item.Forbidden(&n, k)
			at := slices.IndexFunc(all, func(x *forbidden) bool { return string(x.fact.Raw()) == string(f.Raw()) })
			if at < 0 {
				all = append(all, &forbidden{never: n, fact: f})
				at = len(all) - 1
			}
			all[at].by = append(all[at].by, op.By)
		}
	}
	var out []Disagreement
	for _, n := range all {
		if len(n.by) == len(people) || o.Majority && 2*len(n.by) > len(people) {
			d.Golden.Never = append(d.Golden.Never, n.never)
			continue
		}
		out = append(out, Disagreement{Kind: "never", Text: n.fact.Words(), Votes: []Vote{
			{"yes", n.by}, {"no", item.Without(people, n.by)},
		}})
	}
	return out
}

// String formats the draft for people.
func (d *Draft) String() string {
	var b strings.Builder
	plain.Fprintf(&b, "%s: %s agreed by %s, %s\n", d.ID, plain.Count(d.Agreed, "fact"), strings.Join(d.Opinions, ", "), plain.Count(len(d.Disagreements), "disagreement"))
	b.WriteString(d.Agreement.String())
	conflict.Print(&b, d.Conflicts)
	for _, x := range d.Disagreements {
		b.WriteString(x.String())
	}
	return b.String()
}
