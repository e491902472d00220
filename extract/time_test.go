package extract

import (
	"context"
	"fmt"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/seeds"
)

// The tests of this file run on a clock of their own: no machine is too slow
// for them.

func TestRetryWaitsTwiceAsLongEachTime(t *testing.T) {
	for _, tt := range []struct {
		reason  string
		err     *Error
		longest []time.Duration // of each wait; a random part of it, at most half, is left out
		exactly bool
	}{
		{"twice as long, up to a minute", Errorf(Crashed, "x"), []time.Duration{
			500 * time.Millisecond, time.Second, 2 * time.Second, 4 * time.Second, 8 * time.Second, 16 * time.Second, 32 * time.Second, time.Minute, time.Minute,
		}, false},
		{"as long as the server asks", &Error{Kind: Status, Code: 503, After: 7 * time.Second}, []time.Duration{7 * time.Second, 7 * time.Second}, true},
		{"but no longer than a minute", &Error{Kind: Status, Code: 429, After: time.Hour}, []time.Duration{time.Minute}, true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var asked []time.Time
				x := Retry(Func(func(context.Context, seeds.Article) ([]byte, error) {
					asked = append(asked, time.Now())
					return nil, tt.err
				}), len(tt.longest))
				_, err := x.Extract(t.Context(), ana)
				require.Equal(t, tt.err.Kind, KindOf(err))
				require.Len(t, asked, len(tt.longest)+1)
				for i, longest := range tt.longest {
					wait := asked[i+1].Sub(asked[i])
					require.LessOrEqual(t, wait, longest, "wait %d", i)
					if tt.exactly {
						require.Equal(t, longest, wait, "wait %d", i)
					} else {
						require.GreaterOrEqual(t, wait, longest/2, "wait %d", i)
					}
				}
			})
		})
	}
}

// An interrupted wait returns the error that it waited for.
func TestAnInterruptedWaitTellsItsReason(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		calls := 0
		x := Retry(Func(func(context.Context, seeds.Article) ([]byte, error) {
			calls++
			return nil, &Error{Kind: Status, Code: 429, After: time.Minute}
		}), 3)
		ctx, cancel := context.WithTimeout(t.Context(), 90*time.Second)
		defer cancel()
		began := time.Now()
		_, err := x.Extract(ctx, ana)
		require.Equal(t, Status, KindOf(err))
		require.Equal(t, 90*time.Second, time.Since(began))
		require.Equal(t, 2, calls)
	})
}

func TestTheTimeOfAnArticle(t *testing.T) {
	for _, tt := range []struct {
		reason      string
		limit, asks time.Duration // how long it may take, and how long it takes
		kind        Kind
		after       time.Duration
	}{
		{"five minutes where nothing is said", 0, time.Hour, TimedOut, 5 * time.Minute},
		{"so long as is said", time.Second, time.Hour, TimedOut, time.Second},
		{"it ends before", time.Second, time.Millisecond, "", time.Millisecond},
		{"any time where the limit is negative", -1, time.Hour, "", time.Hour},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				x := Func(func(ctx context.Context, _ seeds.Article) ([]byte, error) {
					select {
					case <-ctx.Done():
						return nil, ctx.Err()
					case <-time.After(tt.asks):
						return []byte("{}"), nil
					}
				})
				began := time.Now()
				require.NoError(t, each(t.Context(), x, []seeds.Article{ana}, Options{Timeout: tt.limit}, func(_ int, o Outcome) {
					require.Equal(t, tt.kind, KindOf(o.Err), "%v", o.Err)
				}))
				require.Equal(t, tt.after, time.Since(began))
			})
		})
	}
}

// As many articles as are asked for are extracted at once, and no more.
func TestAllRunsAsManyAtOnceAsAreAskedFor(t *testing.T) {
	for _, tt := range []struct{ concurrency, articles, want int }{
		{1, 5, 1}, {3, 5, 3}, {9, 5, 5}, {1 << 20, MaxConcurrency + 9, MaxConcurrency},
	} {
		t.Run(fmt.Sprint(tt.concurrency), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var running atomic.Int32
				release := make(chan struct{})
				x := Func(func(context.Context, seeds.Article) ([]byte, error) {
					running.Add(1)
					<-release
					return []byte("{}"), nil
				})
				go func() {
					synctest.Wait() // until all that run wait to be released
					if n := int(running.Load()); n != tt.want {
						t.Errorf("%d run at once, not %d", n, tt.want)
					}
					close(release)
				}()
				articles := make([]seeds.Article, tt.articles)
				for i := range articles {
					articles[i] = seeds.Article{ID: fmt.Sprint(i), Text: "x"}
				}
				n := 0
				require.NoError(t, each(t.Context(), x, articles, Options{Concurrency: tt.concurrency}, func(int, Outcome) { n++ }))
				require.Equal(t, tt.articles, n)
			})
		})
	}
}

// The articles behind a slow one are extracted while it runs, and yielded after it.
func TestASlowArticleHoldsNothingUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var others atomic.Int32
		enough := make(chan struct{})
		x := Func(func(_ context.Context, a seeds.Article) ([]byte, error) {
			if a.ID == "0" {
				<-enough // were the others held up, nothing would ever go on
			} else if others.Add(1) == 8 {
				close(enough)
			}
			return []byte(a.ID), nil
		})
		var got []string
		require.NoError(t, each(t.Context(), x, numbered(10), Options{Concurrency: 2}, func(_ int, o Outcome) { got = append(got, string(o.Record)) }))
		require.Equal(t, []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}, got)
	})
}

// Whatever an extractor sees of an article decides where its answer is kept.
func TestEverythingOfAnArticleIsInItsCacheKey(t *testing.T) {
	x := Cache(Func(nil), "dir", "k").(cache)
	a := seeds.Article{ID: "a", Language: "fr", Published: "2025-02-04", Title: "t", Publisher: "p", URL: "u", Text: "x"}
	seen := map[string]string{x.path(a): "the article"}
	for what, change := range map[string]func(*seeds.Article){
		"id": func(a *seeds.Article) { a.ID = "b" }, "language": func(a *seeds.Article) { a.Language = "en" },
		"day": func(a *seeds.Article) { a.Published = "2025-02-05" }, "title": func(a *seeds.Article) { a.Title = "T" },
		"publisher": func(a *seeds.Article) { a.Publisher = "P" }, "URL": func(a *seeds.Article) { a.URL = "U" },
		"text": func(a *seeds.Article) { a.Text = "y" },
	} {
		b := a
		change(&b)
		require.Empty(t, seen[x.path(b)], "the %s does not count", what)
		seen[x.path(b)] = what
	}
	require.NotEqual(t, x.pathOf(a, ""), x.pathOf(a, "v2"), "nor may the version")
	moved := a
	moved.Path, moved.Line = "elsewhere.txt", 9
	require.Equal(t, x.path(a), x.path(moved), "where it was read from is nothing to an extractor")
}
