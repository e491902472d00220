package align

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"slices"
	"strconv"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/work"
)

// place is where a fact is in its article.
type place struct {
	fact.Extent          // without spans where the two records count in different units
	hashes      []string // SHA-256 of the exact surfaces, sorted; only where the other side has no text
}

// sameSurface is how much two places have in common that share a surface and
// no text: less than any overlap of more than half.
const sameSurface = 0.5

// placer finds the places of both sides' facts in one way.
type placer struct {
	spans  bool // both sides count in one unit
	hashes bool // one of them is stand-off: it has hashes instead of words
	work   *work.Meter
}

func newPlacer(want, got *fact.Set, meter *work.Meter) placer {
	p := placer{spans: want.Unit() == got.Unit(), work: meter}
	for _, side := range []*fact.Set{want, got} {
		for f := range side.All() {
			p.hashes = p.hashes || slices.ContainsFunc(f.Mentions(), func(m fact.Mention) bool { return m.SHA256 != "" })
		}
	}
	return p
}

func (p placer) of(f fact.Fact) place {
	out := place{Extent: f.Extent()}
	p.work.Spend(len(f.Mentions()))
	if !p.spans {
		out.Spans = nil
	}
	if !p.hashes {
		return out
	}
	for _, m := range f.Mentions() {
		switch {
		case m.SHA256 != "":
			out.hashes = append(out.hashes, m.SHA256)
		case m.Surface.String() != "":
			out.hashes = append(out.hashes, hash(m.Surface.String()))
		}
	}
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
	if len(p.Spans) == 0 {
		return math.MaxInt
	}
	return p.Spans[0][0]
}

// size is what a comparison of the place costs beside that of two facts, in steps.
func (p place) size() int { return (len(p.Spans) + len(p.Surfaces) + len(p.hashes)) / 16 }

// similarity is how strongly two places speak for one fact: 1 for a common mention,
// the share of common text where two mentions overlap, sameSurface for the
// same words, 0 for nothing in common.
func (p place) similarity(q place) float64 {
	strength := 0.0
	for i, j := 0, 0; i < len(p.Spans) && j < len(q.Spans); {
		a, b := p.Spans[i], q.Spans[j]
		if common := min(a[1], b[1]) - max(a[0], b[0]); common > 0 {
			strength = max(strength, float64(common)/float64(max(a[1], b[1])-min(a[0], b[0])))
		}
		if a[1] < b[1] || a[1] == b[1] && a[0] < b[0] {
			i++
		} else {
			j++
		}
	}
	if strength < sameSurface && (common(p.Surfaces, q.Surfaces) || common(p.hashes, q.hashes)) {
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

// keys are such that two places with a similarity above 0 share one, very long
// mentions aside.
func (p place) keys() []string {
	var to []string
	last := -1
	for _, s := range p.Spans {
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
	for _, s := range p.Surfaces {
		to = append(to, "\""+s)
	}
	for _, h := range p.hashes {
		to = append(to, "#"+h)
	}
	return to
}
