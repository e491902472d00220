package spans

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/scoring"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/score"
)

// Compat names another scorer whose conventions are followed where they differ
// from assay's.
type Compat string

// The conventions that Score knows.
const (
	// Assay pairs each gold span with at most one predicted span by an exact
	// assignment, so that the order of the lists never counts: as many correct pairs as
	// can be, then as many partial ones, then as many pairs, then the most text in
	// common. Labels that gold never uses are spurious. A score on an empty denominator is nil.
	Assay Compat = ""

	// Nervaluate (1.2) takes predicted spans in their order and gives each the
	// first gold span that fits; under the type scheme, of those with its label the one
	// whose boundaries are closest. Overlaps below 1 % of the gold span do not count. A
	// label's counts are those of its spans alone. A score that is not defined is 0.
	Nervaluate Compat = "nervaluate"

	// Nervaluate11 is nervaluate 1.1: the type scheme takes the first gold span with
	// an overlap, of whatever label, and the half credit of partial matches is
	// lost where there are two documents or more.
	Nervaluate11 Compat = "nervaluate-1.1"

	// Seqeval counts distinct exact matches, strictly; the other schemes are
	// Assay's. A score that is not defined is 0.
	Seqeval Compat = "seqeval"

	// HIPE (2022) takes predicted spans in their order; a gold span may be
	// matched exactly more than once. Labels are upper case, and those that neither gold
	// nor the data of HIPE 2022 use are left out. A score that is not defined is 0.
	HIPE2022 Compat = "hipe"
)

// ErrDocuments is wrapped where the two sides are not of the same documents.
var ErrDocuments = errors.New("gold and prediction are not of the same documents")

// Score scores predicted documents against gold ones, paired as [Align] does. A
// document or a sentence that was not predicted has missed all its spans; a predicted
// one that gold does not have is an error, and so is one of other words.
//
// Under each scheme a pair is (Segura-Bedmar, Martínez and Herrero-Zazo 2013,
// SemEval-2013 task 9):
//
//	strict   correct with both boundaries and the label right, else incorrect
//	exact    correct with both boundaries right, else incorrect
//	partial  correct with both boundaries right, else partial
//	type     correct with the label right, else incorrect
//
// where two spans can be a pair when they overlap. Precision is (COR + ½ PAR)
// / ACT and recall (COR + ½ PAR) / POS, as in MUC-5. Counts by label are those of the
// gold span, and of the predicted one where it is spurious; counts of the whole are sums over documents.
func Score(gold, pred []Document, c Compat) (*SpanScore, error) {
	switch c {
	case Assay, Nervaluate, Nervaluate11, Seqeval, HIPE2022:
	default:
		return nil, fmt.Errorf("no scorer is called %q; use %q, %q, %q or %q", c, Nervaluate, Nervaluate11, Seqeval, HIPE2022)
	}
	pairs, _, err := Align(gold, pred)
	if err != nil {
		return nil, err
	}
	s := scorer{compat: c, ids: make(map[string]int), drop: func(string) bool { return false }}
	if c == HIPE2022 {
		used := make(map[string]bool)
		for _, l := range hipeLabels {
			used[l] = true
		}
		for _, d := range gold {
			for _, sp := range d.Spans {
				used[strings.ToUpper(sp.Label)] = true
			}
		}
		s.drop = func(label string) bool { return !used[label] }
	}
	out := &SpanScore{Form: ScoreForm, Labels: make(map[string]score.Schemes), Documents: make([]DocumentScore, 0, len(gold))}
	var all tally
	for i, g := range gold {
		t := s.document(g.Spans, pairs[i].Spans)
		all.add(t)
		out.Documents = append(out.Documents, DocumentScore{ID: g.ID, Schemes: s.schemes(t, true)})
	}
	out.Schemes = s.schemes(all, len(gold) < 2)
	for i, name := range s.names {
		out.Labels[name] = s.schemes(s.labels[i], len(gold) < 2)
	}
	return out, nil
}

// The schemes, as indexes.
const (
	strict = iota
	exact
	partial
	typed
	nSchemes
)

// tally counts each outcome under each scheme.
type tally [nSchemes][nOutcomes]int

func (t *tally) add(u tally) {
	for i := range t {
		for o, n := range u[i] {
			t[i][o] += n
		}
	}
}

func (t *tally) counts(scheme int) result.Counts {
	c := t[scheme]
	return result.Counts{COR: c[correct], INC: c[incorrect], PAR: c[half], MIS: c[missed], SPU: c[spurious]}
}

type scorer struct {
	compat Compat
	ids    map[string]int
	names  []string
	labels []tally
	drop   func(label string) bool
	last   [2]string // the label that was asked for last, and its name
	lastID int
	gold   []labelled
	pred   []labelled
}

// labelled is a span with its label's number.
type labelled struct{ start, end, label int }

func (s *scorer) label(name string) int {
	if name == s.last[0] && len(s.names) > 0 {
		return s.lastID
	}
	key := name
	if s.compat == HIPE2022 {
		key = strings.ToUpper(name)
	}
	id, ok := s.ids[key]
	if !ok {
		id = len(s.names)
		if s.drop(key) {
			id = -1
		} else {
			s.names = append(s.names, key)
			s.labels = append(s.labels, tally{})
		}
		s.ids[key] = id
	}
	s.last[0], s.lastID = name, id
	return id
}

func (s *scorer) number(spans []Span, to []labelled) []labelled {
	to = to[:0]
	for _, sp := range spans {
		if id := s.label(sp.Label); id >= 0 {
			to = append(to, labelled{sp.Start, sp.End, id})
		}
	}
	return to
}

// document scores one document and counts its labels.
func (s *scorer) document(gold, pred []Span) tally {
	s.gold, s.pred = s.number(gold, s.gold), s.number(pred, s.pred)
	var t tally
	switch s.compat {
	case Nervaluate, Nervaluate11:
		s.nervaluate(&t)
	case HIPE2022:
		s.hipe(&t)
	default:
		s.order(s.gold)
		s.order(s.pred)
		if s.compat == Seqeval {
			s.gold, s.pred = slices.Compact(s.gold), slices.Compact(s.pred)
		}
		s.optimal(&t)
	}
	return t
}

// order sorts spans by place, then by the name of the label: numbers of
// labels depend on the order of the input.
func (s *scorer) order(spans []labelled) {
	byPlace := func(a, b labelled) int {
		if a.start != b.start {
			return a.start - b.start
		}
		if a.end != b.end {
			return a.end - b.end
		}
		if a.label == b.label {
			return 0
		}
		return cmp.Compare(s.names[a.label], s.names[b.label])
	}
	if !slices.IsSortedFunc(spans, byPlace) {
		slices.SortFunc(spans, byPlace)
	}
}

// note counts an outcome under one scheme, for the document and the label.
func (s *scorer) note(t *tally, scheme, label, outcome int) {
	t[scheme][outcome]++
	s.labels[label][scheme][outcome]++
}

// The outcomes, as indexes.
const (
	correct = iota
	incorrect
	half
	missed
	spurious
	nOutcomes
)

// outcome of a pair under a scheme.
func outcome(scheme int, g, p labelled) int {
	bounds, label := g.start == p.start && g.end == p.end, g.label == p.label
	switch {
	case scheme == typed && label, scheme != typed && bounds && (label || scheme != strict):
		return correct
	case scheme == partial:
		return half
	}
	return incorrect
}

// schemes converts a tally. Half is whether partial matches earn half a
// credit in nervaluate 1.1.
func (s *scorer) schemes(t tally, half bool) score.Schemes {
	var c [nSchemes]score.SpanCounts
	for i := range c {
		whole := t.counts(i)
		c[i] = score.CountsOf(whole)
		if s.compat == Nervaluate11 && !half {
			whole.INC += whole.PAR
			whole.PAR = 0
			c[i].Precision, c[i].Recall, c[i].F1 = scoring.Precision(whole), scoring.Recall(whole), scoring.F1(whole)
		}
		if s.compat != Assay {
			for _, v := range []**float64{&c[i].Precision, &c[i].Recall, &c[i].F1} {
				if *v == nil {
					*v = new(float64)
				}
			}
		}
	}
	return score.Schemes{Strict: c[strict], Exact: c[exact], Partial: c[partial], Type: c[typed]}
}
