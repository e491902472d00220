package golden

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Errors of Accept and Reject.
var (
	ErrRemoval = errors.New("would remove facts")
	ErrNothing = errors.New("nothing is pending")
	ErrReason  = errors.New("a reason is needed")
	ErrChoice  = errors.New("say which facts, or all of them")
	ErrSettle  = errors.New("has conflicts that a person must settle")
	ErrUnheld  = errors.New("was not held against the article's words")
)

// Choice says which of the pending changes are decided, by whom and why.
type Choice struct {
	Facts        []string // keys of Change: "party/altman"; also the kind's word alone or "kind/*" for all of a kind
	All          bool     // every change; Facts is then empty
	AllowRemoval bool     // else Accept refuses to remove a fact
	// AllowConflict lets Accept take a value that its words do not support, of a
	// fact that is named by its own key.
	AllowConflict bool
	// AllowUnverified lets Accept take what could not be held against the
	// article's words.
	AllowUnverified bool
	Article         *seeds.Article // what everything accepted is held against; nil leaves it unverified
	By              string         // who decides
	Why             string         // never empty
	Seen            string         // Proposal.Hash of what was looked at; "" takes what is on disk
}

// Decision is what Accept and Reject did.
type Decision struct {
	ID      string    `json:"id"`
	Action  string    `json:"action"`
	Path    string    `json:"path"` // of the golden
	Decided []Decided `json:"decided"`
	Changes []Change  `json:"changes"` // what was decided, in full
	Left    int       `json:"left"`    // changes still pending

	// Undecided is what the opinions disagreed on where nothing else is left
	// pending: the golden holds nothing of it.
	Undecided []Disagreement `json:"undecided,omitempty"`
}

// Text says the decision: each change with everything that came with it.
func (d *Decision) Text() string {
	var b strings.Builder
	verb := "accepted into " + d.Path
	if d.Action == ActionReject {
		verb = "rejected"
	}
	say(&b, "%s: %s; %d left pending\n", d.ID, verb, d.Left)
	for i, c := range d.Changes {
		c.write(&b)
		if against := d.Decided[i].Against; against != "" && d.Action == ActionAccept {
			say(&b, "    against %s\n", against)
		}
	}
	if len(d.Undecided) > 0 {
		say(&b, "  not decided, and not in the golden: write what is right there, or draft again\n")
		writeDisagreements(&b, d.Undecided)
	}
	return b.String()
}

// Accept makes chosen changes of the proposal true: it writes them into the
// golden, marked as reviewed by the chooser, and the decision into the
// history. It refuses, and writes nothing, where no reason is given
// (ErrReason), nothing is chosen (ErrChoice), a fact would be removed without
// leave (ErrRemoval), All would run over a conflict or a value would be taken
// against its words without leave (ErrSettle), something could not be held
// against its words and nobody allows that (ErrUnheld), a fact would
// point at one that is not there, or a file changed meanwhile (ErrChanged).
// Of a value that is taken against its words, these words are written under the
// fact's x.means, so that they count as settled from then on.
func (s Store) Accept(id string, c Choice) (*Decision, error) {
	return s.decide(id, c, ActionAccept)
}

// Reject drops chosen changes from the proposal and records why. The same
// change is not proposed again.
func (s Store) Reject(id string, c Choice) (*Decision, error) {
	return s.decide(id, c, ActionReject)
}

func (s Store) decide(id string, c Choice, action string) (*Decision, error) {
	if strings.TrimSpace(c.Why) == "" {
		return nil, fmt.Errorf("%s: %w: say why, for whoever reads the golden next", id, ErrReason)
	}
	if err := s.complete(); err != nil {
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
		return nil, fmt.Errorf("%s: %w but conflicts of the golden itself: correct it, then run assay golden update", id, ErrNothing)
	}
	chosen, err := p.choose(c, action)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", id, err)
	}
	truth, rest, left, err := p.apply(chosen, c, action)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", id, err)
	}
	d := &Decision{ID: id, Action: action, Path: p.golden.Path, Changes: chosen, Left: left}
	if rest == nil && action == ActionAccept {
		d.Undecided = p.Disagreements
	}
	for _, ch := range chosen {
		done := Decided{Op: ch.Op, Key: ch.Key, Hash: hashOf(ch.New)}
		if k := p.conflictOf(ch.Key, held...); k != nil {
			done.Against = k.Message
		}
		d.Decided = append(d.Decided, done)
	}
	return d, s.writeDecision(p, d, truth, rest, c)
}

// choose returns the changes that are decided, in the proposal's order.
func (p *Proposal) choose(c Choice, action string) ([]Change, error) {
	if c.All == (len(c.Facts) > 0) {
		return nil, fmt.Errorf("%w: name their keys, or take all", ErrChoice)
	}
	chosen := map[string]bool{}
	moved := p.TextChanged()
	begins := p.golden.Golden == nil && action == ActionAccept
	for _, ch := range p.Changes {
		// A golden that begins says which text it is about.
		if moved && ch.Derived || begins && ch.Kind == "record" && sourceMembers[strings.TrimPrefix(ch.Key, "record/")] {
			chosen[ch.Key] = true
		}
	}
	for _, want := range c.Facts {
		n := 0
		for _, ch := range p.Changes {
			if ch.Key == want || strings.TrimSuffix(want, "/*") == ch.Kind {
				chosen[ch.Key] = true
				n++
			}
		}
		if n == 0 {
			keys := make([]string, len(p.Changes))
			for i, ch := range p.Changes {
				keys[i] = ch.Key
			}
			hint := ""
			if near := nearest.Word(want, keys); near != "" {
				hint = fmt.Sprintf("; did you mean %q?", near)
			} else if len(keys) > 0 {
				hint = "; pending are " + strings.Join(keys, ", ")
			}
			return nil, fmt.Errorf("nothing is proposed for %q%s", want, hint)
		}
	}
	var out []Change
	var removed []string
	for _, ch := range p.Changes {
		if !c.All && !chosen[ch.Key] {
			continue
		}
		out = append(out, ch)
		if ch.Op == Removed {
			removed = append(removed, ch.Key)
		}
	}
	if moved && len(out) < len(p.Changes) {
		return nil, fmt.Errorf("%w: the article changed, so its offsets change together; decide every fact that is listed", ErrChoice)
	}
	if action == ActionAccept && len(removed) > 0 && !c.AllowRemoval {
		return nil, fmt.Errorf("%w (%s): choose other facts, or allow it with --allow-removal", ErrRemoval, strings.Join(removed, ", "))
	}
	if action == ActionAccept {
		return out, p.settled(out, c)
	}
	return out, nil
}

// sourceMembers are the members of a record that say which text it is about.
var sourceMembers = map[string]bool{"language": true, "published": true, "title": true, "publisher": true, "url": true}

// settled refuses a choice that runs over a conflict, and says which.
func (p *Proposal) settled(chosen []Change, c Choice) error {
	var open, unheld []Conflict
	for _, ch := range chosen {
		for _, k := range p.Conflicts {
			if k.Key != ch.Key {
				continue
			}
			switch k.Kind {
			case ConflictUnverified:
				if !c.AllowUnverified {
					unheld = append(unheld, k)
				}
			case ConflictValue:
				if !c.AllowConflict || !slices.Contains(c.Facts, k.Key) {
					open = append(open, k)
				}
			default:
				if c.All {
					open = append(open, k)
				}
			}
		}
	}
	for _, refused := range []struct {
		why  error
		list []Conflict
	}{{ErrSettle, open}, {ErrUnheld, unheld}} {
		if len(refused.list) > 0 {
			return &UnsettledError{refused.why, refused.list}
		}
	}
	return nil
}

// UnsettledError is the error of Accept where conflicts stand against a choice. It
// wraps ErrSettle or ErrUnheld.
type UnsettledError struct {
	Why       error
	Conflicts []Conflict
}

func (e *UnsettledError) Error() string {
	var b strings.Builder
	writeConflicts(&b, e.Conflicts)
	return e.Why.Error() + "; nothing was accepted:\n" + strings.TrimSuffix(b.String(), "\n")
}

func (e *UnsettledError) Unwrap() error { return e.Why }

// TextChanged reports whether the proposal is about another text than the
// golden: then all of it is decided at once, since offsets change together.
func (p *Proposal) TextChanged() bool {
	return p.golden.Golden != nil && p.golden.Golden.Source.SHA256 != "" &&
		p.golden.Golden.Source.SHA256 != p.pending.Golden.Source.SHA256
}

// apply returns the golden and the proposal as they are after the decision,
// the proposal nil where nothing is left of it.
func (p *Proposal) apply(chosen []Change, c Choice, action string) (truth, rest *schema.Golden, left int, err error) {
	m, err := readMeta(p.pending)
	if err != nil {
		return nil, nil, 0, err
	}
	if m.Base == nil {
		m.Base = base(p.golden.Golden)
	}
	rest = clone(p.pending.Golden)
	if err := writeMeta(rest, nil); err != nil {
		return nil, nil, 0, err
	}
	truth = p.golden.Golden
	if action == ActionReject {
		current := truth
		if current == nil {
			current = empty(rest.Source)
		}
		for _, ch := range chosen {
			if err := take(rest, current, ch.Key); err != nil {
				return nil, nil, 0, err
			}
		}
	} else {
		truth = empty(rest.Source)
		if p.golden.Golden != nil {
			truth = clone(p.golden.Golden)
			truth.Source.SHA256, truth.Source.Offsets = rest.Source.SHA256, rest.Source.Offsets
		}
		for _, ch := range chosen {
			if err := take(truth, rest, ch.Key); err != nil {
				return nil, nil, 0, err
			}
			if i := find(truth, ch.Key); i != nil && i.fact != nil && i.fact.truth != nil && !ch.Derived {
				i.fact.truth.By, i.fact.truth.Reviewed = c.By, true
				if i.fact.truth.Why == "" {
					i.fact.truth.Why = c.Why
				}
				if k := p.conflictOf(ch.Key, ConflictValue); k != nil {
					if err := i.fact.mean(k.Surface); err != nil {
						return nil, nil, 0, err
					}
				}
			}
		}
	}
	for _, ch := range chosen {
		if i := find(truth, ch.Key); i != nil {
			m.Base[ch.Key] = i.hash()
			if err := take(rest, truth, ch.Key); err != nil {
				return nil, nil, 0, err
			}
		} else {
			delete(m.Base, ch.Key)
		}
	}
	m.Conflicts = slices.DeleteFunc(m.Conflicts, func(x Conflict) bool {
		return slices.ContainsFunc(chosen, func(ch Change) bool { return ch.Key == x.Key })
	})
	if len(chosen) == len(p.Changes) {
		return truth, nil, 0, nil
	}
	after := Proposal{golden: &File{Golden: truth}, pending: &File{Golden: rest}}
	after.settle(m, nil)
	if len(after.Changes) == 0 {
		return truth, nil, 0, nil
	}
	return truth, rest, len(after.Changes), writeMeta(rest, &m)
}

func empty(source schema.Source) *schema.Golden {
	return &schema.Golden{
		Form: schema.GoldenForm, Source: source,
		Parties: []schema.Party{}, Figures: []schema.Figure{}, Dates: []schema.Date{},
	}
}

// writeDecision writes what a decision does to the golden and to the proposal,
// with its record.
func (s Store) writeDecision(p *Proposal, d *Decision, truth, rest *schema.Golden, c Choice) error {
	return s.locked(func(f *folder) error {
		r := Record{Action: d.Action, ID: d.ID, Facts: d.Decided, By: c.By, Why: c.Why, SHA256: p.golden.Hash}
		var effects []effect
		name, err := f.name(p.golden.Path)
		if err != nil {
			return err
		}
		if d.Action == ActionAccept {
			if err := p.golden.nameable(d.ID); err != nil {
				return err
			}
			data, err := encode(truth)
			if err != nil {
				return fmt.Errorf("%s: %w", p.golden.Path, err)
			}
			r.SHA256 = hash(data)
			effects = append(effects, become(name, p.golden.Hash, data))
		} else if err := f.holds(name, p.golden.Hash); err != nil {
			return err
		}
		left := effect{File: pendingName(p.ID), Was: p.pending.Hash}
		if rest != nil {
			data, err := encode(rest)
			if err != nil {
				return fmt.Errorf("%s: %w", p.pending.Path, err)
			}
			left = become(left.File, left.Was, data)
		}
		return s.commit(f, r, append(effects, left)...)
	})
}
