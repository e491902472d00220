package spans_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/fixtures"
	"github.com/assaykit/assay/internal/spans"
	"github.com/assaykit/assay/score"
)

func TestReadFormats(t *testing.T) {
	want := []spans.Span{{Label: "PER", Start: 0, End: 2}, {Label: "LOC", Start: 3, End: 4}, {Label: "PER", Start: 4, End: 5}}
	for _, tt := range []struct {
		reason string
		format spans.Format
		o      spans.Options
		text   string
	}{
		{"IOB2 with spaces", spans.CoNLL, spans.Options{}, "Ada B-PER\nLovelace I-PER\nin O\nLondon B-LOC\nBabbage B-PER\n"},
		{"tags in a column between, CRLF", spans.CoNLL, spans.Options{Column: "2"}, "Ada\tB-PER\tx\r\nLovelace\tI-PER\tx\r\nin\tO\tx\r\nLondon\tB-LOC\tx\r\nBabbage\tB-PER\tx\r\n"},
		{"IOBES", spans.CoNLL, spans.Options{}, "Ada B-PER\nLovelace E-PER\nin O\nLondon S-LOC\nBabbage S-PER"},
		{"IOBES, strictly", spans.CoNLL, spans.Options{Strict: true}, "Ada B-PER\nLovelace E-PER\nin O\nLondon S-LOC\nBabbage S-PER"},
		{"BILOU", spans.CoNLL, spans.Options{}, "Ada B-PER\nLovelace L-PER\nin O\nLondon U-LOC\nBabbage U-PER"},
		{"IOB1: an I- begins a span after another label", spans.CoNLL, spans.Options{}, "Ada I-PER\nLovelace I-PER\nin O\nLondon I-LOC\nBabbage I-PER"},
		{"HIPE", spans.HIPE, spans.Options{}, "TOKEN\tNE-COARSE-LIT\tMISC\n# hipe2022:document_id = 1\nAda\tB-PER\t_\n\nLovelace\tI-PER\t_\nin\tO\t_\nLondon\tB-LOC\t_\nBabbage\tB-PER\t_\n"},
		{"JSON Lines", spans.JSONL, spans.Options{}, `{"id":"1","spans":[{"label":"PER","start":0,"end":2},{"label":"LOC","start":3,"end":4},{"label":"PER","start":4,"end":5}]}`},
		{"JSON Lines with escapes, other members and numbers for ids", spans.JSONL, spans.Options{}, `{"text":"Ada L","spans":[{"end":2.0,"label":"P\u0045R","start":0},{"label":"LOC","start":3,"end":4,"score":0.5},{"label":"PER","start":4,"end":5}],"id":1}`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			require.Equal(t, tt.format, spans.Detect([]byte(tt.text)))
			docs, err := spans.Read([]byte(tt.text), tt.format, tt.o)
			require.NoError(t, err)
			require.Len(t, docs, 1)
			require.Equal(t, "1", docs[0].ID)
			require.Equal(t, want, docs[0].Spans)
		})
	}
}

func TestReadDocuments(t *testing.T) {
	ids := func(text string) (out []string) {
		docs, err := spans.Read([]byte(text), spans.CoNLL, spans.Options{})
		require.NoError(t, err)
		for _, d := range docs {
			out = append(out, d.ID)
		}
		return out
	}
	require.Equal(t, []string{"1", "2"}, ids("a O\n\n\nb B-X\n"), "without marks, a sentence is a document")
	require.Equal(t, []string{"1", "2"}, ids("-DOCSTART- -X- O O\n\na O\n\nb O\n\n-DOCSTART- O\n\nc O\n"))
	require.Equal(t, []string{"fr-1", "fr-2"}, ids("# newdoc id = fr-1\na O\n\nb O\n# newdoc id = fr-2\nc O\n"))
}

func TestStrictReadingLeavesOutWhatIsNotWellFormed(t *testing.T) {
	docs, err := spans.Read([]byte("a O\nb I-X\nc B-X\nd I-Y\n"), spans.CoNLL, spans.Options{Strict: true})
	require.NoError(t, err)
	require.Equal(t, []spans.Span{{Label: "X", Start: 2, End: 3}}, docs[0].Spans)
	docs, err = spans.Read([]byte("a B-X\nb I-X\nc O\nd S-Y\n"), spans.CoNLL, spans.Options{Strict: true})
	require.NoError(t, err)
	require.Equal(t, []spans.Span{{Label: "Y", Start: 3, End: 4}}, docs[0].Spans, "an IOBES span without its end")
}

func TestReadRefuses(t *testing.T) {
	for _, tt := range []struct {
		reason string
		format spans.Format
		text   string
		says   string
	}{
		{"nothing", spans.JSONL, "\n", "no document"},
		{"another format", "xml", "x", "no format"},
		{"broken JSON", spans.JSONL, "{\"id\":\"a\",\"spans\":[]}\n{\"id\":", "line 2"},
		{"a repeated member", spans.JSONL, `{"id":"a","spans":[{"label":"X","label":"Y","start":0,"end":1}]}`, "line 1"},
		{"no id", spans.JSONL, `{"spans":[]}`, `no "id"`},
		{"one id twice", spans.JSONL, "{\"id\":\"a\",\"spans\":[]}\n{\"id\":\"a\",\"spans\":[]}", `called "a"`},
		{"an empty span", spans.JSONL, `{"id":"a","spans":[{"label":"X","start":3,"end":3}]}`, "[3, 3)"},
		{"a span without a start", spans.JSONL, `{"id":"a","spans":[{"label":"X","end":3}]}`, `document "a", span 1: there is no "start", but "end", "label"`},
		{"a span without a label", spans.JSONL, `{"id":"a","spans":[{"start":0,"end":3}]}`, `there is no "label", but "end", "start"`},
		{"a label that is empty", spans.JSONL, `{"id":"a","spans":[{"label":"","start":0,"end":3}]}`, "without a label"},
		{"the spans under another name", spans.JSONL, `{"id":"a","text":"Ada","annotations":[{"label":"X","start":0,"end":3}]}`, `line 1: document "a": there is no "spans", but "annotations", "id", "text"; did you mean "annotations"?`},
		{"a slip of the pen", spans.JSONL, `{"id":"a","meta":[{}],"span":[]}`, `did you mean "span"?`},
		{"pairs of numbers under another name", spans.JSONL, `{"id":"a","tokens":["Ada"],"label":[[0,3,"X"]]}`, `did you mean "label"?`},
		{"tags of tokens are no spans", spans.JSONL, `{"id":"a","ner_tags":[0,1],"tokens":["in","Rome"]}`, `"ner_tags", "tokens"; write "spans": []`},
		{"null for spans", spans.JSONL, `{"id":"a","spans":null,"entities":[]}`, `did you mean "entities"?`},
		{"no list at all", spans.JSONL, `{"id":"a","text":"Ada"}`, `write "spans": [] where there is none`},
		{"spans that are words", spans.JSONL, `{"id":"a","spans":["Ada"]}`, "must be a list of objects"},
		{"spans that are one", spans.JSONL, `{"id":"a","spans":{"label":"X","start":0,"end":3}}`, `"spans" must be a list`},
		{"a label under another name", spans.JSONL, `{"id":"a","spans":[{"type":"X","start":0,"end":3}]}`, `did you mean "type"?`},
		{"offsets under another name", spans.JSONL, `{"id":"a","spans":[{"label":"X","start_offset":0,"end_offset":3}]}`, `did you mean "start_offset"?`},
		{"half an offset", spans.JSONL, `{"id":"a","spans":[{"label":"X","start":0.5,"end":3}]}`, `"start" must be a whole number, found 0.5`},
		{"a line that is a list", spans.JSONL, "{\"id\":\"a\",\"spans\":[]}\n[1]", "line 2"},
		{"a list for the whole file", spans.JSONL, `[{"id":"a","spans":[]}]`, "write a document a line"},
		{"more empty spans than a memory holds", spans.JSONL, `{"id":"a","spans":[` + strings.Repeat("{},", 3<<20) + `{}]}`, "values, which are not read"},
		{"tags that are all empty", spans.CoNLL, "Ada\t\nLovelace\t\n", "the tag is empty"},
		{"tokens alone", spans.CoNLL, "Ada\nLovelace\n", "it has 1 column, where a word and its tag were expected"},
		{"parts of speech for tags", spans.CoNLL, "Ada NNP\n", `"NNP" is no tag`},
		{"no tag", spans.CoNLL, "a O\nb\n", "line 2"},
		{"a tag of no scheme", spans.CoNLL, "a X-PER\n", `"X-PER"`},
		{"a column that is not there", spans.HIPE, "TOKEN\tNE-FINE-LIT\na\tO\n", "NE-COARSE-LIT"},
		{"a short row", spans.HIPE, "TOKEN\tx\tNE-COARSE-LIT\na\tO\n", "line 2"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			_, err := spans.Read([]byte(tt.text), tt.format, spans.Options{})
			require.ErrorIs(t, err, spans.ErrFormat)
			require.ErrorContains(t, err, tt.says)
		})
	}
}

func one(label string, start, end int) spans.Span {
	return spans.Span{Label: label, Start: start, End: end}
}

func doc(id string, s ...spans.Span) spans.Document { return spans.Document{ID: id, Spans: s} }

func counts(c score.SpanCounts) [5]int {
	return [5]int{c.Correct, c.Incorrect, c.Partial, c.Missed, c.Spurious}
}

func TestSchemes(t *testing.T) {
	gold := []spans.Document{doc("a", one("PER", 0, 2), one("LOC", 5, 6), one("ORG", 8, 10), one("PER", 12, 13))}
	pred := []spans.Document{doc("a", one("PER", 0, 2), one("ORG", 5, 6), one("ORG", 8, 9), one("MISC", 20, 21))}
	s, err := spans.Score(gold, pred, spans.Assay)
	require.NoError(t, err)
	require.Equal(t, [5]int{1, 2, 0, 1, 1}, counts(s.Schemes.Strict))
	require.Equal(t, [5]int{2, 1, 0, 1, 1}, counts(s.Schemes.Exact))
	require.Equal(t, [5]int{2, 0, 1, 1, 1}, counts(s.Schemes.Partial))
	require.Equal(t, [5]int{2, 1, 0, 1, 1}, counts(s.Schemes.Type))
	require.InDelta(t, 2.5/4, *s.Schemes.Partial.Precision, 1e-12)
	require.Equal(t, [5]int{0, 0, 0, 0, 1}, counts(s.Labels["MISC"].Strict), "a label that gold never uses is spurious")
	require.Nil(t, s.Labels["MISC"].Strict.Recall, "and its recall is not defined")
	require.Equal(t, [5]int{0, 1, 0, 0, 0}, counts(s.Labels["LOC"].Strict), "a pair counts under its gold label")
}

// Where greedy pairing takes the first overlap, ours finds one more.
func TestOptimalPairingFindsMore(t *testing.T) {
	gold := []spans.Document{doc("a", one("X", 0, 4), one("Y", 4, 8))}
	pred := []spans.Document{doc("a", one("Y", 3, 8), one("X", 0, 3))}
	ours, err := spans.Score(gold, pred, spans.Assay)
	require.NoError(t, err)
	greedy, err := spans.Score(gold, pred, spans.Nervaluate11)
	require.NoError(t, err)
	require.Equal(t, 2, ours.Schemes.Type.Correct)
	require.Equal(t, 0, greedy.Schemes.Type.Correct, "the first prediction took the first gold span, of another type")
	require.Equal(t, 1, greedy.Schemes.Type.Spurious)
}

// nervaluate 1.2 looks for a gold span of the prediction's label first, and takes
// the one whose boundaries are closest.
func TestNervaluatePrefersTheLabel(t *testing.T) {
	gold := []spans.Document{doc("a", one("X", 0, 4), one("Y", 4, 6), one("Y", 6, 12))}
	pred := []spans.Document{doc("a", one("Y", 3, 12), one("Y", 4, 6))}
	now, err := spans.Score(gold, pred, spans.Nervaluate)
	require.NoError(t, err)
	require.Equal(t, [5]int{2, 0, 0, 1, 0}, counts(now.Schemes.Type), "the longer Y, then the shorter one")
	before, err := spans.Score(gold, pred, spans.Nervaluate11)
	require.NoError(t, err)
	require.Equal(t, [5]int{1, 1, 0, 1, 0}, counts(before.Schemes.Type), "X, which stands first")
	for _, s := range []*spans.SpanScore{now, before} {
		require.Equal(t, [5]int{0, 0, 0, 1, 0}, counts(s.Labels["X"].Partial), "spans of another label do not count for a label")
		require.Equal(t, [5]int{0, 0, 1, 1, 1}, counts(s.Labels["Y"].Partial), "the first prediction takes the first span that it overlaps")
	}
}

func TestPartialCreditIsSummedOverDocuments(t *testing.T) {
	gold := []spans.Document{doc("a", one("X", 0, 4)), doc("b", one("X", 0, 4))}
	pred := []spans.Document{doc("a", one("X", 0, 3)), doc("b", one("X", 0, 3))}
	ours, err := spans.Score(gold, pred, spans.Assay)
	require.NoError(t, err)
	require.Equal(t, 0.5, *ours.Schemes.Partial.F1)
	theirs, err := spans.Score(gold, pred, spans.Nervaluate)
	require.NoError(t, err)
	require.Equal(t, 0.5, *theirs.Schemes.Partial.F1)
	require.Equal(t, 0.5, *theirs.Labels["X"].Partial.F1)
	theirs, err = spans.Score(gold, pred, spans.Nervaluate11)
	require.NoError(t, err)
	require.Zero(t, *theirs.Schemes.Partial.F1, "nervaluate 1.1 loses it from the second document on")
	require.Zero(t, *theirs.Labels["X"].Partial.F1)
	require.Equal(t, 0.5, *theirs.Documents[1].Schemes.Partial.F1)
}

func TestLabelsThatGoldNeverUses(t *testing.T) {
	gold := []spans.Document{doc("a", one("loc", 0, 4))}
	pred := []spans.Document{doc("a", one("loc", 0, 4), one("astronaut", 9, 10))}
	ours, err := spans.Score(gold, pred, spans.Assay)
	require.NoError(t, err)
	require.Equal(t, 0.5, *ours.Schemes.Strict.Precision)
	theirs, err := spans.Score(gold, pred, spans.HIPE2022)
	require.NoError(t, err)
	require.Equal(t, 1.0, *theirs.Schemes.Strict.Precision)
}

func TestNotDefined(t *testing.T) {
	gold := []spans.Document{doc("a", one("X", 0, 4))}
	none := []spans.Document{doc("a")}
	s, err := spans.Score(gold, none, spans.Assay)
	require.NoError(t, err)
	require.Nil(t, s.Schemes.Strict.Precision)
	require.Zero(t, *s.Schemes.Strict.Recall)
	require.Nil(t, s.Schemes.Strict.F1)
	for _, c := range []spans.Compat{spans.Seqeval, spans.Nervaluate, spans.Nervaluate11, spans.HIPE2022} {
		s, err = spans.Score(gold, none, c)
		require.NoError(t, err)
		require.Zero(t, *s.Schemes.Strict.Precision, c)
	}
}

func TestDocumentsMustMatch(t *testing.T) {
	gold := []spans.Document{doc("a", one("X", 0, 4)), doc("b", one("X", 0, 4))}
	s, err := spans.Score(gold, []spans.Document{doc("a", one("X", 0, 4))}, spans.Assay)
	require.NoError(t, err)
	require.Equal(t, 1, s.Schemes.Strict.Missed, "what was not predicted is missed")
	_, err = spans.Score(gold, []spans.Document{doc("c")}, spans.Assay)
	require.ErrorIs(t, err, spans.ErrDocuments)
	_, err = spans.Score([]spans.Document{{ID: "a", Tokens: 3}}, []spans.Document{{ID: "a", Tokens: 4}}, spans.Assay)
	require.ErrorIs(t, err, spans.ErrDocuments)
	_, err = spans.Score(gold, gold, "bleu")
	require.ErrorContains(t, err, "bleu")
}

func drawSpans(t *rapid.T, name string) []spans.Span {
	n := rapid.IntRange(0, 8).Draw(t, name)
	out := make([]spans.Span, n)
	for i := range out {
		start := rapid.IntRange(0, 12).Draw(t, "start")
		out[i] = one(rapid.SampledFrom([]string{"A", "B"}).Draw(t, "label"), start, start+rapid.IntRange(1, 4).Draw(t, "length"))
	}
	return out
}

func TestOrderMeansNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold, pred := drawSpans(t, "gold"), drawSpans(t, "pred")
		want, err := spans.Score([]spans.Document{doc("a", gold...)}, []spans.Document{doc("a", pred...)}, spans.Assay)
		require.NoError(t, err)
		got, err := spans.Score([]spans.Document{doc("a", rapid.Permutation(gold).Draw(t, "g")...)}, []spans.Document{doc("a", rapid.Permutation(pred).Draw(t, "p")...)}, spans.Assay)
		require.NoError(t, err)
		require.Equal(t, want, got)
	})
}

func TestOursFindsAtLeastAsManyAsGreedyPairing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold, pred := []spans.Document{doc("a", drawSpans(t, "gold")...)}, []spans.Document{doc("a", drawSpans(t, "pred")...)}
		ours, err := spans.Score(gold, pred, spans.Assay)
		require.NoError(t, err)
		version := rapid.SampledFrom([]spans.Compat{spans.Nervaluate, spans.Nervaluate11}).Draw(t, "version")
		greedy, err := spans.Score(gold, pred, version)
		require.NoError(t, err)
		for _, p := range [][2]score.SpanCounts{{ours.Schemes.Strict, greedy.Schemes.Strict}, {ours.Schemes.Exact, greedy.Schemes.Exact},
			{ours.Schemes.Partial, greedy.Schemes.Partial}, {ours.Schemes.Type, greedy.Schemes.Type}} {
			require.GreaterOrEqual(t, p[0].Correct, p[1].Correct)
			require.GreaterOrEqual(t, 2*p[0].Correct+p[0].Partial, 2*p[1].Correct+p[1].Partial)
			require.Equal(t, p[0].Possible, len(gold[0].Spans))
			require.Equal(t, p[0].Actual, len(pred[0].Spans))
		}
	})
}

func TestManySpansOnOnePlace(t *testing.T) {
	var gold, pred []spans.Span
	for i := range 3000 {
		gold = append(gold, one("X", i, 10000))
		pred = append(pred, one("X", i, 10000))
	}
	s, err := spans.Score([]spans.Document{doc("a", gold...)}, []spans.Document{doc("a", pred...)}, spans.Assay)
	require.NoError(t, err)
	require.Equal(t, 3000, s.Schemes.Strict.Correct)
}

// From two files to scores, in one process.
func BenchmarkFilesToScores(b *testing.B) {
	const documents, entities = 10_000, 20
	gold, pred := fixtures.Workload(1, documents, entities)
	g, p := filepath.Join(b.TempDir(), "gold.jsonl"), filepath.Join(b.TempDir(), "pred.jsonl")
	require.NoError(b, os.WriteFile(g, gold, 0o600))
	require.NoError(b, os.WriteFile(p, pred, 0o600))
	b.ReportAllocs()
	b.SetBytes(int64(len(gold) + len(pred)))
	for b.Loop() {
		var sides [2][]spans.Document
		for i, path := range []string{g, p} {
			data, err := os.ReadFile(path)
			require.NoError(b, err)
			sides[i], err = spans.Read(data, spans.Detect(data), spans.Options{})
			require.NoError(b, err)
		}
		_, err := spans.Score(sides[0], sides[1], spans.Assay)
		require.NoError(b, err)
	}
	b.ReportMetric(float64(documents*b.N)/b.Elapsed().Seconds(), "docs/s")
}

func ExampleScore() {
	gold, _ := spans.Read([]byte("Ada B-PER\nLovelace I-PER\nof O\nLondon B-LOC\n"), spans.CoNLL, spans.Options{})
	pred, _ := spans.Read([]byte("Ada B-PER\nLovelace O\nof O\nLondon B-LOC\n"), spans.CoNLL, spans.Options{})
	s, _ := spans.Score(gold, pred, spans.Assay)
	fmt.Println("strict:", *s.Schemes.Strict.F1, "partial:", *s.Schemes.Partial.F1)
	// Output: strict: 0.5 partial: 0.75
}

func TestWorkloadIsDeterministic(t *testing.T) {
	a, b := fixtures.Workload(3, 5, 20)
	c, d := fixtures.Workload(3, 5, 20)
	require.Equal(t, a, c)
	require.Equal(t, b, d)
	require.Equal(t, 5, strings.Count(string(a), "\n"))
	require.Equal(t, 100, strings.Count(string(a), `"label"`))
}

// Spans are compared where they stand: that means something only in one text.
func TestScoreRefusesOtherWords(t *testing.T) {
	for _, tt := range []struct {
		reason     string
		format     spans.Format
		gold, pred string
		says       string
	}{
		{"another word", spans.CoNLL, "Ada B-X\nruns O\n", "Ada B-X\nsleeps O\n", `token 2 of "1" is "runs" in gold (line 2) and "sleeps" in the prediction (line 2)`},
		{"other columns beside the words", spans.CoNLL, "Ada NNP B-X\nruns V O\n", "Ada B-X\nruns O\n", ""},
		{"words that one side numbers", spans.CoNLL, "1\tAda\tB-X\n2\truns\tO\n\n", "Ada\tB-X\nruns\tO\n", ""},
		{"numbers that are words", spans.CoNLL, "1 CD B-X\nof IN O\n", "1 B-X\nof O\n", ""},
		{"capitals, brackets and words outside a vocabulary", spans.CoNLL, "Ada B-X\n-LRB- O\nruns O\n", "ada B-X\n( O\n[UNK] O\n", ""},
		{"another word of a page", spans.HIPE, "TOKEN\tNE-COARSE-LIT\nAda\tB-X\n", "TOKEN\tNE-COARSE-LIT\nKim\tB-X\n", `"Kim" in the prediction`},
		{"another text", spans.JSONL, `{"id":"a","text":"Ada ran","spans":[]}`, `{"id":"a","text":"Kim ran","spans":[]}`, "another text"},
		{"a text on one side", spans.JSONL, `{"id":"a","text":"Ada ran","spans":[]}`, `{"id":"a","spans":[]}`, ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			gold, err := spans.Read([]byte(tt.gold), tt.format, spans.Options{})
			require.NoError(t, err)
			pred, err := spans.Read([]byte(tt.pred), tt.format, spans.Options{})
			require.NoError(t, err)
			_, err = spans.Score(gold, pred, spans.Assay)
			if tt.says == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, spans.ErrDocuments)
			require.ErrorContains(t, err, tt.says)
		})
	}
	_, err := spans.Read([]byte(`{"id":"a","text":"Ada","spans":[{"label":"X","start":0,"end":4}]}`), spans.JSONL, spans.Options{})
	require.ErrorContains(t, err, "a text of 3 bytes")
}
