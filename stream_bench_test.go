package assay_test

import (
	"fmt"
	"runtime"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// BenchmarkCheck measures a stream of records over some articles with goldens, on
// one processor and on all.
func BenchmarkCheck(b *testing.B) {
	const articles, records = 20, 2000
	cases, data := perfect(b, articles)
	size := 0
	for _, d := range data {
		size += len(d) * records / articles
	}
	counts := []int{1, runtime.GOMAXPROCS(0)}
	for _, processors := range slices.Compact(counts) {
		b.Run(fmt.Sprintf("processors=%d", processors), func(b *testing.B) {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
			b.ReportAllocs()
			b.SetBytes(int64(size))
			for b.Loop() {
				r, err := assay.Check(b.Context(), func(yield func(assay.Record, error) bool) {
					for i := range records {
						if !yield(assay.Record{Data: data[i%articles]}, nil) {
							return
						}
					}
				}, assay.CheckConfig{Cases: cases})
				if err != nil || r.Gate != result.Pass {
					b.Fatal(r.Reasons, err)
				}
			}
			b.ReportMetric(float64(records)*float64(b.N)/b.Elapsed().Seconds(), "records/s")
		})
	}
}

// perfect returns cases of n articles, which are those of the kit under other ids, and
// a faultless record of each.
func perfect(b *testing.B, n int) (cases []assay.Case, data [][]byte) {
	b.Helper()
	kit := assay.BuiltinSuite()
	for i := range n {
		article, golden := *kit[i%len(kit)].Article, *kit[i%len(kit)].Golden
		article.ID = fmt.Sprintf("%s-%02d", article.ID, i)
		golden.Source.ID = article.ID
		record, err := schema.Encode(golden.Article())
		require.NoError(b, err)
		cases, data = append(cases, assay.Case{Article: &article, Golden: &golden}), append(data, record)
	}
	return cases, data
}
