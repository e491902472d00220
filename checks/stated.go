package checks

import (
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
	rounded  []int          // figures that may fit other digits: ratios, repeating fractions
	grounded map[claim]bool // memo
}

// claim is the part of a figure that the text must state.
type claim struct {
	kind, unit  string
	value, most schema.Decimal
}

func (p *Pass) statedFigures() *statedFigures {
	c := p.memo()
	if c.figures != nil {
		return c.figures
	}
	s := &statedFigures{byDigits: map[string][]int{}, grounded: map[claim]bool{}}
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
	c.figures = s
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
	unit := ucum.Reduce(r.Unit) // quantities are compared in the base of their unit
	return equivalence.Endless(equivalence.InBase(r.Value, unit)) || equivalence.Endless(equivalence.InBase(r.ValueMax, unit))
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
	for _, k := range digits(equivalence.InBase(value, u), equivalence.InBase(most, u)) {
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
	s := p.statedFigures()
	key := claim{string(g.Kind), g.Unit, g.Value, g.ValueMax}
	known, ok := s.grounded[key]
	if ok {
		return known
	}
	fits := func(i int) bool {
		p.spend(1)
		return p.amountFits(g, s.all[i].option)
	}
	found := slices.ContainsFunc(s.rounded, fits)
	if g.Value.IsZero() && g.ValueMax.IsZero() {
		for i := 0; i < len(s.all) && !found; i++ {
			found = fits(i)
		}
	}
	for _, k := range digitsOf(g.Kind, g.Unit, g.Value, g.ValueMax) {
		found = found || slices.ContainsFunc(s.byDigits[k], fits)
	}
	s.grounded[key] = found
	return found
}

// statedDates indexes the dates of the text by the days that they overlap.
type statedDates struct {
	all     []stated
	byBlock map[int][]int
	long    []int // dates of many blocks, with an open end or without a value
	denoted map[string]bool
}

// A block is a number of days; a date of more than mostBlocks is long.
const (
	blockDays  = 32
	mostBlocks = 64
)

func (p *Pass) statedDates() *statedDates {
	c := p.memo()
	if c.dates != nil {
		return c.dates
	}
	s := &statedDates{byBlock: map[int][]int{}, denoted: map[string]bool{}}
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
	c.dates = s
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
	s := p.statedDates()
	key := value.String()
	if known, ok := s.denoted[key]; ok {
		return known
	}
	at := s.near(value)
	p.spend(len(at) * (1 + strings.Count(key, "/")))
	readings := make([]option, len(at))
	for i, k := range at {
		readings[i] = s.all[k].option
	}
	found := p.denotes(value, readings)
	s.denoted[key] = found
	return found
}
