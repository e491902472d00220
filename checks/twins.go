package checks

import (
	"slices"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
)

// twins tells which parties of a record the golden has with the same names and type. What
// is known of the golden's own parties holds for them.
type twins struct {
	of     []int            // by party of the record: the party of the golden, -1 for none
	in     []int            // by party of the golden: that of the record, -1 for none
	others []int            // the record's parties without a twin
	forms  map[string][]int // those by their folded names, see formsOf; nil until it is needed
}

func (p *Pass) partyTwins() *twins {
	c := p.memo()
	if c.twins != nil {
		return c.twins
	}
	c.twins = new(twins)
	parties := p.facts.Parties
	if p.memo().truth == nil {
		for i := range parties {
			c.twins.others = append(c.twins.others, i)
		}
		return c.twins
	}
	list := make([]int, len(parties)+len(p.want.Parties))
	for i := range list {
		list[i] = -1
	}
	t := c.twins
	t.of, t.in = list[:len(parties):len(parties)], list[len(parties):]
	for i, party := range parties {
		w := p.pairOf(schema.KindParty, i).Want
		if w < 0 || w >= len(t.in) || t.in[w] >= 0 || !sameCalled(party, p.want.Parties[w]) {
			t.others = append(t.others, i)
			continue
		}
		t.of[i], t.in[w] = w, i
	}
	return t
}

func sameCalled(a, b *fact.Party) bool {
	return a.Type == b.Type && a.Raw.Name == b.Raw.Name && slices.Equal(a.Raw.Aliases, b.Raw.Aliases)
}

// twinOf returns the party of the golden that is the twin of one of the record, -1 for none.
func (t *twins) twinOf(i int) int {
	if i < len(t.of) {
		return t.of[i]
	}
	return -1
}

// mentionSites returns the sites of the record's mentions.
func (p *Pass) mentionSites() *sites {
	c := p.memo()
	if c.sites != nil {
		return c.sites
	}
	l := newSites(p.facts)
	unit := p.facts.Source.Offsets
	alike := c.truth != nil && unitOf(p.want.Source) == unitOf(p.facts.Source)
	for _, kind := range schema.Kinds() {
		for i, f := range p.facts.Kind(kind) {
			at := l.of(f)
			if alike {
				p.copySites(at, f, p.pairOf(kind, i).Want)
			}
			for n, m := range f.Mentions() {
				if !at[n].exact {
					at[n] = exactSite(p.index, m.Raw, unit)
				}
			}
		}
	}
	c.sites = l
	return l
}

// copySites sets the sites of those mentions of a fact that the golden's fact has too.
func (p *Pass) copySites(to []site, f fact.Fact, want int) {
	const most = 50 // mentions of the golden that each is compared with
	w := p.want.At(f.Kind(), want)
	if w == nil {
		return
	}
	own, theirs := w.Mentions(), p.goldenSites().of(w)
	for n, m := range f.Mentions() {
		k := n
		if n >= len(own) || !sameWritten(m.Raw, own[n].Raw) {
			k = slices.IndexFunc(own[:min(len(own), most)], func(o fact.Mention) bool { return sameWritten(m.Raw, o.Raw) })
		}
		if k >= 0 && theirs[k].exact {
			to[n] = theirs[k]
			to[n].golden = true
		}
	}
}

// sameWritten reports whether two mentions have the same offsets and text.
func sameWritten(a, b *schema.Mention) bool {
	return a.Start != nil && b.Start != nil && a.End != nil && b.End != nil && *a.Start == *b.Start && *a.End == *b.End &&
		a.Text == b.Text && a.TextSHA256 == b.TextSHA256
}

// siteOf returns the site of the n-th mention of a fact of the record.
func (p *Pass) siteOf(f fact.Fact, n int) site {
	if p.index == nil {
		return site{}
	}
	return p.mentionSites().of(f)[n]
}

// sitesOf returns the sites of a fact of the record or of the golden.
func (p *Pass) sitesOf(s *fact.Set, f fact.Fact) []site {
	switch {
	case s == p.facts:
		return p.mentionSites().of(f)
	case s == p.want && p.memo().truth != nil:
		return p.goldenSites().of(f)
	}
	return nil
}

// placeOf is locate for the n-th mention of a fact of the record.
func (p *Pass) placeOf(f fact.Fact, n int) (start, end int, ok bool) {
	if at := p.siteOf(f, n); at.exact {
		return int(at.start), int(at.end), true
	}
	return p.locate(*f.Mentions()[n].Raw, p.facts.Source.Offsets)
}
