package date

import "github.com/assaykit/assay/recognize/internal/rule"

// twoYears decides whether four digits and two behind a mark are two years that follow
// each other. They are a year and its month where no rule answers.
var twoYears = rule.List[numbers, bool]{
	Name: "date/two-years",
	Asks: "Are four digits and two behind a mark two years and not a year and its month?",
	Rules: []rule.Rule[numbers, bool]{
		{
			Name: "date/years-of-a-season",
			Doc:  "Beside a word for a season or a financial year they are the two years of it.",
			Decides: []rule.Example{
				{Language: "en", Text: "The output in [2010-11]{@2010/2011} fell."},
				{Language: "fr", Text: "Le club a perdu sur la saison [2011/12]{@2011/2012}."},
				{Language: "es", Text: "El club perdió en la temporada [2011/12]{@2011/2012}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The file is of [2010-11]{@2010-11}."},
				{Language: "fr", Text: "Le contrat court depuis [2010-11]{@2010-11|@2010-11/..|@2010-11-01/2025-02-04}."},
			},
			Answer: rule.Says(true, numbers.areSeason),
		},
	},
}

// areTwoYears reports whether the numbers are two years that follow each other.
func (g numbers) areTwoYears() bool {
	if g.n != 2 || g.widths[0] != 4 || g.widths[1] != 2 || g.mark == "." || g.mark == " " || g.values[1] != (g.values[0]+1)%100 || g.values[1] > 12 {
		return false
	}
	yes, decided := twoYears.Ask(g, g.Traits, 0, g.Observer, rule.Place{From: g.i, To: g.next})
	return yes && decided
}

// areSeason reports whether a word near the numbers is one for what has two years: a
// season, a harvest, a financial year.
func (g numbers) areSeason() bool {
	for k := max(0, g.i-4); k < min(len(g.Tokens), g.next+3); k++ {
		if g.dates.twoYears[g.Tokens[k].Lower] {
			return true
		}
	}
	return false
}
