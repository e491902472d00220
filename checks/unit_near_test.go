package checks_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// A bare number may have the unit of the figure beside it, unless it tells something of its own.
func TestUnitOfTheFigureBeside(t *testing.T) {
	for _, tt := range []struct {
		reason, text, mention, value, unit string
		wrong                              bool
	}{
		{"an age has none of a length beside it", "She died on 10 January at 69, two days after her record came out.", "69", "69", "d", true},
		{"an age", "She died on 10 January at 69, two days after her record came out.", "69", "69", "a", false},
		{"degrees that are told before", "The river cooled to 9.5 degrees Celsius, from 12.5 in May.", "12.5", "12.5", "Cel", false},
		{"tonnes that are told before", "Output was 9.5 tonnes, from 12.5 in May.", "12.5", "12.5", "t", false},
		{"other units than those", "Output was 9.5 tonnes, from 12.5 in May.", "12.5", "12.5", "km", true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			value, err := schema.ParseDecimal(tt.value)
			require.NoError(t, err)
			f := schema.Figure{Kind: schema.Quantity, Value: value, Unit: tt.unit, Mentions: []schema.Mention{{Text: tt.mention}}}
			require.Equal(t, tt.wrong, len(figureErrors(t, "en", tt.text, f)) > 0)
		})
	}
}
