package draft

import (
	"maps"
	"slices"
	"strings"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
)

// Opinion is the record or the golden of one extractor or one person for an
// article.
type Opinion struct {
	By     string
	Record *schema.Article
	Golden *schema.Golden // in the place of Record
}

// Agreement is how far opinions agree. Values that are undefined are absent.
//
// F1 is the F-measure of one opinion against the other, which is the same both
// ways; it serves where the facts that nobody named cannot be counted, as
// chance-corrected measures must (Hripcsak and Rothschild, JAMIA 12(3), 2005).
// Alpha is Krippendorff's, nominal, on the types that facts named by two or
// more were given.
type Agreement struct {
	Pairs []PairAgreement         `json:"pairs"`
	Alpha map[schema.Kind]float64 `json:"alpha,omitempty"` // of party types, figure kinds, event types
}

// PairAgreement is the agreement of two opinions.
type PairAgreement struct {
	A     string                     `json:"a"`
	B     string                     `json:"b"`
	All   *PairScore                 `json:"all,omitempty"`
	Kinds map[schema.Kind]*PairScore `json:"kinds,omitempty"`
}

// PairScore counts the facts of two opinions. F1 is 2 × Same ÷ (A + B); Relaxed
// is 2 × Paired ÷ (A + B).
type PairScore struct {
	A       int     `json:"a"` // facts
	B       int     `json:"b"`
	Same    int     `json:"same"`   // in both, with nothing that differs
	Paired  int     `json:"paired"` // in both
	F1      float64 `json:"f1"`
	Relaxed float64 `json:"relaxed_f1"`
}

func (p *PairScore) score() *PairScore {
	if p.A+p.B == 0 {
		return nil
	}
	p.F1 = 2 * float64(p.Same) / float64(p.A+p.B)
	p.Relaxed = 2 * float64(p.Paired) / float64(p.A+p.B)
	return p
}

// pairwise scores every pair of opinions.
func pairwise(opinions []Opinion) []PairAgreement {
	out := []PairAgreement{}
	for i, a := range opinions {
		for _, b := range opinions[i+1:] {
			out = append(out, agreementOf(a, b))
		}
	}
	return out
}

func agreementOf(a, b Opinion) PairAgreement {
	out := PairAgreement{A: a.By, B: b.By, Kinds: map[schema.Kind]*PairScore{}}
	first, second := item.FromRecord(a.Record), item.FromRecord(b.Record)
	kinds := map[schema.Kind]*PairScore{}
	for _, k := range schema.Kinds() {
		kinds[k] = &PairScore{}
	}
	for _, f := range item.Facts(first) {
		kinds[f.Kind].A++
	}
	for _, f := range item.Facts(second) {
		kinds[f.Kind].B++
	}
	for _, q := range align.Align(first, b.Record).Pairs {
		if q.Want < 0 || q.Got < 0 {
			continue
		}
		kinds[q.Kind].Paired++
		if q.Outcome == align.Correct {
			kinds[q.Kind].Same++
		}
	}
	all := &PairScore{}
	for _, k := range schema.Kinds() {
		all.A, all.B = all.A+kinds[k].A, all.B+kinds[k].B
		all.Same, all.Paired = all.Same+kinds[k].Same, all.Paired+kinds[k].Paired
		if s := kinds[k].score(); s != nil {
			out.Kinds[k] = s
		}
	}
	out.All = all.score()
	return out
}

// krippendorff is Krippendorff's α for nominal data: units[u] lists the values that
// the unit was given, by as many coders as gave one. It is 1 where all agree,
// 0 where they agree as by chance, and not defined (false) where fewer than
// two values can be compared or there is but one.
//
// With the coincidences o_ck, each unit's ordered pairs of values divided by
// its number of values less one, and their sums n_c and n:
//
//	α = 1 − (n − 1) · Σ_{c≠k} o_ck ÷ Σ_{c≠k} n_c·n_k
//
// K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C.
func krippendorff(units [][]string) (float64, bool) {
	values := map[string]float64{} // n_c
	n, differ := 0.0, 0.0
	for _, unit := range units {
		m := float64(len(unit))
		if m < 2 {
			continue
		}
		in := map[string]float64{}
		for _, v := range unit {
			values[v]++
			in[v]++
			n++
		}
		same := 0.0
		for _, v := range slices.Sorted(maps.Keys(in)) {
			same += in[v] * (in[v] - 1)
		}
		differ += (m*(m-1) - same) / (m - 1)
	}
	expected := n * n
	for _, c := range values {
		expected -= c * c
	}
	if expected == 0 {
		return 0, false
	}
	return 1 - (n-1)*differ/expected, true
}

// String formats the agreement for people.
func (a *Agreement) String() string {
	var b strings.Builder
	for _, p := range a.Pairs {
		plain.Fprintf(&b, "%s and %s:", p.A, p.B)
		if p.All == nil {
			b.WriteString(" no fact to compare\n")
			continue
		}
		plain.Fprintf(&b, " F1 %.3f (%.3f where details may differ)", p.All.F1, p.All.Relaxed)
		for _, k := range schema.Kinds() {
			if s := p.Kinds[k]; s != nil {
				plain.Fprintf(&b, "; %s %.3f", k, s.F1)
			}
		}
		b.WriteByte('\n')
	}
	for _, k := range schema.Kinds() {
		if v, ok := a.Alpha[k]; ok {
			plain.Fprintf(&b, "Krippendorff's α on %s types: %.3f\n", k, v)
		}
	}
	return b.String()
}

// Disagreement is a fact, or an attribute of a fact, on which the opinions of a
// [Draft] differ.
type Disagreement struct {
	Kind      string `json:"kind"`
	Text      string `json:"text"`                // the fact in words
	Attribute string `json:"attribute,omitempty"` // "" for the fact itself
	Votes     []Vote `json:"votes"`               // the most votes first
}

// Vote is a value and the opinions that state it.
type Vote struct {
	Value string   `json:"value"` // "yes" and "no" for the fact itself
	By    []string `json:"by"`
}

// String formats the disagreement for people.
func (d Disagreement) String() string {
	var b strings.Builder
	plain.Fprintf(&b, "? %s  %s", d.Kind, d.Text)
	if d.Attribute != "" {
		plain.Fprintf(&b, ": %s", d.Attribute)
	}
	b.WriteByte('\n')
	for _, v := range d.Votes {
		plain.Fprintf(&b, "    %s: %s\n", v.Value, strings.Join(v.By, ", "))
	}
	return b.String()
}
