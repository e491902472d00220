package title_test

import (
	"fmt"

	"github.com/assaykit/assay/internal/title"
)

func ExampleSame() {
	fmt.Println(title.Same("PDG", "chief executive officer"))
	fmt.Println(title.Same("vice chairman", "vice president"))
	fmt.Println(title.Same("chief taster", "head of tasting"))
	// Output:
	// true true
	// false true
	// false false
}
