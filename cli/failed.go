package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/configured"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/schema/result"
)

// failedForm is the form of the file that says what failed last.
const failedForm = "assay/failed@1"

// failedFlag runs what failed last: of one extractor it may leave out what of another it
// does not.
const failedFlag = "--failed"

// failedRuns is which articles of which extractor did not pass in the last run of a suite,
// for --failed.
type failedRuns struct {
	Form string      `json:"form"`
	Runs []failedRun `json:"runs"`
}

type failedRun struct {
	Extractor string `json:"extractor"`
	Article   string `json:"article"`
}

// failedFile returns the file that says what failed last in a suite: in the user's cache
// folder, by the suite's configuration and articles. It returns "" if there is no such
// folder.
func (s *suite) failedFile(f suiteFlags) string {
	folder, err := files.CacheFolder()
	if err != nil {
		return ""
	}
	sum := sha256.New()
	for _, path := range append([]string{s.path}, f.Articles...) {
		full, err := filepath.Abs(path)
		if err != nil {
			return ""
		}
		sum.Write([]byte(full + "\x00"))
	}
	return filepath.Join(folder, "failed", hex.EncodeToString(sum.Sum(nil)[:16])+".json")
}

// rememberFailed keeps which runs did not pass, and of what was not run now what did not
// pass before, unless its article is no longer one of the suite's. That nothing can be
// kept, as on a machine without a home, is no reason to fail.
func (s *suite) rememberFailed(f suiteFlags, r *result.Result, articles map[string]bool) {
	path := s.failedFile(f)
	if path == "" || r.Omitted > 0 {
		return
	}
	out := failedRuns{Form: failedForm, Runs: []failedRun{}}
	ran := map[failedRun]bool{}
	for _, run := range r.Runs {
		ran[failedRun{run.Extractor, run.Article}] = true
		if run.Verdict != result.Pass && !run.Tracked {
			out.Runs = append(out.Runs, failedRun{run.Extractor, run.Article})
		}
	}
	for _, run := range lastFailed(path) {
		if !ran[run] && articles[run.Article] {
			out.Runs = append(out.Runs, run)
		}
	}
	slices.SortFunc(out.Runs, compareFailed)
	out.Runs = slices.Compact(out.Runs) // of attempts
	data, err := json.Marshal(out)
	if err != nil || os.MkdirAll(filepath.Dir(path), 0o700) != nil {
		return
	}
	_ = files.Replace(path, append(data, '\n'))
}

func compareFailed(a, b failedRun) int {
	return strings.Compare(a.Extractor+"\x00"+a.Article, b.Extractor+"\x00"+b.Article)
}

// lastFailed returns what the file at a path says of the last run, none if there is no
// such file.
func lastFailed(path string) []failedRun {
	if path == "" {
		return nil
	}
	var last failedRuns
	data, err := files.Read(path, 64<<20)
	if err != nil || json.Unmarshal(data, &last) != nil || last.Form != failedForm {
		return nil
	}
	return last.Runs
}

// byFailed returns the part of the suite that did not pass last, by the extractors that
// are run. If nothing is known to have failed, it is all of it, which a notice says.
func (s *suite) byFailed(f suiteFlags, extractors []*configured.Extractor) part {
	failed := map[failedRun]bool{}
	articles := map[string]bool{}
	for _, run := range lastFailed(s.failedFile(f)) {
		if slices.ContainsFunc(extractors, func(x *configured.Extractor) bool { return x.Name == run.Extractor }) {
			failed[run], articles[run.Article] = true, true
		}
	}
	if !slices.ContainsFunc(s.cases, func(k assay.Case) bool { return articles[idOf(k)] }) {
		s.notices = append(s.notices, gate.Notice{Text: "--failed: no article of the suite is known to have failed last, so all were run"})
		return part{}
	}
	return part{of: len(s.cases), flag: failedFlag, has: func(extractor, article string) bool {
		return extractor == "" && articles[article] || failed[failedRun{extractor, article}]
	}}
}
