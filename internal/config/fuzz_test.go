package config_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/schema"
)

// FuzzDecode reads any bytes as a configuration: it is either taken or
// has problems, each with its place.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{configText, "", "version: 1\ncases: [{articles: a}]", "a: &a [*a]", "? [1]\n: 2", "{<<: {a: 1}}", "- .inf", "version: 0x1\n---\n", "\t", "%TAG ! a\n---\n!x y"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := config.Decode(data)
		require.Equal(t, c == nil, err != nil)
		if err == nil {
			return
		}
		for _, p := range problemsOf(t, err) {
			require.Equal(t, schema.CheckConfig, p.Check)
			require.GreaterOrEqual(t, p.Input.Line, 1)
			require.NotEmpty(t, p.Message)
			require.NotContains(t, p.Fix, "defect of assay")
		}
	})
}
