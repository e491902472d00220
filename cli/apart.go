package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/ci"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Apart is a call of assay check for programs that read and evaluate its records
// elsewhere, such as in several processes. Each process makes it of the same Call.
type Apart struct {
	assay.CheckConfig // what the records are evaluated with, see its methods Evaluator and Accumulator

	call    ApartCall
	command *checkCmd
	suite   *suite
}

// ApartCall is what an [Apart] is made of. It can be stored as JSON.
type ApartCall struct {
	Args []string // flags of assay check and, after "--", the names of the files of records
	// Rules, Today and Strict are those of the first process. NewApart sets them if
	// Rules is empty, and else compares its own.
	Rules  string // a hash of the suite, the checks, the policy and the baseline
	Today  string // of the policy
	Strict bool   // a notice that is Unverified makes the result unknown, as it does under CI
}

// NewApart reads the suite that the flags name. It returns an error for flags that
// have a meaning in one process only, and if the suite is not that of the first process.
func NewApart(ctx context.Context, a ApartCall) (*Apart, error) {
	raw := streams{strings.NewReader(""), io.Discard, io.Discard}
	c := &call{ctx: ctx, streams: raw.neutral(), raw: raw, cli: new(commandLine), checks: checks.All(), program: programName(nil)}
	parser, err := newParser(c.cli, c.streams, c.program)
	if err != nil {
		return nil, err
	}
	if _, err := parser.Parse(append([]string{"check"}, a.Args...)); err != nil {
		return nil, err
	}
	c.cli.Quiet = true
	k := &c.cli.Check
	if err := k.apart(); err != nil {
		return nil, err
	}
	s, err := k.load(c)
	if err != nil {
		return nil, err
	}
	if k.Config == "" && s.path != "" { // where the others run, it may not be found
		a.Args = append([]string{"--config", s.path}, a.Args...)
	}
	p := &Apart{CheckConfig: k.expected(s, nil), call: a, command: k, suite: s}
	return p, p.compare()
}

// apart returns an error for what only a call of one process does.
func (k *checkCmd) apart() error {
	if k.mapFlags != (mapFlags{}) || k.Article != "" || k.Golden != "" || k.Shard != "" || k.Resume || len(k.Report) > 0 || k.UpdateBaseline {
		return errors.New("a mapping, --article, --golden, --shard, --resume, --report and --update-baseline belong to assay check in one process")
	}
	if slices.ContainsFunc(slices.Concat(k.Articles, k.Out), files.IsStandardInput) {
		return errors.New("standard input belongs to one process: name a file")
	}
	return nil
}

// compare sets the rules of the first process, or compares them with its own.
func (p *Apart) compare() error {
	if p.Gate.Repeat.Times > 1 {
		return errors.New("gate.repeat of the configuration decides on attempts together: use assay check in one process")
	}
	if p.call.Today == "" {
		p.call.Today = schema.DayOf(time.Now()).String()
	}
	today, err := schema.PublicationDay(p.call.Today)
	if err != nil {
		return err
	}
	p.Gate.Today, p.suite.gate.Today = today, today
	rules, err := p.suite.rules(slices.Concat(p.Cases, p.Others), p.command.closing(p.suite), fmt.Sprint(p.Lenient, p.Partial, len(p.Cases)))
	if err != nil {
		return err
	}
	sum, err := rules.Sum()
	if err != nil {
		return err
	}
	if p.call.Rules == "" {
		p.call.Rules, p.call.Strict = sum, ci.Running()
	}
	if p.call.Rules != sum {
		return fmt.Errorf("the suite, the policy or the baseline that is read here is another than where the call began: %s", strings.Join(p.call.Args, " "))
	}
	return nil
}

// Call returns what another process makes the same Apart of.
func (p *Apart) Call() ApartCall { return p.call }

// Result decides on the runs of all records. It returns what assay check --format
// json prints.
func (p *Apart) Result(a *gate.Accumulator) ([]byte, error) {
	r, err := a.Result()
	if err != nil {
		return nil, err
	}
	a.Suite().Complete(r, p.Extractor)
	closing := p.command.closing(p.suite)
	sayClosing(r, closing, a)
	p.suite.say(r, closing, false, p.call.Strict)
	data, err := result.Encode(r)
	return plain.JSON(data), err
}
