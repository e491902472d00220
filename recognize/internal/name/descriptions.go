package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// description is a definite office in tokens [start, end) with the name of what it is
// held in, by which a text may call a person: "Sam Altman … The OpenAI chief executive
// presented", "le PDG d'OpenAI a scellé".
type description struct {
	*roleReader
	j          int // the name of what the office is held in
	start, end int
	title      string
	person     int // the party of the person who was named last before it
}

// span is where a description stands, and the office in it.
type span struct {
	start, end int
	title      string
}

// readDescriptions reads offices off descriptions that refer to a person named before.
func (r *roleReader) readDescriptions() {
	last := -1
	for j := range r.names {
		m := &r.names[j]
		if r.parties[m.Party].Type == schema.Person {
			last = m.Party
			continue
		}
		if last < 0 {
			continue
		}
		q := &r.described
		*q = description{roleReader: r, j: j, person: last}
		d, by, ok := descriptions.First(q, r.Traits, 0, r.Observer)
		if !ok || !r.mayHoldOffice(j) {
			continue
		}
		q.start, q.end, q.title = d.start, d.end, d.title
		at := rule.Place{From: q.start, To: q.end}
		if _, no := otherDescriptions.Ask(q, r.Traits, 0, r.Observer, at); no {
			continue
		}
		r.Observer.Note(descriptions.Rules[by].Name, at)
		r.addOffice(last, office{title: q.title, of: m.Party}, at)
	}
}

// descriptions decides which words describe the holder of an office.
var descriptions = rule.List[*description, span]{
	Name: "office/description",
	Asks: "Which words describe who holds an office?",
	Rules: []rule.Rule[*description, span]{
		{
			Name: "office/described-behind-holder",
			Doc:  "A definite article, the name of what the office is held in, and the office describe who holds it.",
			Not:  language.HeadFirst,
			Decides: []rule.Example{
				{Language: "en", Text: "[Sam Altman]{person; chief executive of OpenAI} left. [Sam Altman]{person = Sam Altman} spoke. [Sam Altman]{person = Sam Altman} sang. The [OpenAI]{organization} chief executive smiled."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Sam Altman]{person} left. [Sam Altman]{person = Sam Altman} spoke. [Sam Altman]{person = Sam Altman} sang. [OpenAI]{organization} chief executive smiled."},
			},
			Answer: func(q *description) (span, bool) {
				m := &q.names[q.j]
				if m.From == 0 || q.uses[m.From-1]&useDefinite == 0 {
					return span{}, false
				}
				end := q.officeStarting(m.To)
				if end < 0 {
					return span{}, false
				}
				return span{m.From - 1, end, q.textOf(m.To, end)}, true
			},
		},
		{
			Name: "office/described-before-holder",
			Doc:  "An article, an office and the name of what it is held in as its complement describe who holds it.",
			Decides: []rule.Example{
				{Language: "en", Text: "[Sam Altman]{person; chief executive of OpenAI} left. [Sam Altman]{person = Sam Altman} spoke. [Sam Altman]{person = Sam Altman} sang. The chief executive of [OpenAI]{organization} smiled."},
				{Language: "fr", Text: "[Sam Altman]{person; PDG of OpenAI} vote. [Sam Altman]{person = Sam Altman} parle. [Sam Altman]{person = Sam Altman} rit. Le PDG d'[OpenAI]{organization} a souri."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "[Sam Altman]{person} vote. [Sam Altman]{person = Sam Altman} parle. [Sam Altman]{person = Sam Altman} rit. Tout PDG d'[OpenAI]{organization} a souri."},
			},
			Answer: func(q *description) (span, bool) {
				m := &q.names[q.j]
				k := m.From - 1
				for steps := 0; steps < 3 && k > 0 && (q.Tokens[k].Text == "'" || q.opensComplement(k) || q.classAt(k)&WordArticle != 0); steps++ {
					k--
				}
				if k == m.From-1 || k < 1 {
					return span{}, false
				}
				s := q.officeEnding(k)
				if s < 1 || q.classAt(s-1)&WordArticle == 0 {
					return span{}, false
				}
				return span{s - 1, m.To, q.textOf(s, k+1)}, true
			},
		},
	},
}

// otherDescriptions decides which descriptions do not refer to the person who was named
// last before them.
var otherDescriptions = rule.List[*description, bool]{
	Name: "office/other-description",
	Asks: "Does a description refer to another than the person who was named last?",
	Rules: []rule.Rule[*description, bool]{
		{
			Name: "office/of-who-has-another",
			Doc:  "A description is not of a person whose office was read before.",
			Decides: []rule.Example{
				{Language: "fr", Text: "Le président [Sam Altman]{person; président} vote. [Sam Altman]{person = Sam Altman} parle. [Sam Altman]{person = Sam Altman} rit. Le PDG d'[OpenAI]{organization} a souri."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "[Sam Altman]{person; PDG of OpenAI} vote. [Sam Altman]{person = Sam Altman} parle. [Sam Altman]{person = Sam Altman} rit. Le PDG d'[OpenAI]{organization} a souri."},
			},
			Answer: rule.Says(true, func(q *description) bool { return len(q.parties[q.person].Roles) > 0 }),
		},
		{
			Name: "office/of-who-is-named-rarely",
			Doc:  "A description is not of a person whom the text names less than three times.",
			Decides: []rule.Example{
				{Language: "fr", Text: "[Sam Altman]{person} vote. [Sam Altman]{person = Sam Altman} parle. Le PDG d'[OpenAI]{organization} a souri."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "[Sam Altman]{person; PDG of OpenAI} vote. [Sam Altman]{person = Sam Altman} parle. [Sam Altman]{person = Sam Altman} rit. Le PDG d'[OpenAI]{organization} a souri."},
			},
			Answer: rule.Says(true, func(q *description) bool { return len(q.parties[q.person].Mentions) < 3 }),
		},
		{
			Name: "office/no-subject",
			Doc:  "A description is only understood as the subject of a sentence: at its start or behind its first comma.",
			Decides: []rule.Example{
				{Language: "fr", Text: "[Sam Altman]{person} vote. [Sam Altman]{person = Sam Altman} parle. [Sam Altman]{person = Sam Altman} rit. Elle aime le PDG d'[OpenAI]{organization} comme un frère."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "[Sam Altman]{person; PDG of OpenAI} vote. [Sam Altman]{person = Sam Altman} parle. [Sam Altman]{person = Sam Altman} rit. [Ce jour]{@2025-02-04}, le PDG d'[OpenAI]{organization} a souri."},
			},
			Answer: rule.Says(true, func(q *description) bool { return !q.opensSentenceOrClause() }),
		},
		{
			Name: "office/no-verb-behind",
			Doc:  "A description is only understood before a small word that can be the verb.",
			Decides: []rule.Example{
				{Language: "fr", Text: "[Sam Altman]{person} vote. [Sam Altman]{person = Sam Altman} parle. [Sam Altman]{person = Sam Altman} rit. Le PDG d'[OpenAI]{organization} qui souriait est là."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "[Sam Altman]{person; PDG of OpenAI} vote. [Sam Altman]{person = Sam Altman} parle. [Sam Altman]{person = Sam Altman} rit. Le PDG d'[OpenAI]{organization} souriait."},
			},
			Answer: rule.Says(true, func(q *description) bool { return !q.isBeforeVerb() }),
		},
		{
			Name: "office/held-by-another",
			Doc:  "A description is not of the person named last where another holds the office.",
			Decides: []rule.Example{
				{Language: "fr", Text: "[Clara Dumas]{person; PDG of OpenAI}, PDG d'[OpenAI]{organization}, vote. [Sam Altman]{person} vote. [Sam Altman]{person = Sam Altman} parle. [Sam Altman]{person = Sam Altman} rit. Le PDG d'[OpenAI]{organization = OpenAI} a souri."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "[Clara Dumas]{person; PDG of Norvane}, PDG de [Norvane]{organization}, vote. [Sam Altman]{person; PDG of OpenAI} vote. [Sam Altman]{person = Sam Altman} parle. [Sam Altman]{person = Sam Altman} rit. Le PDG d'[OpenAI]{organization} a souri."},
			},
			Answer: rule.Says(true, (*description).isTaken),
		},
	},
}

// opensSentenceOrClause reports whether the description opens a sentence, or follows its
// first comma.
func (q *description) opensSentenceOrClause() bool {
	if q.start == 0 || q.Tokens[q.start].Gap >= text.GapLine {
		return true
	}
	switch q.Tokens[q.start-1].Text {
	case ".", "!", "?", "»", "”", ",":
		return true
	}
	return false
}

// isBeforeVerb reports whether a small word that can be a verb follows.
func (q *description) isBeforeVerb() bool {
	if q.end >= len(q.Tokens) || q.Tokens[q.end].Class != text.ClassWord || q.Tokens[q.end].Upper || q.Tokens[q.end].Gap != text.GapSpace {
		return false
	}
	class := q.classAt(q.end)
	return q.uses[q.end]&useClauseOpener == 0 && (class&WordAuxiliary != 0 || class&(WordConjunction|WordOf|WordWithin|WordLink|WordRelative) == 0)
}

// isTaken reports whether another person holds the office already.
func (q *description) isTaken() bool {
	held := office{title: q.title, of: q.names[q.j].Party}
	for i := range q.parties {
		for _, role := range q.parties[i].Roles {
			if role.Of == held.of && (twoOffices{office{title: role.Title, of: role.Of}, held}).areSame() {
				return true
			}
		}
	}
	return false
}
