package config_test

import (
	"fmt"

	"github.com/assaykit/assay/internal/config"
)

func ExampleDecode() {
	_, err := config.Decode([]byte(`version: 1
cases:
  - articles: articles
    golden: goldens
`))
	fmt.Println(err)
	// Output:
	// 4:5: /cases/0/golden: "golden" is not a key of this form; did you mean "goldens"?
}
