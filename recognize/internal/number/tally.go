package number

import "github.com/assaykit/assay/schema"

// scaledTerm is a group of a number in words: value × 10^exponent.
type scaledTerm struct {
	value    int64
	exponent int32
}

// tally adds up a number in words. A word fits while its value is below the
// limit that the words before it set: after "twenty" ten, after "thousand" a
// thousand. Values of one group stay below 10^9.
type tally struct {
	terms [12]scaledTerm
	group
}

// group is what was said of a number since its last scale.
type group struct {
	n         int   // how many scales there are
	base      int64 // finished multiples in this group: two hundred
	last      int64 // what the next multiplier multiplies
	limit     int64 // below the multiples of base
	lastLimit int64 // below last
	prev      int64 // the last cardinal
	open      bool  // something was said since the last scale
}

const groupLimit = 1_000_000_000

func newTally() tally { return tally{group: group{limit: groupLimit, lastLimit: groupLimit}} }

// add adds a cardinal where it fits. room is the limit for the next one.
func (y *tally) add(v, room int64) bool {
	limit := y.lastLimit
	if y.last == 0 {
		limit = y.limit
	}
	if v >= limit || v == 0 && (y.n > 0 || y.open) {
		return false
	}
	if v == 0 {
		y.limit, room = 1, 1
	}
	y.last += v
	y.prev, y.lastLimit, y.open = v, room, true
	return true
}

// multiply applies hundred and its like.
func (y *tally) multiply(m int64, bare bool) bool {
	v := y.last
	if v == 0 {
		if !bare || y.open && y.base == 0 {
			return false
		}
		v = 1
	}
	if v >= groupLimit/m || v*m >= y.limit {
		return false
	}
	y.base += v * m
	y.last, y.limit, y.lastLimit, y.open = 0, m, m, true
	return true
}

// addScale closes a group. A scale above the one before multiplies all below
// it: cent mille milliards, three lakh crore.
func (y *tally) addScale(e int32, bare bool) bool {
	below := y.n
	for below > 0 && y.terms[below-1].exponent < e {
		below--
	}
	if !y.multiplyTerms(below, e, bare) {
		return false
	}
	y.base, y.last, y.open = 0, 0, false
	y.limit = pow10(min(e, 9))
	y.lastLimit = y.limit
	return true
}

// multiplyTerms multiplies the terms from one on, and the open group, by a scale.
func (y *tally) multiplyTerms(from int, e int32, bare bool) bool {
	v := y.base + y.last
	if from == y.n {
		return !(from > 0 && y.terms[from-1].exponent == e) && y.closeGroup(v, e, bare)
	}
	for k := from; k < y.n; k++ {
		y.terms[k].exponent += e
	}
	return y.terms[from].exponent <= 90 && (v == 0 || y.addTerm(v, e))
}

// closeGroup makes a term of the open group, or of the scale alone.
func (y *tally) closeGroup(v int64, e int32, bare bool) bool {
	if !y.open {
		if !bare {
			return false
		}
		v = 1
	}
	if y.n > 0 && e <= 15 && v >= pow10(y.terms[y.n-1].exponent-e) {
		return false
	}
	return y.addTerm(v, e)
}

// addTerm adds a term where there is room for it.
func (y *tally) addTerm(v int64, e int32) bool {
	if y.n == len(y.terms) {
		return false
	}
	y.terms[y.n] = scaledTerm{v, e}
	y.n++
	return true
}

// lastScale returns the exponent of the last scale.
func (y *tally) lastScale() int32 {
	if y.n == 0 {
		return 0
	}
	return y.terms[y.n-1].exponent
}

func pow10(e int32) int64 {
	v := int64(1)
	for ; e > 0 && v < 1e18; e-- {
		v *= 10
	}
	return v
}

// sum returns the number: in machine integers where they hold it.
func (y *tally) sum() (schema.Decimal, bool) {
	total := y.base + y.last
	small := true
	for _, k := range y.terms[:y.n] {
		p := pow10(k.exponent)
		if k.exponent > 18 || k.value > (1<<62)/p || total+k.value*p < total {
			small = false
			break
		}
		total += k.value * p
	}
	if small {
		return schema.NewDecimal(total, 0), true
	}
	v := schema.NewDecimal(y.base+y.last, 0)
	for _, k := range y.terms[:y.n] {
		var err error
		if v, err = v.Add(schema.NewDecimal(k.value, k.exponent)); err != nil {
			return v, false
		}
	}
	return v, true
}

// integer returns the sum of a tally that is known to be below 10^18.
func (y *tally) integer() int64 {
	v := y.base + y.last
	for _, k := range y.terms[:y.n] {
		v += k.value * pow10(k.exponent)
	}
	return v
}
