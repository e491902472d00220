package openai

import (
	"context"
	"encoding/json"
	"math"
	"testing"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
	"github.com/stretchr/testify/require"
)

func TestTokensUsed(t *testing.T) {
	for _, tt := range []struct {
		reason, usage string
		want          tokens
	}{
		{"counts", `{"prompt_tokens": 12, "completion_tokens": 3}`, tokens{12, 3}},
		{"a string", `{"prompt_tokens": "12", "completion_tokens": 3}`, tokens{12, 3}},
		{"a part of a token", `{"prompt_tokens": 12.9}`, tokens{12, 0}},
		{"less than none", `{"prompt_tokens": -5, "completion_tokens": -9e99}`, tokens{}},
		{"more than there are", `{"prompt_tokens": 1e300, "completion_tokens": 1e999}`, tokens{1 << 53, 1 << 53}},
		{"more than a number holds", `{"prompt_tokens": 99999999999999999999}`, tokens{1 << 53, 0}},
		{"nothing", `{"prompt_tokens": null, "completion_tokens": {"a": 1}}`, tokens{}},
		{"no number", `{"prompt_tokens": "NaN", "completion_tokens": true}`, tokens{}},
		{"no object", `["many"]`, tokens{}},
		{"null", `null`, tokens{}},
		{"left out", ``, tokens{}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			require.Equal(t, tt.want, readUsage(json.RawMessage(tt.usage)))
		})
	}
}

// A right answer is one whatever the endpoint says that it used.
func TestUsageRefusesNothing(t *testing.T) {
	for _, usage := range []string{`{"prompt_tokens": "many"}`, `{"prompt_tokens": 1.5}`, `[1]`, `"none"`, `{"prompt_tokens": 1e400}`} {
		s := endpoint(t, `{"choices":[{"message":{"content":"{}"},"finish_reason":"stop"}],"usage":`+usage+`}`, nil)
		x, err := New(Model{BaseURL: s.URL + "/v1", Name: "m", Key: secret, Raw: true, Price: extract.Price{Input: 1e9, Output: 1e9}})
		require.NoError(t, err)
		require.NoError(t, each(context.Background(), x, []seeds.Article{ana}, extract.Options{}, func(_ int, o extract.Outcome) {
			require.NoError(t, o.Err, usage)
			require.GreaterOrEqual(t, o.Metrics.InputTokens, int64(0))
			require.LessOrEqual(t, o.Metrics.Cost, float64(schema.MostCounted))
		}))
		require.NoError(t, x.Close())
	}
}

func TestPricesAreNumbers(t *testing.T) {
	for _, p := range []extract.Price{{Input: -1}, {Output: math.NaN()}, {Input: math.Inf(1)}, {Output: 1e308}} {
		_, err := New(Model{BaseURL: "http://localhost/v1", Name: "m", Price: p})
		require.ErrorContains(t, err, "price")
	}
}
