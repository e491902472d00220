package assay

import (
	"errors"
	"fmt"

	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/sketch"
	"github.com/assaykit/assay/schema/result"
)

// Stream is how [Check] and [Extract] pass on their runs, one by one, and on which
// part of the suite they work. Its zero value is the whole suite.
type Stream struct {
	// Into is the accumulator that the runs are added to, such as one that has the
	// runs of an interrupted call; a new one if nil.
	Into *gate.Accumulator

	// Each is called with every run that was added to Into and the number of its
	// record, in this order and by the goroutine of the call. Its error ends the
	// call. It may be nil.
	Each func(n int, run result.Run) error

	// Done is the number of the last record that Into has: those up to it are
	// not evaluated again.
	Done int

	// Offset is added to the numbers of records that [Extract] and [Run] make, so
	// that those of several extractors differ; see [Config.Records].
	Offset int

	Shard Shard
}

// Shard is one of several parts of a suite, of which each has other articles. The
// zero Shard is the whole suite.
type Shard struct {
	Index int // from 1
	Count int
}

// Has reports whether an article is in the shard. It depends on the article's id
// alone.
func (s Shard) Has(article string) bool {
	if s.Count <= 1 {
		return true
	}
	return sketch.Hash(article)%uint64(s.Count) == uint64(s.Index-1)
}

func (s Shard) validate() error {
	if s != (Shard{}) && (s.Count < 1 || s.Index < 1 || s.Index > s.Count) {
		return fmt.Errorf("assay: there is no shard %d of %d; the first is 1", s.Index, s.Count)
	}
	return nil
}

// sink adds runs to an accumulator, in the order of their records.
type sink struct {
	Stream
	attempts map[[2]string]int // by extractor and article; nil if runs are not attempts
}

func (e evaluation) newSink(s Stream) (*sink, error) {
	if err := s.Shard.validate(); err != nil {
		return nil, err
	}
	if s.Into == nil {
		a, err := gate.NewAccumulator(e.checks, e.policy, e.baseline)
		if err != nil {
			return nil, fmt.Errorf("assay: %w", err)
		}
		s.Into = a
	}
	if s.Shard.Count > 0 {
		s.Into.NumberRecords()
	}
	return &sink{Stream: s}, nil
}

// expected returns the articles that need a record: those of the cases that are in
// the shard, or none if a part of them is enough.
func expected(cases []Case, partial bool, shard Shard) *gate.Suite {
	var ids, tracked []string
	for _, c := range cases {
		switch id := c.id(); {
		case partial, !shard.Has(id):
		case c.Tracked:
			tracked = append(tracked, id)
		default:
			ids = append(ids, id)
		}
	}
	s := gate.NewSuite(ids)
	s.Track(tracked)
	return s
}

// expect sets the articles that need a record.
func (s *sink) expect(cases []Case, partial bool) error {
	suite := expected(cases, partial, s.Shard)
	switch {
	case s.Into.Suite() == nil:
		s.Into.Expect(suite)
	case !s.Into.Suite().Equal(suite):
		return errors.New("assay: Stream.Into has runs of another suite; use a new accumulator")
	}
	return nil
}

// replace adds the run of a record that was taken back after it had been added.
func (s *sink) replace(n int, run result.Run) (result.Run, error) {
	run, err := s.Into.Replace(n, run)
	if err == nil && s.Each != nil {
		err = s.Each(n, run)
	}
	return run, err
}

// add adds the run of the n-th record, and returns it with its verdict.
func (s *sink) add(n int, run result.Run) (result.Run, error) {
	if key := [2]string{run.Extractor, run.Article}; s.attempts != nil && run.Article != "" {
		s.attempts[key]++
		run.Attempt = s.attempts[key]
	}
	run, err := s.Into.Add(n, run)
	if err == nil && s.Each != nil {
		err = s.Each(n, run)
	}
	return run, err
}
