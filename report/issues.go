package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/assaykit/assay/schema/result"
)

// issue is one mistake in a record: the finding that reports it best, and those that
// stand under it.
type issue struct {
	run   *result.Run
	lead  result.Finding
	under []result.Finding
}

// issues returns the mistakes of a run, see [byMistake].
func issues(run *result.Run) []issue {
	groups := byMistake(run.Findings, func(f result.Finding) result.Finding { return f })
	list := make([]issue, len(groups))
	for i, g := range groups {
		list[i] = issue{run: run, lead: g[0], under: g[1:]}
	}
	return list
}

// byMistake groups the findings of a run by mistakes, in their order, the leading one of
// each first. Findings whose leading one is not listed are together. What fails leads what
// does not, such as a finding that is known.
func byMistake[F any](list []F, of func(F) result.Finding) (groups [][]F) {
	at := map[string]int{} // by fingerprint
	for _, v := range list {
		if f := of(v); f.Under == "" {
			at[f.Fingerprint] = len(groups)
			groups = append(groups, []F{v})
		}
	}
	for _, v := range list {
		f := of(v)
		if f.Under == "" {
			continue
		}
		i, ok := at[f.Under]
		if !ok {
			at[f.Under] = len(groups)
			groups = append(groups, []F{v})
			continue
		}
		groups[i] = append(groups[i], v)
	}
	for _, g := range groups {
		if at := slices.IndexFunc(g, func(v F) bool { return of(v).Fails }); at > 0 {
			g[0], g[at] = g[at], g[0]
		}
	}
	return groups
}

// mistakesOf returns a finding for each mistake of a run, as reports show it that list
// mistakes and not findings: the one that makes the gate fail or leads, with the best words
// for it and the place that they are about.
func mistakesOf(run *result.Run) []result.Finding {
	var list []result.Finding
	for _, i := range issues(run) {
		f := i.lead
		f.Message = i.sentence()
		if f.Location == nil {
			f.Location = i.located().Location
		}
		list = append(list, f)
	}
	return list
}

// all returns the findings of an issue, the leading one first.
func (s issue) all() []result.Finding { return append([]result.Finding{s.lead}, s.under...) }

// fails reports whether one of the findings makes the gate fail.
func (s issue) fails() bool { return s.lead.Fails }

// effect is the word for what an issue does to the gate, see effectOf.
func (s issue) effect() string { return effectOf(s.lead) }

// sentence returns what is wrong, in the words of the finding that says it best, as a
// person writes numbers.
func (s issue) sentence() string { return grouped(bestSaid(likeFirst(s.all())).Message) }

// likeFirst returns the findings that are known, or not, as the first is: those that are
// known do not say what is new.
func likeFirst(list []result.Finding) []result.Finding {
	return slices.DeleteFunc(slices.Clone(list), func(f result.Finding) bool { return f.Known != list[0].Known })
}

// bestSaid returns the finding that says best what is wrong.
func bestSaid(list []result.Finding) result.Finding {
	return slices.MaxFunc(list, func(a, b result.Finding) int { return cmp.Compare(says(a.Check, a.Message), says(b.Check, b.Message)) })
}

// says ranks the message of a check: one that says by how much something is wrong, or what
// the words of the text say, says most.
func says(check, message string) int {
	n := 0
	if strings.Contains(message, " times too ") {
		n += 2
	}
	if strings.HasPrefix(check, "value/") {
		n++
	}
	return n
}

// located returns the finding whose place in the article is shown.
func (s issue) located() result.Finding {
	if best := bestSaid(likeFirst(s.all())); best.Location != nil {
		return best
	}
	for _, f := range s.all() {
		if f.Location != nil {
			return f
		}
	}
	return s.lead
}

// sort is one sort of issues: of one check and effect. Differences of paired facts are
// sorted by the attribute too.
type sort struct {
	effect, check, attribute string
	fails                    bool
	rank                     int // of the severity
	issues                   []issue
}

func (s *sort) name() string {
	if s.attribute != "" {
		return s.check + " (" + s.attribute + ")"
	}
	return s.check
}

// best returns the issue that shows best what is wrong.
func (s *sort) best() issue {
	for _, i := range s.issues {
		if strings.Contains(i.sentence(), " times too ") {
			return i
		}
	}
	return s.issues[0]
}

// telling ranks what to read first among equals: records that are not read, from which
// all else may follow, and amounts of another size.
func (s *sort) telling() int {
	switch {
	case strings.HasPrefix(s.check, "form/"):
		return 2
	case strings.Contains(s.best().sentence(), " times too "):
		return 1
	}
	return 0
}

// sortsOf groups issues, the worst sort first: what fails before what does not, then by
// severity, then what is to be read first, then the most frequent.
func sortsOf(list []issue) []*sort {
	var sorts []*sort
	at := map[[3]string]*sort{}
	for _, i := range list {
		attribute := ""
		if strings.HasPrefix(i.lead.Check, "agree/") {
			attribute = i.lead.Attribute
		}
		key := [3]string{i.effect(), i.lead.Check, attribute}
		s := at[key]
		if s == nil {
			s = &sort{effect: key[0], check: key[1], attribute: attribute, fails: i.fails(), rank: i.lead.Severity.Rank()}
			at[key] = s
			sorts = append(sorts, s)
		}
		s.fails = s.fails || i.fails()
		s.issues = append(s.issues, i)
	}
	slices.SortStableFunc(sorts, func(a, b *sort) int {
		return cmp.Or(compareBool(b.fails, a.fails), cmp.Compare(b.rank, a.rank), cmp.Compare(b.telling(), a.telling()), cmp.Compare(len(b.issues), len(a.issues)))
	})
	return sorts
}
