package review

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
)

// move gives a mention of a fact, or of a proposed one, other words of the article:
// [start, end), in code points.
func (e *edit) move() error {
	key := e.Get("key")
	x := offsets.NewIndex(e.article.Text)
	start, err1 := strconv.Atoi(e.Get("start"))
	end, err2 := strconv.Atoi(e.Get("end"))
	text, fit := x.Slice(start, end, schema.CodePoint)
	if err1 != nil || err2 != nil || fit != offsets.Fits || line(text) == "" {
		return errors.New("a mention needs words of the article; choose at least one")
	}
	change := func(g *schema.Golden) error {
		if g.Source.SHA256 != e.article.SHA256() {
			return errors.New("the golden is of another text than the article; update the golden first")
		}
		f, ok := view.Find(g, key)
		if !ok || f.Mentions == nil || f.Never != nil {
			return fmt.Errorf("the golden has no %s any more", key)
		}
		return moveMention(*f.Mentions, e.Get("mention"), mentionAt(x, g.Source.Offsets, start, end))
	}
	e.said = fmt.Sprintf("“%s” is a mention of %s now.", line(text), key)
	if e.Get("proposed") != "" {
		return e.options.Store.Amend(e.waiting, e.article, key, e.Get("seen"), change)
	}
	defer e.doubt(key)
	return e.save([]store.ChangeRef{{Op: golden.Changed, Key: key}}, change)
}

// moveMention replaces the mention that has a key by another.
func moveMention(list []schema.Mention, key string, to schema.Mention) error {
	i := slices.IndexFunc(list, func(m schema.Mention) bool { return mentionKey(m) == key })
	if i < 0 {
		return errors.New("the mention is not there any more; look at the fact again")
	}
	if j := slices.IndexFunc(list, func(m schema.Mention) bool { return mentionKey(m) == mentionKey(to) }); j >= 0 && j != i {
		return fmt.Errorf("“%s” is a mention of it already", to.Text)
	}
	list[i] = to
	sortMentions(list)
	return nil
}
