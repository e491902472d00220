package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// besideName is name i with the office before it, and what stands between them.
type besideName struct {
	heldOffice     // start is negative for none
	holder     int // the name that ends before the comma, -1 for none
	of         int // the party in which the office is held by [holders], -1 for none
	held       *string
	isHeld     bool // whether one of [holders] says so
}

// What stands before a name.
const (
	onOfficeBefore rule.Triggers = 1 << iota // an office, right before it
	onOfficeComma                            // an office and a comma
	onHolderComma                            // another name and a comma
)

// readOfficeBefore reads an office in front of name i.
func (r *roleReader) readOfficeBefore(i int) bool {
	n := &r.names[i]
	k := n.From - 1
	if k < 0 || r.Tokens[n.From].Gap >= text.GapLine {
		return false
	}
	q, on := &r.beside, onOfficeBefore
	*q = besideName{heldOffice: heldOffice{r, -1, k + 1, i}, holder: -1, of: -1}
	if r.Tokens[k].Text == "," {
		on, q.end = onOfficeComma, k
		if q.holder = r.nameEnding(k-1, i); q.holder >= 0 {
			on = onHolderComma
		}
	}
	if on != onHolderComma && !q.findOffice(on == onOfficeComma) {
		return false
	}
	o, by, ok := officesBefore.First(q, r.Traits, on, r.Observer)
	return ok && r.addRole(i, o, officesBefore.Rules[by].Name)
}

// findOffice finds the office that ends before the name or the comma, and in what it is
// held.
func (q *besideName) findOffice(comma bool) bool {
	on := onHolderBefore
	if k := q.end - 1; (!comma || q.has(language.HeadFirst)) && q.nationEnding(k) != "" && q.officeEnding(k-1) >= 0 {
		on |= onNation
		q.end = k
	}
	if q.start = q.officeEnding(q.end - 1); q.start < 0 {
		return false
	}
	q.of, q.held, q.isHeld = q.holderOf(q.heldOffice, on)
	return true
}

// office returns the office before the name.
func (q *besideName) office() office { return office{q.textOf(q.start, q.end), q.of, q.held} }

// officesBefore decides which office the words before a person's name tell.
var officesBefore = rule.List[*besideName, office]{
	Name: "office/before-name",
	Asks: "Which office do the words before a person's name tell?",
	Rules: []rule.Rule[*besideName, office]{
		{
			Name: "office/of-the-one-before",
			Doc:  "An office without an article behind another person's name and a comma is that one's.",
			On:   onHolderComma,
			Over: []string{"office/before-holder"},
			Decides: []rule.Example{
				{Language: "fr", Text: "[Cho Hyun-sang]{person; vice-président of Hyosung}, vice-président de [Hyosung]{organization}, [Huh Yoon-hong]{person; PDG of Norvane}, PDG de [Norvane]{organization}, rient."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le PDG d'[OpenAI]{organization}, [Sam Altman]{person; PDG of OpenAI}, rit."},
			},
			Answer: func(q *besideName) (office, bool) {
				start, _ := q.officeOfHolder()
				return office{}, q.isAnothers(start)
			},
		},
		{
			Name: "office/before-holder",
			Doc:  "An office with a complement that ends in a name is that of the person behind the comma.",
			On:   onHolderComma,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le PDG d'[OpenAI]{organization}, [Sam Altman]{person; PDG of OpenAI}, rit."},
				{Language: "en", Text: "The CEO of [Norvane]{organization}, [Nancy Pike]{person; CEO of Norvane}, agreed."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [OpenAI]{organization;}, [Nancy Pike]{person} and others."},
			},
			Answer: func(q *besideName) (office, bool) {
				start, end := q.officeOfHolder()
				if start < 0 || !q.mayHoldOffice(q.holder) {
					return office{}, false
				}
				return office{title: q.textOf(start, end), of: q.names[q.holder].Party}, true
			},
		},
		{
			Name: "office/right-before",
			Doc:  "An office right before a person's name is that person's.",
			On:   onOfficeBefore,
			Decides: []rule.Example{
				{Language: "en", Text: "President [Hale]{person; President} agreed."},
				{Language: "fr", Text: "La directrice générale [Anne Martel]{person; directrice générale} a dit oui."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le PDG rit avec [Anne Martel]{person;}."},
				{Language: "en", Text: "They met the president. [Hale]{person;} agreed."},
			},
			Answer: func(q *besideName) (office, bool) { return q.office(), true },
		},
		{
			Name: "office/owned-before-comma",
			Doc:  "An office behind a nationality or the name of what it is held in is that of the person behind the comma.",
			On:   onOfficeComma,
			Decides: []rule.Example{
				{Language: "en", Text: "[OpenAI]{organization}'s chief executive, [Sam Altman]{person; chief executive of OpenAI}, agreed."},
				{Language: "fr", Text: "En [Italie]{place}, le président italien, [Paul Brissac]{person; président of Italie}, a dit oui."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "As founder, [Nancy Pike]{person;} agreed."},
			},
			Answer: func(q *besideName) (office, bool) { return q.office(), q.isHeld },
		},
		{
			Name: "office/article-before-comma",
			Doc:  "An office behind an article, which no comma precedes, is that of the person behind the comma.",
			On:   onOfficeComma,
			Decides: []rule.Example{
				{Language: "fr", Text: "La directrice financière, [Maëlle Quéroux]{person; directrice financière}, rit."},
				{Language: "en", Text: "The founder, [Nancy Pike]{person; founder}, agreed."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "As founder, [Nancy Pike]{person;} agreed."},
				{Language: "fr", Text: "[Jean Larsen]{person; PDG}, le PDG, [Anne Martel]{person} et [Olga]{person} rient."},
			},
			Answer: func(q *besideName) (office, bool) { return q.office(), q.isOpened() },
		},
	},
}

// officeOfHolder returns the tokens of the office in whose complement the holder
// stands, negative ones for none.
func (q *besideName) officeOfHolder() (start, end int) {
	k := q.names[q.holder].From - 1
	for steps := 0; steps < 9 && k >= 0; steps, k = steps+1, k-1 {
		t := &q.Tokens[k]
		if q.Tokens[k+1].Gap >= text.GapLine || t.Class == text.ClassPunct && t.Text != "'" && t.Text != "-" || t.Class == text.ClassDigits || q.nameEnding(k, q.i) >= 0 {
			return -1, -1
		}
		if s := q.officeEnding(k); s >= 0 {
			if !q.opensComplement(k + 1) {
				return -1, -1
			}
			return s, k + 1
		}
	}
	return -1, -1
}

// isAnothers reports whether the office at start stands behind another person's
// name and a comma without an article: "Sam Altman, PDG d'OpenAI, Masayoshi
// Son, PDG de SoftBank" lists offices after names.
func (q *besideName) isAnothers(start int) bool {
	if start < 2 || q.Tokens[start-1].Text != "," {
		return false
	}
	j := q.nameEnding(start-2, q.i)
	return j >= 0 && q.names[j].Kind == schema.Person
}

// isOpened reports whether an article opens the office, and no apposition.
func (q *besideName) isOpened() bool {
	k := q.ownerEnd()
	opened := k >= 0 && (q.Tokens[k].Text == "'" || q.classAt(k)&WordArticle != 0)
	return opened && (k < 2 || q.Tokens[k-1].Text != ",")
}

// opensComplement reports whether token k opens a complement: de, du, d', of,
// at.
func (r *roleReader) opensComplement(k int) bool { return r.classAt(k)&WordOf != 0 }
