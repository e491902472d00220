package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// tenses decides of which time a clause tells. It tells of none where no rule answers.
var tenses = rule.List[clause, side]{
	Name: "date/tense",
	Asks: "Is a day without its year the last or the next one?",
	Rules: []rule.Rule[clause, side]{
		{
			Name: "date/lasting-since",
			Doc:  "What has lasted since a date began in the past, whatever the verb.",
			Over: []string{"date/verb-before", "date/verb-behind"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Les ventes devront monter, en baisse depuis [mai]{@2024-05|@2024-05/..|@2024-05-01/2025-02-04}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Sales will rise in [November]{@2025-11}."},
				{Language: "fr", Text: "Les ventes monteront à partir de [novembre]{@2025-11|@2025-11/..}."},
			},
			Answer: rule.Says(side{tense: tensePast, firm: true}, func(c clause) bool { return c.openRolesBefore(c.i)&linkLasting != 0 }),
		},
		{
			Name: "date/set-for",
			Doc:  "What a verb sets for a date, puts off to it or has begin with it is to come, though the verb is in the past.",
			Not:  language.VerbLast,
			Over: []string{"date/day-of-happening", "date/of-changed-plan", "date/own-verb", "date/for-planned-thing", "date/for-day", "date/set-on", "date/verb-before", "date/verb-behind"},
			Decides: []rule.Example{
				{Language: "en", Text: "The court set a hearing for [10 October]{@2025-10-10}."},
				{Language: "fr", Text: "Le tribunal a fixé l'audience au [10 octobre]{@2025-10-10}."},
				{Language: "es", Text: "El tribunal fijó la vista para el [10 de octubre]{@2025-10-10}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The court set a fine on [10 October]{@2024-10-10}."},
				{Language: "en", Text: "The vote was delayed from [10 January]{@2025-01-10}."},
				{Language: "en", Text: "The court confirmed [17 deaths]{17 deaths} by [10 October]{@2024-10-10}."},
				{Language: "fr", Text: "Le tribunal a fixé l'audience le [10 octobre]{@2024-10-10}."},
			},
			Answer: rule.Says(side{tense: tenseFuture, firm: true}, func(c clause) bool {
				return c.isAheadOf() && c.planBefore() >= 0 && !c.isCountedBy() && !c.isMovedFrom()
			}),
		},
		{
			Name: "date/day-of-happening",
			Doc:  "What nobody plans is over on its day: Saturday's attack.",
			Not:  language.VerbLast,
			Over: []string{"date/of-changed-plan", "date/own-verb", "date/for-planned-thing", "date/for-day", "date/set-on", "date/verb-before", "date/verb-behind"},
			Decides: []rule.Example{
				{Language: "en", Text: "Victims of [Saturday]{@2025-02-01|}'s attack will be buried."},
				{Language: "fr", Text: "Les victimes de l'attentat de [samedi]{@2025-02-01|} seront enterrées."},
				{Language: "es", Text: "Las víctimas del atentado del [sábado]{@2025-02-01|} serán enterradas."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Guests of [Saturday]{@2025-02-08|@2025-02-01}'s dinner will be greeted."},
				{Language: "fr", Text: "Les invités de la fête de [samedi]{@2025-02-08|@2025-02-01} seront accueillis."},
			},
			Answer: rule.Says(side{tense: tensePast, firm: true}, clause.hasHappened),
		},
		{
			Name: "date/of-changed-plan",
			Doc:  "The day of what a verb puts off, forbids, keeps or asks for is to come, though the verb is in the past.",
			Not:  language.VerbLast,
			Over: []string{"date/for-planned-thing", "date/own-verb", "date/for-day", "date/set-on", "date/verb-before", "date/verb-behind"},
			Decides: []rule.Example{
				{Language: "en", Text: "The club canceled [Saturday]{@2025-02-08|@2025-02-01}'s fair."},
				{Language: "en", Text: "The mayor urged voters to turn out on [Friday]{@2025-02-07|@2025-01-31}."},
				{Language: "fr", Text: "Le club a annulé la fête de [samedi]{@2025-02-08|@2025-02-01}."},
				{Language: "es", Text: "El club canceló la fiesta del [sábado]{@2025-02-08|@2025-02-01}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The club praised [Saturday]{@2025-02-01|@2025-02-08}'s fair."},
				{Language: "en", Text: "The club canceled the fair on [Monday]{@2025-02-03|}."},
				{Language: "en", Text: "The club on [Monday]{@2025-02-03|} canceled the fair."},
				{Language: "es", Text: "El club el [lunes]{@2025-02-03|} canceló la fiesta."},
				{Language: "fr", Text: "Le club a aimé la fête de [samedi]{@2025-02-01|@2025-02-08}."},
			},
			Answer: clause.tenseOfChangedPlan,
		},
		{
			Name: "date/own-verb",
			Doc:  "What is said of the noun of a date has its own verb, behind it: said the fair on Saturday will be short.",
			Not:  language.VerbLast,
			Over: []string{"date/for-planned-thing", "date/for-day", "date/set-on", "date/verb-before", "date/verb-behind"},
			Decides: []rule.Example{
				{Language: "en", Text: "He said the fair on [Saturday]{@2025-02-08|@2025-02-01} will be short."},
				{Language: "fr", Text: "Il a dit que la fête de [samedi]{@2025-02-08|@2025-02-01} sera courte."},
				{Language: "es", Text: "Dijo que la fiesta del [sábado]{@2025-02-08|@2025-02-01} será corta."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "He said on [Saturday]{@2025-02-01|} that the fair will be short."},
				{Language: "en", Text: "The man held on [Saturday]{@2025-02-01|} will be freed."},
			},
			Answer: clause.ownTense,
		},
		{
			Name: "date/for-planned-thing",
			Doc:  "What is made ready for something planned on a day comes before it.",
			Not:  language.VerbLast,
			Over: []string{"date/for-day", "date/set-on", "date/verb-before", "date/verb-behind"},
			Decides: []rule.Example{
				{Language: "en", Text: "They made changes for [Saturday]{@2025-02-08}'s match."},
				{Language: "es", Text: "Hicieron cambios para la semifinal del [sábado]{@2025-02-08}."},
				{Language: "fr", Text: "Il a fait des changements pour la finale de [samedi]{@2025-02-08}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They were blamed for [Saturday]{@2025-02-01}'s fire."},
				{Language: "en", Text: "They won [Saturday]{@2025-02-01}'s match."},
				{Language: "fr", Text: "Il a gagné la finale de [samedi]{@2025-02-01}."},
			},
			Answer: rule.Says(side{tense: tenseFuture, firm: true}, clause.isForPlannedThing),
		},
		{
			Name: "date/before-event",
			Doc:  "What is told to come before something on a day is told ahead of it, where no verb before it tells of the past.",
			Not:  language.VerbLast,
			Over: []string{"date/for-day", "date/set-on", "date/verb-before", "date/verb-behind"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Avant la fête de [vendredi]{@2025-02-07|@2025-01-31}, on danse."},
				{Language: "es", Text: "Antes de la fiesta del [viernes]{@2025-02-07|@2025-01-31}, bailan."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il est parti avant la fête de [vendredi]{@2025-01-31|@2025-02-07}."},
				{Language: "fr", Text: "Après la fête de [vendredi]{@2025-01-31|@2025-02-07}, on danse."},
			},
			Answer: rule.Says(side{tense: tenseFuture}, clause.isBeforeEvent),
		},
		{
			Name: "date/for-day",
			Doc:  "What is made or told for a day comes before it.",
			Not:  language.VerbLast,
			Over: []string{"date/set-on", "date/verb-before", "date/verb-behind"},
			Decides: []rule.Example{
				{Language: "en", Text: "They made a cake for [Saturday]{@2025-02-08|@2025-02-01}."},
				{Language: "fr", Text: "Il a déposé un préavis pour [samedi]{@2025-02-08|@2025-02-01}."},
				{Language: "es", Text: "Hicieron un pastel para el [sábado]{@2025-02-08|@2025-02-01}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They made a cake on [Saturday]{@2025-02-01|}."},
				{Language: "en", Text: "They were blamed for [Saturday]{@2025-02-01|}'s fire."},
			},
			Answer: rule.Says(side{tense: tenseFuture}, clause.isForDay),
		},
		{
			Name: "date/set-on",
			Doc:  "What was announced or agreed may lie ahead: of a day with nothing else beside it the nearest is meant.",
			Not:  language.VerbLast,
			Over: []string{"date/verb-before", "date/verb-behind"},
			Decides: []rule.Example{
				{Language: "en", Text: "They announced a sale on [10 March]{@2025-03-10}."},
				{Language: "fr", Text: "Elle a annoncé une vente le [10 mars]{@2025-03-10}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They announced on [10 March]{@2024-03-10} that they had won."},
				{Language: "en", Text: "They held a vote on [10 March]{@2024-03-10}."},
			},
			Answer: rule.Says(side{}, func(c clause) bool { return c.isOfPlan() || c.isMovedFrom() }),
		},
		describedByPast, isDeadline,
		{
			Name: "date/month-of-delivery",
			Doc:  "The month of a contract is the nearest, whatever the verb that ends the sentence.",
			For:  language.VerbLast,
			Over: []string{"date/day-of-saying", "date/said-of-day", "date/told-of-day", "date/verb-behind"},
			Decides: []rule.Example{
				{Language: "ko", Text: "[4월]{@2025-04} 인도분 원유가 올랐다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[4월]{@2024-04} 매출이 올랐다."},
			},
			Answer: rule.Says(side{}, func(c clause) bool { return c.isMonthOnly() && c.isOfPlannedThing() }),
		},
		{
			Name: "date/month-of-goods",
			Doc:  "The month before goods that are sold for delivery in it is the next one: November soybeans.",
			Not:  language.VerbLast,
			Over: []string{"date/verb-before", "date/verb-behind"},
			Decides: []rule.Example{
				{Language: "en", Text: "The [November]{@2025-11|} soybeans shed [$1]{1 USD|}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The [November]{@2024-11|} soybean exports fell."},
				{Language: "en", Text: "It fell in [November]{@2024-11|} wheat trading."},
			},
			Answer: rule.Says(side{tense: tenseFuture, firm: true}, clause.isOfGoods),
		},
		{
			Name: "date/set-to-day",
			Doc:  "A date to which a verb sets something is to come: 5일로 미뤘다.",
			For:  language.VerbLast,
			Over: []string{"date/day-of-saying", "date/said-of-day", "date/told-of-day", "date/verb-behind"},
			Decides: []rule.Example{
				{Language: "ko", Text: "법원은 선고를 [6월 9일]{@2025-06-09}로 미뤘다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "법원은 [6월 9일]{@2024-06-09} 선고를 내렸다."},
			},
			Answer: rule.Says(side{tense: tenseFuture, firm: true}, clause.isSetTo),
		},
		{
			Name: "date/of-changed-thing",
			Doc:  "A day before the noun of what is put off, forbidden or asked for is to come: 22일 공연을 취소했다.",
			For:  language.VerbLast,
			Over: []string{"date/said-of-day", "date/told-of-day", "date/verb-behind"},
			Decides: []rule.Example{
				{Language: "ko", Text: "시는 [2월 22일]{@2025-02-22|} 공연을 취소했다."},
				{Language: "ko", Text: "시는 [금요일]{@2025-02-07|@2025-01-31} 축제를 연기했다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "시는 [1월 22일]{@2025-01-22|} 공연을 열었다."},
				{Language: "ko", Text: "시는 [금요일]{@2025-01-31|@2025-02-07} 축제를 열었다."},
			},
			Answer: clause.tenseOfChangedThing,
		},
		{
			Name: "date/said-of-day",
			Doc:  "What was said of a day has its own verb, where the day of saying stands behind the quote.",
			For:  language.VerbLast,
			Over: []string{"date/day-of-saying", "date/told-of-day", "date/verb-behind"},
			Decides: []rule.Example{
				{Language: "ko", Text: "시는 [25일]{@2025-02-25} 축제가 있다고 [4일]{@2025-02-04} 밝혔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "시는 [25일]{@2025-01-25} 축제를 열었다고 밝혔다."},
			},
			Answer: clause.tenseInQuote,
		},
		{
			Name: "date/day-of-saying",
			Doc:  "One of the last few days is that on which something was said, where a verb in the past ends the sentence.",
			For:  language.VerbLast,
			Over: []string{"date/told-of-day", "date/verb-behind"},
			Decides: []rule.Example{
				{Language: "ko", Text: "시는 [3일]{@2025-02-03} 축제를 열 예정이라고 밝혔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "시는 [24일]{@2025-02-24} 축제를 열 예정이라고 밝혔다."},
			},
			Answer: clause.tenseOfSaying,
		},
		{
			Name: "date/told-of-day",
			Doc:  "What is told in the present, or agreed on, of another day is to come: 연다고 밝혔다, 열기로 했다.",
			For:  language.VerbLast,
			Over: []string{"date/verb-behind"},
			Decides: []rule.Example{
				{Language: "ko", Text: "시는 [24일]{@2025-02-24} 축제를 연다고 밝혔다."},
				{Language: "ko", Text: "시는 [24일]{@2025-02-24} 축제를 열기로 했다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "시는 [3일]{@2025-02-03} 축제를 연다고 밝혔다."},
			},
			Answer: clause.tenseOfContent,
		},
		announcedInPresent, hasUntil, setOffParticiple, presentOfPlan,
		{
			Name: "date/verb-before",
			Doc:  "The nearest verb before a date in its clause says whether it is past or to come.",
			Not:  language.VerbLast,
			Over: []string{"date/verb-behind"},
			Decides: []rule.Example{
				{Language: "en", Text: "The vote will take place on [10 October]{@2025-10-10}."},
				{Language: "en", Text: "The pier was closed on [10 July]{@2024-07-10}."},
				{Language: "fr", Text: "Le conseil acceptera cela le [10 octobre]{@2025-10-10}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Voting on [4 March]{@2025-03-04}."},
				{Language: "ko", Text: "[7월 4일]{@2024-07-04} 회의를 논의했다."},
			},
			Answer: clause.tenseBefore,
		},
		{
			Name: "date/verb-behind",
			Doc:  "A verb behind a date says it where none before does.",
			Decides: []rule.Example{
				{Language: "en", Text: "On [10 March]{@2024-03-10} the pier was closed."},
				{Language: "fr", Text: "Le [10 octobre]{@2025-10-10}, le pont sera fermé."},
				{Language: "ko", Text: "[3월 10일]{@2024-03-10} 회의를 논의했다."},
				{Language: "ko", Text: "[10월 10일]{@2025-10-10} 회의를 할 예정이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "On [10 March]{@2025-03-10} the pier closes."},
			},
			Answer: clause.tenseBehind,
		},
		{
			Name:      "date/last-day-for",
			Doc:       "The first or the last day for something is to come where no verb in its clause says otherwise.",
			Not:       language.VerbLast,
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "en", Text: "He said so, but no later than [1 October]{@2025-10-01}."},
				{Language: "fr", Text: "Elle l'a juré, et d'ici au [1er octobre]{@2025-10-01}."},
				{Language: "fr", Text: "Elle l'a juré, et dès [samedi]{@2025-02-08|@2025-02-01|@2025-02-08/..|@2025-02/..|@2025-02-01/2025-02-04}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They had left by [October]{@2024-10|@../2024-10|@../2024-10-01|@2024-01/2024-10}."},
			},
			Answer: rule.Says(side{tense: tenseFuture}, clause.isLimit),
		},
		{
			Name:      "date/month-of-sentence",
			Doc:       "A month with no verb in its clause is the last one where all verbs of the sentence tell of the past.",
			Not:       language.VerbLast,
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "en", Text: "It closed the pier, a place of some fame by the sea in its day, with its [June]{@2024-06} income."},
				{Language: "es", Text: "Cerró el muelle, un lugar de cierta fama en la parte vieja de la ciudad, con las ventas de todo [junio]{@2024-06}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It closed the pier, which will rise, with its [June]{@2025-06} income."},
				{Language: "en", Text: "With its [June]{@2025-06} income."},
			},
			Answer: clause.tenseOfSentence,
		},
	},
}
