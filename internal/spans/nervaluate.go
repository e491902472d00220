package spans

// nervaluate pairs greedily, all spans for the whole and those of each label for
// the label: see [Nervaluate] and [Nervaluate11].
func (s *scorer) nervaluate(t *tally) {
	for scheme := range nSchemes {
		s.greedy(scheme, s.gold, s.pred, func(_, outcome int) { t[scheme][outcome]++ })
	}
	gold, pred := byLabel(s.gold), byLabel(s.pred)
	for label := range s.names {
		if len(gold[label])+len(pred[label]) == 0 {
			continue
		}
		for scheme := range nSchemes {
			s.greedy(scheme, gold[label], pred[label], func(label, outcome int) { s.labels[label][scheme][outcome]++ })
		}
	}
}

func byLabel(list []labelled) map[int][]labelled {
	out := map[int][]labelled{}
	for _, x := range list {
		out[x.label] = append(out[x.label], x)
	}
	return out
}

// greedy gives each prediction in turn a free gold span, and notes each outcome
// with its label.
func (s *scorer) greedy(scheme int, gold, pred []labelled, note func(label, outcome int)) {
	free := make([]bool, len(gold))
	for i := range free {
		free[i] = true
	}
	for _, p := range pred {
		i := s.partner(scheme, gold, free, p)
		if i < 0 {
			note(p.label, spurious)
			continue
		}
		free[i] = false
		note(gold[i].label, outcome(scheme, gold[i], p))
	}
	for i, g := range gold {
		if free[i] {
			note(g.label, missed)
		}
	}
}

// partner is the gold span that a prediction takes: the first that it matches
// under the scheme, or else the first that it overlaps.
func (s *scorer) partner(scheme int, gold []labelled, free []bool, p labelled) int {
	match, overlap, least := -1, -1, 0
	for i, g := range gold {
		if !free[i] || 100*(min(g.end, p.end)-max(g.start, p.start)) < g.end-g.start {
			continue
		}
		if overlap < 0 {
			overlap = i
		}
		if outcome(scheme, g, p) != correct {
			continue
		}
		distance := 0
		if scheme == typed && s.compat == Nervaluate {
			distance = abs(g.start-p.start) + abs(g.end-p.end)
		}
		if match < 0 || distance < least {
			match, least = i, distance
		}
	}
	if match < 0 || scheme == typed && s.compat == Nervaluate11 {
		return overlap
	}
	return match
}

func abs(n int) int { return max(n, -n) }
