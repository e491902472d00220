package align

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// parties compares the parties of a golden with those of an extraction.
type parties struct {
	want    [][]schema.Party // each golden party, as it is and as its alternatives tell it
	accept  [][]alternative  // what the alternatives state
	got     []schema.Party
	names   *names
	titled  []titled            // whose titles the table does not know
	meant   map[string][]string // memo of wantsOf
	problem problem
	refs    *references
	title   func(want bool, id string) string // the name of the party with an id
}

func alignParties(want *schema.Golden, got *schema.Article, at placer) (*parties, []Pair) {
	p := &parties{got: got.Parties, meant: make(map[string][]string)}
	for _, w := range want.Parties {
		vs, alternatives := partyVariants(w)
		p.want, p.accept = append(p.want, vs), append(p.accept, alternatives)
	}
	p.names, p.titled = newNames(p.want, p.got, at.work), titledParties(p.want)
	p.problem = problem{
		wants: make([]fact, len(p.want)), gots: make([]fact, len(p.got)),
		compare: p.compare, loose: true, again: p.again, work: at.work,
	}
	for i, vs := range p.want {
		p.problem.wants[i] = partyFact(vs[0], at, slices.Clone(p.names.want[i].keys))
	}
	for i, g := range p.got {
		p.problem.gots[i] = partyFact(g, at, slices.Clone(p.names.got[i].keys))
	}
	p.refs = newReferences(len(p.want), len(p.got),
		func(i int) string { return want.Parties[i].ID }, func(i int) string { return got.Parties[i].ID },
		func(w, g int) bool { return p.names.similarity(w, g) > 0 })
	wantNames, gotNames := partyNames(want.Parties), partyNames(got.Parties)
	p.title = func(want bool, id string) string {
		if want {
			return named(wantNames, id)
		}
		return named(gotNames, id)
	}
	paired := p.problem.match()
	p.refs.settle(paired)
	pairs := p.problem.pairs(schema.KindParty, paired, func(i int) schema.Annotation { return want.Parties[i].Annotation })
	p.problem.repeats(pairs, paired) // one that is given by its name and again by its acronym
	p.refs.repeated(pairs)
	return p, pairs
}

// again reports whether two extracted parties are one by their main name and
// their type.
func (p *parties) again(i, j int) bool {
	a, b := p.got[i], p.got[j]
	return a.Type == b.Type && a.Name != "" && recognize.Fold(a.Name) == recognize.Fold(b.Name)
}

func partyNames(ps []schema.Party) map[string]string {
	m := make(map[string]string, len(ps))
	for _, p := range ps {
		if _, ok := m[p.ID]; !ok && p.ID != "" {
			m[p.ID] = p.Name
		}
	}
	return m
}

func named(names map[string]string, id string) string {
	if n := names[id]; n != "" {
		return n
	}
	return id
}

func partyFact(p schema.Party, at placer, keys []string) fact {
	roles := make([]string, 0, len(p.Roles))
	for _, r := range p.Roles {
		roles = append(roles, r.Title+"\x00"+r.Of)
	}
	f := fact{place: at.of(p.Mentions), content: content(p.ID,
		p.Name, string(p.Type), list(p.Aliases), list(roles), list(p.SameAs))}
	for _, s := range p.SameAs {
		keys = append(keys, "="+entity(s))
	}
	f.keys = keys
	return f
}

// content spells what a fact says in one way, with its id last.
func content(id string, parts ...string) string {
	return strings.Join(parts, "\x00") + idMark + id
}

// list spells a list whose order means nothing.
func list(s []string) string {
	s = slices.Clone(s)
	slices.Sort(s)
	return strings.Join(s, "\x02")
}

// partyVariants returns the party and, laid over it, each alternative.
func partyVariants(p schema.Party) ([]schema.Party, []alternative) {
	vs, as := []schema.Party{p}, []alternative{nil}
	for _, a := range p.Accept {
		v := p
		lay(&v.Name, a.Name)
		lay(&v.Type, a.Type)
		if a.Aliases != nil {
			v.Aliases = a.Aliases
		}
		if a.Roles != nil {
			v.Roles = a.Roles
		}
		if a.SameAs != nil {
			v.SameAs = a.SameAs
		}
		vs = append(vs, v)
		as = append(as, alternative{}.states(a.Type != "", "type").states(a.Roles != nil, "role").states(a.SameAs != nil, "same_as"))
	}
	return vs, as
}

func lay[T ~string](over *T, by T) {
	if by != "" {
		*over = by
	}
}

func (p *parties) compare(w, g int) (judgement, bool) {
	got := p.got[g]
	tie := p.problem.wants[w].place.tie(p.problem.gots[g].place)
	alike := p.names.resemble(w, g)
	name := alike.strength
	if alike.shared && tie <= sameSurface {
		name = 0
	}
	if name == 0 && !p.names.expandsOtherwise(w, g) && slices.ContainsFunc(p.want[w], func(v schema.Party) bool { return sameEntity(v.SameAs, got.SameAs) }) {
		name = sameID
	}
	if name == 0 {
		return judgement{}, false
	}
	p.problem.work.Spend(len(p.want[w]) - 1)
	wrongName := p.names.misnamed(w, g, surfaces(got.Mentions))
	var best judgement
	for i, v := range p.want[w] {
		j := judgement{similarity: 0.55*name + 0.25*tie, differences: slices.Clone(wrongName)}
		switch {
		case v.Type == got.Type:
			j.similarity += 0.1
		case v.Type == "":
		case got.Type == "":
			j.differences = append(j.differences, Difference{Attribute: "type", Want: string(v.Type), Soft: true})
		default:
			j.differences = append(j.differences, Difference{Attribute: "type", Want: string(v.Type), Got: string(got.Type)})
		}
		roles := p.roles(w, v.Roles, got.Roles)
		if len(roles) == 0 {
			j.similarity += 0.1
		}
		j.differences = append(j.differences, roles...)
		j.differences = append(j.differences, otherEntity(v.SameAs, got.SameAs)...)
		if i == 0 || p.accept[w][i].holds(j) && j.better(best) {
			best = j
		}
	}
	return best, true
}

func surfaces(ms []schema.Mention) []string {
	var list []string
	for _, m := range ms {
		list = append(list, m.Text)
	}
	return list
}

// wantsOf returns the ids of the golden parties that an id of the extraction
// means.
func (p *parties) wantsOf(gotID string) []string {
	if ids, known := p.meant[gotID]; known {
		return ids
	}
	ids := p.meantBy(gotID)
	p.meant[gotID] = ids
	return ids
}
