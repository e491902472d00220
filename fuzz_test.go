package assay_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/config"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// FuzzBaseline writes the baseline of invented findings and reads it again:
// then nothing fails any more. A line with another finding's fingerprint is
// refused, and of a file with one byte changed no finding is known that was not
// found.
func FuzzBaseline(f *testing.F) {
	for i, data := range invent.Seeds(8) {
		f.Add(data, 7*i, byte('x'))
	}
	dir := f.TempDir()
	f.Setenv("CI", "")
	f.Fuzz(func(t *testing.T, data []byte, at int, b byte) {
		c := invent.New(invent.From(data))
		a := &seeds.Article{ID: "a", Language: c.Language, Published: invent.Published, Text: c.Text}
		record, err := schema.Encode(c.Got)
		require.NoError(t, err)
		run := func() []result.Run {
			r := assay.Judge(t.Context(), assay.Record{Data: record, At: "a.json"}, assay.Case{Article: a, Golden: c.Golden}, checks.All(), schema.Options{})
			return []result.Run{r}
		}
		var g gate.Policy
		path := filepath.Join(dir, "baseline.jsonl")
		_ = os.Remove(path)
		none, err := gate.ReadBaseline(path)
		require.NoError(t, err)
		r := gate.Decide(run(), checks.All(), g, none)
		if _, _, err := none.Update(r, g); err != nil {
			require.ErrorIs(t, err, gate.ErrUnknown)
			return
		}
		known, err := gate.ReadBaseline(path)
		require.NoError(t, err)
		again := gate.Decide(run(), checks.All(), g, known)
		require.NotEqual(t, result.Fail, again.Gate, "%v", again.Reasons)
		require.Empty(t, again.Fixed)

		written, err := os.ReadFile(path)
		require.NoError(t, err)
		if lines := bytes.Split(bytes.TrimSpace(written), []byte("\n")); len(lines) > 2 {
			forged := bytes.Replace(lines[1], fingerprint.Find(lines[1]), fingerprint.Find(lines[2]), 1)
			require.NoError(t, os.WriteFile(path, bytes.Join([][]byte{lines[0], forged, nil}, []byte("\n")), 0o600))
			_, err := gate.ReadBaseline(path)
			require.True(t, err != nil || bytes.Equal(forged, lines[1]), "a line with the fingerprint of another finding")
		}
		changed := bytes.Clone(written)
		changed[max(0, at)%len(changed)] = b
		require.NoError(t, os.WriteFile(path, changed, 0o600))
		if edited, err := gate.ReadBaseline(path); err == nil {
			for _, f := range gate.Decide(run(), checks.All(), g, edited).Runs[0].Findings {
				require.True(t, !f.Known || bytes.Contains(written, []byte(f.Fingerprint)), "%s is known, and was never found", f.Fingerprint)
			}
		}
	})
}

var fingerprint = regexp.MustCompile(`"fingerprint":"[^"]*"`)

// FuzzReadBaseline reads any bytes as a baseline: each error says where.
func FuzzReadBaseline(f *testing.F) {
	for _, s := range []string{
		"", "{\"form\":\"assay/baseline@1\"}\n", "{\"form\":\"assay/baseline@1\"}\n{\"extractor\":\"e\",\"article\":\"a\",\"check\":\"coverage/party\",\"fingerprint\":\"00\",\"sum\":\"00000000\"}\n",
		"<<<<<<< ours\n", "{\"form\":\"assay/baseline@1\"}\n\n=======\n", "{\"form\":\"assay/baseline@1\"}\n{\"fingerprint\":1}", "{\"form\":\"assay/result@1\"}",
	} {
		f.Add([]byte(s))
	}
	path := filepath.Join(f.TempDir(), "baseline.jsonl")
	f.Fuzz(func(t *testing.T, data []byte) {
		require.NoError(t, os.WriteFile(path, data, 0o600))
		b, err := gate.ReadBaseline(path)
		if err != nil {
			require.ErrorContains(t, err, "baseline.jsonl")
			return
		}
		require.True(t, b.Exists())
		require.True(t, bytes.HasPrefix(bytes.TrimSpace(data), []byte("{")))
		again, err := gate.ReadBaseline(path)
		require.NoError(t, err)
		require.Equal(t, b, again)
	})
}

// FuzzPolicy judges invented records under any policy that a configuration may
// state: what is no sense is named with its place, and under what is sense a
// record that cannot be read never passes.
func FuzzPolicy(f *testing.F) {
	for _, s := range []string{
		"coverage: {party: 0.9}\nfail_on: warning", "severities: {form/json: note, agree: off}", "severities: {\"coverage/*\": note}\non: low", "repeat: {times: 3, on: share, share: 0.5}", "quarantine: [{article: a, check: form, until: 2099-01-01, why: w}]",
		"budgets: {latency_p95: 1s, cost: 0}\nunverified: fail", "coverage: {place: 2}\nprecision: {\"party/person\": .nan}", "quarantine: [{article: \"*\", until: 2025-13-01, why: \"\"}]",
	} {
		f.Add([]byte(s))
	}
	all := checks.All()
	f.Fuzz(func(t *testing.T, policy []byte) {
		text := []byte("version: 1\ncases: [{articles: a}]\ngate:\n")
		for line := range bytes.Lines(policy) {
			text = append(append(text, "  "...), line...)
		}
		c, err := config.Decode(text)
		if err != nil {
			return
		}
		errs := gate.ValidatePolicy(c.Gate, all)
		for _, e := range errs {
			require.Regexp(t, `^/gate/`, e.Pointer)
			require.NotEmpty(t, e.Message)
		}
		if len(errs) > 0 {
			return
		}
		a := &seeds.Article{ID: "a", Language: "en", Text: "Nothing."}
		broken := assay.Judge(t.Context(), assay.Record{Data: []byte("{"), At: "a.json"}, assay.Case{Article: a}, all, schema.Options{})
		require.NotEqual(t, result.Pass, gate.Decide([]result.Run{broken}, all, c.Gate, nil).Gate)
	})
}
