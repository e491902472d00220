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
	if weight <= 1 && to-from == 1 && n.articled(from) && to < len(n.tokens) && n.tokens[to].gap == space && n.class[to]&demonym != 0 && !n.tokens[to].upper && n.class[from]&(place|organ) == 0 {
		to, kind, weight = to+1, schema.Project, 2 // la Révolte arabe
		end = to
	}
	if at := n.eventOf(from); at < from && schema.PartyType(kind) != schema.Person || at < from && weight <= 2 {
		from, kind, weight = at, schema.Project, 4 // traité de Lisbonne
	}
	if !n.lexicon.before && to < len(n.tokens) && n.tokens[to].gap == space && n.tokens[to].lower == "district" && (schema.PartyType(kind) != schema.Person || weight <= 1) {
		to, kind, weight = to+1, schema.Place, 5 // Seocho district
		end = to
	}
	if schema.PartyType(kind) == schema.Place || weight <= 1 && schema.PartyType(kind) != schema.Product && n.class[from]&given == 0 {
		if t := n.stateAfter(to); t > 0 {
			to, kind, weight = t, schema.Place, 5
			end = to
		}
	}
	if !n.lexicon.before || schema.PartyType(kind) == schema.Person {
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
		if n.class[from-1]&besideHead != 0 {
			return from - 1
		}
		return from
	}
	j := from - 1
	for steps := 0; steps < 4 && j > 0 && (n.tokens[j].text == "'" || n.class[j]&(article|ofWord) != 0); steps++ {
		j--
	}
	if j == from-1 || n.class[j]&ofHead == 0 || n.tokens[j].upper || n.tokens[j+1].gap != space {
		return from
	}
	return j
}

// eventOf returns where a French event begins that is named after the place at
// from: traité de Lisbonne, convention de Genève.
func (n *namer) eventOf(from int) int {
	if !n.lexicon.before || from < 2 || n.tokens[from].gap > space {
		return from
	}
	j := from - 1
	if n.tokens[j].text == "'" && n.tokens[j].gap == glued {
		j--
	}
	if j < 1 || n.class[j]&ofWord == 0 || n.tokens[j].upper {
		return from
	}
	switch n.tokens[j-1].lower {
	case "traité", "traités", "convention", "protocole", "pacte", "bataille", "concile", "édit", "paix":
		return j - 1
	}
	return from
}

// withParticle returns where a surname begins whose particle is written small
// behind a title: "General de Meza".
func (n *namer) withParticle(from int, kind schema.PartyType) int {
	if kind == schema.Person && from > 1 && n.class[from-1]&particle != 0 && !n.tokens[from-1].upper && n.tokens[from].gap == space && n.honoured(from-1) && n.tokens[from-2].upper && n.tokens[from-1].lower != "y" {
		return from - 1
	}
	return from
}

// withSuffix returns the end of a name with ", Jr.".
func (n *namer) withSuffix(to int, kind schema.PartyType) int {
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
