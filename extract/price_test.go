package extract

import (
	"context"
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

func TestTokensUsed(t *testing.T) {
	for _, tt := range []struct {
		reason, usage string
		want          used
	}{
		{"counts", `{"prompt_tokens": 12, "completion_tokens": 3}`, used{12, 3}},
		{"a string", `{"prompt_tokens": "12", "completion_tokens": 3}`, used{12, 3}},
		{"a part of a token", `{"prompt_tokens": 12.9}`, used{12, 0}},
		{"less than none", `{"prompt_tokens": -5, "completion_tokens": -9e99}`, used{}},
		{"more than there are", `{"prompt_tokens": 1e300, "completion_tokens": 1e999}`, used{1 << 53, 1 << 53}},
		{"more than a number holds", `{"prompt_tokens": 99999999999999999999}`, used{1 << 53, 0}},
		{"nothing", `{"prompt_tokens": null, "completion_tokens": {"a": 1}}`, used{}},
		{"no number", `{"prompt_tokens": "NaN", "completion_tokens": true}`, used{}},
		{"no object", `["many"]`, used{}},
		{"null", `null`, used{}},
		{"left out", ``, used{}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			require.Equal(t, tt.want, tokensUsed(json.RawMessage(tt.usage)))
		})
	}
}

// A right answer is one whatever the endpoint says that it used.
func TestUsageRefusesNothing(t *testing.T) {
	for _, usage := range []string{`{"prompt_tokens": "many"}`, `{"prompt_tokens": 1.5}`, `[1]`, `"none"`, `{"prompt_tokens": 1e400}`} {
		s := endpoint(t, `{"choices":[{"message":{"content":"{}"},"finish_reason":"stop"}],"usage":`+usage+`}`, nil)
		x, err := NewOpenAI(Model{BaseURL: s.URL + "/v1", Name: "m", Key: secret, Raw: true, Price: Price{Input: 1e9, Output: 1e9}})
		require.NoError(t, err)
		require.NoError(t, Each(context.Background(), x, []seeds.Article{ana}, Options{}, func(_ int, o Outcome) {
			require.NoError(t, o.Err, usage)
			require.GreaterOrEqual(t, o.Metrics.InputTokens, int64(0))
			require.LessOrEqual(t, o.Metrics.Cost, float64(schema.MostCounted))
		}))
		require.NoError(t, x.Close())
	}
}

func TestSpendIsBounded(t *testing.T) {
	number := rapid.OneOf(rapid.Float64(), rapid.SampledFrom([]float64{math.NaN(), math.Inf(1), math.Inf(-1), math.MaxFloat64, -1}))
	rapid.Check(t, func(t *rapid.T) {
		spent := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) result.Metrics {
			return result.Metrics{
				InputTokens: rapid.Int64().Draw(t, "input"), OutputTokens: rapid.Int64().Draw(t, "output"),
				Cost: number.Draw(t, "cost"), Retries: rapid.Int().Draw(t, "retries"),
			}
		}), 0, 5).Draw(t, "spent")
		x := Func(func(ctx context.Context, _ seeds.Article) ([]byte, error) {
			for _, m := range spent {
				Spend(ctx, m)
			}
			return []byte("{}"), nil
		})
		err := Each(context.Background(), x, []seeds.Article{ana}, Options{}, func(_ int, o Outcome) {
			if m := *o.Metrics; m != m.Bounded() {
				t.Fatalf("%+v", m)
			}
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}

func TestPricesAreNumbers(t *testing.T) {
	for _, p := range []Price{{Input: -1}, {Output: math.NaN()}, {Input: math.Inf(1)}, {Output: 1e308}} {
		_, err := NewOpenAI(Model{BaseURL: "http://localhost/v1", Name: "m", Price: p})
		require.ErrorContains(t, err, "price")
	}
}
