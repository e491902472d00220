package golden

import (
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Unsupported says what an article's words have against a fact of a golden that
// a person wrote, "" for nothing and where they cannot tell.
func Unsupported(g *schema.Golden, a *seeds.Article, key string) string {
	f := find(g, key)
	if f == nil || f.fact == nil || f.fact.truth == nil || Stale(g, a) != nil {
		return ""
	}
	v := readerOf(a, g.Source).names(g).hold(*f.fact)
	if v.support != unsupported {
		return ""
	}
	return v.reads + "; written is " + v.value + because(v.how)
}
