package figure

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// movement is what the words before two amounts say of them.
type movement uint8

const (
	noMovement      movement = iota
	changeBy                 // by a range, or from one to the other
	changeByPercent          // by a range of per cent, or from one to the other
	moveFromTo               // from one to the other
)

// moveReach bounds how many words may stand between a word of moves and "from".
const moveReach = 10

// isMove reports that the amount and the one behind "to" are where something moved from
// and to, and makes the amount what measures the other one where it measures nothing: from
// 12 to 15 %.
func (q *continuing) isMove() bool {
	from := q.fromBefore()
	if from < 0 {
		return q.isChangeWithTotal()
	}
	is := q.movementBefore(from)
	if is == noMovement || q.a.Weak || q.a.kind == "" && q.a.Plain && isYearLike(q.a.Value) {
		return false
	}
	rising := q.parseRange()
	e := &q.asked.ends.e
	if e.To == 0 || e.Weak && e.kind == "" {
		return false
	}
	if is == changeBy && rising && q.a.kind == "" && e.kind != "" && !q.movesPrice(from, e) {
		return false
	}
	if is == changeByPercent && rising && q.a.kind == "" && e.kind == schema.Percent {
		return false
	}
	if q.a.kind != "" && e.kind != "" && q.a.kind != e.kind {
		return false
	}
	q.keepAlone()
	q.shareMeasure(e)
	return true
}

// movesPrice reports money that something with a name between the word of changes and
// "from" was moved from and to: subir el salario mínimo de 735,90 a 900 euros.
func (q *continuing) movesPrice(from int, e *amount) bool {
	return e.kind == schema.Money && q.IsNear(from) && q.SenseAt(from-1).NounRoles&(lexeme.NounChange|lexeme.NounAdverb) == 0
}

// fromBefore returns the lexeme of the word for "from" before the amount, also before an
// article or a qualifier, -1 for none.
func (q *continuing) fromBefore() int {
	for k := q.a.From - 1; k >= 0 && k >= q.a.From-3; k-- {
		s := q.SenseAt(k)
		if s.Roles&lexeme.RoleFrom != 0 {
			return k
		}
		if s.Roles&(lexeme.RoleBefore|lexeme.RoleFiller) == 0 && (q.Lexemes[k].Node == nil || !q.Lexemes[k].Node.Leads(lexeme.RoleBefore, 0)) {
			return -1
		}
	}
	return -1
}

// movementBefore looks for a word of moves before a lexeme, in its clause: also before
// what stands between two commas.
func (t *Reader) movementBefore(at int) movement {
	k := at - 1
	if t.IsText(k, ",") {
		for k--; k > 0 && k > at-moveReach && !t.IsText(k, ","); k-- {
		}
		k--
	}
	for ; k >= 0 && k >= at-moveReach; k-- {
		switch x := &t.Lexemes[k]; {
		case x.Class == text.ClassDigits, t.LowerAt(k) == ".", t.LowerAt(k) == ";", t.LowerAt(k) == ":", t.LowerAt(k) == ",":
			return noMovement
		case x.Node == nil:
		case x.Node.NounRoles&lexeme.NounStay != 0:
			return noMovement
		case x.Node.NounRoles&(lexeme.NounMove|lexeme.NounChange) == lexeme.NounMove|lexeme.NounChange:
			return changeByPercent
		case x.Node.NounRoles&lexeme.NounMove != 0:
			return moveFromTo
		case x.Node.NounRoles&lexeme.NounChange != 0:
			return changeBy
		}
		if t.Lexemes[k].Gap == text.GapParagraph {
			return noMovement
		}
	}
	return noMovement
}

// isChangeWithTotal reports a change with what it led to: slipped $3.4 million to $41.2
// million. The ends of a range lie nearer to each other.
func (q *continuing) isChangeWithTotal() bool {
	const moves = lexeme.NounMove | lexeme.NounChange
	i := q.a.From
	behindWord := q.SenseAt(i-2).NounRoles&moves != 0 && q.SenseAt(i-1).Roles&lexeme.RoleOf == 0
	bare := q.a.kind == "" // counts with a word before them too: rose by 9,222 to 94,417
	if q.a.kind == schema.Percent || bare && (!behindWord || q.a.Weak) || !behindWord && q.SenseAt(i-1).NounRoles&moves == 0 {
		return false
	}
	if !q.parseRange() || bare != (q.asked.ends.e.kind == "") {
		return false
	}
	if times, err := q.max.Value.Quo(q.r.Value, lexeme.FractionDigits); err != nil || times.Cmp(schema.NewDecimal(3, 0)) < 0 {
		return false
	}
	q.keepAlone()
	return true
}

// keepAlone makes the amount a figure without the one behind it.
func (q *continuing) keepAlone() { q.r, q.max.Value, q.isRange = q.a, schema.Decimal{}, false }

// shareMeasure gives the amount the measure and the scale of the other one, where it has
// none: from 2 to 3 million dollars.
func (q *continuing) shareMeasure(e *amount) {
	r := &q.r
	if r.kind != "" && !r.prefixed {
		return
	}
	if e.Scale > 0 && r.Scale == 0 {
		if v, err := r.Value.Shift(e.Scale); err == nil && isNear(v, e.Value) {
			r.Value, r.Others, r.Scale, r.Plain = v, nil, e.Scale, false
		}
	}
	if r.kind == "" && e.kind != "" && e.kind != schema.Ratio {
		r.kind, r.units, r.inferred, r.minor = e.kind, e.units, e.inferred, e.minor
		if e.minor {
			r.Shift(-2, r.To)
		}
	}
}

// isNear reports two values of which neither is twenty times the other.
func isNear(a, b schema.Decimal) bool {
	if a.Cmp(b) > 0 {
		a, b = b, a
	}
	times, err := b.Quo(a, lexeme.FractionDigits)
	return err == nil && times.Cmp(schema.NewDecimal(20, 0)) < 0
}
