package dollars

import (
	"testing"

	"github.com/assaykit/assay/assaytest"
	"github.com/assaykit/assay/extract"
)

// TestExtract holds the extractor against the suite beside it. Names and dates
// are not its business, so what the text says of those is left out.
func TestExtract(t *testing.T) {
	assaytest.Run(t, extract.Func(Extract), assaytest.Suite("testdata/assay"), assaytest.Skip("source/party", "source/date"))
}
