// Package meter sums the usage of an extractor for one article, and records the
// file that its output came from and what was taken off it. They are passed in the
// context of the call.
package meter

import (
	"context"
	"sync"

	"github.com/assaykit/assay/schema/result"
)

type contextKey struct{}

// Meter holds the usage for one article.
type Meter struct {
	mu      sync.Mutex
	metrics result.Metrics
	source  string
	off     []string
}

// With returns a context with a new [Meter], and that meter.
func With(ctx context.Context) (context.Context, *Meter) {
	m := new(Meter)
	return context.WithValue(ctx, contextKey{}, m), m
}

// Add adds to the meter of ctx; it does nothing if there is none. Negative
// values and NaN count as 0; each sum is bounded as in
// [result.Metrics.Bounded].
func Add(ctx context.Context, used result.Metrics) {
	m, ok := ctx.Value(contextKey{}).(*Meter)
	if !ok {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	used = used.Bounded()
	used.InputTokens += m.metrics.InputTokens
	used.OutputTokens += m.metrics.OutputTokens
	used.Cost += m.metrics.Cost
	sum := result.Usage{Currency: used.Currency}
	sum.Merge(result.Usage{Currency: m.metrics.Currency})
	used.Currency = sum.Currency
	used.Retries += m.metrics.Retries
	used.Cached = used.Cached || m.metrics.Cached
	m.metrics = used.Bounded()
}

// SetSource sets the file that the article's output was read from.
func SetSource(ctx context.Context, path string) {
	if m, ok := ctx.Value(contextKey{}).(*Meter); ok {
		m.mu.Lock()
		defer m.mu.Unlock()
		m.source = path
	}
}

// TakeOff sets what was taken off the article's answer to find the record in it.
func TakeOff(ctx context.Context, off []string) {
	if m, ok := ctx.Value(contextKey{}).(*Meter); ok {
		m.mu.Lock()
		defer m.mu.Unlock()
		m.off = off
	}
}

// TakenOff returns what [TakeOff] set.
func (m *Meter) TakenOff() []string {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.off
}

// Read returns the sums, and the file that [SetSource] set.
func (m *Meter) Read() (metrics result.Metrics, source string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.metrics, m.source
}
