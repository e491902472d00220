package checks

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strconv"

	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema/result"
)

// maxFindings is how many findings of one check are listed for one record. A
// last one says how many more there are, so that a hostile record costs no
// more to report than to read.
const maxFindings = 500

// listed reports whether the check has said all that is listed of it: the words
// of another finding would be for nobody.
func (p *Pass) listed() bool { return p.left != nil && p.left.total >= maxFindings }

// maxHints bounds the steps that the findings of one check spend on naming what is
// nearest in the text: where that has very much, only the first findings name it.
const maxHints = 1_000_000

// mayHint reports whether a finding may look for what is nearest, and counts the steps of that.
func (p *Pass) mayHint(steps int) bool {
	if p.listed() || p.left != nil && p.left.hints > maxHints {
		return false
	}
	if p.left != nil {
		p.left.hints += steps
	}
	p.spend(steps)
	return true
}

// maxWords is how many code points of an extraction's own words a finding
// quotes at once: a name of a megabyte is shown by its beginning.
const maxWords = 500

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

// leftOut sums up the findings of a check past maxFindings.
type leftOut struct {
	order int // of the check
	total int
	hints int // steps spent on what is nearest
	worst result.Finding
	keys  uint64 // the sum of what identifies all findings, whatever their order
}

// list counts a finding and reports whether it is to be listed.
func (l *leftOut) list(f result.Finding, key string) bool {
	sum := sha256.Sum256([]byte(key))
	l.keys += binary.BigEndian.Uint64(sum[:8])
	if l.total++; l.total <= maxFindings {
		return true
	}
	if f.Severity.Rank() > l.worst.Severity.Rank() {
		l.worst = f
	}
	return false
}

// finding says how many more there are. Its key is that of all findings: where
// one of those that are not listed changes, it is another finding.
func (l *leftOut) finding() ranked {
	f := result.Finding{
		Check: l.worst.Check, Article: l.worst.Article, Extractor: l.worst.Extractor, Severity: l.worst.Severity, Attribute: "more",
		Message: strconv.Itoa(l.total-maxFindings) + " more findings of this check are not listed",
		Fix:     "fix those that are listed, and check again",
	}
	return ranked{f, l.order, joinKey(shippedKey(&f), strconv.FormatUint(l.keys, 16)), false}
}
