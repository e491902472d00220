package assay

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/pairing"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Case is an article with its golden, the facts that are expected of it.
type Case struct {
	Article *seeds.Article // nil if only the golden is there; [Run] needs it
	Golden  *schema.Golden // nil for none
	// RequireGolden makes the verdict unknown if Golden is nil.
	RequireGolden bool
	// StaleReason is why the golden does not fit the text of the article. The
	// verdict is then unknown. It is "" if the golden fits.
	StaleReason string
	// Tracked makes the case one that does not gate: its run is checked, listed and
	// scored apart from the others, and affects neither the verdict nor their scores.
	Tracked bool

	// goldens has the golden of a suite with so many that it is decoded when it is
	// needed; Golden is then nil. It is nil for any other case.
	goldens *golden.Set

	text *fact.Text // of Article, nil if not interpreted yet
	want *fact.Set  // of Golden, nil if not interpreted yet
}

// prepared returns the case with its article and golden interpreted, so that
// the evaluations of several records share the work.
func (c Case) prepared() Case {
	c = c.WithGolden()
	if c.text == nil {
		c.text = fact.NewText(c.Article)
	}
	if c.want == nil && c.Golden != nil {
		c.want = fact.OfGolden(c.Golden, c.text)
	}
	return c
}

// WithGolden returns the case with its golden. Of a suite with thousands of them,
// [Cases] leaves Golden nil, and it is decoded where the case is used.
func (c Case) WithGolden() Case {
	if c.goldens != nil {
		e, _ := c.goldens.Get(c.Article.ID)
		c.Golden, c.goldens = e.Golden, nil
	}
	return c
}

// GoldenSource returns the source of the case's golden, nil if it has none, without
// decoding the golden of a large suite.
func (c Case) GoldenSource() *schema.Source {
	switch {
	case c.goldens != nil:
		return c.goldens.Source(c.Article.ID)
	case c.Golden != nil:
		return &c.Golden.Source
	}
	return nil
}

// GoldenSum returns a hash of the case's golden, nil if it has none, without decoding
// the golden of a large suite.
func (c Case) GoldenSum() ([]byte, error) {
	switch {
	case c.goldens != nil:
		sum, err := c.goldens.Sum(c.Article.ID)
		return sum[:], err
	case c.Golden != nil:
		text, err := schema.Encode(c.Golden)
		sum := sha256.Sum256(text)
		return sum[:], err
	}
	return nil, nil
}

// id returns the id of the case's article, or else that of its golden.
func (c Case) id() string {
	if c.Article != nil {
		return c.Article.ID
	}
	return c.Golden.Source.ID
}

// BuiltinSuite returns the cases embedded in assay: [seeds.Kit] with
// [golden.Kit].
func BuiltinSuite() []Case {
	return Cases(seeds.Kit(), golden.Kit(), true)
}

// Cases pairs each article with the golden of the same id, in order of id. If
// requireGoldens is set, the verdict on an article without a golden is unknown.
func Cases(articles []seeds.Article, goldens *golden.Set, requireGoldens bool) []Case {
	out := make([]Case, len(articles))
	for i := range articles {
		c := Case{Article: &articles[i], RequireGolden: requireGoldens}
		if e, ok := goldens.Get(c.Article.ID); ok {
			c.Golden, c.RequireGolden = e.Golden, true
			c.StaleReason = staleReason(c.Article, e)
		}
		if c.Golden != nil && goldens.Packed() {
			c.Golden, c.goldens = nil, goldens
		}
		out[i] = c
	}
	slices.SortStableFunc(out, func(a, b Case) int { return strings.Compare(a.Article.ID, b.Article.ID) })
	return out
}

func staleReason(a *seeds.Article, e golden.Entry) string {
	if err := cmp.Or(golden.Stale(e.Golden, a), golden.Unbound(e.Golden, a)); err != nil {
		return fmt.Sprintf("the golden %s %v", e.Path, err)
	}
	return ""
}

// Suite reads the cases of a folder that contains articles/ and goldens/, or
// articles and goldens side by side. The verdict on an article without a golden
// is unknown. The notices, which are for [Config.Notices], name files that are
// not used.
func Suite(folder string) ([]Case, []gate.Notice, error) {
	if _, err := files.IsFolder(folder); errors.Is(err, fs.ErrNotExist) {
		return nil, nil, fmt.Errorf("there is no suite %s; check the path: %w", folder, fs.ErrNotExist)
	}
	load := func(d seeds.Defaults) ([]seeds.Article, error) {
		return seeds.Load(pairing.ArticleFolder(folder), nil, d)
	}
	return readSuite(load, func() (*golden.Set, error) { return golden.Load(pairing.GoldenFolder(folder)) })
}

// SuiteFS is [Suite] for a file system, such as an [embed.FS].
func SuiteFS(fsys fs.FS) ([]Case, []gate.Notice, error) {
	if fsys == nil {
		return nil, nil, errors.New("there is no file system to read a suite from; Suite reads a folder")
	}
	load := func(d seeds.Defaults) ([]seeds.Article, error) {
		return seeds.LoadFS(fsys, pairing.SubfolderFS(fsys, "articles"), d)
	}
	return readSuite(load, func() (*golden.Set, error) { return golden.LoadFS(fsys, pairing.SubfolderFS(fsys, "goldens")) })
}

func readSuite(articles func(seeds.Defaults) ([]seeds.Article, error), goldens func() (*golden.Set, error)) ([]Case, []gate.Notice, error) {
	var notices []gate.Notice
	list, err := articles(seeds.Defaults{Notice: func(text string) { notices = append(notices, gate.Notice{Text: text}) }})
	if err != nil {
		return nil, nil, err
	}
	set, err := goldens()
	if err != nil {
		return nil, nil, err
	}
	cases := Cases(list, set, true)
	ids := make([]string, len(list))
	for i, a := range list {
		ids[i] = a.ID
	}
	return cases, slices.Concat(notices, pairing.Orphans(set, ids), pairing.Mismatches(pairs(cases)), pairing.Unbound(pairs(cases))), nil
}

// pairs returns the articles of the cases with their goldens.
func pairs(cases []Case) pairing.Pairs {
	return func(yield func(*seeds.Article, *schema.Source) bool) {
		for _, c := range cases {
			if !yield(c.Article, c.GoldenSource()) {
				return
			}
		}
	}
}
