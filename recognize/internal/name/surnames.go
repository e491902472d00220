package name

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// surnameSeen is a common word with a capital at token i that is the surname of somebody
// whom the text names in full.
type surnameSeen struct {
	*Reader
	i int
}

// surnamesSeen decides whether such a word is the surname here. It is the common word
// where no rule answers.
var surnamesSeen = rule.List[surnameSeen, bool]{
	Name: "name/surname",
	Asks: "Is a common word with a capital the surname of somebody in the text?",
	Rules: []rule.Rule[surnameSeen, bool]{
		{
			Name: "name/surname-in-text",
			Doc:  "Inside a sentence a common word with a capital is the surname: Masayoshi Son, then Son.",
			Decides: []rule.Example{
				{Language: "en", Text: "[Masayoshi Son]{person} came. Then [Son]{person} left."},
				{Language: "en", Text: "They met [Masayoshi Son]{person}, and then [Son]{person} left."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "His Son left."},
			},
			Answer: rule.Says(true, func(s surnameSeen) bool { return s.capitals[s.i] == capitalInText }),
		},
		{
			Name: "name/surname-before-predicate",
			Doc:  "A common word that opens a sentence is the surname before its verb.",
			Decides: []rule.Example{
				{Language: "en", Text: "[Masayoshi Son]{person} came. [Son]{person} said no."},
				{Language: "fr", Text: "[Masayoshi Son]{person} est venu. [Son]{person} a dit non."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Jane Roe]{person} came. Son said no."},
			},
			Answer: rule.Says(true, func(s surnameSeen) bool {
				return s.capitals[s.i] == capitalSentenceStart && s.isPredicate(s.i+1)
			}),
		},
	},
}

// findSurnames finds words that were passed over as common and are the surname of a
// person whom the text names in full: "Son" after "Masayoshi Son".
func (n *Reader) findSurnames() {
	surnames := map[string]bool{}
	n.addCommonSurnames(surnames)
	if len(surnames) == 0 {
		return
	}
	var more []nameRun
	next := 0
	for i := range n.Tokens {
		if n.classes[i]&WordCommon == 0 || !n.Tokens[i].Upper || !surnames[n.Tokens[i].Text] {
			continue
		}
		for next < len(n.runs) && n.runs[next].to <= i {
			next++
		}
		if next < len(n.runs) && n.runs[next].from <= i {
			continue
		}
		if _, by, ok := surnamesSeen.First(surnameSeen{n, i}, n.Traits, 0, n.Observer); ok {
			more = append(more, nameRun{from: i, to: i + 1, kind: schema.Person, weight: 4, made: &surnamesSeen.Rules[by].Name})
		}
	}
	n.runs = append(n.runs, more...)
}

// addCommonSurnames adds the common words that end the name of a person of several
// words, or begin it as surnames that stand first do.
func (n *Reader) addCommonSurnames(surnames map[string]bool) {
	for _, run := range n.runs {
		if run.kind != schema.Person || run.weight < 2 || run.to-run.from < 2 || run.to-run.from > 5 || run.end != 0 {
			continue
		}
		for _, i := range [...]int{run.to - 1, run.from} {
			if n.classes[i]&WordCommon != 0 && (i > run.from || n.classes[i]&WordSurnameFirst != 0) {
				surnames[n.Tokens[i].Text] = true
			}
		}
	}
}

// isPredicate reports whether token i is the verb of a sentence whose subject
// stands right before it.
func (n *Reader) isPredicate(i int) bool {
	if i >= len(n.Tokens) || n.Tokens[i].Gap != text.GapSpace || n.Tokens[i].Upper {
		return false
	}
	return n.classes[i]&(WordAuxiliary|WordSpeech) != 0
}
