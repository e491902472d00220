// Package drift says what changed between two batches of extractions, without
// goldens: a few measures of each, their differences with intervals, and which
// of them are significant. Its memory does not grow with the batches.
package drift

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"github.com/assaykit/assay/internal/rows"
	"github.com/assaykit/assay/internal/sketch"
	"github.com/assaykit/assay/internal/stats"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// mostLabels is the number of labels of a group, such as currencies, that are
// counted one by one. The rest, in the order of the records, are other.
const mostLabels = 32

// other is the label of the rest.
const other = "other"

// Batch is what is known of a batch of extractions. Add takes all rows of a
// record one after the other, its own first.
type Batch struct {
	counts  map[string]*count     // by what is counted: "figure", "currency/USD"
	medians map[string]*histogram // likewise: "magnitude/USD"
	labels  map[string]int        // labels that a group has, by group
	ids     *idSketch
	names   *nameSketch

	// The record whose rows are being added.
	open    bool
	article uint64
	drawn   stats.Weights
	tally   map[string]int64
	values  map[string][]float64
	named   map[string]string
}

// NewBatch returns an empty batch.
func NewBatch() *Batch {
	return &Batch{
		counts: map[string]*count{}, medians: map[string]*histogram{}, labels: map[string]int{}, ids: newIDSketch(), names: newNameSketch(),
		tally: map[string]int64{}, values: map[string][]float64{}, named: map[string]string{},
	}
}

// Add adds a row.
func (b *Batch) Add(r *rows.Row) {
	switch r.RowKind {
	case rows.Record:
		b.end()
		b.open, b.article = true, sketch.Hash(cmp.Or(r.Article, r.At))
		b.tally["records"]++
		switch {
		case r.Readable == nil || !*r.Readable:
			b.tally["unreadable"]++
		case r.Facts == nil || *r.Facts == 0:
			b.tally["readable"]++
			b.tally["empty"]++
		default:
			b.tally["readable"]++
		}
	case rows.Finding:
		switch r.CheckName { // what a record shows by itself, without an article
		case schema.CheckJSON, schema.CheckSchema, schema.CheckReference:
			if r.Severity == string(result.Error) {
				b.tally["broken"] = 1
			}
		}
	case rows.Fact:
		if r.Pointer != "" { // an extracted one
			b.fact(r)
		}
	}
}

func (b *Batch) fact(r *rows.Row) {
	b.tally["fact"]++
	b.tally[r.Kind]++
	if r.Mentions != nil && *r.Mentions > 0 {
		b.tally["mentioned"]++
	}
	switch schema.Kind(r.Kind) {
	case schema.KindParty:
		b.label("party type", r.Type)
		if r.NameFolded != "" {
			b.named[r.NameFolded] = r.Name
		}
	case schema.KindFigure:
		b.figure(r)
	case schema.KindDate:
		b.label("date precision", r.DatePrecision)
		if r.DaysFrom != nil {
			b.tally["dated"]++
			b.value("distance", math.Log10(1+math.Abs(float64(*r.DaysFrom))))
			if *r.DaysFrom > 0 {
				b.tally["after"]++
			}
		}
	case schema.KindQuote:
		if r.Speaker != "" {
			b.tally["spoken"]++
		}
	}
}

func (b *Batch) figure(r *rows.Row) {
	b.label("figure type", r.Type)
	b.label("qualifier", r.Qualifier)
	if r.Unit == "" {
		b.tally["unitless"]++
	}
	of := r.Type // what magnitudes are compared in
	switch schema.FigureKind(r.Type) {
	case schema.Money:
		of = b.label("currency", r.Unit)
	case schema.Quantity:
		of = b.label("unit", r.BaseUnit)
	case schema.Ordinal, "":
		return
	}
	if r.BaseNumber != nil && *r.BaseNumber != 0 {
		b.value("magnitude/"+of, math.Log10(math.Abs(*r.BaseNumber)))
	}
}

// label counts a label of a group, and returns the one that it is counted as.
func (b *Batch) label(group, label string) string {
	label = cmp.Or(label, "not stated")
	b.tally[group]++
	key := group + "/" + label
	if b.counts[key] == nil && b.tally[key] == 0 {
		if b.labels[group] == mostLabels {
			key, label = group+"/"+other, other
		} else {
			b.labels[group]++
		}
	}
	b.tally[key]++
	return label
}

func (b *Batch) value(of string, v float64) { b.values[of] = append(b.values[of], v) }

// end adds the record whose rows are complete.
func (b *Batch) end() {
	if !b.open {
		return
	}
	b.open = false
	b.ids.add(b.article)
	b.drawn.Draw(b.article)
	for key, n := range b.tally {
		c := b.counts[key]
		if c == nil {
			c = new(count)
			b.counts[key] = c
		}
		c.add(n, b.article, &b.drawn)
	}
	for key, list := range b.values {
		h := b.medians[key]
		if h == nil {
			h = newHistogram(-12, 24, 0.05)
			b.medians[key] = h
		}
		h.add(int64(len(list)), b.article, &b.drawn)
		for _, v := range list {
			h.put(v, &b.drawn)
		}
	}
	for _, folded := range slices.Sorted(maps.Keys(b.named)) {
		b.names.add(folded, b.named[folded])
	}
	clear(b.tally)
	clear(b.values)
	clear(b.named)
}

// Records returns the number of records.
func (b *Batch) Records() int64 {
	b.end()
	return b.observed("records")
}

func (b *Batch) observed(key string) int64 {
	if c := b.counts[key]; c != nil {
		return c.observed
	}
	return 0
}
