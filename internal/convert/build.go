package convert

import (
	"fmt"
	"slices"

	"github.com/assaykit/assay/internal/labels"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
)

// newGraph returns the graph of a document with its text.
func (s *source) newGraph(id, text string) (*graph, error) {
	a, err := s.article(id, text)
	if err != nil {
		return nil, err
	}
	return &graph{article: a, index: offsets.NewIndex(text)}, nil
}

// begin adds a fact with a label. It returns nil if the label is unknown or
// skipped.
func (s *source) begin(g *graph, label, pointer string) *fact {
	m, ok := s.meaning(label)
	switch {
	case !ok:
		s.loseFor("Labels", g.article.ID, pointer, "an annotation with the label "+label, s.unknown(label))
		return nil
	case m == labels.Skip:
		s.lose(g.article.ID, pointer, "an annotation with the label "+label, "the canonical form has nothing of that sort")
		return nil
	}
	return &fact{meaning: m, pointer: pointer}
}

// mark returns the mark [start, end), converted from the source's unit.
func (s *source) mark(g *graph, start, end int, pointer string) (mark, error) {
	text, fit := g.index.Slice(start, end, schema.OffsetUnit(s.units))
	why, option := "", ""
	switch {
	case fit == offsets.Outside:
		why = fmt.Sprintf("[%d, %d) is no stretch of the text, which has %d units (%s)", start, end, g.index.Len(schema.OffsetUnit(s.units)), s.units)
	case fit == offsets.Inside:
		option = "Offsets"
		why = fmt.Sprintf("[%d, %d) cuts a character when counted in %s: name the unit that they are counted in", start, end, s.units)
	case text == "":
		why = "it covers no characters"
	}
	if why != "" {
		s.loseFor(option, g.article.ID, pointer, "a mark on the text", why)
		return mark{}, nil
	}
	if s.covered += len(text); s.covered > MaxBytes {
		return mark{}, fmt.Errorf("%w: its marks cover more than %d bytes of text together; split the file", ErrFormat, MaxBytes)
	}
	start, _ = g.index.Convert(start, schema.OffsetUnit(s.units), schema.CodePoint)
	end, _ = g.index.Convert(end, schema.OffsetUnit(s.units), schema.CodePoint)
	return mark{start, end, text, pointer}, nil
}

// fits reports whether a reference of the kind is possible from one fact to
// another.
func fits(kind string, from, to *fact) bool {
	f, t := from.kind(), to.kind()
	switch kind {
	case linkRole:
		return f == schema.KindParty && t == schema.KindParty
	case linkAbout:
		return f == schema.KindFigure
	case linkSpeaker:
		return f == schema.KindQuote && t == schema.KindParty
	case linkParticipant, linkPlace:
		return f == schema.KindEvent && t == schema.KindParty
	case linkDate:
		return f == schema.KindEvent && t == schema.KindDate
	case linkFigure:
		return f == schema.KindEvent && t == schema.KindFigure
	}
	return false
}

// isOffice reports whether a relation of a person to another party can be read
// as an office there, with the relation's name as its title.
func isOffice(from, to *fact) bool {
	return schema.PartyType(from.meaning) == schema.Person && isParty(to.meaning) && schema.PartyType(to.meaning) != schema.Person
}

// relates reports whether a relation of the name can be read from one fact to another.
func relates(from, to *fact, name string) bool {
	return fits(name, from, to) && name != linkRole || isOffice(from, to) || from.kind() == schema.KindEvent && isParty(to.meaning)
}

// relate adds a relation by its name and, if the form has one, its label.
func (s *source) relate(g *graph, from, to *fact, name, label, pointer string) {
	switch {
	case fits(name, from, to) && (name != linkRole || label != ""):
		from.links = append(from.links, link{name, label, to, pointer})
	case isOffice(from, to) && name != "":
		from.links = append(from.links, link{linkRole, name, to, pointer})
	case from.kind() == schema.KindEvent && isParty(to.meaning):
		from.links = append(from.links, link{linkParticipant, name, to, pointer})
	default:
		s.lose(g.article.ID, pointer, "a relation: "+name, fmt.Sprintf("the canonical form has none of that name from %s to %s", from.meaning, to.meaning))
	}
}

// build returns the record of a graph. Unless the form ties marks, equal facts
// are merged.
func (s *source) build(g *graph, tied bool) error {
	b := building{s, g, map[string]bool{}, map[*fact]string{}, schema.Article{
		Form: schema.ArticleForm, Parties: []schema.Party{}, Figures: []schema.Figure{}, Dates: []schema.Date{},
	}}
	if !tied {
		b.merge()
	}
	b.value()
	b.name()
	b.describe()
	for _, f := range g.facts {
		b.fact(f)
	}
	if err := b.valid(); err != nil {
		return err
	}
	s.documents = append(s.documents, Document{Article: g.article, Record: &b.record})
	return nil
}

type building struct {
	*source
	*graph
	ids    map[string]bool
	named  map[*fact]string
	record schema.Article
}

func (b *building) lose(pointer, what, why string) {
	b.source.lose(b.graph.article.ID, pointer, what, why)
}

// merge merges equal facts.
func (b *building) merge() {
	type tie struct {
		from, to    *fact
		kind, label string
	}
	first, into, seen := map[string]*fact{}, map[*fact]*fact{}, map[tie]bool{}
	kept := b.facts[:0]
	for _, f := range b.facts {
		k := f.key()
		if known := first[k]; k != "" && known != nil {
			known.marks = append(known.marks, f.marks...)
			for _, l := range f.links {
				if k := (tie{known, l.to, l.kind, l.label}); !seen[k] {
					seen[k] = true
					known.links = append(known.links, l)
				}
			}
			into[f] = known
			continue
		}
		if k != "" {
			first[k] = f
			for _, l := range f.links {
				seen[tie{f, l.to, l.kind, l.label}] = true
			}
		}
		kept = append(kept, f)
	}
	b.facts = kept
	for _, f := range b.facts {
		for i, l := range f.links {
			if to := into[l.to]; to != nil {
				f.links[i].to = to
			}
		}
	}
}

// value parses missing values of figures and dates from their words. It drops
// facts without a value.
func (b *building) value() {
	r := &reader{article: b.graph.article, known: map[string]reading{}}
	b.facts = slices.DeleteFunc(b.facts, func(f *fact) bool {
		why := ""
		switch f.kind() {
		case schema.KindFigure:
			why = r.figure(f)
		case schema.KindDate:
			why = r.date(f)
		case schema.KindParty:
			if f.get(fieldName) == "" && f.surface() == "" {
				why = "it has neither words nor a name"
			}
		case schema.KindQuote:
			if f.get(fieldText) == "" && f.surface() == "" {
				why = "it has no words"
			}
		}
		if f.lost = why != ""; f.lost {
			b.lose(f.pointer, "a fact: "+f.meaning, why)
		}
		return f.lost
	})
	for _, f := range b.facts {
		f.links = slices.DeleteFunc(f.links, func(l link) bool {
			if l.to.lost {
				b.lose(l.pointer, "a reference: "+l.kind, "what it points at is lost")
			}
			return l.to.lost
		})
	}
}

// name assigns IDs to the facts that have one, and to those that are referred to.
func (b *building) name() {
	for _, f := range b.facts {
		id := f.get(fieldID)
		if id == "" {
			continue
		}
		if b.ids[id] {
			b.lose(f.pointer, "the id of a fact", fmt.Sprintf("another has the id %q", id))
			continue
		}
		b.ids[id], b.named[f] = true, id
	}
	next := map[schema.Kind]int{}
	for _, f := range b.facts {
		for _, l := range f.links {
			if b.named[l.to] != "" {
				continue
			}
			kind := l.to.kind()
			for {
				next[kind]++
				id := fmt.Sprintf("%c%d", kind[0], next[kind])
				if !b.ids[id] {
					b.ids[id], b.named[l.to] = true, id
					break
				}
			}
		}
	}
}

func (b *building) describe() {
	b.record.Source = schema.Source{ID: b.graph.article.ID, SHA256: b.graph.article.SHA256()}
	for _, m := range sourceMembers(&b.record.Source, &b.graph.article) {
		*m.record = *m.article
	}
}

// known are the fields of each kind of fact. Lists may occur several times.
func known(kind schema.Kind) (single, list []string) {
	single = []string{fieldID, fieldFact}
	switch kind {
	case schema.KindParty:
		return append(single, fieldName), []string{fieldAlias, fieldSameAs, fieldRole}
	case schema.KindFigure:
		return append(single, fieldValue, fieldValueMax, fieldUnit, fieldQualifier), nil
	case schema.KindDate:
		return append(single, fieldValue, fieldTimex), nil
	case schema.KindEvent:
		return append(single, fieldType), nil
	}
	return append(single, fieldText), nil
}

// check removes fields and references that the kind of fact does not have, and
// duplicates of those that it has once.
func (b *building) check(f *fact) {
	single, list := known(f.kind())
	seen := map[string]bool{}
	for _, x := range f.fields {
		switch {
		case slices.Contains(list, x.name):
		case !slices.Contains(single, x.name):
			b.lose(x.pointer, "a field: "+x.name, "the canonical form has none of that name for "+f.meaning)
		case seen[x.name]:
			b.lose(x.pointer, "a field: "+x.name, "there is one already, and a fact has one")
		}
		seen[x.name] = true
	}
	seen = map[string]bool{}
	f.links = slices.DeleteFunc(f.links, func(l link) bool {
		bad := l.kind != linkRole && l.kind != linkParticipant && l.kind != linkFigure && seen[l.kind]
		if seen[l.kind] = true; bad {
			b.lose(l.pointer, "a reference: "+l.kind, "there is one already, and a fact has one")
		}
		return bad
	})
}

// to returns the ID of the target of the fact's first link of the kind.
func (b *building) to(f *fact, kind string) string {
	for _, l := range f.links {
		if l.kind == kind {
			return b.named[l.to]
		}
	}
	return ""
}

func (b *building) fact(f *fact) {
	b.check(f)
	id := b.named[f]
	var mentions []schema.Mention
	seen := map[[2]int]bool{}
	for _, m := range f.marks {
		if at := [2]int{m.start, m.end}; !seen[at] { // a file may have one mark twice
			seen[at] = true
			mentions = append(mentions, schema.At(m.start, m.end, m.text))
		}
	}
	switch f.kind() {
	case schema.KindParty:
		p := schema.Party{ID: id, Type: schema.PartyType(f.meaning), Name: f.get(fieldName), Mentions: mentions}
		if p.Name == "" {
			p.Name = oneLine(f.surface())
		}
		for _, x := range f.fields {
			switch x.name {
			case fieldAlias:
				p.Aliases = append(p.Aliases, x.value)
			case fieldSameAs:
				p.SameAs = append(p.SameAs, x.value)
			case fieldRole:
				p.Roles = append(p.Roles, schema.Role{Title: x.value})
			}
		}
		for _, l := range f.links {
			p.Roles = append(p.Roles, schema.Role{Title: l.label, Of: b.named[l.to]})
		}
		b.record.Parties = append(b.record.Parties, p)
	case schema.KindFigure:
		x := schema.Figure{ID: id, Kind: schema.FigureKind(f.meaning), Unit: f.get(fieldUnit), Qualifier: schema.Qualifier(f.get(fieldQualifier)), About: b.to(f, linkAbout), Mentions: mentions}
		x.Value, _ = schema.ParseDecimal(f.get(fieldValue))
		x.ValueMax, _ = schema.ParseDecimal(f.get(fieldValueMax))
		b.record.Figures = append(b.record.Figures, x)
	case schema.KindDate:
		b.record.Dates = append(b.record.Dates, schema.Date{ID: id, Value: f.get(fieldValue), Timex: f.get(fieldTimex), Mentions: mentions})
	case schema.KindEvent:
		e := schema.Event{ID: id, Type: f.get(fieldType), Place: b.to(f, linkPlace), Date: b.to(f, linkDate), Mentions: mentions}
		for _, l := range f.links {
			switch l.kind {
			case linkParticipant:
				e.Participants = append(e.Participants, schema.Participant{Party: b.named[l.to], As: l.label})
			case linkFigure:
				e.Figures = append(e.Figures, b.named[l.to])
			}
		}
		b.record.Events = append(b.record.Events, e)
	case schema.KindQuote:
		q := schema.Quote{ID: id, Speaker: b.to(f, linkSpeaker), Text: f.get(fieldText), Mentions: mentions}
		if q.Text == "" {
			q.Text = f.surface()
		}
		b.record.Quotes = append(b.record.Quotes, q)
	}
}

// valid validates the record against the schema, as every reader does.
func (b *building) valid() error {
	data, err := schema.Encode(&b.record)
	if err == nil {
		_, problems := schema.InspectArticle(data, schema.Options{})
		err = schema.AsError(b.graph.article.ID, problems)
	}
	if err != nil {
		return fmt.Errorf("%w as a record: %w", ErrFormat, err)
	}
	return nil
}
