package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// weakWords decides whether a word with other meanings, which is all of an expression,
// is a date. It is none where no rule answers.
var weakWords = rule.List[candidate, bool]{
	Name: "date/weak-word",
	Asks: "Is a word with other meanings a date by itself?",
	Rules: []rule.Rule[candidate, bool]{
		{
			Name: "date/month-of-list",
			Doc:  "A month with a capital in a list behind another one is one: March, April and May.",
			For:  language.CapitalisedCalendar,
			On:   onMonth,
			Over: []string{"date/may-is-a-verb"},
			Decides: []rule.Example{
				{Language: "en", Text: "Sales in [April]{@2025-04} and [May]{@2025-05} fell."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met in [April]{@2024-04}, and May left."},
			},
			Answer: rule.Says(true, func(c candidate) bool {
				return c.atom().upper && c.hasRole(c.k-1, linkAnd|linkComma) && c.isKind(c.k-2, atomMonth) && c.atoms[c.k-1].to == c.atoms[c.k].from && c.atoms[c.k-2].to == c.atoms[c.k-1].from
			}),
		},
		{
			Name: "date/may-is-a-verb",
			Doc:  "A month before a word that follows verbs is the verb that looks like it.",
			For:  language.CapitalisedCalendar,
			On:   onMonth,
			Over: []string{"date/month-behind-cue"},
			Decides: []rule.Example{
				{Language: "en", Text: "THOSE WHO CAME BEFORE MAY STILL VOTE"},
				{Language: "en", Text: "Which firm will be next after May not be known."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Ask again in [May]{@2025-05}."},
			},
			Answer: rule.Says(false, candidate.isVerbBehind),
		},
		{
			Name: "date/month-behind-cue",
			Doc:  "A month behind a word that dates follow is one, with a capital or where it is no common word.",
			For:  language.CapitalisedCalendar,
			On:   onMonth,
			Decides: []rule.Example{
				{Language: "en", Text: "Ask again in [May]{@2025-05}."},
				{Language: "en", Text: "They left in [March]{@2024-03}."},
				{Language: "en", Text: "It opens in [dec]{@2025-12}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "THOSE WHO CAME BEFORE MAY STILL VOTE"},
				{Language: "en", Text: "They lost a march of [ten miles]{10 [mi_i]}."},
			},
			Answer: rule.Says(true, func(c candidate) bool {
				return c.isCued() && (c.atom().upper || !c.dates.commonWords[c.Tokens[c.atom().from].Lower])
			}),
		},
		{
			Name: "date/month-before-its-noun",
			Doc:  "A month with a capital between an article and a noun is one.",
			For:  language.CapitalisedCalendar,
			On:   onMonth,
			Decides: []rule.Example{
				{Language: "en", Text: "The [May]{@2024-05} ruling was overturned."},
				{Language: "en", Text: "They fear the [March]{@2025-03} election."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They lost the march to the sea."},
				{Language: "en", Text: "The March to the sea was lost."},
				{Language: "en", Text: "The May brothers are here."},
			},
			Answer: rule.Says(true, candidate.isMonthOfNoun),
		},
		{
			Name: "date/month-behind-preposition",
			Doc:  "A month behind a preposition of time is one, even with a capital and a name behind it.",
			Not:  language.CapitalisedCalendar,
			On:   onMonth,
			Decides: []rule.Example{
				{Language: "fr", Text: "La vente a commencé en [Mars]{@2024-03}."},
				{Language: "fr", Text: "En [Mars]{@2024-03} [Anne Roux]{person} est partie."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le dieu Mars est en colère."},
			},
			Answer: rule.Says(true, func(c candidate) bool {
				return c.hasRole(c.i-1, linkYear|linkSince|linkUntil|linkBefore|linkAfter|linkBetween) && !c.hasRole(c.i-1, linkAbout)
			}),
		},
		{
			Name: "date/small-month-with-other-meanings",
			Doc:  "A month written small is one where no name follows, or behind a word that dates follow.",
			Not:  language.CapitalisedCalendar,
			On:   onMonth,
			Decides: []rule.Example{
				{Language: "fr", Text: "La hausse de [mars]{@2024-03} a surpris."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "La planète Mars a surpris."},
			},
			Answer: rule.Says(true, func(c candidate) bool { return !c.atom().upper && (c.isCued() || !c.isNameAfter(c.next)) }),
		},
		{
			Name: "date/month-in-capitals",
			Doc:  "A month in the capitals of a headline is one behind a word that dates follow.",
			Not:  language.CapitalisedCalendar,
			On:   onMonth,
			Decides: []rule.Example{
				{Language: "fr", Text: "LA HAUSSE DE [MARS]{@2024-03} A SURPRIS"},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "La hausse de Mars a surpris."},
			},
			Answer: rule.Says(true, func(c candidate) bool { return c.isInCapitals() && c.isCued() }),
		},
		{
			Name: "date/part-in-capitals",
			Doc:  "An abbreviation in capitals that ends a period is a date.",
			On:   onPart,
			Decides: []rule.Example{
				{Language: "en", Text: "The bridge opens at the [EOY]{@2025~}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The bridge opens at the eoy."},
			},
			Answer: rule.Says(true, func(candidate) bool { return true }),
		},
		{
			Name: "date/quarter-with-capital",
			Doc:  "A quarter with a capital is one.",
			On:   onQuarter,
			Decides: []rule.Example{
				{Language: "en", Text: "In [Q3]{@2024-35}, sales fell."},
				{Language: "fr", Text: "Les ventes baissent au [T3]{@2024-35}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "In q3, sales fell."},
			},
			Answer: rule.Says(true, func(c candidate) bool { return c.atom().upper }),
		},
		{
			Name: "date/half-without-year",
			Doc:  "A half of a year without its year is one.",
			For:  language.Counters,
			On:   onHalf,
			Decides: []rule.Example{
				{Language: "ko", Text: "매출은 [상반기]{@2025-40}에 줄었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "매출은 [2024년 상반기]{@2024-40}에 줄었다."},
				{Language: "en", Text: "Sales fell in [H1]{product}."},
			},
			Answer: rule.Says(true, func(candidate) bool { return true }),
		},
		{
			Name: "date/short-weekday-behind-cue",
			Doc:  "A short weekday with a capital behind a word that dates follow is one, where no name follows.",
			For:  language.CapitalisedCalendar,
			On:   onWeekday,
			Decides: []rule.Example{
				{Language: "en", Text: "The ferry ran on [Sun]{@2025-02-02}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The ferry ran on sun."},
				{Language: "en", Text: "Mon [Roux]{person} is back."},
			},
			Answer: rule.Says(true, func(c candidate) bool { return c.atom().upper && c.isCued() && !c.isNameAfter(c.next) }),
		},
		{
			Name: "date/season-behind-to",
			Doc:  "A season behind the word that leads to it is the coming or last one.",
			On:   onSeason,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le pont rouvrira au [printemps]{@2025-21}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le printemps est beau."},
				{Language: "en", Text: "Prices are forecast to fall."},
			},
			Answer: rule.Says(true, func(c candidate) bool {
				return c.hasRole(c.i-1, linkTo) && !c.dates.beforeInfinitives[c.Tokens[c.atom().from-1].Lower] // to fall
			}),
		},
		{
			Name: "date/season-since",
			Doc:  "A season since which something is so is the last one.",
			On:   onSeason,
			Decides: []rule.Example{
				{Language: "en", Text: "Orders have fallen since the [summer]{@2024-22}."},
				{Language: "fr", Text: "Les commandes reculent depuis l'[été]{@2024-22}."},
				{Language: "es", Text: "Los pedidos cayeron desde el [verano]{@2024-22}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il aime l'été."},
			},
			Answer: rule.Says(true, func(c candidate) bool { return c.openRolesBefore(c.i)&linkSince != 0 }),
		},
		{
			Name: "date/season-as-a-deadline",
			Doc:  "A season up to which or in which something will be is the coming one.",
			On:   onSeason,
			Decides: []rule.Example{
				{Language: "en", Text: "The bridge will reopen by [spring]{@2025-21}."},
				{Language: "fr", Text: "Le pont sera fini d'ici l'[été]{@2025-22}."},
				{Language: "es", Text: "El puente se abrirá para el [otoño]{@2025-23}."},
				{Language: "ko", Text: "다리는 [가을]{@2025-23}까지 완공될 예정이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "He lived by the spring in the wood."},
				{Language: "es", Text: "Vende ropa para el otoño."},
			},
			Answer: rule.Says(true, candidate.isSeasonAhead),
		},
	},
}

// isSeasonAhead reports a season that a verb of the future has for its time or its end.
func (c candidate) isSeasonAhead() bool {
	roles := c.openRolesBefore(c.i)
	if c.atoms[c.i].kind == atomLink {
		roles |= c.atoms[c.i].roles | c.openRolesBefore(c.i)
	}
	around := clause{c.Parser, c.node, c.i, c.next}
	switch {
	case c.has(language.VerbLast):
		return c.hasRole(c.next, linkTo) && c.mayContinue(c.next) && around.toldBy(c.node, c.i, c.next).tense == tenseFuture
	case roles&(linkUntil|linkBefore) != 0, roles&linkArticle != 0 && roles&(linkFor|linkIn) != 0:
		return around.toldBy(c.node, c.i, c.next).tense == tenseFuture
	}
	return false
}

// isMonthOfNoun reports a month with a capital between an article and a noun that families
// do not have behind their names.
func (c candidate) isMonthOfNoun() bool {
	to := c.behind()
	return c.atom().upper && c.hasRole(c.k-1, linkArticle) && c.atoms[c.k-1].to == c.atom().from && c.k+1 == c.next && c.isWordAt(to) &&
		!c.Tokens[to].Upper && c.Tokens[to].Gap == text.GapSpace && c.Reader.SenseAt(to).NounRoles&lexeme.NounExcluded == 0 &&
		(word{c.Parser, to}).tense() == tenseNone && !c.dates.families[c.Tokens[to].Lower]
}
