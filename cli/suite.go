package cli

import (
	"fmt"
	"path/filepath"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/ci"
	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// suiteFlags select articles, goldens, checks and the gate's policy.
type suiteFlags struct {
	Config    string   `short:"c" help:"Configuration (default: the assay.yaml of this folder or of one above it, up to the repository's root)." placeholder:"assay.yaml"`
	Articles  []string `help:"Articles of the suite, beside the configuration's or without one: a folder, a file, JSON Lines." placeholder:"PATH"`
	Goldens   []string `help:"Their goldens: a folder or a file." placeholder:"PATH"`
	Language  string   `help:"Language of articles that do not state theirs (BCP 47)." placeholder:"fr"`
	Published string   `help:"Day of publication of articles that do not state theirs." placeholder:"2025-02-04"`
	Only      []string `help:"Run only these checks: names, families, family/*." placeholder:"CHECK"`
	Skip      []string `help:"Leave these checks out." placeholder:"CHECK"`
	FailOn    string   `help:"The least severity that fails the gate: note, warning or error." enum:"note,warning,error," default:"" placeholder:"error"`
	Report    []string `help:"Also write a report: FORMAT to standard output, or FORMAT=FILE." placeholder:"FORMAT=FILE"`
	Rows      string   `help:"Also write a row for every record, fact and finding, for a warehouse: to a file that ends in .jsonl, .jsonl.gz, .jsonl.zst or .parquet." placeholder:"FILE"`
	Baseline  string   `help:"File of known findings, which are listed and do not fail." placeholder:"FILE"`

	StrictBaseline bool `help:"Fail on findings of the baseline that have vanished, until they are taken out of it."`
	UpdateBaseline bool `help:"Take findings that have vanished out of the baseline; the first time, write all that fail. Refused under CI."`

	Lenient bool `help:"Accept records with unknown keys, and say which."`
}

// suite is the combination of the flags and the configuration.
type suite struct {
	config   *config.Config // nil without a configuration
	path     string         // path of the configuration
	search   search         // of a configuration that was not named
	cases    []assay.Case
	own      []assay.Case // cases that are not built in
	checks   []*checks.Check
	gate     gate.Policy
	baseline *gate.Baseline // nil for none
	declared []string       // other extractors of the configuration
	// goldens are further goldens: those of the flags and the built-in suite.
	goldens *golden.Set
	notices []gate.Notice
	rows    string   // the file of --rows, "" for none
	sides   []string // the two extractors of the report compare, the base first; nil for those of the result
	inputs  places   // files that are read in addition to the configuration and the cases
}

// origin is the suite that a command uses if no configuration has cases.
type origin int

const (
	kitWithout     origin = iota // the built-in suite
	nothingWithout               // only the cases of the flags
)

func (f suiteFlags) load(c *call) (*suite, error) {
	s := &suite{}
	if err := s.readConfig(c, f.Config); err != nil {
		return nil, err
	}
	for _, n := range s.search.near {
		s.addNotice(n)
	}
	return s, f.fill(c, s, kitWithout)
}

// fill completes a suite whose configuration has been read.
func (f suiteFlags) fill(c *call, s *suite, without origin) error {
	if err := s.loadCases(f, c, without); err != nil {
		return err
	}
	only, skip := f.Only, f.Skip
	if s.config != nil {
		s.gate = s.config.Gate.Policy
		only, skip = append(only, s.config.Checks.Only...), append(skip, s.config.Checks.Skip...)
	}
	if f.FailOn != "" {
		s.gate.FailOn = result.Severity(f.FailOn)
	}
	path := f.Baseline
	if path == "" && s.config != nil && s.config.Gate.Baseline != "" {
		path = s.beside(s.config.Gate.Baseline)
	}
	var err error
	if path != "" {
		if err := refuseUpdate(f.UpdateBaseline, path); err != nil {
			return err
		}
		if s.baseline, err = gate.ReadBaseline(path); err != nil {
			return usageError{err}
		}
		if !s.baseline.Exists() && !f.UpdateBaseline {
			return usagef("there is no baseline %s; check the path, or write it with --update-baseline", path)
		}
	} else if f.UpdateBaseline || f.StrictBaseline {
		return usagef("a baseline needs a file: name it with --baseline, or as gate.baseline in assay.yaml")
	}
	s.gate.StrictBaseline = s.gate.StrictBaseline || f.StrictBaseline
	if err := s.validatePolicy(c.checks); err != nil {
		return err
	}
	if err := vetRows(f.Rows); err != nil {
		return err
	}
	s.rows = f.Rows
	if _, err := s.reports(f.Report); err != nil { // before anything runs
		return err
	}
	if s.checks, err = checks.Select(c.checks, only, skip); err != nil {
		return usageError{err}
	}
	return nil
}

// refuseUpdate returns an error for writing a baseline in CI, where nobody would commit it.
func refuseUpdate(update bool, path string) error {
	if !update {
		return nil
	}
	if err := ci.Refuse(); err != nil {
		return usageError{fmt.Errorf("the baseline %s: %w", path, err)}
	}
	return nil
}

// others returns the goldens that belong to no case. A stand-off golden can
// check much of a record without the article.
func (s *suite) others() []assay.Case {
	have := map[string]bool{}
	for _, k := range s.cases {
		have[idOf(k)] = true
	}
	var out []assay.Case
	for _, id := range s.goldens.IDs() {
		if !have[id] {
			e, _ := s.goldens.Get(id)
			out = append(out, assay.Case{Golden: e.Golden, RequireGolden: true})
		}
	}
	return out
}

// withArticle returns the case of an article named on its own, with the golden
// of the same ID of the suite or the built-in suite.
func (s *suite) withArticle(a *seeds.Article) assay.Case {
	return assay.Cases([]seeds.Article{*a}, s.goldens, false)[0]
}

// withGolden sets the golden of a case to the one named by --golden. If the
// case has no article, the suite's article of the golden's ID is used.
func (s *suite) withGolden(k *assay.Case, path string) error {
	set, err := golden.Load(path)
	if err != nil {
		return unreadable(path, err)
	}
	ids := set.IDs()
	if len(ids) != 1 {
		return usagef("--golden %s has %d goldens; name one file, or the folder with --goldens", path, len(ids))
	}
	if k.Article == nil {
		for _, c := range s.cases {
			if c.Article.ID == ids[0] {
				k.Article = c.Article
			}
		}
	}
	if k.Article == nil {
		e, _ := set.Get(ids[0])
		*k = assay.Case{Golden: e.Golden, RequireGolden: true}
		return nil
	}
	if k.Article.ID != ids[0] {
		return usagef("--golden %s is about %s, and --article is %s; give one article its id in front matter", path, ids[0], k.Article.ID)
	}
	*k = assay.Cases([]seeds.Article{*k.Article}, set, true)[0]
	return nil
}

// dir is the folder that the configuration's paths are relative to.
func (s *suite) dir() string { return filepath.Dir(s.path) }
