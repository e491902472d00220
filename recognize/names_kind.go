package recognize

import (
	"strings"

	"github.com/assaykit/assay/schema"
)

// kindOf tells what the run [from, to) names, and how surely: 5 by its own
// words, 3 by its neighbours, 1 by a guess. An empty kind is no name.
func (n *namer) kindOf(from, to int, class wordClass) (kind string, weight int) {
	if kind, weight = n.kindByWords(from, to, class); weight >= 4 && !(kind == schema.Person && weight == 4 && to-from == 1) {
		return kind, weight
	}
	if n.quoted(from, to) && weight < 4 {
		return schema.Product, 3
	}
	if around, w := n.kindByNeighbours(from, to); w > weight || w == weight && w >= 3 {
		return around, w
	}
	if weight > 0 {
		return kind, weight
	}
	if last := len(n.runs) - 1; last >= 0 && n.runs[last].to == from-1 && to-from == 1 {
		listed := to < len(n.tokens) && (n.tokens[to].text == "," || n.tokens[to].lower == "and" || n.tokens[to].lower == "et")
		if l := n.tokens[from-1].lower; l == "and" || l == "et" || l == "," && listed || l == "or" || l == "ou" {
			return n.runs[last].kind, 1 // like is named with like
		}
	}
	return n.guess(from, to), 1
}

// quoted reports whether quotation marks hold the name and nothing else, as
// they hold titles of works.
func (n *namer) quoted(from, to int) bool {
	if from == 0 || to >= len(n.tokens) || n.tokens[from].gap > space || n.tokens[to].gap > space {
		return false
	}
	switch n.tokens[from-1].text + n.tokens[to].text {
	case "«»", "“”", "\"\"", "„“", "‘'", "''":
		return true
	case "“,", "\",":
		return to+1 < len(n.tokens) && (n.tokens[to+1].text == "”" || n.tokens[to+1].text == "\"") && n.tokens[to+1].gap == glued
	}
	return false
}

// kindByWords reads the kind off the name's own words.
func (n *namer) kindByWords(from, to int, class wordClass) (string, int) {
	first, last := n.class[from], n.class[to-1]
	whole := to-from == 1
	if whole {
		class |= first
		if shout(&n.tokens[from]) && first&acronym != 0 && first&place == 0 {
			return schema.Organization, 4
		}
	}
	if n.honoured(from) && class&organ == 0 && n.tokens[from-1].lower != "st" && n.tokens[from-1].lower != "saint" {
		return schema.Person, 5
	}
	if whole || class != 0 {
		switch {
		case class&organ != 0 && n.ends(from, to):
			return schema.Organization, 5
		case class&place != 0 && class&given == 0 && n.ends(from, to):
			return schema.Place, 4
		case class&place != 0 && n.ends(from, to):
			return schema.Place, 2
		}
	}
	for i := to - 1; i >= from; i-- {
		if n.class[i]&legalForm != 0 && i > from && (shout(&n.tokens[i]) || n.tokens[i].upper && len(n.tokens[i].text) > 2) {
			return schema.Organization, 5
		}
	}
	if whole {
		return n.singleWord(from)
	}
	head := n.headOf(from, to)
	switch {
	case head >= 0 && n.class[head]&eventNoun != 0 && n.class[head]&orgNoun == 0 && head == to-1:
		return schema.Project, 4
	case head >= 0 && n.class[head]&orgNoun != 0 && !(head == to-1 && first&given != 0 && n.class[head]&placeNoun == 0 && to-from == 2 && n.class[head]&common == 0):
		if n.class[head]&placeNoun != 0 && n.lexicon.before == false && n.class[head]&(common) != 0 && n.placeBefore(from) {
			return schema.Place, 4
		}
		return schema.Organization, 4
	case head >= 0 && n.class[head]&placeNoun != 0:
		return schema.Place, 4
	case head >= 0 && n.class[head]&eventNoun != 0:
		return schema.Project, 4
	}
	for i := from; i < to; i++ {
		if n.tokens[i].class == digits {
			return schema.Product, 4
		}
		if n.tokens[i].text == "&" {
			return schema.Organization, 4
		}
	}
	for i := from + 1; i+1 < to; i++ {
		if n.tokens[i].text == "-" && n.tokens[i].gap == glued && i+2 < to && n.tokens[i+2].text == "-" && !n.tokens[i+1].upper && (n.class[i+1]&particle != 0 || n.vocabularyAt(i+1)) {
			return schema.Place, 5 // Ivry-sur-Seine
		}
	}
	switch {
	case n.easternName(from, to):
		return schema.Person, 5
	case first&given != 0 && n.words(from, to) <= 5 && last&(place|organ) == 0 && !shout(&n.tokens[to-1]):
		if first&place != 0 {
			return schema.Person, 2
		}
		return schema.Person, 4
	case len(n.tokens[from].text) == 1 && n.tokens[from+1].text == "." && n.words(from, to) <= 4 && !n.dotted(from, to):
		return schema.Person, 4
	case n.dotted(from, to):
		return schema.Place, 2
	case first&locative != 0 && last&place != 0, last&place != 0 && n.words(from, to) == 2 && first&(capitalised|locative) != 0:
		return schema.Place, 4
	case shout(&n.tokens[from]) && len(n.tokens[from].text) <= 4:
		return schema.Organization, 3
	case inner(&n.tokens[from]) && n.words(from, to) == 2:
		return schema.Organization, 2
	case first&place != 0, last&place != 0 && last&given == 0 && n.words(from, to) == 2 && first&(given|honorific) == 0:
		return schema.Organization, 2 // Sony Australia
	}
	return "", 0
}

// ends reports whether a known name is the whole run: no further word of a
// name in it.
func (n *namer) ends(from, to int) bool {
	if to-from == 1 {
		return true
	}
	end, _ := n.phraseAt(from)
	return end == to
}

// dotted reports letters with dots: "U.S.", "B.C.".
func (n *namer) dotted(from, to int) bool {
	for i := from; i < to; i++ {
		if k := &n.tokens[i]; k.text != "." && len(k.text) != 1 {
			return false
		}
	}
	return to-from >= 3
}

func (n *namer) words(from, to int) int {
	c := 0
	for i := from; i < to; i++ {
		if n.tokens[i].class == word && n.tokens[i].gap != glued || i == from {
			c++
		}
	}
	return c
}

// headOf returns the token whose noun says what the name is: in English the
// last one, or the one before "of" or "for"; in French the first.
func (n *namer) headOf(from, to int) int {
	heads := orgNoun | placeNoun | eventNoun
	if n.lexicon.before {
		if n.class[from]&heads != 0 && n.class[from]&given == 0 {
			return from
		}
		if n.class[to-1]&heads != 0 && n.class[from]&given == 0 {
			return to - 1
		}
		return -1
	}
	if n.class[to-1]&heads != 0 {
		return to - 1
	}
	for i := from; i+1 < to; i++ {
		if l := n.tokens[i+1].lower; n.class[i]&heads != 0 && (l == "of" || l == "for" || l == "de" || l == "del") {
			return i
		}
	}
	if n.class[from]&placeNoun != 0 && n.class[from]&locative != 0 || n.tokens[from].lower == "mount" || n.tokens[from].lower == "lake" {
		return from
	}
	for i := from; i < to; i++ {
		if n.class[i]&orgNoun != 0 && n.class[i]&given == 0 {
			return i
		}
	}
	return -1
}

// easternName reports a Korean or Chinese name: a surname before a given name,
// hyphenated or of two words.
func (n *namer) easternName(from, to int) bool {
	hyphen := -1
	for i := from; i < to; i++ {
		if n.tokens[i].text == "-" {
			hyphen = i
		} else if n.tokens[i].class != word || shout(&n.tokens[i]) && len(n.tokens[i].text) > 3 {
			return false
		}
	}
	short := func(i int) bool { return len(n.tokens[i].text) <= 6 }
	switch {
	case hyphen > 0 && to-from == 4 && hyphen == from+2 && !n.tokens[hyphen+1].upper: // Chey Tae-won
		return short(from) && short(hyphen-1) && short(hyphen+1)
	case hyphen > 0 && to-from == 4 && hyphen == from+2 || hyphen > 0 && to-from == 4 && hyphen == from+1: // Huh Yoon-Hong, Tae-won Chey
		return n.class[from]&eastern != 0 || n.class[to-1]&eastern != 0
	case hyphen < 0 && n.class[from]&eastern != 0 && (to-from == 2 || to-from == 3) && n.class[from]&given == 0:
		return n.class[to-1]&(orgNoun|placeNoun|place|common) == 0
	}
	return false
}

// singleWord reads the kind off the one word of a name.
func (n *namer) singleWord(i int) (string, int) {
	k, c := &n.tokens[i], n.class[i]
	switch {
	case c&given != 0 && c&place == 0:
		return schema.Person, 2
	case inner(k) && (!k.upper || strings.Contains(k.text, "GPT") || strings.HasSuffix(k.text, "Talk") || strings.HasSuffix(k.text, "Bot") || strings.HasPrefix(k.text, "Chat")):
		return schema.Product, 2
	case inner(k):
		return schema.Organization, 2
	case shout(k):
		return schema.Organization, 2
	case strings.HasSuffix(k.lower, "ville") || strings.HasSuffix(k.lower, "burg") || strings.HasSuffix(k.lower, "stan") || strings.HasSuffix(k.lower, "land") && !n.lexicon.before || strings.HasSuffix(k.lower, "shire") || strings.HasSuffix(k.lower, "grad") || strings.HasSuffix(k.lower, "polis"):
		return schema.Place, 2
	case c == 0 && len(k.lower) > 5 && (strings.HasSuffix(k.lower, "ia") && !n.lexicon.before):
		return schema.Place, 1
	}
	return "", 0
}

// guess is the kind of a name of which neither its words nor its neighbours
// say anything.
func (n *namer) guess(from, to int) string {
	for i := from; i < to; i++ {
		if n.class[i]&particle != 0 && !n.tokens[i].upper {
			return schema.Person
		}
		if n.class[i]&link != 0 && !n.tokens[i].upper {
			return schema.Product
		}
	}
	if w := n.words(from, to); w >= 4 {
		return schema.Organization
	}
	return schema.Person
}

// speaks reports whether a verb of speech has the run as its subject.
func (n *namer) speaks(from, to int) bool {
	if to < len(n.tokens) && n.tokens[to].gap == space && n.tokens[to].class == word && !n.tokens[to].upper {
		if n.class[to]&speech != 0 && n.lexicon.before == false {
			return true
		}
		if n.lexicon.before {
			j := to
			for steps := 0; steps < 3 && j < len(n.tokens) && (n.tokens[j].lower == "a" || n.tokens[j].lower == "ont" || n.tokens[j].lower == "également" || n.tokens[j].lower == "avait" || n.tokens[j].lower == "aussi"); steps++ {
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
func (n *namer) kindByNeighbours(from, to int) (string, int) {
	if kind, w := n.kindBefore(from); w > 0 {
		return kind, w
	}
	if kind, w := n.kindAfter(from, to); w > 0 {
		return kind, w
	}
	if n.trades(to) {
		return schema.Organization, 2
	}
	if n.speaks(from, to) {
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
		switch n.tokens[i].lower {
		case "a", "ont", "avait", "has", "have", "had", "now", "désormais", "also", "ne", "n":
		default:
			return false
		}
	}
	return false
}

// kindBefore reads what stands before: a preposition of place, or a noun of
// which the name is in apposition ("la start-up chinoise DeepSeek") or the
// complement ("le PDG d'OpenAI").
func (n *namer) kindBefore(from int) (string, int) {
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
		case l == "à" || l == "en" && !elided:
			return schema.Place, 2
		case deWord(l) && (l != "la" && l != "les" && (l != "l" || !elided)):
			if i > 0 {
				return n.complementOf(i - 1)
			}
			return "", 0
		case l == "la" || l == "le" || l == "l" || l == "les":
			if i > 0 && deWord(n.tokens[i-1].lower) && i > 1 {
				return n.complementOf(i - 2)
			}
			return "", 0
		}
		if l == "que" && i > 1 && (n.tokens[i-1].lower == "telles" || n.tokens[i-1].lower == "tels") { // "des entreprises telles que Spotify"
			for j := i - 2; j >= max(0, i-4); j-- {
				if kind := n.kindOfNounAt(j); kind != "" {
					return kind, 3
				}
				switch n.tokens[j].lower {
				case "villes", "pays", "îles", "régions":
					return schema.Place, 3
				}
			}
		}
		return n.nounBefore(i)
	}
	switch {
	case n.class[i]&within != 0 && l != "off" && l != "to" && l != "via" && l != "through" && l != "into" && l != "toward" && l != "towards":
		if l == "in" || l == "near" || l == "across" || l == "around" {
			return schema.Place, 3
		}
		return "", 0
	case l == "of" && i > 0:
		return n.complementOf(i - 1)
	}
	switch l {
	case "visited", "visit", "visiting", "reached", "reach", "invaded", "conquered", "captured", "left", "leaving":
		return schema.Place, 2
	case "to":
		if i > 0 {
			switch n.tokens[i-1].lower {
			case "moved", "move", "moving", "returned", "return", "travelled", "traveled", "travel", "trip", "trips", "went", "go", "going", "flight", "flights", "flew", "fly", "fled", "road", "route", "way", "journey", "visit", "back", "came", "sailed", "emigrated", "exiled":
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
			switch n.tokens[j].lower {
			case "cities", "countries", "towns", "islands", "states", "places", "regions":
				return schema.Place, 3
			}
		}
		return "", 0
	}
	return n.nounBefore(i)
}

// nounBefore looks for the noun that the name at i+1 stands beside, over
// adjectives and one complement, up to seven words back.
func (n *namer) nounBefore(i int) (string, int) {
	complement, beside := false, "" // the kind of a noun that is itself a complement: "développeur de jeux"
	for steps := 0; steps < 7 && i >= 0; steps++ {
		k, c := &n.tokens[i], n.class[i]
		if k.class != word && k.text != "'" && k.text != "-" || k.gap > space && steps > 0 && i+1 < len(n.tokens) && n.tokens[i+1].gap > space {
			return sure(beside)
		}
		if kind := n.kindOfNounAt(i); kind != "" && !(c&(given|place) != 0 && k.upper) {
			if j := n.beforeOf(i); j >= 0 && beside == "" {
				beside, complement, i = kind, true, j
				continue
			}
			return kind, 3
		}
		if !n.lexicon.before { // English puts the noun right before: "tech giant Samsung"
			return sure(beside)
		}
		switch {
		case c&demonym != 0 || frenchShape(k.lower) || n.adjective(i) || k.lower == "ia" || k.text == "-":
		case (k.lower == "de" || k.lower == "d") && !complement:
			complement = true
		case complement, k.lower == "la" || k.lower == "l" || k.text == "'" || k.lower == "du":
		case steps == 0 && c == 0 && !k.upper: // an adjective or noun that the lists do not have
		case steps == 1 && i > 0 && n.class[i-1]&(firm|ware) != 0:
		default:
			if i > 1 && deWord(n.tokens[i-1].lower) && c == 0 {
				continue
			}
			return sure(beside)
		}
		if k.upper && steps > 0 {
			return sure(beside)
		}
		i--
	}
	return sure(beside)
}

// beforeOf returns the token before "de", "de la", "d'" in front of token i, or
// -1.
func (n *namer) beforeOf(i int) int {
	if !n.lexicon.before {
		return -1
	}
	j := i - 1
	for j > 0 && i-j < 4 && (n.tokens[j].text == "'" || n.tokens[j].lower == "la" || n.tokens[j].lower == "l") {
		j--
	}
	if j > 0 && (n.tokens[j].lower == "de" || n.tokens[j].lower == "d" || n.tokens[j].lower == "du" || n.tokens[j].lower == "des") {
		return j - 1
	}
	return -1
}

// sure gives a kind its neighbours' weight.
func sure(kind string) (string, int) {
	if kind == "" {
		return "", 0
	}
	return kind, 3
}

func kindOfNoun(c wordClass, upper bool) string {
	if upper && c&(honorific|office) == 0 {
		return ""
	}
	switch {
	case c&scheme != 0:
		return schema.Project
	case c&(office|honorific) != 0:
		return schema.Person
	case c&ware != 0:
		return schema.Product
	case c&firm != 0:
		return schema.Organization
	case c&human != 0:
		return schema.Person
	}
	return ""
}

// complementOf reads the noun that the name is a complement of, which ends at
// token i: "le PDG d'OpenAI", "utilisateurs de KakaoTalk", "city of Busan".
func (n *namer) complementOf(i int) (string, int) {
	k, c := &n.tokens[i], n.class[i]
	if k.class != word {
		return "", 0
	}
	switch k.lower {
	case "utilisateurs", "utilisateur", "users", "user", "version", "versions":
		return schema.Product, 3
	case "ville", "capitale", "city", "town", "centre", "banlieue", "sud", "nord", "est", "ouest", "région", "province", "port", "habitants", "rues", "capital", "outskirts", "village", "north", "south", "east", "west", "streets", "aéroport", "suburb", "quartier", "côte", "île", "frontière":
		return schema.Place, 3
	case "fils", "fille", "frère", "sœur", "femme", "épouse", "mari", "mort", "vie", "livre", "film", "chanson", "visage", "wife", "life", "death", "son", "daughter", "widow", "père", "mère", "rôle", "victoire", "candidature":
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

// apposed reads a noun before the comma at i whose apposition the name is.
func (n *namer) apposed(i int) (string, int) {
	for steps, j := 0, i-1; steps < 12 && j >= 0; steps, j = steps+1, j-1 {
		k, c := &n.tokens[j], n.class[j]
		if k.class == punct && k.text != "'" && k.text != "-" && k.text != "&" && k.text != "." {
			return "", 0
		}
		if k.upper && k.class == word && c&office == 0 {
			continue
		}
		if c&(office|human) != 0 {
			return schema.Person, 3
		}
		if j == i-1 {
			if kind := n.kindOfNounAt(j); kind != "" && kind != schema.Product { // "the first contractor, Calloway Marine"
				return kind, 3
			}
		}
		if c&speech != 0 || k.gap > space {
			return "", 0
		}
	}
	return "", 0
}

// kindAfter reads what stands after the name: an apposition, an age, a
// relative pronoun, an office, a noun.
func (n *namer) kindAfter(from, to int) (string, int) {
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
		case k.lower == "who" || k.lower == "whose":
			return schema.Person, 3
		case k.lower == "users" || k.lower == "user":
			return schema.Product, 3
		case k.lower == "office" || k.lower == "offices" || k.lower == "headquarters" || k.lower == "executives" || k.lower == "executive" || k.lower == "shares" || k.lower == "stock" || k.lower == "employees" || k.lower == "staff" || k.lower == "officials" || k.lower == "spokesman" || k.lower == "spokeswoman" || k.lower == "subsidiary" || k.lower == "factory" || k.lower == "plant":
			return schema.Organization, 2
		case k.lower == "county" || k.lower == "province" || k.lower == "district" || k.lower == "river" || k.lower == "island" || k.lower == "region" || k.lower == "oblast" || k.lower == "peninsula":
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

// apposition reads the words after a comma: "a Seoul-based company", "the
// actor", "l'agent IA de Kakao", "Kakao's chatbot", "54", "who".
func (n *namer) apposition(i int) (string, int) {
	k := &n.tokens[i]
	switch {
	case k.class == digits && len(k.text) == 2 && i+1 < len(n.tokens) && n.tokens[i+1].text == ",":
		return schema.Person, 3
	case k.lower == "who" || k.lower == "whose" || k.lower == "aged" || k.lower == "âgé" || k.lower == "âgée":
		return schema.Person, 3
	case k.class != word:
		return "", 0
	}
	switch k.lower {
	case "a", "an", "the", "its", "his", "her", "their", "un", "une", "le", "la", "son", "sa", "cet", "cette", "ce":
		i++
	case "l":
		i += 2
	default:
		if k.upper { // "Kakao's chatbot"
			j := i + 1
			for j < len(n.tokens) && j < i+4 && n.tokens[j].text != "'" && n.capital(j) {
				j++
			}
			if n.lexicon.before || j+1 >= len(n.tokens) || n.tokens[j].text != "'" || n.tokens[j+1].lower != "s" {
				return "", 0
			}
			i = j + 2
		} else if kindOfNoun(n.class[i], false) == "" {
			return "", 0
		}
	}
	for end := min(len(n.tokens), i+5); i < end; i++ {
		if n.tokens[i].text == "(" && i+2 < len(n.tokens) && n.tokens[i+2].text == ")" {
			i += 2
			end = min(len(n.tokens), end+3)
			continue
		}
		k, c := &n.tokens[i], n.class[i]
		if k.class == punct && k.text != "'" && k.text != "-" || c&(speech|link|within) != 0 && k.lower != "d" && k.text != "'" && !(k.lower == "of") || k.lower == "de" || k.lower == "du" {
			return "", 0
		}
		if kind := n.kindOfNounAt(i); kind != "" {
			if !n.lexicon.before && i+1 < end && n.class[i+1]&(human|office|firm|ware|scheme) != 0 && !n.tokens[i+1].upper {
				continue // the head of an English compound is its last noun
			}
			return kind, 3
		}
	}
	return "", 0
}

// kindOfNounAt is kindOfNoun for a token. An agent or assistant that thinks
// artificially is a product.
func (n *namer) kindOfNounAt(i int) string {
	k := &n.tokens[i]
	if k.lower == "agent" || k.lower == "assistant" {
		for j := i - 4; j <= i+1; j++ {
			if j >= 0 && j < len(n.tokens) {
				switch n.tokens[j].lower {
				case "ai", "ia", "intelligence", "virtual", "virtuel", "digital", "voice", "vocal", "conversationnel", "software":
					return schema.Product
				}
			}
		}
		return schema.Person
	}
	return kindOfNoun(n.class[i], k.upper)
}

// placeBefore reports a preposition of place before the name.
func (n *namer) placeBefore(from int) bool {
	i := from - 1
	if i >= 0 && n.tokens[i].lower == "the" {
		i--
	}
	return i >= 0 && n.class[i]&within != 0
}
