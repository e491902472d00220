package recognize

import "github.com/assaykit/assay/schema"

// readDescriptions reads offices off descriptions that stand for a person
// named before: "Sam Altman … The OpenAI chief executive presented", "le PDG
// d'OpenAI a scellé". Only the subject of a sentence is taken so, only for the
// person named last before it, when that one is named often and has no office
// yet, and only where nobody else is said to hold it.
func (r *roleReader) readDescriptions() {
	last := -1
	for j := range r.names {
		n := &r.names[j]
		if r.doc.Parties[n.party].Type == schema.Person {
			last = n.party
			continue
		}
		if last < 0 || !r.holder(j) || len(r.doc.Parties[last].Roles) > 0 || len(r.doc.Parties[last].Mentions) < 3 {
			continue
		}
		title, start, end := r.description(j)
		if title == "" || !r.subject(start, end) || r.nameStarting(end, j) >= 0 || end+1 < len(r.tokens) && r.tokens[end].text == "," || r.taken(title, n.party) {
			continue
		}
		r.add(last, title, n.party)
	}
}

// description reads a definite office of the organisation that name j is, with
// the tokens [start, end) that it takes.
func (r *roleReader) description(j int) (title string, start, end int) {
	n := &r.names[j]
	if !r.lexicon.before && n.from > 0 && r.tokens[n.from-1].lower == "the" {
		if e := r.officeStarting(n.to); e > 0 {
			return r.wording(n.to, e), n.from - 1, e
		}
	}
	k := n.from - 1
	for steps := 0; steps < 3 && k > 0 && (r.tokens[k].text == "'" || r.complement(k) || r.classAt(k)&article != 0); steps++ {
		k--
	}
	if k == n.from-1 || k < 1 {
		return "", 0, 0
	}
	s := r.officeEnding(k)
	if s < 1 {
		return "", 0, 0
	}
	if r.classAt(s-1)&article != 0 {
		return r.wording(s, k+1), s - 1, n.to
	}
	return "", 0, 0
}

// subject reports whether tokens [start, end) open a sentence, or follow its
// first comma, and a small word that can be a verb follows.
func (r *roleReader) subject(start, end int) bool {
	if end >= len(r.tokens) || r.tokens[end].class != word || r.tokens[end].upper || r.tokens[end].gap != space {
		return false
	}
	if c := r.classAt(end); c&(conjunction|ofWord|within|link|relative) != 0 && c&auxiliary == 0 || r.tokens[end].lower == "qui" {
		return false
	}
	if start == 0 || r.tokens[start].gap >= line {
		return true
	}
	switch r.tokens[start-1].text {
	case ".", "!", "?", "»", "”", ",":
		return true
	}
	return false
}

// taken reports whether somebody is said to hold the office already.
func (r *roleReader) taken(title string, of int) bool {
	for i := range r.doc.Parties {
		for _, role := range r.doc.Parties[i].Roles {
			if role.Of == of && (role.Title == title || sameOffice(role.Title, title)) {
				return true
			}
		}
	}
	return false
}
