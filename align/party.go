package align

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
)

// parties compares the parties of a golden with those of an extraction.
type parties struct {
	want, got []*fact.Party
	names     *nameSet
	titled    []titled            // whose titles the table does not know
	goldenIDs map[string][]string // memo of wantsOf
	problem   problem
	refs      *references
}

func alignParties(want, got *fact.Set, at placer) (*parties, []Pair) {
	p := &parties{want: want.Parties, got: got.Parties, goldenIDs: make(map[string][]string)}
	p.names, p.titled = newNameSet(p.want, p.got, at.work), titledParties(p.want)
	p.problem = problem{
		wants: make([]candidate, len(p.want)), gots: make([]candidate, len(p.got)),
		compare: p.compare, relaxed: true, again: p.again, work: at.work,
	}
	for i, w := range p.want {
		p.problem.wants[i] = partyCandidate(w, at, slices.Clone(p.names.want[i].keys))
	}
	for i, g := range p.got {
		p.problem.gots[i] = partyCandidate(g, at, slices.Clone(p.names.got[i].keys))
	}
	p.refs = newReferences(want.Kind(schema.KindParty), got.Kind(schema.KindParty), func(w, g int) bool { return p.names.similarity(w, g) > 0 })
	paired := p.problem.match()
	p.refs.setPairs(paired)
	pairs := p.problem.pairs(want.Kind(schema.KindParty), schema.KindParty, paired)
	p.problem.markRepeats(pairs, paired) // one that is given by its name and again by its acronym
	p.refs.repeated(pairs)
	return p, pairs
}

// again reports whether two extracted parties are one by their main name and
// their type.
func (p *parties) again(i, j int) bool {
	a, b := p.got[i], p.got[j]
	return a.Type == b.Type && a.Name.String() != "" && a.Name.Folded() == b.Name.Folded()
}

func partyCandidate(p *fact.Party, at placer, keys []string) candidate {
	roles := make([]string, 0, len(p.Roles))
	for _, r := range p.Roles {
		roles = append(roles, r.Title.String()+"\x00"+r.Of.ID)
	}
	for _, s := range p.SameAs {
		keys = append(keys, outright+s.String())
	}
	return candidate{place: at.of(p), keys: keys, content: content(p.ID(),
		p.Raw.Name, string(p.Type), list(p.Raw.Aliases), list(roles), list(p.Raw.SameAs))}
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

func (p *parties) compare(w, g int) (judgement, bool) {
	got, all := p.got[g], variants(p.want[w], p.want[w].Accept)
	tie := p.problem.wants[w].place.similarity(p.problem.gots[g].place)
	alike := p.names.resemble(w, g)
	name := alike.strength
	if alike.shared && tie <= sameSurface {
		name = 0
	}
	if name == 0 && !p.names.expandsOtherwise(w, g) && slices.ContainsFunc(all, func(v *fact.Party) bool { return sameEntity(v.SameAs, got.SameAs) }) {
		name = sameID
	}
	if name == 0 {
		return judgement{}, false
	}
	p.problem.work.Spend(len(all) - 1)
	wrongName := p.names.misnamed(w, g)
	var best judgement
	for i, v := range all {
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
		if i == 0 || meetsAlternative(v.States, j) && j.better(best) {
			best = j
		}
	}
	return best, true
}

// wantsOf returns the ids of the golden parties that an id of the extraction
// means.
func (p *parties) wantsOf(gotID string) []string {
	if ids, known := p.goldenIDs[gotID]; known {
		return ids
	}
	ids := p.meantBy(gotID)
	p.goldenIDs[gotID] = ids
	return ids
}
