package spans

import (
	"github.com/assaykit/assay/internal/assign"
)

// optimal pairs sorted spans part by part: a part is what hangs together by
// overlaps, and mostly one span of either side.
func (s *scorer) optimal(t *tally) {
	g, p := s.gold, s.pred
	for len(g)+len(p) > 0 {
		i, j := 0, 0
		end := -1
		for {
			if i < len(g) && (end < 0 || g[i].start < end) && (j >= len(p) || g[i].start <= p[j].start) {
				end = max(end, g[i].end)
				i++
			} else if j < len(p) && (end < 0 || p[j].start < end) {
				end = max(end, p[j].end)
				j++
			} else {
				break
			}
		}
		s.part(t, g[:i], p[:j])
		g, p = g[i:], p[j:]
	}
}

func (s *scorer) part(t *tally, g, p []labelled) {
	switch {
	case len(p) == 0:
		for _, x := range g {
			s.everywhere(t, x.label, missed)
		}
	case len(g) == 0:
		for _, x := range p {
			s.everywhere(t, x.label, spurious)
		}
	case len(g) == 1 && len(p) == 1:
		for scheme := range nSchemes {
			s.note(t, scheme, g[0].label, outcome(scheme, g[0], p[0]))
		}
	default:
		for scheme := range nSchemes {
			s.solve(t, scheme, g, p)
		}
	}
}

func (s *scorer) everywhere(t *tally, label, o int) {
	for scheme := range nSchemes {
		s.note(t, scheme, label, o)
	}
}

// maxTried bounds, for each gold span, the overlapping predictions that are
// tried, nearest in order first: only a text in which hundreds of spans cover
// one place has more.
const maxTried = 128

// solve pairs a part under one scheme.
func (s *scorer) solve(t *tally, scheme int, g, p []labelled) {
	edges := make([]assign.Edge, 0, len(g)+len(p))
	for i, x := range g {
		from := 0
		if len(g)*len(p) > maxTried*maxTried {
			from = max(0, i*len(p)/len(g)-maxTried/2)
		}
		tried := 0
		for j := from; j < len(p) && p[j].start < x.end && tried < maxTried; j++ {
			y := p[j]
			common := min(x.end, y.end) - max(x.start, y.start)
			if common <= 0 {
				continue
			}
			tried++
			w := assign.Weight{Similarity: 1<<32 + int64(common)<<20/int64(max(x.end, y.end)-min(x.start, y.start))}
			switch outcome(scheme, x, y) {
			case correct:
				w.Rank = 1 << 31
			case half:
				w.Rank = 1
			}
			if x.label == y.label {
				w.Similarity += 1 << 21
			}
			w.Order = -int64((i - j) * (i - j))
			edges = append(edges, assign.Edge{Want: i, Got: j, Weight: w})
		}
	}
	taken := make([]bool, len(p))
	for i, e := range assign.Max(len(g), len(p), edges) {
		if e < 0 {
			s.note(t, scheme, g[i].label, missed)
			continue
		}
		j := edges[e].Got
		taken[j] = true
		s.note(t, scheme, g[i].label, outcome(scheme, g[i], p[j]))
	}
	for j, y := range p {
		if !taken[j] {
			s.note(t, scheme, y.label, spurious)
		}
	}
}
