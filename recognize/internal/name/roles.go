package name

import (
	"github.com/assaykit/assay/internal/title"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/recognize/language"
	"github.com/assaykit/assay/schema"
)

// readRoles reads the offices of persons off the words around their names.
func (n *Reader) readRoles(parties []readParty, names []Mention) {
	if n.lexicon.isEmpty() {
		return
	}
	r := &roleReader{Reader: n, parties: parties, names: names}
	if n.has(language.OfficeBehind) {
		r.readOfficesBehind()
		return
	}
	defer r.readDescriptions()
	for i := range names {
		if n := &names[i]; n.Kind == schema.Person || parties[n.Party].Type == schema.Person {
			r.readRole(i)
		}
	}
}

type roleReader struct {
	*Reader
	parties   []readParty
	names     []Mention
	countries map[string]int // by ISO 3166-1, made when first needed
}

func (r *roleReader) classAt(i int) wordClass {
	if i < 0 || i >= len(r.Tokens) || r.Tokens[i].Class != text.ClassWord {
		return 0
	}
	return r.lexicon.Class(r.Tokens[i].Lower)
}

// readRole reads the office before a name or, where there is none, the one
// behind it.
func (r *roleReader) readRole(i int) {
	n := &r.names[i]
	if title, of, ok := r.officeBefore(i); ok {
		r.addRole(n.Party, title, of)
		return
	}
	if title, of, ok := r.officeAfter(i); ok {
		r.addRole(n.Party, title, of)
	}
}

// addRole adds a role once. A title with its organisation replaces the title
// alone.
func (r *roleReader) addRole(party int, title string, of int) {
	p := &r.parties[party]
	for i := range p.Roles {
		if (p.Roles[i].Title == title || sameOffice(p.Roles[i].Title, title)) && (p.Roles[i].Of == of || of < 0 || p.Roles[i].Of < 0) {
			if p.Roles[i].Of < 0 {
				p.Roles[i].Of = of
			}
			return
		}
	}
	p.Roles = append(p.Roles, readRole{Title: title, Of: of})
}

func sameOffice(a, b string) bool {
	same, known := title.Same(a, b)
	return same && known
}

// textOf returns the text of tokens [from, to).
func (r *roleReader) textOf(from, to int) string {
	return r.Original[r.Tokens[from].ByteStart:r.Tokens[to-1].ByteEnd]
}

// nameEnding returns the name before i whose last token is k, or -1.
func (r *roleReader) nameEnding(k, i int) int {
	for j := i - 1; j >= 0 && r.names[j].To > k; j-- {
		if r.names[j].To == k+1 {
			return j
		}
	}
	return -1
}

// nameStarting returns the name after i whose first token is k, or -1.
func (r *roleReader) nameStarting(k, i int) int {
	for j := i + 1; j < len(r.names) && r.names[j].From <= k; j++ {
		if r.names[j].From == k {
			return j
		}
	}
	return -1
}

// mayHoldOffice reports whether a name can be what an office is held in.
func (r *roleReader) mayHoldOffice(j int) bool {
	return r.names[j].Kind != schema.Person && r.names[j].Kind != schema.Product
}

// officeBefore reads an office in front of the name: "OpenAI CEO Sam Altman",
// "le président américain Donald Trump", "Le PDG d'OpenAI, Sam Altman", "the
// chief executive of OpenAI, Sam Altman", "OpenAI's chief executive, Sam
// Altman".
func (r *roleReader) officeBefore(i int) (title string, of int, ok bool) {
	n := &r.names[i]
	k := n.From - 1
	if k < 0 || r.Tokens[n.From].Gap >= text.GapLine {
		return "", -1, false
	}
	comma := r.Tokens[k].Text == ","
	if comma {
		k--
		if j := r.nameEnding(k, i); j >= 0 && r.mayHoldOffice(j) {
			return r.officeOfHolder(j, i)
		}
	}
	of = -1
	if iso := r.nationEnding(k); iso != "" && (!comma || r.has(language.HeadFirst)) && r.officeEnding(k-1) >= 0 { // "le président américain"
		of = r.countryParty(iso)
		k--
	}
	start := r.officeEnding(k)
	if start < 0 || comma && !r.has(language.HeadFirst) && start == 0 {
		return "", -1, false
	}
	if of < 0 {
		if of, ok = r.officeHolderBefore(start-1, i, comma); !ok {
			return "", -1, false
		}
	}
	return r.textOf(start, k+1), of, true
}

// officeHolderBefore returns the country or organisation, named by the word at
// token k, of the office that begins behind it, -1 where it names none: "South
// Korean President", "OpenAI's chief executive". ok is false where a comma
// shows that the office is not that of person i: an article must open it ("la
// directrice financière, Maëlle Quéroux").
func (r *roleReader) officeHolderBefore(k, i int, comma bool) (of int, ok bool) {
	if iso := r.nationEnding(k); iso != "" {
		return r.countryParty(iso), true
	}
	if k >= 1 && r.uses[k]&usePossessive != 0 && r.Tokens[k-1].Text == "'" {
		k -= 2
	}
	if j := r.nameEnding(k, i); j >= 0 && r.mayHoldOffice(j) && !r.has(language.HeadFirst) {
		return r.names[j].Party, true
	}
	if !comma {
		return -1, true
	}
	opened := k >= 0 && (r.Tokens[k].Text == "'" || r.classAt(k)&WordArticle != 0)
	return -1, opened && (k < 2 || r.Tokens[k-1].Text != ",")
}

// officeOfHolder reads the office that stands before name j, which ends at the
// comma before person i: "le PDG du développeur de jeux national Krafton,".
func (r *roleReader) officeOfHolder(j, i int) (string, int, bool) {
	k := r.names[j].From - 1
	for steps := 0; steps < 9 && k >= 0; steps, k = steps+1, k-1 {
		t := &r.Tokens[k]
		if r.Tokens[k+1].Gap >= text.GapLine || t.Class == text.ClassPunct && t.Text != "'" && t.Text != "-" || t.Class == text.ClassDigits {
			return "", -1, false
		}
		if r.nameEnding(k, i) >= 0 {
			return "", -1, false
		}
		if s := r.officeEnding(k); s >= 0 {
			if !r.opensComplement(k + 1) {
				return "", -1, false
			}
			if r.trailsPerson(s, i) {
				return "", -1, false
			}
			return r.textOf(s, k+1), r.names[j].Party, true
		}
	}
	return "", -1, false
}

// opensComplement reports whether token k opens a complement: de, du, d', of,
// at.
func (r *roleReader) opensComplement(k int) bool {
	return r.classAt(k)&WordOf != 0
}

// trailsPerson reports whether the office at s stands behind another person's
// name and a comma without an article: "Sam Altman, PDG d'OpenAI, Masayoshi
// Son, PDG de SoftBank" lists offices after names.
func (r *roleReader) trailsPerson(s, i int) bool {
	if s < 2 || r.Tokens[s-1].Text != "," {
		return false
	}
	j := r.nameEnding(s-2, i)
	return j >= 0 && r.names[j].Kind == schema.Person
}

// officeAfter reads an office behind the name: "Sam Altman, CEO of OpenAI",
// "Sam Altman, OpenAI's chief executive", "President Xi Jinping of China" has
// its office before.
func (r *roleReader) officeAfter(i int) (title string, of int, ok bool) {
	k := r.names[i].To
	if k >= len(r.Tokens) || r.Tokens[k].Text != "," && r.Tokens[k].Text != "(" {
		return "", -1, false
	}
	k++
	definite := r.classAt(k)&WordArticle != 0
	if definite {
		k++
		if k < len(r.Tokens) && r.Tokens[k].Text == "'" {
			k++
		}
	}
	if !r.has(language.HeadFirst) {
		if j := r.nameStarting(k, i); j >= 0 && r.mayHoldOffice(j) { // "OpenAI's chief executive", "OpenAI CEO"
			return r.officeOfOwner(r.names[j].To, r.names[j].Party)
		}
		if definite && r.isPossessive(k+1) { // "the authority's chief engineer"
			if title, of, ok := r.officeOfOwner(k+1, -1); ok {
				return title, of, true
			}
		}
	}
	for steps := 0; steps < 2 && k < len(r.Tokens) && r.classAt(k)&wordDemonym != 0; steps++ {
		k++
	}
	e := r.officeStarting(k)
	if e < 0 {
		return "", -1, false
	}
	of = -1
	if j := r.nameInComplement(e, i); j >= 0 && r.mayHoldOffice(j) {
		if definite && r.isListed(r.names[j].To, i) {
			return "", -1, false
		}
		of = r.names[j].Party
	}
	return r.textOf(k, e), of, true
}

// isPossessive reports "'s" at token k.
func (r *roleReader) isPossessive(k int) bool {
	return k+1 < len(r.Tokens) && r.Tokens[k].Text == "'" && r.uses[k+1]&usePossessive != 0
}

// officeOfOwner reads the office behind its owner, which ends at token k, with
// or without "'s".
func (r *roleReader) officeOfOwner(k, owner int) (title string, of int, ok bool) {
	if r.isPossessive(k) {
		k += 2
	}
	e := r.modifiedOffice(k)
	if e <= 0 {
		return "", -1, false
	}
	return r.textOf(k, e), owner, true
}

// nameInComplement returns the name in the complement of the office that ends
// at token e, or -1.
func (r *roleReader) nameInComplement(e, i int) int {
	if e >= len(r.Tokens) || !r.opensComplement(e) {
		return -1
	}
	for b := e; b < min(len(r.Tokens), e+9); b++ {
		if j := r.nameStarting(b, i); j >= 0 {
			return j
		}
		if tok := &r.Tokens[b]; tok.Class == text.ClassPunct && tok.Text != "'" && tok.Text != "-" || tok.Gap >= text.GapLine {
			return -1
		}
	}
	return -1
}

// isListed reports whether a comma and another person follow at k: the office
// before it is then that one's.
func (r *roleReader) isListed(k, i int) bool {
	if k+1 >= len(r.Tokens) || r.Tokens[k].Text != "," {
		return false
	}
	j := r.nameStarting(k+1, i)
	return j >= 0 && r.names[j].Kind == schema.Person
}
