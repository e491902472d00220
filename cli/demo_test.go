package cli

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/fixtures"
	"github.com/assaykit/assay/schema/result"
)

// The demo fits a screen, shows each article that assay carries and what was caught.
func TestDemo(t *testing.T) {
	var out, stderr bytes.Buffer
	code := execute(t.Context(), []string{"demo"}, streams{strings.NewReader(""), &out, &stderr})
	require.Zero(t, code, "%s", &stderr)
	require.LessOrEqual(t, strings.Count(out.String(), "\n"), 20)
	for _, said := range []string{"stargate-fr ", "stargate-en ", "chiffres-budget-fr ", "timeline-en ", "it is 1000 times too small", "gate failed: 1 record", "assay init "} {
		require.Contains(t, out.String(), said)
	}
	out.Reset()
	require.Zero(t, execute(t.Context(), []string{"demo", "-q"}, streams{strings.NewReader(""), &out, &stderr}))
	require.Equal(t, "gate passed, defect caught\n", out.String())
}

// The demo fails where the defect is not caught by the check that is to find it.
func TestDemoMissesNothing(t *testing.T) {
	finding := result.Finding{Check: "value/figure", Severity: result.Error, Fails: true}
	bad := func(v result.Verdict, f result.Finding) *demo {
		return &demo{bad: &result.Result{Gate: v, Runs: []result.Run{{Findings: []result.Finding{f}}}}, defect: fixtures.Fixture{Checks: []string{"value/figure"}}}
	}
	require.True(t, bad(result.Fail, finding).caught())
	require.False(t, bad(result.Pass, finding).caught(), "the gate passes")
	require.False(t, bad(result.Fail, result.Finding{Check: "coverage/date", Fails: true}).caught(), "another check fails")

	list, err := checks.Select(checks.All(), []string{"form"}, nil)
	require.NoError(t, err)
	d, err := runDemo(&call{ctx: t.Context(), checks: list})
	require.NoError(t, err)
	require.False(t, d.caught(), "the check is not there")
}
