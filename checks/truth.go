package checks

import (
	"slices"
	"sync"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/internal/work"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// truth is what the checks know of a golden in its article. It is kept with the article's
// text, like known, and serves all records.
type truth struct {
	known *reading
	want  *fact.Set

	sites  shared[*sites]            // of the golden's mentions
	places shared[[kinds][][]region] // goldenPlaces
	spelt  shared[map[string]bool]   // goldenSpells
	owners shared[map[string][]int]  // the golden's parties by their folded names, see formsOf
	names  shared[[]ownNames]        // by party
	keys   shared[[][]string]        // by party, see duplicateKeys

	atPlace shared[map[[2]int][]int] // partiesByPlace
	left    leftInText

	paired    sync.Once // what follows
	alignment *align.Alignment
	pairs     *pairs
	twins     *twins
}

// ownNames is what one party of a golden is called by its aliases and mentions.
type ownNames struct {
	sure  bool     // none of that is a name of another party of the golden
	forms []string // folded, with and without legal forms
}

// leftInText is what the text reads as and the mentions of the golden, if there is one, do
// not cover: of that alone the family source may speak.
type leftInText struct {
	figures, dates shared[[]leftSpan]
	parties        shared[[]leftParty]
}

// leftSpan is a figure or a date that is read in the text.
type leftSpan struct {
	span     *recognize.Span
	readings []option
}

// leftParty is a party that is read in the text.
type leftParty struct {
	index int // in the document
	first int // span of its first mention
	named int // the golden's party of that name, noneNamed, or notCompared
}

const (
	noneNamed   = -1
	notCompared = -2
)

// truthOf returns what is known of a golden, nil without an article or a golden.
func truthOf(in Input, k *reading) *truth {
	if in.Want == nil || k.article == nil {
		return nil
	}
	create := func() any { return &truth{known: k, want: in.Want} }
	if in.Read != nil {
		return create().(*truth)
	}
	type key struct {
		want    *fact.Set
		options recognize.Options
	}
	return in.Text.Keep(key{in.Want, k.options}, create).(*truth)
}

// pass returns a pass in which the golden is the record too, so that each of its facts is
// paired with itself. It counts its steps.
func (t *truth) pass(meter *work.Meter) *Pass {
	p := t.known.pass(meter)
	p.Golden, p.want, p.facts = t.want.Golden, t.want, t.want
	t.paired.Do(t.pairWithItself)
	p.Alignment = t.alignment
	p.cache.truth, p.cache.pairs, p.cache.twins = t, t.pairs, t.twins
	return p
}

// pairWithItself pairs each fact of the golden with itself. All parties have a twin, so
// that no pass changes the twins.
func (t *truth) pairWithItself() {
	facts := 0
	for _, kind := range schema.Kinds() {
		facts += len(t.want.Kind(kind))
	}
	t.alignment = &align.Alignment{Pairs: make([]align.Pair, 0, facts)}
	for f := range t.want.All() {
		t.alignment.Pairs = append(t.alignment.Pairs, align.Pair{Kind: f.Kind(), Want: f.Index(), Got: f.Index(), Outcome: align.Correct})
	}
	t.pairs = newPairs(t.alignment, t.want)
	own := make([]int, len(t.want.Parties))
	for i := range own {
		own[i] = i
	}
	t.twins = &twins{of: own, in: own}
}

// shareTruth is share for what is known of the golden.
func shareTruth[T any](p *Pass, n part, s *shared[T], compute func(*Pass) T) T {
	c := p.memo()
	got := s.at.Load()
	if got == nil {
		got = s.get(func(m *work.Meter) T { return compute(c.truth.pass(m)) })
	}
	c.charge(n, got.steps)
	return got.value
}

// site is where a mention is in the article, in code points, if its text stands at its
// offsets letter for letter.
type site struct {
	start, end int32
	exact      bool
	golden     bool // the mention is one of the golden fact that its fact is paired with
}

// sites are those of all mentions of a record.
type sites struct {
	list  []site
	first [kinds][]int32 // by fact: the index of its first mention's
}

func newSites(s *fact.Set) *sites {
	facts, mentions := 0, 0
	for _, kind := range schema.Kinds() {
		facts += len(s.Kind(kind))
		for _, f := range s.Kind(kind) {
			mentions += len(f.Mentions())
		}
	}
	l := &sites{list: make([]site, mentions)}
	all, at := make([]int32, facts), 0
	for k, kind := range schema.Kinds() {
		n := len(s.Kind(kind))
		l.first[k], all = all[:n:n], all[n:]
		for i, f := range s.Kind(kind) {
			l.first[k][i] = int32(at)
			at += len(f.Mentions())
		}
	}
	return l
}

// of returns the sites of the mentions of a fact.
func (l *sites) of(f fact.Fact) []site {
	first := int(l.first[kindIndex(f.Kind())][f.Index()])
	return l.list[first : first+len(f.Mentions())]
}

// exactSite returns where a mention with offsets and text is, if the text is there.
func exactSite(x *offsets.Index, m *schema.Mention, unit schema.OffsetUnit) site {
	from, to, ok := m.Span()
	if !ok || from >= to || m.Text == "" || m.TextSHA256 != "" {
		return site{}
	}
	slice, fit := x.Slice(from, to, unit)
	if fit != offsets.Fits || slice != m.Text {
		return site{}
	}
	if unit != "" && unit != schema.CodePoint {
		from, _ = x.Convert(from, unit, schema.CodePoint)
		to, _ = x.Convert(to, unit, schema.CodePoint)
	}
	return site{start: int32(from), end: int32(to), exact: true}
}

// goldenSites returns the sites of the golden's mentions.
func (p *Pass) goldenSites() *sites {
	return shareTruth(p, 0, &p.memo().truth.sites, func(p *Pass) *sites {
		l := newSites(p.want)
		for f := range p.want.All() {
			at := l.of(f)
			for i, m := range f.Mentions() {
				at[i] = exactSite(p.index, m.Raw, p.want.Source.Offsets)
			}
		}
		return l
	})
}

// goldenPlaces returns the regions of a golden fact's mentions in the article.
// Regions that overlap are joined.
func (p *Pass) goldenPlaces(kind schema.Kind, i int) []region {
	t, k := p.memo().truth, kindIndex(kind)
	if t == nil || k < 0 {
		return nil
	}
	places := shareTruth(p, partPlaces, &t.places, (*Pass).locateGolden)[k]
	if i < 0 || i >= len(places) {
		return nil
	}
	return places[i]
}

func (p *Pass) locateGolden() (all [kinds][][]region) {
	for f := range p.want.All() {
		var list []region
		for _, m := range mentionsOf(f) {
			if _, _, given := m.Span(); given {
				if start, end, ok := p.locate(m, p.want.Source.Offsets); ok {
					list = append(list, region{start, end})
				}
				continue
			}
			for _, at := range p.find(m.Text) {
				list = append(list, region{at.Start, at.End})
			}
		}
		k := kindIndex(f.Kind())
		all[k] = append(all[k], joinRegions(list))
	}
	return all
}

// goldenCovers returns the regions of the golden's mentions of a kind, nil without a golden.
func (p *Pass) goldenCovers(kind schema.Kind) []region {
	if p.memo().truth == nil {
		return nil
	}
	var list []region
	for i := range p.want.Kind(kind) {
		list = append(list, p.goldenPlaces(kind, i)...)
	}
	return joinRegions(list)
}

// goldenSpells reports whether the golden has a name letter for letter.
func (p *Pass) goldenSpells(name string) bool {
	t := p.memo().truth
	if t == nil {
		return false
	}
	return shareTruth(p, 0, &t.spelt, func(p *Pass) map[string]bool {
		spelt := map[string]bool{}
		for _, party := range p.Golden.Parties {
			spelt[party.Name] = true
			for _, alias := range party.Aliases {
				spelt[alias] = true
			}
		}
		return spelt
	})[name]
}

// ownNamesOf returns what the parties of the golden are called.
func (p *Pass) ownNamesOf() []ownNames {
	return shareTruth(p, partOwners, &p.memo().truth.names, func(p *Pass) []ownNames {
		all, owners := make([]ownNames, len(p.want.Parties)), p.goldenOwners()
		for i, party := range p.want.Parties {
			own := ownNames{sure: true, forms: make([]string, 0, 2*(len(party.Raw.Aliases)+len(party.Raw.Mentions)))}
			last := ""
			judge := func(words string) {
				if words == last { // most mentions are the name
					return
				}
				last = words
				folded := p.fold(words)
				bare := p.withoutForm(folded)
				own.forms = append(own.forms, folded)
				if bare != folded {
					own.forms = append(own.forms, bare)
				}
				of, ofBare := owners[folded], owners[bare]
				own.sure = own.sure && 2*max(len(of), len(ofBare)) < mostOwners // each is of the record too
				if len(of)+len(ofBare) > 0 && !slices.Contains(of, i) && !slices.Contains(ofBare, i) {
					own.sure = own.sure && !p.namesAnother(i, words)
				}
			}
			for _, alias := range party.Raw.Aliases {
				judge(alias)
			}
			for _, m := range party.Raw.Mentions {
				judge(m.Text)
			}
			slices.Sort(own.forms)
			own.forms = slices.Clip(slices.Compact(own.forms))
			all[i] = own
		}
		return all
	})
}
