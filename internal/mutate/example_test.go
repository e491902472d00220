package mutate_test

import (
	"context"
	"fmt"

	"github.com/assaykit/assay/internal/mutate"
)

// How much of the budgets that are a thousand times too large does the default
// gate notice in the first article of the kit?
func ExampleRun() {
	var faults []*mutate.Fault
	for _, f := range mutate.Faults() {
		if f.Name == "figure/scale-1000" {
			faults = append(faults, f)
		}
	}
	report, err := mutate.Run(context.Background(), kit()[:1], gateOf, mutate.Options{Sites: 5, Faults: faults, Rewrites: []*mutate.Rewrite{}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range mutate.Modes() {
		c := report.Faults[0].Counts[m]
		fmt.Printf("%s: %d of %d caught\n", m, c[mutate.Caught], c.Of())
	}
	// Output:
	// with golden: 5 of 5 caught
	// with an open golden: 5 of 5 caught
	// without golden: 5 of 5 caught
}
