// Package builtin is assay's built-in extractor. It needs no model and no
// network.
package builtin

import (
	"context"
	"encoding/json"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/internal/slug"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Extractor extracts facts with package recognize. It knows words, numbers and
// typography but has no world knowledge, so it finds names, figures, dates and
// quotes, but few events.
type Extractor struct {
	// Readings lists all possible readings of a fact under its x.readings, the
	// preferred one first.
	Readings  bool
	Gazetteer *recognize.Gazetteer // known names, nil for none
}

// Extract extracts the facts of the article. If the context ends first, it
// returns the context's error; the work on a very long article then ends in the
// background.
func (x Extractor) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	read := extract.Typed(func(context.Context, seeds.Article) (*schema.Article, error) { return x.Record(a), nil })
	if len(a.Text) < longText {
		return read.Extract(ctx, a)
	}
	type answer struct {
		record []byte
		err    error
	}
	done := make(chan answer, 1)
	go func() {
		record, err := read.Extract(ctx, a)
		done <- answer{record, err}
	}()
	select {
	case r := <-done:
		return r.record, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// longText is the size in bytes from which an article is extracted in the
// background, so that the context can end first.
const longText = 100 << 10

// Record returns the record of the article. Offsets are in code points.
func (x Extractor) Record(a seeds.Article) *schema.Article {
	options := recognize.Options{Language: a.Language, Gazetteer: x.Gazetteer}
	options.Published, _ = a.Day() // an article without a date has none
	doc := recognize.Read(a.Text, options)
	r := &schema.Article{
		Form: schema.ArticleForm,
		Source: schema.Source{
			ID: a.ID, Language: a.Language, Published: a.Published, Title: a.Title,
			Publisher: a.Publisher, URL: a.URL, SHA256: a.SHA256(), Offsets: schema.CodePoint,
		},
		Parties: x.parties(doc), Figures: []schema.Figure{}, Dates: []schema.Date{},
	}
	figures, dates := map[recognize.Figure]int{}, map[recognize.Date]int{}
	var figureReadings, dateReadings [][]recognize.Reading
	for _, s := range doc.Spans {
		m := schema.At(s.Start, s.End, s.Text)
		switch first := s.Readings[0]; first.Kind {
		case schema.KindFigure:
			key := first.Figure
			key.Inferred = false
			i, ok := figures[key]
			if !ok {
				i = len(r.Figures)
				figures[key] = i
				r.Figures = append(r.Figures, schema.Figure{
					Kind: key.Kind, Value: key.Value, ValueMax: key.ValueMax, Unit: key.Unit, Qualifier: key.Qualifier,
				})
				figureReadings = append(figureReadings, nil)
			}
			r.Figures[i].Mentions = append(r.Figures[i].Mentions, m)
			figureReadings[i] = x.with(figureReadings[i], s)
		case schema.KindDate:
			i, ok := dates[first.Date]
			if !ok {
				i = len(r.Dates)
				dates[first.Date] = i
				r.Dates = append(r.Dates, schema.Date{Value: first.Date.Value, Timex: first.Date.Timex})
				dateReadings = append(dateReadings, nil)
			}
			r.Dates[i].Mentions = append(r.Dates[i].Mentions, m)
			dateReadings[i] = x.with(dateReadings[i], s)
		}
	}
	for i := range r.Figures {
		r.Figures[i].X = x.extra(figureReadings[i])
	}
	for i := range r.Dates {
		r.Dates[i].X = x.extra(dateReadings[i])
	}
	r.Quotes = findQuotes(a.Text, a.Language, r.Parties)
	return r
}

func (x Extractor) parties(doc *recognize.Document) []schema.Party {
	list := make([]schema.Party, len(doc.Parties))
	taken := map[string]bool{}
	for i, p := range doc.Parties {
		list[i] = schema.Party{ID: slug.Of(p.Name, string(p.Type), taken), Type: p.Type, Name: p.Name, Aliases: p.Aliases}
		var readings []recognize.Reading
		for _, m := range p.Mentions {
			s := doc.Spans[m]
			list[i].Mentions = append(list[i].Mentions, schema.At(s.Start, s.End, s.Text))
			readings = x.with(readings, s)
		}
		list[i].X = x.extra(readings)
	}
	for i, p := range doc.Parties {
		for _, role := range p.Roles {
			r := schema.Role{Title: role.Title}
			if role.Of >= 0 && role.Of < len(list) {
				r.Of = list[role.Of].ID
			}
			list[i].Roles = append(list[i].Roles, r)
		}
	}
	return list
}

// with appends the readings of one more mention to those of a fact. Without
// Readings, only those of the first mention are kept.
func (x Extractor) with(list []recognize.Reading, s recognize.Span) []recognize.Reading {
	if !x.Readings && len(list) > 0 {
		return list
	}
	return append(list, s.Readings...)
}

// reading is an element of x.readings: one possible meaning of a fact.
type reading struct {
	Kind      schema.FigureKind `json:"kind"` // a figure's kind, "date", or "party"
	Type      schema.PartyType  `json:"type,omitempty"`
	Value     string            `json:"value,omitempty"`
	ValueMax  schema.Decimal    `json:"value_max,omitzero"`
	Unit      string            `json:"unit,omitempty"`
	Qualifier schema.Qualifier  `json:"qualifier,omitempty"`
	Timex     string            `json:"timex,omitempty"`
	Inferred  []string          `json:"inferred,omitempty"` // members that were inferred
}

// extra returns a fact's x: which of its members were inferred, and, if
// requested, its readings.
func (x Extractor) extra(of []recognize.Reading) json.RawMessage {
	var out struct {
		Inferred []string  `json:"inferred,omitempty"`
		Readings []reading `json:"readings,omitempty"`
	}
	seen := map[recognize.Reading]bool{}
	for i, r := range of {
		if i == 0 && r.Kind == schema.KindFigure && r.Figure.Inferred {
			out.Inferred = []string{"unit"}
		}
		r.Name.Party = 0
		if !x.Readings || seen[r] {
			continue
		}
		seen[r] = true
		switch r.Kind {
		case schema.KindFigure:
			f := reading{
				Kind: r.Figure.Kind, Value: r.Figure.Value.String(), ValueMax: r.Figure.ValueMax,
				Unit: r.Figure.Unit, Qualifier: r.Figure.Qualifier,
			}
			if r.Figure.Inferred {
				f.Inferred = []string{"unit"}
			}
			out.Readings = append(out.Readings, f)
		case schema.KindDate:
			out.Readings = append(out.Readings, reading{Kind: "date", Value: r.Date.Value, Timex: r.Date.Timex})
		case schema.KindParty:
			out.Readings = append(out.Readings, reading{Kind: "party", Type: r.Name.Type})
		}
	}
	if out.Inferred == nil && out.Readings == nil {
		return nil
	}
	b, err := json.Marshal(out)
	if err != nil {
		return nil // cannot happen: only strings and decimals
	}
	return b
}
