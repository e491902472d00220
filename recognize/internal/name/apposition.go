package name

import (
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
	"github.com/assaykit/assay/schema"
)

func kindOfNoun(class wordClass, upper bool) schema.PartyType {
	if upper && class&(WordHonorific|WordOffice) == 0 {
		return ""
	}
	switch {
	case class&wordProject != 0:
		return schema.Project
	case class&(WordOffice|WordHonorific) != 0:
		return schema.Person
	case class&wordProduct != 0:
		return schema.Product
	case class&WordFirm != 0:
		return schema.Organization
	case class&WordPerson != 0:
		return schema.Person
	}
	return ""
}

// kindBeforeComma reads a noun before the comma at i whose apposition the name
// is.
func (n *Reader) kindBeforeComma(i int) (schema.PartyType, int) {
	for steps, j := 0, i-1; steps < 12 && j >= 0; steps, j = steps+1, j-1 {
		tok, class := &n.Tokens[j], n.classes[j]
		if tok.Class == text.ClassPunct && tok.Text != "'" && tok.Text != "-" && tok.Text != "&" && tok.Text != "." {
			return "", 0
		}
		if tok.Upper && tok.Class == text.ClassWord && class&WordOffice == 0 {
			continue
		}
		if class&(WordOffice|WordPerson) != 0 {
			return schema.Person, 3
		}
		if j == i-1 {
			if kind := n.kindOfNounAt(j); kind != "" && kind != schema.Product { // "the first contractor, Calloway Marine"
				return kind, 3
			}
		}
		if class&WordSpeech != 0 || tok.Gap > text.GapSpace {
			return "", 0
		}
	}
	return "", 0
}

// kindOfApposition reads the kind of a name off the words after the comma
// behind it: "a Seoul-based company", "the actor", "l'agent IA de Kakao",
// "Kakao's chatbot", "54", "who".
func (n *Reader) kindOfApposition(i int) (schema.PartyType, int) {
	tok := &n.Tokens[i]
	if n.classes[i]&WordRelative != 0 || tok.Class == text.ClassDigits && len(tok.Text) == 2 && i+1 < len(n.Tokens) && n.Tokens[i+1].Text == "," {
		return schema.Person, 3
	}
	start, ok := n.appositionStart(i)
	if !ok {
		return "", 0
	}
	i = start
	for end := min(len(n.Tokens), i+5); i < end; i++ {
		if n.Tokens[i].Text == "(" && i+2 < len(n.Tokens) && n.Tokens[i+2].Text == ")" {
			i += 2
			end = min(len(n.Tokens), end+3)
			continue
		}
		tok, class := &n.Tokens[i], n.classes[i]
		if tok.Class == text.ClassPunct && tok.Text != "'" && tok.Text != "-" || class&(WordSpeech|WordLink|WordWithin) != 0 && n.uses[i]&useComplementLink == 0 {
			return "", 0
		}
		if kind := n.kindOfNounAt(i); kind != "" {
			if !n.has(language.HeadFirst) && i+1 < end && n.classes[i+1]&(WordPerson|WordOffice|WordFirm|wordProduct|wordProject) != 0 && !n.Tokens[i+1].Upper {
				continue // heads last: that of a compound is its last noun
			}
			return kind, 3
		}
	}
	return "", 0
}

// appositionStart returns the token at which the noun phrase of an apposition
// begins, behind its article or the name that owns it.
func (n *Reader) appositionStart(i int) (start int, ok bool) {
	tok := &n.Tokens[i]
	switch {
	case tok.Class != text.ClassWord:
		return i, false
	case n.classes[i]&WordArticle != 0:
		i++
		if i < len(n.Tokens) && n.Tokens[i].Text == "'" {
			i++
		}
		return i, true
	case !tok.Upper:
		return i, kindOfNoun(n.classes[i], false) != ""
	}
	j := i + 1 // "Kakao's chatbot"
	for j < len(n.Tokens) && j < i+4 && n.Tokens[j].Text != "'" && n.isCapital(j) {
		j++
	}
	owns := !n.has(language.HeadFirst) && j+1 < len(n.Tokens) && n.Tokens[j].Text == "'" && n.uses[j+1]&usePossessive != 0
	return j + 2, owns
}

// kindOfNounAt is kindOfNoun for a token. An agent or assistant that thinks
// artificially is a product.
func (n *Reader) kindOfNounAt(i int) schema.PartyType {
	tok := &n.Tokens[i]
	if n.uses[i]&useAgent != 0 {
		for j := i - 4; j <= i+1; j++ {
			if j >= 0 && j < len(n.Tokens) {
				if n.classes[j]&wordArtificial != 0 {
					return schema.Product
				}
			}
		}
		return schema.Person
	}
	return kindOfNoun(n.classes[i], tok.Upper)
}
