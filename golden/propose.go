package golden

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// ProposeOptions say what of a record is proposed.
type ProposeOptions struct {
	From     string // the extractor's name
	Removals bool   // also propose to remove the facts that the record does not have
}

// Propose writes into the pending folder what an extractor's record would add
// to and change in the golden of its article; where there is no golden, the
// whole record. It never writes a golden, and takes the place of what was
// proposed before, unless a person wrote that. Facts that the golden forbids,
// and changes that were rejected before, are left out. Nothing to propose is a
// nil Proposal. The article may be nil: then the record's own word about the
// text is taken.
func (s Store) Propose(a *seeds.Article, record *schema.Article, o ProposeOptions) (*Proposal, error) {
	if err := underCI(); err != nil {
		return nil, err
	}
	if err := s.complete(); err != nil {
		return nil, err
	}
	id := record.Source.ID
	current, err := s.Golden(id)
	if err != nil {
		return nil, err
	}
	if err := s.mayPropose(id); err != nil {
		return nil, err
	}
	if a != nil {
		if err := aboutText(record, a); err != nil {
			return nil, err
		}
		if err := current.about(a); err != nil {
			return nil, err
		}
	}
	return s.offer(current, merge(current.Golden, record, a, o), a, meta{From: []string{o.From}})
}

// offer writes a proposal without what was rejected before; nil where nothing
// is left of it.
func (s Store) offer(current *File, proposed *schema.Golden, a *seeds.Article, m meta) (*Proposal, error) {
	id := proposed.Source.ID
	if err := s.withoutRejected(current.Golden, proposed); err != nil {
		return nil, err
	}
	if diff(current.Golden, proposed, nil, false).Empty() && len(m.Disagreements) == 0 {
		return nil, s.dropPending(id)
	}
	p := Proposal{golden: current, pending: &File{Golden: proposed}}
	p.settle(m, a)
	p.hold(a)
	m.Conflicts = append(m.Conflicts, p.Conflicts...)
	if _, err := s.propose(current, proposed, m); err != nil {
		return nil, err
	}
	return s.Proposal(id, a)
}

// about refuses a golden that is about another text than the article.
func (f *File) about(a *seeds.Article) error {
	if f.Golden == nil {
		return nil
	}
	if err := Stale(f.Golden, a); err != nil {
		return fmt.Errorf("%s: %w", f.Path, err)
	}
	return nil
}

// aboutText refuses a record of another article, or of another text than the
// article's.
func aboutText(record *schema.Article, a *seeds.Article) error {
	if record.Source.ID != a.ID {
		return fmt.Errorf("the record is of article %q, and not of %q: name the record of that one", record.Source.ID, a.ID)
	}
	if r, ok := a.Rewritten(record.Source.SHA256); ok {
		return fmt.Errorf("the record of %q was made of the article in other bytes: %s: %s", record.Source.ID, r.What, r.Fix)
	}
	if record.Source.SHA256 != "" && record.Source.SHA256 != a.SHA256() {
		return fmt.Errorf("the record of %q is about another text (sha256 %.8s…, the article's is %.8s…); extract it again",
			record.Source.ID, record.Source.SHA256, a.SHA256())
	}
	return nil
}

// mayPropose refuses to overwrite what a person put into the pending folder.
func (s Store) mayPropose(id string) error {
	pending, err := s.proposal(id)
	if err != nil || pending == nil {
		return err
	}
	if m, err := readMeta(pending); err != nil || m.Base == nil {
		return fmt.Errorf("%s: was written by a person; accept or reject it before something else is proposed", pending.Path)
	}
	return nil
}

// dropPending removes a proposal that no longer proposes anything.
func (s Store) dropPending(id string) error {
	if pending, err := s.proposal(id); pending == nil || err != nil {
		return err
	}
	return s.locked(func(f *folder) error {
		if err := f.remove(pendingName(id)); !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil // somebody else removed it
	})
}

// withoutRejected takes back the changes that a person rejected before.
func (s Store) withoutRejected(current, proposed *schema.Golden) error {
	history, err := s.History()
	if err != nil {
		return err
	}
	rejected := map[Decided]bool{}
	for _, r := range history {
		if r.Action == ActionReject && r.ID == proposed.Source.ID {
			for _, d := range r.Facts {
				rejected[Decided{Op: d.Op, Key: d.Key, Hash: d.Hash}] = true
			}
		}
	}
	if len(rejected) == 0 {
		return nil
	}
	if current == nil {
		current = empty(proposed.Source)
	}
	for _, c := range diff(current, proposed, nil, false).Changes {
		if rejected[Decided{Op: c.Op, Key: c.Key, Hash: hashOf(c.New)}] {
			if err := take(proposed, current, c.Key); err != nil {
				return err
			}
		}
	}
	return settleReferences(proposed)
}

// settleReferences drops the facts that point at facts which are not there.
func settleReferences(g *schema.Golden) error {
	for dangling(g) != nil {
		ids := map[string]bool{}
		for _, f := range factsOf(g) {
			ids[*f.id] = true
		}
		for _, f := range factsOf(g) {
			if slices.ContainsFunc(f.references(), func(id string) bool { return !ids[id] }) {
				if err := take(g, empty(g.Source), f.key); err != nil {
					return err
				}
				break
			}
		}
	}
	return nil
}

// merge returns the golden with the record laid over it: facts that it does
// not have added, attributes that the record states otherwise changed.
func merge(g *schema.Golden, record *schema.Article, a *seeds.Article, o ProposeOptions) *schema.Golden {
	record = tidy(record, a)
	if g == nil {
		g = empty(record.Source)
		if a != nil {
			g.Source = sourceOf(a)
		}
	}
	recount(record, a, g.Source.Offsets)
	out := clone(g)
	if out.Source.SHA256 == "" && record.Source.SHA256 != "" {
		out.Source.SHA256, out.Source.Offsets = record.Source.SHA256, record.Source.Offsets
	}
	got := factsOf(&schema.Golden{
		Parties: record.Parties, Figures: record.Figures, Dates: record.Dates, Events: record.Events, Quotes: record.Quotes,
	})
	at := func(list []fact, kind schema.Kind, index int) fact {
		return list[slices.IndexFunc(list, func(f fact) bool { return f.kind == kind && f.index == index })]
	}
	sameText := out.Source.SHA256 != "" && out.Source.SHA256 == record.Source.SHA256
	forbidden := map[string]bool{}
	alignment := align.Align(g, record)
	for _, f := range alignment.Forbidden {
		forbidden[at(got, f.Kind, f.Got).key] = true
	}
	want := factsOf(out)
	ids, taken := map[string]string{}, map[string]bool{}
	for _, f := range want {
		taken[*f.id] = true
	}
	var added []fact
	var removed []string
	for _, p := range alignment.Pairs {
		switch {
		case p.Got < 0:
			removed = append(removed, at(want, p.Kind, p.Want).key)
		case p.Again:
		case p.Want < 0:
			f := at(got, p.Kind, p.Got)
			if forbidden[f.key] {
				continue
			}
			was := *f.id
			*f.id = freeID(f, taken)
			if was != "" {
				ids[was] = *f.id
			}
			added = append(added, f)
		default:
			w, x := at(want, p.Kind, p.Want), at(got, p.Kind, p.Got)
			if *x.id != "" {
				ids[*x.id] = *w.id
			}
		}
	}
	for _, p := range alignment.Pairs { // what refers to one refers to what it repeats
		if !p.Again {
			continue
		}
		if id, twin := *at(got, p.Kind, p.Got).id, *at(got, p.Kind, p.Twin).id; id != "" && twin != "" {
			ids[id] = cmp.Or(ids[twin], twin)
		}
	}
	to := func(id string) string { return ids[id] }
	for _, p := range alignment.Pairs {
		if p.Got >= 0 && p.Want >= 0 {
			w, x := at(want, p.Kind, p.Want), at(got, p.Kind, p.Got)
			x.rename(to)
			overlay(w, x, p.Differences, sameText)
		}
	}
	for _, f := range added {
		f.rename(to)
		f.truth.By, f.truth.Reviewed = o.From, false
		appendFact(out, f)
	}
	for _, key := range removed {
		if o.Removals {
			_ = take(out, empty(out.Source), key) // it is there
		}
	}
	dropEmptyReferences(out)
	if settleReferences(out) != nil {
		return g
	}
	return out
}

func sourceOf(a *seeds.Article) schema.Source {
	return schema.Source{
		ID: a.ID, Language: a.Language, Published: a.Published, Title: a.Title, Publisher: a.Publisher,
		URL: a.URL, SHA256: a.SHA256(), Offsets: schema.CodePoint,
	}
}

// freeID returns the fact's id, or one made of what it says, that no other
// fact has, and takes it.
func freeID(f fact, taken map[string]bool) string {
	base := *f.id
	if base == "" {
		base = slug(f.content())
	}
	if base == "" {
		base = string(f.kind)
	}
	id := base
	for n := 2; taken[id]; n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	taken[id] = true
	return id
}

// slug keeps letters and digits in lower case, and hyphens between.
func slug(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(shorten(s, 30)) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		case unicode.Is(unicode.Mn, r):
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return norm.NFC.String(strings.TrimSuffix(b.String(), "-"))
}

func appendFact(g *schema.Golden, f fact) {
	switch {
	case f.party != nil:
		g.Parties = append(g.Parties, *f.party)
	case f.figure != nil:
		g.Figures = append(g.Figures, *f.figure)
	case f.date != nil:
		g.Dates = append(g.Dates, *f.date)
	case f.event != nil:
		g.Events = append(g.Events, *f.event)
	case f.quote != nil:
		g.Quotes = append(g.Quotes, *f.quote)
	}
}

// sameName tells whether two names differ in nothing but typography and case.
func sameName(a, b string) bool { return recognize.Fold(a) == recognize.Fold(b) }
