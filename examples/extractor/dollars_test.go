package dollars

import (
	"testing"

	"github.com/assaykit/assay/assaytest"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/schema"
)

// TestExtract compares the extractor with the suite beside it. Names and dates
// are not its business; of the amounts it is to find nine in ten, and to invent
// none.
func TestExtract(t *testing.T) {
	assaytest.Run(t, extract.Func(Extract),
		assaytest.Suite("testdata/assay"),
		assaytest.Skip("source/party", "source/date"),
		assaytest.Gate(gate.Policy{
			Coverage:  map[schema.Kind]float64{schema.KindFigure: 0.9},
			Precision: map[schema.Kind]float64{schema.KindFigure: 1},
		}))
}
