package name

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// votes are how sure all mentions of one surface are of each kind.
type votes struct {
	person, organization, place, product, project, group int

	ofFirm int // for an organisation: names of organisations that begin with the surface
}

// add adds a mention of a kind and weight.
func (v *votes) add(kind schema.PartyType, weight int) {
	w := weight * weight
	switch kind {
	case schema.Person:
		v.person += w
	case schema.Organization:
		v.organization += w
	case schema.Place:
		v.place += w
	case schema.Product:
		v.product += w
	case schema.Project:
		v.project += w
	case schema.Group:
		v.group += w
	}
}

// best returns the kind with the most votes.
func (v *votes) best() schema.PartyType {
	switch max(v.person, v.organization, v.place, v.product, v.project, v.group) {
	case v.place:
		return schema.Place
	case v.organization:
		return schema.Organization
	case v.project:
		return schema.Project
	case v.product:
		return schema.Product
	case v.person:
		return schema.Person
	}
	return schema.Group
}

// mention is a name among the others of its text.
type mention struct {
	votes     *votes
	isSurname bool // one word that ends, or begins, the name of a person in full
}

// unified decides what a name is by the others in its text. It is what it was read as
// where no rule answers.
var unified = rule.List[mention, schema.PartyType]{
	Name: "name/unified-kind",
	Asks: "What do the other names in the text say that a name names?",
	Rules: []rule.Rule[mention, schema.PartyType]{
		{
			Name: "name/surname-of-person",
			Doc:  "The surname of a person whom the text names in full is that person, unless it is a sure place.",
			Over: []string{"name/first-word-of-firm", "name/same-name-same-kind"},
			Decides: []rule.Example{
				{Language: "en", Text: "They met [Jane Sunderland]{person}. [Sunderland]{person} left."},
				{Language: "en", Text: "[Jane Moravia]{person} came, and they like [Moravia]{person}."},
				{Language: "fr", Text: "[Clara Strasburg]{person} est venue. [Strasburg]{person} est partie."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They like [Sunderland]{place}."},
			},
			Answer: rule.Says(schema.Person, func(m mention) bool { return m.isSurname && m.votes.place < 25 }),
		},
		{
			Name: "name/first-word-of-firm",
			Doc:  "What the name of an organisation begins with is that organisation, unless it is surely another thing: Nordalune, Nordalune Québec.",
			Over: []string{"name/same-name-same-kind"},
			Decides: []rule.Example{
				{Language: "en", Text: "They like [Talmont Industries]{organization}. Then [Talmont]{organization} grew."},
				{Language: "fr", Text: "Ils aiment [Talmont Suisse]{organization}. [Talmont]{organization} recrute."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They like [Jane Industries]{person}. Then [Talmont]{person} grew."},
			},
			Answer: rule.Says(schema.Organization, func(m mention) bool {
				if m.votes.ofFirm == 0 {
					return false
				}
				v := *m.votes
				v.organization += v.ofFirm
				return v.best() == schema.Organization
			}),
		},
		{
			Name: "name/same-name-same-kind",
			Doc:  "All mentions of one name are of the kind that the surest of them have.",
			Decides: []rule.Example{
				{Language: "en", Text: "[Ostrander]{organization} grew. They met the chipmaker [Ostrander]{organization}."},
				{Language: "fr", Text: "[Talmont]{project} avance. Ils aiment le projet [Talmont]{project}."},
				{Language: "ko", Text: "그들은 [Alder]{product}를 샀다. 그들은 “[Alder]{product}”를 좋아한다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [Ostrander]{person}."},
			},
			Answer: func(m mention) (schema.PartyType, bool) { return m.votes.best(), true },
		},
	},
}

// unifyKinds gives all mentions of one surface the kind with the greatest
// weight among them. A name that is the surname of another one is a person.
func (n *Reader) unifyKinds() {
	keys := make([]string, len(n.runs))
	byKey := make(map[string]*votes, len(n.runs))
	for i := range n.runs {
		run := &n.runs[i]
		keys[i] = n.surfaceKey(*run)
		v := byKey[keys[i]]
		if v == nil {
			v = &votes{}
			byKey[keys[i]] = v
		}
		v.add(run.kind, run.weight)
	}
	n.voteForFirms(keys, byKey)
	surnames := map[string]bool{}
	n.addSurnames(surnames)
	for i := range n.runs {
		run := &n.runs[i]
		m := mention{votes: byKey[keys[i]], isSurname: run.to-run.from == 1 && surnames[n.Tokens[run.from].Lower]}
		if kind, by, ok := unified.First(m, n.Traits, 0, n.Observer); ok && kind != run.kind {
			run.kind, run.told, run.noun = kind, &unified.Rules[by].Name, nil
		}
	}
}

// voteForFirms counts, for each name of an organisation of several words, the vote for
// the name that is its first word.
func (n *Reader) voteForFirms(keys []string, byKey map[string]*votes) {
	for i := range n.runs {
		run := &n.runs[i]
		if run.kind != schema.Organization || run.to-run.from < 2 || run.end != 0 || n.Tokens[run.from].Class != text.ClassWord {
			continue
		}
		first := n.Tokens[run.from].Lower
		if v := byKey[first]; v != nil && keys[i] != first && v.person <= 2 {
			v.ofFirm += 4
		}
	}
}

// addSurnames adds the last words of the names of persons, and the first that are
// surnames which stand first.
func (n *Reader) addSurnames(surnames map[string]bool) {
	for i := range n.runs {
		run := &n.runs[i]
		if run.kind != schema.Person || run.to-run.from < 2 || run.weight < 2 {
			continue
		}
		surnames[n.Tokens[run.to-1].Lower] = true
		if n.classes[run.from]&WordSurnameFirst != 0 {
			surnames[n.Tokens[run.from].Lower] = true
		}
	}
}

// surfaceKey returns the surface of a run in lower case, without a noun that it goes
// with or without.
func (n *Reader) surfaceKey(run nameRun) string {
	from := run.from
	if n.classes[from]&wordBesideHead != 0 && n.uses[from]&useDroppedHead != 0 && run.to-from > 1 {
		from++
	}
	if run.to-from == 1 && run.end == 0 {
		return n.Tokens[from].Lower
	}
	if run.end > 0 {
		return n.tokenSlice(run.start, run.end, from)
	}
	at := n.keys.Len()
	for i := from; i < run.to; i++ {
		if n.Tokens[i].Gap != text.GapNone && i > from {
			n.keys.WriteByte(' ')
		}
		n.keys.WriteString(n.Tokens[i].Lower)
	}
	return n.keys.String()[at:]
}

// tokenSlice returns the code points [start, end) of token i, in small letters.
func (n *Reader) tokenSlice(start, end, i int) string {
	tok := &n.Tokens[i]
	runes := []rune(tok.Lower)
	a, b := max(0, start-tok.Start), min(len(runes), end-tok.Start)
	if a >= b {
		return tok.Lower
	}
	return string(runes[a:b])
}
