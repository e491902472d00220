package country_test

import (
	"fmt"

	"github.com/assaykit/assay/internal/country"
)

func ExampleCode() {
	for _, name := range []string{"États-Unis", "the U.S.", "미국", "Vereinigte Staaten", "Congo"} {
		iso, ok := country.Code(name)
		fmt.Println(iso, ok)
	}
	// Output:
	// US true
	// US true
	// US true
	// US true
	//  false
}
