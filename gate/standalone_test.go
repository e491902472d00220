package gate

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema/result"
)

// A finding whose leading one is turned off stands by itself, so that reports show it.
func TestWhatStandsUnderNothingStandsAlone(t *testing.T) {
	list := []result.Finding{
		{Check: "agree/figure", Severity: result.Error, Fingerprint: "a"},
		{Check: "value/figure", Severity: result.Error, Fingerprint: "b", Under: "a"},
	}
	require.Equal(t, "a", underPolicy(list, Policy{}, nil)[1].Under)
	off := underPolicy(list, Policy{Severities: map[string]result.Severity{"agree/*": Off}}, nil)
	require.Len(t, off, 1)
	require.Empty(t, off[0].Under)
	require.Equal(t, "a", list[1].Under, "the list of the caller stays as it was")
}
