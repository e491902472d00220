package recognize

import (
	"strings"

	"github.com/assaykit/assay/schema"
)

// take decides whether the run [from, to) is a name, what it names, and keeps
// it. It returns the token to go on at. class is that of a known phrase.
func (n *namer) take(from, to int, class wordClass) int {
	end := to
	from = n.withHead(from)
	if class == 0 && !n.plausible(from, to) {
		return end
	}
	if to-from == 1 && n.class[from]&(common|link) != 0 && n.weak[from] != strong && n.class[from]&(place|organ) == 0 {
		return end
	}
	if n.abbreviates(from, to) {
		return end
	}
	kind, weight := n.kindOf(from, to, class)
	if !n.lexicon.before && to < len(n.tokens) && n.tokens[to].gap == space && n.tokens[to].lower == "district" && (kind != schema.Person || weight <= 1) {
		to, kind, weight = to+1, schema.Place, 5 // Seocho district
		end = to
	}
	if kind == schema.Place || weight <= 1 && kind != schema.Product && n.class[from]&given == 0 {
		if t := n.stateAfter(to); t > 0 {
			to, kind, weight = t, schema.Place, 5
			end = to
		}
	}
	if !n.lexicon.before || kind == schema.Person {
		from, to = n.withParticle(from, kind), n.withSuffix(to, kind)
		end = max(end, to)
	}
	doubt := class == 0 && to-from == 1 && n.weak[from] != strong && n.class[from]&(place|organ|given|acronym) == 0 && !inner(&n.tokens[from]) && !shout(&n.tokens[from])
	if doubt {
		n.doubtful = append(n.doubtful, len(n.runs))
	}
	n.runs = append(n.runs, run{from: from, to: to, kind: kind, weight: weight, doubt: doubt})
	return max(end, from+1)
}

// abbreviates reports letters that stand for common words, "mémoire à large
// bande passante (HBM)", or for a substance, "CO₂".
func (n *namer) abbreviates(from, to int) bool {
	if to-from != 1 || !shout(&n.tokens[from]) || n.class[from]&(acronym|place|organ) != 0 {
		return false
	}
	if to < len(n.tokens) && n.tokens[to].gap == glued && strings.Contains("₀₁₂₃₄₅₆₇₈₉", n.tokens[to].text) {
		return true
	}
	return from > 1 && n.tokens[from-1].text == "(" && to < len(n.tokens) && n.tokens[to].text == ")" &&
		n.tokens[from-2].class == word && !n.tokens[from-2].upper && n.class[from-2]&(demonym|link) == 0 && !(len(n.runs) > 0 && n.runs[len(n.runs)-1].to == from-1)
}

// withHead returns where a name begins whose noun French writes small: "groupe
// SK", "district de Seocho", "ministère de la Défense".
func (n *namer) withHead(from int) int {
	if !n.lexicon.before || from == 0 || n.tokens[from].gap == line || n.tokens[from].gap == paragraph {
		return from
	}
	if n.class[from-1]&headWord != 0 && n.tokens[from].gap == space && !n.tokens[from-1].upper {
		switch n.tokens[from-1].lower {
		case "groupe", "lac", "mont", "mer", "océan", "golfe", "rue", "avenue", "boulevard", "île", "îles", "détroit":
			return from - 1
		}
		return from
	}
	j := from - 1
	for steps := 0; steps < 4 && j > 0 && (n.tokens[j].text == "'" || deWord(n.tokens[j].lower)); steps++ {
		j--
	}
	if j == from-1 || n.class[j]&headWord == 0 || n.tokens[j].upper || n.tokens[j+1].gap != space {
		return from
	}
	switch n.tokens[j].lower {
	case "groupe", "banque", "agence", "commission", "fondation", "fédération", "école", "île", "îles", "détroit":
		return from
	}
	return j
}

func deWord(w string) bool {
	switch w {
	case "de", "d", "du", "des", "la", "l", "les":
		return true
	}
	return false
}

// withParticle returns where a surname begins whose particle is written small
// behind a title: "General de Meza".
func (n *namer) withParticle(from int, kind string) int {
	if kind == schema.Person && from > 1 && n.class[from-1]&particle != 0 && !n.tokens[from-1].upper && n.tokens[from].gap == space && n.honoured(from-1) && n.tokens[from-2].upper && n.tokens[from-1].lower != "y" {
		return from - 1
	}
	return from
}

// withSuffix returns the end of a name with ", Jr.".
func (n *namer) withSuffix(to int, kind string) int {
	if kind != schema.Person || to+1 >= len(n.tokens) {
		return to
	}
	j := to
	if n.tokens[j].text == "," && n.tokens[j].gap == glued {
		j++
	}
	if l := n.tokens[j].lower; n.tokens[j].upper && n.tokens[j].gap == space && (l == "jr" || l == "sr") {
		if j+1 < len(n.tokens) && n.tokens[j+1].text == "." && n.tokens[j+1].gap == glued {
			j++
		}
		return j + 1
	}
	return to
}

// stateAfter returns the end of ", Colorado" after a city, or 0.
func (n *namer) stateAfter(to int) int {
	if n.lexicon.before || to+1 >= len(n.tokens) || n.tokens[to].text != "," || n.tokens[to].gap != glued || n.tokens[to+1].gap != space || !n.tokens[to+1].upper {
		return 0
	}
	if n.class[to+1]&state != 0 {
		return to + 2
	}
	if n.class[to+1]&phraseStart != 0 {
		if end, class := n.phraseAt(to + 1); class&state != 0 {
			return end
		}
	}
	return 0
}

// plausible reports whether the run is written as a name is, and not only as
// an important common noun ("the Government", "Election Day").
func (n *namer) plausible(from, to int) bool {
	first := &n.tokens[from]
	if to-from == 1 {
		c := n.class[from]
		switch {
		case len(first.text) == 1:
			return false
		case c&(place|organ) != 0, inner(first):
			return true
		case shout(first):
			return c&(common|link) == 0 || c&acronym != 0
		case c&given != 0 && c&common != 0:
			return n.weak[from] == strong && n.personBeside(from, to)
		case c&(orgNoun|placeNoun|eventNoun|firm|ware|scheme|human) != 0 && c&given == 0:
			return false
		case n.lexicon.before:
			return c&common == 0
		case c&given != 0:
			return true
		case n.weak[from] == strong:
			return !n.inflected(from) && !n.people(from, to)
		}
		return !n.vocabulary(from) && !n.people(from, to)
	}
	if to-from == 2 && n.class[from]&given != 0 && n.weak[from] == strong && n.class[to-1]&(orgNoun|placeNoun|link) == 0 {
		return true // Bill Gold
	}
	heads, names := false, false
	for i := from; i < to; i++ {
		if n.tokens[i].class != word {
			names = names || n.tokens[i].class == digits
			continue
		}
		c := n.class[i]
		heads = heads || c&(orgNoun|placeNoun) != 0
		if n.capital(i) && (c&(given|place|organ|acronym) != 0 && c&common == 0 || !n.vocabulary(i) || inner(&n.tokens[i])) {
			names = true
		}
	}
	return names || heads && to-from >= 2 && n.weak[from] != heading || n.workBefore(from)
}

// people reports the adjectives and nouns of peoples that the lists do not
// have: "Achaemenid troops" is none by its shape, "Mycenaean script" and
// "the Paeonians" are.
func (n *namer) people(from, to int) bool {
	w := n.tokens[from].lower
	for _, e := range []string{"ians", "eans", "ites"} {
		if strings.HasSuffix(w, e) && len(w) > 6 {
			return true
		}
	}
	if to >= len(n.tokens) || n.tokens[to].gap != space || n.tokens[to].class != word || n.tokens[to].upper || n.class[to]&(link|within|speech) != 0 || n.predicate(to) {
		return false
	}
	for _, e := range []string{"ian", "ean", "ite", "ese", "anic"} {
		if strings.HasSuffix(w, e) && len(w) > 5 {
			return n.vocabulary(to)
		}
	}
	return false
}

// personBeside reports whether the words around say that this is somebody.
func (n *namer) personBeside(from, to int) bool {
	return n.honoured(from) || n.speaks(from, to) || to < len(n.tokens) && n.tokens[to].text == "'" && !n.lexicon.before
}

// settleDoubts keeps a word that only opens a sentence where the text names it
// again inside one, and drops it where the text writes it small.
func (n *namer) settleDoubts() {
	if len(n.doubtful) == 0 {
		return
	}
	wanted := make(map[string]int8, len(n.doubtful))
	for _, i := range n.doubtful {
		wanted[n.tokens[n.runs[i].from].lower] = 0
	}
	for i := range n.tokens {
		k := &n.tokens[i]
		if k.class != word || n.class[i]&common != 0 {
			continue
		}
		if v, ok := wanted[k.lower]; ok && v == 0 {
			if !k.upper {
				wanted[k.lower] = -1
			} else if n.weak[i] == strong {
				wanted[k.lower] = 1
			}
		}
	}
	kept := n.runs[:0]
	for _, r := range n.runs {
		if r.doubt && wanted[n.tokens[r.from].lower] < 0 {
			continue
		}
		kept = append(kept, r)
	}
	n.runs = kept
}

// findSurnames finds, inside sentences, words that were passed over as common
// and are the surname of a person whom the text names in full: "Son" after
// "Masayoshi Son".
func (n *namer) findSurnames() {
	surnames := map[string]bool{}
	for _, r := range n.runs {
		if r.kind == schema.Person && r.weight >= 2 && r.to-r.from >= 2 && r.to-r.from <= 5 && r.end == 0 {
			for _, i := range [...]int{r.to - 1, r.from} {
				if n.class[i]&common != 0 && (i > r.from || n.class[i]&eastern != 0) {
					surnames[n.tokens[i].text] = true
				}
			}
		}
	}
	if len(surnames) == 0 {
		return
	}
	var more []run
	next := 0
	for i := range n.tokens {
		for next < len(n.runs) && n.runs[next].to <= i {
			next++
		}
		if k := &n.tokens[i]; k.upper && (n.weak[i] == strong || n.weak[i] == opening && n.predicate(i+1)) && n.class[i]&common != 0 && surnames[k.text] && (next == len(n.runs) || n.runs[next].from > i) {
			more = append(more, run{from: i, to: i + 1, kind: schema.Person, weight: 4})
		}
	}
	n.runs = append(n.runs, more...)
}

// predicate reports whether token i is the verb of a sentence whose subject
// stands right before it.
func (n *namer) predicate(i int) bool {
	if i >= len(n.tokens) || n.tokens[i].gap != space || n.tokens[i].upper {
		return false
	}
	switch n.tokens[i].lower {
	case "had", "has", "was", "is", "will", "would", "could", "did", "a", "avait", "est", "était", "sera", "aura":
		return true
	}
	return n.class[i]&speech != 0
}

// agree gives all mentions of one surface one kind: that for which its
// mentions speak most. Where one name is the surname in another, it is a
// person.
func (n *namer) agree() {
	type vote struct {
		person, organization, place, product, project, group int
	}
	votes := make(map[string]*vote, len(n.runs))
	keys := make([]string, len(n.runs))
	surnames := map[string]bool{}
	for i, r := range n.runs {
		keys[i] = n.key(r)
		v := votes[keys[i]]
		if v == nil {
			v = &vote{}
			votes[keys[i]] = v
		}
		w := r.weight * r.weight
		switch r.kind {
		case schema.Person:
			v.person += w
			if r.to-r.from >= 2 && r.weight >= 2 {
				surnames[n.tokens[r.to-1].lower] = true
				if n.class[r.from]&eastern != 0 {
					surnames[n.tokens[r.from].lower] = true
				}
			}
		case schema.Organization:
			v.organization += w
		case schema.Place:
			v.place += w
		case schema.Product:
			v.product += w
		case schema.Project:
			v.project += w
		case schema.Group:
			v.group += w
		}
	}
	for i, r := range n.runs { // Nordalune as in Nordalune Québec
		if r.kind == schema.Organization && r.to-r.from >= 2 && r.end == 0 && n.tokens[r.from].class == word {
			if v := votes[n.tokens[r.from].lower]; v != nil && keys[i] != n.tokens[r.from].lower && v.person <= 2 {
				v.organization += 4
			}
		}
	}
	for i := range n.runs {
		r, v := &n.runs[i], votes[keys[i]]
		if r.to-r.from == 1 && surnames[n.tokens[r.from].lower] && v.place < 25 {
			r.kind = schema.Person
			continue
		}
		best := max(v.person, v.organization, v.place, v.product, v.project, v.group)
		switch best {
		case v.place:
			r.kind = schema.Place
		case v.organization:
			r.kind = schema.Organization
		case v.project:
			r.kind = schema.Project
		case v.product:
			r.kind = schema.Product
		case v.person:
			r.kind = schema.Person
		default:
			r.kind = schema.Group
		}
	}
}

// key is the surface of a run in small letters, without a French noun before
// it.
func (n *namer) key(r run) string {
	from := r.from
	if n.lexicon.before && n.tokens[from].lower == "groupe" && r.to-from > 1 {
		from++
	}
	if r.to-from == 1 && r.end == 0 {
		return n.tokens[from].lower
	}
	if r.end > 0 {
		return n.slice(r.start, r.end, from)
	}
	var b strings.Builder
	for i := from; i < r.to; i++ {
		if n.tokens[i].gap != glued && i > from {
			b.WriteByte(' ')
		}
		b.WriteString(n.tokens[i].lower)
	}
	return b.String()
}

// slice returns the code points [start, end) of token i, in small letters.
func (n *namer) slice(start, end, i int) string {
	k := &n.tokens[i]
	runes := []rune(k.lower)
	a, b := max(0, start-k.start), min(len(runes), end-k.start)
	if a >= b {
		return k.lower
	}
	return string(runes[a:b])
}
