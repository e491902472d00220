package name

import (
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
	"github.com/assaykit/assay/schema"
)

// isSpeaker reports whether a verb of speech has the run as its subject.
func (n *Reader) isSpeaker(from, to int) bool {
	if to < len(n.Tokens) && n.Tokens[to].Gap == text.GapSpace && n.Tokens[to].Class == text.ClassWord && !n.Tokens[to].Upper {
		if n.classes[to]&WordSpeech != 0 && !n.has(language.HeadFirst) {
			return true
		}
		if n.has(language.HeadFirst) {
			j := to
			for steps := 0; steps < 3 && j < len(n.Tokens) && n.classes[j]&WordAuxiliary != 0; steps++ {
				j++
			}
			if j < len(n.Tokens) && n.classes[j]&WordSpeech != 0 {
				return true
			}
		}
	}
	return from > 0 && n.Tokens[from].Gap == text.GapSpace && n.classes[from-1]&WordSpeech != 0 && !n.Tokens[from-1].Upper
}

// kindByNeighbours reads the kind off the words around the name.
func (n *Reader) kindByNeighbours(from, to int) (schema.PartyType, int) {
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
func (n *Reader) isTrading(i int) bool {
	for steps := 0; steps < 3 && i < len(n.Tokens) && n.Tokens[i].Gap == text.GapSpace && !n.Tokens[i].Upper && n.Tokens[i].Class == text.ClassWord; steps, i = steps+1, i+1 {
		if n.classes[i]&wordTrades != 0 {
			return true
		}
		if n.classes[i]&WordAuxiliary == 0 {
			return false
		}
	}
	return false
}

// kindBefore reads the kind of a name off what stands before it: a preposition
// of place, or a noun of which the name is in apposition ("la start-up chinoise
// DeepSeek") or the complement ("le PDG d'OpenAI").
func (n *Reader) kindBefore(from int) (schema.PartyType, int) {
	i := from - 1
	switch {
	case i < 0 || n.Tokens[from].Gap >= text.GapLine:
		return "", 0
	case n.Tokens[i].Class == text.ClassPunct && n.Tokens[i].Text != "'":
		return n.kindBehindMark(i)
	case n.has(language.HeadFirst):
		return n.kindAfterHead(i)
	}
	return n.kindBehindWord(i)
}

// kindBehindMark reads the kind of a name behind a quotation mark or a comma:
// the game "Inzoi", "his wife, Alice", "Le PDG d'OpenAI, Sam Altman".
func (n *Reader) kindBehindMark(i int) (schema.PartyType, int) {
	switch n.Tokens[i].Text {
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
func (n *Reader) kindAfterHead(i int) (schema.PartyType, int) {
	elided := n.Tokens[i].Lower == "'" && i > 0
	if elided {
		i--
	}
	switch {
	case n.classes[i]&WordLocates != 0 && !elided:
		return schema.Place, 2
	case n.classes[i]&WordOf != 0:
		if i > 0 {
			return n.kindOfComplement(i - 1)
		}
		return "", 0
	case n.classes[i]&WordArticle != 0:
		if i > 1 && n.classes[i-1]&WordOf != 0 {
			return n.kindOfComplement(i - 2)
		}
		return "", 0
	}
	if start := n.exampleOpener(i); start > 0 { // "des entreprises telles que Spotify"
		for j := start - 1; j >= max(0, start-3); j-- {
			if kind, weight := n.kindOfExamples(j); weight > 0 {
				return kind, weight
			}
		}
	}
	return n.kindOfNounBefore(i)
}

// kindBehindWord is [namer.kindBefore] for the word at token i in a language
// that puts heads last.
func (n *Reader) kindBehindWord(i int) (schema.PartyType, int) {
	switch {
	case n.classes[i]&WordLocates != 0:
		return schema.Place, 3
	case n.uses[i]&useComplementLink != 0 && i > 0:
		return n.kindOfComplement(i - 1)
	case n.classes[i]&wordReaches != 0, n.uses[i]&useGoal != 0 && i > 0 && n.classes[i-1]&wordMoves != 0:
		return schema.Place, 2
	}
	if start := n.exampleOpener(i); start >= 0 {
		return n.kindBeforeExample(start - 1)
	}
	return n.kindOfNounBefore(i)
}

// kindOfNounBefore looks for the noun that the name at i+1 stands beside, over
// adjectives and one complement, up to seven words back.
func (n *Reader) kindOfNounBefore(i int) (schema.PartyType, int) {
	complement, beside := false, schema.PartyType("") // the kind of a noun that is itself a complement: "développeur de jeux"
	for steps := 0; steps < 7 && i >= 0; steps++ {
		tok, class := &n.Tokens[i], n.classes[i]
		if tok.Class != text.ClassWord && tok.Text != "'" && tok.Text != "-" || tok.Gap > text.GapSpace && steps > 0 && i+1 < len(n.Tokens) && n.Tokens[i+1].Gap > text.GapSpace {
			return neighbourKind(beside)
		}
		if kind := n.kindOfNounAt(i); kind != "" && !(class&(WordGivenName|WordPlace) != 0 && tok.Upper) {
			if j := n.nounBeforeOf(i); j >= 0 && beside == "" {
				beside, complement, i = kind, true, j
				continue
			}
			return kind, 3
		}
		if !n.has(language.HeadFirst) { // heads last: the noun stands right before, "tech giant Samsung"
			return neighbourKind(beside)
		}
		switch {
		case n.isModifier(i):
		case class&WordOf != 0 && !complement:
			complement = true
		case complement, class&(WordArticle|WordOf) != 0 || tok.Text == "'":
		case steps == 0 && class == 0 && !tok.Upper: // an adjective or noun that the lists do not have
		case steps == 1 && i > 0 && n.classes[i-1]&(WordFirm|wordProduct) != 0:
		case i > 1 && n.classes[i-1]&(WordArticle|WordOf) != 0 && class == 0:
			continue
		default:
			return neighbourKind(beside)
		}
		if tok.Upper && steps > 0 {
			return neighbourKind(beside)
		}
		i--
	}
	return neighbourKind(beside)
}

// isModifier reports a word that may stand between a noun and the name beside
// it: an adjective, a nationality, a hyphen.
func (n *Reader) isModifier(i int) bool {
	tok := &n.Tokens[i]
	return tok.Text == "-" || n.classes[i]&(wordDemonym|wordArtificial) != 0 || n.lexicon.isShapedCommon(tok.Lower) || n.isAdjective(i)
}

// nounBeforeOf returns the token before "de", "de la", "d'" in front of token
// i, or -1.
func (n *Reader) nounBeforeOf(i int) int {
	if !n.has(language.HeadFirst) {
		return -1
	}
	j := i - 1
	for j > 0 && i-j < 4 && (n.Tokens[j].Text == "'" || n.classes[j]&WordArticle != 0) {
		j--
	}
	if j > 0 && n.classes[j]&WordOf != 0 {
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
func (n *Reader) kindOfComplement(i int) (schema.PartyType, int) {
	tok, class := &n.Tokens[i], n.classes[i]
	if tok.Class != text.ClassWord {
		return "", 0
	}
	switch {
	case class&wordUser != 0:
		return schema.Product, 3
	case class&wordSettlement != 0:
		return schema.Place, 3
	case class&WordKin != 0:
		return schema.Person, 2
	}
	if class&WordOffice != 0 || n.isOfficeEnd(i) {
		return schema.Organization, 3
	}
	if n.has(language.HeadFirst) && class&wordPlaceNoun != 0 && class&wordOrgNoun == 0 {
		return schema.Place, 3
	}
	if i > 0 && n.classes[i-1]&WordOffice != 0 && (n.has(language.HeadFirst) && n.isAdjective(i)) { // "le président exécutif de"
		return schema.Organization, 3
	}
	return "", 0
}

// isOfficeEnd reports whether an office of several words ends at token i:
// porte-parole, directeur général.
func (n *Reader) isOfficeEnd(i int) bool {
	for s := max(0, i-3); s < i; s++ {
		if n.classes[s]&wordPhraseStart == 0 {
			continue
		}
		for _, p := range n.lexicon.phrases[n.Tokens[s].Lower] {
			if p.class&WordOffice == 0 || s+len(p.words) != i+1 {
				continue
			}
			ok := true
			for j, w := range p.words {
				ok = ok && n.Tokens[s+j].Lower == w
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
func (n *Reader) kindAfter(to int) (schema.PartyType, int) {
	if to >= len(n.Tokens) || n.Tokens[to].Gap >= text.GapLine {
		return "", 0
	}
	tok := &n.Tokens[to]
	if tok.Text == "," && to+1 < len(n.Tokens) {
		return n.kindOfApposition(to + 1)
	}
	if tok.Class != text.ClassWord || tok.Gap != text.GapSpace {
		return "", 0
	}
	if !tok.Upper && !n.has(language.HeadFirst) {
		class := n.classes[to]
		switch {
		case class&WordRelative != 0:
			return schema.Person, 3
		case class&wordUser != 0:
			return schema.Product, 3
		case class&wordFirmPart != 0:
			return schema.Organization, 2
		case class&wordRegion != 0:
			return schema.Place, 3
		case class&wordProduct != 0:
			return schema.Product, 2
		case class&wordProject != 0 && class&WordFirm == 0:
			return schema.Project, 2
		case class&WordOffice != 0:
			return schema.Organization, 2
		}
	}
	if tok.Upper && n.classes[to]&WordOffice != 0 && n.classes[to]&WordGivenName == 0 {
		return schema.Organization, 3
	}
	return "", 0
}

// isPlaceBefore reports a preposition of place before the name.
func (n *Reader) isPlaceBefore(from int) bool {
	i := from - 1
	if i >= 0 && n.classes[i]&WordArticle != 0 {
		i--
	}
	return i >= 0 && n.classes[i]&WordWithin != 0
}
