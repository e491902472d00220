package checks

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strconv"

	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema/result"
)

// maxFindings is the largest number of findings of one check that are listed for
// one record. A further finding has the number of those that are not listed. This
// bounds the size of the result of a hostile record.
const maxFindings = 500

// listed reports whether further findings of the check will not be listed, so that
// their messages need not be complete.
func (p *Pass) listed() bool { return p.count != nil && p.count.total >= maxFindings }

// maxHints limits the steps that one check spends on searching the text for the
// nearest reading, which messages name as a hint.
const maxHints = 1_000_000

// mayHint reports whether a finding may search for the nearest reading, and counts
// the steps of the search.
func (p *Pass) mayHint(steps int) bool {
	if p.listed() || p.count != nil && p.count.hints > maxHints {
		return false
	}
	if p.count != nil {
		p.count.hints += steps
	}
	p.spend(steps)
	return true
}

// maxWords is the largest number of code points of an extraction's text that a
// finding quotes. Longer text is shortened.
const maxWords = 500

// clip shortens the texts of a finding.
func clip(f *result.Finding) {
	f.Message, f.Fix, f.Found = clipped(f.Message), clipped(f.Fix), clipped(f.Found)
	for _, r := range []**result.FactRef{&f.Want, &f.Got} {
		if *r == nil || len((*r).Text)+len((*r).Key) <= maxWords {
			continue
		}
		short := **r
		if short.Text = clipped(short.Text); len(short.Key) > 4*maxWords {
			sum := sha256.Sum256([]byte(short.Key))
			short.Key = clipped(short.Key) + " " + hex.EncodeToString(sum[:8])
		}
		*r = &short
	}
	if f.Location != nil && len(f.Location.Text) > 4*maxWords {
		short := *f.Location
		short.Text = clipped(short.Text)
		f.Location = &short
	}
}

func clipped(s string) string { return plain.Shorten(s, maxWords) }

// findingCount counts the findings of a check and summarizes those past
// maxFindings.
type findingCount struct {
	order int             // index of the check in its list
	total int             // all findings
	hints int             // steps spent on hints
	worst *result.Finding // the most severe finding that is not listed
	keys  uint64          // sum of the hashes of the keys of all findings
}

// add counts a finding and reports whether it is to be listed.
func (l *findingCount) add(f result.Finding, key string) bool {
	sum := sha256.Sum256([]byte(key))
	l.keys += binary.BigEndian.Uint64(sum[:8])
	if l.total++; l.total <= maxFindings {
		return true
	}
	if l.worst == nil || f.Severity.Rank() > l.worst.Severity.Rank() {
		worst := f
		l.worst = &worst
	}
	return false
}

// summary returns a finding with the number of findings that are not listed. Its
// key depends on all findings, so that its fingerprint changes with any of them.
func (l *findingCount) summary() *ranked {
	f := result.Finding{
		Check: l.worst.Check, Article: l.worst.Article, Extractor: l.worst.Extractor, Severity: l.worst.Severity, Attribute: "more",
		Message: strconv.Itoa(l.total-maxFindings) + " more findings of this check are not listed",
		Fix:     "fix those that are listed, and check again",
	}
	return &ranked{Finding: f, order: l.order, key: joinKey(shippedKey(&f), strconv.FormatUint(l.keys, 16))}
}
