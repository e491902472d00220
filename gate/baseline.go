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
	"github.com/assaykit/assay/internal/mandatory"
	"github.com/assaykit/assay/schema/result"
)

// baselineForm heads a baseline file.
const baselineForm = "assay/baseline@1"

// Baseline is the findings that extractors are known to have: they are listed
// and do not fail the gate. A machine owns the file, and it only tightens: a
// finding that is not in it fails, one that has vanished is taken out of it. A
// finding is known under the name of its extractor.
type Baseline struct {
	path    string
	known   map[string]result.KnownFinding // by fingerprint
	existed bool
	others  []string // extractors that there are beside those of a run
}

// ErrUnknown refuses to write a baseline after a run that cannot say.
var ErrUnknown = errors.New("nothing is written, because the gate cannot say; fix what could not be run or read first")

// Exists reports whether the file was there when it was read.
func (b *Baseline) Exists() bool { return b != nil && b.existed }

// ReadBaseline reads a baseline file: JSON Lines, a head line and one line a
// finding. A file that does not exist is an empty baseline.
func ReadBaseline(path string) (*Baseline, error) {
	if path == "" {
		return nil, errors.New("no path is given for the baseline; name its file")
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

// read adds the lines of a file. Its errors begin with their place in it.
func (b *Baseline) read(data []byte) error {
	if len(bytes.TrimSpace(data)) == 0 {
		return errors.New(": not a baseline: it is empty; delete it, and write it anew")
	}
	n := 0
	for line := range bytes.Lines(data) {
		n++
		line = bytes.TrimSpace(line)
		switch {
		case len(line) == 0:
			continue
		case bytes.HasPrefix(line, []byte("<<<<<<<")), bytes.HasPrefix(line, []byte("=======")), bytes.HasPrefix(line, []byte(">>>>>>>")):
			return fmt.Errorf(":%d: a merge conflict was left here; keep the lines of both sides and drop the markers", n)
		}
		if n == 1 {
			var head struct {
				Form string `json:"form"`
			}
			if err := json.Unmarshal(line, &head); err != nil || head.Form != baselineForm {
				return fmt.Errorf(":1: not a baseline: its first line should be {\"form\":%q}", baselineForm)
			}
			continue
		}
		k, err := readKnown(line)
		if err != nil {
			return fmt.Errorf(":%d: %w", n, err)
		}
		b.known[k.Fingerprint] = k
	}
	return nil
}

// readKnown reads one finding, and refuses a line that assay did not write.
func readKnown(line []byte) (k result.KnownFinding, err error) {
	if err := json.Unmarshal(line, &k, json.RejectUnknownMembers(true)); err != nil {
		return k, fmt.Errorf("not a line of a baseline: %w", err)
	}
	if k.Fingerprint == "" || k.Article == "" {
		return k, errors.New("a line of a baseline needs a fingerprint and an article")
	}
	if k.Sum != sumOf(k) {
		return k, errors.New("this line was not written by assay, or was edited since: a baseline holds what a run found; " +
			"take the line out, or delete the file and write it anew")
	}
	return k, nil
}

// sumOf is what a line of a baseline carries so that an edit by hand is
// noticed. It keeps lines apart, so that those of two branches can be merged.
func sumOf(k result.KnownFinding) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{baselineForm, k.Extractor, k.Article, k.Check, k.Fact, k.Fingerprint}, "\x00")))
	return hex.EncodeToString(sum[:4])
}

// knows reports whether a finding is in the baseline. What could not be read is
// never known: nothing else of it was looked at.
func (b *Baseline) knows(f result.Finding) bool {
	if b == nil || mandatory.Covers(f.Check) {
		return false
	}
	_, known := b.known[f.Fingerprint]
	return known
}

// Declare names extractors that there are beside those of a run, such as the
// others of a configuration: that the baseline knows findings of theirs is as it
// should be. A nil baseline knows none.
func (b *Baseline) Declare(extractors ...string) {
	if b != nil {
		b.others = append(b.others, extractors...)
	}
}

// Path is the baseline's file, "" of one that was not read.
func (b *Baseline) Path() string {
	if b == nil {
		return ""
	}
	return b.path
}

// Extractors are the names of those whose findings the baseline knows, in order.
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
