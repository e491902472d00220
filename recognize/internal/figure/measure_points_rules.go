package figure

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// percentagePoints and the rules behind it measure what is told in points of a percentage.
var percentagePoints = rule.Rule[*measuring, bool]{
	Name: "figure/percentage-points",
	Doc:  "Percentage points are a quantity of their own, and no percentage.",
	On:   pointsBehind,
	Decides: []rule.Example{
		{Language: "en", Text: "Votes rose [2.5 percentage points]{2.5 pp}."},
		{Language: "fr", Text: "La marge gagne [1,3 point de pourcentage]{1.3 pp}."},
		{Language: "ko", Text: "금리를 [0.25%포인트]{0.25 pp} 올렸다."},
	},
	Leaves: []rule.Example{
		{Language: "en", Text: "Votes rose [2.5%]{2.5 %}."},
	},
	Answer: func(q *measuring) (bool, bool) {
		q.setMeasure(schema.Quantity, q.next, "pp")
		q.a.Fraction = false
		return true, true
	},
}

var basisPoints = rule.Rule[*measuring, bool]{
	Name: "figure/basis-points",
	Doc:  "Basis points are a quantity of their own.",
	On:   basisPointsBehind,
	Decides: []rule.Example{
		{Language: "en", Text: "The bank cut rates by [25 basis points]{25 bp}."},
		{Language: "fr", Text: "La banque a monté ses taux de [25 points de base]{25 bp}."},
		{Language: "ko", Text: "금리를 [25bp]{25 bp} 내렸다."},
	},
	Leaves: []rule.Example{
		{Language: "en", Text: "The side won [25 points]{25 points}."},
	},
	Answer: func(q *measuring) (bool, bool) {
		q.setMeasure(schema.Quantity, q.next, "bp")
		q.a.Fraction = false
		return true, true
	},
}

var pointsOfPercentage = rule.Rule[*measuring, bool]{
	Name: "figure/points-of-percentage",
	Doc:  "Points beside a percentage or a word for what is told in per cent, or with a half, are percentage points, unless they tell the same in other words.",
	On:   pointsBeside,
	Decides: []rule.Example{
		{Language: "en", Text: "It climbed [8.5 points]{8.5 pp} to [58.4 percent]{58.4 %}."},
		{Language: "fr", Text: "Il obtient [47 %]{47 %} des voix, [15 points]{15 pp} de plus que lui."},
		{Language: "es", Text: "Obtuvo el [47 %]{47 %} de los votos, [un punto y medio]{1.5 pp} más."},
		{Language: "ko", Text: "지지율은 [45%]{45 %}로 [3.5포인트]{3.5 pp} 올랐다."},
		{Language: "es", Text: "La ocupación subió [ocho puntos y medio]{8.5 pp} allí."},
		{Language: "fr", Text: "La marge d'erreur est de [3 points]{3 pp} ici."},
		{Language: "es", Text: "[Siete de cada diez]{0.7 1} tienen red, [1,9 puntos]{1.9 pp} más."},
		{Language: "es", Text: "El sondeo le da una ventaja de [entre 6 y 15 puntos]{6..15 pp}."},
		{Language: "fr", Text: "L'écart est de [13 %]{13 %}, soit [2 points]{2 pp} de plus."},
	},
	Leaves: []rule.Example{
		{Language: "en", Text: "The index fell [30 points]{30 points}, or [1.2 percent]{1.2 %}."},
		{Language: "en", Text: "The index fell [1.2 percent]{1.2 %}, or [30 points]{30 points}."},
		{Language: "fr", Text: "L'ailier a marqué [20 points]{20 points} en finale."},
	},
	Answer: func(q *measuring) (bool, bool) {
		if !q.arePercentagePoints() {
			return false, false
		}
		q.units = []string{"pp"}
		q.setMeasure(schema.Quantity, q.next, "pp")
		q.a.Fraction = false
		return true, true
	},
}

var tenthsOfPoint = rule.Rule[*measuring, bool]{
	Name: "figure/tenths-of-point",
	Doc:  "Tenths or hundredths of what is not said, beside a percentage or a word for what is told in per cent, are those of a percentage point: dos décimas más.",
	On:   tenthsBeside,
	Decides: []rule.Example{
		{Language: "es", Text: "El paro subió al [4,3 %]{4.3 %}, [dos décimas]{0.2 pp} más."},
		{Language: "es", Text: "La tasa bajó [dos décimas]{0.2 pp} allí."},
		{Language: "es", Text: "El paro bajó al [25,98 %]{25.98 %}, [28 centésimas]{0.28 pp} menos."},
		{Language: "es", Text: "Está a [una décima]{0.1 pp} del [3 %]{3 %}."},
		{Language: "fr", Text: "Le taux a perdu [deux dixièmes]{0.2 pp} ici."},
	},
	Leaves: []rule.Example{
		{Language: "es", Text: "Ganó por [dos décimas de segundo]{0.2 s}."},
		{Language: "fr", Text: "Il a [10 %]{10 %}, soit [un dixième]{0.1 1} des voix."},
	},
	Answer: func(q *measuring) (bool, bool) {
		if !q.areTenthsOfPoint() {
			return false, false
		}
		q.setMeasure(schema.Quantity, q.next, "pp")
		q.a.Fraction = false
		return true, true
	},
}
