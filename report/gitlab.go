package report

import (
	"cmp"
	"io"
	"path"
	"strconv"
	"strings"

	"github.com/assaykit/assay/schema/result"
)

// gitlabIssue is an entry of GitLab's code quality report.
type gitlabIssue struct {
	Description string `json:"description"`
	Check       string `json:"check_name"`
	Fingerprint string `json:"fingerprint"`
	Severity    string `json:"severity"`
	Location    struct {
		Path  string `json:"path"`
		Lines struct {
			Begin int `json:"begin"`
		} `json:"lines"`
	} `json:"location"`
}

// writeGitLab writes a code quality report: one entry for each mistake and each
// [remark]. GitLab requires a path, so an entry without a file is placed at the
// first line of its record or article. Fingerprints are unique, because GitLab
// shows one entry for each.
func writeGitLab(w io.Writer, r *result.Result) error {
	if r == nil {
		return errNoResult
	}
	list := []gitlabIssue{}
	taken := map[string]bool{}
	add := func(i gitlabIssue, file string, line int) {
		for n := 2; i.Fingerprint == "" || taken[i.Fingerprint]; n++ {
			i.Fingerprint = digest(i.Fingerprint, i.Check, i.Description, file, strconv.Itoa(n))
		}
		taken[i.Fingerprint] = true
		i.Location.Path, i.Location.Lines.Begin = gitlabPath(file), line
		list = append(list, i)
	}
	for _, m := range remarks(r) {
		file, line := m.place()
		severity := map[remarkKind]string{remarkUnknown: "blocker", remarkFails: "critical"}[m.kind]
		add(gitlabIssue{Description: m.words(), Check: string(m.kind), Fingerprint: m.fingerprint(), Severity: cmp.Or(severity, "info")}, file, line)
	}
	for _, run := range r.Runs {
		for _, f := range mistakesOf(&run) {
			file, line, _, ok := fileLine(run, f)
			if !ok {
				file, line = articleAsFile(run), 1
			}
			add(gitlabIssue{Description: sentence(f), Check: f.Check, Fingerprint: f.Fingerprint, Severity: gitlabSeverity(run, f)}, file, line)
		}
	}
	return writeJSON(w, list, "  ")
}

// gitlabPath returns a path as GitLab compares it: relative to the repository,
// with slashes and without "./".
func gitlabPath(file string) string {
	return harmless(path.Clean(strings.ReplaceAll(file, `\`, "/")))
}

func gitlabSeverity(run result.Run, f result.Finding) string {
	switch {
	case f.Known, f.Held, run.Tracked:
		return "info"
	case f.Fails:
		return "critical"
	case f.Severity == result.Error:
		return "major"
	case f.Severity == result.Warning:
		return "minor"
	}
	return "info"
}
