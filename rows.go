package assay

import (
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/rows"
	"github.com/assaykit/assay/schema/result"
)

// rowsOf returns the rows of a run that was evaluated from an input.
func rowsOf(run *result.Run, in *checks.Input) []rows.Row {
	return rows.Of(rows.Run{Run: run, Article: in.Article, Want: in.Want, Got: in.Facts, Alignment: in.Alignment})
}
