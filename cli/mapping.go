package cli

import (
	"context"
	"encoding/json"
	"iter"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/mapping"
	"github.com/assaykit/assay/internal/config"
	"github.com/assaykit/assay/internal/configured"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/pairing"
	"github.com/assaykit/assay/internal/unwrap"
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
	Unwrap     bool   `help:"Take off what a model wrote around the JSON of its answer: a thought before it, a fence, words."`
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
		if config.Unwrap && !configured.Maps(config) {
			return nil, nil
		}
	} else if f == (mapFlags{Unwrap: f.Unwrap}) {
		return nil, nil
	}
	m, err := configured.Mapper(config, dir)
	if err != nil {
		return nil, usageError{err}
	}
	return m, nil
}

// unwraps reports whether what is around the JSON of an output is to be taken off.
func (f mapFlags) unwraps(s *suite) bool {
	return f.Unwrap || f.As != "" && s.config != nil && s.config.Extractors[f.As].Unwrap
}

// unwrapped takes off what is around the JSON of records. A record that is not one JSON
// value is left as it is, for its decoder to report.
func unwrapped(records iter.Seq2[assay.Record, error]) iter.Seq2[assay.Record, error] {
	return func(yield func(assay.Record, error) bool) {
		for r, err := range records {
			if err == nil {
				if a, bad := unwrap.Text(r.Data, unwrap.Options{Prose: true}); bad == nil {
					r.Data, r.TakenOff = a.InPlace(), a.Off
				}
			}
			if !yield(r, err) {
				return
			}
		}
	}
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
