package gate

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/jsonerror"
	"github.com/assaykit/assay/internal/mandatory"
	"github.com/assaykit/assay/schema/result"
)

// baselineForm is the form in the first line of a baseline file.
const baselineForm = "assay/baseline@1"

// Baseline is a list of known findings of extractors: they are reported, but do
// not fail the gate. The file is not edited by hand, and it only shrinks: new
// findings are never added to it, and [Baseline.Update] removes those that have
// vanished. A finding is known only under the name of its extractor. A nil
// *Baseline is empty.
type Baseline struct {
	path    string
	known   map[string]result.KnownFinding // by fingerprint
	existed bool
	others  []string // extractors declared besides those of a run

	within func(extractor, article string) bool // what is run of it; nil for all
}

// ErrUnknown is the error of [Baseline.Update] if the verdict of the gate is
// unknown.
var ErrUnknown = errors.New("nothing is written, because the gate's verdict is unknown; fix what could not be run or read first")

// Exists reports whether the file existed when it was read or has been written
// since.
func (b *Baseline) Exists() bool { return b != nil && b.existed }

// ReadBaseline reads a baseline file: JSON Lines, a head line and one line a
// finding. A file that does not exist is an empty baseline. A finding with two
// lines, as after a merge of two branches, is one.
func ReadBaseline(path string) (*Baseline, error) {
	if path == "" {
		return nil, errors.New("no path is given; name the baseline's file, which need not exist")
	}
	b := &Baseline{path: path, known: map[string]result.KnownFinding{}}
	data, err := files.Read(path, files.MaxBaseline)
	if errors.Is(err, fs.ErrNotExist) {
		return b, nil
	}
	if err != nil {
		return nil, err
	}
	if err := b.read(data); err != nil {
		return nil, fmt.Errorf("%s%w", path, err)
	}
	b.existed = true
	return b, nil
}

// read adds the findings of a file. Its errors begin with ":" and the line.
func (b *Baseline) read(data []byte) error {
	if len(bytes.TrimSpace(data)) == 0 {
		return errors.New(": not a baseline: it is empty; delete it and create it again")
	}
	n, headed := 0, false
	for line := range bytes.Lines(data) {
		n++
		line = bytes.TrimSpace(line)
		switch {
		case len(line) == 0:
			continue
		case isConflict(line):
			return fmt.Errorf(":%d: a merge conflict was left here; keep the lines of both sides and drop the markers", n)
		}
		switch head := isHead(line); {
		case !headed && !head:
			return fmt.Errorf(":%d: not a baseline: its first line should be {\"form\":%q}", n, baselineForm)
		case headed && head:
			return fmt.Errorf(":%d: the first line is here again; take this one out", n)
		case head:
			headed = true
			continue
		}
		k, err := readKnown(line, n)
		if err != nil {
			return fmt.Errorf(":%d: %w", n, err)
		}
		b.known[k.Fingerprint] = k
	}
	return nil
}

// isConflict reports whether a line is a marker of a conflict between two branches.
func isConflict(line []byte) bool {
	for _, marker := range []string{"<<<<<<<", "|||||||", "=======", ">>>>>>>"} {
		if bytes.HasPrefix(line, []byte(marker)) {
			return true
		}
	}
	return false
}

// isHead reports whether a line is the one that heads a baseline.
func isHead(line []byte) bool {
	var head struct {
		Form string `json:"form"`
	}
	return json.Unmarshal(line, &head) == nil && head.Form == baselineForm
}

// readKnown reads one finding, on line n, and refuses a line that assay did not write.
func readKnown(line []byte, n int) (k result.KnownFinding, err error) {
	if err := json.Unmarshal(line, &k, json.RejectUnknownMembers(true)); err != nil {
		return k, fmt.Errorf("not a line of a baseline: %w", jsonerror.Explain(line, n, err))
	}
	if k.Fingerprint == "" || k.Article == "" {
		return k, errors.New("a line of a baseline needs a fingerprint and an article")
	}
	if k.Sum != sumOf(k) {
		return k, errors.New("this line was not written by assay, or was edited since; a baseline contains only findings of runs: " +
			"remove the line, or delete the file and create it again")
	}
	return k, nil
}

// sumOf returns the checksum of a line, by which a manual edit is detected. Each
// line has its own, so that lines of two branches can be merged.
func sumOf(k result.KnownFinding) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{baselineForm, k.Extractor, k.Article, k.Check, k.Fact, k.Fingerprint}, "\x00")))
	return hex.EncodeToString(sum[:4])
}

// knows reports whether a finding is in the baseline. The findings of a record
// that could not be read are never known, because no other check was made of it.
func (b *Baseline) knows(f result.Finding) bool {
	if b == nil || mandatory.Covers(f.Check) {
		return false
	}
	_, known := b.known[f.Fingerprint]
	return known
}

// Declare names extractors that exist besides those of a run, such as the others
// of a configuration. [Decide] does not report that the baseline has findings of
// theirs. Declare does nothing on a nil baseline.
func (b *Baseline) Declare(extractors ...string) {
	if b != nil {
		b.others = append(b.others, extractors...)
	}
}

// Within says which articles of which extractors are run, of a part of a suite: what is
// known of others is neither missed nor vanished. It does nothing on a nil baseline.
func (b *Baseline) Within(run func(extractor, article string) bool) {
	if b != nil {
		b.within = run
	}
}

// expected returns the findings that are known of what is run, in order.
func (b *Baseline) expected() []result.KnownFinding {
	if b.within == nil {
		return b.sorted()
	}
	return slices.DeleteFunc(b.sorted(), func(k result.KnownFinding) bool { return !b.within(k.Extractor, k.Article) })
}

// Path returns the path of the baseline's file, "" if the baseline is nil or was
// not read.
func (b *Baseline) Path() string {
	if b == nil {
		return ""
	}
	return b.path
}

// Extractors returns the names of the extractors that the baseline has findings
// of, in order.
func (b *Baseline) Extractors() []string {
	if b == nil {
		return nil
	}
	var names []string
	for _, k := range b.sorted() {
		names = append(names, k.Extractor)
	}
	return slices.Compact(names)
}

func (b *Baseline) sorted() []result.KnownFinding {
	out := make([]result.KnownFinding, 0, len(b.known))
	for _, k := range b.known {
		out = append(out, k)
	}
	slices.SortFunc(out, func(x, y result.KnownFinding) int {
		return cmp.Or(strings.Compare(x.Extractor, y.Extractor), strings.Compare(x.Article, y.Article),
			strings.Compare(x.Check, y.Check), strings.Compare(x.Fact, y.Fact), strings.Compare(x.Fingerprint, y.Fingerprint))
	})
	return out
}

// NewBaseline returns the baseline of a file, with these findings.
func NewBaseline(path string, known []result.KnownFinding) *Baseline {
	b := &Baseline{path: path, known: make(map[string]result.KnownFinding, len(known)), existed: true}
	for _, k := range known {
		b.known[k.Fingerprint] = k
	}
	return b
}

// Findings returns the findings of the baseline, in order of extractor, article,
// check and fact.
func (b *Baseline) Findings() []result.KnownFinding {
	if b == nil {
		return nil
	}
	return b.sorted()
}
