package align

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/names"
	"github.com/assaykit/assay/schema"
)

// parties compares the parties of a golden with those of an extraction.
type parties struct {
	want, got []*fact.Party
	names     *nameSet
	titled    []titled            // golden parties with titles that are not in the table
	partyIDs  []string            // of the golden
	goldenIDs map[string][]string // memo of wantsOf
	problem   problem
	refs      *references
}

func alignParties(g *golden, want, got *fact.Set, at placer) (*parties, []Pair) {
	p := &parties{want: want.Parties, got: got.Parties, partyIDs: g.partyIDs}
	p.names, p.titled = newNameSet(g, p.got, at.work), g.titled
	p.problem = problem{
		golden: g.parties, wants: g.parties.facts, gots: make([]candidate, len(p.got)), relaxed: true, work: at.work,
		compare: p.compare, again: p.again, againKeys: p.againKeys,
		contents: func(i int) string { return partyContent(p.got[i]) },
	}
	for i, f := range p.got {
		p.problem.gots[i] = partyCandidate(f, at, p.names.got[i].keys)
	}
	p.refs = newReferences(g.ids[0], idsOf(got, schema.KindParty), func(w, g int) bool { return p.names.similarity(w, g) > 0 })
	paired := p.problem.match()
	p.refs.setPairs(paired)
	pairs := p.problem.pairs(want.Kind(schema.KindParty), schema.KindParty, paired)
	p.problem.markRepeats(pairs, paired) // an entry by name and another by acronym
	p.refs.repeated(pairs)
	return p, pairs
}

// again reports whether two extracted parties are one by their main name and
// their type.
func (p *parties) again(i, j int) bool {
	a, b := p.got[i], p.got[j]
	return a.Type == b.Type && a.Name.String() != "" && a.Name.Folded() == b.Name.Folded()
}

// againKeys returns the keys of the names of an extracted party, of its ids in
// knowledge bases, and of other scripts.
func (p *parties) againKeys(g int) []string {
	var keys []string
	for _, name := range p.names.got[g].names {
		keys = append(keys, name.Keys()...)
	}
	keys = sorted(keys)
	if slices.Contains(p.names.got[g].keys, wantScript) {
		keys = append(keys, "want ")
	}
	if slices.Contains(p.names.got[g].keys, gotScript) {
		keys = append(keys, "got ")
	}
	for _, s := range p.got[g].SameAs {
		keys = append(keys, string(outright)+s.String())
	}
	return keys
}

func partyCandidate(p *fact.Party, at placer, ofNames []key) candidate {
	c := candidate{place: at.of(p)}
	if c.keys = ofNames; len(p.SameAs) == 0 {
		return c
	}
	c.keys = slices.Clip(c.keys)
	for _, s := range p.SameAs {
		c.keys = append(c.keys, names.NewKey(outright, s.String()))
	}
	c.keys = distinct(c.keys)
	return c
}

func partyContent(p *fact.Party) string {
	roles := make([]string, 0, len(p.Roles))
	for _, r := range p.Roles {
		roles = append(roles, r.Title.String()+"\x00"+r.Of.ID)
	}
	return content(p.ID(), p.Raw.Name, string(p.Type), list(p.Raw.Aliases), list(roles), list(p.Raw.SameAs))
}

// content returns what a fact states in a canonical spelling, with its id last.
func content(id string, parts ...string) string {
	return strings.Join(parts, "\x00") + idMark + id
}

// list returns a canonical spelling of a list whose order has no meaning.
func list(s []string) string {
	s = slices.Clone(s)
	slices.Sort(s)
	return strings.Join(s, "\x02")
}

func (p *parties) compare(w, g int) (judgement, bool) {
	want, got := p.want[w], p.got[g]
	near := p.problem.wants[w].place.similarity(&p.problem.gots[g].place)
	alike := p.names.resemble(w, g)
	name := alike.strength
	if alike.shared && near <= sameSurface {
		name = 0
	}
	if name == 0 && len(got.SameAs) > 0 && p.sameEntity(want, got) && !p.names.expandsOtherwise(w, g) {
		name = sameID
	}
	if name == 0 {
		return judgement{}, false
	}
	p.problem.work.Spend(len(want.Accept))
	wrongName := p.names.misnamed(w, g)
	var best judgement
	for i := range 1 + len(want.Accept) {
		v := variant(want, want.Accept, i)
		j := judgement{similarity: 0.55*name + 0.25*near, differences: slices.Clone(wrongName)}
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
		if i == 0 || meetsAlternative(v.States, j) && j.better(best) {
			best = j
		}
	}
	return best, true
}

// sameEntity reports whether an extracted party has an id in a knowledge base that the
// golden's has, or an alternative of it.
func (p *parties) sameEntity(want, got *fact.Party) bool {
	for i := range 1 + len(want.Accept) {
		if sameEntity(variant(want, want.Accept, i).SameAs, got.SameAs) {
			return true
		}
	}
	return false
}

// wantsOf returns the ids of the golden parties that an id of the extraction refers
// to.
func (p *parties) wantsOf(gotID string) []string {
	if gotID == "" {
		return nil
	}
	if ids, known := p.goldenIDs[gotID]; known {
		return ids
	}
	ids := p.meantBy(gotID)
	if p.goldenIDs == nil {
		p.goldenIDs = make(map[string][]string)
	}
	p.goldenIDs[gotID] = ids
	return ids
}
