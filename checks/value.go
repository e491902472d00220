package checks

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

var valueFigure = Check{
	Name: "value/figure",
	Doc:  "a figure's value, unit or qualifier contradicts its own surface",
	Help: `The mention says which words the figure was read from; those words are read again. The figure is
contradicted only where no reading of its surface supports it, so an ambiguous "$" or a date in either
order is left alone.

Example: “500 milliards de dollars” is carried as 500000000 USD; it reads 500000000000 USD.

Mend the value, the unit or the qualifier, or the mention if it is not the figure's. The mention's text is
enough; with the article at hand, the words before it (“jusqu'à”, “more than”) are read too.`,
	Severity: schema.Error,
	Run:      checkFigureValues,
}

var valueDate = Check{
	Name: "value/date",
	Doc:  "a date contradicts its own surface, or is not the weekday that its surface names",
	Help: `The words of the mention are read again, relative to the day of publication. A date that is merely
coarser or finer than its words is left to agree/date.

Example: “mardi”, published on 2025-02-04, is carried as 2025-02-05, which is a Wednesday.

Mend the value, or source.published if that is wrong.`,
	Severity: schema.Error,
	Run:      checkDateValues,
}

func checkFigureValues(p *Pass) {
	f := p.got()
	for i, g := range f.figures {
		if p.asGolden(schema.KindFigure, i) {
			continue
		}
		var denied *schema.Mention // whose words deny the qualifier
		stated, supported, contradicted := "", false, false
		for j, m := range g.Mentions {
			figures := figuresIn(p.readingsOf(m, f.source.Offsets))
			if len(figures) == 0 {
				continue
			}
			if attribute, message, mend := contradiction(g, figures); attribute != "" {
				p.reportValue(i, m, attribute, message, mend)
				contradicted = true
				break // the other mentions would say it again
			}
			switch words := p.qualifierAround(g, m); {
			case words == "":
			case qualifierFits(g.Qualifier, words):
				supported = true
			case denied == nil:
				denied, stated = &g.Mentions[j], words
			}
		}
		if denied != nil && !supported && !contradicted {
			p.reportValue(i, *denied, "qualifier", "the words say "+strings.ReplaceAll(stated, "_", " "), "make the qualifier "+stated)
		}
	}
}

func (p *Pass) reportValue(i int, m schema.Mention, attribute, message, mend string) {
	f := p.got()
	got := f.ref(schema.KindFigure, i)
	finding := schema.Finding{
		Kind: schema.KindFigure, Attribute: attribute, Got: got,
		Message: fmt.Sprintf("“%s” is carried as %s; %s", short(p.surface(m, f.source.Offsets)), got.Text, message),
		Mend:    fmt.Sprintf("%s in %s, or correct its mention", mend, got.Pointer),
	}
	if start, end, ok := p.locate(m, f.source.Offsets); ok {
		finding.Place = p.Index.Location(start, end)
	}
	p.Report(finding)
}

// contradiction tells in what every reading of a surface differs from a figure.
func contradiction(g schema.Figure, figures []recognize.Figure) (attribute, message, mend string) {
	var sameValue *recognize.Figure
	for i, r := range figures {
		if amountFits(g, r) {
			return "", "", ""
		}
		if sameValue == nil && valueFits(g, r) {
			sameValue = &figures[i]
		}
	}
	if sameValue != nil {
		return "unit", "its words give the unit " + sameValue.Unit, "make the unit " + sameValue.Unit
	}
	read := readFigure(figures[0])
	message = "it reads " + amount(read)
	if how := misscaled(g.Value, read.Value); how != "" && read.Unit == g.Unit {
		message += ": " + how
	}
	mend = "make the value " + read.Value.String()
	if !read.ValueMax.IsZero() {
		mend += " and value_max " + read.ValueMax.String()
	}
	return "value", message, mend
}

// readFigure is a reading in the form of a fact.
func readFigure(r recognize.Figure) schema.Figure {
	return schema.Figure{Kind: r.Kind, Value: r.Value, ValueMax: r.ValueMax, Unit: r.Unit, Qualifier: r.Qualifier}
}

// misscaled tells how a number was got wrong, "" where there is no telling:
// a power of ten, a comma lost, digits exchanged.
func misscaled(got, want schema.Decimal) string {
	if got.IsZero() || want.IsZero() || got == want || got.Sign() == 0 || want.Sign() == 0 {
		return ""
	}
	if got.Neg() == want {
		return "the sign is lost"
	}
	a, b := significant(got), significant(want)
	if a == b && got.Sign() == want.Sign() {
		times := magnitude(got) - magnitude(want)
		way := "large"
		if times < 0 {
			times, way = -times, "small"
		}
		if times <= 6 {
			return fmt.Sprintf("it is %s times too %s", "1"+strings.Repeat("0", times), way)
		}
		return fmt.Sprintf("it is 10^%d times too %s", times, way)
	}
	if len(a) == len(b) && len(got.String()) == len(want.String()) {
		differ, first, second := 0, -1, -1
		for i := range len(a) {
			if a[i] != b[i] {
				if differ++; first < 0 {
					first = i
				} else {
					second = i
				}
			}
		}
		if differ == 2 && second == first+1 && a[first] == b[second] && a[second] == b[first] {
			return "two digits are exchanged"
		}
	}
	return ""
}

// significant is a number's digits without sign, point and zeros around.
func significant(d schema.Decimal) string {
	return strings.Trim(strings.ReplaceAll(strings.TrimPrefix(d.String(), "-"), ".", ""), "0")
}

// magnitude is the power of ten of a number's first significant digit.
func magnitude(d schema.Decimal) int {
	whole, fraction, _ := strings.Cut(strings.TrimPrefix(d.String(), "-"), ".")
	if whole = strings.TrimLeft(whole, "0"); whole != "" {
		return len(whole) - 1
	}
	return len(strings.TrimLeft(fraction, "0")) - len(fraction) - 1
}

// qualifierAround returns the qualifier that a mention's own words state, or
// those around it where the article is at hand; the figure's own qualifier
// where a reading has it, and "" where there is nothing to compare.
func (p *Pass) qualifierAround(g schema.Figure, m schema.Mention) string {
	if g.Qualifier == "" || m.Text == "" {
		return ""
	}
	list := p.readAlone(m.Text)
	if start, end, ok := p.locate(m, p.got().source.Offsets); ok && p.Read != nil {
		if around := p.readAt(start, end); len(figuresIn(around)) > 0 {
			list = around
		}
	}
	stated := ""
	for _, r := range figuresIn(list) {
		switch {
		case !amountFits(g, r):
		case r.Qualifier == schema.Exact || r.Qualifier == "" || qualifierFits(g.Qualifier, r.Qualifier):
			return g.Qualifier // plain words deny nothing
		case stated == "":
			stated = r.Qualifier
		}
	}
	return stated
}

// qualifierFits tells whether two qualifiers can word one thing: "at most" and
// "less than" are near enough, a bound and its opposite are not.
func qualifierFits(a, b string) bool {
	side := map[string]int{
		schema.Exact: 0, schema.About: 1, schema.Between: 2,
		schema.MoreThan: 3, schema.AtLeast: 3, schema.LessThan: 4, schema.AtMost: 4,
	}
	return a == b || side[a] == side[b]
}

func checkDateValues(p *Pass) {
	f := p.got()
	for i, d := range f.dates {
		if d.Value == "" || p.asGolden(schema.KindDate, i) {
			continue
		}
		value, err := schema.ParseEDTF(d.Value)
		if err != nil {
			continue // form/schema says so
		}
		for _, m := range d.Mentions {
			dates := datesIn(p.readingsOf(m, f.source.Offsets))
			if len(dates) == 0 {
				continue
			}
			fits := false
			for _, r := range dates {
				fits = fits || dateFits(value, r)
			}
			if fits {
				continue
			}
			got := f.ref(schema.KindDate, i)
			finding := schema.Finding{
				Kind: schema.KindDate, Attribute: "value", Got: got,
				Message: fmt.Sprintf("“%s” is carried as %s%s; it reads %s%s",
					short(p.surface(m, f.source.Offsets)), d.Value, weekday(value), readDate(dates[0].Date), p.relativeTo()),
				Mend: fmt.Sprintf("make the value of %s %s, or correct its mention", got.Pointer, cmp.Or(dates[0].Date.Value, dates[0].Date.Timex)),
			}
			if start, end, ok := p.locate(m, f.source.Offsets); ok {
				finding.Place = p.Index.Location(start, end)
			}
			p.Report(finding)
			break
		}
	}
}

// readDate says a reading: with its weekday where it is a day.
func readDate(r recognize.Date) string {
	if r.Value == "" {
		return r.Timex
	}
	e, err := schema.ParseEDTF(r.Value)
	if err != nil {
		return r.Value
	}
	return r.Value + weekday(e)
}

func weekday(e schema.EDTF) string {
	if day, ok := e.First(); ok && e.Precision() == schema.DayPrecision {
		return " (a " + day.Weekday().String() + ")"
	}
	return ""
}

func (p *Pass) relativeTo() string {
	if day := p.published(); !day.IsZero() {
		return " in an article of " + day.String()
	}
	return ""
}
