package align

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"slices"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/names"
	"github.com/assaykit/assay/internal/work"
)

// place is where a fact is in its article.
type place struct {
	fact.Extent          // without spans if the two records have offsets in different units
	hashes      []string // SHA-256 of the exact surfaces, sorted; only if the other side has no text
}

// sameSurface is the similarity of two places with equal words and no overlap. It is
// less than that of any overlap of more than half.
const sameSurface = 0.5

// placer returns the places of facts of both sides, in comparable form.
type placer struct {
	spans  bool // both sides have offsets in one unit
	hashes bool // one of them is stand-off: it has hashes instead of words
	work   *work.Meter
}

func newPlacer(want, got *fact.Set, meter *work.Meter) placer {
	return placer{spans: want.Unit() == got.Unit(), hashes: want.StandsOff() || got.StandsOff(), work: meter}
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

// start returns the first offset, or the largest int if there is none.
func (p *place) start() int {
	if len(p.Spans) == 0 {
		return math.MaxInt
	}
	return p.Spans[0][0]
}

// size returns the additional steps of comparing the place.
func (p *place) size() int { return (len(p.Spans) + len(p.Surfaces) + len(p.hashes)) / 16 }

// similarity returns 1 for a common mention, the share of common text if two mentions
// overlap, sameSurface for equal words, and 0 for nothing in common.
func (p *place) similarity(q *place) float64 {
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

// Mentions are found by the stretches of text that they overlap. Of a very long
// mention only the first and the last stretches are keys.
const (
	stretch      = 16
	maxStretches = 32
)

// most returns how many keys a place of short mentions has at most.
func (p *place) most() int { return 3*len(p.Spans) + len(p.Surfaces) + len(p.hashes) }

// appendKeys appends the keys of a place. Two places with a similarity above 0 share
// one, except for very long mentions.
func (p *place) appendKeys(to []key) []key {
	last := -1
	for _, s := range p.Spans {
		from, end := s[0]/stretch, (s[1]-1)/stretch
		for k := from; k <= end; k++ {
			if end-from > maxStretches && k-from == maxStretches/2 {
				k = end - maxStretches/2
			}
			if k > last {
				to = append(to, names.NumberKey(stretchKey, uint64(k)))
			}
		}
		last = max(last, end)
	}
	for _, s := range p.Surfaces {
		to = append(to, names.NewKey(surfaceKey, s))
	}
	for _, h := range p.hashes {
		to = append(to, names.NewKey(hashKey, h))
	}
	return to
}
