package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/conflict"
	"github.com/assaykit/assay/internal/golden/draft"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
)

// Result is the result of [Store.Accept] or [Store.Reject].
type Result struct {
	ID      string          `json:"id"`
	Action  Action          `json:"action"`
	Path    string          `json:"path"` // of the golden
	Refs    []ChangeRef     `json:"decided"`
	Changes []golden.Change `json:"changes"` // what was decided, in full
	Left    int             `json:"left"`    // changes still pending

	// Undecided lists the disagreements of the opinions, if nothing else is pending.
	// The golden does not have their facts.
	Undecided []draft.Disagreement `json:"undecided,omitempty"`
}

// String lists the decided changes with their attributes.
func (d *Result) String() string {
	var b strings.Builder
	verb := "accepted into " + d.Path
	if d.Action == ActionReject {
		verb = "rejected"
	}
	plain.Fprintf(&b, "%s: %s; %d left pending\n", d.ID, verb, d.Left)
	for i, c := range d.Changes {
		b.WriteString(c.String())
		if against := d.Refs[i].Against; against != "" && d.Action == ActionAccept {
			plain.Fprintf(&b, "    against %s\n", against)
		}
	}
	if len(d.Undecided) > 0 {
		plain.Fprintf(&b, "  not decided, and not in the golden: write what is right there, or draft again\n")
		for _, x := range d.Undecided {
			b.WriteString(x.String())
		}
	}
	return b.String()
}

// Accept applies the selected changes of a proposal to the golden, marked as
// reviewed, and records the decision in the history. It returns an error and
// writes nothing if
//
//   - no reason is given and AllowNoReason is not set ([ErrReason]), or nothing is pending ([ErrNothing]);
//   - nothing is selected, or not all that changes together ([ErrChoice]);
//   - a fact would be removed and AllowRemoval is not set ([ErrRemoval]);
//   - All is set and a conflict is unresolved, or a value would contradict its
//     words and AllowConflict is not set ([ErrUnresolved]);
//   - something could not be compared with its words and AllowUnverified is not
//     set ([ErrUnverified]);
//   - a fact would refer to one that does not exist;
//   - a file changed since it was read ([ErrChanged]).
//
// The words of a value that contradicts them are written under the fact's
// x.means, so that they count as resolved from then on.
func (s Store) Accept(ctx context.Context, id string, c Selection) (*Result, error) {
	return s.decide(ctx, id, c, ActionAccept)
}

// Reject removes the selected changes from the proposal and records the reason.
// [Store.Propose] does not propose the same changes again.
func (s Store) Reject(ctx context.Context, id string, c Selection) (*Result, error) {
	return s.decide(ctx, id, c, ActionReject)
}

func (s Store) decide(ctx context.Context, id string, c Selection, action Action) (*Result, error) {
	if strings.TrimSpace(c.Why) == "" && !c.AllowNoReason {
		return nil, fmt.Errorf("%s: %w: say why, for whoever reads the golden next", id, ErrReason)
	}
	if err := s.recoverInterrupted(ctx); err != nil {
		return nil, err
	}
	p, err := s.Proposal(id, c.Article)
	if err != nil {
		return nil, err
	}
	if p == nil {
		return nil, fmt.Errorf("%s: %w (no %s)", id, ErrNothing, s.pendingPath(id))
	}
	if c.Seen != "" && c.Seen != p.Hash() {
		return nil, fmt.Errorf("%s: %w; look at the difference again", id, ErrChanged)
	}
	if len(p.Changes) == 0 && action == ActionAccept {
		return nil, fmt.Errorf("%s: %w but conflicts of the golden itself: correct it, then update it", id, ErrNothing)
	}
	chosen, err := p.choose(c, action)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", id, err)
	}
	after, err := p.apply(chosen, c, action)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", id, err)
	}
	d := &Result{ID: id, Action: action, Path: p.golden.Path, Changes: chosen, Left: after.left}
	if after.rest == nil && action == ActionAccept {
		d.Undecided = p.Disagreements
	}
	for _, ch := range chosen {
		done := ChangeRef{Op: ch.Op, Key: ch.Key, Hash: hashOf(ch.New)}
		if k := conflict.First(p.Conflicts, ch.Key, conflict.FromWords...); k != nil {
			done.Against = k.Message
		}
		d.Refs = append(d.Refs, done)
	}
	return d, s.writeDecision(ctx, p, d, after, c)
}

// decision is a golden and its proposal after a decision.
type decision struct {
	truth *schema.Golden
	rest  *schema.Golden // nil where nothing is left
	left  int            // changes still pending
}

// apply applies the decision about the chosen changes.
func (p *Proposal) apply(chosen []golden.Change, c Selection, action Action) (*decision, error) {
	m, err := readMeta(p.pending)
	if err != nil {
		return nil, err
	}
	if m.Base == nil {
		m.Base = base(p.golden.Golden)
	}
	d := &decision{truth: p.golden.Golden, rest: item.Clone(p.pending.Golden)}
	if err := writeMeta(d.rest, nil); err != nil {
		return nil, err
	}
	if action == ActionReject {
		err = p.dropFrom(d.rest, chosen)
	} else {
		d.truth, err = p.acceptInto(d.rest, chosen, c)
	}
	if err != nil {
		return nil, err
	}
	if err := d.rebase(&m, chosen); err != nil {
		return nil, err
	}
	if len(chosen) == len(p.Changes) {
		d.rest = nil
		return d, nil
	}
	after := Proposal{golden: &File{Golden: d.truth}, pending: &File{Golden: d.rest}}
	after.resolve(m, nil)
	if d.left = len(after.Changes); d.left == 0 {
		d.rest = nil
		return d, nil
	}
	return d, writeMeta(d.rest, &m)
}

// dropFrom reverts rejected changes in the proposed golden.
func (p *Proposal) dropFrom(proposed *schema.Golden, chosen []golden.Change) error {
	current := p.golden.Golden
	if current == nil {
		current = item.New(proposed.Source)
	}
	for _, ch := range chosen {
		if err := item.Copy(proposed, current, ch.Key); err != nil {
			return err
		}
	}
	return nil
}

// acceptInto returns the golden with the chosen changes, marked as reviewed.
func (p *Proposal) acceptInto(proposed *schema.Golden, chosen []golden.Change, c Selection) (*schema.Golden, error) {
	truth := item.New(proposed.Source)
	if p.golden.Golden != nil {
		truth = item.Clone(p.golden.Golden)
		truth.Source.SHA256, truth.Source.Offsets = proposed.Source.SHA256, proposed.Source.Offsets
	}
	for _, ch := range chosen {
		if err := item.Copy(truth, proposed, ch.Key); err != nil {
			return nil, err
		}
		i := item.Find(truth, ch.Key)
		if i == nil || i.Fact == nil || i.Fact.Annotation == nil || ch.Derived {
			continue
		}
		an := i.Fact.Annotation
		an.By, an.Reviewed, an.Why = c.By, true, cmp.Or(an.Why, c.Why)
		if k := conflict.First(p.Conflicts, ch.Key, conflict.Value); k != nil {
			if err := i.Fact.SetMeans(k.Surface); err != nil {
				return nil, err
			}
		}
	}
	return truth, nil
}

// rebase makes the current golden the base of the remaining proposal.
func (d *decision) rebase(m *meta, chosen []golden.Change) error {
	keys := map[string]bool{}
	for _, ch := range chosen {
		keys[ch.Key] = true
		i := item.Find(d.truth, ch.Key)
		if i == nil {
			delete(m.Base, ch.Key)
			continue
		}
		m.Base[ch.Key] = i.Hash()
		if err := item.Copy(d.rest, d.truth, ch.Key); err != nil {
			return err
		}
	}
	m.Conflicts = slices.DeleteFunc(m.Conflicts, func(k conflict.Conflict) bool { return keys[k.Key] })
	return nil
}

// writeDecision writes the golden, the proposal and the record of a decision.
func (s Store) writeDecision(ctx context.Context, p *Proposal, d *Result, after *decision, c Selection) error {
	return s.locked(ctx, func(f *directory) error {
		r := HistoryEntry{Action: d.Action, ID: d.ID, Facts: d.Refs, By: c.By, Why: c.Why, SHA256: p.golden.Hash}
		var effects []effect
		name, err := f.Name(p.golden.Path)
		if err != nil {
			return err
		}
		if d.Action == ActionAccept {
			if err := p.golden.checkName(d.ID); err != nil {
				return err
			}
			data, err := encode(after.truth)
			if err != nil {
				return fmt.Errorf("%s: %w", p.golden.Path, err)
			}
			r.SHA256 = item.Hash(data)
			effects = append(effects, effectOf(name, p.golden.Hash, data))
		} else if err := f.checkHash(name, p.golden.Hash); err != nil {
			return err
		}
		left := effect{File: pendingName(p.ID), Was: p.pending.Hash}
		if after.rest != nil {
			data, err := encode(after.rest)
			if err != nil {
				return fmt.Errorf("%s: %w", p.pending.Path, err)
			}
			left = effectOf(left.File, left.Was, data)
		}
		return s.commit(f, r, append(effects, left)...)
	})
}
