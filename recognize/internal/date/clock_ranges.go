package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// twoTimes are the two times of a stretch.
type twoTimes struct{ from, to timeRead }

// parseClockRange reads two times of one day: from 8 a.m. to 6 p.m., 7-9 p.m.,
// entre 10 h et 14 h, 오후 2~4시.
func (p *Parser) parseClockRange(k int) (t twoTimes, ok bool) {
	opens, between := p.isKind(k, atomLink) && p.hasRole(k, linkFrom|linkBetween), p.hasRole(k, linkBetween)
	if opens {
		k++
	}
	bare := false
	if t.from, ok = p.parseClock(k, false); !ok {
		if t.from, ok = p.parseFirstHour(k); !ok {
			return t, false
		}
		bare = true
	}
	j := t.from.next
	if !p.joinsTimes(j, opens && between) || bare && t.from.next == k+1 && !opens && p.hasRole(j, linkAt) { // vendredi 15 à 16 h
		return t, false
	}
	if t.to, ok = p.parseClock(j+1, false); !ok {
		return t, false
	}
	if next := t.to.next; p.hasRole(next, linkToBehind) && p.mayContinue(next) {
		t.to.next++
	}
	if shared, by, ok := sharedHalves.First(t, p.Traits, 0, p.Observer); ok {
		t = shared
		t.to.made.add(fromSharedHalves + by)
	}
	if t.to.Zoned && !t.from.Zoned {
		t.from.Zoned, t.from.Zone, t.from.Summer = true, t.to.Zone, t.to.Summer
	}
	t.to.made.join(t.from.made)
	return t, true
}

// parseFirstHour reads a number that the second time of a stretch makes an hour: 7-9
// p.m., 오후 2~4시.
func (p *Parser) parseFirstHour(k int) (t timeRead, ok bool) {
	half := 0
	if p.has(language.Counters) && p.isKind(k, atomMeridiem) && p.mayContinue(k+1) {
		half = p.atoms[k].n
		k++
	}
	if !p.isKind(k, atomNumber) || p.atoms[k].digits == 0 || p.atoms[k].digits > 2 || p.atoms[k].n > 24 {
		return t, false
	}
	t = timeRead{Clock: newClock(p.atoms[k].n, 0), loose: half == 0, next: k + 1}
	if half > 0 {
		t.Hour = t.Hour%12 + 12*int8(half-1)
	}
	return t, true
}

// joinsTimes reports whether the atom behind a time joins it to another.
func (p *Parser) joinsTimes(j int, between bool) bool {
	if j >= len(p.atoms) {
		return false
	}
	return p.hasRole(j, linkFromBehind) || p.mayContinue(j) && (p.hasRole(j, linkDash|linkTo) || between && p.hasRole(j, linkAnd))
}

// sharedHalves decide which of two times takes its half of the day from the other.
var sharedHalves = rule.List[twoTimes, twoTimes]{
	Name: "date/shared-half",
	Asks: "Does one of two times take its half of the day from the other?",
	Rules: []rule.Rule[twoTimes, twoTimes]{
		{
			Name: "date/first-time-takes-half",
			Doc:  "The first of two times is in the second half of the day where the second is, if it is before that then.",
			Decides: []rule.Example{
				{Language: "en", Text: "They met on [Friday, 7-9 p.m.]{@2025-01-31T19:00/2025-01-31T21:00}"},
				{Language: "en", Text: "It opens on [Friday from 2 to 6 p.m.]{@2025-02-07T14:00/2025-02-07T18:00}"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It opens on [Friday from 8 to 12 p.m.]{@2025-02-07T08:00/2025-02-07T12:00}"},
				{Language: "en", Text: "It opens on [Friday from 2 p.m. to 6 p.m.]{@2025-02-07T14:00/2025-02-07T18:00}"},
			},
			Answer: func(t twoTimes) (twoTimes, bool) {
				from, to := &t.from, &t.to
				if !from.loose || to.loose || from.Hour >= 12 || to.Hour < 12 || from.Hour+12 > to.Hour || from.Hour+12 == to.Hour && from.Minute >= to.Minute {
					return t, false
				}
				from.Hour += 12
				return t, true
			},
		},
		{
			Name: "date/second-time-takes-half",
			Doc:  "The second of two times is in the second half of the day where the first is.",
			Decides: []rule.Example{
				{Language: "ko", Text: "회의는 [월요일 오후 2시부터 4시까지]{@2025-02-03T14:00/2025-02-03T16:00} 열렸다."},
				{Language: "ko", Text: "회의는 [월요일 오후 2~4시]{@2025-02-03T14:00/2025-02-03T16:00}에 열렸다."},
				{Language: "en", Text: "They met on [Monday from 2 p.m. to 4:30]{@2025-02-03T14:00/2025-02-03T16:30}."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "회의는 [월요일 오전 9~11시]{@2025-02-03T09:00/2025-02-03T11:00}에 열렸다."},
				{Language: "ko", Text: "회의는 [월요일 오후 2시]{@2025-02-03T14:00}에 열렸다."},
			},
			Answer: func(t twoTimes) (twoTimes, bool) {
				if t.from.loose || !t.to.loose || t.from.Hour < 12 || t.to.Hour >= 12 {
					return t, false
				}
				t.to.Hour += 12
				return t, true
			},
		},
	},
}
