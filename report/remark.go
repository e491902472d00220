package report

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/assaykit/assay/schema/result"
)

// remark is a statement of a result that is not a finding: why the gate fails
// or is unknown, which records are unknown, which checks were not made, and
// notices about the suite. A report that omits one looks better than its
// result.
type remark struct {
	kind      remarkKind
	extractor string      // "" for all extractors
	run       *result.Run // nil for the whole result
	why       string
}

type remarkKind string

// The kinds of remarks, which are also their names in reports.
const (
	remarkUnknown    remarkKind = "unknown"    // a record or the gate is unknown
	remarkFails      remarkKind = "gate"       // why the gate fails
	remarkNotice     remarkKind = "notice"     // about the suite
	remarkUnverified remarkKind = "unverified" // checks of a record that were not made
)

// remarks returns the remarks of a result, each once, the most severe first.
func remarks(r *result.Result) []remark {
	unknown := unknownRuns(r)
	list := slices.Concat(gateRemarks(r, unknown), unknown)
	for _, n := range r.Notices {
		list = append(list, remark{kind: remarkNotice, why: n})
	}
	for i := range r.Runs {
		run := &r.Runs[i]
		if run.Verdict == result.Unknown && run.Error == "" {
			continue // this is the reason for the verdict, and reported with it
		}
		if lines := run.UnverifiedText(); len(lines) > 0 {
			list = append(list, remark{remarkUnverified, run.Extractor, run, strings.Join(lines, "; ")})
		}
	}
	return list
}

func unknownRuns(r *result.Result) []remark {
	var list []remark
	for i, run := range r.Runs {
		if run.Verdict == result.Unknown {
			kind := remarkUnknown
			if tolerated(r, run) {
				kind = remarkNotice
			}
			list = append(list, remark{kind, run.Extractor, &r.Runs[i], whyUnknown(run)})
		}
	}
	return list
}

// tolerated reports whether a run that did not pass affects no verdict: it is
// tracked, or one of several attempts of which enough passed.
func tolerated(r *result.Result, run result.Run) bool {
	if run.Tracked {
		return run.Verdict != result.Pass
	}
	x, ok := r.Extractors[run.Extractor]
	return ok && x.Gate == result.Pass && run.Verdict != result.Pass
}

// gateRemarks returns the reasons of each extractor's verdict, and those of the
// gate, except those that are reported at their records.
func gateRemarks(r *result.Result, unknown []remark) []remark {
	var list []remark
	reported := map[string]bool{}
	add := func(v result.Verdict, extractor, why string) {
		kind := map[result.Verdict]remarkKind{result.Unknown: remarkUnknown, result.Fail: remarkFails}[v]
		if kind == "" {
			kind = remarkNotice
		}
		if !slices.ContainsFunc(unknown, func(s remark) bool { return strings.Contains(why, s.run.Article) && strings.Contains(why, s.why) }) {
			list = append(list, remark{kind: kind, extractor: extractor, why: why})
		}
	}
	for _, x := range slices.Sorted(maps.Keys(r.Extractors)) {
		for _, why := range r.Extractors[x].Reasons {
			reported[why], reported[x+": "+why] = true, true
			add(r.Extractors[x].Gate, x, why)
		}
	}
	for _, why := range r.Reasons {
		if !reported[why] {
			add(r.Gate, "", why)
		}
	}
	if r.Gate == result.Unknown && len(unknown) == 0 && len(list) == 0 {
		add(r.Gate, "", "gate cannot say")
	}
	return list
}

// of reports whether a remark concerns an extractor.
func (m remark) of(extractor string) bool { return m.extractor == "" || m.extractor == extractor }

// words returns the text of a remark.
func (m remark) words() string {
	text := map[remarkKind]string{remarkFails: "gate failed"}[m.kind]
	if text == "" {
		text = string(m.kind)
	}
	switch {
	case m.run != nil:
		text += ": " + harmless(m.run.Extractor) + " on " + harmless(articleOf(*m.run, "no article"))
	case m.extractor != "":
		text += ": " + harmless(m.extractor)
	}
	return text + ": " + harmless(m.why)
}

// place returns the file and line at which the remark is reported.
func (m remark) place() (file string, line int) {
	if m.run == nil {
		return "assay.yaml", 1
	}
	return runLine(*m.run)
}

// severity returns the severity of an equivalent finding.
func (m remark) severity() result.Severity {
	if m.kind == remarkUnknown || m.kind == remarkFails {
		return result.Error
	}
	return result.Note
}

// fingerprint identifies a remark. It does not depend on the cause of an
// unknown record.
func (m remark) fingerprint() string {
	if m.run == nil {
		return digest("gate", m.extractor, m.why)
	}
	return digest(string(m.kind), m.run.Extractor, m.run.Article, m.run.At, strconv.Itoa(m.run.Attempt))
}

func digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:8])
}
