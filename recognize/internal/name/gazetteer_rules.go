package name

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// listedEnd is where the letters of a gazetteer's name end in a text.
type listedEnd struct {
	last  *text.Token // the one in which they end
	rest  string      // what stands behind them in it, folded
	width int         // of all of it, folded, in bytes
}

// listedEnds decides whether a name of a gazetteer is found where its letters stand from
// the start of a word on, and how many code points of the last word are not of it.
var listedEnds = rule.List[listedEnd, int]{
	Name: "name/listed-end",
	Asks: "Do the letters of a gazetteer's name make that name?",
	Rules: []rule.Rule[listedEnd, int]{
		{
			Name: "name/listed-whole-words",
			Doc:  "A name of the gazetteer is found as whole words, in whatever case.",
			Decides: []rule.Example{
				{Language: "en", Text: "They shipped [zephyrine]{product} to all.", Gazetteer: "Zephyrine\tproduct"},
				{Language: "fr", Text: "Le plan [élan vital]{project} avance.", Gazetteer: "Élan vital\tproject"},
				{Language: "ko", Text: "[하늘빛]{organization} 정책이 나왔다.", Gazetteer: "하늘빛\torganization"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The zephyrines stay.", Gazetteer: "Zephyrine\tproduct"},
			},
			Answer: rule.Says(0, func(q listedEnd) bool { return q.rest == "" }),
		},
		{
			Name: "name/listed-before-postposition",
			Doc:  "A name of the gazetteer is found before a postposition that is written in one word with it.",
			Decides: []rule.Example{
				{Language: "ko", Text: "[하늘빛]{organization}은 [오늘]{@2025-02-04} 문을 열었다.", Gazetteer: "하늘빛\torganization"},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "하늘빛깔은 곱다.", Gazetteer: "하늘빛\torganization"},
			},
			Answer: func(q listedEnd) (int, bool) {
				composed := q.last.End-q.last.Start == q.width/3 // three bytes a syllable
				return len(q.rest) / 3, q.last.Class == text.ClassHangul && len(q.rest)%3 == 0 && composed && allPostpositions().has(q.rest)
			},
		},
	},
}

// listedRun is a name of a gazetteer and one that was read, which share words.
type listedRun struct{ listed, read nameRun }

// listedOrRead decides whether a name of a gazetteer is kept where others were read.
var listedOrRead = rule.List[listedRun, bool]{
	Name: "name/listed-or-read",
	Asks: "Is a gazetteer's name kept where another name was read?",
	Rules: []rule.Rule[listedRun, bool]{
		{
			Name: "name/read-is-longer",
			Doc:  "A name that was read stays where it has more words than the gazetteer's name in it.",
			Decides: []rule.Example{
				{Language: "en", Text: "He left [Marrow Bank]{organization} in [May]{@2024-05}.", Gazetteer: "Marrow\tperson"},
				{Language: "fr", Text: "Elle quitte la [Banque Marrow]{organization}.", Gazetteer: "Marrow\tperson"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "He left [Marrow]{product} in [May]{@2024-05}.", Gazetteer: "Marrow\tproduct"},
				{Language: "en", Text: "He left [Marrow Bank of Ohio]{product}.", Gazetteer: "Marrow Bank of Ohio\tproduct"},
			},
			Answer: rule.Says(false, func(q listedRun) bool {
				return q.read.from <= q.listed.from && q.read.to >= q.listed.to && q.read.to-q.read.from > q.listed.to-q.listed.from
			}),
		},
		{
			Name:      "name/listed-is-kept",
			Doc:       "A name of the gazetteer is kept in place of what would be read there.",
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "en", Text: "He left [Marrow Bank]{product} in [May]{@2024-05}.", Gazetteer: "Marrow Bank\tproduct"},
				{Language: "fr", Text: "Elle quitte [Talmont]{product} en [mai]{@2025-05}.", Gazetteer: "Talmont\tproduct"},
				{Language: "ko", Text: "[삼성]{product}은 [오늘]{@2025-02-04} 문을 열었다.", Gazetteer: "삼성\tproduct"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "He left [Marrow Bank]{organization} in [May]{@2024-05}.", Gazetteer: "Marrow\tproduct"},
				{Language: "en", Text: "He left [marrow]{product} in [May]{@2024-05}.", Gazetteer: "Marrow\tproduct"},
			},
			Answer: rule.Says(true, func(listedRun) bool { return true }),
		},
	},
}
