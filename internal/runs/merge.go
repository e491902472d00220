package runs

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/version"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Merged is the runs of all shards, and the rules that decide on them.
type Merged struct {
	Accumulator *gate.Accumulator
	Rules       Rules
	Checks      []*checks.Check
	Policy      gate.Policy
	Baseline    *gate.Baseline // nil for none
	Notes       []string
}

// Merge reads the files of runs or the results of all shards of a whole. The
// catalogue has the checks that the runs were evaluated with. The error says which
// shard is missing, doubled or of another whole: nothing can be said without it.
func Merge(paths []string, catalogue []*checks.Check) (*Merged, error) {
	var parts []*part
	var errs []error
	for _, path := range paths {
		p, err := open(path)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		parts = append(parts, p)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	if err := oneWhole(parts); err != nil {
		return nil, err
	}
	slices.SortFunc(parts, func(a, b *part) int { return cmp.Compare(a.index(), b.index()) })
	m, err := parts[0].head.Rules.merged(catalogue)
	if err != nil {
		return nil, err
	}
	for _, p := range parts {
		for _, note := range p.end.Notes {
			if !slices.Contains(m.Notes, note) {
				m.Notes = append(m.Notes, note)
			}
		}
	}
	return m, m.add(parts)
}

func (p *part) index() int {
	if p.head.Shard == nil {
		return 1
	}
	return p.head.Shard.Index
}

func (p *part) count() int {
	if p.head.Shard == nil {
		return 1
	}
	return p.head.Shard.Count
}

// oneWhole returns an error unless the parts are all shards of one whole, each
// once.
func oneWhole(parts []*part) error {
	if len(parts) == 0 {
		return errors.New("there is no result to merge")
	}
	var errs []error
	first := parts[0]
	rules, err := encode(first.head.Rules)
	if err != nil {
		return err
	}
	byIndex := map[int]*part{}
	for _, p := range parts {
		if p.head.Version != version.String() {
			errs = append(errs, fmt.Errorf("%s was written by assay %s, and this is %s", p.name, p.head.Version, version.String()))
		}
		own, err := encode(p.head.Rules)
		switch {
		case err != nil:
			return err
		case p.count() != first.count():
			errs = append(errs, fmt.Errorf("%s is one of %d shards, and %s one of %d", p.name, p.count(), first.name, first.count()))
		case string(own) != string(rules):
			errs = append(errs, fmt.Errorf("%s and %s are not of one whole: the suite, the checks, the policy, the baseline or the options differ", first.name, p.name))
		case p.end.Input != first.end.Input:
			errs = append(errs, fmt.Errorf("%s and %s are not of one whole: one read %d records, the other %d", first.name, p.name, first.end.Input, p.end.Input))
		}
		if other := byIndex[p.index()]; other != nil {
			errs = append(errs, fmt.Errorf("shard %d of %d is there twice: %s and %s", p.index(), p.count(), other.name, p.name))
		}
		byIndex[p.index()] = p
	}
	if len(errs) == 0 {
		if missing := missing(byIndex, first.count()); missing != "" {
			errs = append(errs, fmt.Errorf("of %d shards, %s: give the results of all", first.count(), missing))
		}
	}
	return errors.Join(errs...)
}

func missing(byIndex map[int]*part, count int) string {
	const most = 10
	var list []string
	n := 0
	for i := 1; i <= count; i++ {
		if byIndex[i] != nil {
			continue
		}
		if n++; n <= most {
			list = append(list, fmt.Sprint(i))
		}
	}
	switch {
	case n == 0:
		return ""
	case n > most:
		return fmt.Sprintf("%d are missing (%s and %d more)", n, strings.Join(list, ", "), n-most)
	}
	return strings.Join(list, ", ") + map[bool]string{true: " is missing", false: " are missing"}[n == 1]
}

// merged returns the rules with the checks that they name, and no runs.
func (r Rules) merged(catalogue []*checks.Check) (*Merged, error) {
	m := &Merged{Rules: r, Policy: r.Policy}
	for _, name := range r.Checks {
		i := slices.IndexFunc(catalogue, func(c *checks.Check) bool { return c.Name == name })
		if i < 0 {
			return nil, fmt.Errorf("the runs were evaluated with the check %s, which this program does not have: merge them with the program that made them", name)
		}
		m.Checks = append(m.Checks, catalogue[i])
	}
	if r.Today != "" {
		today, err := schema.PublicationDay(r.Today)
		if err != nil {
			return nil, err
		}
		m.Policy.Today = today
	}
	if r.Baseline != nil {
		m.Baseline = gate.NewBaseline(r.Baseline.Path, r.Baseline.Findings)
		m.Baseline.Declare(r.Closing.Declared...)
	}
	a, err := m.empty()
	m.Accumulator = a
	return m, err
}

func (m *Merged) empty() (*gate.Accumulator, error) {
	return gate.NewAccumulator(m.Checks, m.Policy, m.Baseline)
}

// add adds the parts: their runs, if they are so few that the result lists them all,
// else what was made of them.
func (m *Merged) add(parts []*part) error {
	whole, err := m.empty()
	if err != nil {
		return err
	}
	for _, p := range parts {
		a, err := m.empty()
		if err != nil {
			return err
		}
		if err := a.Decode(p.end.Accumulator); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
		if err := whole.Merge(a); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
	}
	if !whole.Few() {
		m.Accumulator = whole
		return nil
	}
	m.Accumulator.Expect(whole.Suite())
	last := map[int]bool{}
	for _, p := range parts {
		if err := p.runs(func(n int, run result.Run) error {
			add := m.Accumulator.Add
			if last[n] {
				add = m.Accumulator.Replace
			}
			last[n] = true
			_, err := add(n, run)
			return err
		}); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
	}
	if m.Accumulator.Records() != whole.Records() {
		return fmt.Errorf("the files have %d runs, and were made of %d: one of them was changed", m.Accumulator.Records(), whole.Records())
	}
	return nil
}
