package recognize

import "strings"

// extend returns the end of the name that begins at from and reaches at least
// to. class is that of a known phrase [from, to), or 0.
func (n *namer) extend(from, to int, class wordClass) int {
	if from+1 == to {
		to = n.afterInitial(from, to)
	}
	heads := n.headsIn(from, to)
	for to < len(n.tokens) {
		k := &n.tokens[to]
		if k.gap > space {
			break
		}
		if k.gap == glued {
			next := n.glueTo(from, to)
			if next == to {
				break
			}
			to = next
			continue
		}
		if k.class == punct {
			if k.text == "&" && n.capitalAfter(to+1) && n.weak[to] != heading {
				to += 2
				continue
			}
			break
		}
		if k.class != word {
			break
		}
		c := n.class[to]
		if n.capital(to) {
			if !n.joins(from, to, class) {
				break
			}
			heads = heads || c&(orgNoun|placeNoun) != 0
			to = n.afterInitial(to, to+1)
			continue
		}
		next := n.linkTo(from, to, heads)
		if next == to {
			break
		}
		to = next
	}
	return to
}

func (n *namer) headsIn(from, to int) bool {
	for i := from; i < to; i++ {
		if n.class[i]&(orgNoun|placeNoun) != 0 {
			return true
		}
	}
	return false
}

// joins reports whether the capitalised word at i goes on the name that began
// at from.
func (n *namer) joins(from, i int, class wordClass) bool {
	c := n.class[i]
	next := n.capitalAfter(i + 1)
	switch {
	case regnal(&n.tokens[i]):
		return n.tokens[i].text != "I" || i+1 == len(n.tokens) || n.tokens[i+1].class == punct || n.tokens[i+1].lower == "of" || n.tokens[i+1].lower == "was"
	case c&honorific != 0 && n.class[from]&given != 0 && !next && c&orgNoun == 0: // Martin Luther King
		return true
	case c&honorific != 0 && c&(given|capitalised) == 0 && !(n.lexicon.before && c&placeNoun != 0):
		return c&orgNoun != 0
	case c&office != 0 && c&given == 0, c&common != 0 && n.numbered(i):
		return false
	case c&(never|demonym) != 0 && c&(given|place) == 0:
		return next && n.class[i+1]&(never|demonym|office) == 0
	case n.weak[i] == heading:
		return !n.vocabulary(i) && (n.class[from]&given != 0 || c&(orgNoun|placeNoun) != 0 || inner(&n.tokens[i]))
	case n.weak[i] == shouted:
		return n.class[from]&given != 0 && c&common == 0
	case n.weak[i] == opening && i > from:
		return false
	case class&place != 0 && class&organ == 0: // a known place takes a noun, not just any capital: "Kansas City", not "Paris Hilton"
		team := !n.lexicon.before && !next && strings.HasSuffix(n.tokens[i].lower, "s") && c&(given|place|eventNoun|demonym|never) == 0 // St. Louis Cardinals
		return c&(orgNoun|placeNoun|locative) != 0 || !n.vocabulary(i) && c&given == 0 && next || n.headAhead(i) || team
	}
	return true
}

// numbered reports a noun that the number after it names: Flight 5342.
func (n *namer) numbered(i int) bool {
	return i+1 < len(n.tokens) && n.tokens[i+1].class == digits && n.tokens[i+1].gap == space
}

// regnal reports a Roman numeral of rulers: II, XIV.
func regnal(k *token) bool {
	if len(k.text) > 5 {
		return false
	}
	for i := 0; i < len(k.text); i++ {
		if strings.IndexByte("IVX", k.text[i]) < 0 {
			return false
		}
	}
	return true
}

// afterInitial takes the dot of an initial or of an abbreviation's letter into
// the name: "J. K. Rowling", "U.S.", "St. Louis".
func (n *namer) afterInitial(i, to int) int {
	if to >= len(n.tokens) || n.tokens[to].text != "." || n.tokens[to].gap != glued || !n.tokens[i].upper {
		return to
	}
	letter := len(n.tokens[i].text) == 1
	abbreviation := n.tokens[i].lower == "st" || n.tokens[i].lower == "jr" || n.tokens[i].lower == "sr"
	if !letter && !abbreviation {
		return to
	}
	j := to + 1
	if j < len(n.tokens) && n.tokens[j].class == word && n.tokens[j].upper && n.tokens[j].gap <= space {
		if letter && n.tokens[j].gap == glued && len(n.tokens[j].text) == 1 {
			return n.afterInitial(j, j+1)
		}
		return to + 1
	}
	if letter && to-2 > 0 && n.tokens[i].gap == glued && n.tokens[i-1].text == "." { // the last dot of U.S.
		return to + 1
	}
	if abbreviation && n.tokens[i].lower != "st" {
		return to + 1
	}
	return to
}

// glueTo takes what is glued to a name and belongs to it: a hyphenated part,
// digits, an apostrophe inside. It returns to where nothing does.
func (n *namer) glueTo(from, to int) int {
	k := &n.tokens[to]
	if k.class == digits || k.class == word { // R1, 4o
		return to + 1
	}
	if to+1 >= len(n.tokens) || n.tokens[to+1].gap != glued {
		return to
	}
	next := &n.tokens[to+1]
	switch k.text {
	case "-":
		switch {
		case next.class == digits, next.class == word && (n.capital(to+1) && n.class[to+1]&demonym == 0):
			return to + 2
		case next.class == word && n.class[to+1]&(common|link|within|particle) != 0 || n.vocabularyAt(to+1):
			// Ivry-sur-Seine; not Seoul-based
			if to+3 < len(n.tokens) && n.tokens[to+2].text == "-" && n.tokens[to+2].gap == glued && n.capital(to+3) && n.tokens[to+3].gap == glued {
				return to + 4
			}
			if n.easternGiven(from, to) {
				return to + 2
			}
		case next.class == word && len(next.text) <= 6 && n.tokens[to-1].upper && len(n.tokens[to-1].text) <= 6: // Tae-won
			return to + 2
		}
	case "&":
		if next.class == word && next.upper {
			return to + 2
		}
	case "'":
		if next.class != word || next.lower == "s" {
			return to
		}
		if next.upper && (len(n.tokens[to-1].text) <= 2 || !n.lexicon.before) {
			return to + 2
		}
		if !next.upper && !n.lexicon.before && len(next.text) > 2 && next.lower != "ll" && next.lower != "re" && next.lower != "ve" {
			return to + 2 // Xi'an
		}
	}
	return to
}

func (n *namer) vocabularyAt(i int) bool { return n.tokens[i].class == word && n.vocabulary(i) }

// easternGiven reports whether the word before the hyphen at i may be the
// first half of a Korean or Chinese given name after a surname.
func (n *namer) easternGiven(from, i int) bool {
	return i-from == 2 && n.class[from]&eastern != 0 || i-from == 1 && i+2 < len(n.tokens) && n.class[i+2]&eastern != 0 && n.tokens[i+2].upper
}

// linkTo takes a small word and what it ties to the name: of, de, van. It
// returns to where it ties nothing.
func (n *namer) linkTo(from, to int, heads bool) int {
	k, c := &n.tokens[to], n.class[to]
	if c == 0 && n.brands != nil && to-from == 1 && n.brands[k.text] {
		return to + 1
	}
	if c&(link|particle) == 0 {
		if n.lexicon.before && heads && n.adjective(to) && n.class[to-1]&(orgNoun|headWord) != 0 && to-from <= 3 {
			return to + 1 // Union européenne, Cour suprême
		}
		return to
	}
	j := max(n.afterLinks(to), to+1)
	if j+1 < len(n.tokens) && n.tokens[j].text == "-" && n.tokens[j].gap == glued { // al-Assad
		j++
	}
	if j >= len(n.tokens) || n.tokens[j].gap > space || !n.capital(j) {
		return to
	}
	if n.class[j]&(never|demonym|honorific) != 0 && n.class[j]&(given|place) == 0 {
		if end, c := n.phraseAt(j); c&place == 0 {
			return to
		} else if k.lower == "of" && heads { // University of North Carolina
			return end
		}
	}
	last := n.class[to-1]
	switch {
	case n.lexicon.before:
		if k.lower == "et" || k.lower == "pour" || k.lower == "en" || k.lower == "les" || k.lower == "le" && j-to == 1 && !n.personLike(from, to) {
			return to
		}
		if last&(orgNoun|placeNoun|headWord) != 0 && last&given == 0 && strings.HasPrefix(k.lower, "d") {
			return j + 1
		}
		if c&particle != 0 && n.personLike(from, to) && (n.class[from]&given != 0 || n.honoured(from) || n.presented(from) || k.lower != "de" && k.lower != "d") && (j-to == 1 || k.lower == "de" || k.lower == "d" || n.tokens[j-1].text == "-") && k.lower != "du" && k.lower != "des" && n.class[j]&(place|orgNoun|acronym) == 0 {
			return j + 1
		}
		if k.lower == "of" || k.lower == "the" || k.lower == "and" || k.lower == "for" || k.lower == "in" { // a foreign title
			return j + 1
		}
	case k.lower == "of":
		if last&(orgNoun|placeNoun) != 0 && last&given == 0 || to-from >= 2 && heads {
			return j + 1
		}
	case k.lower == "for" || k.lower == "on" || k.lower == "and":
		if (last&(orgNoun) != 0 && k.lower == "for" || heads && k.lower == "and" && n.linked(from, to)) && n.class[j]&(place|given) == 0 {
			return j + 1
		}
		if n.workBefore(from) {
			return j + 1
		}
	case k.lower == "the" || k.lower == "in" || k.lower == "to" || k.lower == "a" || k.lower == "with" || k.lower == "at":
		if n.workBefore(from) || k.lower == "the" && n.class[from]&given != 0 && to-from <= 2 && j-to == 1 && to > from && n.tokens[to-1].upper {
			return j + 1
		}
	case c&particle != 0 && n.personLike(from, to):
		return j + 1
	}
	return to
}

// findBrands finds names whose second half is written small, as "SK hynix": a
// word of no language's shape that stands behind capitals, more than once, and
// nowhere else.
func (n *namer) findBrands() {
	var counts map[string]int
	for i := 1; i < len(n.tokens); i++ {
		if n.tokens[i-1].upper && n.smallBrand(i) && shout(&n.tokens[i-1]) && len(n.tokens[i-1].text) <= 4 && n.tokens[i].gap == space && !n.vocabulary(i) {
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
		if n.smallBrand(i) && (i == 0 || !shout(&n.tokens[i-1])) {
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

// smallBrand reports a small word that ends as words of French and English
// hardly do.
func (n *namer) smallBrand(i int) bool {
	k := &n.tokens[i]
	if n.class[i] != 0 || k.upper || k.class != word || len(k.text) <= 3 {
		return false
	}
	switch k.text[len(k.text)-1] {
	case 'x':
		return !strings.HasSuffix(k.text, "ux")
	case 'z':
		return !strings.HasSuffix(k.text, "ez")
	case 'k':
		return !strings.HasSuffix(k.text, "ck")
	case 'q', 'j', 'w':
		return true
	}
	return false
}

// linked reports whether the name has an "of" or "for" already: "Department
// of Health and Human Services".
func (n *namer) linked(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if l := n.tokens[i].lower; l == "of" || l == "for" {
			return true
		}
	}
	return false
}

// workBefore reports whether a verb of making or a work's noun stands right
// before the name.
func (n *namer) workBefore(from int) bool {
	return from > 0 && n.class[from-1]&(makes|ware) != 0 && n.tokens[from].gap == space && n.class[from]&given == 0
}

// personLike reports whether what was read of a name can be a person's given
// names.
func (n *namer) personLike(from, to int) bool {
	if to-from > 4 || n.class[to-1]&(place|orgNoun|placeNoun) != 0 && n.class[to-1]&given == 0 {
		return false
	}
	return n.class[from]&given != 0 || n.honoured(from) || n.class[from]&(common|orgNoun|placeNoun|place) == 0 && !shout(&n.tokens[from]) && !inner(&n.tokens[from])
}

// presented reports whether a person's noun or office, written small, stands
// right before: le peintre Hendrick de Vries.
func (n *namer) presented(from int) bool {
	return from > 0 && n.tokens[from].gap == space && n.class[from-1]&(human|office) != 0 && !n.tokens[from-1].upper
}

// honoured reports whether an honorific or an office stands right before.
func (n *namer) honoured(from int) bool {
	i := from - 1
	if i > 0 && n.tokens[i].text == "." && n.tokens[i].gap == glued {
		i--
	}
	return i >= 0 && n.tokens[from].gap <= space && n.class[i]&honorific != 0 && (n.tokens[i].upper || n.lexicon.before && n.class[i]&common == 0)
}

// adjective reports French adjectives that names of institutions are made
// with.
func (n *namer) adjective(i int) bool {
	w := n.tokens[i].lower
	if n.class[i]&demonym != 0 {
		return true
	}
	if n.class[i]&(speech|makes|human|office) != 0 {
		return false
	}
	for _, e := range []string{"al", "ale", "ales", "aux", "ienne", "éenne", "ien", "éen", "ique", "iques", "aire", "aires", "iste", "istes", "unies", "unis", "suprême", "populaire", "national", "nationale"} {
		if strings.HasSuffix(w, e) && len(w) > len(e)+1 || w == e && len(e) > 4 {
			return true
		}
	}
	return false
}
