package assay

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/recorded"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// A baseline counts for a run as it does for a check, for its progress too.
func TestRunKnowsItsBaseline(t *testing.T) {
	path := filepath.Join(t.TempDir(), "known.jsonl")
	cases := bridges("a")
	wrong := says(emptyRecord)
	b, err := gate.ReadBaseline(path)
	require.NoError(t, err)
	var last Progress
	c := Config{Cases: cases, Baseline: b, Progress: func(p Progress) { last = p }}
	r, err := Run(t.Context(), wrong, c)
	require.NoError(t, err)
	require.Equal(t, result.Fail, r.Gate)
	require.Equal(t, Progress{1, 1, 1}, last)
	_, _, err = b.Update(r, gate.Policy{})
	require.NoError(t, err)

	c.Baseline, err = gate.ReadBaseline(path)
	require.NoError(t, err)
	r, err = Run(t.Context(), wrong, c)
	require.NoError(t, err)
	require.Equal(t, result.Pass, r.Gate, "%v", r.Reasons)
	require.Equal(t, Progress{1, 1, 0}, last)
}

// recalling takes an answer back when all are there.
type recalling struct {
	extract.Func
	id string
}

func (x recalling) Revoke(context.Context) []extract.Revocation {
	return []extract.Revocation{{Article: seeds.Article{ID: x.id}, Err: extract.Errorf(extract.NoAnswer, "it was another's")}}
}

// An answer that is taken back is unknown, and no article is counted twice.
func TestAnAnswerIsTakenBack(t *testing.T) {
	cases := bridges("a", "b")
	x := recalling{func(_ context.Context, a seeds.Article) ([]byte, error) {
		for _, c := range cases {
			if c.Article.ID == a.ID {
				return recordOf(t, c).Data, nil
			}
		}
		return nil, errors.New("another article")
	}, "a"}
	var progress []Progress
	r, err := Run(t.Context(), x, Config{Cases: cases, Progress: func(p Progress) { progress = append(progress, p) }})
	require.NoError(t, err)
	require.Equal(t, []Progress{{1, 2, 0}, {2, 2, 0}}, progress)
	require.Equal(t, result.Unknown, r.Gate)
	require.Contains(t, r.Runs[0].Error, "it was another's")
	require.Empty(t, r.Runs[1].Error)
}

// What an extractor could not do is progress that failed.
func TestProgressCountsWhatIsUnknown(t *testing.T) {
	down := extract.Func(func(context.Context, seeds.Article) ([]byte, error) { return nil, errors.New("it is down") })
	var last Progress
	_, err := Run(t.Context(), down, Config{Cases: bridges("a", "b"), Progress: func(p Progress) { last = p }})
	require.NoError(t, err)
	require.Equal(t, Progress{2, 2, 2}, last)
}

// Each run says where its output was recorded, and an output of no article is a run
// of its own.
func TestRecordedOutputsSayWhere(t *testing.T) {
	cases := bridges("a")
	path := filepath.Join(t.TempDir(), "out.jsonl")
	line := strings.ReplaceAll(string(recordOf(t, cases[0]).Data), "\n", " ")
	require.NoError(t, os.WriteFile(path, []byte(`{"form":"assay/article@1"}`+"\n"+line+"\n"), 0o644))
	x, err := recorded.Open(path)
	require.NoError(t, err)
	defer x.Close()
	r, err := Run(t.Context(), x, Config{Cases: cases})
	require.NoError(t, err)
	require.Len(t, r.Runs, 2)
	where := map[string]string{}
	for _, run := range r.Runs {
		where[run.Article] = run.At
	}
	require.Equal(t, map[string]string{"a": path + ":2", "": path + ":1"}, where)
	require.Equal(t, result.Unknown, r.Gate)
}

// Check reads records as leniently as it is told, and keeps the error that a record
// brings along.
func TestCheckKeepsWhatRecordsBring(t *testing.T) {
	cases := bridges("a")
	rec := recordOf(t, cases[0])
	extra := rec
	extra.Data = []byte(strings.Replace(string(rec.Data), `"source"`, `"extra": 1, "source"`, 1))
	for _, tt := range []struct {
		reason  string
		rec     Record
		lenient bool
		want    result.Verdict
	}{
		{"a record", rec, false, result.Pass},
		{"an unknown key", extra, false, result.Fail},
		{"an unknown key that is let pass", extra, true, result.Pass},
		{"an error of the extractor", Record{Article: "a", Err: errors.New("it is down")}, false, result.Unknown},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r, err := Check(t.Context(), streamOf(tt.rec), CheckConfig{Cases: cases, Lenient: tt.lenient})
			require.NoError(t, err)
			require.Equal(t, tt.want, r.Gate, "%v", r.Reasons)
			if tt.rec.Err != nil {
				require.Equal(t, tt.rec.Err.Error(), r.Runs[0].Error)
			}
		})
	}
}

// What is known of an article and of a record is in its run.
func TestARunSaysWhatItIsOf(t *testing.T) {
	c := bridges("a")[0]
	c.Article.Path, c.Article.Line = "articles/a.txt", 5
	c.Golden.Phenomena = []string{"bare-dollar"}
	c.Golden.Parties = []schema.Party{{ID: "p", Type: schema.Person, Name: "Ada Brook"}}
	rec := recordOf(t, c)
	rec.Metrics = &result.Metrics{Milliseconds: -5, InputTokens: -1}
	run := Evaluate(t.Context(), rec, c, checks.All(), schema.Options{})
	require.Equal(t, []any{"a", "articles/a.txt", 5, []string{"bare-dollar"}}, []any{run.Article, run.File, run.FirstLine, run.Phenomena})
	require.Equal(t, &result.Metrics{}, run.Metrics, "nothing takes less than no time")
	require.Equal(t, map[string]result.Coverage{"money": {Found: 1, Of: 1}}, run.RequiredTypes[schema.KindFigure])
	require.Equal(t, map[string]result.Coverage{"person": {Of: 1}}, run.RequiredTypes[schema.KindParty])

	alone := Evaluate(t.Context(), rec, Case{}, checks.All(), schema.Options{})
	require.Equal(t, "a", alone.Article, "the record's own word, where there is no other")
}

// Cases are in order of their ids, and a golden that is there is wanted.
func TestCases(t *testing.T) {
	set, err := golden.LoadFS(fstest.MapFS{"b.json": {Data: []byte(`{"form":"assay/golden@1","source":{"id":"b"},"parties":[],"figures":[],"dates":[]}`)}}, ".")
	require.NoError(t, err)
	got := Cases([]seeds.Article{{ID: "c", Text: "x"}, {ID: "b", Text: "x"}, {ID: "a", Text: "x"}}, set, false)
	var ids []string
	for _, c := range got {
		ids = append(ids, c.Article.ID)
		require.Equal(t, c.Article.ID == "b", c.RequireGolden, c.Article.ID)
	}
	require.Equal(t, []string{"a", "b", "c"}, ids)
}

// A suite says what lies in it and is not read, and which of its goldens are of
// another language than their article.
func TestASuiteSaysWhatDoesNotFit(t *testing.T) {
	_, notices, err := SuiteFS(fstest.MapFS{
		"articles/a.pdf": {Data: []byte("%PDF")},
		"articles/a.txt": {Data: []byte("---\nlanguage: en\n---\nAda Brook came.\n")},
		"goldens/a.json": {Data: []byte(`{"form":"assay/golden@1","source":{"id":"a","language":"fr"},"parties":[],"figures":[],"dates":[]}`)},
	})
	require.NoError(t, err)
	var text []string
	for _, n := range notices {
		text = append(text, n.Text)
	}
	require.Contains(t, strings.Join(text, "\n"), `"fr"`)
	require.Contains(t, strings.Join(text, "\n"), "a.pdf")
}

// A record may be long, and what cannot be read to its end is an error, whatever
// came before.
func TestLongAndBrokenReaders(t *testing.T) {
	long := `{"form":"assay/article@1","source":{"id":"a"},"parties":[],"figures":[],"dates":[],"x":{"pad":"` + strings.Repeat("a", 2<<20) + `"}}`
	count := func(r io.Reader) (n int, failed error) {
		for rec, err := range ReadRecords(r, "r", Detect) {
			if err != nil {
				return n, err
			}
			require.NotEmpty(t, rec.Data)
			n++
		}
		return n, nil
	}
	n, err := count(strings.NewReader(long + "\n" + long + "\n"))
	require.NoError(t, err)
	require.Equal(t, 2, n)
	n, err = count(strings.NewReader(long))
	require.NoError(t, err)
	require.Equal(t, 1, n)
	for _, before := range []string{"", `{"form":"assay/article@1"`, long, long + "\n", long + "\n" + long} {
		_, err = count(io.MultiReader(strings.NewReader(before), iotest.ErrReader(errors.New("the line went dead"))))
		require.ErrorContains(t, err, "the line went dead", "after %d bytes", len(before))

		once := &failsOnce{before: strings.NewReader(before)}
		_, err = count(once)
		require.ErrorContains(t, err, "the line went dead", "once, after %d bytes", len(before))
	}
}

// failsOnce is a reader that fails at its end, and then says that it has ended.
type failsOnce struct {
	before io.Reader
	failed bool
}

func (f *failsOnce) Read(p []byte) (int, error) {
	n, err := f.before.Read(p)
	if n > 0 || f.failed {
		return n, err
	}
	f.failed = true
	return 0, errors.New("the line went dead")
}

// A golden of another text is recognized by its hash and, where it has none, by its words.
func TestAGoldenOfAnotherText(t *testing.T) {
	bridge := seeds.Article{ID: "bridge", Text: "The bridge cost $42 million.\n"}
	for _, tt := range []struct {
		reason, hash, words string
		stale               bool
	}{
		{"its hash", bridge.SHA256(), "$42 million", false},
		{"another hash", strings.Repeat("0", 64), "$42 million", true},
		{"no hash, its words", "", "$42 million", false},
		{"no hash, other words", "", "$24 million", true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			text := strings.Replace(bridgeGolden, "$42 million", tt.words, 1)
			if tt.hash != "" {
				text = strings.Replace(text, `"id":"bridge"`, `"id":"bridge","sha256":"`+tt.hash+`"`, 1)
			}
			set, err := golden.LoadFS(fstest.MapFS{"bridge.json": {Data: []byte(text)}}, ".")
			require.NoError(t, err)
			c := Cases([]seeds.Article{bridge}, set, true)[0]
			require.Equal(t, tt.stale, c.StaleReason != "", "%s", c.StaleReason)
		})
	}
}
