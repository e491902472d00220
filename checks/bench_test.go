package checks_test

import (
	"testing"

	"github.com/assaykit/assay/checks"
)

// One record under the whole catalogue, with article and golden: alignment and
// recognition included.
func BenchmarkRun(b *testing.B) {
	got, problems := record(b, "stargate-fr/perfect.json")
	in := checks.Input{Got: got, Problems: problems, Article: article(b, "stargate-fr"), Golden: truth(b, "stargate-fr")}
	all := checks.All()
	b.ReportAllocs()
	for b.Loop() {
		inspect(b, all, in)
	}
}
