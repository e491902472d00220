package gate

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

// BenchmarkAccumulator measures adding a run, and encoding the sums of many.
func BenchmarkAccumulator(b *testing.B) {
	runs := streamed(rand.New(rand.NewPCG(1, 3)), 400)
	b.Run("add", func(b *testing.B) {
		a := accumulated(b, Policy{}, 5)
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			if _, err := a.Add(i+1, runs[i%len(runs)]); err != nil {
				b.Fatal(err)
			}
		}
	})
	a := accumulated(b, Policy{}, 5)
	for i, r := range runs {
		_, err := a.Add(i+1, r)
		require.NoError(b, err)
	}
	b.Run("encode", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			data, err := a.Encode()
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(len(data)))
		}
	})
}
