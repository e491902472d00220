package name

import (
	"github.com/assaykit/assay/recognize/internal/rule"
)

// line is how the words of a line are written, without links and prepositions.
type line struct {
	words, capitals int  // and how many begin with a capital
	shouted         int  // words in capitals throughout
	closed          bool // it ends with a dot or a semicolon
}

// lines decides whether a line is written so that capitals mean less. It is not where no
// rule answers.
var lines = rule.List[line, capitalPosition]{
	Name: "name/line",
	Asks: "Is a line written so that capitals mean less?",
	Rules: []rule.Rule[line, capitalPosition]{
		{
			Name: "name/line-in-capitals",
			Doc:  "In a line whose words are in capitals throughout a capital means nothing.",
			Over: []string{"name/line-in-title-case"},
			Decides: []rule.Example{
				{Language: "en", Text: "TALKS WITH THE BIG FIRM STALL"},
				{Language: "fr", Text: "LES PARLEURS REFUSENT DE PARLER"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Talks with the BIG firm stall"},
			},
			Answer: rule.Says(capitalUpperLine, func(l line) bool { return l.words >= 3 && l.shouted*5 >= l.words*4 }),
		},
		{
			Name: "name/line-in-title-case",
			Doc:  "In a title whose words have capitals, but for the small ones, a capital means little.",
			Decides: []rule.Example{
				{Language: "en", Text: "Big Firm Of [Jane Roe]{person} Wins Old Prize"},
				{Language: "fr", Text: "Grande Fête Pour [Anne Roux]{person} En Ville"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Talks with the firm of [Jane Roe]{person} stall"},
			},
			Answer: rule.Says(capitalTitleLine, func(l line) bool {
				return l.words >= 4 && l.capitals*8 >= l.words*7 && !l.closed
			}),
		},
	},
}
