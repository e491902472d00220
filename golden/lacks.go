package golden

import (
	"slices"

	"github.com/assaykit/assay/schema"
)

// lacks names what a figure or a date lacks that its words may decide, "" for
// nothing.
func lacks(f fact) string {
	switch {
	case f.date != nil && f.date.Value == "" && f.date.Timex == "":
		return "value"
	case f.figure == nil:
		return ""
	case f.figure.Value.IsZero():
		return "value"
	case f.figure.Kind == "":
		return "kind"
	case f.figure.Unit == "" && slices.Contains([]string{schema.Money, schema.Percent, schema.Quantity}, f.figure.Kind):
		return "unit"
	}
	return ""
}
