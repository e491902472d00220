package store

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/conflict"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/seeds"
)

// Errors of [Store.Accept] and [Store.Reject].
var (
	// ErrRemoval reports that a fact would be removed, which the selection does not
	// allow.
	ErrRemoval = errors.New("would remove facts")
	// ErrNothing reports that there is nothing to decide.
	ErrNothing = errors.New("nothing is pending")
	// ErrReason reports that the selection has no Why, which it does not allow.
	ErrReason = errors.New("a reason is needed")
	// ErrChoice reports that the selection names no facts, or not all that must be
	// decided together.
	ErrChoice = errors.New("say which facts, or all of them")
	// ErrUnresolved reports a conflict of a selected change. It is wrapped in an
	// [*UnresolvedError].
	ErrUnresolved = errors.New("has conflicts that a person must resolve")
	// ErrUnverified reports a change that could not be compared with the article's
	// words, which the selection does not allow. It is wrapped in an
	// [*UnresolvedError].
	ErrUnverified = errors.New("was not compared with the article's words")
)

// Selection selects the pending changes that are decided, by whom and why.
type Selection struct {
	// Facts are keys of changes ("party/altman"), or kinds: "party" and
	// "party/*" select all of that kind. All selects every change; Facts is then
	// empty.
	Facts []string
	All   bool

	AllowRemoval    bool // accept the removal of facts
	AllowConflict   bool // accept values that their words do not support, of facts named by their own keys
	AllowUnverified bool // accept changes that could not be compared with the article's words
	AllowNoReason   bool // decide without a Why

	Article *seeds.Article // accepted changes are compared with it; if nil, all are unverified
	By      string         // who decides
	Why     string         // the reason; required, unless AllowNoReason is set
	Seen    string         // [Proposal.Hash] of the proposal that was reviewed; "" for the one on disk
}

// choose returns the selected changes, in the proposal's order.
func (p *Proposal) choose(c Selection, action Action) ([]golden.Change, error) {
	chosen, err := p.selected(c, action)
	if err != nil {
		return nil, err
	}
	var out []golden.Change
	var removed []string
	for _, ch := range p.Changes {
		if !c.All && !chosen[ch.Key] {
			continue
		}
		out = append(out, ch)
		if ch.Op == golden.Removed {
			removed = append(removed, ch.Key)
		}
	}
	switch {
	case p.TextChanged() && len(out) < len(p.Changes):
		return nil, fmt.Errorf("%w: the article changed, so its offsets change together; decide every fact that is listed", ErrChoice)
	case action != ActionAccept:
		return out, nil
	case len(removed) > 0 && !c.AllowRemoval:
		return nil, fmt.Errorf("%w (%s): choose other facts, or allow the removal", ErrRemoval, strings.Join(removed, ", "))
	}
	return out, p.checkResolved(out, c)
}

// selected returns the keys that a selection names, and those that are always
// decided with them.
func (p *Proposal) selected(c Selection, action Action) (map[string]bool, error) {
	if c.All == (len(c.Facts) > 0) {
		return nil, fmt.Errorf("%w: name their keys, or take all", ErrChoice)
	}
	out := map[string]bool{}
	begins := p.golden.Golden == nil && action == ActionAccept
	for _, ch := range p.Changes {
		// A golden that begins says which text it is about.
		if p.TextChanged() && ch.Derived || begins && ch.Kind == "record" && sourceMembers[strings.TrimPrefix(ch.Key, "record/")] {
			out[ch.Key] = true
		}
	}
	for _, want := range c.Facts {
		known := false
		for _, ch := range p.Changes {
			if ch.Key == want || strings.TrimSuffix(want, "/*") == ch.Kind {
				out[ch.Key], known = true, true
			}
		}
		if !known {
			return nil, p.unknown(want)
		}
	}
	return out, nil
}

// unknown is the error of a key that no change has.
func (p *Proposal) unknown(key string) error {
	keys := make([]string, len(p.Changes))
	for i, ch := range p.Changes {
		keys[i] = ch.Key
	}
	hint := ""
	if near := nearest.Word(key, keys); near != "" {
		hint = fmt.Sprintf("; did you mean %q?", near)
	} else if len(keys) > 0 {
		hint = "; pending are " + strings.Join(keys, ", ")
	}
	return fmt.Errorf("nothing is proposed for %q%s", key, hint)
}

// sourceMembers are the members of a record that describe its text.
var sourceMembers = map[string]bool{"language": true, "published": true, "title": true, "publisher": true, "url": true}

// checkResolved returns an error if a selected change has an unresolved
// conflict.
func (p *Proposal) checkResolved(chosen []golden.Change, c Selection) error {
	keys := map[string]bool{}
	for _, ch := range chosen {
		keys[ch.Key] = true
	}
	var unresolved, unverified []conflict.Conflict
	for _, k := range p.Conflicts {
		switch {
		case !keys[k.Key]:
		case k.Kind == conflict.Unverified:
			if !c.AllowUnverified {
				unverified = append(unverified, k)
			}
		case k.Kind == conflict.Value:
			if !c.AllowConflict || !slices.Contains(c.Facts, k.Key) {
				unresolved = append(unresolved, k)
			}
		case c.All:
			unresolved = append(unresolved, k)
		}
	}
	switch {
	case len(unresolved) > 0:
		return &UnresolvedError{ErrUnresolved, unresolved}
	case len(unverified) > 0:
		return &UnresolvedError{ErrUnverified, unverified}
	}
	return nil
}

// UnresolvedError is the error of [Store.Accept] for a selection with
// unresolved conflicts. It wraps [ErrUnresolved] or [ErrUnverified].
type UnresolvedError struct {
	Why       error
	Conflicts []conflict.Conflict
}

func (e *UnresolvedError) Error() string {
	var b strings.Builder
	conflict.Print(&b, e.Conflicts)
	return e.Why.Error() + "; nothing was accepted:\n" + strings.TrimSuffix(b.String(), "\n")
}

func (e *UnresolvedError) Unwrap() error { return e.Why }
