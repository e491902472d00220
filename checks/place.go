package checks

import (
	"cmp"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/internal/work"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// cache is what the checks of one record compute once.
type cache struct {
	work       *work.Meter
	found      map[string][]offsets.Match
	readings   map[string][]recognize.Span
	names      map[string]*fact.Name
	intervals  map[string]interval
	paired     map[factOf]align.Pair
	golden     map[factOf][]region
	words      *words
	single     map[string]bool         // by noun: whether the text counts one, see countsOne
	compounds  map[schema.Decimal]bool // the numbers that begin its compounds, nil until they are needed
	same       map[[3]string]bool
	utterances *utterances
	undated    *undated
	named      map[string]bool    // namesInText
	persons    []namedPerson      // personsInText
	owners     map[string][]owner // nameOwners
	textNames  *nameIndex
	spelt      map[string]bool // goldenSpells
	figures    *statedFigures
	dates      *statedDates
	currencies map[string]told // toldOf
}

// textBytes is the number of bytes of the text that are searched in one step.
const textBytes = 1 << 15

// mostMatches limits the occurrences of one surface that are considered.
const mostMatches = 200

// spend counts steps of the record's work. It does not return if they exceed the
// limit.
func (p *Pass) spend(steps int) { p.memo().work.Spend(steps) }

func (p *Pass) memo() *cache {
	if p.cache == nil {
		p.cache = new(cache)
	}
	return p.cache
}

// find returns the places of a surface in the article, whole words before
// parts of words; none without an article.
func (p *Pass) find(surface string) []offsets.Match {
	if p.index == nil || surface == "" {
		return nil
	}
	c := p.memo()
	if places, ok := c.found[surface]; ok {
		return places
	}
	var whole, parts []offsets.Match
	n := 0
	before := p.index.Looked()
	for m := range p.index.Find(surface) {
		if n++; n > mostMatches {
			break
		}
		if m.Whole {
			whole = append(whole, m)
		} else {
			parts = append(parts, m)
		}
	}
	p.spend(1 + int((p.index.Looked()-before)/textBytes))
	if whole == nil {
		whole = parts
	}
	if c.found == nil {
		c.found = map[string][]offsets.Match{}
	}
	c.found[surface] = whole
	return whole
}

// nearest returns the place of a surface that starts nearest to a code point.
func (p *Pass) nearest(surface string, to int) (offsets.Match, bool) {
	places := p.find(surface)
	if len(places) == 0 {
		return offsets.Match{}, false
	}
	best := places[0]
	for _, m := range places[1:] {
		if distance(m.Start, to) < distance(best.Start, to) {
			best = m
		}
	}
	return best, true
}

func distance(a, b int) int {
	if a > b {
		return a - b
	}
	return b - a
}

// locate returns the place of a mention in code points: its offsets if its text is
// there, or else the nearest occurrence of its text.
func (p *Pass) locate(m schema.Mention, unit schema.OffsetUnit) (start, end int, ok bool) {
	if p.index == nil {
		return 0, 0, false
	}
	from, to, given := m.Span()
	if given {
		slice, fit := p.index.Slice(from, to, unit)
		if fit == offsets.Fits && from < to && (m.Text == "" || offsets.Plain(slice) == offsets.Plain(m.Text)) {
			start, _ = p.index.Convert(from, unit, schema.CodePoint)
			end, _ = p.index.Convert(to, unit, schema.CodePoint)
			return start, end, true
		}
		from, _ = p.index.Convert(from, unit, schema.CodePoint)
	}
	if at, found := p.nearest(m.Text, from); found {
		return at.Start, at.End, true
	}
	return 0, 0, false
}

// unitOf returns the unit of a record's offsets.
func unitOf(s schema.Source) schema.OffsetUnit { return cmp.Or(s.Offsets, schema.CodePoint) }

// surface returns the words of a mention: its text, else the article's at its
// offsets.
func (p *Pass) surface(m schema.Mention, unit schema.OffsetUnit) string {
	if m.Text != "" || p.index == nil {
		return m.Text
	}
	if from, to, ok := m.Span(); ok {
		if slice, fit := p.index.Slice(from, to, unit); fit == offsets.Fits {
			return slice
		}
	}
	return ""
}

// place returns the location of a fact in the article, nil if it is not known.
func (p *Pass) place(s *fact.Set, kind schema.Kind, i int) *schema.Location {
	if p.index == nil || s == nil {
		return nil
	}
	f := s.At(kind, i)
	for _, m := range mentionsOf(f) {
		if start, end, ok := p.locate(m, s.Source.Offsets); ok {
			return p.index.Location(start, end)
		}
	}
	for _, words := range wordingsOf(f) {
		if places := p.find(words); len(places) > 0 {
			return p.index.Location(places[0].Start, places[0].End)
		}
	}
	return nil
}

// language returns the language of the text: that of the article, the golden or the
// record, in this order.
func (p *Pass) language() string {
	switch {
	case p.Article != nil && p.Article.Language != "":
		return p.Article.Language
	case p.Golden != nil && p.Golden.Source.Language != "":
		return p.Golden.Source.Language
	case p.Got != nil:
		return p.Got.Source.Language
	}
	return ""
}

// published returns the day of publication, likewise.
func (p *Pass) published() schema.Day {
	var days []string
	if p.Article != nil {
		days = append(days, p.Article.Published)
	}
	if p.Golden != nil {
		days = append(days, p.Golden.Source.Published)
	}
	if p.Got != nil {
		days = append(days, p.Got.Source.Published)
	}
	for _, t := range days {
		if d, err := schema.PublicationDay(t); err == nil && !d.IsZero() {
			return d
		}
	}
	return schema.Day{}
}

// nameSteps is the number of steps of a comparison of two names by more than their
// letters.
const nameSteps = 10

// sameName reports whether two names are the same. It caches the answer.
func (p *Pass) sameName(a, b *fact.Name, partyType schema.PartyType) bool {
	c := p.memo()
	key := [3]string{a.String(), b.String(), string(partyType)}
	if same, ok := c.same[key]; ok {
		return same
	}
	p.spend(nameSteps + (len(key[0])+len(key[1]))/16)
	if c.same == nil {
		c.same = map[[3]string]bool{}
	}
	c.same[key] = a.Same(b, partyType)
	return c.same[key]
}
