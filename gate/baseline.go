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

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/ci"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/schema/result"
)

// BaselineForm heads a baseline file.
const BaselineForm = "assay/baseline@1"

// Baseline is the findings that an extractor is known to have: they are listed
// and do not fail the gate. A machine owns the file, and it only tightens: a
// finding that is not in it fails, one that has vanished is taken out of it.
type Baseline struct {
	path    string
	known   map[string]result.KnownFinding // by fingerprint
	existed bool
}

// ErrCI refuses to write anything where the environment has CI set.
var ErrCI = errors.New("nothing is written under CI; run it where a person commits the change")

// ErrUnknown refuses to write a baseline after a run that cannot say.
var ErrUnknown = errors.New("nothing is written, because the gate cannot say; fix what could not be run or read first")

// Exists reports whether the file was there when it was read.
func (b *Baseline) Exists() bool { return b.existed }

// ReadBaseline reads a baseline file: JSON Lines, a head line and one line a
// finding. A file that does not exist is an empty baseline.
func ReadBaseline(path string) (*Baseline, error) {
	b := &Baseline{path: path, known: map[string]result.KnownFinding{}}
	data, err := files.Read(path, files.MaxBaseline)
	if errors.Is(err, fs.ErrNotExist) {
		return b, nil
	}
	if err != nil {
		return nil, err
	}
	b.existed = true
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, fmt.Errorf("%s: not a baseline: it is empty; delete it and let --update-baseline write it", path)
	}
	n := 0
	for line := range bytes.Lines(data) {
		n++
		line = bytes.TrimSpace(line)
		switch {
		case len(line) == 0:
			continue
		case bytes.HasPrefix(line, []byte("<<<<<<<")), bytes.HasPrefix(line, []byte("=======")), bytes.HasPrefix(line, []byte(">>>>>>>")):
			return nil, fmt.Errorf("%s:%d: a merge conflict was left here; keep the lines of both sides and drop the markers", path, n)
		}
		if n == 1 {
			var head struct {
				Form string `json:"form"`
			}
			if err := json.Unmarshal(line, &head); err != nil || head.Form != BaselineForm {
				return nil, fmt.Errorf("%s:1: not a baseline: its first line should be {\"form\":%q}", path, BaselineForm)
			}
			continue
		}
		var k result.KnownFinding
		if err := json.Unmarshal(line, &k, json.RejectUnknownMembers(true)); err != nil {
			return nil, fmt.Errorf("%s:%d: not a line of a baseline: %w", path, n, err)
		}
		if k.Fingerprint == "" || k.Article == "" {
			return nil, fmt.Errorf("%s:%d: a line of a baseline needs a fingerprint and an article", path, n)
		}
		if k.Sum != sumOf(k) {
			return nil, fmt.Errorf("%s:%d: this line was not written by assay, or was edited since: a baseline holds what a run found; "+
				"take the line out, or delete the file and let --update-baseline write it anew", path, n)
		}
		b.known[k.Fingerprint] = k
	}
	return b, nil
}

// sumOf is what a line of a baseline carries so that an edit by hand is
// noticed. It keeps lines apart, so that those of two branches can be merged.
func sumOf(k result.KnownFinding) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{BaselineForm, k.Extractor, k.Article, k.Check, k.Fact, k.Fingerprint}, "\x00")))
	return hex.EncodeToString(sum[:4])
}

// knows reports whether a finding is in the baseline. What could not be read is
// never known: nothing else of it was looked at.
func (b *Baseline) knows(f result.Finding) bool {
	if b == nil || checks.MustHold(f.Check) {
		return false
	}
	_, known := b.known[f.Fingerprint]
	return known
}

// Path is the baseline's file.
func (b *Baseline) Path() string { return b.path }

// Extractors are the names of those whose findings the baseline knows, in order.
func (b *Baseline) Extractors() []string {
	var names []string
	for _, k := range b.sorted() {
		names = append(names, k.Extractor)
	}
	return slices.Compact(names)
}

// missingArticle is an article of the baseline that an extractor did not run on.
type missingArticle struct{ extractor, article string }

// fixedOf counts the vanished findings of an extractor.
func fixedOf(fixed []result.KnownFinding, extractor string) int {
	n := 0
	for _, k := range fixed {
		if k.Extractor == extractor {
			n++
		}
	}
	return n
}

// vanished returns the known findings that the runs do not have any more, and
// the articles of the baseline that were not run by an extractor that ran. An
// article that was not run, or whose run is unknown, is never fixed, nor is what
// a check found that is not of the list or could not be made again.
func (b *Baseline) vanished(runs []result.Run, list []*checks.Check) (fixed []result.KnownFinding, missing []missingArticle) {
	if b == nil {
		return nil, nil
	}
	type key struct{ extractor, article string }
	seen, extractors := map[key]bool{}, map[string]bool{}
	have := map[string]bool{}
	looked := map[string]bool{}
	for _, c := range list {
		looked[c.Name] = true
	}
	type part struct {
		key
		check string
	}
	unmade := map[part]bool{}
	for _, r := range runs {
		for _, u := range r.Unverified {
			unmade[part{key{r.Extractor, r.Article}, u.Check}] = true
		}
		extractors[r.Extractor] = true
		if r.Error == "" {
			seen[key{r.Extractor, r.Article}] = true
		}
		for _, f := range r.Findings {
			have[f.Fingerprint] = true
		}
	}
	for _, k := range b.sorted() {
		switch {
		case have[k.Fingerprint] || !extractors[k.Extractor]:
		case seen[key{k.Extractor, k.Article}]:
			if looked[k.Check] && !unmade[part{key{k.Extractor, k.Article}, k.Check}] {
				fixed = append(fixed, k)
			}
		default:
			missing = append(missing, missingArticle{k.Extractor, k.Article})
		}
	}
	return fixed, slices.Compact(missing)
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

// Update takes the findings that have vanished out of the baseline and writes
// it, atomically. The first time, when there is no file, it writes every
// finding that fails the gate, but for records that could not be read. It refuses with ErrCI under CI, and with
// ErrUnknown where the gate cannot say: what was not looked at is neither known
// nor gone.
func (b *Baseline) Update(r *result.Result, g Policy) (added, removed int, err error) {
	if r.Gate == result.Unknown {
		return 0, 0, fmt.Errorf("the baseline %s: %w", b.path, ErrUnknown)
	}
	if ci.Running() {
		return 0, 0, fmt.Errorf("the baseline %s: %w", b.path, ErrCI)
	}
	for _, k := range r.Fixed {
		delete(b.known, k.Fingerprint)
	}
	if !b.existed {
		for _, run := range r.Runs {
			for _, f := range run.Findings {
				if Fails(f, g) && !checks.MustHold(f.Check) {
					k := result.KnownFinding{Extractor: f.Extractor, Article: f.Article, Check: f.Check, Fact: factOf(f), Fingerprint: f.Fingerprint}
					k.Sum = sumOf(k)
					b.known[f.Fingerprint] = k
					added++
				}
			}
		}
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "{\"form\":%q}\n", BaselineForm)
	for _, k := range b.sorted() {
		if err := json.MarshalWrite(&out, k); err != nil {
			return 0, 0, err
		}
		out.WriteByte('\n')
	}
	return added, len(r.Fixed), files.Replace(b.path, out.Bytes())
}

func factOf(f result.Finding) string {
	switch {
	case f.Want != nil:
		return f.Want.Key
	case f.Got != nil:
		return f.Got.Key
	}
	return ""
}
