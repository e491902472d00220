package checks

import (
	"cmp"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/internal/work"
	"github.com/assaykit/assay/schema"
)

// cache is what the checks of one record compute once.
type cache struct {
	work    *work.Meter
	known   *reading // of the article
	truth   *truth   // of the golden in the article, nil without one of them
	charged part     // the shared values whose steps the record has spent
	passed  int64    // bytes of texts that its searches looked through

	found      map[string][]offsets.Match
	names      map[string]*fact.Name
	intervals  map[string]interval
	pairs      *pairs
	sites      *sites // of the record's mentions
	words      *words
	single     map[string]bool // by noun: whether the text counts one, see countsOne
	same       map[[3]string]bool
	utterances *utterances
	undated    *undated
	twins      *twins
	textNames  *nameIndex
	grounded   map[claim]bool              // by figure: whether the text states it
	denoted    map[string]bool             // by date: whether the text denotes it
	owners     map[string][]int            // the golden's parties by their folded names, without an article
	atPlace    map[[2]int][]int            // partiesByPlace, without an article
	types      map[string]schema.PartyType // by the ids of parties
	keys       [][]string                  // duplicateKeys
	called     map[string]int              // calledSo
	told       map[string]bool             // the currencies of which it is known how far the text tells of them
	orders     [5][]int                    // inOrder
	covers     [kinds]bool                 // the kinds whose coverage is checked against a golden
}

// charge spends the steps of a shared value, once for each record.
func (c *cache) charge(n part, steps int) {
	if c.charged&n == 0 {
		c.charged |= n
		c.work.Spend(steps)
	}
}

// searched returns the steps of a search that looked through some bytes. So often as
// mostPassed times through the text, a record is looked for in indexes of it.
func (c *cache) searched(bytes int64) int {
	const mostPassed = 1024
	if c.known != nil && c.known.article != nil && c.passed > mostPassed*int64(len(c.known.article.Text)) {
		return 0
	}
	c.passed += bytes
	return int(bytes / textBytes)
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
	if p.cache.known == nil {
		p.cache.known = knownOf(Input{Article: p.Article, Golden: p.Golden, Got: p.Got, Read: p.Read, Text: fact.NewText(p.Article)})
	}
	return p.cache
}

// bytesOfMatch is about the size of a place.
const bytesOfMatch = 24

// places is where a surface is in the article.
type places struct {
	found  []offsets.Match
	passed int64 // bytes that the search looked through
}

// find returns the places of a surface in the article, whole words before
// parts of words; none without an article.
func (p *Pass) find(surface string) []offsets.Match {
	if p.index == nil || surface == "" {
		return nil
	}
	c := p.memo()
	if list, ok := c.found[surface]; ok {
		return list
	}
	at, ok := c.known.found.get(surface)
	if !ok {
		at = findPlaces(p.index, surface)
		c.known.found.put(strings.Clone(surface), at, len(surface)+bytesOfMatch*len(at.found))
	}
	p.spend(1 + c.searched(at.passed))
	if c.found == nil {
		c.found = map[string][]offsets.Match{}
	}
	c.found[surface] = at.found
	return at.found
}

func findPlaces(x *offsets.Index, surface string) places {
	var whole, parts []offsets.Match
	var passed int64
	n := 0
	for m := range x.Search(surface, &passed) {
		if n++; n > mostMatches {
			break
		}
		if m.Whole {
			whole = append(whole, m)
		} else {
			parts = append(parts, m)
		}
	}
	if whole == nil {
		whole = parts
	}
	return places{whole, passed}
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
		if fit == offsets.Fits && from < to && (m.Text == "" || slice == m.Text || offsets.Plain(slice) == offsets.Plain(m.Text)) {
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
	if f == nil {
		return nil
	}
	sites := p.sitesOf(s, f)
	for n, m := range f.Mentions() {
		if n < len(sites) && sites[n].exact {
			return p.index.Location(int(sites[n].start), int(sites[n].end))
		}
		if start, end, ok := p.locate(*m.Raw, s.Source.Offsets); ok {
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
	case p.cache != nil && p.cache.known != nil:
		return p.cache.known.options.Language
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
	if p.cache != nil && p.cache.known != nil {
		return p.cache.known.options.Published
	}
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
