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
	p.names = newNames(p.want, p.got)
	p.problem = problem{
		wants: make([]fact, len(p.want)), gots: make([]fact, len(p.got)),
		compare: p.compare, loose: true, again: p.again,
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
	return p, p.problem.pairs(schema.KindParty, paired, func(i int) schema.Truth { return want.Parties[i].Truth })
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
		p.Name, p.Type, list(p.Aliases), list(roles), list(p.SameAs))}
	for _, s := range p.SameAs {
		keys = append(keys, "="+s)
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
		as = append(as, alternative{}.states(a.Type != "", "type").states(a.Roles != nil, "role"))
	}
	return vs, as
}

func lay(over *string, by string) {
	if by != "" {
		*over = by
	}
}

func (p *parties) compare(w, g int) (judgement, bool) {
	name := p.names.similarity(w, g)
	got := p.got[g]
	if name == 0 && common(sorted(slices.Clone(p.want[w][0].SameAs)), sorted(slices.Clone(got.SameAs))) {
		name = 0.9
	}
	if name == 0 {
		return judgement{}, false
	}
	tie := p.problem.wants[w].place.tie(p.problem.gots[g].place)
	var best judgement
	for i, v := range p.want[w] {
		j := judgement{similarity: 0.55*name + 0.25*tie}
		switch {
		case v.Type == got.Type:
			j.similarity += 0.1
		case v.Type == "":
		case got.Type == "":
			j.differences = append(j.differences, Difference{Attribute: "type", Want: v.Type, Soft: true})
		default:
			j.differences = append(j.differences, Difference{Attribute: "type", Want: v.Type, Got: got.Type})
		}
		roles := p.roles(v.Roles, got.Roles)
		if len(roles) == 0 {
			j.similarity += 0.1
		}
		j.differences = append(j.differences, roles...)
		if i == 0 || p.accept[w][i].holds(j) && j.better(best) {
			best = j
		}
	}
	return best, true
}

// roles compares the roles that the golden gives a party with those that the
// extraction gives it: the organisation first, then the title.
func (p *parties) roles(want, got []schema.Role) []Difference {
	if len(want) == 0 && len(got) == 0 {
		return nil
	}
	const (
		nothing   = iota
		titleOnly // of another organisation
		unplaced  // the title, of no organisation
		worded    // of the organisation, a title that the table does not know
		retitled  // of the organisation, another title
		full
	)
	grade := func(w, g schema.Role) int {
		alike, known := recognize.SameTitle(w.Title, g.Title)
		org := unresolved
		switch {
		case w.Of == "" && g.Of == "":
			org = same
		case w.Of == "" && g.Of != "":
			org = same // the golden leaves it open
		case g.Of != "":
			org = p.refs.relate(w.Of, g.Of)
		}
		switch {
		case org == same && alike:
			return full
		case org == same && w.Of == "" && g.Of == "" && known:
			return nothing // two offices
		case org == same && known:
			return retitled
		case org == same:
			return worded
		case alike && g.Of == "":
			return unplaced
		case alike:
			return titleOnly
		}
		return nothing
	}
	type option struct{ w, g, grade int }
	var options []option
	for i, w := range want {
		for j, g := range got {
			if k := grade(w, g); k > nothing {
				options = append(options, option{i, j, k})
			}
		}
	}
	wordsW := func(r schema.Role) string { return roleWords(r, p.title(true, r.Of)) }
	wordsG := func(r schema.Role) string { return roleWords(r, p.title(false, r.Of)) }
	slices.SortStableFunc(options, func(a, b option) int {
		if a.grade != b.grade {
			return b.grade - a.grade
		}
		return strings.Compare(wordsW(want[a.w])+"\x00"+wordsG(got[a.g]), wordsW(want[b.w])+"\x00"+wordsG(got[b.g]))
	})
	var out []Difference
	usedW, usedG := make([]bool, len(want)), make([]bool, len(got))
	for _, o := range options {
		if usedW[o.w] || usedG[o.g] {
			continue
		}
		usedW[o.w], usedG[o.g] = true, true
		d := Difference{Attribute: "role", Want: wordsW(want[o.w]), Got: wordsG(got[o.g])}
		switch o.grade {
		case full:
			continue
		case unplaced, worded:
			d.Soft = true
		}
		out = append(out, d)
	}
	for i, w := range want {
		if !usedW[i] {
			out = append(out, Difference{Attribute: "role", Want: wordsW(w), Soft: true})
		}
	}
	given := make(map[[2]string]bool, len(got))
	for j, g := range got {
		again := given[[2]string{g.Title, g.Of}]
		given[[2]string{g.Title, g.Of}] = true
		if usedG[j] || again {
			continue
		}
		out = append(out, Difference{Attribute: "role", Got: wordsG(g), Soft: !p.contradicts(want, g)})
	}
	slices.SortFunc(out, compareDifferences)
	return out
}

// contradicts reports whether a role that the golden does not give speaks
// against it: a known office in a party that the golden holds, or one without
// its organisation beside other known offices.
func (p *parties) contradicts(want []schema.Role, got schema.Role) bool {
	if _, known := recognize.TitleConcept(got.Title); !known {
		return false
	}
	if got.Of == "" {
		return slices.ContainsFunc(want, func(r schema.Role) bool {
			_, known := recognize.TitleConcept(r.Title)
			return known
		})
	}
	for _, g := range p.refs.got[got.Of] {
		for _, w := range p.names.denoted(g) {
			if p.refs.mean(w, g) {
				return true
			}
		}
	}
	return false
}

func compareDifferences(a, b Difference) int {
	return strings.Compare(a.Attribute+"\x00"+a.Want+"\x00"+a.Got, b.Attribute+"\x00"+b.Want+"\x00"+b.Got)
}

func roleWords(r schema.Role, of string) string {
	if r.Of == "" {
		return r.Title
	}
	return r.Title + " (" + of + ")"
}

// wantsOf returns the ids of the golden parties that an id of the extraction
// means.
func (p *parties) wantsOf(gotID string) []string {
	if ids, known := p.meant[gotID]; known {
		return ids
	}
	var ids []string
	for _, g := range p.refs.got[gotID] {
		for _, w := range p.names.denoted(g) {
			if id := p.want[w][0].ID; id != "" && p.refs.mean(w, g) {
				ids = append(ids, id)
			}
		}
	}
	p.meant[gotID] = ids
	return ids
}
