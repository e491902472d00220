package drift

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/internal/stats"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// least is the number of articles, in each batch, that must tell something about
// a measure. Intervals of fewer are too narrow.
const least = 10

// level is below which adjusted p-values are significant.
const level = 0.05

// Compare compares two batches. The problems are what of them could not be read,
// which makes the verdict unknown.
func Compare(base, head *Batch, problems []string) *Report {
	base.end()
	head.end()
	r := &Report{
		Form: Form, Reasons: problems, Base: base.size(), Head: head.size(), Both: base.ids.shared(head.ids),
		Sampled: !base.ids.exact() || !head.ids.exact(), Measures: []Measure{},
	}
	c := comparison{base: base, head: head, report: r}
	c.measure()
	p := make([]float64, len(r.Measures))
	for i, m := range r.Measures {
		p[i] = m.P
	}
	changed := 0
	for i, adjusted := range stats.Holm(p) {
		m := &r.Measures[i]
		m.Adjusted, m.Significant = adjusted, adjusted < level
		if m.Significant {
			changed++
		}
	}
	r.New, r.Vanished = missing(head, base), missing(base, head)
	switch {
	case len(problems) > 0:
		r.Verdict = result.Unknown
	case len(r.Measures) == 0:
		r.Verdict = result.Unknown
		r.Reasons = append(r.Reasons, fmt.Sprintf("no measure is defined in %d articles of both batches, so none can be compared; BASE has %s, HEAD %s",
			least, plain.Count(int(r.Base.Articles), "article"), plain.Count(int(r.Head.Articles), "article")))
	case changed > 0:
		r.Verdict = result.Fail
		r.Reasons = append(r.Reasons, fmt.Sprintf("%s changed significantly", plain.Count(changed, "measure")))
	default:
		r.Verdict = result.Pass
	}
	return r
}

func (b *Batch) size() Size {
	return Size{Records: b.observed("records"), Articles: b.ids.articles(), Facts: b.observed("fact")}
}

type comparison struct {
	base, head *Batch
	report     *Report
	label      bool // the measures being added are of labels
}

// measure adds all measures, in the order in which they are shown.
func (c *comparison) measure() {
	c.ratio("unreadable records", Share, "unreadable", "records")
	c.ratio("records that break the form", Share, "broken", "records")
	c.ratio("empty records", Share, "empty", "readable")
	for _, kind := range schema.Kinds() {
		c.ratio(strings.ReplaceAll(kind.List(), "_", " "), PerRecord, string(kind), "readable")
	}
	c.ratio("facts with a mention", Share, "mentioned", "fact")
	c.group("party type", "party")
	c.group("figure type", "figure")
	c.group("currency", "currency")
	c.group("unit", "unit")
	c.ratio("figures without a unit", Share, "unitless", "figure")
	c.group("qualifier", "figure")
	c.magnitudes()
	c.group("date precision", "date")
	c.ratio("dates after publication", Share, "after", "dated")
	c.median("days from publication (log10)", Days, "distance")
	c.ratio("quotes with a speaker", Share, "spoken", "quote")
}

// magnitudes adds the median of each unit.
func (c *comparison) magnitudes() {
	c.label = true
	defer func() { c.label = false }()
	for _, key := range c.keys(func(b *Batch) []string { return slices.Collect(maps.Keys(b.medians)) }) {
		if of, ok := strings.CutPrefix(key, "magnitude/"); ok {
			c.median("magnitude of "+of+" (log10)", Magnitude, key)
		}
	}
}

// keys returns the keys of both batches, sorted.
func (c *comparison) keys(of func(*Batch) []string) []string {
	keys := append(of(c.base), of(c.head)...)
	slices.Sort(keys)
	return slices.Compact(keys)
}

// group adds the share of each label of a group that is in enough records of
// either batch.
func (c *comparison) group(group, of string) {
	c.label = true
	defer func() { c.label = false }()
	for _, key := range c.keys(func(b *Batch) []string { return slices.Collect(maps.Keys(b.counts)) }) {
		if label, ok := strings.CutPrefix(key, group+"/"); ok && max(c.base.articles(key), c.head.articles(key)) >= least {
			c.ratio(group+" "+label, Share, key, of)
		}
	}
}

func (b *Batch) articles(key string) int {
	if c := b.counts[key]; c != nil {
		return len(c.articles)
	}
	return 0
}

// ratio adds the ratio of two counts. A share that is none or all of both
// batches says nothing, and makes others harder to see.
func (c *comparison) ratio(name string, unit Unit, num, den string) {
	none := new(count)
	of := func(b *Batch) (n, d *count) { return cmp.Or(b.counts[num], none), cmp.Or(b.counts[den], none) }
	bn, bd := of(c.base)
	hn, hd := of(c.head)
	switch {
	case bn.observed == 0 && hn.observed == 0, unit == Share && bn.observed == bd.observed && hn.observed == hd.observed:
		return
	case min(len(bd.articles), len(hd.articles)) < least:
		c.report.TooFew = append(c.report.TooFew, name)
		return
	}
	value := func(num, den *count, r int) (float64, bool) {
		if r < 0 {
			return float64(num.observed) / float64(den.observed), true
		}
		return float64(num.drawn[r]) / float64(den.drawn[r]), den.drawn[r] > 0
	}
	c.add(name, unit, min(len(bd.articles), len(hd.articles)), func(r int) (float64, float64, bool) {
		b, ok := value(bn, bd, r)
		h, also := value(hn, hd, r)
		return b, h, ok && also
	})
}

// median adds the median of a histogram.
func (c *comparison) median(name string, unit Unit, key string) {
	b, h := c.base.medians[key], c.head.medians[key]
	none := new(histogram)
	b, h = cmp.Or(b, none), cmp.Or(h, none)
	if n := [2]int{len(b.articles), len(h.articles)}; min(n[0], n[1]) < least {
		if max(n[0], n[1]) >= least {
			c.report.TooFew = append(c.report.TooFew, name)
		}
		return
	}
	c.add(name, unit, min(len(b.articles), len(h.articles)), func(r int) (float64, float64, bool) {
		x, ok := b.median(r)
		y, also := h.median(r)
		return x, y, ok && also
	})
}

// add adds a measure that n articles tell about: of gives it in replicate r of
// both batches, and what was observed for -1. The interval is that of Student's t
// with the bootstrap standard error.
func (c *comparison) add(name string, unit Unit, n int, of func(r int) (base, head float64, ok bool)) {
	base, head, _ := of(-1)
	m := Measure{Name: name, Unit: unit, Label: c.label, Base: base, Head: head, Difference: head - base, P: 1}
	var drawn []float64
	for r := range replicates {
		if b, h, ok := of(r); ok {
			drawn = append(drawn, h-b)
		}
	}
	df := float64(n - 1)
	deviation := spread(drawn) * math.Sqrt(float64(n)/df)
	margin := stats.StudentQuantile(level, df) * deviation
	m.Low, m.High = m.Difference-margin, m.Difference+margin
	switch {
	case deviation > 0:
		m.P = stats.StudentP(m.Difference/deviation, df)
	case m.Difference != 0: // the same in every replicate
		m.P = 0
	}
	for _, v := range []*float64{&m.Base, &m.Head, &m.Difference, &m.Low, &m.High, &m.P} {
		*v = rounded(*v)
	}
	c.report.Measures = append(c.report.Measures, m)
}

// spread returns the standard deviation.
func spread(values []float64) float64 {
	mean, squares := 0.0, 0.0
	for _, v := range values {
		mean += v / float64(len(values))
	}
	for _, v := range values {
		squares += (v - mean) * (v - mean)
	}
	return math.Sqrt(squares / float64(max(1, len(values)-1)))
}

// rounded returns v to twelve significant digits, the same on every processor.
func rounded(v float64) float64 {
	if v == 0 || math.IsInf(v, 0) {
		return v
	}
	scale := math.Pow(10, 11-math.Floor(math.Log10(math.Abs(v))))
	if math.IsInf(scale, 0) {
		return 0
	}
	return math.Round(v*scale) / scale
}

// missing returns the frequent names of one batch that another one lacks.
func missing(of, from *Batch) []Name {
	const most = 10
	records, others := of.observed("readable"), from.observed("readable")
	if others < least {
		return nil
	}
	frequent := max(least, records/100)
	var out []Name
	for folded, n := range of.names.counts {
		if n < frequent || from.names.counts[folded] > 0 {
			continue
		}
		if unseen := from.names.error; float64(unseen)*float64(records) <= 0.1*float64(n)*float64(others) { // as good as absent
			out = append(out, Name{of.names.shown[folded], n})
		}
	}
	slices.SortFunc(out, func(a, b Name) int { return cmp.Or(cmp.Compare(b.Records, a.Records), cmp.Compare(a.Name, b.Name)) })
	return out[:min(most, len(out))]
}
