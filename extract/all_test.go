package extract

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract/internal/meter"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

func numbered(n int) []seeds.Article {
	list := make([]seeds.Article, n)
	for i := range list {
		list[i] = seeds.Article{ID: fmt.Sprint(i), Text: strings.Repeat("x", i)}
	}
	return list
}

func TestAllKeepsTheOrder(t *testing.T) {
	articles := numbered(60)
	var running, most atomic.Int32
	x := Func(func(ctx context.Context, a seeds.Article) ([]byte, error) {
		if n := running.Add(1); n > most.Load() {
			most.Store(n)
		}
		defer running.Add(-1)
		time.Sleep(time.Duration(len(a.Text)*7%11) * time.Millisecond) // never in order by themselves
		switch len(a.Text) % 10 {
		case 3:
			panic("three")
		case 7:
			return nil, errors.New("seven")
		case 9:
			return []byte(" \n"), nil
		}
		AddUsage(ctx, result.Metrics{InputTokens: 2, OutputTokens: 1})
		return []byte(a.ID), nil
	})
	for _, concurrency := range []int{1, 3, 16} {
		t.Run(fmt.Sprint(concurrency), func(t *testing.T) {
			most.Store(0)
			var log strings.Builder
			next := 0
			err := each(context.Background(), x, articles, Options{Concurrency: concurrency}, func(i int, o Outcome) {
				require.Equal(t, next, i)
				next++
				want := map[int]Kind{3: Crashed, 7: Failed, 9: Empty}[i%10]
				require.Equal(t, want, KindOf(o.Err), "%v", o.Err)
				if want == "" {
					require.Equal(t, articles[i].ID, string(o.Record))
					require.EqualValues(t, 2, o.Metrics.InputTokens)
				} else {
					require.Nil(t, o.Record)
				}
				fmt.Fprintln(&log, i, o.Err)
			})
			require.NoError(t, err)
			require.Equal(t, len(articles), next)
			require.LessOrEqual(t, int(most.Load()), concurrency)
			require.Contains(t, log.String(), "3 crashed: the function panicked: three")
		})
	}
}

func TestAllIsInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	x := Func(func(ctx context.Context, a seeds.Article) ([]byte, error) {
		if a.ID >= "5" {
			<-ctx.Done()
			return nil, ctx.Err()
		}
		return []byte(a.ID), nil
	})
	var got []string
	err := each(ctx, x, numbered(10), Options{Concurrency: 3}, func(i int, o Outcome) {
		got = append(got, string(o.Record))
		if i == 4 {
			cancel()
		}
	})
	require.ErrorIs(t, err, context.Canceled)
	require.Equal(t, []string{"0", "1", "2", "3", "4"}, got, "what was interrupted is no outcome")
}

func TestTimeout(t *testing.T) {
	stuck := make(chan struct{})
	t.Cleanup(func() { close(stuck) })
	for _, tt := range []struct {
		reason string
		x      Func
		says   string
	}{
		{"one that heeds its context", func(ctx context.Context, _ seeds.Article) ([]byte, error) {
			<-ctx.Done()
			return nil, ctx.Err()
		}, "no answer in 20ms"},
		{"one that answers all the same, and too late", func(ctx context.Context, _ seeds.Article) ([]byte, error) {
			<-ctx.Done()
			return []byte("{}"), nil
		}, "no answer in 20ms"},
		{"one that does not is left running", func(context.Context, seeds.Article) ([]byte, error) {
			<-stuck
			return []byte("{}"), nil
		}, "left running"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			t.Parallel()
			_, err := Timeout(tt.x, 20*time.Millisecond).Extract(context.Background(), ana)
			require.Equal(t, TimedOut, KindOf(err), "%v", err)
			require.ErrorContains(t, err, tt.says)
		})
	}
}

func TestRetry(t *testing.T) {
	for _, tt := range []struct {
		reason string
		fails  []error
		calls  int
		kind   Kind
	}{
		{"crashes pass", []error{Errorf(Crashed, "x"), Errorf(TimedOut, "x")}, 3, ""},
		{"so do 429 and 5xx", []error{&Error{Kind: Status, Code: 429}, &Error{Kind: Status, Code: 503}}, 3, ""},
		{"an account without money stays", []error{&Error{Kind: Status, Code: 429, Permanent: true}}, 1, Status},
		{"404 stays", []error{&Error{Kind: Status, Code: 404}}, 1, Status},
		{"no program stays", []error{Errorf(Unreachable, "x").AsPermanent()}, 1, Unreachable},
		{"a wrong answer stays", []error{Errorf(WrongStream, "x")}, 1, WrongStream},
		{"what a function says itself stays", []error{errors.New("x")}, 1, Failed},
		{"enough is enough", []error{Errorf(Crashed, "1"), Errorf(Crashed, "2"), Errorf(Crashed, "3")}, 3, Crashed},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			calls := 0
			x := retry{Func(func(context.Context, seeds.Article) ([]byte, error) {
				if calls++; calls <= len(tt.fails) {
					return nil, tt.fails[calls-1]
				}
				return []byte("{}"), nil
			}), 2, time.Millisecond}
			ctx, m := meter.With(context.Background())
			_, err := x.Extract(ctx, ana)
			require.Equal(t, tt.kind, KindOf(err))
			require.Equal(t, tt.calls, calls)
			metrics, _ := m.Read()
			require.Equal(t, calls-1, metrics.Retries)
		})
	}
}

func TestRateLimit(t *testing.T) {
	echo := Func(func(context.Context, seeds.Article) ([]byte, error) { return []byte("12345"), nil })
	_, err := RateLimit(echo, 0.001).Extract(within(t, time.Hour), ana)
	require.NoError(t, err, "the first goes at once")
	for _, none := range []float64{0, -1, math.NaN()} {
		x := RateLimit(echo, none)
		for range 3 {
			_, err := x.Extract(within(t, time.Minute), ana)
			require.NoError(t, err, "no limit")
		}
	}
}

func TestCache(t *testing.T) {
	dir := filepath.Join(t.TempDir(), ".assay-cache")
	calls := 0
	inner := Func(func(_ context.Context, a seeds.Article) ([]byte, error) {
		if calls++; a.Text == "bad" {
			return nil, Errorf(Crashed, "x")
		}
		return fmt.Append(nil, a.ID, calls), nil
	})
	run := func(key string, a seeds.Article, o Options) (string, bool) {
		var record []byte
		var cached bool
		require.NoError(t, each(context.Background(), Cache(inner, dir, key), []seeds.Article{a}, o, func(_ int, out Outcome) {
			record, cached = out.Record, out.Metrics.Cached
		}))
		return string(record), cached
	}
	a := seeds.Article{ID: "../../a", Language: "fr", Text: "t"}
	later := a
	later.Published = "2025-02-04"
	for i, tt := range []struct {
		reason string
		key    string
		a      seeds.Article
		o      Options
		want   string
		cached bool
	}{
		{"asked for the first time", "k", a, Options{}, "../../a1", false},
		{"known by then", "k", a, Options{}, "../../a1", true},
		{"another day is another article", "k", later, Options{}, "../../a2", false},
		{"another configuration", "k2", a, Options{}, "../../a3", false},
		{"no cache neither reads", "k", a, Options{NoCache: true}, "../../a4", false},
		{"nor writes", "k", a, Options{}, "../../a1", true},
		{"refresh does not read", "k", a, Options{Refresh: true}, "../../a5", false},
		{"but writes", "k", a, Options{}, "../../a5", true},
		{"a failure", "k", seeds.Article{ID: "b", Text: "bad"}, Options{}, "", false},
		{"is not kept", "k", seeds.Article{ID: "b", Text: "bad"}, Options{}, "", false},
	} {
		got, cached := run(tt.key, tt.a, tt.o)
		require.Equal(t, tt.want, got, "%d: %s", i, tt.reason)
		require.Equal(t, tt.cached, cached, "%d: %s", i, tt.reason)
	}
	require.Equal(t, 7, calls)
	ignore, err := os.ReadFile(filepath.Join(dir, ".gitignore"))
	require.NoError(t, err)
	require.Equal(t, "*\n", string(ignore))

	path := Cache(inner, dir, "k").(cache).path(a)
	whole, err := os.ReadFile(path)
	require.NoError(t, err)
	for i := range whole {
		for _, broken := range [][]byte{whole[:i], append(bytes.Clone(whole[:i]), whole[i]^1)} {
			require.NoError(t, os.WriteFile(path, broken, 0o600))
			_, ok := readCache(path)
			require.False(t, ok, "%d bytes of a cut or changed file are no output", i)
		}
	}
}

// However many articles are asked for at once, no more than there are need room.
func TestAllBoundsTheConcurrency(t *testing.T) {
	x := Func(func(context.Context, seeds.Article) ([]byte, error) { return []byte("{}"), nil })
	n := 0
	require.NoError(t, each(t.Context(), x, []seeds.Article{{ID: "a"}, {ID: "b"}}, Options{Concurrency: 1 << 40}, func(int, Outcome) { n++ }))
	require.Equal(t, 2, n)
}

// An extractor may use what it returned again for the next article.
func TestAllKeepsWhatAnExtractorUsesAgain(t *testing.T) {
	var buffer [2]byte
	asked := make(chan struct{}, 3)
	x := Func(func(_ context.Context, a seeds.Article) ([]byte, error) {
		copy(buffer[:], a.ID)
		asked <- struct{}{}
		return buffer[:], nil
	})
	articles := three()
	require.NoError(t, each(t.Context(), x, articles, Options{Concurrency: 1}, func(i int, o Outcome) {
		for i == 0 && len(asked) < len(articles) {
			time.Sleep(time.Millisecond)
		}
		require.Equal(t, articles[i].ID, string(o.Record))
	}))
}

// path is the file that an article's answer is kept in.
func (x cache) path(a seeds.Article) string { return x.pathOf(a, "") }

// A loop that is left waits for what still runs, and asks for no more.
func TestALoopMayBeLeft(t *testing.T) {
	var asked, running atomic.Int32
	x := Func(func(ctx context.Context, a seeds.Article) ([]byte, error) {
		asked.Add(1)
		running.Add(1)
		defer running.Add(-1)
		if a.ID != "0" {
			<-ctx.Done()
		}
		return []byte("{}"), nil
	})
	for out, err := range All(t.Context(), x, numbered(50), Options{Concurrency: 3}) {
		require.NoError(t, err)
		require.Equal(t, 0, out.Index)
		break
	}
	require.Zero(t, running.Load())
	require.LessOrEqual(t, asked.Load(), int32(4))
}

// What withdraws an answer is found in what stands around it, and a cache forgets
// that answer.
func TestARevokedAnswerIsYieldedLast(t *testing.T) {
	dir := t.TempDir()
	x := Cache(Retry(Timeout(revoking{Func(func(_ context.Context, a seeds.Article) ([]byte, error) { return []byte(a.ID), nil })}, time.Minute), 1), dir, "k")
	_, ok := As[Revoker](x)
	require.True(t, ok)
	var got []string
	for out, err := range All(t.Context(), x, three(), Options{Concurrency: 1}) {
		require.NoError(t, err)
		got = append(got, fmt.Sprintf("%d%s%s", out.Index, out.Record, KindOf(out.Err)))
	}
	require.Equal(t, []string{"0n1", "1n2", "2n3", "1no-answer"}, got)
	kept, err := filepath.Glob(filepath.Join(dir, "??", "*"))
	require.NoError(t, err)
	require.Len(t, kept, 2)
}

// revoking takes back what it said of article n2.
type revoking struct{ Extractor }

func (revoking) Revoke(context.Context) []Revocation {
	return []Revocation{{Article: three()[1], Err: Errorf(NoAnswer, "it was another's")}}
}
