package columns

import (
	"slices"
	"strings"
)

// Names of comments, in small letters.
var (
	documentNames = []string{"newdoc id", "newdoc_id", "id", "document_id", "document id", "doc_id", "doc id", "docid"}
	sentenceNames = []string{"sent_id", "sent id", "sentence_id", "sentence id"}
	// perSentence are those that files repeat before each sentence of one
	// document.
	perSentence = []string{"doc_id", "doc id", "docid"}
)

// IsDocumentID reports whether a comment of this name begins a document.
func isDocumentID(name string) bool {
	name = strings.ToLower(name)
	return slices.Contains(documentNames, name) || strings.HasSuffix(name, ":document_id")
}

// parseComment cuts "# name = value", "# name: value" and "# id X name=value".
// Other comments have no name.
func parseComment(line string) (name, value string) {
	text := strings.TrimSpace(strings.TrimLeft(line, "#"))
	if rest, ok := strings.CutPrefix(text, "begin document"); ok { // CoNLL-2011 and 2012
		id, part, _ := strings.Cut(strings.TrimSpace(rest), ";")
		id = strings.Trim(strings.TrimSpace(id), "()")
		if _, n, ok := strings.Cut(part, "part "); ok {
			id += "_" + strings.TrimSpace(n)
		}
		return "id", id
	}
	if id, ok := idBefore(text); ok {
		return "id", id
	}
	equals, colon := strings.Index(text, "="), strings.Index(text, ":")
	if colon > 0 && colon+1 < len(text) && text[colon+1] != ' ' && text[colon+1] != '\t' {
		colon = -1 // hipe2022:document_id, 12:30
	}
	switch {
	case equals > 0 && (colon < 0 || equals < colon):
		name, value = text[:equals], text[equals+1:]
	case colon > 0:
		name, value = text[:colon], text[colon+1:]
	case strings.EqualFold(text, "newdoc"), strings.EqualFold(text, "newpar"):
		return text, ""
	default:
		return "", text
	}
	return strings.TrimSpace(name), strings.TrimSpace(value)
}

// idBefore reads the id of "id X", which members may follow: "id X domain=dev".
func idBefore(text string) (string, bool) {
	words := strings.Fields(text)
	if len(words) < 2 || !strings.EqualFold(words[0], "id") || strings.ContainsAny(words[1], "=:") {
		return "", false
	}
	for _, w := range words[2:] {
		if !strings.Contains(w, "=") {
			return "", false
		}
	}
	return words[1], true
}

// sentenceLine reads KLUE's "## id<TAB>the sentence with <names:TAG>".
func sentenceLine(line string) (id string, ok bool) {
	rest, ok := strings.CutPrefix(line, "##")
	if !ok {
		return "", false
	}
	id, _, ok = strings.Cut(rest, "\t")
	id = strings.TrimSpace(id)
	return id, ok && id != "" && !strings.ContainsAny(id, " :=")
}

// docstartID reads the id that a line with -DOCSTART- may have. Sure is whether
// it is marked as one; else it stands in a column.
func docstartID(line string) (id string, sure bool) {
	rest := strings.TrimSpace(strings.TrimPrefix(line, docStart))
	if strings.HasPrefix(rest, "(") {
		if end := strings.LastIndexByte(rest, ')'); end > 0 {
			return strings.TrimSpace(rest[1:end]), true
		}
	}
	for _, cell := range strings.FieldsFunc(rest, func(r rune) bool { return r == ' ' || r == '\t' }) {
		if key, value, ok := strings.Cut(cell, "="); ok && isDocumentID(key) && value != "" {
			return value, true
		}
		cell = strings.Trim(cell, "_:=|")
		if cell != "" && cell != "-" && cell != "-X-" && cell != docStart && !looksLikeTag(cell) && !isDocumentID(cell) {
			return cell, false
		}
	}
	return "", false
}

// settle takes back ids that stood in columns of -DOCSTART- where they name
// nothing: those of one file differ, and one alone has a digit in it.
func settle(docs []Document, unsure []int) {
	seen := map[string]bool{}
	ok := true
	for _, i := range unsure {
		id := docs[i].ID
		ok = ok && !seen[id] && (len(unsure) > 1 || strings.ContainsAny(id, "0123456789"))
		seen[id] = true
	}
	if ok {
		return
	}
	for _, i := range unsure {
		docs[i].ID = ""
	}
}
