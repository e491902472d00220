package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// onLengths is what a length begins with.
const onLengths = onNumber | onLength | asOffset

// offsetProductions make dates by their distance from now or from another date.
var offsetProductions = []rule.Rule[start, parsed]{
	{
		Name: "date/ago",
		Doc:  "A length behind a word for ago lies before publication.",
		On:   onAgo | asOffset,
		Decides: []rule.Example{
			{Language: "fr", Text: "Elle est partie [il y a deux semaines]{@2025-01-21}."},
			{Language: "fr", Text: "Elle est partie [voilà trois jours]{@2025-02-01}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "She left [two weeks ago]{@2025-01-21}."},
			{Language: "ko", Text: "그는 [2주 전]{@2025-01-21} 떠났다."},
		},
		Answer: reads((*Parser).parseAgo),
	},
	{
		Name: "date/within-length-of",
		Doc:  "A length behind a preposition that is counted from a date ends so long after it.",
		On:   onIn | asOffset,
		Decides: []rule.Example{
			{Language: "en", Text: "They must pay [within two weeks after 3 March 2025]{@2025-03-17}."},
			{Language: "fr", Text: "Ils devront payer [sous trois jours à compter du 3 mars 2025]{@2025-03-06}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They must pay [within two weeks]{@2025-02-18}."},
		},
		Answer: reads((*Parser).parseInOf),
	},
	{
		Name: "date/in-length",
		Doc:  "A length behind a preposition of the future lies after publication.",
		On:   onIn | asOffset,
		Decides: []rule.Example{
			{Language: "en", Text: "They will meet [in three weeks]{@2025-02-25}."},
			{Language: "fr", Text: "Elle partira [dans trois jours]{@2025-02-07}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They will meet [within three weeks]{@2025-02-25}."},
			{Language: "fr", Text: "Elle partira dans [les six mois à venir]{@2025-02-05/2025-08-04}."},
		},
		Answer: reads((*Parser).parseIn),
	},
	{
		Name: "date/within-length",
		Doc:  "A length behind a preposition of limits is its end, or the stretch up to it.",
		On:   onIn | asOffset,
		Decides: []rule.Example{
			{Language: "en", Text: "They must pay [within two weeks]{@2025-02-18}."},
			{Language: "fr", Text: "Ils devront payer [sous trois jours]{@2025-02-07}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They must pay [in two weeks]{@2025-02-18}."},
			{Language: "ko", Text: "그들은 [2주 안]{@2025-02-18}에 낸다."},
		},
		Answer: reads((*Parser).parseWithin),
	},
	{
		Name: "date/weekdays-from",
		Doc:  "A number of weekdays before or after a date is counted from that date.",
		On:   onNumber | onOrdinal | asOffset,
		Decides: []rule.Example{
			{Language: "en", Text: "They will meet on the [third Tuesday after Easter 2025]{@2025-05-06}."},
			{Language: "fr", Text: "Ils se verront le [deuxième mardi après Pâques 2025]{@2025-04-29}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They will meet [three Fridays from now]{@2025-02-21}."},
		},
		Answer: reads((*Parser).parseWeekdaysFrom),
	},
	{
		Name: "date/weekdays-ago",
		Doc:  "A number of weekdays ago, or from now, is counted from publication.",
		On:   onNumber | asOffset,
		Decides: []rule.Example{
			{Language: "en", Text: "They met [two Thursdays ago]{@2025-01-23} in [Bonn]{place}."},
			{Language: "en", Text: "They will meet [three Fridays from now]{@2025-02-21}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They met on [Thursday]{@2025-01-30} in [Bonn]{place}."},
			{Language: "fr", Text: "Il a perdu [3 pour cent]{3 %} [mardi]{@2025-02-04} après cela."},
		},
		Answer: reads((*Parser).parseWeekdaysAgo),
	},
	{
		Name: "date/length-from",
		Doc:  "A length before or after a date is counted from that date.",
		On:   onLengths,
		Decides: []rule.Example{
			{Language: "en", Text: "They met [two days after Christmas]{@2024-12-27}."},
			{Language: "fr", Text: "Ils se sont vus [deux jours avant Noël]{@2024-12-23}."},
			{Language: "en", Text: "They met [ten days from 18 December 2024]{@2024-12-28}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "They were found [20 hours]{20 h} after the [Jan. 6]{@2025-01-06} quake."},
			{Language: "en", Text: "They met [two days ago]{@2025-02-02}."},
			{Language: "fr", Text: "Ils se sont vus [il y a deux jours]{@2025-02-02}."},
		},
		Answer: reads((*Parser).parseLengthFrom),
	},
	{
		Name: "date/length-ago",
		Doc:  "A length with ago or later behind it is counted from publication, or from the date before.",
		On:   onLengths,
		Decides: []rule.Example{
			{Language: "en", Text: "They met [two weeks ago]{@2025-01-21}."},
			{Language: "ko", Text: "그들은 [2주 전]{@2025-01-21} 만났다."},
			{Language: "fr", Text: "Ils sont partis en [2019]{@2019} et rentrés [deux ans plus tard]{@2021}."},
		},
		Leaves: []rule.Example{
			{Language: "fr", Text: "Ils se sont vus [il y a deux semaines]{@2025-01-21}."},
			{Language: "en", Text: "They met [two days after Christmas]{@2024-12-27}."},
		},
		Answer: reads((*Parser).parseLengthAgo),
	},
}

// lengthFrom is a length with a word behind it that says what it is counted from.
type lengthFrom struct {
	*Parser
	years bool // more years than a length has
	at    int  // the atom of the word
}

// distances decides whether a length with a word behind it is counted from now.
var distances = rule.List[lengthFrom, bool]{
	Name: "date/distance",
	Asks: "Is a length with a word for before or after behind it counted from now?",
	Rules: []rule.Rule[lengthFrom, bool]{
		{
			Name: "date/year-is-no-length",
			Doc:  "A thousand years or more before a word for after are a year and no length.",
			For:  language.Counters,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [2018년]{@2018} 이후 쉬었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [8년 전]{@2017} 떠났다."},
			},
			Answer: rule.Says(false, func(d lengthFrom) bool { return d.years }),
		},
		{
			Name: "date/length-from-event",
			Doc:  "A length before or after an event is not counted from now.",
			Decides: []rule.Example{
				{Language: "en", Text: "They met [seventeen years]{17 a} after the war."},
				{Language: "en", Text: "They met [two days]{2 d} after talks failed."},
				{Language: "fr", Text: "Ils se sont vus [dix ans]{10 a} après la guerre."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met [seventeen years ago]{@2008}."},
				{Language: "en", Text: "They met [two days after Christmas]{@2024-12-27}."},
			},
			Answer: rule.Says(false, func(d lengthFrom) bool {
				to := d.atoms[d.at].to
				return d.hasRole(d.at, linkFromPoint|linkBackFrom) &&
					(d.hasRole(d.at+1, linkArticle) || d.at+1 >= len(d.atoms) && to < len(d.Tokens) && d.Tokens[to].Class != text.ClassPunct)
			}),
		},
	},
}

// isFromNow reports whether lengths with a word at an atom behind them are counted from
// now.
func (p *Parser) isFromNow(list []length, at int) bool {
	fromNow, ok := distances.Ask(lengthFrom{p, hasLength(list, calendar.UnitYear, 1000), at}, p.Traits, 0, p.Observer, p.place(at-1, at+1))
	return !ok || fromNow
}
