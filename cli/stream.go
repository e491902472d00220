package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"os"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/runs"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// streamedReport is the report that is written run by run.
const streamedReport = "jsonl"

// shardFlag selects a part of the suite.
type shardFlag struct {
	Shard string `help:"Only the articles of one of N parts, for assay merge: I/N, such as 2/16. auto is the one that JOB_COMPLETION_INDEX and JOB_COMPLETIONS name, or SLURM_ARRAY_TASK_ID and SLURM_ARRAY_TASK_COUNT." placeholder:"I/N"`
}

// shard returns the shard that the flag names, the zero Shard for none.
func (f shardFlag) shard() (assay.Shard, error) {
	switch f.Shard {
	case "":
		return assay.Shard{}, nil
	case "auto":
		return shardOfJob(os.Getenv)
	}
	i, n, ok := strings.Cut(f.Shard, "/")
	index, err1 := strconv.Atoi(i)
	count, err2 := strconv.Atoi(n)
	if !ok || err1 != nil || err2 != nil || index < 1 || index > count || count > maxShards {
		return assay.Shard{}, usagef("--shard %s: write I/N, from 1/N to N/N, such as 2/16, or auto", f.Shard)
	}
	return assay.Shard{Index: index, Count: count}, nil
}

const maxShards = 1 << 20

// shardOfJob returns the shard of an indexed job: Kubernetes numbers its pods from
// 0, Slurm its tasks from a number of its own.
func shardOfJob(env func(string) string) (assay.Shard, error) {
	for _, names := range [][3]string{
		{"JOB_COMPLETION_INDEX", "JOB_COMPLETIONS", ""},
		{"SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT", "SLURM_ARRAY_TASK_MIN"},
	} {
		if env(names[0]) == "" {
			continue
		}
		index, err1 := strconv.Atoi(env(names[0]))
		count, err2 := strconv.Atoi(env(names[1]))
		first, err3 := 0, error(nil)
		if names[2] != "" && env(names[2]) != "" {
			first, err3 = strconv.Atoi(env(names[2]))
		}
		if index -= first; errors.Join(err1, err2, err3) != nil || index < 0 || index >= count || count > maxShards {
			return assay.Shard{}, usagef("--shard auto: %s is %q and %s is %q: they should be a number from %d, and how many there are", names[0], env(names[0]), names[1], env(names[1]), first)
		}
		return assay.Shard{Index: index + 1, Count: count}, nil
	}
	return assay.Shard{}, usagef("--shard auto: neither JOB_COMPLETION_INDEX nor SLURM_ARRAY_TASK_ID is set; write --shard I/N")
}

// streamed is the runs of a command on their way: to a file of runs, and to what
// is needed to decide on them.
type streamed struct {
	assay.Stream
	head   runs.Head
	end    runs.End
	writer *runs.Writer // nil without a file
	from   runs.Position
	ahead  []pending // records that were read and whose runs may not be written yet
	saved  time.Time // the last checkpoint
	last   int       // number of the last record whose run is written
	broken bool      // a run could not be written
}

// pending is where the record of a number ends.
type pending struct {
	n  int
	at runs.Position
}

// largeSuite is the number of articles from which the heap may grow by a third
// before it is collected, instead of to its double: what such a suite keeps is
// mostly text, which costs the collector little.
const largeSuite = 1000

const (
	checkpoints     = 5 * time.Second // time between two checkpoints of a file of runs
	firstCheckpoint = 100             // runs before the first one
)

// startStream prepares the stream of a command's runs: to the file of --report
// jsonl=FILE, if there is one. With resume, it goes on with that file.
func (c *call) startStream(reports []string, resume bool, shard assay.Shard, rules runs.Rules, s *suite) (*streamed, error) {
	a, err := gate.NewAccumulator(s.checks, s.gate, s.baseline)
	if err != nil {
		return nil, err
	}
	if len(s.cases) >= largeSuite && os.Getenv("GOGC") == "" {
		debug.SetGCPercent(35)
	}
	st := &streamed{
		Stream: assay.Stream{Into: a, Shard: shard}, saved: time.Now(),
		head: runs.NewHead(rules, result.Shard{Index: shard.Index, Count: shard.Count}),
	}
	path := ""
	for _, r := range reports {
		if format, name, _ := strings.Cut(r, "="); format == streamedReport {
			path = name
		}
	}
	if path == "" {
		return st, nil
	}
	if resume && s.rows != "" {
		return nil, usagef("--rows %s: rows are written from the beginning; leave --resume out", s.rows)
	}
	if resume {
		err := st.resume(path)
		if !errors.Is(err, runs.ErrNothing) {
			return st, err
		}
	}
	if st.writer, err = runs.Create(path, st.head); err != nil {
		return nil, err
	}
	st.Each = st.add
	return st, nil
}

// resume takes up the runs that a file has.
func (st *streamed) resume(path string) error {
	w, c, err := runs.Resume(path, st.head)
	if err != nil {
		return err
	}
	st.writer, st.Each, st.from, st.Done, st.last = w, st.add, c.Input, c.Record, c.Record
	return st.Into.Restore(c.Accumulator, w.Kept)
}

// read notes a record that was read.
func (st *streamed) read(n int, rec assay.Record) {
	st.end.Input = n
	if st.writer != nil {
		st.ahead = append(st.ahead, pending{n, runs.Position{At: rec.At, Next: rec.Next}})
	}
}

// add writes a run, and now and then a checkpoint.
func (st *streamed) add(n int, run result.Run) error {
	if err := st.writer.Add(n, run); err != nil {
		st.broken = true
		return err
	}
	st.last = max(st.last, n)
	for len(st.ahead) > 0 && st.ahead[0].n <= n {
		st.from = st.ahead[0].at
		st.ahead = st.ahead[1:]
	}
	if time.Since(st.saved) < checkpoints && st.Into.Records() != firstCheckpoint {
		return nil
	}
	return st.checkpoint()
}

func (st *streamed) checkpoint() error {
	data, err := st.Into.Encode()
	if err != nil {
		return err
	}
	st.saved = time.Now()
	return st.writer.Checkpoint(runs.Checkpoint{Record: st.last, Input: st.from, Accumulator: data})
}

// finish completes the file of runs, and gives the result of a shard what merging
// needs.
func (st *streamed) finish(r *result.Result, notes []string) error {
	if st.writer == nil && st.Shard.Count == 0 {
		return nil
	}
	data, err := st.Into.Encode()
	if err != nil {
		return err
	}
	st.end.Accumulator, st.end.Notes = data, notes
	if st.Shard.Count > 0 {
		state, err := runs.State(st.head, st.end)
		if err != nil {
			return err
		}
		r.Shard = &result.Shard{Index: st.Shard.Index, Count: st.Shard.Count, State: state}
	}
	if st.writer == nil {
		return nil
	}
	w := st.writer
	st.writer = nil
	return w.Finish(st.end)
}

// close leaves an incomplete file of runs for --resume.
func (st *streamed) close() {
	if st.writer == nil {
		return
	}
	if !st.broken && st.last > 0 {
		_ = st.checkpoint()
	}
	_ = st.writer.Close()
}

// records returns the records of paths, or those that follow the last one that is
// done. Of a path that cannot be read on from there, all are read again and passed
// over.
func (st *streamed) records(c *call, paths []string) iter.Seq2[assay.Record, error] {
	return func(yield func(assay.Record, error) bool) {
		n := 0
		each := func(all iter.Seq2[assay.Record, error]) bool {
			for r, err := range all {
				n++
				r.N = n
				if st.read(n, r); !yield(r, err) {
					return false
				}
			}
			return true
		}
		if i := slices.IndexFunc(paths, func(path string) bool { return strings.HasPrefix(st.from.At, path+":") }); st.Done > 0 && i >= 0 {
			if rest, ok := assay.RecordsAfter(paths[i], assay.Record{At: st.from.At, Next: st.from.Next}); ok {
				n = st.Done
				if !each(rest) {
					return
				}
				paths = paths[i+1:]
			}
		}
		for _, path := range paths {
			if !each(c.records(path)) {
				return
			}
		}
	}
}

// rules returns what the runs of a command are evaluated and decided on with. The
// further texts are those that change a record, such as a mapping.
func (s *suite) rules(cases []assay.Case, closing runs.Closing, further ...string) (runs.Rules, error) {
	r := runs.Rules{Policy: s.gate, Closing: closing}
	for _, c := range s.checks {
		r.Checks = append(r.Checks, c.Name)
	}
	if len(s.gate.Quarantine) > 0 {
		today := s.gate.Today
		if today.IsZero() {
			today = schema.DayOf(time.Now())
		}
		r.Today = today.String()
	}
	if s.baseline != nil {
		r.Baseline = &runs.Known{Path: s.baseline.Path(), Findings: s.baseline.Findings()}
	}
	sum := sha256.New()
	for _, text := range further {
		fmt.Fprintf(sum, "%q\n", text)
	}
	seen := map[string]bool{}
	for _, c := range cases {
		if seen[idOf(c)] { // as in an index of cases, the first of an id counts
			continue
		}
		seen[idOf(c)] = true
		if a := c.Article; a != nil {
			fmt.Fprintf(sum, "%q %q %q %s\n", a.ID, a.Language, a.Published, a.SHA256())
		}
		golden, err := c.GoldenSum()
		if err != nil {
			return r, err
		}
		sum.Write(golden)
		fmt.Fprintf(sum, "%v %q %v\n", c.RequireGolden, c.StaleReason, c.Tracked)
	}
	r.Suite = hex.EncodeToString(sum.Sum(nil))
	return r, nil
}

// isStreamed reports whether a command's runs go to a file of runs or are those of a
// shard.
func isStreamed(reports []string, shard assay.Shard) bool {
	return shard.Count > 0 || asksFor(reports, streamedReport)
}
