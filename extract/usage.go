package extract

import (
	"context"

	"github.com/assaykit/assay/extract/internal/meter"
	"github.com/assaykit/assay/schema/result"
)

// AddUsage adds tokens, cost and retries to the metrics of the article that is
// being extracted in ctx. A Go function that calls a model itself reports with
// it what it used; outside [All] it does nothing. What is negative, or no
// number, counts as 0; of an article a billion is the most.
func AddUsage(ctx context.Context, m result.Metrics) { meter.Add(ctx, m) }
