package figure

import (
	"github.com/assaykit/assay/recognize/internal/rule"
)

// digitsBehindUnit and the rules behind it add a smaller unit, or a part of the unit.
var digitsBehindUnit = rule.Rule[*measuring, bool]{
	Name: "figure/digits-behind-unit",
	Doc:  "Two digits behind metres are centimetres, and behind hours minutes: 1 m 80, 3 h 30.",
	On:   digitsAdded,
	Decides: []rule.Example{
		{Language: "fr", Text: "Elle mesure [1 m 80]{1.8 m} et court."},
		{Language: "fr", Text: "Elle a gagné en [3h12]{192 min|3.2 h} ici."},
	},
	Leaves: []rule.Example{
		{Language: "fr", Text: "Elle mesure [1 m]{1 m} [8]{8} et court."},
	},
	Answer: rule.Says(true, (*measuring).addSubunit),
}

var decimalsBehindSeconds = rule.Rule[*measuring, bool]{
	Name: "figure/decimals-behind-seconds",
	Doc:  "One or two digits behind whole seconds that measure nothing are decimals of them, as sports write their times: 9 s 63.",
	On:   digitsAdded,
	Decides: []rule.Example{
		{Language: "fr", Text: "Il a couru en [9 s 63]{9.63 s} ici."},
		{Language: "fr", Text: "Elle nage en [52 s 4]{52.4 s}."},
	},
	Leaves: []rule.Example{
		{Language: "fr", Text: "Il a couru [9 s]{9 s} et [63 tours]{63 tours}."},
		{Language: "fr", Text: "Il a couru en [9 s]{9 s} [63 fois]{63 1}."},
	},
	Answer: rule.Says(true, (*measuring).addDecimals),
}

var gramsBehindKilograms = rule.Rule[*measuring, bool]{
	Name: "figure/grams-behind-kilograms",
	Doc:  "Three digits behind kilograms that measure nothing else are grams: 3 kilos 200.",
	On:   digitsAdded,
	Decides: []rule.Example{
		{Language: "fr", Text: "Elle pesait [3 kilos 200]{3.2 kg} ici."},
		{Language: "es", Text: "Pesó [3 kilos 200]{3.2 kg} aquí."},
	},
	Leaves: []rule.Example{
		{Language: "fr", Text: "Elle a vendu [3 kilos]{3 kg} [200 euros]{200 EUR} ici."},
	},
	Answer: rule.Says(true, (*measuring).addGrams),
}

var smallerUnitBehind = rule.Rule[*measuring, bool]{
	Name: "figure/smaller-unit-behind",
	Doc:  "A quantity in a smaller unit behind another one is a part of it, also behind “and”: 3 hours 28 minutes are 208 minutes.",
	On:   partAdded,
	Decides: []rule.Example{
		{Language: "en", Text: "They ran for [3 hours 28 minutes]{208 min}."},
		{Language: "en", Text: "She is [6 feet 2 inches]{74 [in_i]} tall."},
		{Language: "fr", Text: "Ils ont couru [3 h 28 min]{208 min|3.466666666666667 h}."},
		{Language: "fr", Text: "Elle nage en [1 min 55 s 28]{115.28 s|}."},
		{Language: "en", Text: "They ran for [2 hours 30 minutes]{2.5 h|150 min}."},
		{Language: "es", Text: "Cumple [2 años y 6 meses]{30 mo|2.5 a}."},
		{Language: "ko", Text: "회의는 [6시간 30분]{6.5 h|390 min} 걸렸다."},
		{Language: "ko", Text: "법원은 징역 [1년 6월]{18 mo|1.5 a}을 선고했다."},
		{Language: "ko", Text: "그는 [1시간 20분]{80 min|1.333333333333333 h} 잤다."},
		{Language: "ko", Text: "그는 [3분42초06]{222.06 s|3.701 min}에 들어왔다."},
	},
	Leaves: []rule.Example{
		{Language: "en", Text: "They ran for [3 hours]{3 h} and [280 minutes]{280 min}."},
		{Language: "en", Text: "They ran for [3 hours]{3 h} and [2 days]{2 d}."},
		{Language: "ko", Text: "회의는 [6시간]{6 h}, 식사는 [30분]{30 min} 걸렸다."},
		{Language: "ko", Text: "회의는 [6시간]{6 h} [90분]{90 min} 걸렸다."},
	},
	Answer: rule.Says(true, (*measuring).addParts),
}

var halfBehindUnit = rule.Rule[*measuring, bool]{
	Name: "figure/half-behind-unit",
	Doc:  "A half or a quarter behind a unit is one of that unit: two years and a half.",
	On:   halfAdded,
	Decides: []rule.Example{
		{Language: "en", Text: "They left after [two years and a half]{2.5 a}."},
		{Language: "fr", Text: "Ils sont partis après [un an et demi]{1.5 a}."},
		{Language: "ko", Text: "그는 [두 시간 반]{2.5 h} 동안 잤다."},
	},
	Leaves: []rule.Example{
		{Language: "en", Text: "They left after [two years]{2 a} and a day."},
	},
	Answer: rule.Says(true, func(q *measuring) bool {
		part, end := q.halfBehind(q.next)
		return end > q.next && q.a.To == q.next && q.a.AddValue(part, end)
	}),
}
