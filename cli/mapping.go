package cli

import (
	"context"
	"encoding/json"
	"iter"
	"maps"
	"slices"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/mapping"
	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/internal/configured"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/packed"
	"github.com/assaykit/assay/internal/pairing"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// mapFlags are the mapping of an output that is not in the canonical form.
type mapFlags struct {
	Map        string `help:"A jq program, or a file of one (.jq), from the output to the canonical form." placeholder:"FILE.jq"`
	Offsets    string `help:"Unit of the output's offsets: codepoint, utf8 or utf16." enum:"codepoint,utf8,utf16," default:"" placeholder:"UNIT"`
	Ends       string `help:"Whether an end is the last unit or the one after: inclusive or exclusive." enum:"inclusive,exclusive," default:"" placeholder:"ENDS"`
	Locate     bool   `help:"Find the offsets of surfaces that have none."`
	ReadValues bool   `help:"Read values that are left as text, such as \"$500B\"."`
	Labels     string `help:"A table of labels that assay carries." placeholder:"TABLE"`
	As         string `help:"Take the mapping of this extractor of the configuration." placeholder:"NAME"`
}

// mapper returns the mapping of the flags, or nil if there is none.
func (f mapFlags) mapper(s *suite) (*mapping.Mapper, error) {
	config, dir := config.Extractor{
		Map: f.Map, Offsets: schema.OffsetUnit(f.Offsets), Ends: config.Ends(f.Ends), Locate: f.Locate, ReadValues: f.ReadValues, Labels: config.Labels{Table: f.Labels},
	}, "."
	if f.As != "" {
		var ok bool
		if s.config != nil {
			config, ok = s.config.Extractors[f.As]
		}
		if !ok {
			return nil, usagef("--as %s: there is no such extractor in the configuration", f.As)
		}
		dir = s.dir()
	} else if f == (mapFlags{}) {
		return nil, nil
	}
	m, err := configured.Mapper(config, dir)
	if err != nil {
		return nil, usageError{err}
	}
	return m, nil
}

// texts returns what the mapping of the flags is, so that two mappings can be told
// apart.
func (f mapFlags) texts(s *suite) []string {
	texts := []string{inJSON(f)}
	if data, err := files.Read(f.Map, extract.MaxOutput); f.Map != "" && err == nil {
		texts = append(texts, string(data))
	}
	if f.As != "" && s.config != nil {
		x := s.config.Extractors[f.As]
		texts = append(texts, inJSON(x))
		if data, err := files.Read(s.beside(x.Map), extract.MaxOutput); x.Map != "" && err == nil {
			texts = append(texts, string(data))
		}
	}
	return texts
}

// inJSON returns a value as text that is the same in every process.
func inJSON(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

// mapped applies a mapping, which may be nil, to records. The index numbers the
// cases.
func mapped(ctx context.Context, m *mapping.Mapper, records iter.Seq2[assay.Record, error], index *pairing.Index, cases []assay.Case) iter.Seq2[assay.Record, error] {
	if m == nil {
		return records
	}
	return func(yield func(assay.Record, error) bool) {
		for r, err := range records {
			if err == nil {
				var a seeds.Article
				if i, ok := index.Of(r.Article, r.Data); ok && cases[i].Article != nil {
					a = *cases[i].Article
				}
				r.Data, _, err = m.Map(ctx, r.Data, a)
			}
			if !yield(r, err) {
				return
			}
		}
	}
}

type mapCmd struct {
	Try mapTryCmd `cmd:"" help:"Show what a mapping makes of one output."`
}

type mapTryCmd struct {
	Output  string `arg:"" help:"One output of an extractor, in its own shape; - is standard input."`
	Config  string `short:"c" help:"Configuration (default: the assay.yaml of this folder or of one above it, up to the repository's root)." placeholder:"assay.yaml"`
	Article string `help:"The article that it is about: offsets and surfaces need it." placeholder:"FILE"`
	mapFlags
	Language  string `help:"The article's language, where it does not state it." placeholder:"fr"`
	Published string `help:"The article's day of publication, where it does not state it." placeholder:"2025-02-04"`
}

func (k *mapTryCmd) Run(c *call) error {
	s := &suite{}
	if err := s.readConfig(c, k.Config); err != nil {
		return err
	}
	m, err := k.mapper(s)
	if err != nil {
		return err
	}
	if m == nil {
		return usagef("map try needs a mapping: --map FILE.jq, --as NAME, or one of --offsets, --labels, --locate, --read-values")
	}
	var a seeds.Article
	if k.Article != "" {
		list, err := c.articles(k.Article, k.Language, k.Published)
		if err != nil {
			return err
		}
		a = list[0]
	}
	r, err := packed.Open(k.Output, c.in)
	if err != nil {
		return unreadable(k.Output, err)
	}
	defer r.Close()
	data, err := files.Limited(r, k.Output, extract.MaxOutput+1) // one byte more, so that the mapping reports a larger output
	if err != nil {
		return err
	}
	record, trace, merr := m.Map(c.ctx, data, a)
	var problems []schema.Problem
	if merr == nil {
		_, problems = schema.InspectArticle(record, schema.Options{})
	}
	if c.cli.Format == "json" {
		out := struct {
			Record   json.RawMessage `json:"record,omitempty"`
			Error    string          `json:"error,omitempty"`
			Trace    *mapping.Trace  `json:"trace"`
			Problems []string        `json:"problems"`
		}{Trace: trace, Problems: []string{}}
		if json.Valid(record) {
			out.Record = record
		}
		if merr != nil {
			out.Error = merr.Error()
		}
		for _, p := range problems {
			out.Problems = append(out.Problems, p.String())
		}
		if err := c.printJSON(out); err != nil {
			return err
		}
	} else {
		k.text(c, record, trace, problems)
	}
	switch {
	case merr != nil:
		printFault(c.err, merr)
		return errGateUnknown
	case !schema.Readable(problems):
		return errGateFails
	}
	return nil
}

// text shows the record on standard output and what the mapping did on
// standard error.
func (k *mapTryCmd) text(c *call, record []byte, t *mapping.Trace, problems []schema.Problem) {
	if len(record) > 0 {
		_ = c.printJSONText(append(record, '\n'))
	}
	for _, l := range slices.Sorted(maps.Keys(t.Labels)) {
		c.printError("label %s: %d\n", l, t.Labels[l])
	}
	for _, l := range slices.Sorted(maps.Keys(t.Skipped)) {
		c.printError("skipped %s: %d\n", l, t.Skipped[l])
	}
	for _, n := range t.Notes {
		c.printError("note %s: %s\n", n.Pointer, n.Message)
	}
	for _, p := range problems {
		c.printError("problem %v\n", p)
	}
}
