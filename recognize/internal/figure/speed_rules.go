package figure

import (
	"strings"

	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// speed is a quantity behind a word of speeds.
type speed struct{ unit string }

// addSpeed makes a speed of a length whose figure starts at lexeme from.
func (t *Reader) addSpeed(a *amount, from int) {
	per := t.SenseAt(from - 1).Speed
	if per == "" || a.kind != schema.Quantity || !t.IsNear(from) {
		return
	}
	q := &t.asked.speed
	*q = speed{a.units[0]}
	if is, _ := speeds.Ask(q, t.Traits, 0, t.Observer, t.Place(from-1, a.To)); is {
		a.units = []string{a.units[0] + "/" + per}
	}
}

// speeds decides whether a quantity behind a word of speeds is one.
var speeds = rule.List[*speed, bool]{
	Name: "figure/speed",
	Asks: "Is a quantity behind a word of speeds one?",
	Rules: []rule.Rule[*speed, bool]{
		{
			Name: "figure/length-in-time",
			Doc:  "A length behind a word of speeds is a speed: 시속 300㎞.",
			Decides: []rule.Example{
				{Language: "ko", Text: "열차는 시속 [300㎞]{300 km/h}로 달린다."},
				{Language: "ko", Text: "바람은 초속 [15m]{15 m/s}로 분다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "열차는 [300㎞]{300 km}를 달린다."},
			},
			Answer: rule.Says(true, func(q *speed) bool {
				return strings.HasSuffix(q.unit, "m") && len(q.unit) <= 2 || q.unit == "[mi_i]" || q.unit == "[ft_i]"
			}),
		},
	},
}
