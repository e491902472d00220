package mutate_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/assaykit/assay/mutate"
)


func TestZ(t *testing.T) {
	r := report(t)
	for _, f := range append(r.Faults, r.Rewrites...) {
		fmt.Println(f.Name, f.Counts, len(f.Missed))
	}
	_ = mutate.Golden
	_ = context.Background
}
