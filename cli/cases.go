package cli

import (
	"fmt"
	"maps"
	"slices"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/internal/ids"
	"github.com/assaykit/assay/internal/pairing"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// loadCases gathers the suite: the configuration's, or what there is without
// one, and with either what the flags name.
func (s *suite) loadCases(f suiteFlags, c *call, without origin) error {
	d, err := defaults(f.Language, f.Published)
	if err != nil {
		return err
	}
	d.Notice = s.tell
	named, err := namedGoldens(f.Goldens)
	if err != nil {
		return err
	}
	for _, set := range named {
		s.inputs.readGoldens(set)
	}
	s.goldens = golden.Merge(append(slices.Clone(named), golden.Kit())...)
	g := gathering{claimed: map[string][]string{}, sets: map[string]*golden.Set{}}
	switch {
	case s.config != nil:
		for i, k := range s.config.Cases {
			if err := s.configured(&g, k); err != nil {
				in := s.config.At(fmt.Sprintf("/cases/%d", i))
				return fmt.Errorf("%s:%d: %w", s.path, in.Line, err)
			}
		}
		s.notices = append(s.notices, g.orphans()...)
	case without == kitWithout:
		g.cases = assay.BuiltinSuite()
	}
	more, where, err := s.named(f, c, d)
	if err != nil {
		return err
	}
	if len(more) > 0 || s.config != nil && without == nothingWithout { // else a golden is used without its article
		ids := append(slices.Sorted(maps.Keys(where)), g.open...)
		for _, set := range named {
			s.notices = append(s.notices, pairing.Orphans(set, ids)...)
		}
	}
	// An article that is named takes the place of the suite's of its id.
	g.cases = slices.DeleteFunc(g.cases, func(k assay.Case) bool { return where[k.Article.ID] != "" })
	s.cases = append(g.cases, more...)
	var ids ids.Set
	for _, k := range s.cases {
		if err := ids.Take(k.Article.ID, k.Article.Where()); err != nil {
			return usageError{err}
		}
	}
	if s.own = s.cases; s.config == nil {
		s.own = more
	}
	s.notices = slices.Concat(s.notices, pairing.Mismatches(pairs(s.cases)), pairing.Unbound(pairs(s.cases)))
	return nil
}

// namedGoldens reads what --goldens names. An id may be that of one golden.
func namedGoldens(paths []string) ([]*golden.Set, error) {
	var out []*golden.Set
	for _, p := range paths {
		set, err := golden.Load(p)
		if err != nil {
			return nil, unreadable(p, err)
		}
		for _, other := range out {
			for _, id := range set.IDs() {
				if e, twice := other.Get(id); twice {
					mine, _ := set.Get(id)
					return nil, usagef("%s: a golden of %q is in %s already", mine.Path, id, e.Path)
				}
			}
		}
		out = append(out, set)
	}
	return out, nil
}

// named returns the cases of --articles, and the location of each id.
func (s *suite) named(f suiteFlags, c *call, d seeds.Defaults) (cases []assay.Case, where map[string]string, err error) {
	where = map[string]string{}
	var ids ids.Set
	for _, p := range f.Articles {
		articles, err := seeds.Load(p, c.in, d)
		if err != nil {
			return nil, nil, unreadable(p, err)
		}
		for _, a := range articles {
			if err := ids.Take(a.ID, a.Where()); err != nil {
				return nil, nil, usageError{err}
			}
			where[a.ID] = a.Where()
		}
		cases = append(cases, assay.Cases(articles, s.goldens, len(f.Goldens) > 0)...)
	}
	return cases, where, nil
}

func (s *suite) tell(text string) { s.notices = append(s.notices, gate.Notice{Text: text}) }

// gathering is a configuration's cases being read.
type gathering struct {
	cases   []assay.Case
	ids     ids.Set                // of the cases
	sets    map[string]*golden.Set // by the path of the goldens
	claimed map[string][]string    // ids of the articles that are held to them
	open    []string               // ids of those of cases that name no goldens: the flags' are theirs
}

// configured adds a case of the configuration. An id may be that of one article.
func (s *suite) configured(g *gathering, k config.Case) error {
	d, err := defaults(k.Language, k.Published)
	if err != nil {
		return err
	}
	d.Notice = s.tell
	articles, err := seeds.Load(s.beside(k.Articles), nil, d)
	if err != nil {
		return unreadable(k.Articles, err)
	}
	for _, a := range articles {
		if err := g.ids.Take(a.ID, a.Where()); err != nil {
			return usageError{err}
		}
	}
	if k.Goldens == "" {
		for _, a := range articles {
			g.open = append(g.open, a.ID)
		}
		g.cases = append(g.cases, assay.Cases(articles, s.goldens, false)...)
		return nil
	}
	path := s.beside(k.Goldens)
	set := g.sets[path]
	if set == nil {
		if set, err = golden.Load(path); err != nil {
			return unreadable(k.Goldens, err)
		}
		g.sets[path] = set
		s.inputs.readGoldens(set)
		if path != s.beside(k.Articles) { // whose own files were looked at
			unread, err := golden.NotRead(path)
			if err != nil {
				return err
			}
			for _, p := range unread {
				s.tell(fmt.Sprintf("%s is not read as a golden, which is .json", p))
			}
		}
	}
	for _, a := range articles {
		g.claimed[path] = append(g.claimed[path], a.ID)
	}
	g.cases = append(g.cases, assay.Cases(articles, set, true)...)
	return nil
}

// orphans returns notices of goldens that no case claims. A golden in the
// folders of two cases may be claimed by the articles of either.
func (g *gathering) orphans() []gate.Notice {
	claimed := map[string]bool{} // files
	for path, set := range g.sets {
		for _, id := range g.claimed[path] {
			if e, ok := set.Get(id); ok {
				claimed[e.Path] = true
			}
		}
	}
	var out []gate.Notice
	told := map[string]bool{}
	for _, path := range slices.Sorted(maps.Keys(g.sets)) {
		set := g.sets[path]
		ids := slices.Clone(g.claimed[path])
		for _, id := range set.IDs() {
			e, _ := set.Get(id)
			if claimed[e.Path] || told[e.Path] {
				ids = append(ids, id)
			}
			told[e.Path] = true
		}
		out = append(out, pairing.Orphans(set, ids)...)
	}
	return out
}

// pairs are the articles of cases with their goldens.
func pairs(cases []assay.Case) pairing.Pairs {
	return func(yield func(*seeds.Article, *schema.Golden) bool) {
		for _, c := range cases {
			if !yield(c.Article, c.Golden) {
				return
			}
		}
	}
}
