package date

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// timeAlone is a time in atoms [k, next) that no day goes with, and the atom i at which
// the words before it begin.
type timeAlone struct {
	*Parser
	i, k, next int
}

// standsAlone reports whether a time without a day is a time of day.
func (p *Parser) standsAlone(t *timeRead, at timeAlone) bool {
	alone, by, _ := timesAlone.First(at, p.Traits, 0, p.Observer)
	switch {
	case alone:
		t.made.add(fromTimesAlone + by)
	case by >= 0 && p.Observer != nil:
		p.Observer.Note(timesAlone.Rules[by].Name, p.place(at.k, at.next))
	}
	return alone
}

// timesAlone decide whether a time without a day is a time of the day that the text
// speaks of, and no score, ratio or length.
var timesAlone = rule.List[timeAlone, bool]{
	Name: "date/time-alone",
	Asks: "Is a time without a day a time of the day that the text speaks of?",
	Rules: []rule.Rule[timeAlone, bool]{
		{
			Name: "date/hours-from-place",
			Doc:  "Hours that a preposition ties to what follows are a distance and no time.",
			Over: []string{"date/time-behind-at", "date/time-with-meridiem", "date/time-behind-phrase"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Il a bâti sa ferme à [trois heures]{3 h} de [Séoul]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il partira à [trois heures du matin]{@2025-02-04T03:00}."},
			},
			Answer: rule.Says(false, func(t timeAlone) bool {
				return t.hasRole(t.next, linkOf) && !t.hasRole(t.next, linkIn|linkDay)
			}),
		},
		{
			Name: "date/hours-that-go-on",
			Doc:  "What touches a word or counts a noun is no time.",
			Over: []string{"date/time-behind-at", "date/time-with-meridiem", "date/time-that-is-all", "date/spot-near-time"},
			Decides: []rule.Example{
				{Language: "en", Text: "They spoke at 9:30 talks."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They spoke at [9:30]{@2025-02-04T09:30}, he said."},
			},
			Answer: rule.Says(false, func(t timeAlone) bool {
				end := t.atoms[t.next-1].to
				return end < len(t.Tokens) && t.Tokens[end].Gap == text.GapNone && t.Tokens[end].Class != text.ClassPunct || t.countsNoun(t.next-1)
			}),
		},
		{
			Name: "date/time-that-is-all",
			Doc:  "A time that is the whole text is one.",
			Decides: []rule.Example{
				{Language: "en", Text: "[14:30]{@2025-02-04T14:30}"},
				{Language: "fr", Text: "[15 h 30]{@2025-02-04T15:30}"},
				{Language: "ko", Text: "[9시 20분]{@2025-02-04T09:20}"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "at [14:30]{@2025-02-04T14:30}"},
				{Language: "en", Text: "They met at [14:30]{@2025-02-04T14:30}."},
			},
			Answer: rule.Says(true, func(t timeAlone) bool { return t.isOnlyExpression(t.i, t.next) }),
		},
		{
			Name: "date/time-with-meridiem",
			Doc:  "A time with a.m., p.m. or a zone is one wherever it stands.",
			Decides: []rule.Example{
				{Language: "en", Text: "The vote is due by [3 p.m.]{@2025-02-04T15:00} in [Ohio]{place}."},
				{Language: "en", Text: "Markets closed [4:30 p.m. GMT]{@2025-02-04T16:30Z}."},
				{Language: "ko", Text: "회의는 [오후 3시]{@2025-02-04T15:00} 열렸다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met at [14:30]{@2025-02-04T14:30}."},
				{Language: "en", Text: "They won 14:30."},
			},
			Answer: rule.Says(true, func(t timeAlone) bool {
				for j := t.k; j < t.next; j++ {
					if t.atoms[j].kind == atomMeridiem || t.atoms[j].kind == atomZone {
						return true
					}
				}
				return false
			}),
		},
		{
			Name: "date/time-behind-phrase",
			Doc:  "An hour with more behind it is a time where the words before it together lead to nothing else.",
			Decides: []rule.Example{
				{Language: "es", Text: "Murió a las [tres de la tarde]{@2025-02-04T15:00}."},
				{Language: "es", Text: "Murió a las [tres y media]{@2025-02-04T03:30}."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Premió a las [tres ganadoras]{3 ganadoras}."},
			},
			Answer: rule.Says(true, func(t timeAlone) bool { return t.isClockPhrase(t.k-1) && t.next > t.k+1 }),
		},
		{
			Name: "date/time-behind-at",
			Doc:  "A time behind a preposition of times is one.",
			Decides: []rule.Example{
				{Language: "en", Text: "They met at [14:30]{@2025-02-04T14:30}."},
				{Language: "fr", Text: "Ils se sont vus à [15 h 30]{@2025-02-04T15:30}."},
				{Language: "fr", Text: "Ils se sont vus à [midi]{@2025-02-04T12:00}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They won 14:30."},
				{Language: "en", Text: "They met at [3 p.m.]{@2025-02-04T15:00}"},
			},
			Answer: rule.Says(true, func(t timeAlone) bool {
				lead := t.i < t.k && t.hasRole(t.i, linkAt) || t.hasRole(t.i-1, linkAt)
				return lead && (t.isKind(t.k, atomClock) || t.isKind(t.k, atomMinuteMark) || t.isKind(t.k, atomSpot) || t.isKind(t.k+1, atomHourMark))
			}),
		},
		{
			Name: "date/spot-near-time",
			Doc:  "Noon or midnight behind a word for before, after, since or until is one: shortly after noon.",
			Decides: []rule.Example{
				{Language: "en", Text: "The boat sank shortly after [noon]{@2025-02-04T12:00}, he said."},
				{Language: "en", Text: "The pier was shut until [midnight]{@2025-02-04T00:00}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She sang of midnight."},
				{Language: "en", Text: "They left before midnight mass."},
			},
			Answer: rule.Says(true, func(t timeAlone) bool {
				const near = linkBefore | linkAfter | linkSince | linkUntil | linkAbout
				return t.isKind(t.k, atomSpot) && (t.i < t.k && t.hasRole(t.i, near) || t.hasRole(t.i-1, near))
			}),
		},
	},
}
