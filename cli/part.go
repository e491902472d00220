package cli

import (
	"fmt"
	"path"
	"slices"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/internal/plain"
)

// part is the part of a suite that a command runs: which articles, of which extractor.
type part struct {
	of   int                                  // articles of the suite
	has  func(extractor, article string) bool // nil for all; "" stands for any extractor
	flag string                               // that asked for it
}

// cases returns the cases of an extractor's part.
func (p part) cases(extractor string, all []assay.Case) []assay.Case {
	if p.has == nil {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(k assay.Case) bool { return !p.has(extractor, idOf(k)) })
}

// selected reports whether an extractor has any case in the part.
func (p part) selected(extractor string, all []assay.Case) bool {
	return p.has == nil || len(p.cases(extractor, all)) > 0
}

// narrow reduces the suite to a part of its articles. Others are not missed by the gate:
// not as required articles, nor by the baseline.
func (s *suite) narrow(p part) {
	if p.has == nil {
		return
	}
	cases := p.cases("", s.cases)
	all := len(cases) == p.of
	if all && p.flag != failedFlag {
		return // nothing is left out
	}
	s.cases, s.own = cases, p.cases("", s.own)
	s.gate.Required = nil
	s.baseline.Within(p.has)
	text := fmt.Sprintf("%d of %s of the suite: %s leaves the others out", len(s.cases), plain.Count(p.of, "article"), p.flag)
	if all {
		text = p.flag + " leaves out the records that passed last"
	}
	s.notices = append(s.notices, gate.Notice{Text: text})
}

// byArticles returns the part of the suite whose ids match one of the patterns, in which *
// stands for any characters but a slash.
func (s *suite) byArticles(patterns []string) (part, error) {
	if len(patterns) == 0 {
		return part{}, nil
	}
	var ids []string
	for _, k := range s.cases {
		ids = append(ids, idOf(k))
	}
	for _, p := range patterns {
		if _, err := path.Match(p, ""); err != nil {
			return part{}, usagef("--article %s: the pattern is malformed; write an id, or one with * in it", p)
		}
		if !slices.ContainsFunc(ids, func(id string) bool { return matches(p, id) }) {
			return part{}, usagef("--article %s: no article of the suite has that id; %s", p, nearest.Fix(p, ids, "its articles are "+firstOf(ids)))
		}
	}
	return part{of: len(ids), flag: "--article", has: func(_, article string) bool {
		return slices.ContainsFunc(patterns, func(p string) bool { return matches(p, article) })
	}}, nil
}

func matches(pattern, id string) bool {
	ok, err := path.Match(pattern, id)
	return pattern == id || err == nil && ok
}
