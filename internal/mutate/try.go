package mutate

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"

	"github.com/assaykit/assay/internal/panics"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Draw says what [Try] tries. The zero value draws [DefaultChanges].
type Draw struct {
	Changes  int        // maximum number of faults, and of rewrites, in each subject; 0 means DefaultChanges
	Seed     uint64     // selects them if there are more
	Faults   []*Fault   // nil means Faults()
	Rewrites []*Rewrite // nil means Rewrites()
	Done     func(n int)
}

// DefaultChanges is enough for every fault of the catalogue once in each
// subject that has a place for it.
const DefaultChanges = 250

// MaxExamples is the maximum number of examples of one fault or rewrite.
const MaxExamples = 3

// Trials is what a gate noticed of changes of a suite's own goldens.
type Trials struct {
	Tried     []string // articles
	Unfit     []Unfit  // subjects of which nothing was tried
	Faults    []Trial
	Rewrites  []Trial
	Unchanged Trial // the records without any change
}

// Trial is what a gate noticed of one fault or rewrite.
type Trial struct {
	Name, Doc, Why string
	Tried          int
	Caught         int       // the gate fails
	Wrong          int       // faults below the minimum, rewrites above the maximum
	Examples       []Outcome // the first of the wrong ones
}

// ByDesign is the number of faults that were not caught and need not be.
func (t Trial) ByDesign() int { return t.Tried - t.Caught - t.Wrong }

func (t *Trial) add(o Outcome, wrong bool) {
	t.Tried++
	if o.Got == Caught {
		t.Caught++
	}
	if wrong {
		t.Wrong++
		if len(t.Examples) < MaxExamples {
			t.Examples = append(t.Examples, o)
		}
	}
}

// join adds the trials of another subject.
func (t *Trial) join(u Trial) {
	t.Tried, t.Caught, t.Wrong = t.Tried+u.Tried, t.Caught+u.Caught, t.Wrong+u.Wrong
	t.Examples = append(t.Examples, u.Examples[:min(len(u.Examples), MaxExamples-len(t.Examples))]...)
}

// Unfit is a subject whose unchanged record does not pass, so that nothing can
// be said about changes of it.
type Unfit struct {
	Article string
	Verdict result.Verdict
	Why     string
}

// Try makes faults and rewrites in every subject and asks the gate about each,
// with the subject's golden as it is. In contrast to [Run] it tries many of one
// subject instead of a few of each fault, and goes on where an unchanged record
// does not pass: one that fails is counted as flagged. The same subjects and
// draw give the same result.
func Try(ctx context.Context, subjects []*Subject, gate Gate, d Draw) (*Trials, error) {
	if d.Faults == nil {
		d.Faults = Faults()
	}
	if d.Rewrites == nil {
		d.Rewrites = Rewrites()
	}
	if d.Changes == 0 {
		d.Changes = DefaultChanges
	}
	if err := Validate(d.Faults, d.Rewrites); err != nil {
		return nil, err
	}
	parts := make([]*Trials, len(subjects))
	var mu sync.Mutex
	done := 0
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(max(1, runtime.GOMAXPROCS(0)))
	for i, s := range subjects {
		group.Go(panics.Catch(func() (err error) {
			if parts[i], err = d.try(ctx, s, gate); err != nil {
				return err
			}
			mu.Lock()
			defer mu.Unlock()
			if done++; d.Done != nil {
				d.Done(done)
			}
			return nil
		}))
	}
	err := group.Wait()
	panics.Throw(err)
	if err != nil {
		return nil, err
	}
	all := d.none()
	for _, p := range parts {
		all.Tried, all.Unfit = append(all.Tried, p.Tried...), append(all.Unfit, p.Unfit...)
		all.Unchanged.join(p.Unchanged)
		for i := range p.Faults {
			all.Faults[i].join(p.Faults[i])
		}
		for i := range p.Rewrites {
			all.Rewrites[i].join(p.Rewrites[i])
		}
	}
	return all, nil
}

// none returns trials of nothing.
func (d Draw) none() *Trials {
	t := &Trials{Unchanged: Trial{Name: "record/unchanged", Doc: "the record that says what the golden says"}}
	for _, f := range d.Faults {
		t.Faults = append(t.Faults, Trial{Name: f.Name, Doc: f.Doc, Why: f.Why})
	}
	for _, r := range d.Rewrites {
		t.Rewrites = append(t.Rewrites, Trial{Name: r.Name, Doc: r.Doc, Why: r.Why})
	}
	return t
}

// try tries the changes of one subject.
func (d Draw) try(ctx context.Context, s *Subject, gate Gate) (*Trials, error) {
	all := d.none()
	o, err := asItIs(s, gate)
	if failing := (*unchangedError)(nil); errors.As(err, &failing) {
		all.Unfit = []Unfit{failing.Unfit}
		if failing.Verdict == result.Fail {
			all.Unchanged.add(Outcome{Site: s.Article.ID, Got: Caught, Right: Noted, Findings: failing.findings}, true)
		}
		return all, ctx.Err()
	}
	if err != nil {
		return nil, err
	}
	all.Tried = []string{s.Article.ID}
	all.Unchanged.add(Outcome{}, false)
	sites := make([]func(*Subject) []Mutant, len(d.Faults))
	for i, f := range d.Faults {
		sites[i] = f.Sites
	}
	err = d.each(ctx, o, all.Faults, sites, func(i int, out *Outcome) bool {
		f := d.Faults[i]
		out.Mode = modeOf(s.Golden, f.Name)
		out.Right = f.least(out.Site, out.Mode)
		return out.Got < out.Right
	})
	if err != nil {
		return nil, err
	}
	sites = make([]func(*Subject) []Mutant, len(d.Rewrites))
	for i, r := range d.Rewrites {
		sites[i] = r.Sites
	}
	err = d.each(ctx, o, all.Rewrites, sites, func(i int, out *Outcome) bool {
		r := d.Rewrites[i]
		out.Mode = modeOf(s.Golden, r.Name)
		out.Right = max(r.Most[out.Mode], Noted) // a note is not an alarm
		return out.Got > out.Right
	})
	return all, err
}

// each tries changes from all kinds in turn, in an order that the seed selects.
func (d Draw) each(ctx context.Context, o *original, trials []Trial, sites []func(*Subject) []Mutant, judge func(int, *Outcome) bool) error {
	mutants := make([][]Mutant, len(sites))
	for i, of := range sites {
		list := of(o.subject)
		d.chance(trials[i].Name, o).Shuffle(len(list), func(a, b int) { list[a], list[b] = list[b], list[a] })
		mutants[i] = list
	}
	order := d.chance("", o).Perm(len(sites))
	for n, left := 0, true; left && n < d.Changes; {
		left = false
		for _, i := range order {
			if len(mutants[i]) == 0 || n == d.Changes {
				continue
			}
			if err := ctx.Err(); err != nil {
				return err
			}
			m := mutants[i][0]
			mutants[i], left = mutants[i][1:], true
			out, changed, err := o.try(m)
			if err != nil {
				return fmt.Errorf("%s at %s: %w", trials[i].Name, out.Site, err)
			}
			if !changed {
				continue
			}
			n++
			out.Name = trials[i].Name
			wrong := judge(i, &out)
			trials[i].add(out, wrong)
		}
	}
	return ctx.Err()
}

func (d Draw) chance(name string, o *original) *rand.Rand {
	h := fnv.New64a()
	h.Write([]byte(name + "\x00" + o.subject.Article.ID))
	return rand.New(rand.NewPCG(d.Seed, h.Sum64()))
}

// modeOf returns the mode of which less is asked if a golden does not claim to
// have everything of the fact's kind.
func modeOf(g *schema.Golden, name string) Mode {
	c := g.Complete
	complete := c.Parties && c.Figures && c.Dates
	switch schema.Kind(Kind(name)) {
	case schema.KindParty:
		complete = c.Parties
	case schema.KindFigure:
		complete = c.Figures
	case schema.KindDate:
		complete = c.Dates
	}
	if complete {
		return Golden
	}
	return Open
}

// original is a subject with its unchanged record, and what the gate finds in it.
type original struct {
	subject *Subject
	gate    Gate
	data    []byte
	known   map[string]bool
}

// unchangedError is the error that an unchanged record does not pass.
type unchangedError struct {
	Unfit
	findings []string
}

func (e *unchangedError) Error() string { return e.Article + ": " + e.Why }

func asItIs(s *Subject, gate Gate) (*original, error) {
	data, err := s.bytes(Mutant{})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.Article.ID, err)
	}
	answer := gate(data, s, s.Golden)
	if answer.Gate != result.Pass {
		e := &unchangedError{Unfit: Unfit{s.Article.ID, answer.Gate, whyNot(answer)}}
		for f := range findings(answer) {
			if f.Fails {
				e.findings = append(e.findings, lineOf(f))
			}
		}
		return nil, e
	}
	o := &original{subject: s, gate: gate, data: data, known: map[string]bool{}}
	for f := range findings(answer) {
		o.known[f.Fingerprint] = true
	}
	return o, nil
}

// try applies a change. It returns false if the record stays the same, as where
// a fault has nothing to break.
func (o *original) try(m Mutant) (Outcome, bool, error) {
	out := Outcome{Site: o.subject.Article.ID + "/" + m.Site, Says: m.Says}
	data, err := o.subject.bytes(m)
	if err != nil || bytes.Equal(data, o.data) {
		return out, false, err
	}
	answer := o.gate(data, o.subject, o.subject.Golden)
	out.notice(answer, o.known)
	return out, true, nil
}

// notice adds the findings that the unchanged record does not have.
func (o *Outcome) notice(answer *result.Result, known map[string]bool) {
	for f := range findings(answer) {
		if known[f.Fingerprint] {
			continue
		}
		o.Findings = append(o.Findings, lineOf(f))
		o.Got = max(o.Got, noticeOf(f))
	}
	if answer.Gate != result.Pass { // a floor fails without a finding that does, and an unknown verdict is not a pass
		o.Got = Caught
	}
}

func lineOf(f result.Finding) string { return string(f.Severity) + " " + f.Check + ": " + f.Message }

// Verdict returns whether the gate bites: it fails if a fault lives or a
// harmless record is flagged, and is unknown if some of it could not be tried.
func (t *Trials) Verdict() result.Verdict {
	wrong := t.Unchanged.Wrong
	for _, list := range [][]Trial{t.Faults, t.Rewrites} {
		for _, x := range list {
			wrong += x.Wrong
		}
	}
	unknown := slices.ContainsFunc(t.Unfit, func(u Unfit) bool { return cmp.Or(u.Verdict, result.Unknown) == result.Unknown })
	switch {
	case unknown || len(t.Tried) == 0:
		return result.Unknown
	case wrong > 0:
		return result.Fail
	}
	return result.Pass
}
