package align

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"slices"
	"strconv"

	"github.com/assaykit/assay/internal/work"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// place is where a fact stands in its article: offsets where both records
// count in one unit, and surfaces without their typography.
type place struct {
	spans    [][2]int // sorted
	surfaces []string // folded, sorted
	hashes   []string // SHA-256 of the exact surfaces, sorted; only where the other side has no text
}

// The strengths of a tie between two places. A shared surface elsewhere in
// the text is weaker than any overlap of more than half.
const sameSurface = 0.5

// placer reads the mentions of both records in one way.
type placer struct {
	offsets bool // both records count in one unit
	hashes  bool // one of them stands off its text
	work    *work.Meter
}

func newPlacer(want *schema.Golden, got *schema.Article, meter *work.Meter) placer {
	unit := func(s schema.Source) schema.OffsetUnit {
		if s.Offsets == "" {
			return schema.CodePoint
		}
		return s.Offsets
	}
	p := placer{offsets: unit(want.Source) == unit(got.Source), work: meter}
	off := func(ms []schema.Mention) {
		for _, m := range ms {
			p.hashes = p.hashes || m.TextSHA256 != ""
		}
	}
	eachMentions(want.Parties, want.Figures, want.Dates, want.Events, want.Quotes, off)
	eachMentions(got.Parties, got.Figures, got.Dates, got.Events, got.Quotes, off)
	return p
}

func eachMentions(ps []schema.Party, fs []schema.Figure, ds []schema.Date, es []schema.Event, qs []schema.Quote, do func([]schema.Mention)) {
	for i := range ps {
		do(ps[i].Mentions)
	}
	for i := range fs {
		do(fs[i].Mentions)
	}
	for i := range ds {
		do(ds[i].Mentions)
	}
	for i := range es {
		do(es[i].Mentions)
	}
	for i := range qs {
		do(qs[i].Mentions)
	}
}

func (p placer) of(ms []schema.Mention) place {
	var out place
	p.work.Spend(len(ms))
	for _, m := range ms {
		if start, end, ok := m.Span(); ok && p.offsets && start >= 0 && start < end {
			out.spans = append(out.spans, [2]int{start, end})
		}
		if m.Text != "" {
			if s := recognize.Fold(m.Text); s != "" {
				out.surfaces = append(out.surfaces, s)
			}
		}
		switch {
		case !p.hashes:
		case m.TextSHA256 != "":
			out.hashes = append(out.hashes, m.TextSHA256)
		case m.Text != "":
			out.hashes = append(out.hashes, hash(m.Text))
		}
	}
	slices.SortFunc(out.spans, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
	out.spans = slices.Compact(out.spans)
	out.surfaces = sorted(out.surfaces)
	out.hashes = sorted(out.hashes)
	return out
}

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

func sorted(s []string) []string {
	slices.Sort(s)
	return slices.Compact(s)
}

// start is the first offset, past everything where there is none.
func (p place) start() int {
	if len(p.spans) == 0 {
		return math.MaxInt
	}
	return p.spans[0][0]
}

// size is what a comparison of the place costs beside that of two facts, in steps.
func (p place) size() int { return (len(p.spans) + len(p.surfaces) + len(p.hashes)) / 16 }

// tie is how strongly two places speak for one fact: 1 for a common mention,
// the share of common text where two mentions overlap, sameSurface for the
// same words, 0 for nothing in common.
func (p place) tie(q place) float64 {
	strength := 0.0
	for i, j := 0, 0; i < len(p.spans) && j < len(q.spans); {
		a, b := p.spans[i], q.spans[j]
		if common := min(a[1], b[1]) - max(a[0], b[0]); common > 0 {
			strength = max(strength, float64(common)/float64(max(a[1], b[1])-min(a[0], b[0])))
		}
		if a[1] < b[1] || a[1] == b[1] && a[0] < b[0] {
			i++
		} else {
			j++
		}
	}
	if strength < sameSurface && (common(p.surfaces, q.surfaces) || common(p.hashes, q.hashes)) {
		return sameSurface
	}
	return strength
}

// common reports whether two sorted lists share an element.
func common(a, b []string) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			return true
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return false
}

// Mentions are found by the stretches of text that they touch. Of a very long
// mention only the first and the last stretches count.
const (
	stretch      = 16
	maxStretches = 32
)

// keys are such that two places with a tie above 0 share one, very long
// mentions aside.
func (p place) keys() []string {
	var to []string
	last := -1
	for _, s := range p.spans {
		from, end := s[0]/stretch, (s[1]-1)/stretch
		for k := from; k <= end; k++ {
			if end-from > maxStretches && k-from == maxStretches/2 {
				k = end - maxStretches/2
			}
			if k > last {
				to = append(to, "@"+strconv.Itoa(k))
			}
		}
		last = max(last, end)
	}
	for _, s := range p.surfaces {
		to = append(to, "\""+s)
	}
	for _, h := range p.hashes {
		to = append(to, "#"+h)
	}
	return to
}
