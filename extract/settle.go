package extract

import (
	"context"
	"os"

	"github.com/assaykit/assay/seeds"
)

// doubt withdraws what was taken for the answer of an article.
type doubt struct {
	article seeds.Article
	err     *Error
}

// A settler learns only at the end which of its answers were none: when its
// context ends, at the latest.
type settler interface {
	settle(ctx context.Context) []doubt
}

// Withdraws reports whether an extractor may withdraw at its end what Each
// handed over before.
func Withdraws(x Extractor) bool {
	switch s := x.(type) {
	case wrapper:
		return Withdraws(s.inner())
	case settler:
		return true
	}
	return false
}

// A wrapper is an extractor around another.
type wrapper interface{ inner() Extractor }

func (b *Built) inner() Extractor   { return b.Extractor }
func (x mapped) inner() Extractor   { return x.Extractor }
func (x cache) inner() Extractor    { return x.Extractor }
func (x retry) inner() Extractor    { return x.Extractor }
func (x *limited) inner() Extractor { return x.Extractor }
func (x timeout) inner() Extractor  { return x.Extractor }
func (x capping) inner() Extractor  { return x.Extractor }

func settle(ctx context.Context, x Extractor) []doubt {
	switch s := x.(type) {
	case settler:
		return s.settle(ctx)
	case wrapper:
		return settle(ctx, s.inner())
	}
	return nil
}

// A cache forgets what turned out to be no answer.
func (x cache) settle(ctx context.Context) []doubt {
	doubts := settle(ctx, x.Extractor)
	for _, d := range doubts {
		_ = os.Remove(x.pathOf(d.article, x.programs.answered(d.article))) // where it is not there, it was not kept
	}
	return doubts
}

// recordedBy is the recorded outputs that an extractor gives, nil for none.
func recordedBy(x Extractor) *Recorded {
	switch r := x.(type) {
	case *Recorded:
		return r
	case wrapper:
		return recordedBy(r.inner())
	}
	return nil
}
