package recognize

import (
	"github.com/assaykit/assay/schema"
)

// speaks reports whether a verb of speech has the run as its subject.
func (n *namer) speaks(from, to int) bool {
	if to < len(n.tokens) && n.tokens[to].gap == space && n.tokens[to].class == word && !n.tokens[to].upper {
		if n.class[to]&speech != 0 && !n.lexicon.before {
			return true
		}
		if n.lexicon.before {
			j := to
			for steps := 0; steps < 3 && j < len(n.tokens) && n.class[j]&auxiliary != 0; steps++ {
				j++
			}
			if j < len(n.tokens) && n.class[j]&speech != 0 {
				return true
			}
		}
	}
	return from > 0 && n.tokens[from].gap == space && n.class[from-1]&speech != 0 && !n.tokens[from-1].upper
}

// kindByNeighbours reads the kind off the words around the name.
func (n *namer) kindByNeighbours(from, to int) (schema.PartyType, int) {
	if kind, w := n.kindBefore(from); w > 0 {
		return kind, w
	}
	if kind, w := n.kindAfter(from, to); w > 0 {
		return kind, w
	}
	if n.trades(to) {
		return schema.Organization, 2
	}
	if n.speaks(from, to) && !(to-from == 1 && n.articled(from)) {
		return schema.Person, 2
	}
	return "", 0
}

// trades reports whether what only firms do follows at token i.
func (n *namer) trades(i int) bool {
	for steps := 0; steps < 3 && i < len(n.tokens) && n.tokens[i].gap == space && !n.tokens[i].upper && n.tokens[i].class == word; steps, i = steps+1, i+1 {
		if n.class[i]&trades != 0 {
			return true
		}
		if n.class[i]&auxiliary == 0 {
			return false
		}
	}
	return false
}

// kindBefore reads what stands before: a preposition of place, or a noun of
// which the name is in apposition ("la start-up chinoise DeepSeek") or the
// complement ("le PDG d'OpenAI").
func (n *namer) kindBefore(from int) (schema.PartyType, int) {
	i := from - 1
	if i < 0 || n.tokens[from].gap >= line {
		return "", 0
	}
	if n.tokens[i].class == punct && n.tokens[i].text != "'" {
		if (n.tokens[i].text == "\"" || n.tokens[i].text == "“" || n.tokens[i].text == "«") && i > 0 {
			if n.class[i-1]&ware != 0 {
				return schema.Product, 3
			}
		}
		if n.tokens[i].text == "," && i > 1 { // "his wife, Alice", "Le PDG d'OpenAI, Sam Altman"
			return n.apposed(i)
		}
		return "", 0
	}
	l := n.tokens[i].lower
	if n.lexicon.before {
		elided := false
		if l == "'" && i > 0 {
			elided, i = true, i-1
			l = n.tokens[i].lower
		}
		switch {
		case n.class[i]&locates != 0 && !elided:
			return schema.Place, 2
		case n.class[i]&ofWord != 0:
			if i > 0 {
				return n.complementOf(i - 1)
			}
			return "", 0
		case n.class[i]&article != 0:
			if i > 1 && n.class[i-1]&ofWord != 0 {
				return n.complementOf(i - 2)
			}
			return "", 0
		}
		if l == "que" && i > 1 && (n.tokens[i-1].lower == "telles" || n.tokens[i-1].lower == "tels") { // "des entreprises telles que Spotify"
			for j := i - 2; j >= max(0, i-4); j-- {
				if kind := n.kindOfNounAt(j); kind != "" {
					return kind, 3
				}
				if n.class[j]&settlement != 0 {
					return schema.Place, 3
				}
			}
		}
		return n.nounBefore(i)
	}
	switch {
	case n.class[i]&locates != 0:
		return schema.Place, 3
	case l == "of" && i > 0:
		return n.complementOf(i - 1)
	}
	if n.class[i]&reaches != 0 {
		return schema.Place, 2
	}
	switch l {
	case "to":
		if i > 0 {
			if n.class[i-1]&moves != 0 {
				return schema.Place, 2
			}
		}
	case "as", "like", "including":
		j := i - 1
		if l == "as" && j >= 0 && n.tokens[j].lower == "such" {
			j--
		}
		if j >= 0 && l != "as" || l == "as" && j < i-1 && j >= 0 {
			if n.tokens[j].text == "," && j > 0 {
				j--
			}
			if kind := n.kindOfNounAt(j); kind != "" {
				return kind, 3
			}
			if n.class[j]&settlement != 0 {
				return schema.Place, 3
			}
		}
		return "", 0
	}
	return n.nounBefore(i)
}

// nounBefore looks for the noun that the name at i+1 stands beside, over
// adjectives and one complement, up to seven words back.
func (n *namer) nounBefore(i int) (schema.PartyType, int) {
	complement, beside := false, "" // the kind of a noun that is itself a complement: "développeur de jeux"
	for steps := 0; steps < 7 && i >= 0; steps++ {
		k, c := &n.tokens[i], n.class[i]
		if k.class != word && k.text != "'" && k.text != "-" || k.gap > space && steps > 0 && i+1 < len(n.tokens) && n.tokens[i+1].gap > space {
			return sure(schema.PartyType(beside))
		}
		if kind := n.kindOfNounAt(i); kind != "" && !(c&(given|place) != 0 && k.upper) {
			if j := n.beforeOf(i); j >= 0 && beside == "" {
				beside, complement, i = string(kind), true, j
				continue
			}
			return kind, 3
		}
		if !n.lexicon.before { // English puts the noun right before: "tech giant Samsung"
			return sure(schema.PartyType(beside))
		}
		switch {
		case c&demonym != 0 || frenchShape(k.lower) || n.adjective(i) || c&mind != 0 || k.text == "-":
		case c&ofWord != 0 && !complement:
			complement = true
		case complement, c&(article|ofWord) != 0 || k.text == "'":
		case steps == 0 && c == 0 && !k.upper: // an adjective or noun that the lists do not have
		case steps == 1 && i > 0 && n.class[i-1]&(firm|ware) != 0:
		default:
			if i > 1 && n.class[i-1]&(article|ofWord) != 0 && c == 0 {
				continue
			}
			return sure(schema.PartyType(beside))
		}
		if k.upper && steps > 0 {
			return sure(schema.PartyType(beside))
		}
		i--
	}
	return sure(schema.PartyType(beside))
}

// beforeOf returns the token before "de", "de la", "d'" in front of token i, or
// -1.
func (n *namer) beforeOf(i int) int {
	if !n.lexicon.before {
		return -1
	}
	j := i - 1
	for j > 0 && i-j < 4 && (n.tokens[j].text == "'" || n.class[j]&article != 0) {
		j--
	}
	if j > 0 && n.class[j]&ofWord != 0 {
		return j - 1
	}
	return -1
}

// sure gives a kind its neighbours' weight.
func sure(kind schema.PartyType) (schema.PartyType, int) {
	if kind == "" {
		return "", 0
	}
	return kind, 3
}

// complementOf reads the noun that the name is a complement of, which ends at
// token i: "le PDG d'OpenAI", "utilisateurs de KakaoTalk", "city of Busan".
func (n *namer) complementOf(i int) (schema.PartyType, int) {
	k, c := &n.tokens[i], n.class[i]
	if k.class != word {
		return "", 0
	}
	switch {
	case c&user != 0:
		return schema.Product, 3
	case c&settlement != 0:
		return schema.Place, 3
	case c&kin != 0:
		return schema.Person, 2
	}
	if c&office != 0 || n.officeEnds(i) {
		return schema.Organization, 3
	}
	if n.lexicon.before && c&placeNoun != 0 && c&orgNoun == 0 {
		return schema.Place, 3
	}
	if i > 0 && n.class[i-1]&office != 0 && (n.lexicon.before && n.adjective(i)) { // "le président exécutif de"
		return schema.Organization, 3
	}
	return "", 0
}

// officeEnds reports whether an office of several words ends at token i:
// porte-parole, directeur général.
func (n *namer) officeEnds(i int) bool {
	for s := max(0, i-3); s < i; s++ {
		if n.class[s]&phraseStart == 0 {
			continue
		}
		for _, p := range n.table.phrases[n.tokens[s].lower] {
			if p.class&office == 0 || s+len(p.words) != i+1 {
				continue
			}
			ok := true
			for j, w := range p.words {
				ok = ok && n.tokens[s+j].lower == w
			}
			if ok {
				return true
			}
		}
	}
	return false
}

// kindAfter reads what stands after the name: an apposition, an age, a
// relative pronoun, an office, a noun.
func (n *namer) kindAfter(from, to int) (schema.PartyType, int) {
	if to >= len(n.tokens) || n.tokens[to].gap >= line {
		return "", 0
	}
	k := &n.tokens[to]
	if k.text == "," && to+1 < len(n.tokens) {
		return n.apposition(to + 1)
	}
	if k.class != word || k.gap != space {
		return "", 0
	}
	if !k.upper && !n.lexicon.before {
		c := n.class[to]
		switch {
		case c&relative != 0:
			return schema.Person, 3
		case c&user != 0:
			return schema.Product, 3
		case c&firmPart != 0:
			return schema.Organization, 2
		case c&region != 0:
			return schema.Place, 3
		case c&ware != 0:
			return schema.Product, 2
		case c&scheme != 0 && c&firm == 0:
			return schema.Project, 2
		case c&office != 0:
			return schema.Organization, 2
		}
	}
	if k.upper && n.class[to]&office != 0 && n.class[to]&given == 0 {
		return schema.Organization, 3
	}
	return "", 0
}

// placeBefore reports a preposition of place before the name.
func (n *namer) placeBefore(from int) bool {
	i := from - 1
	if i >= 0 && n.class[i]&article != 0 {
		i--
	}
	return i >= 0 && n.class[i]&within != 0
}
