package convert

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/jsonerror"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
)

// readAssay reads a sequence of canonical records.
func readAssay(s *source, data []byte) error {
	d := jsontext.NewDecoder(bytes.NewReader(data), jsontext.AllowDuplicateNames(true))
	for n := 1; ; n++ {
		if d.PeekKind() == 0 && n > 1 && len(bytes.TrimSpace(data[d.InputOffset():])) == 0 {
			return nil
		}
		from := d.InputOffset()
		raw, err := d.ReadValue()
		line := 1
		switch {
		case err != nil && n == 1:
			raw = data // the strict decoder reports the error and its position
		case err != nil:
			return fmt.Errorf("%w: %w", ErrFormat, jsonerror.Explain(data, 1, err))
		default:
			line += bytes.Count(data[:int(d.InputOffset())-len(raw)], []byte("\n"))
		}
		if err := s.record(raw, line); err != nil {
			return err
		}
		if d.InputOffset() == from {
			return nil
		}
	}
}

// record reads a record that begins on a line of the file.
func (s *source) record(raw []byte, line int) error {
	r, problems := schema.InspectArticle(raw, schema.Options{})
	if form := formName(raw); form == schema.GoldenForm {
		var g *schema.Golden
		if g, problems = schema.InspectGolden(raw, schema.Options{}); g != nil {
			r = g.Article()
			s.truth(g)
			s.standIn(r)
		}
	}
	if i := slices.IndexFunc(problems, func(p schema.Problem) bool { return !p.Ignored }); i >= 0 {
		return recordFault(problems[i], line)
	}
	if _, err := s.name(r.Source.ID); err != nil {
		return err
	}
	d := Document{Record: r}
	d.Article.ID = r.Source.ID
	if a := s.articles[r.Source.ID]; a != nil {
		d.Article = *a
	}
	s.documents = append(s.documents, d)
	return nil
}

// recordFault is the error of a record that begins on a line.
func recordFault(p schema.Problem, line int) error {
	at := max(p.Input.Line, 1) + line - 1
	if p.Fix == "" {
		return fmt.Errorf("%w: line %d: %s", ErrFormat, at, p.Message)
	}
	return fmt.Errorf("%w: line %d: %s; %s", ErrFormat, at, p.Message, p.Fix)
}

// truth adds losses for the members of a golden that an article record does not have.
func (s *source) truth(g *schema.Golden) {
	const why = "an article record does not say what a golden demands"
	for i := range g.Never {
		s.lose(g.Source.ID, fmt.Sprintf("/never/%d", i), "what must not be asserted", why)
	}
	if g.Complete != (schema.Complete{}) {
		s.lose(g.Source.ID, "/complete", "what is complete", why)
	}
	if len(g.Phenomena) > 0 {
		s.lose(g.Source.ID, "/phenomena", "phenomena", why)
	}
	if g.By != "" || g.Reviewed {
		s.lose(g.Source.ID, "/by", "who says so", why)
	}
	fact := func(kind schema.Kind, i int, t schema.Annotation, accept int) {
		if t != (schema.Annotation{}) || accept > 0 {
			s.lose(g.Source.ID, fmt.Sprintf("/%s/%d", kind.List(), i), "need, alternatives or the reason of a fact", why)
		}
	}
	for i, f := range g.Parties {
		fact(schema.KindParty, i, f.Annotation, len(f.Accept))
	}
	for i, f := range g.Figures {
		fact(schema.KindFigure, i, f.Annotation, len(f.Accept))
	}
	for i, f := range g.Dates {
		fact(schema.KindDate, i, f.Annotation, len(f.Accept))
	}
	for i, f := range g.Events {
		fact(schema.KindEvent, i, f.Annotation, len(f.Accept))
	}
	for i, f := range g.Quotes {
		fact(schema.KindQuote, i, f.Annotation, len(f.Accept))
	}
}

// standIn adds the words to the mentions of a stand-off golden if the article
// is available, because a record has words instead of hashes.
func (s *source) standIn(r *schema.Article) {
	var index *offsets.Index
	if a := s.articles[r.Source.ID]; a != nil && (r.Source.SHA256 == "" || r.Source.SHA256 == a.SHA256()) {
		index = offsets.NewIndex(a.Text)
	}
	give := func(list []schema.Mention) (first string) {
		for i := range list {
			m := &list[i]
			if start, end, ok := m.Span(); ok && m.TextSHA256 != "" && index != nil {
				if text, fit := index.Slice(start, end, r.Source.Offsets); fit == offsets.Fits {
					m.Text = text
				}
			}
			m.TextSHA256 = ""
			first = cmp.Or(first, m.Text)
		}
		return first
	}
	for i := range r.Parties {
		give(r.Parties[i].Mentions)
	}
	for i := range r.Figures {
		give(r.Figures[i].Mentions)
	}
	for i := range r.Dates {
		give(r.Dates[i].Mentions)
	}
	for i := range r.Events {
		give(r.Events[i].Mentions)
	}
	kept := r.Quotes[:0]
	for i, q := range r.Quotes {
		if q.Text = cmp.Or(q.Text, give(q.Mentions)); q.Text == "" {
			s.lose(r.Source.ID, fmt.Sprintf("/quotes/%d", i), "a quote", "it stands off its text, and the article is not at hand")
			continue
		}
		kept = append(kept, q)
	}
	r.Quotes = kept
}

// formName returns the form of a record, or "" if it has none.
func formName(raw []byte) string {
	d := jsontext.NewDecoder(bytes.NewReader(raw), jsontext.AllowDuplicateNames(true))
	for {
		t, err := d.ReadToken()
		if err != nil {
			return ""
		}
		if d.StackDepth() == 1 && t.Kind() == '"' && d.StackPointer() == "/form" {
			if _, n := d.StackIndex(1); n%2 == 0 {
				return t.String()
			}
		}
	}
}

// writeAssay writes records as JSON Lines, or as JSON over several lines.
func writeAssay(s *sink, documents []Document) error {
	for _, d := range documents {
		if d.Record == nil {
			return fmt.Errorf("the article %q has no record", d.Article.ID)
		}
		data, err := schema.Encode(d.Record)
		if err != nil {
			return err
		}
		if !s.options.Indent {
			v := jsontext.Value(data)
			if err := v.Compact(); err != nil {
				return err
			}
			data = append(v, '\n')
		}
		s.out.Write(data)
	}
	return nil
}
