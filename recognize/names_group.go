package recognize

import (
	"slices"
	"sort"
	"strings"

	"github.com/assaykit/assay/schema"
)

// placed is a name of the document with its tokens [from, to).
type placed struct {
	span     int // index in Document.Spans
	from, to int
	party    int
	kind     schema.PartyType
	entry    int // of the gazetteer, from 1, or 0
}

// group gathers the names of a document into parties: one for each surface,
// and one for what the text calls by a surname, an acronym or a shorter name
// after it has named it in full.
func (t *text) group(d *Document, z *Gazetteer) {
	names := make([]placed, 0, len(d.Spans))
	at := 0
	for i := range d.Spans {
		s := &d.Spans[i]
		if s.Readings[0].Kind != schema.KindParty {
			continue
		}
		for at < len(t.tokens) && t.tokens[at].end <= s.Start {
			at++
		}
		to := at
		for to < len(t.tokens) && t.tokens[to].start < s.End {
			to++
		}
		names = append(names, placed{span: i, from: at, to: to, kind: s.Readings[0].Name.Type, entry: -1 - s.Readings[0].Name.Party})
	}
	if len(names) == 0 {
		return
	}
	g := &grouper{text: t, doc: d, names: names, of: make(map[string]int, len(names)), gazetteer: z}
	g.gather()
	g.joinAcronyms()
	g.joinShortForms()
	g.finish()
	t.readRoles(d, g.names)
}

type grouper struct {
	*text
	doc       *Document
	names     []placed
	parties   []*gathered
	of        map[string]int // key to party
	gazetteer *Gazetteer
}

// gathered is a party being made. joined is the party that it turned out to
// be, or -1.
type gathered struct {
	key      string
	words    []string // of key
	kind     schema.PartyType
	names    []int // indexes in grouper.names
	joined   int
	explicit bool // the acronym stands in parentheses behind the name
}

// gather makes one party of each surface, typography and legal form aside.
func (g *grouper) gather() {
	type written struct {
		surface string
		kind    schema.PartyType
		entry   int
	}
	known := make(map[written]int, len(g.names))
	for i := range g.names {
		n := &g.names[i]
		w := written{g.surface(n), n.kind, n.entry}
		p, ok := known[w]
		if !ok {
			key := partyKey(w.surface, w.kind)
			if n.entry > 0 {
				key = partyKey(g.gazetteer.entries[n.entry-1].Name, w.kind)
			}
			if p, ok = g.of[key]; !ok {
				p = len(g.parties)
				g.of[key] = p
				g.parties = append(g.parties, &gathered{key: key, words: strings.Fields(key), kind: n.kind, joined: -1})
			}
			known[w] = p
		}
		n.party = p
		g.parties[p].names = append(g.parties[p].names, i)
	}
}

// partyKey is a surface folded, a country by its code, a group by its name.
func partyKey(surface string, kind schema.PartyType) string {
	if kind == schema.Place || kind == schema.Organization {
		if iso := countries()[countryKey(surface)]; iso != "" {
			return "country " + iso
		}
	}
	key := strings.TrimPrefix(strings.ReplaceAll(Fold(surface), ".", ""), "the ")
	if kind == schema.Person {
		return key
	}
	for _, head := range []string{"groupe ", "projet ", "district de ", "district d'", "district du ", "le ", "la ", "l'", "les "} {
		if rest, ok := strings.CutPrefix(key, head); ok && rest != "" {
			key = rest
		}
	}
	for again := true; again; {
		again = false
		for _, tail := range []string{" group", " district", " inc", " corp", " co", " ltd", " plc", " sa", " ag", " llc", " gmbh", ",", "그룹", " 그룹"} {
			if rest, ok := strings.CutSuffix(key, tail); ok && rest != "" {
				key, again = rest, true
			}
		}
	}
	return key
}

// joinAcronyms joins an acronym with the name whose initials it is: in
// parentheses behind it (or the other way round), or anywhere where only one
// name fits.
func (g *grouper) joinAcronyms() {
	for i := 0; i+1 < len(g.names); i++ {
		a, b := &g.names[i], &g.names[i+1]
		if b.from != a.to+1 || g.tokens[a.to].text != "(" || b.to >= len(g.tokens) || g.tokens[b.to].text != ")" || a.party == b.party {
			continue
		}
		long, short := a, b
		if len(g.parties[a.party].words) < len(g.parties[b.party].words) {
			long, short = b, a
		}
		if Acronym(g.surface(short), g.surface(long)) {
			g.join(short.party, long.party)
			g.parties[long.party].explicit = true
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
		surface := g.surface(&g.names[short.names[0]])
		if surface != strings.ToUpper(surface) {
			continue
		}
		only := -1
		for _, q := range longs[short.key[0]] {
			if q == p || g.parties[q].joined >= 0 || !Acronym(surface, g.surface(&g.names[g.parties[q].names[0]])) {
				continue
			}
			if only >= 0 {
				only = -2
				break
			}
			only = q
		}
		if only >= 0 {
			g.join(p, only)
		}
	}
}

// surface is the text of a name.
func (g *grouper) surface(n *placed) string { return g.doc.Spans[n.span].Text }

func (g *grouper) join(p, into int) {
	for g.parties[into].joined >= 0 {
		into = g.parties[into].joined
	}
	if p != into && g.parties[p].joined < 0 {
		g.parties[p].joined = into
	}
}

// maxNamesakes bounds how many names one short form is held against: a word
// that more share tells nothing.
const maxNamesakes = 32

// joinShortForms joins surnames, given names and names without a middle name
// with the one person that they can be.
func (g *grouper) joinShortForms() {
	byWord := map[string][]int{} // the words by which a full name may be called, to its parties
	for p, full := range g.parties {
		if full.kind != schema.Person || full.joined >= 0 || len(full.words) < 2 {
			if n := len([]rune(full.key)); full.kind != schema.Person || n < 3 || n > 4 || !isHangulWord(full.key) {
				continue
			}
		}
		for _, w := range callNames(full.words) {
			if len(byWord[w]) < maxNamesakes {
				byWord[w] = append(byWord[w], p)
			}
		}
	}
	for p, short := range g.parties {
		if short.joined >= 0 || short.kind != schema.Person {
			continue
		}
		candidates := byWord[short.key]
		if len(short.words) > 1 { // "Donald J. Trump" and "Donald Trump", "von der Leyen"
			candidates = nil
			for _, q := range byWord[short.words[len(short.words)-1]] {
				full := g.parties[q].words
				if q != p && len(full) > len(short.words) && (full[0] == short.words[0] || strings.HasSuffix(g.parties[q].key, " "+short.key)) {
					candidates = append(candidates, q)
				}
			}
		}
		only := -1
		for _, q := range candidates {
			if q == p || g.parties[q].joined >= 0 {
				continue
			}
			if only >= 0 && only != q {
				only = -2
				break
			}
			only = q
		}
		if only >= 0 {
			g.join(p, only)
		}
	}
}

// callNames are the words by which a text calls a person whose full name it
// has given.
func callNames(words []string) []string {
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

// finish writes the parties in the order of their first mention.
func (g *grouper) finish() {
	target := func(p int) int {
		for g.parties[p].joined >= 0 {
			p = g.parties[p].joined
		}
		return p
	}
	index := make([]int, len(g.parties)) // in Document.Parties, from 1
	g.doc.Parties = make([]Party, 0, len(g.parties))
	type surfaceOf struct {
		party   int
		surface string
	}
	known := make(map[surfaceOf]bool, len(g.names))
	for i := range g.names {
		n := &g.names[i]
		p := target(n.party)
		if index[p] == 0 {
			g.doc.Parties = append(g.doc.Parties, Party{Type: g.parties[p].kind})
			index[p] = len(g.doc.Parties)
		}
		at := index[p] - 1
		n.party = at
		party := &g.doc.Parties[at]
		party.Mentions = append(party.Mentions, n.span)
		if n.entry > 0 && party.SameAs == nil {
			party.SameAs = g.gazetteer.entries[n.entry-1].SameAs
			party.Type = n.kind
		}
		if s := (surfaceOf{at, g.surface(n)}); !known[s] {
			known[s] = true
			party.Aliases = append(party.Aliases, s.surface)
		}
	}
	for i := range g.doc.Parties {
		p := &g.doc.Parties[i]
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
		for _, m := range p.Mentions {
			r := g.doc.Spans[m].Readings
			r[0].Name.Party, r[0].Name.Type = i, p.Type
		}
	}
}
