package command

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/seeds"
)

// three articles, whose texts tell whose answer an answer is.
func three() []seeds.Article {
	return []seeds.Article{{ID: "n1", Text: "one"}, {ID: "n2", Text: "two"}, {ID: "n3", Text: "three"}}
}

// became runs the articles and returns what became of each at last: "right",
// "wrong" for another article's answer, or the error.
func became(t *testing.T, x extract.Extractor, articles []seeds.Article, o extract.Options) []string {
	t.Helper()
	out := make([]string, len(articles))
	o.NoCache = o.NoCache || !o.Refresh
	err := each(within(t, 60*time.Second), x, articles, o, func(i int, got extract.Outcome) {
		switch text := articles[i].Text; {
		case got.Err != nil:
			e, _ := errors.AsType[*extract.Error](got.Err)
			out[i] = string(e.Kind) + ": " + e.Message
		case strings.Contains(string(got.Record), `"`+text+`"`):
			out[i] = "right"
		default:
			out[i] = "wrong: " + string(got.Record)
		}
	})
	require.NoError(t, err)
	return out
}

// TestLinesGiveEachArticleItsOwnAnswer runs workers that misbehave: whatever
// they do, an article has its own answer or none, with words.
func TestLinesGiveEachArticleItsOwnAnswer(t *testing.T) {
	const right = "right"
	for _, tt := range []struct {
		reason, mode string
		want         [3]string // "right", or what the error says
	}{
		{"one that behaves", "well", [3]string{right, right, right}},
		{"a log line before the first answer", "banner", [3]string{`"loaded model"`, right, right}},
		{"a log line that a terminal would obey, and long", "escapes", [3]string{`"\x1b[31mloaded\x1b[0m \u202exxxx`, right, right}},
		{"JSON that is no object", "null-first", [3]string{`"null"`, right, right}},
		{"JSON that is an object and no answer, told by the names of the others", "json-banner", [3]string{`{\"status\": \"ready\"}`, `{\"status\": \"ready\"}`, right}},
		{"a log line after every answer", "log-after", [3]string{right, `"answered n1"`, `"answered n`}},
		{"an empty line in the place of an answer", "empty", [3]string{right, "was killed; it wrote an empty line", right}},
		{"empty lines around every answer", "blank", [3]string{right, right, right}},
		{"empty lines alone, and the end", "empty-ends", [3]string{"without an answer; it wrote 2 empty lines", "2 empty lines", "2 empty lines"}},
		{"a number", "scalar", [3]string{right, `"42"`, right}},
		{"a progress bar that no line end ends", "progress", [3]string{right, `"\r 50%|#####`, right}},
		{"a record spread over lines", "spread", [3]string{"one line", "one line", "one line"}},
		{"an answer for an article that nobody asked for", "stranger", [3]string{right, `"nobody"`, right}},
		{"each answer comes one article late", "lagging", [3]string{`"nobody"`, `"nobody"`, `"nobody"`}},
		{"an answer without a name among others that have one", "sometimes", [3]string{right, "too long", right}},
		{"half a line, and the end", "midway", [3]string{right, `{\"form\": \"assay/arti`, right}},
		{"a program for each article", "once", [3]string{right, right, right}},
		{"matched by seq", "seq", [3]string{right, right, right}},
		{"skipped by the program itself", "skips", [3]string{right, "no model for this language", right}},
		{"an error by the program itself", "errs", [3]string{right, "out of memory", right}},
		{"broken JSON that names its article is its decoder's matter", "broken", [3]string{right, right, right}},
		{"an output that it closes", "deaf-mute", [3]string{right, "closed its standard output", right}},
		{"line ends of Windows", "crlf", [3]string{right, right, right}},
		{"a byte order mark is its decoder's matter", "bom", [3]string{right, right, right}},
		{"a slow start", "slow", [3]string{right, right, right}},
		{"two answers for one article", "twice", [3]string{right, "answered twice", right}},
		{"two answers, the second when all is over", "late-twice", [3]string{right, right, "answered twice"}},
		{"a line when all is over", "farewell", [3]string{right, right, `"bye, 3 articles"`}},
		{"a beginning of a line before its first answer", "silent-log", [3]string{`"2025-02-04 INFO {`, right, right}},

		{"no names at all: one article at a time", "nameless", [3]string{right, right, right}},
		{"no names, and empty lines around every answer", "nameless-blank", [3]string{right, right, right}},
		{"no names and a log line, which each process writes", "nameless-banner", [3]string{`"loaded model"`, `"loaded model"`, `"loaded model"`}},
		{"no names, and JSON before the answer: nothing tells which is the answer", "nameless-json-banner", [3]string{"more answers than", "more answers than", "more answers than"}},
		{"no names, and JSON before some answers", "nameless-tick", [3]string{right, "more answers than", "more answers than"}},
		{"no names, and what it writes too much for one it leaves out for another", "nameless-swap", [3]string{right, right, right}},
		{"an envelope for one article around the record of another", "two-names", [3]string{right, `names both "n2" and "n1"`, right}},
		{"two names of two articles", "two-names-apart", [3]string{right, `names both`, right}},
		{"a name of something else beside the article's", "own-ids", [3]string{right, right, right}},
		{"no names, and what is left over comes late", "nameless-slow", [3]string{right, "more answers than", "more answers than"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			t.Parallel()
			x := lasting(Program{Args: script(t, interpreter(), "worker.py", tt.mode)})
			got := became(t, extract.Timeout(x, 15*time.Second), three(), extract.Options{Concurrency: 1})
			for i, want := range tt.want {
				require.Contains(t, got[i], want, "article %d of %q", i+1, got)
				require.NotContains(t, got[i], "wrong: ")
				require.NotContains(t, got[i], "\x1b")
				require.Less(t, len(got[i]), 700)
			}
			require.NoError(t, x.Close())
		})
	}
}

// A program that names no article is trusted with one alone: with what it was
// asked for before, it could answer for another.
func TestNamelessLinesAnswerForOneArticle(t *testing.T) {
	x := lasting(Program{Args: script(t, interpreter(), "worker.py", "nameless-swap")})
	var articles []seeds.Article
	for _, id := range []string{"a", "b", "c", "d", "e", "f", "g"} {
		articles = append(articles, seeds.Article{ID: id, Text: "text of " + id})
	}
	for _, concurrency := range []int{1, 3} {
		for i, got := range became(t, extract.Timeout(x, 20*time.Second), articles, extract.Options{Concurrency: concurrency}) {
			require.Equal(t, "right", got, "article %d of %d at once", i, concurrency)
		}
	}
	require.NoError(t, x.Close())
}

func TestLinesSideBySide(t *testing.T) {
	for _, mode := range []string{"well", "banner", "json-banner", "log-after", "nameless", "nameless-banner", "nameless-json-banner", "seq", "once", "twice", "lagging", "nameless-swap", "nameless-tick"} {
		t.Run(mode, func(t *testing.T) {
			t.Parallel()
			x := lasting(Program{Args: script(t, interpreter(), "worker.py", mode)})
			var articles []seeds.Article
			for _, id := range []string{"a", "b", "c", "d", "e", "f", "g", "h"} {
				articles = append(articles, seeds.Article{ID: id, Text: "text of " + id})
			}
			for i, got := range became(t, extract.Timeout(x, 15*time.Second), articles, extract.Options{Concurrency: 3}) {
				require.NotContains(t, got, "wrong: ", "article %d", i)
				require.NotEmpty(t, got)
			}
			require.NoError(t, x.Close())
		})
	}
}

func TestLinesThatAreHeldBackAreTold(t *testing.T) {
	for _, mode := range []string{"holds", "no-end"} {
		x := lasting(Program{Args: script(t, interpreter(), "worker.py", mode)})
		defer x.Close()
		var asked atomic.Int32
		counting := extract.Func(func(ctx context.Context, a seeds.Article) ([]byte, error) {
			asked.Add(1)
			return x.Extract(ctx, a)
		})
		_, err := extract.Retry(extract.Timeout(counting, 3*time.Second), 3).Extract(within(t, 30*time.Second), three()[0])
		require.Equal(t, extract.TimedOut, extract.KindOf(err))
		require.ErrorContains(t, err, "flush=True")
		require.EqualValues(t, 1, asked.Load(), "asking again does not help")
	}
}

// Without names, a program has to end for anybody to know what it answered.
func TestNamelessLinesThatDoNotEnd(t *testing.T) {
	x := lasting(Program{Args: script(t, interpreter(), "worker.py", "nameless-stays")})
	got := became(t, extract.Timeout(x, 6*time.Second), three(), extract.Options{Concurrency: 3})
	require.NoError(t, x.Close())
	for _, one := range got {
		require.Regexp(t, "did not end in time when its input did|more answers than", one)
	}
}

func TestLinesWithAMappingMayAnswerWithLists(t *testing.T) {
	args := script(t, interpreter(), "worker.py", "list")
	x := lasting(Program{Args: args, Lists: true})
	require.Equal(t, []string{"right", "right", "right"}, became(t, extract.Timeout(x, 5*time.Second), three(), extract.Options{Concurrency: 1}))
	require.NoError(t, x.Close())

	x = lasting(Program{Args: args})
	got := became(t, extract.Timeout(x, 6*time.Second), three()[:1], extract.Options{Concurrency: 1})
	require.Contains(t, got[0], `[\"one\"]`)
	require.NoError(t, x.Close())
}

// What turned out to be no answer must not come back from the cache.
func TestACacheForgetsAnswersThatWereNone(t *testing.T) {
	for _, tt := range []struct {
		mode string
		kept int
	}{{"nameless-json-banner", 0}, {"nameless-tick", 1}, {"json-banner", 1}, {"twice", 2}, {"well", 3}} {
		t.Run(tt.mode, func(t *testing.T) {
			dir := t.TempDir()
			x := extract.Cache(extract.Retry(extract.Timeout(lasting(Program{Args: script(t, interpreter(), "worker.py", tt.mode)}), 15*time.Second), 1), dir, "k")
			became(t, x, three(), extract.Options{Concurrency: 1, Refresh: true})
			require.NoError(t, extract.Close(x))
			require.Len(t, keptIn(t, dir), tt.kept)
		})
	}
	t.Run("an interrupted run", func(t *testing.T) {
		dir := t.TempDir()
		x := extract.Cache(lasting(Program{Args: script(t, interpreter(), "worker.py", "late-twice")}), dir, "k")
		for _, a := range three() {
			_, err := x.Extract(within(t, 20*time.Second), a)
			require.NoError(t, err)
		}
		require.Len(t, keptIn(t, dir), 3)
		require.NoError(t, extract.Close(x))
		require.Len(t, keptIn(t, dir), 2)
	})
	t.Run("a program that was changed meanwhile", func(t *testing.T) {
		dir := t.TempDir()
		rules := filepath.Join(t.TempDir(), "rules.txt")
		require.NoError(t, os.WriteFile(rules, []byte("old"), 0o600))
		args := append(script(t, interpreter(), "worker.py", "late-twice"), rules)
		x := extract.Cache(lasting(Program{Args: args}), dir, "k")
		for _, a := range three() {
			_, err := x.Extract(within(t, 20*time.Second), a)
			require.NoError(t, err)
		}
		require.Len(t, keptIn(t, dir), 3)
		require.NoError(t, os.WriteFile(rules, []byte("new and longer"), 0o600))
		require.NoError(t, extract.Close(x))
		require.Len(t, keptIn(t, dir), 2, "it is forgotten under the version that it was kept under")
	})
}

// keptIn are the answers that a cache holds.
func keptIn(t *testing.T, dir string) []string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(dir, "??", "*"))
	require.NoError(t, err)
	return list
}

// The line that an article is asked with names it twice: by id and by number.
func TestLinesAreNumbered(t *testing.T) {
	x := lasting(Program{Args: script(t, interpreter(), "worker.py", "well")})
	defer x.Close()
	var m map[string]any
	require.NoError(t, json.Unmarshal(request{article: ana, seq: 7}.line(), &m))
	require.EqualValues(t, 7, m["seq"])
	require.Equal(t, "ana", m["id"])
}
