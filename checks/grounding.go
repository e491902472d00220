package checks

import (
	"cmp"
	"fmt"
	"math"
	"strings"

	"github.com/assaykit/assay/schema"
)

var groundingFigure = Check{
	Name: "grounding/figure",
	Doc:  "nothing in the article has this value: the figure is invented or wrongly scaled",
	Help: `Every number of the article is read with all that it can mean; the extracted figure must be one of them, in
value and unit. The figure of the text that comes nearest is named.

Example: no figure of the text is 50000000000 USD; the nearest is “500 milliards de dollars”
(500000000000 USD), of which it is a tenth: a zero is lost.

Mend the value, or leave the figure out. A sum or a difference that the article does not state itself is
not a figure of the article.`,
	Severity: schema.Error, Needs: Article,
	Run: checkFiguresGrounded,
}

var groundingDate = Check{
	Name: "grounding/date",
	Doc:  "nothing in the article denotes this date, absolute or relative to the day of publication",
	Help: `Every date of the article is read, relative ones from the day of publication. The extracted date must be
one of them, or coarser than one of them; a day out of “last year” is more than the text says.

Example: nothing in the text denotes 1987-08-23; the nearest date is “l’année dernière” (2024).

Mend the value, or leave the date out. The day of publication belongs in source.published.`,
	Severity: schema.Error, Needs: Article,
	Run: checkDatesGrounded,
}

// stated is one reading of a figure or a date in the text.
type stated struct {
	start, end int
	text       string
	option
}

// allStated returns every reading of a kind in the text.
func (p *Pass) allStated(kind schema.Kind) []stated {
	var list []stated
	for _, s := range p.Read().Spans {
		for _, r := range options(s.Readings) {
			if r.Kind == kind {
				list = append(list, stated{s.Start, s.End, s.Text, r})
			}
		}
	}
	return list
}

func checkFiguresGrounded(p *Pass) {
	f := p.got()
	if len(f.figures) == 0 {
		return
	}
	inText := p.allStated(schema.KindFigure)
	for i, g := range f.figures {
		if g.Value.IsZero() && g.ValueMax.IsZero() || p.right(schema.KindFigure, i) || p.figureGrounded(g, inText) {
			continue
		}
		got := f.ref(schema.KindFigure, i)
		finding := schema.Finding{
			Kind: schema.KindFigure, Got: got,
			Message: "no figure of the text is " + amount(g),
			Mend:    "correct the value and unit of " + got.Pointer + ", or leave it out",
		}
		if near, how := nearestFigure(g, inText); near != nil {
			finding.Place = p.Index.Location(near.start, near.end)
			finding.Message += fmt.Sprintf("; the nearest is “%s” (%s)%s", short(near.text), amount(readFigure(near.Figure)), how)
			finding.Mend = fmt.Sprintf("if “%s” is meant, make %s %s; else leave it out", short(near.text), got.Pointer, amount(readFigure(near.Figure)))
		}
		p.Report(finding)
	}
}

// figureGrounded tells whether the text states a figure, or words that cannot
// be read as a number stand where it says.
func (p *Pass) figureGrounded(g schema.Figure, inText []stated) bool {
	for _, s := range inText {
		if amountFits(g, s.Figure) {
			return true
		}
	}
	if g.Value == schema.NewDecimal(1, 0) && g.ValueMax.IsZero() {
		return true // any indefinite article says one
	}
	unit := p.got().source.Offsets
	for _, m := range g.Mentions {
		if _, _, ok := p.locate(m, unit); !ok {
			continue
		}
		figures := figuresIn(p.readingsOf(m, unit))
		if len(figures) == 0 {
			return true
		}
		for _, r := range figures {
			if amountFits(g, r) {
				return true
			}
		}
	}
	return p.digitsUnread(g.Value, schema.KindFigure)
}

// digitsUnread tells whether the digits stand somewhere in the text where
// nothing of the kind was read: in a name, or in a form of writing that is not
// known.
func (p *Pass) digitsUnread(d schema.Decimal, kind schema.Kind) bool {
	for _, digits := range []string{d.String(), strings.Replace(d.String(), ".", ",", 1)} {
		for _, at := range p.find(digits) {
			if !at.Whole {
				continue
			}
			read := false
			for _, r := range p.readAt(at.Start, at.End) {
				read = read || r.Kind == kind
			}
			if !read {
				return true
			}
		}
	}
	return false
}

// nearestFigure returns the figure of the text that was most likely meant, and
// how the extracted one comes of it.
func nearestFigure(g schema.Figure, inText []stated) (near *stated, how string) {
	best := math.Inf(1)
	for i := range inText {
		s := &inText[i]
		unit := unitFits(g, s.Figure)
		if valueFits(g, s.Figure) { // and so the unit does not
			return s, ", in another unit"
		}
		if !s.preferred {
			continue
		}
		far := distanceOf(g.Value, s.Figure.Value)
		tell := misscaled(g.Value, s.Figure.Value)
		switch {
		case tell != "" && g.Kind == s.Figure.Kind && unit:
			far = -1
		case !unit || g.Kind != s.Figure.Kind:
			far += 100
		}
		if far < best {
			best, near, how = far, s, ""
			if far < 0 {
				how = ": " + tell
			}
		}
	}
	return near, how
}

// distanceOf is how many times one number is the other, as a logarithm.
func distanceOf(a, b schema.Decimal) float64 {
	x, y := math.Abs(a.Float()), math.Abs(b.Float())
	if x == 0 || y == 0 || math.IsInf(x, 0) || math.IsInf(y, 0) {
		return 50
	}
	return math.Min(math.Abs(math.Log(x/y)), 50)
}

func checkDatesGrounded(p *Pass) {
	f := p.got()
	if len(f.dates) == 0 {
		return
	}
	inText := p.allStated(schema.KindDate)
	for i, d := range f.dates {
		value, err := schema.ParseEDTF(d.Value)
		if err != nil || p.right(schema.KindDate, i) || p.dateGrounded(d, value, inText) {
			continue
		}
		got := f.ref(schema.KindDate, i)
		finding := schema.Finding{
			Kind: schema.KindDate, Got: got,
			Message: "nothing in the text denotes " + d.Value + weekday(value) + p.relativeTo(),
			Mend:    "correct the value of " + got.Pointer + ", or leave it out",
		}
		if near := nearestDate(value, inText); near != nil {
			finding.Place = p.Index.Location(near.start, near.end)
			finding.Message += fmt.Sprintf("; the nearest date is “%s” (%s)", short(near.text), readDate(near.Date))
			finding.Mend = fmt.Sprintf("if “%s” is meant, make %s %s; else leave it out", short(near.text), got.Pointer, near.Date.Value)
		}
		p.Report(finding)
	}
}

func (p *Pass) dateGrounded(d schema.Date, value schema.EDTF, inText []stated) bool {
	if denoted(value, inText) {
		return true
	}
	unit := p.got().source.Offsets
	for _, m := range d.Mentions {
		if _, _, ok := p.locate(m, unit); !ok {
			continue
		}
		dates := datesIn(p.readingsOf(m, unit))
		if len(dates) == 0 {
			return true // words that only their context makes a date
		}
		for _, r := range dates {
			if dateFits(value, r) {
				return true
			}
		}
	}
	if from, to, ok := strings.Cut(d.Value, "/"); ok { // two dates that the text gives apart
		return p.endGrounded(from, inText) && p.endGrounded(to, inText)
	}
	if year, err := schema.ParseDecimal(d.Value); err == nil && value.Precision() == schema.Year {
		return p.digitsUnread(year, schema.KindDate)
	}
	return false
}

func (p *Pass) endGrounded(end string, inText []stated) bool {
	if end == "" || end == ".." {
		return true
	}
	e, err := schema.ParseEDTF(end)
	return err == nil && denoted(e, inText)
}

// denoted tells whether a reading in the text is the date, is finer than it,
// begins or ends on it, or is too vague to say that it is not.
func denoted(value schema.EDTF, inText []stated) bool {
	for _, s := range inText {
		if s.Date.Value == "" {
			if timexFits(value, s.Date.Timex) {
				return true
			}
			continue
		}
		read, err := schema.ParseEDTF(s.Date.Value)
		if err != nil {
			continue
		}
		switch value.Compare(read) {
		case schema.Equal, schema.Contains:
			return true
		case schema.Within:
			if read.Approximate() || value.Precision() == schema.Minute && read.Precision() == schema.DayPrecision {
				return true
			}
			from, to, _ := strings.Cut(s.Date.Value, "/")
			for _, end := range []string{from, to} {
				if e, err := schema.ParseEDTF(end); err == nil && to != "" && value.Compare(e) >= schema.Contains && value.Compare(e) != schema.Within {
					return true
				}
			}
		}
	}
	return false
}

// nearestDate returns the date of the text that lies nearest in time.
func nearestDate(value schema.EDTF, inText []stated) *stated {
	first, ok := value.First()
	if !ok {
		if first, ok = value.Last(); !ok {
			return nil
		}
	}
	var near *stated
	least := math.MaxInt
	for i := range inText {
		read, err := schema.ParseEDTF(cmp.Or(inText[i].Date.Value, "-"))
		if err != nil || !inText[i].preferred {
			continue
		}
		from, hasFrom := read.First()
		to, hasTo := read.Last()
		far := 0
		switch { // an open interval is as near as its one end
		case !hasTo && hasFrom, !hasFrom && hasTo:
			end := from
			if !hasFrom {
				end = to
			}
			far = distance(first.Number(), end.Number())
		case hasFrom && first.Number() < from.Number():
			far = from.Number() - first.Number()
		case hasTo && first.Number() > to.Number():
			far = first.Number() - to.Number()
		}
		if far < least {
			least, near = far, &inText[i]
		}
	}
	return near
}
