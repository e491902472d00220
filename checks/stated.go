package checks

import (
	"iter"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/equivalence"
	"github.com/assaykit/assay/internal/ucum"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// stated is one reading of a figure or a date in the text.
type stated struct {
	start, end int
	option
}

// allStated returns every reading of a kind in the text.
func (p *Pass) allStated(kind schema.Kind) []stated {
	var list []stated
	for _, s := range p.Read().Spans {
		for _, o := range ofKind(kind, p.options(s)) {
			o.ends = anyEnd
			st := stated{start: s.Start, end: s.End, option: o}
			list = append(list, st)
		}
	}
	p.spend(len(list))
	return list
}

// statedFigures indexes the figures of the text by their digits: amounts that fit
// have the same significant digits, whatever the scale of their units.
type statedFigures struct {
	all      []stated
	byDigits map[string][]int
	rounded  []int // figures that may fit other digits: ratios, repeating fractions
}

// claim is the part of a figure that the text must state.
type claim struct {
	kind, unit  string
	value, most schema.Decimal
}

func (p *Pass) statedFigures() *statedFigures {
	return share(p, partFigures, &p.memo().known.figures, (*Pass).indexFigures)
}

func (p *Pass) indexFigures() *statedFigures {
	s := &statedFigures{byDigits: map[string][]int{}}
	if p.missingToRead() == "" && p.Read != nil {
		s.all = p.allStated(schema.KindFigure)
	}
	for i, o := range s.all {
		if isRounded(o.Figure) {
			s.rounded = append(s.rounded, i)
			continue
		}
		for _, k := range digitsOf(o.Figure.Kind, o.Figure.Unit, o.Figure.Value, o.Figure.ValueMax) {
			s.byDigits[k] = append(s.byDigits[k], i)
		}
	}
	return s
}

// isRounded reports whether a reading may equal numbers with other digits.
func isRounded(r recognize.Figure) bool {
	if r.Kind == schema.Ratio || equivalence.Endless(r.Value) || equivalence.Endless(r.ValueMax) {
		return true
	}
	if r.Kind != schema.Quantity {
		return false
	}
	value, most, _ := ucum.Reduce(r.Unit).InBase(r.Value, r.ValueMax) // quantities are compared in the base of their unit
	return equivalence.Endless(value) || equivalence.Endless(most)
}

// digitsOf returns the significant digits by which an amount is found, of a quantity
// also those in the base of its unit: 3 h are 180 min.
func digitsOf(kind schema.FigureKind, unit string, value, most schema.Decimal) []string {
	list := digits(value, most)
	if kind != schema.Quantity {
		return list
	}
	u := ucum.Reduce(unit)
	if u.Factor == 1 {
		return list
	}
	value, most, _ = u.InBase(value, most)
	for _, k := range digits(value, most) {
		if !slices.Contains(list, k) {
			list = append(list, k)
		}
	}
	return list
}

// digits returns the significant digits of a value and of the other end of a range.
func digits(value, most schema.Decimal) []string {
	var list []string
	for _, d := range []schema.Decimal{value, most} {
		if !d.IsZero() {
			list = append(list, significant(d))
		}
	}
	return slices.Compact(list)
}

// textStates reports whether the text states an amount somewhere.
func (p *Pass) textStates(g schema.Figure) bool {
	c := p.memo()
	key := claim{string(g.Kind), g.Unit, g.Value, g.ValueMax}
	known, ok := c.grounded[key]
	if ok {
		return known
	}
	found := false
	for like := range p.statedLike(g) {
		if p.spend(1); p.amountFits(g, like.option) {
			found = true
			break
		}
	}
	if c.grounded == nil {
		c.grounded = map[claim]bool{}
	}
	c.grounded[key] = found
	return found
}

// statedLike yields the readings of the text that may be an amount: those with its
// digits, and those that are rounded. A figure without a value may be any.
func (p *Pass) statedLike(g schema.Figure) iter.Seq[*stated] {
	s := p.statedFigures()
	return func(yield func(*stated) bool) {
		if g.Value.IsZero() && g.ValueMax.IsZero() {
			for i := range s.all {
				if !yield(&s.all[i]) {
					return
				}
			}
			return
		}
		lists := [][]int{s.rounded}
		for _, k := range digitsOf(g.Kind, g.Unit, g.Value, g.ValueMax) {
			lists = append(lists, s.byDigits[k])
		}
		for _, list := range lists {
			for _, i := range list {
				if !yield(&s.all[i]) {
					return
				}
			}
		}
	}
}

// statedDates indexes the dates of the text by the days that they overlap.
type statedDates struct {
	all     []stated
	byBlock map[int][]int
	long    []int // dates of many blocks, with an open end or without a value
}

// A block is a number of days; a date of more than mostBlocks is long.
const (
	blockDays  = 32
	mostBlocks = 64
)

func (p *Pass) statedDates() *statedDates {
	return share(p, partDates, &p.memo().known.dates, (*Pass).indexDates)
}

func (p *Pass) indexDates() *statedDates {
	s := &statedDates{byBlock: map[int][]int{}}
	if p.missingToRead() == "" && p.Read != nil {
		s.all = p.allStated(schema.KindDate)
	}
	timexes := map[string]bool{}
	for i, o := range s.all {
		if o.Date.Value == "" { // the reading has only a TIMEX3 value
			if timexes[o.Date.Timex] {
				continue
			}
			timexes[o.Date.Timex] = true
		}
		from, to, ok := blocks(o.interval)
		if !ok {
			s.long = append(s.long, i)
			continue
		}
		for b := from; b <= to; b++ {
			s.byBlock[b] = append(s.byBlock[b], i)
		}
	}
	return s
}

// blocks returns the first and the last block that a date overlaps, with one day
// more on each side for time zones. It is not ok if the date is long.
func blocks(e schema.EDTF) (from, to int, ok bool) {
	first, okFirst := e.First()
	last, okLast := e.Last()
	if e.IsZero() || !okFirst || !okLast {
		return 0, 0, false
	}
	from, to = floorDiv(first.Number()-1, blockDays), floorDiv(last.Number()+1, blockDays)
	return from, to, to-from <= mostBlocks
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// near returns the indexes of the readings that a date may equal, in no order.
func (s *statedDates) near(value schema.EDTF) []int {
	from, to, ok := blocks(value)
	if !ok {
		list := make([]int, len(s.all))
		for i := range list {
			list[i] = i
		}
		return list
	}
	list := slices.Clone(s.long)
	for b := from; b <= to; b++ {
		list = append(list, s.byBlock[b]...)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// textDenotes reports whether the text denotes a date somewhere.
func (p *Pass) textDenotes(value schema.EDTF) bool {
	c, key := p.memo(), value.String()
	if known, ok := c.denoted[key]; ok {
		return known
	}
	found := p.denotes(value, p.statedNear(value))
	if c.denoted == nil {
		c.denoted = map[string]bool{}
	}
	c.denoted[key] = found
	return found
}

// statedNear returns the readings of the text that a date may equal.
func (p *Pass) statedNear(value schema.EDTF) []option {
	s := p.statedDates()
	at := s.near(value)
	p.spend(len(at) * (1 + strings.Count(value.String(), "/")))
	readings := make([]option, len(at))
	for i, k := range at {
		readings[i] = s.all[k].option
	}
	return readings
}
