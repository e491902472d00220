package recognize

import (
	"github.com/assaykit/assay/recognize/internal/date"
	"github.com/assaykit/assay/recognize/internal/figure"
	"github.com/assaykit/assay/recognize/internal/name"
	"github.com/assaykit/assay/schema"
)

// newDocument writes what was kept as a document.
func (r *reading) newDocument(kept []candidate, g *name.Gazetteer) *Document {
	doc := &Document{Spans: make([]Span, len(kept))}
	total := 0
	for i := range kept {
		total += kept[i].countReadings()
	}
	all, mentions := make([]Reading, 0, total), r.mentions[:0]
	for i := range kept {
		c, first := &kept[i], len(all)
		surface := r.Original[r.byteOffset(c.From, c.start):r.byteOffset(c.To-1, c.end)]
		all = c.appendReadings(all)
		doc.Spans[i] = Span{Start: c.start, End: c.end, Text: surface, Readings: all[first:len(all):len(all)]}
		if c.name != nil {
			mentions = append(mentions, name.Mention{Span: i, From: c.From, To: c.To, End: c.end, Surface: surface, Kind: c.name.Kind, Entry: c.name.Entry})
		}
	}
	r.mentions = mentions
	r.addParties(doc, mentions, g)
	return doc
}

// addParties groups the names of a document into its parties.
func (r *reading) addParties(doc *Document, mentions []name.Mention, g *name.Gazetteer) {
	parties := r.names.Group(mentions, g)
	if parties == nil {
		return
	}
	doc.Parties = make([]Party, len(parties))
	for i := range parties {
		p := &parties[i]
		doc.Parties[i] = Party{Type: p.Type, Name: p.Name, Aliases: p.Aliases, Mentions: p.Mentions, SameAs: p.SameAs}
		for _, role := range p.Roles {
			doc.Parties[i].Roles = append(doc.Parties[i].Roles, Role(role))
		}
	}
	for i := range mentions {
		m := &mentions[i]
		doc.Spans[m.Span].Readings[0].Name = Name{Type: parties[m.Party].Type, Party: m.Party}
	}
}

// countReadings returns how many readings a candidate has.
func (c *candidate) countReadings() int {
	if c.name != nil {
		return 1
	}
	return len(c.figures) + len(c.dates)
}

// appendReadings appends the readings of a candidate, those of its own kind first.
func (c *candidate) appendReadings(all []Reading) []Reading {
	switch c.kind {
	case schema.KindParty:
		return append(all, Reading{Kind: schema.KindParty})
	case schema.KindDate:
		return appendFigures(appendDates(all, c.dates), c.figures)
	}
	return appendDates(appendFigures(all, c.figures), c.dates)
}

func appendFigures(all []Reading, figures []figure.Figure) []Reading {
	for i := range figures {
		all = append(all, Reading{Kind: schema.KindFigure, Figure: Figure(figures[i])})
	}
	return all
}

func appendDates(all []Reading, dates []date.Date) []Reading {
	for i := range dates {
		all = append(all, Reading{Kind: schema.KindDate, Date: Date(dates[i])})
	}
	return all
}

// byteOffset returns the byte at which a code point of token i begins, or the token ends.
func (r *reading) byteOffset(i, codePoint int) int {
	tok := &r.Tokens[i]
	switch codePoint {
	case tok.Start:
		return tok.ByteStart
	case tok.End:
		return tok.ByteEnd
	}
	left := codePoint - tok.Start // a part of a word in Hangul
	for at := range r.Original[tok.ByteStart:] {
		if left == 0 {
			return tok.ByteStart + at
		}
		left--
	}
	return len(r.Original)
}
