package checks

import (
	"context"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/work"
)

// StepsOf returns the steps that the checks of a record take.
func StepsOf(ctx context.Context, all []*Check, in Input) (steps int64, err error) {
	in.Prepare()
	if in.Alignment == nil && in.Golden != nil && in.Got != nil {
		if in.Alignment, err = align.Facts(ctx, in.Want, in.Facts); err != nil {
			return 0, err
		}
	}
	r := runner{in: in}
	err = work.Within(ctx, 1<<60, func(m *work.Meter) {
		r.run(all, m)
		steps = m.Done()
	})
	return steps, err
}

// FillMemos makes the memos of an article full, so that nothing more is remembered.
func FillMemos(in Input) {
	in.Prepare()
	k := knownOf(in)
	k.found.size, k.alone.size, k.bare.size, k.undated.size, k.currencies.size = mostRemembered, mostRemembered, mostRemembered, mostRemembered, mostRemembered
}
