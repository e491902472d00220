package gate

import (
	"bytes"
	"errors"
	"fmt"
	"maps"

	"github.com/go-json-experiment/json"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/mandatory"
	"github.com/assaykit/assay/schema/result"
)

// Update removes the findings that have vanished from the baseline and writes
// it atomically. It returns how many findings the baseline gained and lost. If the file does not exist, it writes every finding that
// fails the gate, except of records that could not be read. The result must
// come from [Decide] with the same policy and baseline. Update fails with
// [ErrUnknown] if the verdict of the gate is unknown, because checks that were
// not made say nothing about their findings.
func (b *Baseline) Update(r *result.Result, p Policy) (added, removed int, err error) {
	if b.Path() == "" {
		return 0, 0, errors.New("the baseline has no file; make it with ReadBaseline, whose file need not exist")
	}
	if r == nil || len(r.Runs) == 0 || r.Gate != result.Pass && r.Gate != result.Fail {
		return 0, 0, fmt.Errorf("the baseline %s: %w", b.path, ErrUnknown)
	}
	next := &Baseline{path: b.path, known: maps.Clone(b.known), existed: true, others: b.others}
	for _, k := range r.Fixed {
		delete(next.known, k.Fingerprint)
	}
	if !b.existed {
		if err := next.addFailing(r.Runs, p); err != nil {
			return 0, 0, fmt.Errorf("the baseline %s: %w", b.path, err)
		}
	}
	added, removed = gained(b, next), gained(next, b)
	data, err := next.encode()
	if err != nil {
		return 0, 0, err
	}
	if err := files.Replace(b.path, data); err != nil {
		return 0, 0, err
	}
	*b = *next
	return added, removed, nil
}

// gained counts the findings that only the later of two baselines knows.
func gained(earlier, later *Baseline) (n int) {
	for fingerprint := range later.known {
		if _, there := earlier.known[fingerprint]; !there {
			n++
		}
	}
	return n
}

// addFailing adds every finding that fails the gate by itself.
func (b *Baseline) addFailing(runs []result.Run, p Policy) error {
	for _, run := range runs {
		for _, f := range run.Findings {
			if !p.fails(f) || mandatory.Covers(f.Check) {
				continue
			}
			if f.Fingerprint == "" || run.Article == "" {
				return fmt.Errorf("a finding of %s on %q cannot be known: it has no fingerprint, or is about no article", f.Check, run.Article)
			}
			k := result.KnownFinding{Extractor: run.Extractor, Article: run.Article, Check: f.Check, Fact: factOf(f), Fingerprint: f.Fingerprint}
			k.Sum = sumOf(k)
			b.known[f.Fingerprint] = k
		}
	}
	return nil
}

func (b *Baseline) encode() ([]byte, error) {
	var out bytes.Buffer
	fmt.Fprintf(&out, "{\"form\":%q}\n", baselineForm)
	for _, k := range b.sorted() {
		if err := json.MarshalWrite(&out, k); err != nil {
			return nil, err
		}
		out.WriteByte('\n')
	}
	return out.Bytes(), nil
}

// factOf returns the key of the fact that a finding is about, "" for none.
func factOf(f result.Finding) string {
	switch {
	case f.Want != nil:
		return f.Want.Key
	case f.Got != nil:
		return f.Got.Key
	}
	return ""
}
