package name

import (
	"slices"
	"sort"
	"strings"

	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// Mention is a name that stayed when figures, dates and names were laid over
// each other.
type Mention struct {
	Span     int // index in Document.Spans
	From, To int // tokens
	End      int // code point
	Surface  string
	Kind     schema.PartyType
	Entry    int // of the gazetteer, from 1, or 0
	Party    int // index of its party once they are grouped
}

// place returns where a mention stands.
func (m *Mention) place() rule.Place { return rule.Place{From: m.From, To: m.To} }

// readParty is one named party with the spans that name it.
type readParty struct {
	Type     schema.PartyType
	Name     string   // the fullest surface
	Aliases  []string // the other surfaces, in order of first use
	Roles    []readRole
	Mentions []int    // spans
	SameAs   []string // of a gazetteer's entry
}

// readRole is an office read off the words around a name.
type readRole struct {
	Title string // as worded
	Of    int    // index of a party, -1 where it was not read
}

// Group gathers names into parties, in order of their first mention: one for each
// surface, and one for what the text calls by a surname, an acronym or a shorter
// name after it has named it in full. It sets the party of each mention.
func (n *Reader) Group(names []Mention, z *Gazetteer) []readParty {
	if len(names) == 0 {
		return nil
	}
	g := &n.group
	*g = grouper{Reader: n, names: names, byKey: make(map[string]int, len(names)), gazetteer: z}
	g.gatherSurfaces()
	g.joinGlosses()
	g.joinAcronyms()
	g.joinPersons()
	g.writeParties()
	found := g.found
	*g = grouper{}
	n.readRoles(found, names)
	return found
}

// partyRules are those about which names are one party.
func partyRules() []rule.Info {
	return slices.Concat(partyKeys.Infos(), shortForms.Infos(), ambiguities.Infos())
}

// grouper gathers names into parties.
type grouper struct {
	*Reader
	names     []Mention
	parties   []*partyDraft
	found     []readParty
	byKey     map[string]int // key to party
	gazetteer *Gazetteer
	naming    naming // what rules are asked about
	pair      shortForm
}

// partyDraft is a party while names are grouped. joined is the party that it is
// a short form of, or -1.
type partyDraft struct {
	key    string
	by     uint64   // the rules by which its first surface has the key
	words  []string // of key
	kind   schema.PartyType
	names  []int // indexes in grouper.names
	joined int
}

// gatherSurfaces makes one party of each surface, but for what [partyKeys] leaves aside.
func (g *grouper) gatherSurfaces() {
	type written struct {
		surface string
		kind    schema.PartyType
		entry   int
	}
	known := make(map[written]int, len(g.names))
	for i := range g.names {
		n := &g.names[i]
		w := written{n.Surface, n.Kind, n.Entry}
		p, ok := known[w]
		if !ok {
			p = g.partyOfSurface(n)
			known[w] = p
		}
		n.Party = p
		g.parties[p].names = append(g.parties[p].names, i)
	}
}

// partyOfSurface returns the party of a mention whose surface is new: a new one, or one
// that another surface with its key has made.
func (g *grouper) partyOfSurface(n *Mention) int {
	key, by := g.keyOf(n)
	p, ok := g.byKey[key]
	if !ok {
		p = len(g.parties)
		g.byKey[key] = p
		g.parties = append(g.parties, &partyDraft{key: key, by: by, words: strings.Fields(key), kind: n.Kind, joined: -1})
	} else if first := &g.names[g.parties[p].names[0]]; g.Observer != nil && first.Surface != n.Surface {
		g.noteKeys(g.parties[p].by|by, n)
	}
	return p
}

// writeParties writes the parties in the order of their first mention.
func (g *grouper) writeParties() {
	target := func(p int) int {
		for g.parties[p].joined >= 0 {
			p = g.parties[p].joined
		}
		return p
	}
	index := make([]int, len(g.parties)) // in g.found, from 1
	g.found = make([]readParty, 0, len(g.parties))
	type surfaceOf struct {
		party   int
		surface string
	}
	known := make(map[surfaceOf]bool, len(g.names))
	for i := range g.names {
		n := &g.names[i]
		p := target(n.Party)
		if index[p] == 0 {
			g.found = append(g.found, readParty{Type: g.parties[p].kind})
			index[p] = len(g.found)
		}
		at := index[p] - 1
		n.Party = at
		party := &g.found[at]
		party.Mentions = append(party.Mentions, n.Span)
		if n.Entry > 0 && party.SameAs == nil {
			party.SameAs = g.gazetteer.entries[n.Entry-1].SameAs
			party.Type = n.Kind
		}
		if s := (surfaceOf{at, n.Surface}); !known[s] {
			known[s] = true
			party.Aliases = append(party.Aliases, s.surface)
		}
	}
	for i := range g.found {
		p := &g.found[i]
		full := 0
		for j, s := range p.Aliases {
			if len(s) > len(p.Aliases[full]) {
				full = j
			}
		}
		p.Name = p.Aliases[full]
		p.Aliases = slices.Delete(p.Aliases, full, full+1)
		if len(p.Aliases) == 0 {
			p.Aliases = nil
		}
		sort.Ints(p.Mentions)
	}
}
