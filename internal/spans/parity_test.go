package spans_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/spans"
	"github.com/assaykit/assay/score"
)

func corpora(t *testing.T, name string) string {
	t.Helper()
	root := os.Getenv("ASSAY_CORPORA")
	if root == "" {
		t.Skip("ASSAY_CORPORA does not name the folder of third-party cases")
	}
	path := filepath.Join(root, name)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("ASSAY_CORPORA has no %s", name)
	}
	return path
}

type triple struct {
	label      string
	start, end int
}

func (s *triple) UnmarshalJSON(b []byte) error {
	return json.Unmarshal(b, &[]any{&s.label, &s.start, &s.end})
}

type metricsCase struct {
	ID         string                        `json:"id"`
	Gold       []triple                      `json:"gold"`
	Pred       []triple                      `json:"pred"`
	OneToOne   bool                          `json:"one_to_one"`
	Nervaluate map[string]map[string]float64 `json:"nervaluate"`
	Seqeval    map[string]float64            `json:"seqeval"`
}

func document(id string, ts []triple) []spans.Document {
	d := spans.Document{ID: id}
	for _, s := range ts {
		d.Spans = append(d.Spans, spans.Span{Label: s.label, Start: s.start, End: s.end})
	}
	return []spans.Document{d}
}

func metricsCases(t *testing.T) []metricsCase {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(corpora(t, "metrics"), "spans.jsonl"))
	require.NoError(t, err)
	var out []metricsCase
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var c metricsCase
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c))
		out = append(out, c)
	}
	require.NotEmpty(t, out)
	return out
}

func scheme(s score.Schemes, name string) score.SpanCounts {
	return map[string]score.SpanCounts{"strict": s.Strict, "exact": s.Exact, "partial": s.Partial, "ent_type": s.Type}[name]
}

func value(f *float64) float64 {
	if f == nil {
		return math.NaN()
	}
	return *f
}

func metric(c score.SpanCounts, name string) float64 {
	switch name {
	case "correct", "TP":
		return float64(c.Correct)
	case "incorrect":
		return float64(c.Incorrect)
	case "partial":
		return float64(c.Partial)
	case "missed":
		return float64(c.Missed)
	case "spurious":
		return float64(c.Spurious)
	case "possible":
		return float64(c.Possible)
	case "actual":
		return float64(c.Actual)
	case "FP":
		return float64(c.Actual - c.Correct)
	case "FN":
		return float64(c.Possible - c.Correct)
	case "precision", "P_micro":
		return value(c.Precision)
	case "recall", "R_micro":
		return value(c.Recall)
	case "f1", "F1_micro":
		return value(c.F1)
	}
	return math.Inf(1)
}

// The corpus has what nervaluate 1.1.0 counts, one document a case. In 1.2 the
// type scheme pairs otherwise where a span overlaps two of the other side; the rest
// is the same.
func TestParityWithNervaluate(t *testing.T) {
	compared, greedy, more := 0, 0, 0
	for _, c := range metricsCases(t) {
		gold, pred := document(c.ID, c.Gold), document(c.ID, c.Pred)
		ours, err := spans.Score(gold, pred, spans.Assay)
		require.NoError(t, err)
		theirs, err := spans.Score(gold, pred, spans.Nervaluate11)
		require.NoError(t, err)
		later, err := spans.Score(gold, pred, spans.Nervaluate)
		require.NoError(t, err)
		for name, want := range c.Nervaluate {
			for m, v := range want {
				require.InDelta(t, v, metric(scheme(theirs.Schemes, name), m), 1e-9, "%s: %s %s by nervaluate 1.1's conventions", c.ID, name, m)
				if c.OneToOne || name != "ent_type" {
					require.InDelta(t, v, metric(scheme(later.Schemes, name), m), 1e-9, "%s: %s %s by nervaluate 1.2's conventions", c.ID, name, m)
				}
				if c.OneToOne {
					require.InDelta(t, v, metric(scheme(ours.Schemes, name), m), 1e-9, "%s: %s %s", c.ID, name, m)
					compared++
				}
			}
			if !c.OneToOne {
				greedy++
				found := scheme(ours.Schemes, name).Correct
				require.GreaterOrEqual(t, found, int(want["correct"]), "%s: %s", c.ID, name)
				if found > int(want["correct"]) {
					more++
				}
			}
		}
	}
	t.Logf("%d counts and scores agree; of %d greedy pairings, ours finds more correct in %d, fewer in none", compared, greedy, more)
}

func TestParityWithSeqeval(t *testing.T) {
	for _, c := range metricsCases(t) {
		for _, compat := range []spans.Compat{spans.Assay, spans.Seqeval} {
			s, err := spans.Score(document(c.ID, c.Gold), document(c.ID, c.Pred), compat)
			require.NoError(t, err)
			for m, v := range c.Seqeval {
				require.InDelta(t, v, metric(s.Schemes.Strict, m), 1e-9, "%s: %s", c.ID, m)
			}
		}
	}
}

// The expected results of the HIPE scorer's own tests. Its tests compare the
// macro scores of the first file alone: those of the others were typed by hand and
// contradict their own counts ("F1_macro_doc": 1 beside one missed span of one).
func TestParityWithHIPE(t *testing.T) {
	root := corpora(t, "hipe_scorer")
	for _, tt := range []struct {
		truth, pred, expected, column string
		macro                         bool
	}{
		{"unittest-ner-1-true.tsv", "unittest-ner-1-pred.tsv", ".ner-coarse-lit_ref_results.json", "NE-COARSE-LIT", true},
		{"unittest-ner-lit-1-true.tsv", "unittest-ner-1-pred.tsv", ".ner-coarse-lit_ref_results.json", "NE-COARSE-LIT", true},
		{"unittest-ner-2-true.tsv", "unittest-ner-2-pred.tsv", ".coarse-lit_ref_results.json", "NE-COARSE-LIT", false},
		{"unittest-ner-2-true.tsv", "unittest-ner-2-pred.tsv", ".fine-lit_ref_results.json", "NE-FINE-LIT", false},
		{"unittest-ner-2-true.tsv", "unittest-ner-2-pred.tsv", ".nested_ref_results.json", "NE-NESTED", false},
		{"unittest-ner-lit-coarse-3-true.tsv", "unittest-ner-lit-coarse-3-pred.tsv", ".ref_results.json", "NE-COARSE-LIT", false},
	} {
		t.Run(tt.truth+" "+tt.column, func(t *testing.T) {
			read := func(name string) []spans.Document {
				data, err := os.ReadFile(filepath.Join(root, name))
				require.NoError(t, err)
				require.Equal(t, spans.HIPE, spans.Detect(data))
				docs, err := spans.Read(data, spans.HIPE, spans.Options{Column: tt.column})
				require.NoError(t, err)
				return docs
			}
			data, err := os.ReadFile(filepath.Join(root, tt.pred+tt.expected))
			require.NoError(t, err)
			var want map[string]map[string]map[string]*float64
			require.NoError(t, json.Unmarshal(data, &want))
			gold, pred := read(tt.truth), read(tt.pred)
			s, err := spans.Score(gold, pred, spans.HIPE2022)
			require.NoError(t, err)
			ours, err := spans.Score(gold, pred, spans.Assay)
			require.NoError(t, err)
			for label, schemes := range want {
				requireLabel(t, label, schemes, s, ours, tt.macro)
			}
		})
	}
}

// requireLabel compares the scores of a label, or of ALL, with HIPE's: theirs by
// its conventions, and ours where ours defines them.
func requireLabel(t *testing.T, label string, schemes map[string]map[string]*float64, theirs, ours *spans.SpanScore, macro bool) {
	t.Helper()
	got, own := theirs.Schemes, ours.Schemes
	if label != "ALL" {
		got, own = theirs.Labels[label], ours.Labels[strings.ToLower(label)]
	}
	for name, metrics := range schemes {
		for m, v := range metrics {
			switch {
			case !strings.Contains(m, "macro"):
				// The expected scores of one file are rounded to eight digits or ten.
				require.InDelta(t, *v, metric(scheme(got, name), m), rounding(*v), "%s %s %s", label, name, m)
				if x := metric(scheme(own, name), m); !math.IsNaN(x) {
					require.InDelta(t, *v, x, rounding(*v), "%s %s %s by our own conventions", label, name, m)
				}
			case macro:
				requireMacro(t, theirs, label, name, m, v)
			}
		}
	}
}

func rounding(v float64) float64 {
	for _, digits := range []float64{1e8, 1e10} {
		if rounded := math.Round(v*digits) / digits; v != math.Trunc(v) && v == rounded && math.Abs(v*6-math.Round(v*6)) < 1e-6 {
			return 1 / digits
		}
	}
	return 1e-9
}

// requireMacro takes a macro score over documents or labels from ours: the
// mean over those for which the score is defined.
func requireMacro(t *testing.T, s *spans.SpanScore, label, name, m string, want *float64) {
	t.Helper()
	of := map[byte]func(score.SpanCounts) *float64{
		'P': func(c score.SpanCounts) *float64 { return defined(c.Precision, c.Actual > 0) },
		'R': func(c score.SpanCounts) *float64 { return defined(c.Recall, c.Possible > 0) },
		'F': func(c score.SpanCounts) *float64 { return defined(c.F1, c.Actual > 0 && c.Possible > 0) },
	}[m[0]]
	var values []float64
	switch {
	case strings.Contains(m, "doc"):
		for _, d := range s.Documents { // one document, whose labels are those of the whole
			c := scheme(d.Schemes, name)
			if label != "ALL" {
				c = scheme(s.Labels[label], name)
			}
			if v := of(c); v != nil {
				values = append(values, *v)
			}
		}
	default:
		for _, l := range s.Labels {
			c := scheme(l, name)
			values = append(values, value(map[byte]*float64{'P': c.Precision, 'R': c.Recall, 'F': c.F1}[m[0]]))
		}
	}
	if len(values) == 0 {
		require.Nil(t, want, "%s %s %s", label, name, m)
		return
	}
	mean, squares := 0.0, 0.0
	for _, v := range values {
		mean += v / float64(len(values))
	}
	for _, v := range values {
		squares += (v - mean) * (v - mean) / float64(len(values))
	}
	got := mean
	if strings.HasSuffix(m, "_std") {
		got = math.Sqrt(squares)
	}
	require.NotNil(t, want, "%s %s %s", label, name, m)
	require.InDelta(t, *want, got, 1e-9, "%s %s %s", label, name, m)
}

func defined(v *float64, ok bool) *float64 {
	if !ok {
		return nil
	}
	return v
}
