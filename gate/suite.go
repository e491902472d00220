package gate

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/schema/result"
)

// Suite is the articles of which every extractor needs a record, and of which of
// them each has one, and the articles that are tracked and do not gate. Suites of disjoint parts of the articles can be merged: an
// extractor without a record in one part lacks all of its articles.
type Suite struct {
	articles []string        // ids, sorted
	has      map[string]bits // by extractor: of which articles it has a record
	tracked  *Suite          // of the articles that do not gate, nil for none
}

// bits is a set of numbers.
type bits []uint64

func (b bits) has(i int) bool { return b[i/64]>>(i%64)&1 == 1 }
func (b bits) set(i int)      { b[i/64] |= 1 << (i % 64) }

// NewSuite returns the suite of articles with these ids.
func NewSuite(ids []string) *Suite {
	return &Suite{articles: slices.Compact(slices.Sorted(slices.Values(ids))), has: map[string]bits{}}
}

// Track adds articles that are tracked and do not gate: one without a record is
// mentioned, and changes no verdict.
func (s *Suite) Track(ids []string) {
	if len(ids) > 0 {
		s.tracked = NewSuite(ids)
	}
}

// Note records that an extractor has a record, which may be of an article that is
// not in the suite.
func (s *Suite) Note(extractor, article string) {
	has := s.has[extractor]
	if has == nil {
		has = make(bits, (len(s.articles)+63)/64)
		s.has[extractor] = has
	}
	if i, ok := slices.BinarySearch(s.articles, article); ok {
		has.set(i)
	}
	if s.tracked != nil {
		s.tracked.Note(extractor, article)
	}
}

// Equal reports whether two suites are of the same articles.
func (s *Suite) Equal(o *Suite) bool {
	if s == nil || o == nil {
		return s == o
	}
	return slices.Equal(s.articles, o.articles) && s.tracked.Equal(o.tracked)
}

// Merge adds the articles of another part.
func (s *Suite) Merge(o *Suite) {
	sum := NewSuite(slices.Concat(s.articles, o.articles))
	for _, x := range slices.Concat(slices.Collect(maps.Keys(s.has)), slices.Collect(maps.Keys(o.has))) {
		sum.Note(x, "")
		for _, part := range []*Suite{s, o} {
			for i, id := range part.articles {
				if has := part.has[x]; has != nil && has.has(i) {
					sum.Note(x, id)
				}
			}
		}
	}
	switch {
	case s.tracked == nil:
		sum.tracked = o.tracked
	case o.tracked != nil:
		sum.tracked = s.tracked
		sum.tracked.Merge(o.tracked)
	default:
		sum.tracked = s.tracked
	}
	*s = *sum
	if s.tracked != nil { // an extractor without a record in one part
		for x := range s.has {
			s.tracked.Note(x, "")
		}
	}
}

// Lacks reports whether no extractor has a record of some article.
func (s *Suite) Lacks() bool {
	for i := range s.articles {
		if !slices.ContainsFunc(slices.Collect(maps.Values(s.has)), func(has bits) bool { return has.has(i) }) {
			return true
		}
	}
	return false
}

// missing returns the articles that an extractor has no record of, in order.
func (s *Suite) missing(extractor string) (ids []string) {
	has := s.has[extractor]
	for i, id := range s.articles {
		if has == nil || !has.has(i) {
			ids = append(ids, id)
		}
	}
	return ids
}

// Complete makes a result unknown, with a reason, for each extractor that lacks a
// record of an article. If no extractor has any record, other is the name of the one
// that should have.
func (s *Suite) Complete(r *result.Result, other string) {
	names := slices.Sorted(maps.Keys(s.has))
	if len(names) == 0 {
		names = []string{other}
	}
	for _, name := range names {
		if s.tracked != nil {
			if reason := s.tracked.reason(s.tracked.missing(name)); reason != "" {
				r.Notices = append(r.Notices, name+": tracked: "+reason)
			}
		}
		reason := s.reason(s.missing(name))
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

// reason names articles without a record, "" if there are none.
func (s *Suite) reason(missing []string) string {
	if len(missing) == 0 {
		return ""
	}
	names := strings.Join(missing[:min(len(missing), mostReasons)], ", ")
	if n := len(missing) - mostReasons; n > 0 {
		names += fmt.Sprintf(" and %d more", n)
	}
	return fmt.Sprintf("%d of the %d articles of the suite have no record: %s", len(missing), len(s.articles), names)
}

type encodedSuite struct {
	Articles []string            `json:"articles"`
	Missing  map[string][]string `json:"missing,omitempty"`
	Tracked  *Suite              `json:"tracked,omitzero"`
}

// MarshalJSONTo writes the ids of the articles, and of those that each extractor
// lacks.
func (s *Suite) MarshalJSONTo(e *jsontext.Encoder) error {
	out := encodedSuite{s.articles, map[string][]string{}, s.tracked}
	for x := range s.has {
		out.Missing[x] = s.missing(x)
	}
	return json.MarshalEncode(e, out)
}

// UnmarshalJSONFrom reads what MarshalJSONTo writes.
func (s *Suite) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	var in encodedSuite
	if err := json.UnmarshalDecode(d, &in); err != nil {
		return err
	}
	*s = *NewSuite(in.Articles)
	if !slices.Equal(s.articles, in.Articles) {
		return errors.New("the articles of a suite are not in order")
	}
	s.tracked = in.Tracked
	for x, missing := range in.Missing {
		s.Note(x, "")
		for i, id := range s.articles {
			if _, lacks := slices.BinarySearch(missing, id); !lacks {
				s.has[x].set(i)
			}
		}
	}
	return nil
}
