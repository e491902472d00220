package date

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/language"
)

// jointAt is where what joins two ends of a range may stand.
type jointAt struct {
	*Parser
	left    *expression
	j       int  // the atom behind the first end
	between bool // "and" may join them
}

// joint is what joins two ends: to is the atom after it. bracketed says that nothing but
// a word after both ends does: 1월과 3월 사이.
type joint struct {
	to        int
	bracketed bool
}

// joins returns the answer of a rule for one atom that joins two ends.
func joins(when func(j jointAt) bool) func(j jointAt) (joint, bool) {
	return func(j jointAt) (joint, bool) { return joint{to: j.j + 1}, when(j) }
}

// joints decide what makes a range of two ends.
var joints = rule.List[jointAt, joint]{
	Name: "date/joint",
	Asks: "What joins two dates or numbers to a range?",
	Rules: []rule.Rule[jointAt, joint]{
		{
			Name:   "date/joined-by-ending",
			Doc:    "An ending of the first that says from joins two dates.",
			For:    language.Particles,
			Answer: joins(func(j jointAt) bool { return j.hasRole(j.j, linkFromBehind) && j.mayContinue(j.j) }),
		},
		{
			Name: "date/joined-by-word-behind",
			Doc:  "A word for between behind two dates that an ending closes joins them.",
			For:  language.Particles,
			Answer: func(j jointAt) (joint, bool) {
				return joint{to: j.j, bracketed: true}, !j.mayContinue(j.j)
			},
		},
		{
			Name:   "date/joined-by-to",
			Doc:    "A dash or a word for to joins two dates.",
			Answer: joins(func(j jointAt) bool { return j.mayContinue(j.j) && j.hasRole(j.j, linkTo|linkDash) }),
		},
		{
			Name:   "date/joined-by-slash",
			Doc:    "A slash joins two years that follow each other.",
			Answer: joins(func(j jointAt) bool { return j.mayContinue(j.j) && j.isSeasonSlash(j.j) }),
		},
		{
			Name: "date/neighbouring-days",
			Doc:  "Days of one month that follow each other are the stretch from the first to the last.",
			Over: []string{"date/joined-by-and"},
			Answer: func(j jointAt) (joint, bool) {
				to := j.neighbouringDays(j.left, j.j)
				return joint{to: to}, to > 0
			},
		},
		{
			Name:   "date/joined-by-and",
			Doc:    "The word “and” joins two dates behind a word for between.",
			Answer: joins(func(j jointAt) bool { return j.between && j.hasRole(j.j, linkAnd) }),
		},
		{
			Name: "date/joined-by-comma",
			Doc:  "A comma joins two numbers whose mark stands only with the second.",
			For:  language.Counters,
			Answer: joins(func(j jointAt) bool {
				return j.hasRole(j.j, linkComma) && (j.left.op == opBare || j.isKind(j.j-1, atomNumber))
			}),
		},
	},
}
