package assay_test

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/report"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/score"
	"github.com/assaykit/assay/seeds"
)

// Nothing where something is wanted is an error that says what is missing, and
// never a panic in a caller's test.
func TestNothingIsAnError(t *testing.T) {
	first := func(yield func(func(assay.Record, error) bool)) (err error) {
		yield(func(_ assay.Record, e error) bool { err = e; return false })
		return err
	}
	for _, tt := range []struct {
		reason string
		do     func() error
		says   string
	}{
		{"a nil check to select from", func() error { _, err := checks.Select([]*checks.Check{nil}, nil, nil); return err }, "check 0 is nil"},
		{"a nil check to look up", func() error { _, err := checks.Lookup([]*checks.Check{nil}, "form"); return err }, "check 0 is nil"},
		{"no reader of articles", func() error {
			for _, err := range seeds.Lines(nil, "", seeds.Defaults{}) {
				return err
			}
			return nil
		}, "there is no reader"},
		{"no file system of goldens", func() error { _, err := golden.LoadFS(nil, "."); return err }, "there is no file system"},
		{"no path of records", func() error { return first(assay.Records("")) }, "no path is given"},
		{"no path of a baseline", func() error { _, err := gate.ReadBaseline(""); return err }, "no path is given; name the baseline's file"},
		{"no path of a suite", func() error { _, _, err := assay.Suite(""); return err }, "no path is given"},
		{"no path of articles", func() error { _, err := seeds.Load("", nil, seeds.Defaults{}); return err }, "no path is given"},
		{"an article of nothing", func() error { _, err := seeds.Parse(nil, "", seeds.Defaults{}); return err }, "the article: an article needs an id"},
		{"a result of nothing", func() error { _, err := result.Decode(nil); return err }, "write one object in the form assay/result@1"},
		{"a golden of nothing", func() error { _, err := schema.DecodeGolden(nil, schema.Options{}); return err }, "write one object in the form assay/golden@1"},
		{"a format that is nearly one", func() error { return report.Write(io.Discard, "sarfi", &result.Result{}) }, `did you mean "sarif"?`},
		{"a format like no other", func() error { return report.Write(io.Discard, "telegram", &result.Result{}) }, "there are text, json,"},
		{"a share in per cent", func() error {
			return gate.Policy{Repeat: gate.Repeat{Times: 3, On: gate.RepeatShare, Share: 1.1}}.Validate(checks.All())
		}, "did you mean 0.011?"},
	} {
		t.Run(tt.reason, func(t *testing.T) { require.ErrorContains(t, tt.do(), tt.says) })
	}
}

// What has nothing to work on does nothing.
func TestNothingChangesNothing(t *testing.T) {
	require.NotPanics(t, func() {
		gate.AddNotices(nil, []gate.Notice{{Text: "a file is not read"}}, true)
		var b *gate.Baseline
		b.Declare("x")
		require.Empty(t, b.Extractors())
	})
	require.NoError(t, golden.Stale(nil, nil))
	require.NoError(t, golden.Stale(&schema.Golden{Source: schema.Source{SHA256: "0"}}, nil))
	require.NoError(t, golden.Unbound(nil, nil))
	require.Len(t, score.SchemesOf(nil), len(schema.Kinds()))
}
