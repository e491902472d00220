package mutate

import (
	"cmp"
	"strconv"

	"github.com/assaykit/assay/schema"
)

// list is one list of a record.
type list[T any] struct {
	name     string
	of       func(*schema.Article) *[]T
	id       func(*T) *string
	mentions func(*T) *[]schema.Mention
}

// The lists.
var (
	parties = list[schema.Party]{
		"parties", func(a *schema.Article) *[]schema.Party { return &a.Parties },
		func(p *schema.Party) *string { return &p.ID }, func(p *schema.Party) *[]schema.Mention { return &p.Mentions },
	}
	figures = list[schema.Figure]{
		"figures", func(a *schema.Article) *[]schema.Figure { return &a.Figures },
		func(f *schema.Figure) *string { return &f.ID }, func(f *schema.Figure) *[]schema.Mention { return &f.Mentions },
	}
	dates = list[schema.Date]{
		"dates", func(a *schema.Article) *[]schema.Date { return &a.Dates },
		func(d *schema.Date) *string { return &d.ID }, func(d *schema.Date) *[]schema.Mention { return &d.Mentions },
	}
	events = list[schema.Event]{
		"events", func(a *schema.Article) *[]schema.Event { return &a.Events },
		func(e *schema.Event) *string { return &e.ID }, func(e *schema.Event) *[]schema.Mention { return &e.Mentions },
	}
	quotes = list[schema.Quote]{
		"quotes", func(a *schema.Article) *[]schema.Quote { return &a.Quotes },
		func(q *schema.Quote) *string { return &q.ID }, func(q *schema.Quote) *[]schema.Mention { return &q.Mentions },
	}
)

func (l list[T]) idOf(fact T) string { return *l.id(&fact) }

func (l list[T]) site(i int, fact T) string {
	return l.name + "/" + cmp.Or(l.idOf(fact), strconv.Itoa(i))
}

// members calls a function with the id and the mentions of every fact of the list.
func (l list[T]) members(a *schema.Article, visit func(id *string, mentions *[]schema.Mention)) {
	facts := *l.of(a)
	for i := range facts {
		visit(l.id(&facts[i]), l.mentions(&facts[i]))
	}
}

// eachFact calls a function with the id and the mentions of every fact of a record.
func eachFact(a *schema.Article, visit func(id *string, mentions *[]schema.Mention)) {
	parties.members(a, visit)
	figures.members(a, visit)
	dates.members(a, visit)
	events.members(a, visit)
	quotes.members(a, visit)
}

// eachMentions replaces the mentions of every fact.
func eachMentions(a *schema.Article, replace func([]schema.Mention) []schema.Mention) {
	eachFact(a, func(_ *string, mentions *[]schema.Mention) { *mentions = replace(*mentions) })
}

// each offers a change of every fact of the list. Change returns the changed
// fact, a description of the original, and whether a change is possible.
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

// added offers one additional fact for every fact of the list.
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

// plus returns the mutant with one additional fact.
func (l list[T]) plus(site, says string, extra T) Mutant {
	return Mutant{Site: site, Says: says, edit: func(a *schema.Article) { *l.of(a) = append(*l.of(a), extra) }}
}

// pairs offers every pair of facts of the list for an exchange.
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
