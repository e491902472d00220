package assay

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// bridges are cases of one amount each, the articles named.
func bridges(ids ...string) []Case {
	var out []Case
	for i, id := range ids {
		a := &seeds.Article{ID: id, Language: "en", Published: "2025-03-12", Text: fmt.Sprintf("Bridge %s cost $%d million.", id, i+2)}
		start := strings.Index(a.Text, "$")
		g := &schema.Golden{
			Source: schema.Source{ID: id, Language: "en", SHA256: a.SHA256()}, Complete: schema.Complete{Figures: true},
			Figures: []schema.Figure{{
				ID: "cost", Kind: schema.Money, Value: schema.NewDecimal(int64(i+2), 6), Unit: "USD", Qualifier: schema.Exact,
				Mentions: []schema.Mention{schema.At(start, start+len("$2 million"), "$"+fmt.Sprint(i+2)+" million")},
			}},
		}
		out = append(out, Case{Article: a, Golden: g})
	}
	return out
}

// recordOf is the record of an extractor that finds everything in an article.
func recordOf(t *testing.T, c Case) Record {
	t.Helper()
	data, err := schema.Encode(&schema.Article{Form: schema.ArticleForm, Source: schema.Source{ID: c.Article.ID}, Figures: c.Golden.Figures})
	require.NoError(t, err)
	return Record{Data: data, At: c.Article.ID + ".json"}
}

// streamOf are records that can all be read.
func streamOf(records ...Record) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		for _, r := range records {
			if !yield(r, nil) {
				return
			}
		}
	}
}

func TestCheckKnowsWhatIsExpected(t *testing.T) {
	cases := bridges("a", "b")
	a, b := recordOf(t, cases[0]), recordOf(t, cases[1])
	other := Record{At: "c.json", Data: []byte(`{"form":"assay/article@1","source":{"id":"c"},"parties":[],"figures":[],"dates":[]}`)}
	named := func(r Record, extractor string) Record { r.Extractor = extractor; return r }
	standOff := []Case{{Golden: &schema.Golden{Source: schema.Source{ID: "c"}}}}
	for _, tt := range []struct {
		reason   string
		records  []Record
		config   CheckConfig
		want     result.Verdict
		missing  string // the reason that says which cases have no record
		complete string // the extractor that has them all beside one that does not
	}{
		{"every case has its record", []Record{b, a}, CheckConfig{}, result.Pass, "", ""},
		{"a case without one is unknown", []Record{a}, CheckConfig{}, result.Unknown, "1 of the 2 articles of the suite have no record: b", ""},
		{"also where its neighbour has two", []Record{b, b}, CheckConfig{}, result.Unknown, "1 of the 2 articles of the suite have no record: a", ""},
		{"unless the records are said to be a part", []Record{a}, CheckConfig{Partial: true}, result.Pass, "", ""},
		{"no record at all", nil, CheckConfig{}, result.Unknown, "2 of the 2 articles of the suite have no record: a, b", ""},
		{"no record at all of a part proves nothing either", nil, CheckConfig{Partial: true}, result.Unknown, "", ""},
		{"a record of no case is not passed over", []Record{a, b, other}, CheckConfig{}, result.Unknown, "", ""},
		{"nor among a part", []Record{a, other}, CheckConfig{Partial: true}, result.Unknown, "", ""},
		{"a case that is not expected takes its record", []Record{a, b, other}, CheckConfig{Others: standOff}, result.Pass, "", ""},
		{"and is not missed", []Record{a, b}, CheckConfig{Others: standOff}, result.Pass, "", ""},
		{"each extractor is expected to have all", []Record{named(a, "x"), named(b, "x"), named(a, "y")}, CheckConfig{}, result.Unknown, "y: 1 of the 2 articles of the suite have no record: b", "x"},
		{"two records of one case are two runs", []Record{a, a, b}, CheckConfig{}, result.Pass, "", ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			tt.config.Cases = cases
			r, err := Check(t.Context(), streamOf(tt.records...), tt.config)
			require.NoError(t, err)
			require.Equal(t, tt.want, r.Gate, "%v", r.Reasons)
			require.Len(t, r.Runs, len(tt.records), "a run is a record")
			reasons := slices.DeleteFunc(r.Reasons, func(s string) bool { return !strings.Contains(s, "have no record") })
			require.Equal(t, tt.missing, strings.Join(reasons, "\n"))
			for name, x := range r.Extractors {
				require.Equal(t, tt.missing == "" && r.Gate == result.Pass || name == tt.complete, x.Gate == result.Pass, name)
			}
		})
	}
}

func TestWhichCaseARecordIsOf(t *testing.T) {
	cases := bridges("a", "b")
	a := recordOf(t, cases[0])
	hashed := strings.Replace(string(a.Data), `"id": "a"`, `"id": "unheard-of", "sha256": "`+cases[0].Article.SHA256()+`"`, 1)
	require.NotEqual(t, string(a.Data), hashed)
	for _, tt := range []struct {
		reason string
		rec    Record
		want   string // the article of the run
	}{
		{"by its own source", a, "a"},
		{"by the hash of its text", Record{Data: []byte(hashed)}, "a"},
		{"by the id that comes with it, whatever it says itself", Record{Data: a.Data, Article: "b"}, "b"},
		{"by the id that comes with it where it cannot be read", Record{Err: errors.New("gone"), Article: "b"}, "b"},
		{"by its source where it breaks off later", Record{Data: a.Data[:len(a.Data)-20]}, "a"},
		{"of none", Record{Data: a.Data, Article: "c"}, ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r, err := Check(t.Context(), streamOf(tt.rec), CheckConfig{Cases: cases, Partial: true})
			require.NoError(t, err)
			if tt.want == "" {
				require.Equal(t, result.Unknown, r.Gate)
				return
			}
			require.Equal(t, tt.want, r.Runs[0].Article)
		})
	}
}

// The order of the result is that of its articles, not of the records nor of the
// goroutine that was done first; records of one article keep theirs.
func TestOrderOfRuns(t *testing.T) {
	cases := bridges("a", "b", "c", "d")
	var records []Record
	for i, c := range []int{3, 0, 2, 1, 0, 2} {
		rec := recordOf(t, cases[c])
		rec.At = fmt.Sprint("lines:", i+1)
		records = append(records, rec)
	}
	for range 20 {
		r, err := Check(t.Context(), streamOf(records...), CheckConfig{Cases: cases})
		require.NoError(t, err)
		var order []string
		for _, run := range r.Runs {
			order = append(order, run.Article+" "+run.At)
		}
		require.Equal(t, []string{"a lines:2", "a lines:5", "b lines:4", "c lines:3", "c lines:6", "d lines:1"}, order)
	}
}

// The iterator is called by one goroutine, so that a plain counter in it is no
// race, while records that it gave are evaluated side by side.
func TestRecordsAreReadByOneGoroutineWhileOthersEvaluate(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2)) // as many are evaluated at once
	cases := bridges("a", "b")
	running := make(chan struct{})
	meet := func(*checks.Pass) {
		select {
		case running <- struct{}{}:
		case <-running:
		case <-time.After(time.Minute):
			t.Error("two records were not evaluated at once")
		}
	}
	both := &checks.Check{Name: "own/both", Doc: "d", Help: "h", Severity: result.Note, Run: meet}
	handed := 0
	records := func(yield func(Record, error) bool) {
		for _, c := range cases {
			handed++
			if !yield(recordOf(t, c), nil) {
				return
			}
		}
	}
	_, err := Check(t.Context(), records, CheckConfig{Cases: cases, Checks: []*checks.Check{both}})
	require.NoError(t, err)
	require.Equal(t, 2, handed)
}

// What was interrupted is no answer, whether or not a record was handed over.
func TestAnInterruptedCheckIsNoAnswer(t *testing.T) {
	cases := bridges("a", "b")
	ctx, cancel := context.WithCancel(t.Context())
	cancelling := func(yield func(Record, error) bool) {
		_ = yield(recordOf(t, cases[0]), nil)
		cancel()
		_ = yield(recordOf(t, cases[1]), nil)
	}
	for _, records := range []iter.Seq2[Record, error]{cancelling, streamOf(), streamOf(recordOf(t, cases[0]))} {
		r, err := Check(ctx, records, CheckConfig{Cases: cases})
		require.ErrorIs(t, err, context.Canceled)
		require.Nil(t, r)
	}
}

func TestARecordThatCannotBeRead(t *testing.T) {
	cases := bridges("a")
	records := func(yield func(Record, error) bool) {
		_ = yield(Record{At: "gone.json"}, errors.New("it is gone")) && yield(recordOf(t, cases[0]), nil)
	}
	r, err := Check(t.Context(), records, CheckConfig{Cases: cases})
	require.NoError(t, err)
	require.Equal(t, result.Unknown, r.Gate)
	require.Len(t, r.Runs, 2, "the reading went on")
	i := slices.IndexFunc(r.Runs, func(r result.Run) bool { return r.At == "gone.json" })
	require.Equal(t, "it is gone", r.Runs[i].Error)
}

// Of more records than a result lists, all are counted, and each is passed on in
// order; what the result lists is bounded.
func TestCheckTakesAnyNumberOfRecords(t *testing.T) {
	missing := errors.New("not there")
	for _, tt := range []struct {
		reason         string
		handed, listed int
	}{
		{"as many as are listed", gate.MostListed, gate.MostListed},
		{"more", gate.MostListed + 1, 20},
		{"many more", 120_000, 20},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			records := func(yield func(Record, error) bool) {
				for range tt.handed {
					if !yield(Record{At: "many.jsonl"}, missing) {
						return
					}
				}
			}
			each := 0
			r, err := Check(t.Context(), records, CheckConfig{Extractor: "x", Partial: true, Stream: Stream{Each: func(n int, run result.Run) error {
				each++
				require.Equal(t, each, n)
				require.Equal(t, "not there", run.Error)
				return nil
			}}})
			require.NoError(t, err)
			require.Len(t, r.Runs, tt.listed)
			require.Equal(t, tt.handed-tt.listed, r.Omitted)
			require.Equal(t, tt.handed, r.Extractors["x"].Unknown)
			require.Equal(t, tt.handed, each)
			require.Equal(t, result.Unknown, r.Gate)
		})
	}
}

// Shards have disjoint articles, together all, and what they pass on is what one
// check passes on, with the same numbers.
func TestShardsOfACheck(t *testing.T) {
	var cases []Case
	for i := range 40 {
		cases = append(cases, Case{Article: &seeds.Article{ID: fmt.Sprintf("a%02d", i), Language: "en", Text: "Anna came.\n"}})
	}
	records := func(yield func(Record, error) bool) {
		for i := range 45 { // the last are of no article
			data := fmt.Sprintf(`{"form":"assay/article@1","source":{"id":"a%02d"},"parties":[],"figures":[],"dates":[]}`, i)
			if i == 7 {
				continue
			}
			if !yield(Record{Data: []byte(data)}, nil) {
				return
			}
		}
	}
	collect := func(s Stream) (map[int]result.Run, *Result) {
		runs := map[int]result.Run{}
		s.Each = func(n int, run result.Run) error { runs[n] = run; return nil }
		r, err := Check(t.Context(), records, CheckConfig{Cases: cases, Stream: s})
		require.NoError(t, err)
		return runs, r
	}
	whole, want := collect(Stream{})
	require.Len(t, whole, 44)
	require.Contains(t, want.Reasons[len(want.Reasons)-1], "1 of the 40 articles of the suite have no record: a07")
	sum, err := gate.NewAccumulator(checks.All(), gate.Policy{}, nil)
	require.NoError(t, err)
	all := map[int]result.Run{}
	for i := range 3 {
		part, err := gate.NewAccumulator(checks.All(), gate.Policy{}, nil)
		require.NoError(t, err)
		runs, _ := collect(Stream{Into: part, Shard: Shard{i + 1, 3}})
		require.NotEmpty(t, runs)
		require.Less(t, len(runs), 30)
		for n, run := range runs {
			require.NotContains(t, all, n)
			all[n] = run
		}
		require.NoError(t, sum.Merge(part))
	}
	require.Equal(t, whole, all)
	got, err := sum.Result()
	require.NoError(t, err)
	sum.Suite().Complete(got, "extractor")
	require.Equal(t, want, got)
	_, err = Check(t.Context(), records, CheckConfig{Cases: cases, Stream: Stream{Shard: Shard{4, 3}}})
	require.ErrorContains(t, err, "no shard 4 of 3")
}

// A check that goes on has the result of one that was not interrupted.
func TestCheckGoesOn(t *testing.T) {
	cases := []Case{{Article: &seeds.Article{ID: "a", Language: "en", Text: "Anna came.\n"}}, {Article: &seeds.Article{ID: "b", Language: "en", Text: "Bo came.\n"}}}
	records := func(yield func(Record, error) bool) {
		for i := range 20 {
			data := fmt.Sprintf(`{"form":"assay/article@1","source":{"id":"%c"},"parties":[{"type":"person","name":"P%d"}],"figures":[],"dates":[]}`, 'a'+i/10, i)
			if !yield(Record{Data: []byte(data)}, nil) {
				return
			}
		}
	}
	want, err := Check(t.Context(), records, CheckConfig{Cases: cases})
	require.NoError(t, err)
	a, err := gate.NewAccumulator(checks.All(), gate.Policy{}, nil)
	require.NoError(t, err)
	killed, last := errors.New("killed"), 0
	_, err = Check(t.Context(), records, CheckConfig{Cases: cases, Stream: Stream{Into: a, Each: func(n int, _ result.Run) error {
		if last = n; n == 13 {
			return killed
		}
		return nil
	}}})
	require.ErrorIs(t, err, killed)
	got, err := Check(t.Context(), records, CheckConfig{Cases: cases, Stream: Stream{Into: a, Done: last}})
	require.NoError(t, err)
	require.Equal(t, want, got)
	_, err = Check(t.Context(), records, CheckConfig{Cases: cases[:1], Stream: Stream{Into: a, Done: last}})
	require.ErrorContains(t, err, "another suite")
}
