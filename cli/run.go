package cli

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/recorded"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/internal/configured"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/internal/runs"
)

type runCmd struct {
	suiteFlags
	shardFlag
	shownFlags
	Article     []string `help:"Run these articles of the suite alone, by their ids; * stands for any characters." placeholder:"ID"`
	Failed      bool     `help:"Run again what did not pass last, and nothing else."`
	Watch       bool     `help:"Run again whenever an article, a golden, a mapping, a script or the configuration changes, until it is stopped."`
	Kit         bool     `help:"Run the suite that assay carries, under its own gate, instead of that of a configuration."`
	Extractor   []string `short:"x" help:"Extractor of the configuration, or builtin (default: all of the configuration, else builtin)." placeholder:"NAME"`
	Concurrency *int     `help:"Articles extracted at once, from 1 to 1024." placeholder:"N"`
	Repeat      *int     `help:"Extract every article so often, from 1 to 100, and say how stable the answers are." placeholder:"N"`
	Resume      bool     `help:"Go on after an interruption: with --report jsonl=FILE behind the last run that FILE has; what else was extracted before is taken from the cache, as always."`
	NoCache     bool     `help:"Neither read nor write the cache of extractions."`
	Refresh     bool     `help:"Extract again and renew the cache."`
}

const builtinName = "builtin"

func (r *runCmd) Run(c *call) error {
	if err := r.vet(); err != nil {
		return err
	}
	var err error
	if c.shown, err = r.shown(c.checks); err != nil {
		return err
	}
	if !r.Watch {
		_, err := r.run(c)
		return err
	}
	return c.watch(func() ([]string, error) {
		s, err := r.run(c)
		if s == nil { // the configuration is not read yet
			return slices.Concat([]string{cmp.Or(r.Config, configName)}, r.Articles, r.Goldens), err
		}
		return s.watched(r.suiteFlags), err
	})
}

// vet returns an error for flags that contradict each other or are out of range.
func (r *runCmd) vet() error {
	narrowed := len(r.Article) > 0 || r.Failed
	switch {
	case narrowed && r.UpdateBaseline:
		return usagef("--update-baseline needs every article: leave --article and --failed out")
	case narrowed && r.Shard != "":
		return usagef("--shard is of the whole suite: leave --article and --failed out")
	case r.Watch && slices.ContainsFunc(r.Articles, files.IsStandardInput):
		return usagef("--watch reads articles again, which standard input cannot: name a file")
	}
	return errors.Join(r.counts(), onceStdin(r.Articles...))
}

// part returns the part of the suite that the flags select.
func (r *runCmd) part(s *suite, extractors []*configured.Extractor) (part, error) {
	if r.Failed && len(r.Article) > 0 {
		return part{}, usagef("--failed and --article both select articles: leave one of the two out")
	}
	if r.Failed {
		return s.byFailed(r.suiteFlags, extractors), nil
	}
	return s.byArticles(r.Article)
}

// run runs the suite once and returns it, nil if it could not be loaded.
func (r *runCmd) run(c *call) (*suite, error) {
	s, err := r.suite(c)
	if err != nil {
		return nil, err
	}
	return s, r.runSuite(c, s)
}

func (r *runCmd) runSuite(c *call, s *suite) error {
	extractors, err := s.extractors(r.Extractor)
	if err != nil {
		return err
	}
	selected, err := r.part(s, extractors)
	if err != nil {
		return err
	}
	ids := map[string]bool{} // of the whole suite
	for _, k := range s.cases {
		ids[k.Article.ID] = true
	}
	s.narrow(selected)
	if r.Resume && (r.NoCache || r.Refresh) {
		return usagef("--resume needs the cache: leave --no-cache and --refresh out")
	}
	if r.Repeat != nil {
		s.gate.Repeat.Times = *r.Repeat
	}
	extractors = slices.DeleteFunc(extractors, func(x *configured.Extractor) bool { return !selected.selected(x.Name, s.cases) })
	if err := s.setSides(r.Report, extractors); err != nil {
		return err
	}
	s.declareExtractors()
	shard, err := r.shard()
	if err != nil {
		return err
	}
	closing := s.closing("")
	var rules runs.Rules
	if isStreamed(r.Report, shard) {
		if rules, err = s.rules(s.cases, closing, r.texts(s)...); err != nil {
			return err
		}
	}
	st, err := c.startStream(r.Report, r.Resume, shard, rules, s)
	if err != nil {
		return err
	}
	defer st.close()
	progress := newProgress(c, len(s.cases)*len(extractors)*max(1, s.gate.Repeat.Times))
	defer progress.stop()
	rows, err := openRows(r.Rows)
	if err != nil {
		return err
	}
	defer rows.discard()
	var notices []string
	for _, x := range extractors {
		config := assay.Config{
			Extractor: x.Name, Cases: selected.cases(x.Name, s.cases), Checks: s.checks, Gate: s.gate, Baseline: s.baseline, Lenient: r.Lenient,
			Run: r.options(x.Options), Measure: s.measured(x.Name), Progress: progress.step, Stream: st.Stream, Rows: rows.write(),
		}
		_, err := assay.Accumulate(c.ctx, x, config)
		st.Offset += config.Records()
		if r, ok := extract.As[*recorded.Outputs](x); ok {
			if notice := r.Unmatched(func(id string) bool { return ids[id] }); notice != "" {
				notices = append(notices, x.Name+": "+notice)
			}
		}
		if cerr := x.Close(); err == nil {
			err = cerr
		}
		if err != nil {
			return err
		}
	}
	progress.stop()
	if err := rows.commit(); err != nil {
		return err
	}
	result, err := st.Into.Result()
	if err != nil {
		return err
	}
	if err := st.finish(result, notices); err != nil {
		return err
	}
	closing.Notes = notices
	sayClosing(result, closing, st.Into)
	if selected.has == nil || r.Failed {
		s.rememberFailed(r.suiteFlags, result, ids)
	}
	return c.finish(result, r.suiteFlags, s)
}

// declareExtractors declares all extractors of the configuration to the
// baseline, including those that do not run.
func (s *suite) declareExtractors() {
	if s.config == nil || s.baseline == nil {
		return
	}
	s.declared = slices.Sorted(maps.Keys(s.config.Extractors))
	s.baseline.Declare(s.declared...)
}

// texts returns what the extractors are, so that two runs can be told apart.
func (r *runCmd) texts(s *suite) []string {
	texts := []string{fmt.Sprint(r.Extractor, r.Lenient)}
	if s.config != nil {
		for _, name := range slices.Sorted(maps.Keys(s.config.Extractors)) {
			texts = append(texts, name, inJSON(s.config.Extractors[name]))
		}
	}
	return texts
}

// counts returns an error for a count that is out of range.
func (r *runCmd) counts() error {
	for _, n := range []struct {
		flag string
		is   *int
		most int
	}{{"--concurrency", r.Concurrency, extract.MaxConcurrency}, {"--repeat", r.Repeat, gate.MaxRepeat}} {
		if n.is != nil && (*n.is < 1 || *n.is > n.most) {
			return usagef("%s %d: write a number from 1 to %d", n.flag, *n.is, n.most)
		}
	}
	return nil
}

// suite returns the suite to run: that of the configuration, the built-in one
// with --kit, or that of --articles.
func (r *runCmd) suite(c *call) (*suite, error) {
	s := &suite{}
	if r.Kit {
		if r.Config != "" {
			return nil, usagef("--kit runs the suite that assay carries, without a configuration, and --config %s names one; leave one of the two out", r.Config)
		}
		if err := r.fill(c, s, kitWithout); err != nil {
			return nil, err
		}
		failOn := s.gate.FailOn
		s.gate = assay.BuiltinPolicy()
		s.gate.FailOn = failOn
		s.notices = append(s.notices, gate.Notice{Text: "this is the suite that assay carries (--kit), not one of yours"})
		return s, nil
	}
	if err := s.readConfig(c, r.Config); err != nil {
		return nil, err
	}
	if s.config == nil && len(r.Articles) == 0 {
		return nil, s.search.missing()
	}
	return s, r.fill(c, s, nothingWithout)
}

// measured reports whether latency and cost of an extractor are meaningful: not
// for the built-in extractor or recorded outputs, so that their results are
// always the same bytes.
func (s *suite) measured(name string) bool {
	switch s.typeOf(name) {
	case config.TypeCommand, config.TypeHTTP, config.TypeOpenAI:
		return true
	}
	return false
}

// typeOf returns the type of an extractor of the configuration, or builtin if
// it is not in it.
func (s *suite) typeOf(name string) config.ExtractorType {
	if s.config != nil {
		if x, ok := s.config.Extractors[name]; ok {
			return x.Type
		}
	}
	return config.TypeBuiltin
}

// options overrides the configured options of an extractor by the flags.
func (r *runCmd) options(o extract.Options) extract.Options {
	if r.Concurrency != nil {
		o.Concurrency = *r.Concurrency
	}
	o.NoCache, o.Refresh = r.NoCache, r.Refresh
	return o
}

// extractors returns those named, or all of the configuration, or the built-in one.
func (s *suite) extractors(names []string) ([]*configured.Extractor, error) {
	var known map[string]config.Extractor
	if s.config != nil {
		known = s.config.Extractors
	}
	if len(names) == 0 {
		if names = slices.Sorted(maps.Keys(known)); len(names) == 0 {
			names = []string{builtinName}
		}
	}
	var out []*configured.Extractor
	for i, name := range names {
		if slices.Contains(names[:i], name) {
			return nil, usagef("the extractor %s is named twice; name it once, and --repeat N runs it N times", name)
		}
		x, err := s.extractor(name, configured.New)
		if err != nil {
			return nil, err
		}
		out = append(out, x)
	}
	return out, nil
}

// extractor returns an extractor of the configuration, or the built-in one, as
// build makes it.
func (s *suite) extractor(name string, build func(string, config.Extractor, string) (*configured.Extractor, error)) (*configured.Extractor, error) {
	var known map[string]config.Extractor
	if s.config != nil {
		known = s.config.Extractors
	}
	settings, ok := known[name]
	if !ok && name != builtinName {
		names := append(slices.Sorted(maps.Keys(known)), builtinName)
		return nil, usagef("there is no extractor %q; there %s%s", name, list(names), didYouMean(name, names))
	}
	if !ok {
		settings.Type = config.TypeBuiltin
	}
	x, err := build(name, settings, s.dir())
	if extract.KindOf(err) == extract.TooLarge { // the configuration is valid, but one of its files cannot be read
		return nil, fmt.Errorf("extractor %s: %w", name, err)
	}
	if err != nil {
		return nil, usageError{fmt.Errorf("extractor %s: %w", name, err)}
	}
	return x, nil
}

func list(names []string) string {
	if len(names) == 1 {
		return "is " + names[0]
	}
	text := "are "
	for i, n := range names {
		switch {
		case i == len(names)-1:
			text += " and "
		case i > 0:
			text += ", "
		}
		text += n
	}
	return text
}

func didYouMean(word string, known []string) string {
	if near := nearest.Word(word, known); near != "" {
		return fmt.Sprintf("; did you mean %s?", near)
	}
	return ""
}
