package checks

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

var valueFigure = Check{
	Name: "value/figure",
	Doc:  "a figure's value, unit or qualifier contradicts its own surface",
	Help: `The mention says which words the figure was read from; those words are read again. The figure is
contradicted only where no reading of its surface supports it. A bare "$" is of the United States, or of
another country whose dollars or pesos they may be because the article names it, its people or its towns,
because its language is of that region, or because the language's press writes its own money so. Words that count
something support no unit, and a range is both of its ends. Where the mention is one that the golden has for
this value, a person has read it, and the check is silent.

Example: “500 milliards de dollars” is given as 500000000 USD; it reads 500000000000 USD.

Fix the value, the unit or the qualifier, or the mention if it is not the figure's. The mention's text is
enough; with the article at hand, the words before it (“jusqu'à”, “more than”) are read too.`,
	Severity: result.Error,
	Run:      checkFigureValues,
}

var valueDate = Check{
	Name: "value/date",
	Doc:  "a date contradicts its own surface, or is not the weekday that its surface names",
	Help: `The words of the mention are read again, relative to the day of publication. A date finer than its words
says what they do not, and one end of an interval loses the other, unless the record gives that as a date
too. What is merely coarser is a warning, but not where the mention is the year or the month alone, “1998” of
“March 1998”; agree/date speaks of it where there is a golden. Where the mention is one that the golden has for
this value, a person has read it, and the check is silent.

Example: “mardi”, published on 2025-02-04, is given as 2025-02-05, which is a Wednesday.

Fix the value, or source.published if that is wrong.`,
	Severity: result.Error,
	Run:      checkDateValues,
}

func checkFigureValues(p *Pass) {
	f := p.facts
	left := 0
	for i, g := range p.Got.Figures {
		var denied *schema.Mention // whose words deny the qualifier
		stated, supported, contradicted := "", false, false
		foreign := p.unexcusedMentions(schema.KindFigure, i)
		if p.missingToRead() != "" {
			left += min(len(foreign), 1)
			continue
		}
		for j, m := range foreign {
			figures := p.readingsOf(schema.KindFigure, m, f.Source.Offsets)
			if len(figures) == 0 {
				continue // grounding/figure reports it
			}
			if attribute, message, fix := p.contradiction(g, figures); attribute != "" {
				p.reportValue(i, m, attribute, message, fix)
				contradicted = true
				break // the other mentions would repeat it
			}
			switch words := p.qualifierAround(g, m); {
			case words == "":
			case qualifierFits(g.Qualifier, words):
				supported = true
			case denied == nil:
				denied, stated = &foreign[j], string(words)
			}
		}
		if denied != nil && !supported && !contradicted {
			p.reportValue(i, *denied, "qualifier", "the words say "+strings.ReplaceAll(stated, "_", " "), "make the qualifier "+stated)
		}
	}
	p.markUnverified(p.missingToRead(), left)
}

func (p *Pass) reportValue(i int, m schema.Mention, attribute, message, fix string) {
	f := p.facts
	got := fact.Ref(f.At(schema.KindFigure, i))
	finding := result.Finding{
		Kind: schema.KindFigure, Attribute: attribute, Got: got,
		Message: fmt.Sprintf("“%s” is given as %s; %s", short(p.surface(m, f.Source.Offsets)), got.Text, message),
		Fix:     fmt.Sprintf("%s in %s, or correct its mention", fix, got.Pointer),
	}
	if start, end, ok := p.locate(m, f.Source.Offsets); ok {
		finding.Location = p.index.Location(start, end)
	}
	p.Report(finding)
}

// contradiction returns the attribute in which every reading of a surface differs
// from a figure, with a message and a fix.
func (p *Pass) contradiction(g schema.Figure, figures []option) (attribute, message, fix string) {
	var sameValue *recognize.Figure
	for i, o := range figures {
		if p.amountFits(g, o) {
			return "", "", ""
		}
		if sameValue == nil && valueFits(g, o) {
			sameValue = &figures[i].Figure
		}
	}
	if r := sameValue; r != nil {
		switch {
		case r.Kind == schema.Ordinal:
			return "kind", "its words are a rank", "make the kind ordinal"
		case r.Kind == schema.Count && r.Unit == "":
			return "unit", "its words give no unit", "make it a count"
		case r.Kind == schema.Count:
			return "unit", "its words count " + r.Unit, "make it a count of " + r.Unit
		case r.Unit == "" || r.Unit == g.Unit:
			return "kind", string("its words are a " + r.Kind), string("make the kind " + r.Kind)
		}
		return "unit", "its words give the unit " + r.Unit, "make the unit " + r.Unit
	}
	read := readFigure(figures[0].Figure)
	message = "it reads " + amount(read)
	if how := misscaled(g.Value, read.Value); how != "" && read.Unit == g.Unit {
		message += ": " + how
	}
	fix = "make the value " + read.Value.String()
	if !read.ValueMax.IsZero() {
		fix += " and value_max " + read.ValueMax.String()
	}
	return "value", message, fix
}

// readFigure returns a reading as a figure of a record.
func readFigure(r recognize.Figure) schema.Figure {
	return schema.Figure{Kind: r.Kind, Value: r.Value, ValueMax: r.ValueMax, Unit: r.Unit, Qualifier: r.Qualifier}
}

// misscaled returns how a number differs from the right one, such as "the sign is
// lost" or "two digits are exchanged", or "" for no known mistake.
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

// significant returns a number's digits without sign, point and outer zeros.
func significant(d schema.Decimal) string {
	return strings.Trim(strings.ReplaceAll(strings.TrimPrefix(d.String(), "-"), ".", ""), "0")
}

// magnitude returns the power of ten of a number's first significant digit.
func magnitude(d schema.Decimal) int {
	whole, fraction, _ := strings.Cut(strings.TrimPrefix(d.String(), "-"), ".")
	if whole = strings.TrimLeft(whole, "0"); whole != "" {
		return len(whole) - 1
	}
	return len(strings.TrimLeft(fraction, "0")) - len(fraction) - 1
}

// qualifierAround returns the qualifier that the words of a mention state or, if the
// article is available, the words around it. It returns the figure's own qualifier if
// one of the readings has it, and "" if there is nothing to compare.
func (p *Pass) qualifierAround(g schema.Figure, m schema.Mention) schema.Qualifier {
	if g.Qualifier == "" || m.Text == "" {
		return ""
	}
	list := p.allOf(schema.KindFigure, p.readAlone(m.Text))
	if start, end, ok := p.locate(m, p.facts.Source.Offsets); ok && p.Read != nil {
		if around := p.readingsAt(schema.KindFigure, nil, start, end); len(around) > 0 {
			list = around
		}
	}
	stated := ""
	for _, r := range list {
		switch r := r.Figure; {
		case !p.amountFits(g, option{Reading: recognize.Reading{Kind: schema.KindFigure, Figure: r}, ends: anyEnd}):
		case qualifierFits(g.Qualifier, r.Qualifier):
			return g.Qualifier
		case r.Qualifier == schema.Exact || r.Qualifier == "":
			if !isBound(g.Qualifier) || p.mayBeBound(g.Qualifier, m) {
				return g.Qualifier // plain words deny no vagueness
			}
			stated = string(schema.Exact)
		case stated == "":
			stated = string(r.Qualifier)
		}
	}
	return schema.Qualifier(stated)
}

// qualifierFits reports whether two qualifiers are compatible: "at most" and "less
// than" are, a bound and its opposite are not.
func qualifierFits(a schema.Qualifier, b schema.Qualifier) bool {
	side := map[schema.Qualifier]int{
		schema.Exact: 0, schema.About: 1, schema.Between: 2,
		schema.MoreThan: 3, schema.AtLeast: 3, schema.LessThan: 4, schema.AtMost: 4,
	}
	return a == b || side[a] == side[b]
}

func checkDateValues(p *Pass) {
	f := p.facts
	left := 0
	for i, d := range p.Got.Dates {
		value, err := p.interval(d.Value)
		if err != nil {
			continue // there is none, or form/schema says so
		}
		foreign := p.unexcusedMentions(schema.KindDate, i)
		if p.missingToRead() != "" {
			left += min(len(foreign), 1)
			continue
		}
		for _, m := range foreign {
			dates := p.readingsOf(schema.KindDate, m, f.Source.Offsets)
			if len(dates) == 0 {
				continue // grounding/date reports words that are not a date
			}
			if p.denotes(value, p.withOtherEnd(i, dates)) {
				p.warnCoarser(i, value, &m, dates)
				continue
			}
			got := fact.Ref(f.At(schema.KindDate, i))
			finding := result.Finding{
				Kind: schema.KindDate, Attribute: "value", Got: got,
				Message: fmt.Sprintf("“%s” is given as %s%s; it reads %s%s%s",
					short(p.surface(m, f.Source.Offsets)), d.Value, weekday(value), readDate(dates[0].Date), p.relativeTo(), finer(value, dates[0])),
				Fix: fmt.Sprintf("make the value of %s %s, or correct its mention", got.Pointer, cmp.Or(dates[0].Date.Value, dates[0].Date.Timex)),
			}
			if start, end, ok := p.locate(m, f.Source.Offsets); ok {
				finding.Location = p.index.Location(start, end)
			}
			p.Report(finding)
			break
		}
	}
	p.markUnverified(p.missingToRead(), left)
}

// finer returns the end of a message about a date that is finer than its words, or "".
func finer(value schema.EDTF, o option) string {
	if !o.interval.IsZero() && value.Compare(o.interval) == schema.Within {
		return ", and no more"
	}
	return ""
}

// readDate formats a reading, with its weekday if it is a day.
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
