package extract

import (
	"context"
	"sync"

	"github.com/assaykit/assay/schema/result"
)

type meterKey struct{}

// meter adds up what one article cost.
type meter struct {
	mu      sync.Mutex
	metrics result.Metrics
	at      string
}

func withMeter(ctx context.Context) (context.Context, *meter) {
	m := new(meter)
	return context.WithValue(ctx, meterKey{}, m), m
}

// Spend adds tokens, cost and retries to the metrics of the article being
// extracted in ctx. A Go function that calls a model itself reports with it
// what it used; outside Each it does nothing. What is negative, or no number,
// counts as 0; of an article a billion is the most.
func Spend(ctx context.Context, m result.Metrics) {
	if t, ok := ctx.Value(meterKey{}).(*meter); ok {
		t.mu.Lock()
		defer t.mu.Unlock()
		m = m.Bounded()
		m.InputTokens += t.metrics.InputTokens
		m.OutputTokens += t.metrics.OutputTokens
		m.Cost += t.metrics.Cost
		m.Retries += t.metrics.Retries
		m.Cached = m.Cached || t.metrics.Cached
		t.metrics = m.Bounded()
	}
}

// readAt notes the file that the article's output was read from.
func readAt(ctx context.Context, at string) {
	if t, ok := ctx.Value(meterKey{}).(*meter); ok {
		t.mu.Lock()
		defer t.mu.Unlock()
		t.at = at
	}
}

func (t *meter) read() (result.Metrics, string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.metrics, t.at
}
