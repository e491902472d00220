package checks

import (
	"cmp"
	"slices"
	"strings"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// option is one reading of a surface, and whether it is the preferred one.
type option struct {
	recognize.Reading
	preferred bool
}

func options(readings []recognize.Reading) []option {
	list := make([]option, len(readings))
	for i, r := range readings {
		list[i] = option{r, i == 0}
	}
	return list
}

// readingsOf returns everything that the words of a mention can mean: read on
// their own, and as read in the article around them.
func (p *Pass) readingsOf(m schema.Mention, unit string) []option {
	surface := p.surface(m, unit)
	if surface == "" {
		return nil
	}
	const longest = 400 // bytes: what is longer is a passage, not a surface
	var list []option
	if len(surface) <= longest {
		list = slices.Clone(p.readAlone(surface))
	}
	if p.Index == nil || p.Read == nil {
		return list
	}
	if _, _, given := m.Span(); given {
		if start, end, ok := p.locate(m, unit); ok {
			list = append(list, p.readAt(start, end)...)
		}
		return list
	}
	for _, at := range p.find(m.Text) {
		list = append(list, p.readAt(at.Start, at.End)...)
	}
	return list
}

// readAlone recognises a surface without its article.
func (p *Pass) readAlone(surface string) []option {
	c := p.memo()
	if list, ok := c.readings[surface]; ok {
		return list
	}
	var list []option
	d := recognize.Read(surface, recognize.Options{Language: p.language(), Published: p.published()})
	for _, s := range d.Spans {
		list = append(list, options(s.Readings)...)
	}
	if c.readings == nil {
		c.readings = map[string][]option{}
	}
	c.readings[surface] = list
	return list
}

// readAt returns the readings of the article's spans that overlap [start, end).
func (p *Pass) readAt(start, end int) []option {
	spans := p.Read().Spans
	i, _ := slices.BinarySearchFunc(spans, start, func(s recognize.Span, at int) int { return cmp.Compare(s.End, at+1) })
	var list []option
	for ; i < len(spans) && spans[i].Start < end; i++ {
		list = append(list, options(spans[i].Readings)...)
	}
	return list
}

// figuresIn returns the readings that are figures.
func figuresIn(list []option) []recognize.Figure {
	var figures []recognize.Figure
	for _, o := range list {
		if o.Kind == schema.KindFigure {
			figures = append(figures, o.Figure)
		}
	}
	return figures
}

// datesIn returns the readings that are dates.
func datesIn(list []option) []option {
	var dates []option
	for _, o := range list {
		if o.Kind == schema.KindDate {
			dates = append(dates, o)
		}
	}
	return dates
}

// right tells whether the golden holds an extracted fact just as it is. Then
// no check asks the text again: a person has.
func (p *Pass) right(kind schema.Kind, i int) bool {
	return p.pairOf(kind, i).Outcome == align.Correct
}

// asGolden tells whether a figure or date has the golden's own value, not one
// that the golden merely accepts beside it.
func (p *Pass) asGolden(kind schema.Kind, i int) bool {
	pair := p.pairOf(kind, i)
	if pair.Outcome != align.Correct || !p.want().has(kind, pair.Want) {
		return false
	}
	if kind == schema.KindFigure {
		return amount(p.want().figures[pair.Want]) == amount(p.got().figures[i])
	}
	a, errA := schema.ParseEDTF(p.want().dates[pair.Want].Value)
	b, errB := schema.ParseEDTF(p.got().dates[i].Value)
	return errA == nil && errB == nil && a.Compare(b) == schema.Equal
}

// factOf names an extracted fact.
type factOf struct {
	kind schema.Kind
	got  int
}

// pairOf returns what an extracted fact was paired with; without a golden, a
// pair of nothing.
func (p *Pass) pairOf(kind schema.Kind, i int) align.Pair {
	c := p.memo()
	if c.paired == nil {
		c.paired = map[factOf]align.Pair{}
		if p.Alignment != nil {
			for _, pair := range p.Alignment.Pairs {
				if pair.Got >= 0 {
					c.paired[factOf{pair.Kind, pair.Got}] = pair
				}
			}
		}
	}
	if pair, ok := c.paired[factOf{kind, i}]; ok {
		return pair
	}
	return align.Pair{Kind: kind, Want: -1, Got: i}
}

// amountFits tells whether a figure's value and unit are those of a reading.
func amountFits(g schema.Figure, r recognize.Figure) bool {
	return valueFits(g, r) && unitFits(g, r)
}

// valueFits compares the numbers alone, a percentage and a ratio in one scale.
func valueFits(g schema.Figure, r recognize.Figure) bool {
	value, most := g.Value, g.ValueMax
	low, high := r.Value, r.ValueMax
	switch bare := r.Unit == "1" || r.Kind == schema.Ratio && r.Unit == ""; {
	case isRatio(g) && r.Unit == "%":
		value, most = hundredfold(value), hundredfold(most)
	case g.Unit == "%" && bare:
		low, high = hundredfold(low), hundredfold(high)
	}
	same := func(a, b schema.Decimal) bool {
		return a == b || (r.Kind == schema.Ratio || endless(b)) && rounds(a, b)
	}
	switch {
	case value.IsZero() && most.IsZero():
		return true // without a value there is nothing to compare
	case !value.IsZero() && !most.IsZero():
		return same(value, low) && same(most, high)
	case value.IsZero():
		value = most
	}
	return same(value, low) || !high.IsZero() && same(value, high)
}

func isRatio(g schema.Figure) bool { return g.Unit == "1" || g.Kind == schema.Ratio && g.Unit == "" }

func hundredfold(d schema.Decimal) schema.Decimal {
	if d.IsZero() {
		return d
	}
	if s, err := d.Shift(2); err == nil {
		return s
	}
	return d
}

// endless tells whether a decimal stands for a fraction that has none.
func endless(d schema.Decimal) bool {
	_, fraction, _ := strings.Cut(d.String(), ".")
	return len(fraction) > 8
}

// rounds tells whether a is b, rounded or cut at a's last digit: two thirds
// have no decimal of their own.
func rounds(a, b schema.Decimal) bool {
	whole, fraction, _ := strings.Cut(a.String(), ".")
	if len(strings.Trim(whole, "-0"))+len(fraction) < 2 || len(fraction) > 100 {
		return false
	}
	d, err := a.Sub(b)
	if err != nil {
		return false
	}
	if d.Sign() < 0 {
		d = d.Neg()
	}
	return d.Cmp(schema.NewDecimal(1, -int32(len(fraction)))) < 0
}

// unitFits tells whether a figure's unit can be that of a reading. Nouns that
// are counted are not compared, and a unit that is not stated fits all.
func unitFits(g schema.Figure, r recognize.Figure) bool {
	if g.Unit == "" || r.Unit == "" || counted(g.Kind) || counted(r.Kind) {
		return true
	}
	a, b := plainUnit(g.Unit), plainUnit(r.Unit)
	if a == b || isShare(a) && isShare(b) {
		return true
	}
	return r.Inferred && slices.Contains(sameSign(b), a)
}

func counted(kind string) bool { return kind == schema.Count || kind == schema.Ordinal }

func isShare(unit string) bool { return unit == "%" || unit == "1" }

// plainUnit writes the common spellings of a unit in one form.
func plainUnit(unit string) string {
	switch unit {
	case "°C":
		return "Cel"
	case "°F":
		return "[degF]"
	}
	return unitSpelling.Replace(unit)
}

var unitSpelling = strings.NewReplacer("²", "2", "³", "3", "·", "", ".", "", "⋅", "")

// sameSign lists the currencies that write themselves with the sign of one:
// what a bare sign was read as may be any of them.
func sameSign(unit string) []string {
	for _, list := range [][]string{
		{"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP", "BRL"},
		{"GBP", "EGP", "LBP", "SYP", "GIP", "FKP"},
		{"JPY", "CNY"},
		{"SEK", "NOK", "DKK", "ISK"},
		{"CHF", "XOF", "XAF", "XPF"},
		{"KRW", "KPW"},
		{"INR", "PKR", "LKR", "NPR", "MUR", "IDR"},
	} {
		if slices.Contains(list, unit) {
			return list
		}
	}
	return nil
}

// dateFits tells whether a date can be what a reading says: the same, coarser,
// or the beginning or the end of what it spans. A finer one fits the preferred
// reading alone (agree/date judges it), and one that says too little fits all.
func dateFits(value schema.EDTF, o option) bool {
	if o.Date.Value == "" {
		return timexFits(value, o.Date.Timex)
	}
	read, err := schema.ParseEDTF(o.Date.Value)
	if err != nil {
		return true
	}
	switch value.Compare(read) {
	case schema.Equal:
		return true
	case schema.Disjoint:
		return false
	case schema.Contains:
		return value.Precision() != schema.Span || read.Precision() != schema.Span || read.Approximate()
	}
	if value.Precision() == schema.Span && read.Precision() == schema.Span {
		return read.Approximate()
	}
	from, to, isSpan := strings.Cut(o.Date.Value, "/")
	for _, end := range []string{from, to} {
		if e, err := schema.ParseEDTF(end); err == nil && isSpan && e.Compare(value) != schema.Disjoint {
			return true
		}
	}
	return o.preferred && !strings.Contains(o.Date.Value, "..")
}

// timexFits compares what a TIMEX3 value leaves open with a date: a weekday,
// or the day and month of an unknown year.
func timexFits(value schema.EDTF, timex string) bool {
	first, ok := value.First()
	if !ok || value.Precision() != schema.DayPrecision && value.Precision() != schema.Minute {
		return true
	}
	if n, ok := strings.CutPrefix(timex, "XXXX-WXX-"); ok && len(n) >= 1 {
		return n[0] < '1' || n[0] > '7' || int(first.Weekday()) == int(n[0]-'0')%7
	}
	if rest, ok := strings.CutPrefix(timex, "XXXX-"); ok && len(rest) == 5 && rest[2] == '-' {
		return first.String()[5:] == rest || strings.Contains(rest, "X")
	}
	return true
}
