package assay_test

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/config"
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
	f.Fuzz(func(t *testing.T, data []byte, at int, b byte) {
		c := invent.New(invent.From(data))
		a := &seeds.Article{ID: "a", Language: c.Language, Published: invent.Published, Text: c.Text}
		record, err := schema.Encode(c.Got)
		require.NoError(t, err)
		run := func() []result.Run {
			r := assay.Evaluate(t.Context(), assay.Record{Data: record, At: "a.json"}, assay.Case{Article: a, Golden: c.Golden}, checks.All(), schema.Options{})
			return []result.Run{r}
		}
		var g gate.Policy
		path := filepath.Join(dir, "baseline.jsonl")
		_ = os.Remove(path)
		none, err := gate.ReadBaseline(path)
		require.NoError(t, err)
		r := decide(t, run(), checks.All(), g, none)
		if _, _, err := none.Update(r, g); err != nil {
			require.ErrorIs(t, err, gate.ErrUnknown)
			return
		}
		known, err := gate.ReadBaseline(path)
		require.NoError(t, err)
		again := decide(t, run(), checks.All(), g, known)
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
			for _, f := range decide(t, run(), checks.All(), g, edited).Runs[0].Findings {
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
		broken := unreadable(t)
		if err := c.Validate(all); err != nil {
			var refused *schema.DecodeError
			require.ErrorAs(t, err, &refused)
			for _, p := range refused.Problems {
				require.Regexp(t, `^/gate`, p.Input.Pointer)
				require.Positive(t, p.Input.Line)
				require.NotEmpty(t, p.Message)
			}
			_, err := gate.Decide(broken, all, c.Gate.Policy, nil)
			require.Error(t, err, "what is no sense in a configuration is none in Go")
			return
		}
		require.NotEqual(t, result.Pass, decide(t, broken, all, c.Gate.Policy, nil).Gate)
	})
}

// FuzzGoPolicy judges an unreadable record under policies that Go can state and
// no configuration can: what validates never lets it pass, and neither is a
// policy that does not validate decided by.
func FuzzGoPolicy(f *testing.F) {
	f.Add(0.9, "party", "warning", "", "", "agree", "note", 3, 0.5, "share", "a", "2030-01-01")
	f.Add(90.0, "figures", "warn", "lowest", "fails", "form", "off", -1, -1.0, "shares", "", "2025-02-31")
	f.Add(math.NaN(), "", "off", "low", "fail", "form/*", "note", 0, math.Inf(1), "share", "*", "")
	all := checks.All()
	f.Fuzz(func(t *testing.T, floor float64, kind, failOn, on, unverified, check, severity string, times int, share float64, repeatOn, article, until string) {
		p := gate.Policy{
			Coverage: map[schema.Kind]float64{schema.Kind(kind): floor}, Types: map[schema.Kind]map[string]float64{schema.Kind(kind): {check: floor}}, Phenomena: map[string]float64{check: share},
			FailOn: result.Severity(failOn), On: gate.On(on), Unverified: gate.Unverified(unverified),
			Severities: map[string]result.Severity{check: result.Severity(severity)}, Required: []string{article},
			Repeat:     gate.Repeat{Times: times, On: gate.RepeatOn(repeatOn), Share: share},
			Quarantine: []gate.Quarantine{{Article: article, Check: check, Until: until, Why: "w"}}, Budgets: gate.Budgets{Cost: &floor},
		}
		r, err := gate.Decide(unreadable(t), all, p, nil)
		require.Equal(t, p.Validate(all) == nil, err == nil)
		require.True(t, err != nil || r.Gate != result.Pass)
	})
}

// unreadable is a run of a record that is no JSON.
func unreadable(t *testing.T) []result.Run {
	t.Helper()
	a := &seeds.Article{ID: "a", Language: "en", Text: "Nothing."}
	return []result.Run{assay.Evaluate(t.Context(), assay.Record{Data: []byte("{"), At: "a.json"}, assay.Case{Article: a}, checks.All(), schema.Options{})}
}

func decide(t *testing.T, runs []result.Run, list []*checks.Check, p gate.Policy, b *gate.Baseline) *result.Result {
	t.Helper()
	r, err := gate.Decide(runs, list, p, b)
	require.NoError(t, err)
	return r
}
