// Package mutate is a catalogue of faults that extractors make and of harmless
// rewrites, and measures which of them a gate notices. A gate that was never
// seen to fail proves nothing.
package mutate

import (
	"errors"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
)

// Fault is one way to make a correct record wrong.
type Fault struct {
	Name  string                  // "kind/what", lower case
	Doc   string                  // one line: what is wrong in the record
	Least ByMode                  // the minimum reaction of the gate at every site
	Why   string                  // the reason by design, if Expect is less than Caught
	But   []Exception             // sites with a lower expectation
	Sites func(*Subject) []Mutant // returns every mutant of a record, in the record's order
}

// Rewrite is a change of a record that keeps its meaning. A finding about it is
// a false alarm.
type Rewrite struct {
	Name  string
	Doc   string
	Most  ByMode // the maximum reaction of the gate at a site
	Why   string // the reason, if it is more than Noted
	Sites func(*Subject) []Mutant
}

// Kind is the part of a name before the slash.
func Kind(name string) string {
	kind, _, _ := strings.Cut(name, "/")
	return kind
}

// Mode is what a record is compared with in addition to its article.
type Mode int

// The modes of comparison.
const (
	Golden Mode = iota // its golden
	Open               // the same golden, without lists that are complete
	Alone              // no golden
)

// Modes returns all modes in their order.
func Modes() []Mode { return []Mode{Golden, Open, Alone} }

// String returns the mode in words.
func (m Mode) String() string {
	return [...]string{"with golden", "with an open golden", "without golden"}[m]
}

// Notice is the strongest reaction of a gate to a change.
type Notice int

// The notices, from no reaction to a gate that fails.
const (
	Unseen Notice = iota
	Noted
	Warned
	Caught
)

// String returns the notice in one word.
func (n Notice) String() string { return [...]string{"unseen", "noted", "warned", "caught"}[n] }

// ByMode is one notice for each mode.
type ByMode [3]Notice

// The expectations of most faults.
var (
	always   = ByMode{Caught, Caught, Caught}
	byGolden = ByMode{Caught, Caught, Unseen}
	warned   = ByMode{Warned, Warned, Unseen}
)

// Exception lowers the expectation for some sites of a fault.
type Exception struct {
	Site  string // a pattern of path.Match over "article/list/id"
	Mode  Mode
	Least Notice
	Why   string
}

// least returns the minimum reaction to a fault at a site in a mode.
func (f *Fault) least(site string, m Mode) Notice {
	for _, e := range f.But {
		if e.Covers(site, m) {
			return e.Least
		}
	}
	return f.Least[m]
}

// Covers reports whether the exception applies to a site.
func (e Exception) Covers(site string, m Mode) bool {
	fits, _ := path.Match(e.Site, site)
	return fits && e.Mode == m
}

// Faults returns the catalogue of faults, by kind. The caller may modify the
// list and the faults.
func Faults() []*Fault {
	return pointers(slices.Concat(
		partyFaults(), nameFaults(), roleFaults(), figureFaults(), amountFaults(), boundFaults(), dateFaults(), dayFaults(),
		eventFaults(), quoteFaults(), speechFaults(), mentionFaults(), neverFaults(), referenceFaults(), sourceFaults(), formFaults(), brokenFaults(),
	))
}

// Rewrites returns the catalogue of harmless rewrites. The caller may modify
// the list.
func Rewrites() []*Rewrite {
	return pointers(slices.Concat(recordRewrites(), mentionRewrites(), partyRewrites(), figureRewrites(), dateRewrites(), quoteRewrites()))
}

func pointers[T any](list []T) []*T {
	all := make([]*T, len(list))
	for i := range list {
		all[i] = &list[i]
	}
	return all
}

var namePattern = regexp.MustCompile(`^[a-z]+/[a-z0-9]+(-[a-z0-9]+)*$`)

// kinds returns the first parts of names, in the order of the catalogue.
func kinds() []string {
	var list []string
	for _, k := range schema.Kinds() {
		list = append(list, string(k))
	}
	return append(list, "mention", "never", "reference", "source", "form")
}

// Validate returns the mistakes of a catalogue: a name that is not
// "kind/what" or that two share, a missing or long Doc, an expectation or an
// exception without its reason, a missing function.
func Validate(faults []*Fault, rewrites []*Rewrite) error {
	var errs []error
	seen := map[string]bool{}
	entry := func(name, doc, why string, reasoned bool, sites func(*Subject) []Mutant) {
		wrong := func(format string, args ...any) {
			errs = append(errs, fmt.Errorf("%q: "+format, append([]any{name}, args...)...))
		}
		if !namePattern.MatchString(name) || !slices.Contains(append(kinds(), "record"), Kind(name)) {
			wrong(`the name must be "kind/what" in lower-case letters, digits and hyphens, of one of the kinds %s`, strings.Join(kinds(), ", "))
		}
		if seen[name] {
			wrong("another one has this name")
		}
		seen[name] = true
		if doc == "" || strings.Contains(doc, "\n") || len(doc) > 160 {
			wrong("Doc must be one line of 1 to 160 bytes")
		}
		if reasoned != (why != "") {
			wrong("Why must say why less is asked or more is allowed, and only then be there")
		}
		if sites == nil {
			wrong("nothing makes it: Sites is missing")
		}
	}
	for _, f := range faults {
		entry(f.Name, f.Doc, f.Why, f.Least != always, f.Sites)
		for _, e := range f.But {
			if _, err := path.Match(e.Site, ""); err != nil || e.Why == "" || e.Least >= f.Least[e.Mode] {
				errs = append(errs, fmt.Errorf("%q: the exception for %q needs a pattern of path.Match, a reason, and to ask less", f.Name, e.Site))
			}
		}
	}
	for _, r := range rewrites {
		entry(r.Name, r.Doc, r.Why, slices.Max(r.Most[:]) > Noted, r.Sites)
	}
	return errors.Join(errs...)
}
