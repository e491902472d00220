package assign_test

import (
	"fmt"

	"github.com/assaykit/assay/internal/assign"
)

func ExampleMax() {
	edges := []assign.Edge{
		{Want: 0, Got: 0, Weight: assign.Weight{Similarity: 9}},
		{Want: 0, Got: 1, Weight: assign.Weight{Similarity: 8}},
		{Want: 1, Got: 0, Weight: assign.Weight{Similarity: 8}},
	}
	for want, e := range assign.Max(2, 2, edges) {
		fmt.Println(want, "with", edges[e].Got)
	}
	// Output:
	// 0 with 1
	// 1 with 0
}
