package rows

import (
	"math"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
)

// got fills the columns of an extracted fact, nil for none.
func (r *Row) got(set *fact.Set, f fact.Fact) {
	if f == nil {
		return
	}
	r.Pointer, r.FactID, r.FactKey, r.FactText = f.Pointer(), f.ID(), f.Key(), f.String()
	r.Mentions = new(int64(len(f.Mentions())))
	if list := f.Mentions(); len(list) > 0 {
		r.Surface = list[0].Surface.String()
		if start, end, ok := list[0].Span(); ok && set.InCodePoints {
			r.StartOffset, r.EndOffset = new(int64(start)), new(int64(end))
		}
	}
	switch f := f.(type) {
	case *fact.Party:
		r.party(f)
	case *fact.Figure:
		r.figure(f)
	case *fact.Date:
		r.date(f)
	case *fact.Event:
		r.event(f)
	case *fact.Quote:
		r.Speaker, r.Words = f.Speaker.String(), f.Passage.Text
	}
}

func (r *Row) party(p *fact.Party) {
	r.Type, r.Name, r.NameFolded = string(p.Type), p.Name.String(), p.Name.Folded()
	if len(p.SameAs) > 0 {
		r.SameAs = p.SameAs[0].Raw
	}
	var roles []string
	for _, role := range p.Roles {
		roles = append(roles, role.String())
	}
	r.Role = strings.Join(roles, "; ")
}

func (r *Row) figure(f *fact.Figure) {
	r.Type, r.Unit, r.Qualifier = string(f.Raw.Kind), f.Raw.Unit, string(f.Raw.Qualifier)
	r.Value, r.ValueNumber = f.Raw.Value.String(), number(f.Raw.Value)
	r.ValueMax, r.ValueMaxNumber = f.Raw.ValueMax.String(), number(f.Raw.ValueMax)
	base := f.Base()
	r.BaseNumber, r.BaseUnit = number(base.Value), base.Unit
	r.About = f.About.String()
	if f.About.To != nil {
		r.AboutFolded = f.About.To.Name.Folded()
	}
}

func (r *Row) date(d *fact.Date) {
	r.EDTF = d.Key()
	if d.Interval.IsZero() {
		return
	}
	r.FirstDay, r.LastDay = dayOf(d.Interval.First()), dayOf(d.Interval.Last())
	r.DatePrecision = precisions[d.Interval.Precision()]
	if first, ok := d.Interval.First(); ok && r.Published != nil {
		r.DaysFrom = new(int64(first.Number()) - int64(*r.Published))
	}
}

func (r *Row) event(e *fact.Event) {
	r.Type, r.Place = e.Raw.Type, e.Place.String()
	var who []string
	for _, p := range e.Participants {
		who = append(who, p.Party.String())
	}
	slices.Sort(who)
	r.Participants = strings.Join(who, "; ")
	if e.Date.To != nil {
		r.date(e.Date.To)
	}
}

// want fills the columns of a golden's fact, nil for none.
func (r *Row) want(f fact.Fact) {
	if f == nil {
		return
	}
	r.WantID, r.WantKey, r.WantText = f.ID(), f.Key(), f.String()
	switch f := f.(type) {
	case *fact.Party:
		r.WantType, r.WantName = string(f.Type), f.Name.String()
	case *fact.Figure:
		r.WantType, r.WantUnit, r.WantQualifier = string(f.Raw.Kind), f.Raw.Unit, string(f.Raw.Qualifier)
		r.WantValue, r.WantValueNumber, r.WantValueMax = f.Raw.Value.String(), number(f.Raw.Value), f.Raw.ValueMax.String()
	case *fact.Date:
		r.WantEDTF = f.Key()
		r.WantFirstDay = dayOf(f.Interval.First())
	case *fact.Event:
		r.WantType = f.Raw.Type
		if f.Date.To != nil {
			r.WantEDTF, r.WantFirstDay = f.Date.To.Key(), dayOf(f.Date.To.Interval.First())
		}
	case *fact.Quote:
		r.WantSpeaker = f.Speaker.String()
	}
}

var precisions = map[schema.Precision]string{
	schema.Century: "century", schema.Decade: "decade", schema.Year: "year", schema.Semester: "semester", schema.Quarter: "quarter",
	schema.Season: "season", schema.Month: "month", schema.DayPrecision: "day", schema.Minute: "minute", schema.Span: "span",
}

// dayOf returns a day that exists and that warehouses have, or nil.
func dayOf(d schema.Day, exists bool) *Day {
	if !exists {
		return nil
	}
	day, ok := DayOf(d)
	if !ok {
		return nil
	}
	return &day
}

// number returns the nearest double of a decimal, nil for none and beyond the
// range of doubles.
func number(d schema.Decimal) *float64 {
	if d.IsZero() {
		return nil
	}
	return finite(d.Float())
}

func finite(v float64) *float64 {
	if math.IsInf(v, 0) || math.IsNaN(v) {
		return nil
	}
	return &v
}
