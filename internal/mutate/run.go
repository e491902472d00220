package mutate

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"iter"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/assaykit/assay/internal/panics"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Gate is the gate under test: it returns the result for one record of a
// subject's article, compared with the golden too if that is not nil.
type Gate func(record []byte, s *Subject, golden *schema.Golden) *result.Result

// Options configure a run. The zero value tries [DefaultSites] sites of every
// fault and rewrite.
type Options struct {
	Sites    int        // maximum number of sites for each fault, taken from the articles in turn; 0 means DefaultSites, negative means all
	Seed     uint64     // selects the sites if there are more
	Faults   []*Fault   // nil means Faults()
	Rewrites []*Rewrite // nil means Rewrites()
}

// DefaultSites is the default number of sites for each fault.
const DefaultSites = 6

// Report is the result of a run: what the gate noticed.
type Report struct {
	Articles []string
	Sites    int // maximum for each fault; negative if all were tried
	Faults   []Tally
	Rewrites []Tally
}

// Tally is what a gate noticed of one fault or rewrite.
type Tally struct {
	Name, Doc, Why string
	Right          ByMode // the minimum for a fault, the maximum for a rewrite
	But            []Exception
	Counts         [3]Counts // by Mode
	Missed         []Outcome // faults below the minimum, rewrites above the maximum
}

// Counts are the numbers of sites by the strongest reaction.
type Counts [4]int // by Notice

// Of returns the number of sites that were tried.
func (c Counts) Of() int { return c[Unseen] + c[Noted] + c[Warned] + c[Caught] }

// Outcome is the reaction of a gate to one change at one site.
type Outcome struct {
	Name, Site, Says string // Site is "article/list/id"
	Mode             Mode
	Got, Right       Notice
	Findings         []string // findings that the unchanged record does not have
}

// String returns the outcome in one line.
func (o Outcome) String() string {
	return fmt.Sprintf("%s %s: %s at %s (%s), not %s", o.Name, o.Mode, o.Got, o.Site, o.Says, o.Right)
}

// Run applies every fault and every rewrite at sites of every subject, and
// reports what the gate noticed. The same subjects and options give the same
// report. It returns an error if an unchanged record does not pass, because
// then nothing can be measured.
func Run(ctx context.Context, subjects []*Subject, gate Gate, o Options) (*Report, error) {
	if o.Faults == nil {
		o.Faults = Faults()
	}
	if o.Rewrites == nil {
		o.Rewrites = Rewrites()
	}
	if err := Validate(o.Faults, o.Rewrites); err != nil {
		return nil, err
	}
	if o.Sites == 0 {
		o.Sites = DefaultSites
	}
	if len(subjects) == 0 {
		return nil, errors.New("there is nothing to change: no article with a golden")
	}
	r := &Report{Sites: o.Sites, Faults: make([]Tally, len(o.Faults)), Rewrites: make([]Tally, len(o.Rewrites))}
	trials := make([]*trial, 0, len(subjects))
	for _, s := range subjects {
		r.Articles = append(r.Articles, s.Article.ID)
		t, err := newTrial(s, gate)
		if err != nil {
			return nil, err
		}
		trials = append(trials, t)
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(max(1, runtime.GOMAXPROCS(0)))
	each := func(t *Tally, sites func(*Subject) []Mutant, judge judgeFunc) {
		group.Go(panics.Catch(func() error {
			for i, mutants := range o.choose(t.Name, trials, sites) {
				if err := t.count(ctx, trials[i], mutants, judge); err != nil {
					return err
				}
			}
			return nil
		}))
	}
	for i, f := range o.Faults {
		r.Faults[i] = Tally{Name: f.Name, Doc: f.Doc, Why: f.Why, Right: f.Least, But: f.But}
		each(&r.Faults[i], f.Sites, func(out Outcome) (Notice, bool) {
			least := f.least(out.Site, out.Mode)
			return least, out.Got < least
		})
	}
	for i, w := range o.Rewrites {
		r.Rewrites[i] = Tally{Name: w.Name, Doc: w.Doc, Why: w.Why, Right: w.Most}
		each(&r.Rewrites[i], w.Sites, func(out Outcome) (Notice, bool) {
			most := max(w.Most[out.Mode], Noted) // a note is not an alarm
			return most, out.Got > most
		})
	}
	err := group.Wait()
	panics.Throw(err)
	return r, err
}

// judgeFunc returns the expected reaction of a gate, and whether its actual
// reaction is wrong.
type judgeFunc func(Outcome) (right Notice, wrong bool)

// count tries mutants of one subject and adds what the gate noticed.
func (t *Tally) count(ctx context.Context, x *trial, mutants []Mutant, judge judgeFunc) error {
	for _, m := range mutants {
		if err := ctx.Err(); err != nil {
			return err
		}
		outcomes, err := x.try(m)
		if err != nil {
			return fmt.Errorf("%s at %s: %w", t.Name, m.Site, err)
		}
		for _, out := range outcomes {
			t.Counts[out.Mode][out.Got]++
			right, wrong := judge(out)
			if out.Name, out.Right = t.Name, right; wrong {
				t.Missed = append(t.Missed, out)
			}
		}
	}
	return nil
}

// choose returns the given number of sites, from the articles in turn, in order
// within each article.
func (o Options) choose(name string, trials []*trial, sites func(*Subject) []Mutant) [][]Mutant {
	all, chosen := make([][]Mutant, len(trials)), make([][]Mutant, len(trials))
	shuffled, rest := make([][]int, len(trials)), 0
	for i, t := range trials {
		all[i] = sites(t.subject)
		h := fnv.New64a()
		h.Write([]byte(name + "\x00" + t.subject.Article.ID))
		shuffled[i] = rand.New(rand.NewPCG(o.Seed, h.Sum64())).Perm(len(all[i]))
		rest += len(all[i])
	}
	if o.Sites < 0 || rest <= o.Sites {
		return all
	}
	picked := make([][]int, len(trials))
	for n := 0; n < o.Sites; {
		for i, order := range shuffled {
			if len(order) > 0 && n < o.Sites {
				picked[i], shuffled[i] = append(picked[i], order[0]), order[1:]
				n++
			}
		}
	}
	for i, list := range picked {
		slices.Sort(list)
		for _, k := range list {
			chosen[i] = append(chosen[i], all[i][k])
		}
	}
	return chosen
}

// trial is a subject with the gate's result for its unchanged record.
type trial struct {
	subject *Subject
	gate    Gate
	goldens [3]*schema.Golden // by Mode
	known   [3]map[string]bool
}

func newTrial(s *Subject, gate Gate) (*trial, error) {
	open := *s.Golden
	open.Complete = schema.Complete{}
	t := &trial{subject: s, gate: gate, goldens: [3]*schema.Golden{s.Golden, &open, nil}}
	data, err := s.bytes(Mutant{})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.Article.ID, err)
	}
	for _, m := range Modes() {
		answer := gate(data, s, t.goldens[m])
		if answer.Gate != result.Pass {
			return nil, fmt.Errorf("%s %s: the record that says what the golden says does not pass: %s", s.Article.ID, m, whyNot(answer))
		}
		t.known[m] = map[string]bool{}
		for f := range findings(answer) {
			t.known[m][f.Fingerprint] = true
		}
	}
	return t, nil
}

func findings(answer *result.Result) iter.Seq[result.Finding] {
	return func(yield func(result.Finding) bool) {
		for _, run := range answer.Runs {
			for _, f := range run.Findings {
				if !yield(f) {
					return
				}
			}
		}
	}
}

func whyNot(answer *result.Result) string {
	for f := range findings(answer) {
		if f.Fails {
			return f.Check + ": " + f.Message
		}
	}
	return cmp.Or(strings.Join(answer.Reasons, "; "), "the answer is "+string(answer.Gate))
}

// try applies a change and returns the gate's reaction in every mode.
func (t *trial) try(m Mutant) ([]Outcome, error) {
	data, err := t.subject.bytes(m)
	if err != nil {
		return nil, err
	}
	outcomes := make([]Outcome, 0, len(t.goldens))
	for _, mode := range Modes() {
		answer := t.gate(data, t.subject, t.goldens[mode])
		out := Outcome{Site: t.subject.Article.ID + "/" + m.Site, Says: m.Says, Mode: mode}
		out.notice(answer, t.known[mode])
		outcomes = append(outcomes, out)
	}
	return outcomes, nil
}

func noticeOf(f result.Finding) Notice {
	switch {
	case f.Fails:
		return Caught
	case f.Severity.Rank() >= result.Warning.Rank():
		return Warned
	}
	return Noted
}
