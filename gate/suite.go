package gate

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/sketch"
	"github.com/assaykit/assay/schema/result"
)

// Suite is the articles of which every extractor needs a record, and of which of
// them each has none. Suites of disjoint parts of the articles can be merged: an
// extractor without a record in one part lacks all of its articles.
type Suite struct {
	Articles absent            `json:"articles"`          // all of them
	Missing  map[string]absent `json:"missing,omitempty"` // by extractor
}

// absent counts articles, of which it names the first in order of id.
type absent struct {
	N     int      `json:"n"`
	First []string `json:"first,omitempty"`
}

func (a absent) plus(b absent) absent {
	return absent{a.N + b.N, sketch.Least(mostReasons, a.First, b.First, strings.Compare)}
}

func absentOf(ids []string) absent {
	ids = slices.Sorted(slices.Values(ids))
	return absent{len(ids), ids[:min(len(ids), mostReasons)]}
}

// NewSuite returns the suite of articles with these ids.
func NewSuite(ids []string) *Suite {
	return &Suite{Articles: absentOf(ids), Missing: map[string]absent{}}
}

// Lacks notes the articles that an extractor has no record of, which may be none.
func (s *Suite) Lacks(extractor string, ids []string) { s.Missing[extractor] = absentOf(ids) }

// Merge adds the articles of another part.
func (s *Suite) Merge(o *Suite) {
	missing := map[string]absent{}
	for _, x := range slices.Concat(slices.Collect(maps.Keys(s.Missing)), slices.Collect(maps.Keys(o.Missing))) {
		missing[x] = s.of(x).plus(o.of(x))
	}
	s.Articles, s.Missing = s.Articles.plus(o.Articles), missing
}

func (s *Suite) of(extractor string) absent {
	if a, ran := s.Missing[extractor]; ran {
		return a
	}
	return s.Articles
}

// Complete makes a result unknown, with a reason, for each extractor that lacks a
// record of an article. If no extractor has any record, other is the name of the one
// that should have.
func (s *Suite) Complete(r *result.Result, other string) {
	missing := s.Missing
	if len(missing) == 0 {
		missing = map[string]absent{other: s.Articles}
	}
	for _, name := range slices.Sorted(maps.Keys(missing)) {
		reason := missing[name].reason(s.Articles.N)
		if reason == "" {
			continue
		}
		r.Gate = result.Unknown
		if x, ok := r.Extractors[name]; ok {
			x.Gate, x.Reasons = result.Unknown, append(x.Reasons, reason)
			r.Extractors[name] = x
		}
		if len(r.Extractors) > 1 {
			reason = name + ": " + reason
		}
		r.Reasons = append(r.Reasons, reason)
	}
}

// reason names the articles without a record, "" if every one has one.
func (a absent) reason(all int) string {
	if a.N == 0 {
		return ""
	}
	names := strings.Join(a.First, ", ")
	if n := a.N - len(a.First); n > 0 {
		names += fmt.Sprintf(" and %d more", n)
	}
	return fmt.Sprintf("%d of the %d articles of the suite have no record: %s", a.N, all, names)
}
