package name

import (
	"slices"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/internal/title"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// officeRules are those about offices of persons.
func officeRules() []rule.Info {
	return slices.Concat(
		officesBefore.Infos(), officesBehind.Infos(), officesAround.Infos(), phraseEnds.Infos(),
		holders.Infos(), noHolders.Infos(), sameOffices.Infos(),
		descriptions.Infos(), otherDescriptions.Infos(),
	)
}

// roleReader reads offices of persons off the words around their names.
type roleReader struct {
	*Reader
	parties   []readParty
	names     []Mention
	countries map[string]int // by ISO 3166-1, made when first needed

	beside    besideName // what rules are asked about
	described description
}

// office is an office as it was read. The zero value is none.
type office struct {
	title string
	of    int     // index of a party, -1 for none
	held  *string // the name of the rule by which it is held there
}

// readRoles reads the offices of persons off the words around their names.
func (n *Reader) readRoles(parties []readParty, names []Mention) {
	if n.lexicon.isEmpty() {
		return
	}
	r := &n.roles
	*r = roleReader{Reader: n, parties: parties, names: names}
	for i := range names {
		if names[i].Kind == schema.Person || parties[names[i].Party].Type == schema.Person {
			r.readRole(i)
		}
	}
	if !n.has(language.OfficeBehind) {
		r.readDescriptions()
	}
	*r = roleReader{}
}

// readRole reads the office of a person off the words around name i.
func (r *roleReader) readRole(i int) {
	if r.has(language.OfficeBehind) {
		r.readOfficeAround(i)
	} else if !r.readOfficeBefore(i) {
		r.readOfficeBehind(i)
	}
}

// addRole adds the office that a rule read beside name i, if it is one and the person
// has it not yet, and reports whether it is one.
func (r *roleReader) addRole(i int, o office, made string) bool {
	m := &r.names[i]
	r.Observer.Note(made, m.place())
	if o.title == "" {
		return false
	}
	r.addOffice(m.Party, o, m.place())
	return true
}

// addOffice adds an office to those of a party that has it not yet.
func (r *roleReader) addOffice(party int, o office, at rule.Place) {
	if o.of >= 0 && o.held != nil {
		r.Observer.Note(*o.held, at)
	}
	p := &r.parties[party]
	for i := range p.Roles {
		if _, known := sameOffices.Ask(twoOffices{office{title: p.Roles[i].Title, of: p.Roles[i].Of}, o}, r.Traits, 0, r.Observer, at); known {
			if p.Roles[i].Of < 0 {
				p.Roles[i].Of = o.of
			}
			return
		}
	}
	p.Roles = append(p.Roles, readRole{Title: o.title, Of: o.of})
}

func (r *roleReader) classAt(i int) wordClass {
	if i < 0 || i >= len(r.Tokens) || r.Tokens[i].Class != text.ClassWord {
		return 0
	}
	return r.lexicon.Class(r.Tokens[i].Lower)
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

// twoOffices are one that a person has and one that was read after it.
type twoOffices struct{ has, read office }

// sameOffices decides whether an office is one that a person has already.
var sameOffices = rule.List[twoOffices, bool]{
	Name: "office/known",
	Asks: "Is an office that was read one that the person has already?",
	Rules: []rule.Rule[twoOffices, bool]{
		{
			Name: "office/told-again",
			Doc:  "An office in the same words is the same, also where only one of them says in what it is held.",
			Decides: []rule.Example{
				{Language: "en", Text: "[Nancy Pike]{person; CEO of Norvane}, CEO of [Norvane]{organization}, agreed. CEO [Pike]{person = Nancy Pike} left."},
				{Language: "fr", Text: "[Clara Dumas]{person; PDG of Norvane}, PDG de [Norvane]{organization}, rit. Le PDG [Clara Dumas]{person = Clara Dumas} part."},
				{Language: "ko", Text: "[배민경]{person; 대표 of 오픈AI} 대표가 웃었다. [오픈AI]{organization} [배민경]{person = 배민경} 대표는 울었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[배민경]{person; 사장; 대표} 사장이 웃었다. [배민경]{person = 배민경} 대표는 울었다."},
			},
			Answer: rule.Says(true, func(q twoOffices) bool { return q.has.title == q.read.title && q.mayBeOne() }),
		},
		{
			Name: "office/told-otherwise",
			Doc:  "An office in words that mean the same is the same, also where only one of them says in what it is held.",
			Decides: []rule.Example{
				{Language: "en", Text: "CEO [Nancy Pike]{person; CEO of Norvane} agreed. [Nancy Pike]{person = Nancy Pike}, chief executive of [Norvane]{organization}, left."},
				{Language: "fr", Text: "[Clara Dumas]{person; PDG of Norvane}, PDG de [Norvane]{organization}, rit. La directrice générale [Clara Dumas]{person = Clara Dumas} part."},
				{Language: "ko", Text: "[배민경]{person; 대표} 대표가 웃었다. [배민경]{person = 배민경} 대표이사는 울었다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "CEO [Nancy Pike]{person; CEO; founder of Norvane} agreed. [Nancy Pike]{person = Nancy Pike}, founder of [Norvane]{organization}, left."},
			},
			Answer: rule.Says(true, func(q twoOffices) bool {
				return q.has.title != q.read.title && q.mayBeOne() && q.areSame()
			}),
		},
	},
}

// areSame reports titles that are worded alike or mean the same.
func (q twoOffices) areSame() bool {
	if q.has.title == q.read.title {
		return true
	}
	same, known := title.Same(q.has.title, q.read.title)
	return same && known
}

// mayBeOne reports that both are held in one party, or that one does not say in which.
func (q twoOffices) mayBeOne() bool {
	return q.has.of == q.read.of || q.has.of < 0 || q.read.of < 0
}
