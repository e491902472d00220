package fact

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/title"
	"github.com/assaykit/assay/schema"
)

// Party is a person, an organization, a place or another named entity.
type Party struct {
	common
	Raw     *schema.Party // as the record gives it, or with an accepted alternative applied
	Type    schema.PartyType
	Name    *Name
	Aliases []*Name
	Roles   []Role // nil if the record gives none, empty if it gives an empty list
	SameAs  []Entity
	Accept  []*Party // one for each accepted alternative
	States  States   // for an alternative

	bareOnce sync.Once
	bare     *Name
	onlyWord bool
}

// Role is an office of a party.
type Role struct {
	Title title.Title
	Of    Reference[*Party]
}

// String returns the role in words: "PDG (SK hynix)".
func (r Role) String() string {
	if r.Of.ID == "" {
		return r.Title.String()
	}
	return r.Title.String() + " (" + r.Of.String() + ")"
}

// Entity is a party's id in a knowledge base.
type Entity struct {
	Raw  string // as the record gives it
	Base string // "wikidata"; each language's Wikipedia is a base of its own
	ID   string // in the base
}

func (b *builder) party(p *Party, raw *schema.Party) {
	b.fillParty(p, raw)
	for i := range raw.Accept {
		a := &raw.Accept[i]
		v := *raw
		overlay(&v.Name, a.Name)
		overlay(&v.Type, a.Type)
		overlayList(&v.Aliases, a.Aliases)
		overlayList(&v.Roles, a.Roles)
		overlayList(&v.SameAs, a.SameAs)
		alternative := &Party{common: p.common, States: States{}.with(a.Type != "", "type").with(a.Roles != nil, "role").with(a.SameAs != nil, "same_as")}
		b.fillParty(alternative, &v)
		p.Accept = append(p.Accept, alternative)
	}
}

func (b *builder) fillParty(p *Party, raw *schema.Party) {
	p.Raw, p.Type, p.Name, p.Aliases = raw, raw.Type, b.name(raw.Name), b.aliases(raw.Aliases)
	if raw.Roles != nil {
		p.Roles = make([]Role, len(raw.Roles))
	}
	for i, r := range raw.Roles {
		p.Roles[i] = Role{b.title(r.Title), refer[*Party](b, schema.KindParty, r.Of)}
	}
	if len(raw.SameAs) > 0 {
		p.SameAs = make([]Entity, len(raw.SameAs))
	}
	for i, id := range raw.SameAs {
		p.SameAs[i] = entity(id)
	}
}

// Names returns the name and the aliases, including those without a letter or digit.
func (p *Party) Names() []*Name { return append([]*Name{p.Name}, p.Aliases...) }

// Bare returns the name without other words and marks at its edges.
func (p *Party) Bare() *Name {
	p.bareOnce.Do(func() {
		p.bare = p.Name.Bare(p.Type)
		if p.bare != p.Name {
			p.onlyWord = p.Name.WithoutFunctionWord(p.Type).String() == p.bare.String()
		}
	})
	return p.bare
}

// OnlyFunctionWord reports whether only a preposition, a conjunction or a verb is at
// the edges of the name.
func (p *Party) OnlyFunctionWord() bool {
	p.Bare()
	return p.onlyWord
}

// EdgeForms returns the forms of the name without other words at its edges.
func (p *Party) EdgeForms() []*Name {
	switch bare := p.Bare(); {
	case p.Name.TooLong():
		return nil
	case bare == p.Name:
		return bare.Uninflected()
	default:
		return append([]*Name{bare}, bare.Uninflected()...)
	}
}

// String returns the name and the type.
func (p *Party) String() string {
	name := cmp.Or(p.Name.String(), p.id, "a party without a name")
	if p.Type == "" {
		return name
	}
	return name + " (" + string(p.Type) + ")"
}

// Label returns the name.
func (p *Party) Label() string { return p.Name.String() }

// Key returns the folded name.
func (p *Party) Key() string { return p.Name.Folded() }

// Wordings returns the name and the aliases as they are written.
func (p *Party) Wordings() []string { return append([]string{p.Raw.Name}, p.Raw.Aliases...) }

// References returns the ids of the organizations of the roles.
func (p *Party) References() []string {
	var ids []string
	for _, r := range p.Roles {
		ids = appendID(ids, r.Of.ID)
	}
	return ids
}

func appendID(ids []string, id string) []string {
	if id == "" {
		return ids
	}
	return append(ids, id)
}

// foldedNameOf returns the folded name of the party referred to, or the id if there
// is no such party.
func foldedNameOf(r Reference[*Party]) string {
	if r.To != nil && r.To.Name.String() != "" {
		return r.To.Name.Folded()
	}
	return fold.Name(r.ID)
}

// entity parses an id of a knowledge base, or the URL of a page or an entity of one:
// https://www.wikidata.org/wiki/Q884 is wikidata:Q884.
func entity(id string) Entity {
	_, path, isURL := strings.Cut(id, "://")
	if !isURL {
		base, rest, _ := strings.Cut(id, ":")
		return Entity{id, strings.ToLower(base), rest}
	}
	host, path, _ := strings.Cut(path, "/")
	path = strings.TrimRight(path, "/")
	labels := strings.Split(strings.TrimPrefix(strings.ToLower(host), "www."), ".")
	base := strings.Join(labels[:max(1, len(labels)-1)], ".")
	return Entity{id, base, path[strings.LastIndexByte(path, '/')+1:]}
}

// Same reports whether two ids name one entity of one base.
func (e Entity) Same(o Entity) bool { return e.Base == o.Base && e.ID == o.ID }

// String returns the id as "base:id".
func (e Entity) String() string { return e.Base + ":" + e.ID }

// sortedKey joins folded words whose order has no meaning.
func sortedKey(words []string) string {
	slices.Sort(words)
	return strings.Join(words, ",")
}
