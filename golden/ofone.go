package golden

import (
	"fmt"

	"github.com/assaykit/assay/schema"
)

// ofOne says that two files are the golden of one article.
func ofOne(path string, g *schema.Golden, other string) error {
	return fmt.Errorf("%s: a golden of %q is in %s already", path, g.Source.ID, other)
}
