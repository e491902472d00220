package name

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// sighting is the word at token i, which opens a sentence elsewhere in the text.
type sighting struct {
	*Reader
	i int
}

// sightings decides what a word that only opens a sentence is where it stands again. The
// first that says so in the text decides; it is a name where none does.
var sightings = rule.List[sighting, bool]{
	Name: "name/doubt",
	Asks: "Is a word that only opens a sentence a name, as the text writes it elsewhere?",
	Rules: []rule.Rule[sighting, bool]{
		{
			Name: "name/small-elsewhere",
			Doc:  "A word that the text writes small elsewhere is no name.",
			Decides: []rule.Example{
				{Language: "en", Text: "Grobbles fell. The grobbles fell again."},
				{Language: "fr", Text: "Grobbles en baisse. Les grobbles baissent."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Grobbles]{person} fell. They fell again."},
			},
			Answer: rule.Says(false, func(s sighting) bool { return !s.Tokens[s.i].Upper }),
		},
		{
			Name: "name/capital-elsewhere",
			Doc:  "A word that has its capital inside a sentence too is a name, though it is written small later.",
			Decides: []rule.Example{
				{Language: "en", Text: "[Krafton]{person} grew. They own [Krafton]{person}, and a krafton fell."},
				{Language: "fr", Text: "[Krafton]{person} recrute. Ils ont [Krafton]{person}, et un krafton baisse."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Krafton]{person} grew. They own it."},
			},
			Answer: rule.Says(true, func(s sighting) bool { return s.Tokens[s.i].Upper && s.capitals[s.i] == capitalInText }),
		},
	},
}

// verdict is what the text says of a doubtful word, by a rule, nil where it says nothing.
type verdict struct {
	isName bool
	by     *string
}

// resolveDoubts decides on words that only open a sentence: one is a name where
// the text names it again inside a sentence, and none where the text writes it
// small.
func (n *Reader) resolveDoubts() {
	if len(n.doubtful) == 0 {
		return
	}
	verdicts := make(map[string]verdict, len(n.doubtful))
	n.findVerdicts(verdicts)
	kept := n.runs[:0]
	for _, run := range n.runs {
		if run.doubt {
			v := verdicts[n.Tokens[run.from].Lower]
			if v.by != nil {
				n.Observer.Note(*v.by, rule.Place{From: run.from, To: run.to})
				if !v.isName {
					continue
				}
			}
		}
		kept = append(kept, run)
	}
	n.runs = kept
}

// findVerdicts finds what the text says of each doubtful word, in small letters.
func (n *Reader) findVerdicts(verdicts map[string]verdict) {
	for _, i := range n.doubtful {
		verdicts[n.Tokens[n.runs[i].from].Lower] = verdict{}
	}
	for i := range n.Tokens {
		tok := &n.Tokens[i]
		if tok.Class != text.ClassWord || n.classes[i]&WordCommon != 0 {
			continue
		}
		if v, ok := verdicts[tok.Lower]; !ok || v.by != nil {
			continue
		}
		if isName, by, ok := sightings.First(sighting{n, i}, n.Traits, 0, n.Observer); ok {
			verdicts[tok.Lower] = verdict{isName, &sightings.Rules[by].Name}
		}
	}
}
