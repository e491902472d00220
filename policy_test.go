package assay

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// says is an extractor that says the same of every article.
func says(record string) extract.Func {
	return func(context.Context, seeds.Article) ([]byte, error) { return []byte(record), nil }
}

const emptyRecord = `{"form":"assay/article@1","source":{"id":"a"},"parties":[],"figures":[],"dates":[]}`

func ownCheck(name string, needs checks.Needs, run func(*checks.Pass)) []*checks.Check {
	return []*checks.Check{{Name: name, Doc: "d", Help: "h", Severity: result.Error, Needs: needs, Run: run}}
}

// What nobody looked at does not pass, whatever list of checks is given.
func TestNothingPassesByItsChecks(t *testing.T) {
	cases := []Case{{Article: &seeds.Article{ID: "a", Language: "en", Text: "Nothing was decided."}}}
	note := func(p *checks.Pass) { p.Report(result.Finding{Severity: result.Note, Message: "read"}) }
	for _, tt := range []struct {
		reason, record string
		list           []*checks.Check
		want           result.Verdict
	}{
		{"a check that is made", emptyRecord, ownCheck("house/style", 0, func(*checks.Pass) {}), result.Pass},
		{"a check of the form beside no other, on what cannot be read", "garbage", ownCheck("form/own", 0, note), result.Unknown},
		{"a check that is not made of what cannot be read", "garbage", ownCheck("house/style", 0, note), result.Unknown},
		{"a check for which nothing is at hand", emptyRecord, ownCheck("house/style", checks.Golden, note), result.Unknown},
		{"every check, on what cannot be read", "garbage", nil, result.Fail},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r, err := Run(t.Context(), says(tt.record), Config{Cases: cases, Checks: tt.list})
			require.NoError(t, err)
			require.Equal(t, tt.want, r.Gate, "%v", r.Reasons)
			require.Contains(t, r.Extractors, "extractor", "the name of one that has none")
		})
	}
}

// A policy that is wrong is refused before anything is extracted.
func TestRunRefusesAWrongPolicy(t *testing.T) {
	never := extract.Func(func(context.Context, seeds.Article) ([]byte, error) {
		t.Error("it was extracted")
		return nil, nil
	})
	_, err := Run(t.Context(), never, Config{Gate: gate.Policy{Precision: map[schema.Kind]float64{"figures": 0.99}}})
	require.EqualError(t, err, `assay: the gate's policy: /precision/figures: "figures" is not a kind of fact that has such a floor; did you mean "figure"?`)
}

// Progress counts what fails under the policy.
func TestProgressFollowsThePolicy(t *testing.T) {
	cases := []Case{{Article: &seeds.Article{ID: "a", Language: "en", Text: "Nothing was decided."}}}
	list := ownCheck("house/style", 0, func(p *checks.Pass) { p.Report(result.Finding{Message: "not ours"}) })
	for _, tt := range []struct {
		reason string
		policy gate.Policy
		failed int
	}{
		{"an error", gate.Policy{}, 1},
		{"an error that the policy takes for a note", gate.Policy{Severities: map[string]result.Severity{"house": result.Note}}, 0},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var last Progress
			_, err := Run(t.Context(), says(emptyRecord), Config{Cases: cases, Checks: list, Gate: tt.policy, Progress: func(p Progress) { last = p }})
			require.NoError(t, err)
			require.Equal(t, Progress{Done: 1, Of: 1, Failed: tt.failed}, last)
		})
	}
}

// What coverage does not report under the policy, source does.
func TestSourceSpeaksWhereThePolicySilencesCoverage(t *testing.T) {
	at := func(i int) *int { return &i }
	cases := []Case{{
		Article: &seeds.Article{ID: "a", Language: "en", Published: "2025-03-05", Text: "It will spend $5 million. The $5 million is all that it has."},
		Golden: &schema.Golden{Form: schema.GoldenForm, Source: schema.Source{ID: "a"}, Figures: []schema.Figure{{
			Kind: schema.Money, Value: schema.NewDecimal(5_000_000, 0), Unit: "USD", Mentions: []schema.Mention{{Start: at(14), End: at(24), Text: "$5 million"}},
		}}},
	}}
	for _, tt := range []struct {
		reason     string
		severities map[string]result.Severity
		want       []string
	}{
		{"coverage says it", nil, []string{"coverage/figure"}},
		{"the check is off", map[string]result.Severity{"coverage/figure": gate.Off}, []string{"source/figure"}},
		{"its family is off", map[string]result.Severity{"coverage/*": gate.Off}, []string{"source/figure"}},
		{"another kind is off", map[string]result.Severity{"coverage/date": gate.Off}, []string{"coverage/figure"}},
		{"coverage matters less than source", map[string]result.Severity{"coverage": result.Note, "source": result.Error}, []string{"coverage/figure", "source/figure"}},
		{"both matter alike", map[string]result.Severity{"coverage": result.Note, "source": result.Note}, []string{"coverage/figure"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r, err := Run(t.Context(), says(emptyRecord), Config{Cases: cases, Gate: gate.Policy{Severities: tt.severities}})
			require.NoError(t, err)
			var names []string
			for _, f := range r.Runs[0].Findings {
				names = append(names, f.Check)
			}
			require.ElementsMatch(t, tt.want, names)
		})
	}
}
