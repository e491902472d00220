package figure

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// speed is a quantity behind what it may be divided by.
type speed struct {
	*Reader
	unit string
	from int    // the lexeme where its figure starts
	per  string // the unit that stands before it, of which it is told by one
}

// What stands before the quantity.
const (
	speedBefore rule.Triggers = 1 << iota
	perBefore
)

// divideByBefore makes a speed of a length whose figure starts at lexeme from, and a quantity
// by a unit of one behind that unit. In the latter the quantity alone is kept beside it.
func (t *Reader) divideByBefore(a *amount, from int) (alone []string) {
	if a.kind != schema.Quantity || from == 0 || !t.IsNear(from) {
		return nil
	}
	q := &t.asked.speed
	*q = speed{Reader: t, unit: a.units[0], from: from}
	var on rule.Triggers
	per := t.SenseAt(from - 1).Speed
	switch {
	case per != "":
		on = speedBefore
	case len(t.Grammar.Per) > 0:
		on = perBefore
	default:
		return nil
	}
	is, decided := speeds.Ask(q, t.Traits, on, t.Observer, t.Place(from-1, a.To))
	switch {
	case !decided || !is:
		return nil
	case on == perBefore:
		per, alone = q.per, a.units
	}
	a.units = []string{a.units[0] + "/" + per}
	return alone
}

// speeds decides whether a quantity is divided by what stands before it.
var speeds = rule.List[*speed, bool]{
	Name: "figure/speed",
	Asks: "Is a quantity divided by what stands before it?",
	Rules: []rule.Rule[*speed, bool]{
		{
			Name: "figure/length-in-time",
			Doc:  "A length behind a word of speeds is a speed: 시속 300㎞.",
			On:   speedBefore,
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
		{
			Name: "figure/quantity-per-unit",
			Doc:  "A quantity behind one of a unit by which it is told is divided by that, and meant alone too: ㎥당 35㎍.",
			For:  language.Particles,
			On:   perBefore,
			Decides: []rule.Example{
				{Language: "ko", Text: "농도는 ㎥당 [35㎍]{35 ug/m3|35 ug}이다."},
				{Language: "ko", Text: "비가 시간당 최대 [50㎜]{50 mm/h at_most|50 mm at_most} 내렸다."},
				{Language: "ko", Text: "차는 리터당 [18㎞]{18 km/L|18 km}를 달린다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "당은 [100㎖]{100 mL|}당 [12g]{12 g|}이다."},
				{Language: "ko", Text: "값은 ㎡당 [300만원]{3000000 KRW|}이다."},
			},
			Answer: rule.Says(true, (*speed).isPerUnit),
		},
	},
}

// isPerUnit finds the unit before the quantity that it is told by, behind words that say how
// exact it is.
func (q *speed) isPerUnit() bool {
	const between = 2 // words
	at := q.from - 1
	for k := 0; k < between && at > 0 && q.IsNear(at) && q.SenseAt(at).Roles&(lexeme.RoleBefore|lexeme.RoleFiller) != 0; k++ {
		at--
	}
	if q.Lexemes[at].Class != text.ClassHangul {
		return false
	}
	i := slices.IndexFunc(q.Grammar.Per, func(per string) bool { return strings.HasSuffix(q.LexemeText(at), per) })
	if i < 0 {
		return false
	}
	if name := strings.TrimSuffix(q.LexemeText(at), q.Grammar.Per[i]); name != "" {
		n := q.Grammar.Root(name)
		if n == nil || n.Roles&lexeme.RoleUnit == 0 || len(n.Unit) == 0 {
			return false
		}
		q.per = n.Unit[0]
		return q.isDivisor()
	}
	const longest = 3 // lexemes of a unit
	for from := at - 1; from >= 0 && from >= at-longest && q.IsGlued(at); from-- {
		if units, next, ok := q.ParseUnit(from); ok && next == at {
			q.per = units[0]
			return q.isDivisor() && (from == 0 || !q.isManyAt(from-1))
		}
	}
	return false
}

// isManyAt reports a number other than one at a lexeme.
func (q *speed) isManyAt(at int) bool {
	return q.Lexemes[at].Class == text.ClassDigits && (q.WordAt(at) != "1" || q.IsNumberMark(at-1) && q.IsGlued(at))
}

// isDivisor reports a unit that another one may be divided by, where neither is already.
func (q *speed) isDivisor() bool {
	return q.per != q.unit && !strings.Contains(q.per, "/") && !strings.Contains(q.unit, "/")
}
