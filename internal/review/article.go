package review

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/conflict"
	"github.com/assaykit/assay/internal/golden/draft"
	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// card is one fact of the golden in the page.
type card struct {
	Key, Kind, Text string
	Fields          []field
	Mentions        []mentionView
	Accepts         []string
	Optional        bool
	Reviewed        bool // itself, or by the golden's word
	Why, By         string
	Never           bool
	Proposed        bool   // not in the golden yet, or otherwise
	Spans           string // of the mentions, for the script that moves them: "KEY,START,END …" in code points
}

type mentionView struct {
	Key    string // names it to the form that drops it
	Text   string
	Where  string // "3:14", "" where it has no place
	Hidden bool   // a stand-off golden keeps the words to itself
}

// group is the facts of one kind.
type group struct {
	Kind, Title string
	Cards       []card
}

// change is one proposed change in the page.
type change struct {
	golden.Change
	Golden, Proposed string // in words, "" for none
	Conflicts        []conflict.Conflict
	Against          bool // no reading of its words supports it: taken alone, and with a reason
	Unverified       bool // could not be compared with its words
	Around           *schema.Location
	Locations        []*schema.Location // candidates of an ambiguous mention
	Surface          string
	Edit             *card // the proposed fact; nil if there is none to edit
}

// Brief reports whether a line says all of the change: a fact that is new, about which
// there is no doubt.
func (ch change) Brief() bool { return ch.Op == golden.Added && len(ch.Conflicts) == 0 }

// page is everything that the article's page shows.
type page struct {
	ID, Title, Language string
	CSRF, Hash, Seen    string
	By, Flash           string
	Problem             string              // why the last change was not made
	Refused             []conflict.Conflict // the reasons against it
	Conflict            []golden.Change     // what changed on disk meanwhile
	Retry               map[string][]string // the refused form, to be sent again
	RetryTo             string

	Missing, Stale, Unverified bool
	Bytes                      string // what differs of an article of which nothing but the bytes do
	Reviewed                   bool
	Complete                   []option
	Phenomena                  []option
	PhenomenaText              string
	Facts, Unreviewed, Pending int
	Removals, Conflicted       int
	Against, Unread            int  // changes against their words; those that nothing could be held against
	Moved                      bool // the proposal is about another text than the golden

	Segments      []segment
	Changes       []change
	Other         []conflict.Conflict // conflicts of facts that no change is about
	Disagreements []draft.Disagreement
	From          string
	Groups        []group
	Nevers        []card
	Kinds         []option
	AddGroups     []group // an empty card of each kind, for the form that adds one
	Existing      []option
	IDs           []option // of facts, where they are too many to choose from
	Previous      string
	Next          string
}

func (s *Server) article(w http.ResponseWriter, r *http.Request) {
	s.show(w, r.PathValue("id"), http.StatusOK, nil)
}

// show renders an article's page from the current files.
func (s *Server) show(w http.ResponseWriter, id string, status int, also func(*page)) {
	a := s.articleOf(id)
	if a == nil {
		s.render(w, http.StatusNotFound, "error.html", "There is no article “"+id+"” in this review.")
		return
	}
	f, err := s.options.Store.Golden(id)
	var p *store.Proposal
	if err == nil {
		p, err = s.options.Store.Proposal(id, a)
	}
	if err != nil {
		s.render(w, http.StatusConflict, "error.html", err.Error())
		return
	}
	s.remember(f)
	v := s.model(f, p, a)
	v.Flash = s.said(id)
	if also != nil {
		also(v)
	}
	s.render(w, status, "article.html", v)
}

// model returns the data of an article's page.
func (s *Server) model(f *store.File, p *store.Proposal, a *seeds.Article) *page {
	g := f.Golden
	v := &page{ID: a.ID, Title: a.Title, Language: a.Language, CSRF: s.csrf, Hash: f.Hash, By: s.options.By, Missing: g == nil}
	if v.Title == "" {
		v.Title = a.ID
	}
	if g == nil {
		g = view.New(schema.Source{ID: a.ID, SHA256: a.SHA256(), Offsets: schema.CodePoint})
	}
	v.Stale = g.Source.SHA256 != "" && g.Source.SHA256 != a.SHA256()
	v.Bytes = bytesOnly(a, g.Source.SHA256)
	v.Reviewed = g.Reviewed
	x := offsets.NewIndex(a.Text)
	var marks []mark
	facts := view.Facts(g)
	v.Facts = len(facts)
	for _, k := range schema.Kinds() {
		gr := group{Kind: string(k), Title: titles[k]}
		for _, fact := range facts {
			if fact.Kind != k {
				continue
			}
			c := cardOf(g, x, fact, v.Stale)
			c.Reviewed = c.Reviewed || g.Reviewed
			if !c.Reviewed {
				v.Unreviewed++
			}
			gr.Cards = append(gr.Cards, c)
		}
		v.Groups = append(v.Groups, gr)
		v.Kinds = append(v.Kinds, option{string(k), string(k), k == schema.KindParty})
		v.AddGroups = append(v.AddGroups, group{Kind: string(k), Cards: []card{{Fields: fieldsOf(g, blank(k))}}})
	}
	for _, n := range view.Forbidden(g) {
		c := cardOf(g, x, n, v.Stale)
		c.Never, c.Why = true, n.Never.Why
		v.Nevers = append(v.Nevers, c)
	}
	for _, fact := range facts {
		v.Existing = append(v.Existing, option{fact.Key, fact.Text, false})
		if len(facts) > choices {
			v.IDs = append(v.IDs, option{*fact.ID, fact.Text, false})
		}
	}
	if !v.Stale {
		marks = marksOf(x, facts, string(g.Source.Offsets), "")
	}
	s.proposal(v, p, g, x, a, &marks)
	v.Segments = segments(x, marks)
	v.record(g, s.options.Phenomena)
	i := slices.IndexFunc(s.options.Articles, func(o seeds.Article) bool { return o.ID == a.ID })
	if i > 0 {
		v.Previous = s.options.Articles[i-1].ID
	}
	if i >= 0 && i+1 < len(s.options.Articles) {
		v.Next = s.options.Articles[i+1].ID
	}
	return v
}

var titles = map[schema.Kind]string{
	schema.KindParty: "Parties", schema.KindFigure: "Figures", schema.KindDate: "Dates",
	schema.KindEvent: "Events", schema.KindQuote: "Quotes",
}

// proposal adds the pending changes to the page.
func (s *Server) proposal(v *page, p *store.Proposal, g *schema.Golden, x *offsets.Index, a *seeds.Article, marks *[]mark) {
	if p == nil {
		return
	}
	v.Seen, v.Pending, v.From = p.Hash(), len(p.Changes), strings.Join(p.From, ", ")
	v.Disagreements, v.Moved = p.Disagreements, p.TextChanged()
	shown := map[string]bool{} // conflicts, beside their change
	for _, c := range p.Changes {
		ch := change{Change: c, Around: c.Location}
		if old, ok := view.Find(g, c.Key); ok {
			ch.Golden = old.Text
		} else if c.Old != nil {
			ch.Golden = c.Text
		}
		if now, ok := view.Find(p.Proposed(), c.Key); ok {
			ch.Proposed = now.Text
			if c.Op != golden.Removed && p.Proposed().Source.SHA256 == a.SHA256() {
				*marks = append(*marks, marksOf(x, []view.Fact{now}, string(p.Proposed().Source.Offsets), proposedClass(p, c.Key))...)
				if now.Annotation != nil && !v.Moved {
					edit := cardOf(p.Proposed(), x, now, false)
					edit.Proposed, ch.Edit = true, &edit
				}
			}
		} else if c.Op != golden.Removed {
			ch.Proposed = c.Text
		}
		for _, k := range p.Conflicts {
			if k.Key == c.Key {
				ch.conflict(k)
				shown[k.Key+k.Message] = true
			}
		}
		v.count(ch)
		v.Changes = append(v.Changes, ch)
	}
	for _, k := range p.Conflicts {
		if !shown[k.Key+k.Message] {
			v.Other = append(v.Other, k)
		}
	}
}

// proposedClass marks the mentions of a proposed fact.
func proposedClass(p *store.Proposal, key string) string {
	if slices.ContainsFunc(p.Conflicts, func(k conflict.Conflict) bool { return k.Key == key && k.Kind == conflict.Value }) {
		return " proposed wrong"
	}
	return " proposed"
}

// conflict adds the doubts about the change.
func (ch *change) conflict(k conflict.Conflict) {
	ch.Conflicts = append(ch.Conflicts, k)
	ch.Against = ch.Against || k.Kind == conflict.Value
	ch.Unverified = ch.Unverified || k.Kind == conflict.Unverified
	if k.Kind == conflict.Mention && ch.Locations == nil {
		ch.Locations, ch.Surface = k.Locations, k.Surface
	}
}

// count adds a change to the page's sums.
func (v *page) count(ch change) {
	if ch.Op == golden.Removed {
		v.Removals++
	}
	switch {
	case ch.Against:
		v.Against++
	case ch.Unverified:
		v.Unread++
	case len(ch.Conflicts) > 0:
		v.Conflicted++
	}
}

func cardOf(g *schema.Golden, x *offsets.Index, f view.Fact, stale bool) card {
	c := card{Key: f.Key, Kind: string(f.Kind), Text: f.Text, Fields: fieldsOf(g, f), Accepts: f.Accepts}
	if f.Annotation != nil {
		c.Optional, c.Reviewed, c.Why, c.By = !f.Annotation.IsRequired(), f.Annotation.Reviewed, f.Annotation.Why, f.Annotation.By
	}
	for _, m := range *f.Mentions {
		mv := mentionView{Key: mentionKey(m), Text: m.Text, Hidden: m.Text == ""}
		if start, end, ok := m.Span(); ok && !stale {
			point, _ := x.Convert(start, g.Source.Offsets, schema.CodePoint)
			last, _ := x.Convert(end, g.Source.Offsets, schema.CodePoint)
			c.Spans = strings.TrimSpace(fmt.Sprintf("%s %s,%d,%d", c.Spans, mv.Key, point, last))
			line, column := x.Position(point)
			mv.Where = fmt.Sprintf("%d:%d", line, column)
			if mv.Hidden {
				mv.Text, _ = x.Slice(start, end, g.Source.Offsets)
			}
		}
		c.Mentions = append(c.Mentions, mv)
	}
	return c
}

// mentionKey identifies a mention by its offsets and words, so that a form
// never removes another mention than the one it shows.
func mentionKey(m schema.Mention) string {
	if start, end, ok := m.Span(); ok {
		return fmt.Sprintf("%d-%d", start, end)
	}
	return m.Text
}

// blank returns an empty fact of a kind.
func blank(k schema.Kind) view.Fact {
	f := view.Fact{Kind: k}
	switch k {
	case schema.KindParty:
		f.Party = &schema.Party{}
		f.Mentions, f.Annotation = &f.Party.Mentions, &f.Party.Annotation
	case schema.KindFigure:
		f.Figure = &schema.Figure{}
		f.Mentions, f.Annotation = &f.Figure.Mentions, &f.Figure.Annotation
	case schema.KindDate:
		f.Date = &schema.Date{}
		f.Mentions, f.Annotation = &f.Date.Mentions, &f.Date.Annotation
	case schema.KindEvent:
		f.Event = &schema.Event{}
		f.Mentions, f.Annotation = &f.Event.Mentions, &f.Event.Annotation
	case schema.KindQuote:
		f.Quote = &schema.Quote{}
		f.Mentions, f.Annotation = &f.Quote.Mentions, &f.Quote.Annotation
	}
	return f
}

// record returns the golden's own members.
func (v *page) record(g *schema.Golden, known []string) {
	c := g.Complete
	v.Complete = []option{
		{"parties", "parties", c.Parties}, {"figures", "figures", c.Figures}, {"dates", "dates", c.Dates},
		{"events", "events", c.Events}, {"quotes", "quotes", c.Quotes},
	}
	for _, p := range known {
		v.Phenomena = append(v.Phenomena, option{p, p, slices.Contains(g.Phenomena, p)})
	}
	var more []string
	for _, p := range g.Phenomena {
		if !slices.Contains(known, p) {
			more = append(more, p)
		}
	}
	v.PhenomenaText = strings.Join(more, "\n")
}
