package fact

import (
	"cmp"

	"github.com/assaykit/assay/schema"
)

// Date is a day, a time or an interval of days.
type Date struct {
	common
	Raw      *schema.Date // as the record gives it, or with an accepted alternative applied
	Interval schema.EDTF  // the days, with their precision; zero without a readable value
	Accept   []*Date      // one for each accepted alternative
}

func (b *builder) date(d *Date, raw *schema.Date) {
	d.fill(raw)
	for i := range raw.Accept {
		v := *raw
		overlay(&v.Value, raw.Accept[i].Value)
		overlay(&v.Timex, raw.Accept[i].Timex)
		alternative := &Date{common: d.common}
		alternative.fill(&v)
		d.Accept = append(d.Accept, alternative)
	}
}

func (d *Date) fill(raw *schema.Date) {
	d.Raw = raw
	if e, err := schema.ParseEDTF(raw.Value); err == nil {
		d.Interval = e
	}
}

// String returns the value.
func (d *Date) String() string { return cmp.Or(d.Key(), "a date without a value") }

// Label returns the value.
func (d *Date) Label() string { return d.Key() }

// Key returns the value as the record gives it, or else the TIMEX3 value.
func (d *Date) Key() string { return cmp.Or(d.Raw.Value, d.Raw.Timex) }

// Same reports whether two dates are the same time, however they are written.
func (d *Date) Same(o *Date) bool {
	if d.Interval.IsZero() || o.Interval.IsZero() {
		return d.Raw.Value == o.Raw.Value && d.Raw.Timex == o.Raw.Timex
	}
	return d.Interval.Compare(o.Interval) == schema.Equal
}
