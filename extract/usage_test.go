package extract

import (
	"context"
	"math"
	"testing"

	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
	"pgregory.net/rapid"
)

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
				AddUsage(ctx, m)
			}
			return []byte("{}"), nil
		})
		err := each(context.Background(), x, []seeds.Article{ana}, Options{}, func(_ int, o Outcome) {
			if m := *o.Metrics; m != m.Bounded() {
				t.Fatalf("%+v", m)
			}
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}
