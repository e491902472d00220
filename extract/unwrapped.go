package extract

import (
	"context"

	"github.com/assaykit/assay/extract/internal/meter"
	"github.com/assaykit/assay/internal/unwrap"
	"github.com/assaykit/assay/seeds"
)

// Unwrapped returns an extractor whose records are those in the answers of x: the one
// JSON value in an answer, without a thought before it (<think>…</think>), a Markdown
// fence or words around it, or a JSON string that all of it stands in. The value
// stays on its line and column. What was taken off is in [Outcome.TakenOff]. An answer
// without one JSON value, or with two, is returned unchanged, so that decoding it
// reports what is wrong.
func Unwrapped(x Extractor) Extractor { return unwrapped{orMissing(x)} }

type unwrapped struct{ Extractor }

func (x unwrapped) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	record, err := x.Extractor.Extract(ctx, a)
	if err != nil {
		return nil, err
	}
	answer, bad := unwrap.Text(record, unwrap.Options{Prose: true})
	if bad != nil {
		return record, nil //nolint:nilerr // decoding reports it
	}
	meter.TakeOff(ctx, answer.Off)
	return answer.InPlace(), nil
}

func (x unwrapped) Unwrap() Extractor { return x.Extractor }

func (x unwrapped) Close() error { return Close(x.Extractor) }
