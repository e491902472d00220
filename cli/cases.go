package cli

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/internal/golden/folder"
	"github.com/assaykit/assay/internal/ids"
	"github.com/assaykit/assay/internal/pairing"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// loadCases returns the cases of the configuration, or else of without, joined
// with those of the flags.
func (s *suite) loadCases(f suiteFlags, c *call, without origin) error {
	d, err := defaults(f.Language, f.Published)
	if err != nil {
		return err
	}
	d.Notice = s.addNotice
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
	if len(more) > 0 || s.config != nil && without == nothingWithout { // otherwise a golden would be used without its article
		ids := append(slices.Sorted(maps.Keys(where)), g.open...)
		for _, set := range named {
			s.notices = append(s.notices, pairing.Orphans(set, ids)...)
		}
	}
	// A named article replaces the suite's article of the same ID.
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

// namedGoldens reads the goldens of --goldens. It returns an error for duplicate IDs.
func namedGoldens(paths []string) ([]*golden.Set, error) {
	var out []*golden.Set
	for _, p := range paths {
		set, err := golden.Load(p)
		if err != nil {
			return nil, noGoldens(p, err)
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

// noGoldens adds to an error about a folder that is missing or empty the command
// that fills it.
func noGoldens(path string, err error) error {
	err = unreadable(path, err)
	if errors.As(err, new(fsError)) || errors.Is(err, folder.ErrNone) {
		return fmt.Errorf("%w; assay golden draft ID -x NAME drafts a first one, and creates the folder", err)
	}
	return err
}

// named returns the cases of --articles, and where each ID is from.
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

func (s *suite) addNotice(text string) { s.notices = append(s.notices, gate.Notice{Text: text}) }

// gathering is the state of reading a configuration's cases.
type gathering struct {
	cases   []assay.Case
	ids     ids.Set                // article IDs of the cases
	sets    map[string]*golden.Set // by the path of the goldens
	claimed map[string][]string    // IDs of the articles that are compared with them
	open    []string               // IDs of articles of cases without goldens, which the flags' goldens may be for
}

// configured adds a case of the configuration. It returns an error for duplicate IDs.
func (s *suite) configured(g *gathering, k config.Case) error {
	d, err := defaults(k.Language, k.Published)
	if err != nil {
		return err
	}
	d.Notice = s.addNotice
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
		g.add(k, assay.Cases(articles, s.goldens, false))
		return nil
	}
	path := s.beside(k.Goldens)
	set := g.sets[path]
	if set == nil {
		if set, err = golden.Load(path); err != nil {
			return noGoldens(k.Goldens, err)
		}
		g.sets[path] = set
		s.inputs.readGoldens(set)
		if path != s.beside(k.Articles) { // whose files were already listed
			unread, err := golden.NotRead(path)
			if err != nil {
				return err
			}
			for _, p := range unread {
				s.addNotice(fmt.Sprintf("%s is not read as a golden, which is .json", p))
			}
		}
	}
	for _, a := range articles {
		g.claimed[path] = append(g.claimed[path], a.ID)
	}
	g.add(k, assay.Cases(articles, set, true))
	return nil
}

// add adds the cases of an entry of the configuration.
func (g *gathering) add(k config.Case, cases []assay.Case) {
	for i := range cases {
		cases[i].Tracked = k.Gate == config.Track
	}
	g.cases = append(g.cases, cases...)
}

// orphans returns notices of goldens that belong to no case. A golden in the
// folders of two cases may belong to an article of either.
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

// pairs returns the articles of cases with their goldens.
func pairs(cases []assay.Case) pairing.Pairs {
	return func(yield func(*seeds.Article, *schema.Source) bool) {
		for _, c := range cases {
			if !yield(c.Article, c.GoldenSource()) {
				return
			}
		}
	}
}
