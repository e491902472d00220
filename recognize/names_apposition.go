package recognize

import "github.com/assaykit/assay/schema"

func kindOfNoun(c wordClass, upper bool) schema.PartyType {
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

// apposed reads a noun before the comma at i whose apposition the name is.
func (n *namer) apposed(i int) (schema.PartyType, int) {
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
			if kind := n.kindOfNounAt(j); kind != "" && schema.PartyType(kind) != schema.Product { // "the first contractor, Calloway Marine"
				return kind, 3
			}
		}
		if c&speech != 0 || k.gap > space {
			return "", 0
		}
	}
	return "", 0
}

// apposition reads the words after a comma: "a Seoul-based company", "the
// actor", "l'agent IA de Kakao", "Kakao's chatbot", "54", "who".
func (n *namer) apposition(i int) (schema.PartyType, int) {
	k := &n.tokens[i]
	switch {
	case k.class == digits && len(k.text) == 2 && i+1 < len(n.tokens) && n.tokens[i+1].text == ",":
		return schema.Person, 3
	case n.class[i]&relative != 0:
		return schema.Person, 3
	case k.class != word:
		return "", 0
	}
	switch {
	case n.class[i]&article != 0:
		i++
		if i < len(n.tokens) && n.tokens[i].text == "'" {
			i++
		}
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
		if k.class == punct && k.text != "'" && k.text != "-" || c&(speech|link|within) != 0 && k.lower != "of" {
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
func (n *namer) kindOfNounAt(i int) schema.PartyType {
	k := &n.tokens[i]
	if k.lower == "agent" || k.lower == "assistant" {
		for j := i - 4; j <= i+1; j++ {
			if j >= 0 && j < len(n.tokens) {
				if n.class[j]&mind != 0 {
					return schema.Product
				}
			}
		}
		return schema.Person
	}
	return kindOfNoun(n.class[i], k.upper)
}
