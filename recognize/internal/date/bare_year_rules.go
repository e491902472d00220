package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// bareYears decides whether a number is a year. It is none where no rule answers.
var bareYears = rule.List[bareYear, bool]{
	Name: "date/bare-year",
	Asks: "Is a number with nothing of a date beside it a year?",
	Rules: []rule.Rule[bareYear, bool]{
		{
			Name: "date/year-in-words",
			Doc:  "Words for a number are a year behind a word that years follow, where they count nothing.",
			On:   onNumberWords,
			Decides: []rule.Example{
				{Language: "en", Text: "Work began in [two thousand and nine]{@2009}."},
				{Language: "en", Text: "They planned it for [twenty twenty-six]{@2026}."},
				{Language: "fr", Text: "Le mot date de [mille neuf cent quatre-vingt-quatre]{@1984}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "In [two thousand cases]{2000 cases} they won."},
				{Language: "en", Text: "They planned [nineteen]{19} [eighty-four]{84}."},
			},
			Answer: rule.Says(true, bareYear.isInWords),
		},
		{
			Name: "date/years-joined",
			Doc:  "Four digits that a mark joins to others are read with these.",
			On:   onFourDigits,
			Over: []string{"date/year-behind-article", "date/year-in-brackets", "date/year-behind-sign", "date/year-before-noun", "date/year-beside-noun", "date/year-behind-preposition", "date/year-of-an-end", "date/year-in-a-list", "date/year-opens-text", "date/year-behind-small-word", "date/year-opens-sentence"},
			Decides: []rule.Example{
				{Language: "en", Text: "The [2023-24]{@2023/2024} season begins."},
				{Language: "en", Text: "The plan runs to [2030/31]{@2030/2031}."},
				{Language: "fr", Text: "Le plan va jusqu'en [2030/31]{@2030/2031}."},
				{Language: "fr", Text: "L'article L. 2015-3 le dit."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The plan runs to [2030]{@2030}."},
				{Language: "fr", Text: "La saison [2023]{@2023} commence."},
			},
			Answer: rule.Says(false, bareYear.isJoined),
		},
		{
			Name: "date/year-of-no-day",
			Doc:  "The year of a day that no calendar has is no date.",
			On:   onFourDigits,
			Over: []string{"date/year-behind-small-word"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Le bac a coulé le [31]{31} juin 2023."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le bac a coulé le [30 juin 2023]{@2023-06-30}."},
			},
			Answer: rule.Says(false, func(y bareYear) bool { return y.isKind(y.k-1, atomMonth) }),
		},
		{
			Name: "date/number-of-a-house",
			Doc:  "Behind a word for at that days follow four digits are the number of a house.",
			On:   rule.Triggers(linkTo),
			Over: []string{"date/year-of-an-end", "date/year-behind-small-word"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Le siège est au 2020, [boulevard Arago]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le siège est ouvert jusqu'au [2020]{@2020}."},
				{Language: "fr", Text: "Le siège est vide en [2020]{@2020}."},
			},
			Answer: rule.Says(false, func(y bareYear) bool {
				roles := y.rolesBefore()
				return roles&linkTo != 0 && roles&linkDay != 0 && roles&(linkYear|linkUntil) == 0
			}),
		},
		{
			Name: "date/year-behind-article",
			Doc:  "Four digits of our time behind an article are a year, whatever follows.",
			On:   onArticle,
			Over: []string{"date/four-digits-that-count"},
			Decides: []rule.Example{
				{Language: "en", Text: "The [2024]{@2024} shares are sold."},
				{Language: "en", Text: "She leads the [1997]{@1997} class."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The [1200 shares]{1200 shares} are sold."},
				{Language: "en", Text: "The shares of [2024]{@2024} are sold."},
			},
			Answer: rule.Says(true, func(y bareYear) bool {
				return y.isKind(y.k-1, atomLink) && rule.Triggers(y.rolesBefore())&(onYearLink|onEndLink) == 0 && y.isNear() && !y.isRound(100)
			}),
		},
		{
			Name: "date/year-compared",
			Doc:  "Four digits of our time behind a word that compares are a year, unless they are round or count something.",
			On:   rule.Triggers(linkCompared),
			Decides: []rule.Example{
				{Language: "en", Text: "Sales were lower than [2019]{@2019}."},
				{Language: "en", Text: "Both [2023]{@2023} and [2024]{@2024} were dry."},
				{Language: "en", Text: "Prices rose over [2021]{@2021}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Sales were lower than [2000]{2000 less_than}."},
				{Language: "en", Text: "It sold no more than [1987 cars]{1987 cars at_most}."},
			},
			Answer: rule.Says(true, func(y bareYear) bool { return y.isNear() && !y.isRound(100) && !y.counts() }),
		},
		{
			Name: "date/year-of-noun",
			Doc:  "Four digits of our time before a noun that years describe are a year.",
			On:   onFourDigits,
			Over: []string{"date/four-digits-that-count"},
			Decides: []rule.Example{
				{Language: "en", Text: "A [2023]{@2023} law bans it."},
				{Language: "en", Text: "The output fell below [2019]{@2019} levels."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "A court read [2023 laws]{2023 laws}."},
			},
			Answer: rule.Says(true, func(y bareYear) bool {
				to := y.atom().to
				return y.isNear() && !y.isRound(100) && to < len(y.Tokens) && y.dates.behindYears[y.Tokens[to].Lower]
			}),
		},
		{
			Name: "date/year-that-owns",
			Doc:  "Four digits of our time with the mark of an owner behind them are a year, unless a name stands before.",
			On:   onFourDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "The rise capped [2021]{@2021}'s growth."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The crew of Flight 2019's plane was safe."},
				{Language: "en", Text: "It was the [1990s]{@199X}' best film."},
			},
			Answer: rule.Says(true, bareYear.owns),
		},
		{
			Name: "date/year-in-brackets",
			Doc:  "Four digits that are all or the first of brackets are a year.",
			On:   onFourDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "She sang in his film ([1954]{@1954})."},
				{Language: "fr", Text: "Son album ([1981]{@1981}) est un succès."},
				{Language: "ko", Text: "그 영화([1994]{@1994})는 유명하다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She sang in his film ([1200 people]{1200 people})."},
			},
			Answer: rule.Says(true, func(y bareYear) bool {
				to := y.atom().to
				return y.markBefore() == "(" && y.atom().n >= 1500 && to < len(y.Tokens) && y.Tokens[to].Class == text.ClassPunct
			}),
		},
		{
			Name: "date/year-behind-sign",
			Doc:  "Four digits behind a sign of equality are a year.",
			On:   onFourDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "Show the sales with year = [2030]{@2030}."},
				{Language: "fr", Text: "Le budget = [2024]{@2024}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Show the sales = [20300]{20300}."},
			},
			Answer: rule.Says(true, func(y bareYear) bool {
				mark := y.markBefore()
				return mark == "=" || mark == "<" || mark == ">"
			}),
		},
		{
			Name: "date/year-before-noun",
			Doc:  "Behind a preposition of time four digits are a year even before a noun, unless they are round.",
			On:   onYearLink,
			Over: []string{"date/four-digits-that-count", "date/number-of-a-version"},
			Decides: []rule.Example{
				{Language: "en", Text: "In [2024]{@2024} shares rose."},
				{Language: "fr", Text: "En [2011]{@2011} excède la dette celle de [2010]{@2010}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "In [2000 cases]{2000 cases} they won."},
				{Language: "en", Text: "In [2024]{@2024}, shares rose."},
			},
			Answer: rule.Says(true, func(y bareYear) bool {
				return y.counts() && y.atom().n >= 1500 && !y.isRound(100) && !y.isUnitNext(y.k)
			}),
		},
		{
			Name: "date/year-beside-noun",
			Doc:  "At the end of a range four digits are a year even before a noun, where it is none that so many could be of.",
			On:   onEndLink,
			Over: []string{"date/four-digits-that-count"},
			Decides: []rule.Example{
				{Language: "fr", Text: "La crise de [1929]{@1929} fit peur."},
				{Language: "en", Text: "The court cites letters from [2008]{@2008} describing the fire."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le coût de [2024 euros]{2024 EUR} fit peur."},
				{Language: "fr", Text: "La crise de [1929]{@1929}, dit-il, fit peur."},
			},
			Answer: rule.Says(true, bareYear.isBesideNoun),
		},
		{
			Name: "date/four-digits-that-count",
			Doc:  "Four digits before what they count are no year.",
			On:   onFourDigits,
			Over: []string{"date/year-behind-preposition", "date/year-of-an-end", "date/year-in-a-list", "date/year-opens-text", "date/year-behind-small-word", "date/year-opens-sentence"},
			Decides: []rule.Example{
				{Language: "fr", Text: "La firme a [1987 salariés]{1987 salariés}."},
				{Language: "en", Text: "They came from [2000 firms]{2000 firms}."},
				{Language: "ko", Text: "[1987명]{1987 명}이 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "La firme est née en [1987]{@1987}."},
			},
			Answer: rule.Says(false, bareYear.counts),
		},
		{
			Name: "date/year-behind-preposition",
			Doc:  "Four digits behind a preposition of time are a year.",
			On:   onYearLink,
			Decides: []rule.Example{
				{Language: "en", Text: "He died in [1399]{@1399}."},
				{Language: "fr", Text: "En [1789]{@1789}, tout change."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [1987 people]{1987 people}."},
			},
			Answer: rule.Says(true, func(bareYear) bool { return true }),
		},
		{
			Name: "date/year-of-an-end",
			Doc:  "Four digits of a year from 1500 on are one where a range or a whole has a date.",
			On:   onEndLink,
			Decides: []rule.Example{
				{Language: "en", Text: "They sold it before [2010]{@2010} or after [2018]{@2018}."},
				{Language: "en", Text: "The mention of [2024]{@2024}, he said, is wrong."},
				{Language: "fr", Text: "Il vit les ventes de [1923]{@1923}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Les ventes de [1200]{1200} baissent."},
			},
			Answer: rule.Says(true, func(y bareYear) bool { return y.atom().n >= 1500 }),
		},
		{
			Name: "date/year-in-a-list",
			Doc:  "Four digits that a list goes on with behind a date are a year.",
			On:   onListLink,
			Decides: []rule.Example{
				{Language: "en", Text: "They met in [2007]{@2007} and [2009]{@2009}."},
				{Language: "fr", Text: "Ils se sont vus en [1907]{@1907} et [1909]{@1909}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met in [2007]{@2007} and [1200 people]{1200 people} came."},
			},
			Answer: rule.Says(true, func(y bareYear) bool {
				return y.lastEnd == y.k-1 && y.lastEnd > 0 && y.atom().n >= 1500
			}),
		},
		{
			Name: "date/number-of-a-version",
			Doc:  "Behind a word that numbers name a version of, four digits are no year.",
			Not:  language.Counters,
			On:   onFourDigits,
			Over: []string{"date/year-behind-small-word"},
			Decides: []rule.Example{
				{Language: "fr", Text: "La salle 2020 est en haut."},
				{Language: "fr", Text: "L'article 2024 le dit."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le budget [2024]{@2024} le dit."},
			},
			Answer: rule.Says(false, func(y bareYear) bool {
				before := y.atom().from - 1
				return before >= 0 && y.Tokens[before].Class == text.ClassWord && y.Reader.SenseAt(before).Roles&lexeme.RoleVersion != 0
			}),
		},
		{
			Name: "date/year-opens-text",
			Doc:  "Four digits of our time that open a text are a year.",
			On:   onFourDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "[1987]{@1987} was the year of the river."},
				{Language: "fr", Text: "[2019]{@2019} sera difficile."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[1200]{1200} was the year of the river."},
			},
			Answer: rule.Says(true, func(y bareYear) bool {
				to := y.atom().to
				return y.atom().from == 0 && y.isNear() && (to < len(y.Tokens) && y.Tokens[to].Class == text.ClassWord || y.has(language.Counters))
			}),
		},
		{
			Name: "date/year-behind-small-word",
			Doc:  "Where months are written small, four digits of our time behind a small word are a year.",
			Not:  language.CapitalisedCalendar,
			On:   onFourDigits,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le budget [2025]{@2025} est voté."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The budget 2025 passed."},
				{Language: "fr", Text: "Le budget 2100 est voté."},
			},
			Answer: rule.Says(true, func(y bareYear) bool {
				before := y.atom().from - 1
				return before >= 0 && y.Tokens[before].Class == text.ClassWord && !y.Tokens[before].Upper && y.isNear() && !y.isRound(100)
			}),
		},
		{
			Name: "date/year-opens-sentence",
			Doc:  "Four digits of our time that open a sentence or a line are a year.",
			On:   onFourDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "The pier closed. [2024]{@2024} was quiet."},
				{Language: "fr", Text: "Le pont a fermé. [2024]{@2024} fut calme."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The pier closed. [2300]{2300} was quiet."},
			},
			Answer: rule.Says(true, bareYear.opensSentence),
		},
	},
}
