package recognize

import "strings"

// extend returns the end of the name that begins at from and reaches at least
// to. class is that of a known phrase [from, to), or 0.
func (n *namer) extend(from, to int, class wordClass) int {
	if from+1 == to {
		to = n.extendInitial(from, to)
	}
	heads := n.hasHead(from, to)
	for to < len(n.tokens) {
		tok := &n.tokens[to]
		if tok.gap > gapSpace {
			break
		}
		if tok.gap == gapNone {
			next := n.extendGlued(from, to)
			if next == to {
				break
			}
			to = next
			continue
		}
		if tok.class == classPunct {
			if tok.text == "&" && n.isCapitalAfter(to+1) && n.capitals[to] != capitalTitleLine {
				to += 2
				continue
			}
			break
		}
		if tok.class != classWord {
			break
		}
		c := n.classes[to]
		if n.isCapital(to) {
			if !n.joinsName(from, to, class) {
				break
			}
			heads = heads || c&(wordOrgNoun|wordPlaceNoun) != 0
			to = n.extendInitial(to, to+1)
			continue
		}
		next := n.extendLinked(from, to, heads)
		if next == to {
			break
		}
		to = next
	}
	return to
}

func (n *namer) hasHead(from, to int) bool {
	for i := from; i < to; i++ {
		if n.classes[i]&(wordOrgNoun|wordPlaceNoun) != 0 {
			return true
		}
	}
	return false
}

// joinsName reports whether the capitalised word at i goes on the name that
// began at from.
func (n *namer) joinsName(from, i int, class wordClass) bool {
	c := n.classes[i]
	next := n.isCapitalAfter(i + 1)
	switch {
	case isRegnal(&n.tokens[i]):
		return n.tokens[i].text != "I" || i+1 == len(n.tokens) || n.tokens[i+1].class == classPunct || n.tokens[i+1].lower == "of" || n.tokens[i+1].lower == "was"
	case c&wordHonorific != 0 && n.classes[from]&wordGivenName != 0 && !next && c&wordOrgNoun == 0: // Martin Luther King
		return true
	case c&wordHonorific != 0 && c&(wordGivenName|wordCapitalised) == 0 && !(n.lexicon.headFirst && c&wordPlaceNoun != 0):
		return c&wordOrgNoun != 0
	case c&wordOffice != 0 && c&wordGivenName == 0, c&wordCommon != 0 && n.isNumbered(i):
		return false
	case c&(wordNever|wordDemonym) != 0 && c&(wordGivenName|wordPlace) == 0:
		return next && n.classes[i+1]&(wordNever|wordDemonym|wordOffice) == 0
	case n.capitals[i] == capitalTitleLine:
		return !n.isVocabulary(i) && (n.classes[from]&wordGivenName != 0 || c&(wordOrgNoun|wordPlaceNoun) != 0 || hasInnerCapital(&n.tokens[i]))
	case n.capitals[i] == capitalUpperLine:
		return n.classes[from]&wordGivenName != 0 && c&wordCommon == 0
	case n.capitals[i] == capitalSentenceStart && i > from:
		return false
	case class&wordPlace != 0 && class&wordOrganization == 0: // a known place takes a noun, not just any capital: "Kansas City", not "Paris Hilton"
		team := !n.lexicon.headFirst && !next && strings.HasSuffix(n.tokens[i].lower, "s") && c&(wordGivenName|wordPlace|wordEventNoun|wordDemonym|wordNever) == 0 // St. Louis Cardinals
		return c&(wordOrgNoun|wordPlaceNoun|wordLocative) != 0 || !n.isVocabulary(i) && c&wordGivenName == 0 && next || n.isHeadAhead(i) || team
	}
	return true
}

// isNumbered reports a noun that the number after it names: Flight 5342.
func (n *namer) isNumbered(i int) bool {
	return i+1 < len(n.tokens) && n.tokens[i+1].class == classDigits && n.tokens[i+1].gap == gapSpace
}

// isRegnal reports a Roman numeral of rulers: II, XIV.
func isRegnal(tok *token) bool {
	if len(tok.text) > 5 {
		return false
	}
	for i := 0; i < len(tok.text); i++ {
		if strings.IndexByte("IVX", tok.text[i]) < 0 {
			return false
		}
	}
	return true
}

// extendInitial includes the dot of an initial or of an abbreviated word in the
// name: "J. K. Rowling", "U.S.", "St. Louis".
func (n *namer) extendInitial(i, to int) int {
	if to >= len(n.tokens) || n.tokens[to].text != "." || n.tokens[to].gap != gapNone || !n.tokens[i].upper {
		return to
	}
	letter := len(n.tokens[i].text) == 1
	abbreviation := n.tokens[i].lower == "st" || n.tokens[i].lower == "jr" || n.tokens[i].lower == "sr"
	if !letter && !abbreviation {
		return to
	}
	j := to + 1
	if j < len(n.tokens) && n.tokens[j].class == classWord && n.tokens[j].upper && n.tokens[j].gap <= gapSpace {
		if letter && n.tokens[j].gap == gapNone && len(n.tokens[j].text) == 1 {
			return n.extendInitial(j, j+1)
		}
		return to + 1
	}
	if letter && to-2 > 0 && n.tokens[i].gap == gapNone && n.tokens[i-1].text == "." { // the last dot of U.S.
		return to + 1
	}
	if abbreviation && n.tokens[i].lower != "st" {
		return to + 1
	}
	return to
}

// extendGlued includes what touches a name and belongs to it: a hyphenated
// part, digits, an apostrophe inside. It returns to where nothing does.
func (n *namer) extendGlued(from, to int) int {
	tok := &n.tokens[to]
	if tok.class == classDigits || tok.class == classWord { // R1, 4o
		return to + 1
	}
	if to+1 >= len(n.tokens) || n.tokens[to+1].gap != gapNone {
		return to
	}
	next := &n.tokens[to+1]
	switch tok.text {
	case "-":
		return n.extendHyphen(from, to)
	case "&":
		if next.class == classWord && next.upper {
			return to + 2
		}
	case "'":
		if next.class != classWord || next.lower == "s" {
			return to
		}
		if next.upper && (len(n.tokens[to-1].text) <= 2 || !n.lexicon.headFirst) {
			return to + 2
		}
		if !next.upper && !n.lexicon.headFirst && len(next.text) > 2 && next.lower != "ll" && next.lower != "re" && next.lower != "ve" {
			return to + 2 // Xi'an
		}
	}
	return to
}

// extendHyphen takes the hyphen at a token and what is glued to it, where both
// belong to the name: Ivry-sur-Seine, Tae-won, not Seoul-based.
func (n *namer) extendHyphen(from, to int) int {
	next := &n.tokens[to+1]
	switch {
	case next.class == classDigits, next.class == classWord && n.isCapital(to+1) && n.classes[to+1]&wordDemonym == 0:
		return to + 2
	case next.class == classWord && n.classes[to+1]&(wordCommon|wordLink|wordWithin|wordParticle) != 0 || n.isVocabularyAt(to+1):
		if to+3 < len(n.tokens) && n.tokens[to+2].text == "-" && n.tokens[to+2].gap == gapNone && n.isCapital(to+3) && n.tokens[to+3].gap == gapNone {
			return to + 4
		}
		if n.isEasternGiven(from, to) {
			return to + 2
		}
	case next.class == classWord && len(next.text) <= 6 && n.tokens[to-1].upper && len(n.tokens[to-1].text) <= 6:
		return to + 2
	}
	return to
}

func (n *namer) isVocabularyAt(i int) bool {
	return n.tokens[i].class == classWord && n.isVocabulary(i)
}

// isEasternGiven reports whether the word before the hyphen at i may be the
// first half of a Korean or Chinese given name after a surname.
func (n *namer) isEasternGiven(from, i int) bool {
	return i-from == 2 && n.classes[from]&wordSurnameFirst != 0 || i-from == 1 && i+2 < len(n.tokens) && n.classes[i+2]&wordSurnameFirst != 0 && n.tokens[i+2].upper
}

// extendLinked includes a small word and what it joins to the name: of, de,
// van. It returns to where it joins nothing.
func (n *namer) extendLinked(from, to int, heads bool) int {
	tok, class := &n.tokens[to], n.classes[to]
	if class == 0 && n.brands != nil && to-from == 1 && n.brands[tok.text] {
		return to + 1
	}
	if class&(wordLink|wordParticle) == 0 {
		if n.lexicon.headFirst && heads && n.isAdjective(to) && n.classes[to-1]&(wordOrgNoun|wordHead) != 0 && to-from <= 3 {
			return to + 1 // Union européenne, Cour suprême
		}
		return to
	}
	j := max(n.skipLinks(to), to+1)
	if j+1 < len(n.tokens) && n.tokens[j].text == "-" && n.tokens[j].gap == gapNone { // al-Assad
		j++
	}
	if j >= len(n.tokens) || n.tokens[j].gap > gapSpace || !n.isCapital(j) {
		return to
	}
	if n.classes[j]&(wordNever|wordDemonym|wordHonorific) != 0 && n.classes[j]&(wordGivenName|wordPlace) == 0 {
		if end, class := n.phraseAt(j); class&wordPlace == 0 {
			return to
		} else if tok.lower == "of" && heads { // University of North Carolina
			return end
		}
	}
	if n.lexicon.headFirst && n.tiesAfterHead(from, to, j) || !n.lexicon.headFirst && n.tiesBehindHead(from, to, j, heads) {
		return j + 1
	}
	return to
}

// tiesAfterHead reports whether the small word at token to joins the
// capitalised word at j to the name that began at from, in a language that puts
// heads first.
func (n *namer) tiesAfterHead(from, to, j int) bool {
	word, last := n.tokens[to].lower, n.classes[to-1]
	switch word {
	case "et", "pour", "en", "les":
		return false
	case "le":
		if j-to == 1 && !n.isPersonLike(from, to) {
			return false
		}
	case "of", "the", "and", "for", "in": // a foreign title
		return true
	}
	if last&(wordOrgNoun|wordPlaceNoun|wordHead) != 0 && last&wordGivenName == 0 && strings.HasPrefix(word, "d") {
		return true
	}
	if n.classes[to]&wordParticle == 0 || word == "du" || word == "des" || n.classes[j]&(wordPlace|wordOrgNoun|wordAcronym) != 0 || !n.isPersonLike(from, to) {
		return false
	}
	de := word == "de" || word == "d"
	person := n.classes[from]&wordGivenName != 0 || n.isHonoured(from) || n.isPresented(from) || !de
	return person && (de || j-to == 1 || n.tokens[j-1].text == "-")
}

// tiesBehindHead is [namer.tiesAfterHead] for a language that puts heads last.
// heads reports that the name has an institution's or a place's noun.
func (n *namer) tiesBehindHead(from, to, j int, heads bool) bool {
	word, last := n.tokens[to].lower, n.classes[to-1]
	switch word {
	case "of":
		return last&(wordOrgNoun|wordPlaceNoun) != 0 && last&wordGivenName == 0 || to-from >= 2 && heads
	case "for", "on", "and":
		headed := last&wordOrgNoun != 0 && word == "for" || heads && word == "and" && n.hasLink(from, to)
		return headed && n.classes[j]&(wordPlace|wordGivenName) == 0 || n.isWorkBefore(from)
	case "the":
		return n.isWorkBefore(from) || n.classes[from]&wordGivenName != 0 && to-from <= 2 && j-to == 1 && to > from && n.tokens[to-1].upper
	case "in", "to", "a", "with", "at":
		return n.isWorkBefore(from)
	}
	return n.classes[to]&wordParticle != 0 && n.isPersonLike(from, to)
}

// findBrands finds names whose second half is written small, as "SK hynix": a
// word of no language's shape that stands behind capitals, more than once, and
// nowhere else.
func (n *namer) findBrands() {
	var counts map[string]int
	for i := 1; i < len(n.tokens); i++ {
		if n.tokens[i-1].upper && n.isSmallBrand(i) && isAllCaps(&n.tokens[i-1]) && len(n.tokens[i-1].text) <= 4 && n.tokens[i].gap == gapSpace && !n.isVocabulary(i) {
			if counts == nil {
				counts = map[string]int{}
			}
			counts[n.tokens[i].text]++
		}
	}
	if counts == nil {
		return
	}
	for i := range n.tokens {
		if n.isSmallBrand(i) && (i == 0 || !isAllCaps(&n.tokens[i-1])) {
			delete(counts, n.tokens[i].text)
		}
	}
	n.brands = map[string]bool{}
	for w, c := range counts {
		if c > 1 {
			n.brands[w] = true
		}
	}
}

// isSmallBrand reports a small word that ends as words of French and English
// hardly do.
func (n *namer) isSmallBrand(i int) bool {
	tok := &n.tokens[i]
	if n.classes[i] != 0 || tok.upper || tok.class != classWord || len(tok.text) <= 3 {
		return false
	}
	switch tok.text[len(tok.text)-1] {
	case 'x':
		return !strings.HasSuffix(tok.text, "ux")
	case 'z':
		return !strings.HasSuffix(tok.text, "ez")
	case 'k':
		return !strings.HasSuffix(tok.text, "ck")
	case 'q', 'j', 'w':
		return true
	}
	return false
}

// hasLink reports whether the name has an "of" or "for" already: "Department
// of Health and Human Services".
func (n *namer) hasLink(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if l := n.tokens[i].lower; l == "of" || l == "for" {
			return true
		}
	}
	return false
}

// isWorkBefore reports whether a verb of making or a work's noun stands right
// before the name.
func (n *namer) isWorkBefore(from int) bool {
	return from > 0 && n.classes[from-1]&(wordMakes|wordProduct) != 0 && n.tokens[from].gap == gapSpace && n.classes[from]&wordGivenName == 0
}

// isPersonLike reports whether what was read of a name can be a person's given
// names.
func (n *namer) isPersonLike(from, to int) bool {
	if to-from > 4 || n.classes[to-1]&(wordPlace|wordOrgNoun|wordPlaceNoun) != 0 && n.classes[to-1]&wordGivenName == 0 {
		return false
	}
	return n.classes[from]&wordGivenName != 0 || n.isHonoured(from) || n.classes[from]&(wordCommon|wordOrgNoun|wordPlaceNoun|wordPlace) == 0 && !isAllCaps(&n.tokens[from]) && !hasInnerCapital(&n.tokens[from])
}

// isPresented reports whether a person's noun or office, written small, stands
// right before: le peintre Hendrick de Vries.
func (n *namer) isPresented(from int) bool {
	return from > 0 && n.tokens[from].gap == gapSpace && n.classes[from-1]&(wordPerson|wordOffice) != 0 && !n.tokens[from-1].upper
}

// isHonoured reports whether an honorific or an office stands right before.
func (n *namer) isHonoured(from int) bool {
	i := from - 1
	if i > 0 && n.tokens[i].text == "." && n.tokens[i].gap == gapNone {
		i--
	}
	return i >= 0 && n.tokens[from].gap <= gapSpace && n.classes[i]&wordHonorific != 0 && (n.tokens[i].upper || n.lexicon.headFirst && n.classes[i]&wordCommon == 0)
}

// isAdjective reports French adjectives that names of institutions are made
// with.
func (n *namer) isAdjective(i int) bool {
	w := n.tokens[i].lower
	if n.classes[i]&wordDemonym != 0 {
		return true
	}
	if n.classes[i]&(wordSpeech|wordMakes|wordPerson|wordOffice) != 0 {
		return false
	}
	for _, e := range []string{"al", "ale", "ales", "aux", "ienne", "éenne", "ien", "éen", "ique", "iques", "aire", "aires", "iste", "istes", "unies", "unis", "suprême", "populaire", "national", "nationale"} {
		if strings.HasSuffix(w, e) && len(w) > len(e)+1 || w == e && len(e) > 4 {
			return true
		}
	}
	return false
}
