package mutate

import (
	"cmp"
	"strconv"

	"github.com/assaykit/assay/schema"
)

// list is one list of a record.
type list[T any] struct {
	name string
	of   func(*schema.Article) *[]T
	id   func(T) string
}

// The lists.
var (
	parties = list[schema.Party]{"parties", func(a *schema.Article) *[]schema.Party { return &a.Parties }, func(p schema.Party) string { return p.ID }}
	figures = list[schema.Figure]{"figures", func(a *schema.Article) *[]schema.Figure { return &a.Figures }, func(f schema.Figure) string { return f.ID }}
	dates   = list[schema.Date]{"dates", func(a *schema.Article) *[]schema.Date { return &a.Dates }, func(d schema.Date) string { return d.ID }}
	events  = list[schema.Event]{"events", func(a *schema.Article) *[]schema.Event { return &a.Events }, func(e schema.Event) string { return e.ID }}
	quotes  = list[schema.Quote]{"quotes", func(a *schema.Article) *[]schema.Quote { return &a.Quotes }, func(q schema.Quote) string { return q.ID }}
)

func (l list[T]) site(i int, fact T) string {
	return l.name + "/" + cmp.Or(l.id(fact), strconv.Itoa(i))
}

// each offers every fact of the list for a change; change gives the fact as it
// is to be, what it says now, and whether there is anything to change.
func (l list[T]) each(change func(s *Subject, fact T) (T, string, bool)) func(*Subject) []Mutant {
	return func(s *Subject) []Mutant {
		var mutants []Mutant
		for i, fact := range *l.of(s.Record) {
			now, says, ok := change(s, fact)
			if !ok {
				continue
			}
			mutants = append(mutants, Mutant{Site: l.site(i, fact), Says: says, edit: func(a *schema.Article) { (*l.of(a))[i] = now }})
		}
		return mutants
	}
}

// added offers one more fact beside every fact of the list.
func (l list[T]) added(beside func(s *Subject, fact T) (T, string, bool)) func(*Subject) []Mutant {
	return func(s *Subject) []Mutant {
		var mutants []Mutant
		for i, fact := range *l.of(s.Record) {
			if extra, says, ok := beside(s, fact); ok {
				mutants = append(mutants, l.plus(l.site(i, fact), says, extra))
			}
		}
		return mutants
	}
}

// plus is the mutant with one more fact.
func (l list[T]) plus(site, says string, extra T) Mutant {
	return Mutant{Site: site, Says: says, edit: func(a *schema.Article) { *l.of(a) = append(*l.of(a), extra) }}
}

// pairs offers every two facts of the list for an exchange.
func (l list[T]) pairs(exchange func(s *Subject, a, b T) (T, T, string, bool)) func(*Subject) []Mutant {
	return func(s *Subject) []Mutant {
		var mutants []Mutant
		all := *l.of(s.Record)
		for i := range all {
			for j := i + 1; j < len(all); j++ {
				x, y, says, ok := exchange(s, all[i], all[j])
				if !ok {
					continue
				}
				mutants = append(mutants, Mutant{Site: l.site(i, all[i]), Says: says, edit: func(a *schema.Article) {
					(*l.of(a))[i], (*l.of(a))[j] = x, y
				}})
			}
		}
		return mutants
	}
}
