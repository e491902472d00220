package conflict

import (
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/evidence"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Unsupported describes how the article's words contradict a fact that a person
// wrote. It returns "" if they do not, or if that cannot be decided.
func Unsupported(g *schema.Golden, a *seeds.Article, key string) string {
	f := item.Find(g, key)
	if f == nil || f.Fact == nil || f.Fact.Annotation == nil || golden.Stale(g, a) != nil {
		return ""
	}
	v := evidence.NewReader(a, g.Source).Verifier(g).Verify(*f.Fact)
	if v.Support != evidence.Unsupported {
		return ""
	}
	return v.Reads + "; written is " + v.Value + evidence.Because(v.How)
}
