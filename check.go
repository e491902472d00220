package assay

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"runtime"

	"golang.org/x/sync/errgroup"

	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/panics"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// errEnough ends the reading of records of which there are too many.
var errEnough = errors.New("too many records")

// Check judges records that exist already. Each hands records over one at a
// time; find says which case a record belongs to. The runs are in the order of
// the records, whatever the concurrency. Of more than 100,000 records the first
// are judged, and one more run says that the rest was not.
func Check(ctx context.Context, each func(yield func(Record) error) error, find func(Record) Case, c Config) (*Result, error) {
	if err := c.validate(); err != nil {
		return nil, err
	}
	var runs []*result.Run
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(max(1, runtime.GOMAXPROCS(0)))
	err := each(func(rec Record) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		rec.Extractor = cmp.Or(rec.Extractor, c.Extractor, defaultExtractor)
		switch n := len(runs); {
		case n > files.MaxRecords:
			return errEnough
		case n == files.MaxRecords:
			rec.Err = fmt.Errorf("cannot read on at %s: more than %d records are not checked at once, because their results are in memory together; split them", rec.At, n)
		}
		run := new(result.Run)
		runs = append(runs, run)
		group.Go(panics.Catch(func() error {
			*run = Judge(ctx, rec, find(rec), c.list(), schema.Options{Lenient: c.Lenient})
			return ctx.Err()
		}))
		return nil
	})
	if errors.Is(err, errEnough) {
		err = nil // said of the last of them
	}
	werr := group.Wait()
	panics.Throw(werr)
	if err == nil {
		err = werr
	}
	if err != nil {
		return nil, err
	}
	out := make([]result.Run, len(runs))
	for i, r := range runs {
		out[i] = *r
	}
	r, err := gate.Decide(out, c.list(), c.Gate, c.Baseline)
	if err != nil {
		return nil, fmt.Errorf("assay: %w", err)
	}
	Tell(r, c.Notices)
	return r, nil
}
