package recognize

import (
	"strings"

	"github.com/assaykit/assay/schema"
)

// kindOf tells what the run [from, to) names, and how surely: 5 by its own
// words, 3 by its neighbours, 1 by a guess. An empty kind is no name.
func (n *namer) kindOf(from, to int, class wordClass) (kind schema.PartyType, weight int) {
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
	if to-from == 1 && n.articled(from) {
		if n.speaks(from, to) {
			return schema.Organization, 1
		}
		return schema.Place, 1 // la Loire, le Var
	}
	if last := len(n.runs) - 1; last >= 0 && n.runs[last].to == from-1 && to-from == 1 {
		listed := to < len(n.tokens) && (n.tokens[to].text == "," || n.class[to]&conjunction != 0)
		if n.class[from-1]&conjunction != 0 || n.tokens[from-1].text == "," && listed {
			return n.runs[last].kind, 1 // like is named with like
		}
	}
	return n.guess(from, to), 1
}

// articled reports a word behind a French definite article in the singular,
// which persons do not take.
func (n *namer) articled(from int) bool {
	if !n.lexicon.before || from == 0 || n.tokens[from].gap > space {
		return false
	}
	switch n.tokens[from-1].lower {
	case "la", "le", "du", "au":
		return n.tokens[from].gap == space
	case "'":
		return from > 1 && n.tokens[from-2].lower == "l"
	}
	return false
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
func (n *namer) kindByWords(from, to int, class wordClass) (schema.PartyType, int) {
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
		case class&acronym != 0 && !whole: // G20
			return schema.Organization, 4
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
		if n.class[head]&placeNoun != 0 && !n.lexicon.before && n.class[head]&(common) != 0 && n.placeBefore(from) {
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
	if first&organ != 0 && last&(given|place|organ) == 0 && !n.lexicon.hangul { // Microsoft Windows
		return schema.Product, 2
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
func (n *namer) singleWord(i int) (schema.PartyType, int) {
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
func (n *namer) guess(from, to int) schema.PartyType {
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
	if to-from == 1 && from > 0 && !n.lexicon.before && n.tokens[from-1].lower == "at" { // at Heathrow
		return schema.Place
	}
	return schema.Person
}
