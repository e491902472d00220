package name

import (
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
	"github.com/assaykit/assay/schema"
)

// readDescriptions reads offices off descriptions that refer to a person named
// before: "Sam Altman … The OpenAI chief executive presented", "le PDG d'OpenAI
// a scellé". Only the subject of a sentence is read so, only for the person
// named last before it, when that one is named often and has no office yet, and
// only where no other person holds the office in the text.
func (r *roleReader) readDescriptions() {
	last := -1
	for j := range r.names {
		n := &r.names[j]
		if r.parties[n.Party].Type == schema.Person {
			last = n.Party
			continue
		}
		if last < 0 || !r.mayHoldOffice(j) || len(r.parties[last].Roles) > 0 || len(r.parties[last].Mentions) < 3 {
			continue
		}
		title, start, end := r.parseDescription(j)
		if title == "" || !r.isSubject(start, end) || r.nameStarting(end, j) >= 0 || end+1 < len(r.Tokens) && r.Tokens[end].Text == "," || r.isTaken(title, n.Party) {
			continue
		}
		r.addRole(last, title, n.Party)
	}
}

// parseDescription reads a definite office of the organisation that name j is,
// with the tokens [start, end) that it takes.
func (r *roleReader) parseDescription(j int) (title string, start, end int) {
	n := &r.names[j]
	if !r.has(language.HeadFirst) && n.From > 0 && r.uses[n.From-1]&useDefinite != 0 {
		if e := r.officeStarting(n.To); e > 0 {
			return r.textOf(n.To, e), n.From - 1, e
		}
	}
	k := n.From - 1
	for steps := 0; steps < 3 && k > 0 && (r.Tokens[k].Text == "'" || r.opensComplement(k) || r.classAt(k)&WordArticle != 0); steps++ {
		k--
	}
	if k == n.From-1 || k < 1 {
		return "", 0, 0
	}
	s := r.officeEnding(k)
	if s < 1 {
		return "", 0, 0
	}
	if r.classAt(s-1)&WordArticle != 0 {
		return r.textOf(s, k+1), s - 1, n.To
	}
	return "", 0, 0
}

// isSubject reports whether tokens [start, end) open a sentence, or follow its
// first comma, and a small word that can be a verb follows.
func (r *roleReader) isSubject(start, end int) bool {
	if end >= len(r.Tokens) || r.Tokens[end].Class != text.ClassWord || r.Tokens[end].Upper || r.Tokens[end].Gap != text.GapSpace {
		return false
	}
	if class := r.classAt(end); class&(WordConjunction|WordOf|WordWithin|WordLink|WordRelative) != 0 && class&WordAuxiliary == 0 || r.uses[end]&useClauseOpener != 0 {
		return false
	}
	if start == 0 || r.Tokens[start].Gap >= text.GapLine {
		return true
	}
	switch r.Tokens[start-1].Text {
	case ".", "!", "?", "»", "”", ",":
		return true
	}
	return false
}

// isTaken reports whether another person holds the office already.
func (r *roleReader) isTaken(title string, of int) bool {
	for i := range r.parties {
		for _, role := range r.parties[i].Roles {
			if role.Of == of && (role.Title == title || sameOffice(role.Title, title)) {
				return true
			}
		}
	}
	return false
}
