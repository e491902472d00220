package sketch_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/internal/sketch"
)

// A percentile is the one of the sorted values, or above it by at most 1/64.
func TestQuantiles(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.OneOf(rapid.Int64Range(0, 300), rapid.Int64Range(0, 1<<53)), 1, 200).Draw(t, "values")
		cut := rapid.IntRange(0, len(values)).Draw(t, "cut")
		var q, other sketch.Quantiles
		for i, v := range values {
			if i < cut {
				q.Add(v)
			} else {
				other.Add(v)
			}
		}
		b, err := json.Marshal(other)
		require.NoError(t, err)
		var stored sketch.Quantiles
		require.NoError(t, json.Unmarshal(b, &stored))
		q.Merge(stored)
		slices.Sort(values)
		for _, p := range []int{1, 50, 95, 100} {
			want, got := values[(len(values)*p+99)/100-1], q.Percentile(p)
			if want < 128 {
				require.Equal(t, want, got)
			}
			require.True(t, got >= want && got-want <= want/64, "p%d of %v: %d, not %d", p, values, got, want)
		}
	})
	require.Zero(t, new(sketch.Quantiles).Percentile(95), "of nothing")
}

func TestDistinct(t *testing.T) {
	for _, n := range []int{0, 1, 1024, 5_000, 200_000} {
		var d, halves [2]sketch.Distinct
		for i := range n {
			h := sketch.Hash(fmt.Sprintf("article-%d", i))
			d[0].Add(h)
			d[0].Add(h)
			halves[i%2].Add(h)
		}
		halves[1].Merge(halves[0])
		require.Equal(t, d[0], halves[1], "%d values", n)
		require.InEpsilon(t, n+1, d[0].Count()+1, 0.1, "%d values", n)
		if n <= 1024-1 {
			require.Equal(t, n, d[0].Count())
		}
		b, err := json.Marshal(d[0])
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(b, &d[1]))
		require.Equal(t, d[0], d[1])
	}
	for reason, text := range map[string]string{
		"no base64": `"?"`, "half a hash": `"AAAA"`, "not in order": `"AAAAAAAAAAIAAAAAAAAAAQ=="`, "no text": `3`,
	} {
		require.Error(t, json.Unmarshal([]byte(text), new(sketch.Distinct)), reason)
	}
}

// The first values of a union do not depend on how it was cut and put together.
func TestLeast(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var parts [3][]int
		var all []int
		for range 40 {
			v := rng.IntN(30)
			all = append(all, v)
			p := rng.IntN(3)
			parts[p] = sketch.AddLeast(7, parts[p], v, cmp.Compare[int])
		}
		slices.Sort(all)
		all = slices.Compact(all)
		want := all[:min(7, len(all))]
		require.Equal(t, want, sketch.Least(7, sketch.Least(7, parts[2], parts[0], cmp.Compare[int]), parts[1], cmp.Compare[int]))
	}
}
