package store

import (
	"context"
	"fmt"
	"slices"

	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Place resolves a conflict of kind [golden.ConflictMention]: the mention with
// that surface is at [start, end), in code points of the article.
func (s Store) Place(ctx context.Context, a *seeds.Article, key, surface string, start, end int) error {
	p, err := s.proposedFor(a)
	if err != nil {
		return err
	}
	g := item.Clone(p.pending.Golden)
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
	return s.rewrite(ctx, p, g, key)
}
