package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
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
			Name: "date/joined-by-ending",
			Doc:  "An ending of the first that says from joins two dates.",
			For:  language.Particles,
			Decides: []rule.Example{
				{Language: "ko", Text: "행사는 [3일부터 5일까지]{@2025-02-03/2025-02-05} 열린다."},
				{Language: "ko", Text: "그는 [2019년부터 2023년까지]{@2019/2023} 일했다."},
				{Language: "ko", Text: "행사는 [3일 밤부터 5일 아침까지]{@2025-02-03/2025-02-05} 열린다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "행사는 [3일~5일]{@2025-02-03/2025-02-05} 열린다."},
				{Language: "ko", Text: "행사는 [3일]{@2025-02-03}부터 열린다."},
			},
			Answer: joins(func(j jointAt) bool { return j.hasRole(j.j, linkFromBehind) && j.mayContinue(j.j) }),
		},
		{
			Name: "date/joined-by-word-behind",
			Doc:  "A word for between behind two dates that an ending closes joins them.",
			For:  language.Particles,
			Decides: []rule.Example{
				{Language: "ko", Text: "행사는 [1월과 3월 사이]{@2025-01/2025-03} 열린다."},
				{Language: "ko", Text: "행사는 [1월하고 3월 사이]{@2025-01/2025-03} 열린다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "행사는 [1월부터 3월까지]{@2025-01/2025-03} 열린다."},
				{Language: "ko", Text: "행사는 [1월]{@2025-01}과 [3월]{@2025-03} 열린다."},
			},
			Answer: func(j jointAt) (joint, bool) {
				if j.mayContinue(j.j) && j.isKind(j.j, atomLink) && j.hasRole(j.j, linkAnd) && !j.hasRole(j.j, linkComma) {
					return joint{to: j.j + 1, bracketed: true}, true
				}
				return joint{to: j.j, bracketed: true}, !j.mayContinue(j.j)
			},
		},
		{
			Name: "date/joined-by-to",
			Doc:  "A dash or a word for to joins two dates.",
			Decides: []rule.Example{
				{Language: "en", Text: "It ran [from 3 to 5 March 2024]{@2024-03-03/2024-03-05}."},
				{Language: "fr", Text: "Il a couru [du 3 au 5 mars 2024]{@2024-03-03/2024-03-05}."},
				{Language: "en", Text: "He served [2019-2023]{@2019/2023} in [Bonn]{place}."},
				{Language: "ko", Text: "행사는 [3일~5일]{@2025-02-03/2025-02-05} 열린다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It ran [between March and May 2024]{@2024-03/2024-05}."},
				{Language: "en", Text: "It ran on [3 March 2024]{@2024-03-03} and [5 May 2024]{@2024-05-05}."},
			},
			Answer: joins(func(j jointAt) bool { return j.mayContinue(j.j) && j.hasRole(j.j, linkTo|linkDash) }),
		},
		{
			Name: "date/joined-by-slash",
			Doc:  "A slash joins two years that follow each other.",
			Decides: []rule.Example{
				{Language: "en", Text: "The plan runs to [2030/31]{@2030/2031}."},
				{Language: "fr", Text: "Le plan va jusqu'en [2030/31]{@2030/2031}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The plan runs to [2030-31]{@2030/2031}."},
				{Language: "en", Text: "The ratio of [2030/35]{58 1} grew."},
			},
			Answer: joins(func(j jointAt) bool { return j.mayContinue(j.j) && j.isSeasonSlash(j.j) }),
		},
		{
			Name: "date/neighbouring-days",
			Doc:  "Days of one month that follow each other are the stretch from the first to the last.",
			Over: []string{"date/joined-by-and"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils ont joué les [13 et 14 juillet 2024]{@2024-07-13/2024-07-14}."},
				{Language: "en", Text: "They played on [July 13, 14 and 15]{@2024-07-13/2024-07-15}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils ont joué [du 13 au 14 juillet 2024]{@2024-07-13/2024-07-14}."},
				{Language: "fr", Text: "Ils ont joué les [13]{@2024-07-13} et [16 juillet 2024]{@2024-07-16}."},
			},
			Answer: func(j jointAt) (joint, bool) {
				to := j.neighbouringDays(j.left, j.j)
				return joint{to: to}, to > 0
			},
		},
		{
			Name: "date/joined-by-and",
			Doc:  "A conjunction joins two dates behind a word for between.",
			Decides: []rule.Example{
				{Language: "en", Text: "It fell [between March and May 2024]{@2024-03/2024-05}."},
				{Language: "fr", Text: "Il a baissé [entre 2019 et 2023]{@2019/2023}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It rose in [March 2023]{@2023-03} and [May 2024]{@2024-05}."},
				{Language: "en", Text: "It fell [from March to May 2024]{@2024-03/2024-05}."},
			},
			Answer: joins(func(j jointAt) bool { return j.between && j.hasRole(j.j, linkAnd) }),
		},
		{
			Name: "date/joined-by-comma",
			Doc:  "A comma joins two numbers whose mark stands only with the second.",
			For:  language.Counters,
			Decides: []rule.Example{
				{Language: "ko", Text: "행사는 [2월 3, 4일]{@2025-02-03/2025-02-04} 열린다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "행사는 [2월 3~4일]{@2025-02-03/2025-02-04} 열린다."},
				{Language: "ko", Text: "행사는 [2월 3일]{@2025-02-03}, [4월 4일]{@2025-04-04} 열린다."},
			},
			Answer: joins(func(j jointAt) bool {
				return j.hasRole(j.j, linkComma) && (j.left.op == opBare || j.isKind(j.j-1, atomNumber))
			}),
		},
	},
}
