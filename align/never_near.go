package align

import (
	"slices"
	"strconv"
	"strings"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// suspects find the extracted facts that a never-fact may be about: all of its
// kind, or, where never-facts and facts are many, those that share a key with it.
type suspects struct {
	parties *parties
	count   map[schema.Kind]int
	keys    map[schema.Kind]func(g int) []string
	byKey   map[schema.Kind]map[string][]int
}

func newSuspects(got *schema.Article, ps *parties, ds *dates) *suspects {
	return &suspects{
		parties: ps,
		count: map[schema.Kind]int{
			schema.KindParty: len(got.Parties), schema.KindFigure: len(got.Figures), schema.KindDate: len(got.Dates),
			schema.KindEvent: len(got.Events), schema.KindQuote: len(got.Quotes),
		},
		keys: map[schema.Kind]func(int) []string{
			schema.KindParty:  func(g int) []string { return ps.names.got[g].keys },
			schema.KindFigure: func(g int) []string { return amountKeys(got.Figures[g]) },
			schema.KindDate:   func(g int) []string { return dayKeys(ds.got[g]) },
			schema.KindEvent:  func(g int) []string { return []string{recognize.Fold(got.Events[g].Type)} },
			schema.KindQuote:  func(g int) []string { return []string{strings.Join(wordsOf(got.Quotes[g].Text), " ")} },
		},
		byKey: make(map[schema.Kind]map[string][]int),
	}
}

// of returns them in their order, each once.
func (s *suspects) of(kind schema.Kind, never schema.Never, nevers int) []int {
	n := s.count[kind]
	var keys []string
	switch {
	case nevers*n <= maxPairs:
		return indexes(n)
	case never.Party != nil:
		return s.called(*never.Party)
	case never.Figure != nil:
		keys = amountKeys(*never.Figure)
	case never.Date != nil:
		keys = dayKeys(readDate(*never.Date))
	case never.Event != nil && never.Event.Type != "":
		keys = []string{recognize.Fold(never.Event.Type)}
	case never.Quote != nil && never.Quote.Text != "":
		keys = []string{strings.Join(wordsOf(never.Quote.Text), " ")}
	default: // it says nothing by which to look
		return indexes(n)
	}
	return s.sharing(kind, keys)
}

func (s *suspects) sharing(kind schema.Kind, keys []string) []int {
	byKey := s.byKey[kind]
	if byKey == nil {
		byKey = make(map[string][]int)
		for g := range s.count[kind] {
			for _, k := range sorted(slices.Clone(s.keys[kind](g))) {
				byKey[k] = append(byKey[k], g)
			}
		}
		s.byKey[kind] = byKey
	}
	var list []int
	for _, k := range keys {
		if strings.HasPrefix(k, "~") && len(byKey[k]) > maxWeaklyDenoted {
			continue // a word that so many have in their names tells nobody
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

// called returns the extracted parties that may have a never-fact's name: by
// the name's own keys, or as the golden party that it names.
func (s *suspects) called(never schema.Party) []int {
	name := newNaming(never)
	if len(name.names) == 0 {
		return indexes(s.count[schema.KindParty])
	}
	keys := slices.Clone(name.keys)
	for i, n := range name.names {
		if w := s.parties.names.wants.of(n, name.folded[i]); w >= 0 {
			keys = append(keys, s.parties.names.want[w].keys...)
		}
	}
	return s.sharing(schema.KindParty, keys)
}

// amountKeys are such that two figures of one amount share one.
func amountKeys(f schema.Figure) []string {
	a := measure(f)
	return []string{a.value.String(), a.inBase().value.String()}
}

// dayKeys are such that two dates that are equal share one, however they are
// written: a time of another zone lies within a day of it.
func dayKeys(d dated) []string {
	if d.edtf.IsZero() {
		return []string{"=" + d.Value + "\x00" + d.Timex}
	}
	first, ok := d.edtf.First()
	if !ok {
		return []string{"open"}
	}
	n := first.Number()
	if !d.edtf.HasZone() {
		return []string{strconv.Itoa(n)}
	}
	return []string{strconv.Itoa(n - 1), strconv.Itoa(n), strconv.Itoa(n + 1)}
}
