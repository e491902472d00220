package assay

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/assaykit/assay/fact"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Case is an article with its truth.
type Case struct {
	Article *seeds.Article
	Golden  *schema.Golden // nil where there is none
	// Asked is set where the suite names goldens: then an article without one
	// is unknown, never passed over.
	Asked bool
	// Read is the article recognised, for who judges many records of it; each
	// record has it read anew where it is nil.
	Read func() *recognize.Document
	// Text and Want are the article and the golden prepared, likewise.
	Text *fact.Text
	Want *fact.Set
	// Stale says why the golden does not belong to the text any more.
	Stale string
}

// prepared returns the case with its article and golden interpreted, for who
// judges many records of it.
func (c Case) prepared() Case {
	if c.Text == nil {
		c.Text = fact.NewText(c.Article)
	}
	if c.Want == nil && c.Golden != nil {
		c.Want = fact.OfGolden(c.Golden, c.Text)
	}
	return c
}

// Kit returns the cases that assay carries: its own articles with their truth.
func Kit() []Case {
	return Cases(seeds.Kit(), golden.Kit(), true)
}

// Cases lays goldens beside articles by id, in order of id. Asked tells whether
// each article must have one.
func Cases(articles []seeds.Article, goldens *golden.Set, asked bool) []Case {
	out := make([]Case, len(articles))
	for i := range articles {
		c := Case{Article: &articles[i], Asked: asked}
		if e, ok := goldens.Get(c.Article.ID); ok {
			c.Golden, c.Asked = e.Golden, true
			c.Stale = stale(c.Article, e)
		}
		out[i] = c
	}
	slices.SortStableFunc(out, func(a, b Case) int { return strings.Compare(a.Article.ID, b.Article.ID) })
	return out
}

func stale(a *seeds.Article, e golden.Entry) string {
	if err := cmp.Or(golden.Stale(e.Golden, a), golden.Unbound(e.Golden, a)); err != nil {
		return fmt.Sprintf("the golden %s %v", e.Path, err)
	}
	return ""
}

// Suite reads cases from a folder that holds articles/ and goldens/, or both
// mixed. Articles without a golden are unknown when run. The notices tell of
// what lies there and is not used.
func Suite(folder string) ([]Case, []Notice, error) {
	var notices []Notice
	list, err := seeds.Load(ArticleFolder(folder), nil, seeds.Defaults{Tell: func(text string) { notices = append(notices, Notice{Text: text}) }})
	if err != nil {
		return nil, nil, err
	}
	set, err := golden.Load(GoldenFolder(folder))
	if err != nil {
		return nil, nil, err
	}
	cases := Cases(list, set, true)
	ids := make([]string, len(list))
	for i, a := range list {
		ids[i] = a.ID
	}
	return cases, slices.Concat(notices, Orphans(set, ids), Mismatches(cases), Unbound(cases)), nil
}

// ArticleFolder is where the articles of a suite's folder are.
func ArticleFolder(folder string) string { return sub(folder, "articles") }

// GoldenFolder is where the goldens of a suite's folder are.
func GoldenFolder(folder string) string { return sub(folder, "goldens") }

// sub is the folder of that name in folder, or folder itself where there is none.
func sub(folder, name string) string {
	if p := filepath.Join(folder, name); isDir(p) {
		return p
	}
	return folder
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
