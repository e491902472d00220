package date

import (
	"github.com/assaykit/assay/recognize/internal/rule"
)

// ends are two dates of a range.
type ends struct{ a, b *expression }

// areFields reports two ends that name fields.
func (e ends) areFields() bool { return e.a.op == opFields && e.b.op == opFields }

// shares are what one end of a range takes from the other, one after the other.
var shares = rule.List[ends, ends]{
	Name: "date/share",
	Asks: "What does one end of a range take from the other?",
	Rules: []rule.Rule[ends, ends]{
		{
			Name: "date/first-weekday-takes-month",
			Doc:  "A weekday with a number takes the month of the second day.",
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils ont joué [du samedi 13 au dimanche 14 avril 2024]{@2024-04-13/2024-04-14}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils ont joué [du 13 au 14 avril 2024]{@2024-04-13/2024-04-14}."},
				{Language: "fr", Text: "Ils ont joué [du samedi 13 avril au dimanche 14 avril 2024]{@2024-04-13/2024-04-14}."},
			},
			Answer: func(e ends) (ends, bool) {
				if !e.areFields() || len(e.b.alts) > 1 {
					return e, false
				}
				l, r := e.a.alts[0], e.b.alts[0]
				if l.day == 0 || l.month > 0 || l.isYearly() || r.month == 0 || r.day == 0 {
					return e, false
				}
				l.month, l.weekday = r.month, 0
				return ends{newFieldsNode(l), e.b}, true
			},
		},
		{
			Name: "date/first-takes-year",
			Doc:  "A date without a year takes that of the second, or the year before where its month is later.",
			Decides: []rule.Example{
				{Language: "en", Text: "It ran [from 3 March to 5 May 2022]{@2022-03-03/2022-05-05}."},
				{Language: "fr", Text: "Il a couru [de mars à mai 2022]{@2022-03/2022-05}."},
				{Language: "en", Text: "It ran [from November to February 2022]{@2021-11/2022-02}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It ran [from 3 March 2022 to 5 May 2022]{@2022-03-03/2022-05-05}."},
				{Language: "fr", Text: "Il a couru [de mars à mai]{@2024-03/2024-05}."},
			},
			Answer: func(e ends) (ends, bool) {
				if !e.areFields() {
					return e, false
				}
				l, r := e.a.alts[0], e.b.alts[0]
				if l.hasYear || !r.hasYear || !l.isYearly() {
					return e, false
				}
				alts := make([]fields, len(e.a.alts))
				for i, f := range e.a.alts {
					f.setYear(r.year, r.short)
					if r.isYearly() && f.month > 0 && r.month > 0 && f.month > r.month && len(e.a.alts) == 1 {
						f.year--
					}
					alts[i] = f
				}
				return ends{&expression{op: opFields, alts: alts}, e.b}, true
			},
		},
	},
}

// share returns the range of two dates, each of which takes from the other what it
// leaves out.
func (e twoEnds) share() *expression {
	node := &expression{op: opRange, a: e.left, b: e.right}
	for by := range shares.Rules {
		r := &shares.Rules[by]
		if e.Observer.Lacks(r.Name) {
			continue
		}
		if from, ok := r.Answer(ends{node.a, node.b}); ok {
			node.a, node.b = from.a, from.b
			node.made.add(fromShares + by)
		}
	}
	node.b = secondOf(node.a, node.b)
	if (node.a.op == opClock) != (node.b.op == opClock) {
		node.a, node.b = node.a.withoutTime(), node.b.withoutTime()
	}
	return node
}

// secondOf returns the second end of a range, which takes its month and year from the
// first where it is a day of no month.
func secondOf(first, second *expression) *expression {
	if first.op != opFields || second.op != opFields {
		return second
	}
	l, r := first.alts[0], second.alts[0]
	if l.day == 0 || l.month == 0 || r.day == 0 || r.month > 0 || r.weekday > 0 {
		return second
	}
	r.month, r.year, r.hasYear = l.month, l.year, l.hasYear
	return newFieldsNode(r)
}
