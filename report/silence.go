package report

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/assaykit/assay/schema"
)

// silence is why something could not be said: of a record, or, where each of
// them has its answer, of the gate.
type silence struct {
	run *schema.Run // nil for the gate
	why string
}

// silences lists what makes a result unknown, of one extractor, or of all
// where it is "".
func silences(r *schema.Result, extractor string) []silence {
	var list []silence
	for i, run := range r.Runs {
		if run.Verdict == schema.Unknown && (extractor == "" || run.Extractor == extractor) {
			list = append(list, silence{&r.Runs[i], whyUnknown(run)})
		}
	}
	if len(list) > 0 || r.Gate != schema.Unknown {
		return list
	}
	reasons := r.Reasons
	if x, ok := r.Extractors[extractor]; ok {
		if x.Gate != schema.Unknown && anySilent(r) {
			return nil
		}
		if len(x.Reasons) > 0 {
			reasons = x.Reasons
		}
	}
	for _, reason := range reasons {
		list = append(list, silence{nil, reason})
	}
	if len(list) == 0 {
		list = []silence{{nil, "the gate cannot say"}}
	}
	return list
}

// anySilent reports whether an extractor of the result makes the gate unknown.
func anySilent(r *schema.Result) bool {
	for _, x := range r.Extractors {
		if x.Gate == schema.Unknown {
			return true
		}
	}
	return false
}

// words says a silence in one piece.
func (s silence) words() string {
	if s.run == nil {
		return "unknown: " + plain(s.why)
	}
	return "unknown: " + plain(s.run.Extractor) + " on " + plain(articleOf(*s.run, "no article")) + ": " + plain(s.why)
}

// place is the file and line at which it is told.
func (s silence) place() (file string, line int) {
	if s.run == nil {
		return "assay.yaml", 1
	}
	return runLine(*s.run)
}

// fingerprint tells a silence from others; how it came about is not part of it.
func (s silence) fingerprint() string {
	if s.run == nil {
		return digest("gate", s.why)
	}
	return digest("unknown", s.run.Extractor, s.run.Article, s.run.At, strconv.Itoa(s.run.Attempt))
}

func digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:8])
}
