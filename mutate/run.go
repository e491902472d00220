package mutate

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"github.com/assaykit/assay/schema"
)

// Judge is the gate that is measured: one record held against its article,
// and its golden where that is not nil, with verdicts and failing findings
// filled in.
type Judge func(record []byte, s *Subject, golden *schema.Golden) schema.Run

// Options say how much is tried. The zero value tries DefaultSites sites of
// every fault and rewrite.
type Options struct {
	Sites    int        // of each fault in each article, at most; 0 is DefaultSites, less than 0 all
	Seed     uint64     // chooses the sites where there are more
	Faults   []*Fault   // nil is Faults()
	Rewrites []*Rewrite // nil is Rewrites()
}

// DefaultSites is how many sites of a fault are tried in an article.
const DefaultSites = 6

// Report is what a gate noticed.
type Report struct {
	Articles []string
	Faults   []Tally
	Rewrites []Tally
}

// Tally is what a gate noticed of one fault or rewrite.
type Tally struct {
	Name   string
	Counts [3]Counts // by Mode
	Missed []Outcome // faults that were noticed less, rewrites that were noticed more than is right
}

// Counts are sites by the most that was said of each.
type Counts [4]int // by Notice

// Of is how many sites were tried.
func (c Counts) Of() int { return c[Unseen] + c[Noted] + c[Warned] + c[Caught] }

// Outcome is what a gate said of one change at one site.
type Outcome struct {
	Name, Site, Says string // Site is "article/list/id"
	Mode             Mode
	Got, Right       Notice
	Findings         []string // that the unchanged record does not have
}

// String tells the outcome in a line.
func (o Outcome) String() string {
	return fmt.Sprintf("%s %s: %s at %s (%s), not %s", o.Name, o.Mode, o.Got, o.Site, o.Says, o.Right)
}

// Run makes every fault and every rewrite at sites of every subject, and tells
// what the gate noticed. The same subjects and options give the same report.
// It fails where an unchanged record does not pass: then nothing can be told.
func Run(ctx context.Context, subjects []*Subject, judge Judge, o Options) (*Report, error) {
	if o.Faults == nil {
		o.Faults = Faults()
	}
	if o.Rewrites == nil {
		o.Rewrites = Rewrites()
	}
	if err := Validate(o.Faults, o.Rewrites); err != nil {
		return nil, err
	}
	if len(subjects) == 0 {
		return nil, errors.New("there is nothing to change: no article with a golden")
	}
	r := &Report{Faults: make([]Tally, len(o.Faults)), Rewrites: make([]Tally, len(o.Rewrites))}
	trials := make([]*trial, 0, len(subjects))
	for _, s := range subjects {
		r.Articles = append(r.Articles, s.Article.ID)
		t, err := newTrial(s, judge)
		if err != nil {
			return nil, err
		}
		trials = append(trials, t)
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(max(1, runtime.GOMAXPROCS(0)))
	each := func(t *Tally, name string, sites func(*Subject) []Mutant, right func(site string, m Mode) (Notice, bool)) {
		t.Name = name
		group.Go(func() error {
			for _, trial := range trials {
				for _, mutant := range o.choose(name, trial.subject, sites(trial.subject)) {
					if err := ctx.Err(); err != nil {
						return err
					}
					outcomes, err := trial.try(mutant)
					if err != nil {
						return fmt.Errorf("%s at %s: %w", name, mutant.Site, err)
					}
					for _, out := range outcomes {
						t.Counts[out.Mode][out.Got]++
						least, most := right(out.Site, out.Mode)
						if out.Name, out.Right = name, least; most && out.Got > least || !most && out.Got < least {
							t.Missed = append(t.Missed, out)
						}
					}
				}
			}
			return nil
		})
	}
	for i, f := range o.Faults {
		each(&r.Faults[i], f.Name, f.Sites, func(site string, m Mode) (Notice, bool) { return f.least(site, m), false })
	}
	for i, w := range o.Rewrites {
		each(&r.Rewrites[i], w.Name, w.Sites, func(_ string, m Mode) (Notice, bool) { return max(w.Most[m], Noted), true })
	}
	return r, group.Wait()
}

// choose takes as many sites as are asked for, in their order.
func (o Options) choose(name string, s *Subject, all []Mutant) []Mutant {
	n := o.Sites
	if n == 0 {
		n = DefaultSites
	}
	if n < 0 || len(all) <= n {
		return all
	}
	h := fnv.New64a()
	h.Write([]byte(name + "\x00" + s.Article.ID))
	picked := rand.New(rand.NewPCG(o.Seed, h.Sum64())).Perm(len(all))[:n]
	slices.Sort(picked)
	some := make([]Mutant, n)
	for i, k := range picked {
		some[i] = all[k]
	}
	return some
}

// trial is a subject with what the gate says of its unchanged record.
type trial struct {
	subject *Subject
	judge   Judge
	goldens [3]*schema.Golden // by Mode
	known   [3]map[string]bool
}

func newTrial(s *Subject, judge Judge) (*trial, error) {
	open := *s.Golden
	open.Complete = schema.Complete{}
	t := &trial{subject: s, judge: judge, goldens: [3]*schema.Golden{s.Golden, &open, nil}}
	data, err := s.bytes(Mutant{})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.Article.ID, err)
	}
	for _, m := range Modes() {
		run := judge(data, s, t.goldens[m])
		if run.Verdict != schema.Pass {
			return nil, fmt.Errorf("%s %s: the record that says what the golden says does not pass: %s", s.Article.ID, m, whyNot(run))
		}
		t.known[m] = map[string]bool{}
		for _, f := range run.Findings {
			t.known[m][f.Fingerprint] = true
		}
	}
	return t, nil
}

func whyNot(run schema.Run) string {
	for _, f := range run.Findings {
		if f.Fails {
			return f.Check + ": " + f.Message
		}
	}
	if run.Error != "" {
		return run.Error
	}
	return "its verdict is " + string(run.Verdict)
}

// try makes a change and tells what the gate says of it in every mode.
func (t *trial) try(m Mutant) ([]Outcome, error) {
	data, err := t.subject.bytes(m)
	if err != nil {
		return nil, err
	}
	outcomes := make([]Outcome, 0, len(t.goldens))
	for _, mode := range Modes() {
		run := t.judge(data, t.subject, t.goldens[mode])
		out := Outcome{Site: t.subject.Article.ID + "/" + m.Site, Says: m.Says, Mode: mode}
		for _, f := range run.Findings {
			if t.known[mode][f.Fingerprint] {
				continue
			}
			out.Findings = append(out.Findings, string(f.Severity)+" "+f.Check+": "+f.Message)
			out.Got = max(out.Got, noticeOf(f))
		}
		if run.Verdict == schema.Unknown { // a gate that cannot say does not pass
			out.Got = Caught
		}
		outcomes = append(outcomes, out)
	}
	return outcomes, nil
}

func noticeOf(f schema.Finding) Notice {
	switch {
	case f.Fails:
		return Caught
	case f.Severity.Rank() >= schema.Warning.Rank():
		return Warned
	}
	return Noted
}
