package store

import (
	"context"
	"fmt"
	"slices"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/conflict"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Place resolves a conflict of kind [golden.ConflictMention]: the mention with
// that surface is at [start, end), in code points of the article.
func (s Store) Place(ctx context.Context, a *seeds.Article, key, surface string, start, end int) error {
	p, err := s.Proposal(a.ID, a)
	if err != nil {
		return err
	}
	if p == nil {
		return fmt.Errorf("%s: %w", a.ID, ErrNothing)
	}
	g := item.Clone(p.pending.Golden)
	if g.Source.SHA256 != a.SHA256() {
		return fmt.Errorf("%s: %w: it was made for another text; update the golden", p.Path, golden.ErrStale)
	}
	x := offsets.NewIndex(a.Text)
	slice, fit := x.Slice(start, end, schema.CodePoint)
	if fit != offsets.Fits || offsets.Plain(slice) != offsets.Plain(surface) {
		return fmt.Errorf("“%s” does not stand at %d–%d", surface, start, end)
	}
	f := item.Find(g, key)
	if f == nil || f.Fact == nil {
		return fmt.Errorf("%s: nothing is proposed for %q", a.ID, key)
	}
	i := slices.IndexFunc(*f.Fact.Mentions, func(m schema.Mention) bool { return m.Start == nil && m.Text == surface })
	if i < 0 {
		return fmt.Errorf("%s: no mention “%s” of %s waits for its place", a.ID, surface, key)
	}
	from, _ := x.Convert(start, schema.CodePoint, g.Source.Offsets)
	to, _ := x.Convert(end, schema.CodePoint, g.Source.Offsets)
	(*f.Fact.Mentions)[i] = schema.At(from, to, slice)
	m, err := readMeta(p.pending)
	if err != nil {
		return err
	}
	if i := slices.IndexFunc(m.Conflicts, func(c conflict.Conflict) bool { return c.Key == key && c.Surface == surface }); i >= 0 {
		m.Conflicts = slices.Delete(m.Conflicts, i, i+1)
	}
	if err := writeMeta(g, &m); err != nil {
		return err
	}
	data, err := encode(g)
	if err != nil {
		return fmt.Errorf("%s: %w", p.Path, err)
	}
	return s.replace(ctx, p.Path, data, p.pending.Hash)
}
