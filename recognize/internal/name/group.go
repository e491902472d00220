package name

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/acronym"
	"github.com/assaykit/assay/internal/country"
	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/recognize/internal/text"
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
	g := &grouper{Text: n.Text, names: names, byKey: make(map[string]int, len(names)), gazetteer: z}
	g.gatherSurfaces()
	g.joinAcronyms()
	g.joinShortForms()
	g.writeParties()
	n.readRoles(g.found, names)
	return g.found
}

type grouper struct {
	*text.Text
	names     []Mention
	parties   []*partyDraft
	found     []readParty
	byKey     map[string]int // key to party
	gazetteer *Gazetteer
}

// partyDraft is a party while names are grouped. joined is the party that it is
// a short form of, or -1.
type partyDraft struct {
	key      string
	words    []string // of key
	kind     schema.PartyType
	names    []int // indexes in grouper.names
	joined   int
	explicit bool // the acronym stands in parentheses behind the name
}

// gatherSurfaces makes one party of each surface, typography and legal form
// aside.
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
			key := partyKey(w.surface, w.kind)
			if n.Entry > 0 {
				key = partyKey(g.gazetteer.entries[n.Entry-1].Name, w.kind)
			}
			if p, ok = g.byKey[key]; !ok {
				p = len(g.parties)
				g.byKey[key] = p
				g.parties = append(g.parties, &partyDraft{key: key, words: strings.Fields(key), kind: n.Kind, joined: -1})
			}
			known[w] = p
		}
		n.Party = p
		g.parties[p].names = append(g.parties[p].names, i)
	}
}

// partyKey returns the key under which surfaces are one party: a country's
// code, or the folded surface without articles and legal forms.
func partyKey(surface string, kind schema.PartyType) string {
	if kind == schema.Place || kind == schema.Organization {
		if iso := country.Countries()[country.Key(surface)]; iso != "" {
			return "country " + iso
		}
	}
	dropped := droppedWords()
	key := cutFirst(strings.ReplaceAll(fold.Name(surface), ".", ""), dropped.articles)
	if kind == schema.Person {
		return key
	}
	for _, head := range dropped.heads {
		key = cutFirst(key, []string{head})
	}
	return cutTails(key, dropped.tails)
}

// joinAcronyms joins an acronym with the name whose initials it is: in
// parentheses behind it (or the other way round), or anywhere where only one
// name fits.
func (g *grouper) joinAcronyms() {
	for i := 0; i+1 < len(g.names); i++ {
		a, b := &g.names[i], &g.names[i+1]
		if b.From != a.To+1 || g.Tokens[a.To].Text != "(" || b.To >= len(g.Tokens) || g.Tokens[b.To].Text != ")" || a.Party == b.Party {
			continue
		}
		long, short := a, b
		if len(g.parties[a.Party].words) < len(g.parties[b.Party].words) {
			long, short = b, a
		}
		if acronym.Of(short.Surface, long.Surface) {
			g.joinParties(short.Party, long.Party)
			g.parties[long.Party].explicit = true
		}
	}
	longs := map[byte][]int{} // names of three words and more, by their first letter
	for q, long := range g.parties {
		if long.joined < 0 && len(long.words) >= 3 && long.kind != schema.Person && len(longs[long.key[0]]) < maxNamesakes {
			longs[long.key[0]] = append(longs[long.key[0]], q)
		}
	}
	for p, short := range g.parties {
		if short.joined >= 0 || len(short.words) != 1 || len(short.key) < 3 || len(short.key) > 6 {
			continue
		}
		surface := g.names[short.names[0]].Surface
		if surface != strings.ToUpper(surface) {
			continue
		}
		fits := func(q int) bool { return q != p && acronym.Of(surface, g.names[g.parties[q].names[0]].Surface) }
		if only := g.onlyParty(longs[short.key[0]], fits); only >= 0 {
			g.joinParties(p, only)
		}
	}
}

// surface returns the text of a name.
func (g *grouper) joinParties(p, into int) {
	for g.parties[into].joined >= 0 {
		into = g.parties[into].joined
	}
	if p != into && g.parties[p].joined < 0 {
		g.parties[p].joined = into
	}
}

// maxNamesakes bounds how many names one short form is compared with. A word
// that more of them share identifies none.
const maxNamesakes = 32

// joinShortForms joins surnames, given names and names without a middle name
// with the one person that they can be.
func (g *grouper) joinShortForms() {
	byWord := g.personsByShortName()
	for p, short := range g.parties {
		if short.joined >= 0 || short.kind != schema.Person {
			continue
		}
		candidates := byWord[short.key]
		fits := func(q int) bool { return q != p }
		if len(short.words) > 1 {
			candidates = byWord[short.words[len(short.words)-1]]
			fits = func(q int) bool { return q != p && g.parties[q].isLongerThan(short) }
		}
		if only := g.onlyParty(candidates, fits); only >= 0 {
			g.joinParties(p, only)
		}
	}
}

// personsByShortName returns the persons named in full by the words by which a
// text may call them.
func (g *grouper) personsByShortName() map[string][]int {
	byWord := map[string][]int{}
	for p, full := range g.parties {
		if full.kind != schema.Person || (full.joined >= 0 || len(full.words) < 2) && !isHangulName(full.key) {
			continue
		}
		for _, w := range shortNames(full.words) {
			if len(byWord[w]) < maxNamesakes {
				byWord[w] = append(byWord[w], p)
			}
		}
	}
	return byWord
}

// onlyParty returns the one party of a list that fits and is no other party's
// short form, or -1 where none or several do.
func (g *grouper) onlyParty(candidates []int, fits func(q int) bool) int {
	only := -1
	for _, q := range candidates {
		if q == only || g.parties[q].joined >= 0 || !fits(q) {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = q
	}
	return only
}

// isLongerThan reports whether a name is a shorter one with more words in it:
// "Donald J. Trump" is "Donald Trump", "Ursula von der Leyen" is "von der
// Leyen".
func (full *partyDraft) isLongerThan(short *partyDraft) bool {
	return len(full.words) > len(short.words) && (full.words[0] == short.words[0] || strings.HasSuffix(full.key, " "+short.key))
}

// isHangulName reports a name in Hangul of three or four syllables, which is a
// surname and a given name.
func isHangulName(key string) bool {
	n := utf8.RuneCountInString(key)
	return n >= 3 && n <= 4 && isHangulWord(key)
}

// shortNames returns the words by which a text calls a person whose full name
// it has given.
func shortNames(words []string) []string {
	n := len(words)
	if n == 1 { // Hangul: surname, given name
		r := []rune(words[0])
		return []string{string(r[:1]), string(r[1:])}
	}
	list := []string{words[n-1], words[0]}
	if n == 3 { // Tae-won Chey, Chey Tae-won: the given name in its two halves
		list = append(list, words[1]+" "+words[2])
	}
	return slices.Compact(list)
}

func isHangulWord(s string) bool {
	for _, r := range s {
		if r < 0xAC00 || r > 0xD7A3 {
			return false
		}
	}
	return s != ""
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
