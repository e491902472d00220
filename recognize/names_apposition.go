package recognize

import "github.com/assaykit/assay/schema"

func kindOfNoun(class wordClass, upper bool) schema.PartyType {
	if upper && class&(wordHonorific|wordOffice) == 0 {
		return ""
	}
	switch {
	case class&wordProject != 0:
		return schema.Project
	case class&(wordOffice|wordHonorific) != 0:
		return schema.Person
	case class&wordProduct != 0:
		return schema.Product
	case class&wordFirm != 0:
		return schema.Organization
	case class&wordPerson != 0:
		return schema.Person
	}
	return ""
}

// kindBeforeComma reads a noun before the comma at i whose apposition the name
// is.
func (n *namer) kindBeforeComma(i int) (schema.PartyType, int) {
	for steps, j := 0, i-1; steps < 12 && j >= 0; steps, j = steps+1, j-1 {
		tok, class := &n.tokens[j], n.classes[j]
		if tok.class == classPunct && tok.text != "'" && tok.text != "-" && tok.text != "&" && tok.text != "." {
			return "", 0
		}
		if tok.upper && tok.class == classWord && class&wordOffice == 0 {
			continue
		}
		if class&(wordOffice|wordPerson) != 0 {
			return schema.Person, 3
		}
		if j == i-1 {
			if kind := n.kindOfNounAt(j); kind != "" && kind != schema.Product { // "the first contractor, Calloway Marine"
				return kind, 3
			}
		}
		if class&wordSpeech != 0 || tok.gap > gapSpace {
			return "", 0
		}
	}
	return "", 0
}

// kindOfApposition reads the kind of a name off the words after the comma
// behind it: "a Seoul-based company", "the actor", "l'agent IA de Kakao",
// "Kakao's chatbot", "54", "who".
func (n *namer) kindOfApposition(i int) (schema.PartyType, int) {
	tok := &n.tokens[i]
	if n.classes[i]&wordRelative != 0 || tok.class == classDigits && len(tok.text) == 2 && i+1 < len(n.tokens) && n.tokens[i+1].text == "," {
		return schema.Person, 3
	}
	start, ok := n.appositionStart(i)
	if !ok {
		return "", 0
	}
	i = start
	for end := min(len(n.tokens), i+5); i < end; i++ {
		if n.tokens[i].text == "(" && i+2 < len(n.tokens) && n.tokens[i+2].text == ")" {
			i += 2
			end = min(len(n.tokens), end+3)
			continue
		}
		tok, class := &n.tokens[i], n.classes[i]
		if tok.class == classPunct && tok.text != "'" && tok.text != "-" || class&(wordSpeech|wordLink|wordWithin) != 0 && tok.lower != "of" {
			return "", 0
		}
		if kind := n.kindOfNounAt(i); kind != "" {
			if !n.lexicon.headFirst && i+1 < end && n.classes[i+1]&(wordPerson|wordOffice|wordFirm|wordProduct|wordProject) != 0 && !n.tokens[i+1].upper {
				continue // the head of an English compound is its last noun
			}
			return kind, 3
		}
	}
	return "", 0
}

// appositionStart returns the token at which the noun phrase of an apposition
// begins, behind its article or the name that owns it.
func (n *namer) appositionStart(i int) (start int, ok bool) {
	tok := &n.tokens[i]
	switch {
	case tok.class != classWord:
		return i, false
	case n.classes[i]&wordArticle != 0:
		i++
		if i < len(n.tokens) && n.tokens[i].text == "'" {
			i++
		}
		return i, true
	case !tok.upper:
		return i, kindOfNoun(n.classes[i], false) != ""
	}
	j := i + 1 // "Kakao's chatbot"
	for j < len(n.tokens) && j < i+4 && n.tokens[j].text != "'" && n.isCapital(j) {
		j++
	}
	owns := !n.lexicon.headFirst && j+1 < len(n.tokens) && n.tokens[j].text == "'" && n.tokens[j+1].lower == "s"
	return j + 2, owns
}

// kindOfNounAt is kindOfNoun for a token. An agent or assistant that thinks
// artificially is a product.
func (n *namer) kindOfNounAt(i int) schema.PartyType {
	tok := &n.tokens[i]
	if tok.lower == "agent" || tok.lower == "assistant" {
		for j := i - 4; j <= i+1; j++ {
			if j >= 0 && j < len(n.tokens) {
				if n.classes[j]&wordArtificial != 0 {
					return schema.Product
				}
			}
		}
		return schema.Person
	}
	return kindOfNoun(n.classes[i], tok.upper)
}
