package mandatory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/mandatory"
)

func TestCovers(t *testing.T) {
	for _, tt := range []struct {
		reason, name string
		want         bool
	}{
		{"one of them", "form/json", true},
		{"the other", "form/schema", true},
		{"their family", "form", true},
		{"a pattern of the family", "form/*", true},
		{"a pattern over families", "*/schema", true},
		{"another check of the family", "form/source", false},
		{"a family that begins alike", "formal", false},
		{"a broken pattern", "[", false},
		{"no name", "", false},
	} {
		t.Run(tt.reason, func(t *testing.T) { require.Equal(t, tt.want, mandatory.Covers(tt.name)) })
	}
}
