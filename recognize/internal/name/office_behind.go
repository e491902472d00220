package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// behindName is name i with what stands behind its comma or parenthesis.
type behindName struct {
	*roleReader
	i, k     int  // the first token behind the article
	definite bool // whether there is one
	owner    int  // the name that begins there, -1 for none
}

// What stands behind a comma or parenthesis.
const (
	onOwnerBehind rule.Triggers = 1 << iota // another name
	onWordsBehind                           // something else
)

// readOfficeBehind reads an office behind the comma or parenthesis behind name i.
func (r *roleReader) readOfficeBehind(i int) {
	k := r.names[i].To
	if k >= len(r.Tokens) || r.Tokens[k].Text != "," && r.Tokens[k].Text != "(" {
		return
	}
	q, on := behindName{roleReader: r, i: i, k: k + 1, owner: -1}, onWordsBehind
	if q.definite = r.classAt(q.k)&WordArticle != 0; q.definite {
		q.k++
		if q.k < len(r.Tokens) && r.Tokens[q.k].Text == "'" {
			q.k++
		}
	}
	if !r.has(language.HeadFirst) {
		if q.owner = r.nameStarting(q.k, i); q.owner >= 0 {
			on = onOwnerBehind
		}
	}
	if o, by, ok := officesBehind.First(q, r.Traits, on, r.Observer); ok {
		r.addRole(i, o, officesBehind.Rules[by].Name)
	}
}

// officesBehind decides which office the words behind a person's name tell.
var officesBehind = rule.List[behindName, office]{
	Name: "office/behind-name",
	Asks: "Which office do the words behind a person's name and a comma or parenthesis tell?",
	Rules: []rule.Rule[behindName, office]{
		{
			Name: "office/behind-owner",
			Doc:  "An office behind the name of what it is held in, with or without a possessive, is that of the person before the comma.",
			Not:  language.HeadFirst,
			On:   onOwnerBehind,
			Decides: []rule.Example{
				{Language: "en", Text: "[Nancy Pike]{person; CEO of Norvane}, [Norvane]{organization} CEO, agreed."},
				{Language: "en", Text: "[Sam Altman]{person; chief executive of OpenAI}, [OpenAI]{organization}'s chief executive, agreed."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Sam Altman]{person;}, [OpenAI]{organization} and others agreed."},
			},
			Answer: func(q behindName) (office, bool) {
				o, ok := q.officeOfOwner(q.names[q.owner].To, q.names[q.owner].Party)
				return o, ok && q.mayHoldOffice(q.owner)
			},
		},
		{
			Name: "office/behind-owning-noun",
			Doc:  "An office behind a noun with a possessive is that of the person before the comma.",
			Not:  language.HeadFirst,
			On:   onWordsBehind,
			Decides: []rule.Example{
				{Language: "en", Text: "[Nancy Pike]{person; chief engineer}, the authority's chief engineer, agreed."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Nancy Pike]{person; chief engineer}, the chief engineer, agreed."},
			},
			Answer: func(q behindName) (office, bool) {
				if !q.definite || !q.isPossessive(q.k+1) {
					return office{}, false
				}
				return q.officeOfOwner(q.k+1, -1)
			},
		},
		{
			Name: "office/of-the-next",
			Doc:  "An office with an article, before a comma and another person's name, is that one's.",
			On:   onWordsBehind,
			Over: []string{"office/right-behind"},
			Decides: []rule.Example{
				{Language: "en", Text: "He met [Nancy Pike]{person}, the CEO of [Norvane]{organization}, [Olga Stein]{person; CEO of Norvane}, and left."},
				{Language: "fr", Text: "[Jean Larsen]{person}, le PDG de [Norvane]{organization}, [Anne Martel]{person; PDG of Norvane}, rit."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "He met [Nancy Pike]{person; CEO of Norvane}, the CEO of [Norvane]{organization}, in [Paris]{place}."},
			},
			Answer: func(q behindName) (office, bool) {
				_, end := q.officeBehind()
				if end < 0 || !q.definite {
					return office{}, false
				}
				j := q.nameInComplement(end, q.i)
				return office{}, j >= 0 && q.isListed(q.names[j].To) && q.mayHoldOffice(j)
			},
		},
		{
			Name: "office/right-behind",
			Doc:  "An office behind a comma or parenthesis is that of the person before it.",
			On:   onWordsBehind,
			Decides: []rule.Example{
				{Language: "en", Text: "[Nancy Pike]{person; CEO of Norvane}, CEO of [Norvane]{organization}, agreed."},
				{Language: "fr", Text: "[Clara Dumas]{person; PDG} (PDG) rit."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "He met [Nancy Pike]{person}, the CEO of [Norvane]{organization}, [Olga Stein]{person; CEO of Norvane}, and left."},
				{Language: "en", Text: "[Nancy Pike]{person;} agreed, CEO or not."},
			},
			Answer: func(q behindName) (office, bool) {
				start, end := q.officeBehind()
				if end < 0 {
					return office{}, false
				}
				of, held, _ := q.holderOf(heldOffice{q.roleReader, start, end, q.i}, onHolderBehind)
				return office{q.textOf(start, end), of, held}, true
			},
		},
	},
}

// officeBehind returns the tokens of the office behind the comma and the nationalities
// before it, a negative end for none.
func (q behindName) officeBehind() (start, end int) {
	k := q.k
	for steps := 0; steps < 2 && k < len(q.Tokens) && q.classAt(k)&wordDemonym != 0; steps++ {
		k++
	}
	return k, q.officeStarting(k)
}

// isPossessive reports "'s" at token k.
func (r *roleReader) isPossessive(k int) bool {
	return k+1 < len(r.Tokens) && r.Tokens[k].Text == "'" && r.uses[k+1]&usePossessive != 0
}

// officeOfOwner reads the office behind its owner, which ends at token k, with
// or without "'s".
func (r *roleReader) officeOfOwner(k, owner int) (office, bool) {
	if r.isPossessive(k) {
		k += 2
	}
	e := r.modifiedOffice(k)
	if e <= 0 {
		return office{}, false
	}
	return office{title: r.textOf(k, e), of: owner}, true
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

// isListed reports whether a comma and another person follow at token k.
func (q behindName) isListed(k int) bool {
	if k+1 >= len(q.Tokens) || q.Tokens[k].Text != "," {
		return false
	}
	j := q.nameStarting(k+1, q.i)
	return j >= 0 && q.names[j].Kind == schema.Person
}
