package align

import (
	"slices"
	"strconv"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/names"
	"github.com/assaykit/assay/schema"
)

// suspects finds the extracted facts that a never-fact may be about: all of its kind
// or, if there are many, those that share a key with it.
type suspects struct {
	got     *fact.Set
	parties *parties
	byKey   map[schema.Kind]map[key][]int
}

func newSuspects(got *fact.Set, ps *parties) *suspects {
	return &suspects{got: got, parties: ps, byKey: make(map[schema.Kind]map[key][]int)}
}

// of returns them in their order, each once.
func (s *suspects) of(n int, never fact.Fact, f *forbidding) []int {
	all := len(s.got.Kind(never.Kind()))
	if len(f.never)*all <= maxPairs {
		return indexes(all)
	}
	var keys []key
	if _, ok := never.(*fact.Party); ok {
		keys = s.nameKeys(&f.names[n])
	} else {
		keys = neverKeys(never)
	}
	if len(keys) == 0 { // it states nothing to search by
		return indexes(all)
	}
	return s.sharing(never.Kind(), keys)
}

// neverKeys returns the keys of a never-fact, none if it states nothing to search by.
// Every fact that asserts it shares one. Parties have their names instead.
func neverKeys(f fact.Fact) []key {
	switch v := f.(type) {
	case *fact.Figure:
		return []key{hashed(v.Amount.Value.String()), hashed(v.Base().Value.String())}
	case *fact.Date:
		return dayKeys(v)
	case *fact.Event:
		if v.Raw.Type != "" {
			return []key{hashed(v.Type)}
		}
	case *fact.Quote:
		if v.Raw.Text != "" {
			return []key{hashed(strings.Join(statedWords(v), " "))}
		}
	}
	return nil
}

func (s *suspects) sharing(kind schema.Kind, keys []key) []int {
	byKey := s.byKey[kind]
	if byKey == nil {
		byKey = make(map[key][]int)
		for g, f := range s.got.Kind(kind) {
			keys := neverKeys(f)
			if kind == schema.KindParty {
				keys = s.parties.names.got[g].keys
			}
			for _, k := range distinct(slices.Clone(keys)) {
				byKey[k] = append(byKey[k], g)
			}
		}
		s.byKey[kind] = byKey
	}
	var list []int
	for _, k := range keys {
		if k.First() == weak && len(byKey[k]) > maxWeaklyDenoted {
			continue // a word of so many names does not identify a party
		}
		s.parties.problem.work.Spend(len(byKey[k]))
		list = append(list, byKey[k]...)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func indexes(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

// nameKeys returns the keys of a never-fact's names, and of the golden party that has
// them.
func (s *suspects) nameKeys(names *partyNames) []key {
	keys := slices.Clone(names.keys)
	for _, n := range names.names {
		if w := s.parties.names.wants.of(n); w >= 0 {
			keys = append(keys, s.parties.names.want[w].keys...)
		}
	}
	return keys
}

// dayKeys returns the keys of a date: its days, with one more on each side for time
// zones. Equal dates share one, however they are written.
func dayKeys(d *fact.Date) []key {
	if d.Interval.IsZero() {
		return []key{names.NewKey(outright, d.Raw.Value+"\x00"+d.Raw.Timex)}
	}
	first, ok := d.Interval.First()
	if !ok {
		return []key{hashed("open")}
	}
	n := first.Number()
	day := func(n int) key { return hashed(strconv.Itoa(n)) }
	if !d.Interval.HasZone() {
		return []key{day(n)}
	}
	return []key{day(n - 1), day(n), day(n + 1)}
}
