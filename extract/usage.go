package extract

import (
	"context"

	"github.com/assaykit/assay/extract/internal/meter"
	"github.com/assaykit/assay/schema/result"
)

// AddUsage adds tokens, cost and retries to the metrics of the article that is
// being extracted in ctx. A Go function that calls a model itself reports its
// usage with it; outside [All] it does nothing. Negative values and NaN count
// as 0; the sums for one article are at most [schema.MostCounted].
func AddUsage(ctx context.Context, m result.Metrics) { meter.Add(ctx, m) }
