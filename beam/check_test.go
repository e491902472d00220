package beam_test

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/memfs"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/beam"
	"github.com/assaykit/assay/cli"
	"github.com/assaykit/assay/schema/result"
)

func TestMain(m *testing.M) {
	flag.Parse()
	sdk.Init()
	os.Exit(m.Run())
}

// few are the recorded outputs of the kit, in several files of several forms, and
// what is no record: the result lists all of them.
func few(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	var lines bytes.Buffer
	n := 0
	require.NoError(t, filepath.WalkDir("../fixtures", func(path string, e fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".json" || strings.Count(path, "/") != 3 || strings.Contains(path, "wire") {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if n++; n%50 == 0 {
			write(t, dir, fmt.Sprintf("%d.jsonl", n), lines.Bytes())
			lines.Reset()
			write(t, dir, filepath.Base(path), data)
			return nil
		}
		lines.Write(bytes.ReplaceAll(data, []byte("\n"), []byte(" ")))
		lines.WriteString("\n\n")
		return nil
	}))
	require.Greater(t, n, 100)
	write(t, dir, "last.jsonl", lines.Bytes())
	write(t, dir, "broken.jsonl", []byte("\n{\"a\":\n\nno\n"))
	write(t, dir, "empty.jsonl", nil)
	write(t, dir, "packed.jsonl.gz", []byte("not packed"))
	return dir
}

// many are more records than a result lists.
func many(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	n := 0
	for i := range 5 {
		var lines bytes.Buffer
		for range 2500 {
			n++
			fmt.Fprintf(&lines, `{"form":"assay/article@1","source":{"id":"%s"},"parties":[{"type":"person","name":"Person %d"}],"figures":[],"dates":[]}`+"\n",
				map[int]string{0: "stargate-en", 1: "stargate-fr", 2: "timeline-en"}[n%50], n%100)
		}
		write(t, dir, fmt.Sprintf("%d.jsonl", i), lines.Bytes())
	}
	return dir
}

func write(t *testing.T, dir, name string, data []byte) {
	t.Helper()
	require.NoError(t, os.WriteFile(filepath.Join(dir, name), data, 0o644))
}

// kit has the articles and the goldens that assay carries as a suite of a user.
func kit(t *testing.T) (flags []string) {
	t.Helper()
	dir := t.TempDir()
	for folder, pattern := range map[string]string{"articles": "../seeds/*.txt", "goldens": "../golden/*.json"} {
		require.NoError(t, os.Mkdir(filepath.Join(dir, folder), 0o755))
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, files)
		for _, path := range files {
			data, err := os.ReadFile(path)
			require.NoError(t, err)
			write(t, filepath.Join(dir, folder), filepath.Base(path), data)
		}
	}
	return []string{"--articles", filepath.Join(dir, "articles"), "--goldens", filepath.Join(dir, "goldens")}
}

// command builds the command of one process.
func command(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "assay")
	build := exec.Command("go", "build", "-buildvcs=false", "-o", path, "./cmd/assay")
	build.Dir = ".."
	out, err := build.CombinedOutput()
	require.NoError(t, err, "%s", out)
	return path
}

// inOneProcess returns what assay check prints.
func inOneProcess(t *testing.T, command string, args []string) string {
	t.Helper()
	var out, failure bytes.Buffer
	c := exec.Command(command, append([]string{"check", "--format", "json"}, args...)...)
	c.Stdout, c.Stderr = &out, &failure
	_ = c.Run() // the exit code is the verdict's
	require.NotEmpty(t, out.String(), failure.String())
	return out.String()
}

// run runs a pipeline on prism, and returns the result that it writes and how many
// bundles of records it had.
func run(t *testing.T, call cli.ApartCall, records func(sdk.Scope) sdk.PCollection) (text string, bundles int64) {
	t.Helper()
	out := filepath.Join(t.TempDir(), "result.json")
	p, s := sdk.NewPipelineWithRoot()
	textio.Write(s, out, beam.Check(s, records(s), call))
	r, err := sdk.Run(t.Context(), "prism", p)
	require.NoError(t, err)
	for _, c := range r.Metrics().Query(func(m sdk.MetricResult) bool { return m.Name() == "bundles" }).Counters() {
		bundles += c.Result()
	}
	data, err := os.ReadFile(out)
	require.NoError(t, err)
	return string(data), bundles
}

// A pipeline writes the bytes that one process prints, whether the result lists every
// run or the worst, whatever the order of the records and the bundles.
func TestAPipelineWritesTheBytesOfOneProcess(t *testing.T) {
	flags, assayCommand := kit(t), command(t)
	for _, tt := range []struct {
		reason string
		dir    string
		flags  []string
		all    bool // the result lists every run
	}{
		{"few records: all are listed", few(t), nil, true},
		{"many records: the worst are listed", many(t), nil, false},
		{"other flags", few(t), []string{"--partial", "--fail-on", "warning", "--name", "mine", "--lenient"}, true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			files, err := beam.Glob(t.Context(), filepath.Join(tt.dir, "*"))
			require.NoError(t, err)
			args := slices.Concat(flags, tt.flags, []string{"--"}, files)
			want := inOneProcess(t, assayCommand, args)
			r, err := result.Decode([]byte(want))
			require.NoError(t, err)
			require.Equal(t, tt.all, r.Omitted == 0)
			a, err := cli.NewApart(t.Context(), cli.ApartCall{Args: args})
			require.NoError(t, err)

			got, bundles := run(t, a.Call(), func(s sdk.Scope) sdk.PCollection { return beam.Read(s, files) })
			t.Logf("%d bytes, %d bundles", len(got), bundles)
			require.True(t, want == got, "other bytes: %s", firstDifference(want, got))

			records := recordsOf(files)
			rand.New(rand.NewPCG(1, 1)).Shuffle(len(records), func(i, j int) { records[i], records[j] = records[j], records[i] })
			got, bundles = run(t, a.Call(), func(s sdk.Scope) sdk.PCollection {
				var parts []sdk.PCollection
				for part := range slices.Chunk(records, len(records)/7+1) {
					parts = append(parts, sdk.CreateList(s, part))
				}
				return sdk.Flatten(s, parts...)
			})
			require.True(t, want == got, "other bytes of shuffled records: %s", firstDifference(want, got))
			t.Logf("shuffled: %d bundles", bundles)
		})
	}
}

// recordsOf reads what beam.Read passes on.
func recordsOf(files []string) (out []beam.Record) {
	for _, path := range files {
		for rec, err := range assay.Records(path) {
			r := beam.Record{N: len(out) + 1, At: rec.At, Data: bytes.Clone(rec.Data)}
			if err != nil {
				r.Err = err.Error()
			}
			out = append(out, r)
		}
	}
	for i := range out {
		out[i].Of = len(out)
	}
	return out
}

func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			return fmt.Sprintf("line %d: %s, not %s", i+1, g[i], w[i])
		}
	}
	return fmt.Sprintf("%d lines, not %d", len(g), len(w))
}

// Files of a file system of Beam have the records of local ones.
func TestFilesNeedNotBeLocal(t *testing.T) {
	const line = `{"form":"assay/article@1","source":{"id":"stargate-en"},"parties":[],"figures":[],"dates":[]}`
	memfs.Write("memfs://out/b.jsonl", []byte(line+"\n\n"+line+"\n"))
	memfs.Write("memfs://out/a.json", []byte(line))
	memfs.Write("memfs://out/c.jsonl.gz", []byte("not packed"))
	files, err := beam.Glob(t.Context(), "memfs://out/*")
	require.NoError(t, err)
	require.Len(t, files, 3)
	a, err := cli.NewApart(t.Context(), cli.ApartCall{Args: append([]string{"--partial", "--"}, files...)})
	require.NoError(t, err)
	text, _ := run(t, a.Call(), func(s sdk.Scope) sdk.PCollection { return beam.Read(s, files) })
	r, err := result.Decode([]byte(text))
	require.NoError(t, err)
	var at []string
	for _, run := range r.Runs {
		at = append(at, run.At+" "+run.Article)
	}
	require.ElementsMatch(t, []string{
		"memfs://out/a.json stargate-en", "memfs://out/b.jsonl:1 stargate-en", "memfs://out/b.jsonl:3 stargate-en", "memfs://out/c.jsonl.gz ",
	}, at)
	_, err = beam.Glob(t.Context(), "memfs://out/*.xml")
	require.ErrorContains(t, err, "no file matches")
}

// A worker that reads another suite than the process that began does not decide.
func TestAWorkerWithAnotherSuite(t *testing.T) {
	flags := kit(t)
	a, err := cli.NewApart(t.Context(), cli.ApartCall{Args: append(flags, "--", "records.jsonl")})
	require.NoError(t, err)
	article, err := os.OpenFile(filepath.Join(flags[1], "stargate-fr.txt"), os.O_APPEND|os.O_WRONLY, 0)
	require.NoError(t, err)
	_, err = article.WriteString("More.\n")
	require.NoError(t, err)
	require.NoError(t, article.Close())
	p, s := sdk.NewPipelineWithRoot()
	beam.Check(s, sdk.Create(s, beam.Record{N: 1, Of: 1, Data: []byte("{}")}), a.Call())
	_, err = sdk.Run(t.Context(), "prism", p)
	require.ErrorContains(t, err, "another than where the call began")
}

// What belongs to one process is refused before anything runs.
func TestWhatCannotBeSpread(t *testing.T) {
	for reason, args := range map[string][]string{
		"a shard is a part of its own":       {"--shard", "1/2", "--", "a.json"},
		"reports are written by one process": {"--report", "junit", "--", "a.json"},
		"records that are mapped":            {"--map", ".", "--", "a.json"},
		"standard input has one reader":      {"--", "-"},
	} {
		_, err := cli.NewApart(t.Context(), cli.ApartCall{Args: args})
		require.ErrorContains(t, err, "one process", reason)
	}
}
