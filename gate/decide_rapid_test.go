package gate

import (
	"encoding/json"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

func drawFinding(t *rapid.T) result.Finding {
	check := rapid.SampledFrom([]string{"value/figure", "coverage/party", "agree/party", "form/schema", "source/date"}).Draw(t, "check")
	f := finding(check, rapid.SampledFrom([]result.Severity{result.Note, result.Warning, result.Error}).Draw(t, "severity"))
	if rapid.Bool().Draw(t, "about a fact") {
		f.Kind = schema.KindParty
		f.Want = &result.FactRef{Text: rapid.SampledFrom([]string{"A", "B"}).Draw(t, "text"), Key: rapid.SampledFrom([]string{"1", "2", "3"}).Draw(t, "key")}
	}
	f.Known, f.Fails, f.Held = rapid.Bool().Draw(t, "known"), rapid.Bool().Draw(t, "fails"), rapid.Bool().Draw(t, "held")
	return f
}

func drawRun(t *rapid.T) result.Run {
	r := run(rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "article"), rapid.SliceOfN(rapid.Custom(drawFinding), 0, 3).Draw(t, "findings")...)
	r.Extractor = rapid.SampledFrom([]string{"x", "y"}).Draw(t, "extractor")
	r.Attempt = rapid.IntRange(0, 3).Draw(t, "attempt")
	r.Verdict = rapid.SampledFrom([]result.Verdict{"", result.Pass, result.Fail, result.Unknown}).Draw(t, "verdict")
	switch rapid.IntRange(0, 5).Draw(t, "lacks") {
	case 0:
		r.Error = "crashed"
	case 1:
		r.Unverified = unmade(result.MissingGrammar, "value")
	case 2:
		r.Unverified = lacking(result.MissingArticle, result.MissingGolden)
	case 3:
		r.Outcomes = nil
	case 4:
		r.Metrics = &result.Metrics{Cost: 0.5, Milliseconds: 7}
	}
	return r
}

func drawPolicy(t *rapid.T) Policy {
	p := Policy{
		FailOn:     rapid.SampledFrom([]result.Severity{"", result.Note, result.Warning}).Draw(t, "fail on"),
		On:         rapid.SampledFrom([]On{"", OnLow}).Draw(t, "on"),
		Unverified: rapid.SampledFrom([]Unverified{"", UnverifiedFail}).Draw(t, "unverified"),
		Today:      schema.Day{Year: 2025, Month: 1, Day: 1},
	}
	if rapid.Bool().Draw(t, "floor") {
		p.Coverage = map[schema.Kind]float64{schema.KindParty: rapid.SampledFrom([]float64{0, 0.5, 1}).Draw(t, "share")}
	}
	if rapid.Bool().Draw(t, "severities") {
		p.Severities = map[string]result.Severity{"value": rapid.SampledFrom([]result.Severity{Off, result.Note, result.Error}).Draw(t, "of value")}
	}
	if rapid.Bool().Draw(t, "share") {
		p.Repeat = Repeat{On: RepeatShare, Share: 0.5}
	}
	if rapid.Bool().Draw(t, "aside") {
		p.Quarantine = []Quarantine{{Article: "a", Until: "2025-01-01", Why: "w"}}
	}
	return p
}

// Deciding changes nothing of the caller's, gives the same twice, and gives the
// same of what it gave.
func TestDecidingIsRepeatable(t *testing.T) {
	known, err := ReadBaseline(filepath.Join(t.TempDir(), "baseline.jsonl"))
	require.NoError(t, err)
	_, _, err = known.Update(decide(t, []result.Run{run("a", finding("value/figure", result.Error))}, checks.All(), Policy{}, known), Policy{})
	require.NoError(t, err)
	list := checks.All()
	rapid.Check(t, func(t *rapid.T) {
		runs := rapid.SliceOfN(rapid.Custom(drawRun), 0, 6).Draw(t, "runs")
		policy, strict := drawPolicy(t), Policy{FailOn: result.Note}
		b := rapid.SampledFrom([]*Baseline{nil, known}).Draw(t, "baseline")
		handed := func() string { return text(t, []any{runs, policy, names(list), b.sortedOrNone()}) }
		before := handed()
		first := decided(t, runs, list, policy, b)
		severe := decided(t, runs, list, strict, nil) // a soft policy takes nothing from a strict one
		if after := handed(); after != before {
			t.Fatalf("changed:\n%s\n%s", before, after)
		}
		if again := decided(t, runs, list, policy, b); text(t, again) != text(t, first) {
			t.Fatalf("another answer:\n%s\n%s", text(t, first), text(t, again))
		}
		if again := decided(t, runs, list, strict, nil); text(t, again) != text(t, severe) {
			t.Fatal("another answer of the strict policy")
		}
		if again := decided(t, first.Runs, list, policy, b); text(t, again) != text(t, first) {
			t.Fatalf("another answer of what was decided:\n%s\n%s", text(t, first), text(t, again))
		}
		for _, r := range first.Runs {
			if r.Verdict == result.Unknown && r.Attempt == 0 && first.Gate != result.Unknown {
				t.Fatalf("%s is unknown, and the gate says %s", r.Article, first.Gate)
			}
		}
	})
}

func decided(t *rapid.T, runs []result.Run, list []*checks.Check, p Policy, b *Baseline) *result.Result {
	r, err := Decide(runs, list, p, b)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func text(t *rapid.T, v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func names(list []*checks.Check) (out []string) {
	for _, c := range list {
		out = append(out, c.Name, string(c.Severity))
	}
	return out
}

func (b *Baseline) sortedOrNone() []result.KnownFinding {
	if b == nil {
		return nil
	}
	return b.sorted()
}
