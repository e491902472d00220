package recognize

import (
	"github.com/assaykit/assay/schema"
)

// isSpeaker reports whether a verb of speech has the run as its subject.
func (n *namer) isSpeaker(from, to int) bool {
	if to < len(n.tokens) && n.tokens[to].gap == gapSpace && n.tokens[to].class == classWord && !n.tokens[to].upper {
		if n.classes[to]&wordSpeech != 0 && !n.lexicon.headFirst {
			return true
		}
		if n.lexicon.headFirst {
			j := to
			for steps := 0; steps < 3 && j < len(n.tokens) && n.classes[j]&wordAuxiliary != 0; steps++ {
				j++
			}
			if j < len(n.tokens) && n.classes[j]&wordSpeech != 0 {
				return true
			}
		}
	}
	return from > 0 && n.tokens[from].gap == gapSpace && n.classes[from-1]&wordSpeech != 0 && !n.tokens[from-1].upper
}

// kindByNeighbours reads the kind off the words around the name.
func (n *namer) kindByNeighbours(from, to int) (schema.PartyType, int) {
	if kind, w := n.kindBefore(from); w > 0 {
		return kind, w
	}
	if kind, w := n.kindAfter(to); w > 0 {
		return kind, w
	}
	if n.isTrading(to) {
		return schema.Organization, 2
	}
	if n.isSpeaker(from, to) && !(to-from == 1 && n.isArticled(from)) {
		return schema.Person, 2
	}
	return "", 0
}

// isTrading reports whether what only firms do follows at token i.
func (n *namer) isTrading(i int) bool {
	for steps := 0; steps < 3 && i < len(n.tokens) && n.tokens[i].gap == gapSpace && !n.tokens[i].upper && n.tokens[i].class == classWord; steps, i = steps+1, i+1 {
		if n.classes[i]&wordTrades != 0 {
			return true
		}
		if n.classes[i]&wordAuxiliary == 0 {
			return false
		}
	}
	return false
}

// kindBefore reads the kind of a name off what stands before it: a preposition
// of place, or a noun of which the name is in apposition ("la start-up chinoise
// DeepSeek") or the complement ("le PDG d'OpenAI").
func (n *namer) kindBefore(from int) (schema.PartyType, int) {
	i := from - 1
	switch {
	case i < 0 || n.tokens[from].gap >= gapLine:
		return "", 0
	case n.tokens[i].class == classPunct && n.tokens[i].text != "'":
		return n.kindBehindMark(i)
	case n.lexicon.headFirst:
		return n.kindAfterHead(i)
	}
	return n.kindBehindWord(i)
}

// kindBehindMark reads the kind of a name behind a quotation mark or a comma:
// the game "Inzoi", "his wife, Alice", "Le PDG d'OpenAI, Sam Altman".
func (n *namer) kindBehindMark(i int) (schema.PartyType, int) {
	switch n.tokens[i].text {
	case "\"", "“", "«":
		if i > 0 && n.classes[i-1]&wordProduct != 0 {
			return schema.Product, 3
		}
	case ",":
		if i > 1 {
			return n.kindBeforeComma(i)
		}
	}
	return "", 0
}

// kindAfterHead is [namer.kindBefore] for the word at token i in a language
// that puts heads first.
func (n *namer) kindAfterHead(i int) (schema.PartyType, int) {
	elided := n.tokens[i].lower == "'" && i > 0
	if elided {
		i--
	}
	switch {
	case n.classes[i]&wordLocates != 0 && !elided:
		return schema.Place, 2
	case n.classes[i]&wordOf != 0:
		if i > 0 {
			return n.kindOfComplement(i - 1)
		}
		return "", 0
	case n.classes[i]&wordArticle != 0:
		if i > 1 && n.classes[i-1]&wordOf != 0 {
			return n.kindOfComplement(i - 2)
		}
		return "", 0
	}
	if n.tokens[i].lower == "que" && i > 1 && (n.tokens[i-1].lower == "telles" || n.tokens[i-1].lower == "tels") { // "des entreprises telles que Spotify"
		for j := i - 2; j >= max(0, i-4); j-- {
			if kind, weight := n.kindOfExamples(j); weight > 0 {
				return kind, weight
			}
		}
	}
	return n.kindOfNounBefore(i)
}

// kindBehindWord is [namer.kindBefore] for the word at token i in a language
// that puts heads last.
func (n *namer) kindBehindWord(i int) (schema.PartyType, int) {
	word := n.tokens[i].lower
	switch {
	case n.classes[i]&wordLocates != 0:
		return schema.Place, 3
	case word == "of" && i > 0:
		return n.kindOfComplement(i - 1)
	case n.classes[i]&wordReaches != 0, word == "to" && i > 0 && n.classes[i-1]&wordMoves != 0:
		return schema.Place, 2
	}
	switch word {
	case "like", "including":
		return n.kindBeforeExample(i - 1)
	case "as":
		if i > 0 && n.tokens[i-1].lower == "such" {
			return n.kindBeforeExample(i - 2)
		}
		return "", 0
	}
	return n.kindOfNounBefore(i)
}

// kindBeforeExample reads the noun that ends at token j, before "such as" and
// the like.
func (n *namer) kindBeforeExample(j int) (schema.PartyType, int) {
	if j > 0 && n.tokens[j].text == "," {
		j--
	}
	if j < 0 {
		return "", 0
	}
	return n.kindOfExamples(j)
}

// kindOfExamples reads the kind of examples off the noun at token j.
func (n *namer) kindOfExamples(j int) (schema.PartyType, int) {
	if kind := n.kindOfNounAt(j); kind != "" {
		return kind, 3
	}
	if n.classes[j]&wordSettlement != 0 {
		return schema.Place, 3
	}
	return "", 0
}

// kindOfNounBefore looks for the noun that the name at i+1 stands beside, over
// adjectives and one complement, up to seven words back.
func (n *namer) kindOfNounBefore(i int) (schema.PartyType, int) {
	complement, beside := false, schema.PartyType("") // the kind of a noun that is itself a complement: "développeur de jeux"
	for steps := 0; steps < 7 && i >= 0; steps++ {
		tok, class := &n.tokens[i], n.classes[i]
		if tok.class != classWord && tok.text != "'" && tok.text != "-" || tok.gap > gapSpace && steps > 0 && i+1 < len(n.tokens) && n.tokens[i+1].gap > gapSpace {
			return neighbourKind(beside)
		}
		if kind := n.kindOfNounAt(i); kind != "" && !(class&(wordGivenName|wordPlace) != 0 && tok.upper) {
			if j := n.nounBeforeOf(i); j >= 0 && beside == "" {
				beside, complement, i = kind, true, j
				continue
			}
			return kind, 3
		}
		if !n.lexicon.headFirst { // English puts the noun right before: "tech giant Samsung"
			return neighbourKind(beside)
		}
		switch {
		case n.isModifier(i):
		case class&wordOf != 0 && !complement:
			complement = true
		case complement, class&(wordArticle|wordOf) != 0 || tok.text == "'":
		case steps == 0 && class == 0 && !tok.upper: // an adjective or noun that the lists do not have
		case steps == 1 && i > 0 && n.classes[i-1]&(wordFirm|wordProduct) != 0:
		case i > 1 && n.classes[i-1]&(wordArticle|wordOf) != 0 && class == 0:
			continue
		default:
			return neighbourKind(beside)
		}
		if tok.upper && steps > 0 {
			return neighbourKind(beside)
		}
		i--
	}
	return neighbourKind(beside)
}

// isModifier reports a word that may stand between a noun and the name beside
// it: an adjective, a nationality, a hyphen.
func (n *namer) isModifier(i int) bool {
	tok := &n.tokens[i]
	return tok.text == "-" || n.classes[i]&(wordDemonym|wordArtificial) != 0 || n.lexicon.nouns != nil && n.lexicon.nouns(tok.lower) || n.isAdjective(i)
}

// nounBeforeOf returns the token before "de", "de la", "d'" in front of token
// i, or -1.
func (n *namer) nounBeforeOf(i int) int {
	if !n.lexicon.headFirst {
		return -1
	}
	j := i - 1
	for j > 0 && i-j < 4 && (n.tokens[j].text == "'" || n.classes[j]&wordArticle != 0) {
		j--
	}
	if j > 0 && n.classes[j]&wordOf != 0 {
		return j - 1
	}
	return -1
}

// neighbourKind returns a kind with the weight of a neighbour, no weight for
// none.
func neighbourKind(kind schema.PartyType) (schema.PartyType, int) {
	if kind == "" {
		return "", 0
	}
	return kind, 3
}

// kindOfComplement reads the noun that the name is a complement of, which ends
// at token i: "le PDG d'OpenAI", "utilisateurs de KakaoTalk", "city of Busan".
func (n *namer) kindOfComplement(i int) (schema.PartyType, int) {
	tok, class := &n.tokens[i], n.classes[i]
	if tok.class != classWord {
		return "", 0
	}
	switch {
	case class&wordUser != 0:
		return schema.Product, 3
	case class&wordSettlement != 0:
		return schema.Place, 3
	case class&wordKin != 0:
		return schema.Person, 2
	}
	if class&wordOffice != 0 || n.isOfficeEnd(i) {
		return schema.Organization, 3
	}
	if n.lexicon.headFirst && class&wordPlaceNoun != 0 && class&wordOrgNoun == 0 {
		return schema.Place, 3
	}
	if i > 0 && n.classes[i-1]&wordOffice != 0 && (n.lexicon.headFirst && n.isAdjective(i)) { // "le président exécutif de"
		return schema.Organization, 3
	}
	return "", 0
}

// isOfficeEnd reports whether an office of several words ends at token i:
// porte-parole, directeur général.
func (n *namer) isOfficeEnd(i int) bool {
	for s := max(0, i-3); s < i; s++ {
		if n.classes[s]&wordPhraseStart == 0 {
			continue
		}
		for _, p := range n.table.phrases[n.tokens[s].lower] {
			if p.class&wordOffice == 0 || s+len(p.words) != i+1 {
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
func (n *namer) kindAfter(to int) (schema.PartyType, int) {
	if to >= len(n.tokens) || n.tokens[to].gap >= gapLine {
		return "", 0
	}
	tok := &n.tokens[to]
	if tok.text == "," && to+1 < len(n.tokens) {
		return n.kindOfApposition(to + 1)
	}
	if tok.class != classWord || tok.gap != gapSpace {
		return "", 0
	}
	if !tok.upper && !n.lexicon.headFirst {
		class := n.classes[to]
		switch {
		case class&wordRelative != 0:
			return schema.Person, 3
		case class&wordUser != 0:
			return schema.Product, 3
		case class&wordFirmPart != 0:
			return schema.Organization, 2
		case class&wordRegion != 0:
			return schema.Place, 3
		case class&wordProduct != 0:
			return schema.Product, 2
		case class&wordProject != 0 && class&wordFirm == 0:
			return schema.Project, 2
		case class&wordOffice != 0:
			return schema.Organization, 2
		}
	}
	if tok.upper && n.classes[to]&wordOffice != 0 && n.classes[to]&wordGivenName == 0 {
		return schema.Organization, 3
	}
	return "", 0
}

// isPlaceBefore reports a preposition of place before the name.
func (n *namer) isPlaceBefore(from int) bool {
	i := from - 1
	if i >= 0 && n.classes[i]&wordArticle != 0 {
		i--
	}
	return i >= 0 && n.classes[i]&wordWithin != 0
}
