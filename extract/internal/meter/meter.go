// Package meter adds up what one article costs its extractor, and notes where
// its output came from. Both travel in the context of the call.
package meter

import (
	"context"
	"sync"

	"github.com/assaykit/assay/schema/result"
)

type contextKey struct{}

// Meter is the account of one article.
type Meter struct {
	mu      sync.Mutex
	metrics result.Metrics
	source  string
}

// With returns a context whose calls are counted, and the meter that counts them.
func With(ctx context.Context) (context.Context, *Meter) {
	m := new(Meter)
	return context.WithValue(ctx, contextKey{}, m), m
}

// Add adds to the meter of ctx, and does nothing where there is none. What is
// negative, or no number, counts as 0; each sum is bounded as
// [result.Metrics.Bounded] has it.
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
	used.Retries += m.metrics.Retries
	used.Cached = used.Cached || m.metrics.Cached
	m.metrics = used.Bounded()
}

// SetSource notes the file that the article's output was read from.
func SetSource(ctx context.Context, path string) {
	if m, ok := ctx.Value(contextKey{}).(*Meter); ok {
		m.mu.Lock()
		defer m.mu.Unlock()
		m.source = path
	}
}

// Read returns the sums, and the file of [SetSource].
func (m *Meter) Read() (metrics result.Metrics, source string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.metrics, m.source
}
