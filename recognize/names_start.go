package recognize

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// capital reports whether a token is written as a word of a name: with a
// capital first or inside.
func (n *namer) capital(i int) bool {
	k := &n.tokens[i]
	return k.class == word && (k.upper || len(k.text) > 2 && k.text != k.lower)
}

// inner reports a capital after the first letter that is no shout: OpenAI.
func inner(k *token) bool {
	lowers, inside := false, false
	for i, r := range k.text {
		if unicode.IsLower(r) {
			lowers = true
		} else if i > 0 && unicode.IsUpper(r) {
			inside = true
		}
	}
	return lowers && inside
}

// shout reports a word in capitals throughout.
func shout(k *token) bool {
	if !k.upper || len(k.text) < 2 {
		return false
	}
	for _, r := range k.text[1:] {
		if r >= 'a' && r <= 'z' || r >= utf8.RuneSelf && unicode.IsLower(r) {
			return false
		}
	}
	return true
}

// vocabulary reports whether a word, or one that it is a form of, belongs to
// the general vocabulary.
func (n *namer) vocabulary(i int) bool {
	if n.class[i]&(common|link|within) != 0 {
		return true
	}
	if n.lexicon.stems == nil {
		return false
	}
	return n.lexicon.stems(n.tokens[i].lower, n.isCommon)
}

// inflected reports whether a word is of the general vocabulary or a plural or
// participle of one that is: less than vocabulary, for places where a capital
// means something ("Palmer" is no form of palm).
func (n *namer) inflected(i int) bool {
	if n.class[i]&(common|link|within) != 0 {
		return true
	}
	w := n.tokens[i].lower
	if strings.HasSuffix(w, "ics") { // physics
		return true
	}
	for _, e := range []string{"s", "es", "ed", "ing"} {
		if root, ok := strings.CutSuffix(w, e); ok && len(root) > 2 && (n.table.words.of(root)&common != 0 || e == "ing" && n.table.words.of(root+"e")&common != 0) {
			return true
		}
	}
	return false
}

// mayStart reports whether a name can begin at a capitalised word.
func (n *namer) mayStart(i int) bool {
	k, c := &n.tokens[i], n.class[i]
	next := n.capitalAfter(i + 1)
	if n.weak[i] == shouted {
		return c&(place|organ|given) != 0 && c&common == 0
	}
	if c&(office|honorific) != 0 && !(c&given != 0 && c&honorific == 0) {
		return (k.lower == "saint" || k.lower == "sainte" || k.lower == "st") && n.saintly(i)
	}
	if c&never != 0 && i > 0 && k.gap == glued && n.tokens[i-1].class == hangul && shout(k) && !adnominal(n.tokens[i-1].text) {
		return true // 오픈AI
	}
	if c&never != 0 && c&locative != 0 && next && n.class[i+1]&place != 0 {
		return true // West Germany
	}
	if c&never != 0 && !n.headAhead(i+1) {
		return c&given != 0 && next && n.class[i+1]&(common|orgNoun) == 0
	}
	if c&demonym != 0 && !(c&place != 0 && n.weak[i] == strong) {
		return n.headAhead(i+1) || next && c&given != 0
	}
	if len(k.text) == 1 && !n.initialAt(i) && !(i+1 < len(n.tokens) && n.tokens[i+1].gap == glued && (n.tokens[i+1].class == digits || n.tokens[i+1].text == "&")) {
		return n.weak[i] == strong && next && n.class[i]&common == 0
	}
	if i > 0 && k.gap == glued && n.tokens[i-1].text == "/" && n.has(i).is&isUnit != 0 && inner(k) { // 53 €/MWh
		return false
	}
	if inner(k) || shout(k) && c&(common|link|within) == 0 {
		return true
	}
	if n.weak[i] == strong {
		return true
	}
	if n.lexicon.before && k.lower == "de" && next && n.predicate(i+2) {
		return true // "De Gaulle avait"
	}
	if c&particle != 0 && next && n.weak[i] == opening && !n.vocabulary(i+1) && n.class[i+1]&(place|demonym|never) == 0 && (!n.lexicon.before || c&common == 0 && c&link == 0) {
		return true // Von Beust
	}
	if c&(common|link|within|particle|speech) != 0 {
		if c&given != 0 && next && !n.vocabulary(i+1) {
			return true
		}
		if c&(place|organ) != 0 && c&common == 0 {
			return true
		}
		if n.weak[i] == heading {
			return next && c&(orgNoun|placeNoun) == 0 && c&given != 0
		}
		return next && n.class[i+1]&(orgNoun|placeNoun) != 0 && c&(capitalised|locative|orgNoun) != 0 && !(n.lexicon.before && c&article != 0) ||
			c&(orgNoun|placeNoun) != 0 && n.headed(i)
	}
	if c&(place|organ|given|acronym) != 0 || next && n.weak[i] == opening {
		return !(c == 0 && n.vocabulary(i) && !n.vocabularyName(i))
	}
	return !n.vocabulary(i) && !(n.lexicon.nouns != nil && n.lexicon.nouns(k.lower))
}

// vocabularyName reports an opening word that is a form of a common one but is
// followed as a name is: by a word that is none.
func (n *namer) vocabularyName(i int) bool {
	return i+1 < len(n.tokens) && n.class[i+1]&(orgNoun|placeNoun) != 0
}

// headed reports whether an institution's noun is followed by what makes it a
// name: "Bank of America", "Lake Geneva", "Université de Montréal".
func (n *namer) headed(i int) bool {
	if n.capitalAfter(i+1) && !n.vocabulary(i+1) {
		return n.class[i]&placeNoun != 0 || n.lexicon.before
	}
	j := i + 1
	if j < len(n.tokens) && n.class[j]&link != 0 && !n.tokens[j].upper {
		j = n.afterLinks(j)
		return j < len(n.tokens) && n.capital(j)
	}
	return false
}

// afterLinks steps over "of the", "de la", "de l'" and the like, at most
// three tokens.
func (n *namer) afterLinks(j int) int {
	for steps := 0; steps < 4 && j < len(n.tokens) && n.tokens[j].gap <= space; steps++ {
		if n.tokens[j].text == "'" || n.class[j]&(link|particle) != 0 && !n.tokens[j].upper {
			j++
			continue
		}
		break
	}
	return j
}

// saintly reports whether "Saint" opens a place's name: with a hyphen, behind a
// preposition of place, or before an institution's noun.
func (n *namer) saintly(i int) bool {
	j := i + 1
	if j < len(n.tokens) && n.tokens[j].gap == glued && n.tokens[j].text == "-" {
		return true
	}
	if j < len(n.tokens) && n.tokens[j].gap == glued && n.tokens[j].text == "." {
		j++
	}
	return n.capitalAfter(j) && (n.placeBefore(i) || n.class[j]&place != 0 || n.headAhead(j) && n.class[j]&orgNoun == 0)
}

// headAhead reports whether the capitalised words from i on come to an
// institution's or a place's noun: "American Civil Liberties Union".
func (n *namer) headAhead(i int) bool {
	head := false
	for steps := 0; steps < 6 && n.capitalAfter(i); steps, i = steps+1, i+1 {
		if n.class[i]&(office|honorific) != 0 && n.class[i]&orgNoun == 0 {
			break
		}
		head = n.class[i]&(orgNoun|placeNoun) != 0 && n.class[i]&given == 0
	}
	return head
}

// capitalAfter reports whether token i is a capitalised word that stands
// behind a space.
func (n *namer) capitalAfter(i int) bool {
	return i < len(n.tokens) && n.tokens[i].gap == space && n.capital(i)
}

// initialAt reports a single capital letter with a dot: "J." of a name, "U.S.".
func (n *namer) initialAt(i int) bool {
	return len(n.tokens[i].text) == 1 && n.tokens[i].upper && i+2 < len(n.tokens) && n.tokens[i+1].text == "." && n.tokens[i+1].gap == glued &&
		n.tokens[i+2].gap <= space && n.tokens[i+2].class == word && n.tokens[i+2].upper
}
