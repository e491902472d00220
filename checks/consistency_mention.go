package checks

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

var consistencyMention = Check{
	Name: "consistency/mention",
	Doc:  "a mention or an alias of a party is another party's",
	Help: `A mention may be a name, a description ("the firm") or a pronoun; an alias is another name of the same
party. Neither can be what another party of the record, or of the golden, is called. Names that two parties
share are both's: the surname of two Lees, a group's name in those of its members. Where the golden has
mentions, words at the very place of another party's are that party's.

Example: “Kakao” is given as a mention of SK hynix and is a name of another party, Kakao (/parties/3).

Fix it by moving the mention or the alias to the party that it names, or by leaving it out.`,
	Severity: result.Error,
	Run:      checkMentionsNameTheirParty,
}

// owner is a party that goes by a name.
type owner struct {
	golden bool // of the golden, not of the record
	at     int
}

// mostOwners limits the parties of one name that are compared.
const mostOwners = 20

// ownersOf returns the parties that have a folded name, those of the record first.
func (p *Pass) ownersOf(form string) []owner {
	t, golden := p.partyTwins(), p.goldenOwners()[form]
	others := p.otherForms()[form]
	if len(golden)+len(others) == 0 {
		return nil
	}
	list := make([]owner, 0, 2*len(golden)+len(others))
	for _, w := range golden {
		if w < len(t.in) && t.in[w] >= 0 {
			list = append(list, owner{false, t.in[w]})
		}
	}
	for _, i := range others {
		list = append(list, owner{false, i})
	}
	slices.SortStableFunc(list, func(a, b owner) int { return a.at - b.at })
	for _, w := range golden {
		list = append(list, owner{true, w})
	}
	return list[:min(len(list), mostOwners)]
}

// goldenOwners returns the parties of the golden by their folded names.
func (p *Pass) goldenOwners() map[string][]int {
	c := p.memo()
	switch {
	case p.Golden == nil:
		return nil
	case c.truth != nil:
		return shareTruth(p, 0, &c.truth.owners, func(p *Pass) map[string][]int {
			owners := map[string][]int{}
			for i := range p.want.Parties {
				p.enterForms(owners, i, p.want.Parties[i])
			}
			return owners
		})
	case c.owners == nil:
		c.owners = map[string][]int{}
		for i := range p.want.Parties {
			p.enterForms(c.owners, i, p.want.Parties[i])
		}
	}
	return c.owners
}

// otherForms returns the parties of the record without a twin by their folded names.
func (p *Pass) otherForms() map[string][]int {
	t := p.partyTwins()
	if t.forms == nil && len(t.others) > 0 {
		t.forms = map[string][]int{}
		for _, i := range t.others {
			p.enterForms(t.forms, i, p.facts.Parties[i])
		}
	}
	return t.forms
}

// enterForms enters a party under each of its folded names, with and without a legal form.
func (p *Pass) enterForms(to map[string][]int, i int, party *fact.Party) {
	for _, name := range distinctNames(party) {
		to[name] = append(to[name], i)
		if bare := p.withoutForm(name); bare != name {
			to[bare] = append(to[bare], i)
		}
	}
}

// surelyCalled reports whether neither an alias nor a mention of a party of the record can
// be another party's, because they are those of the golden's party, where that is known,
// and no other party of the record is new.
func (p *Pass) surelyCalled(i int) bool {
	if p.memo().truth == nil {
		return false
	}
	t := p.partyTwins()
	w := t.twinOf(i)
	if w < 0 {
		return false
	}
	own := p.ownNamesOf()[w]
	if !own.sure || slices.ContainsFunc(p.mentionSites().of(p.facts.Parties[i]), func(s site) bool { return !s.golden }) {
		return false
	}
	forms := p.otherForms()
	return len(forms) == 0 || !slices.ContainsFunc(own.forms, func(form string) bool { return len(forms[form]) > 0 })
}

// withoutForm is a folded name without a legal form at its end.
func (p *Pass) withoutForm(folded string) string {
	const longest = 400 // bytes; what is longer is no organisation's name
	if len(folded) > longest {
		return folded
	}
	k := p.memo().known
	if bare, ok := k.bare.get(folded); ok {
		return bare
	}
	bare := p.cutForm(folded)
	k.bare.put(strings.Clone(folded), strings.Clone(bare), 2*len(folded))
	return bare
}

func (p *Pass) cutForm(folded string) string {
	head, tail, ok := strings.Cut(folded, ", ")
	if !ok {
		if i := strings.LastIndexByte(folded, ' '); i > 0 {
			head, tail = folded[:i], folded[i+1:]
		}
	}
	if tail != "" && p.name(head).Same(p.name(head+" "+tail), schema.Organization) {
		return head
	}
	return folded
}

// otherOwner returns another party that has the words as a name, if they are not a
// name of party i, whose mention or alias they are.
func (p *Pass) otherOwner(i int, words string) (owner, bool) {
	p.spend(len(words) / 256)
	folded := p.fold(words)
	if folded == "" {
		return owner{}, false
	}
	owners := p.ownersOf(folded)
	if bare := p.withoutForm(folded); bare != folded {
		owners = slices.Concat(owners, p.ownersOf(bare))
	}
	want := p.pairOf(schema.KindParty, i).Want
	if len(owners) == 0 || p.ownWords(p.facts.Parties[i], p.name(words)) {
		return owner{}, false
	}
	for _, o := range owners {
		if o.golden && o.at == want {
			return owner{}, false // the golden has it for this party
		}
	}
	for _, o := range owners {
		other := p.ownerParty(o)
		switch {
		case !o.golden && o.at == i, o.golden && p.sameName(other.Name, p.facts.Parties[i].Name, other.Type):
		case p.sameName(p.facts.Parties[i].Name, other.Name, other.Type): // one party given twice
		case p.ownWords(other, p.name(words)) || o.golden:
			return o, true
		}
	}
	return owner{}, false
}

func (p *Pass) ownerParty(o owner) *fact.Party {
	if o.golden {
		return p.want.Parties[o.at]
	}
	return p.facts.Parties[o.at]
}

// ownWords reports whether words are the name of a party, a short form of it or
// a part, or it is a part of them.
func (p *Pass) ownWords(party *fact.Party, words *fact.Name) bool {
	some, all := foldedWords(words.Folded()), foldedWords(party.Name.String())
	if len(some) == 0 || len(all) == 0 {
		return false
	}
	if len(some) > len(all) {
		some, all = all, some
	}
	if !slices.ContainsFunc(some, func(w string) bool { return !slices.Contains(all, w) }) {
		return true
	}
	return words.ShortFor(party.Name, party.Type) || party.Name.ShortFor(words, party.Type) || p.sameName(words, party.Name, party.Type)
}

// namesAnother reports whether words are another party's name.
func (p *Pass) namesAnother(i int, words string) bool {
	_, ok := p.otherOwner(i, words)
	return ok
}

func checkMentionsNameTheirParty(p *Pass) {
	f := p.facts
	for i := range p.Got.Parties {
		if p.surelyCalled(i) {
			continue
		}
		party, ref := &p.Got.Parties[i], fact.Ref(f.At(schema.KindParty, i))
		reported := map[string]bool{}
		for n, alias := range party.Aliases {
			folded := p.fold(alias)
			o, ok := p.otherOwner(i, alias)
			if !ok || reported[folded] {
				continue
			}
			reported[folded] = true
			p.reportOtherParty(ref, "alias", ref.Pointer+"/aliases/"+itoa(n), alias, p.place(f, schema.KindParty, i),
				fmt.Sprintf("“%s” is given as an alias of %s and is a name of another party%s", short(alias), party.Name, p.ownerText(o)))
		}
		for n, m := range party.Mentions {
			words := p.surface(m, f.Source.Offsets)
			where := ""
			if start, end, ok := m.Span(); ok {
				where = " at " + strconv.Itoa(start) + "–" + strconv.Itoa(end)
			}
			message := fmt.Sprintf("“%s”%s is given as a mention of %s", short(words), where, party.Name)
			if o, ok := p.otherOwner(i, words); ok {
				folded := p.fold(words)
				if reported[folded] {
					continue
				}
				reported[folded] = true
				message += " and is a name of another party" + p.ownerText(o)
			} else if v, ok := p.otherPartyAt(i, n, m); ok {
				message += ", and the golden has " + p.Golden.Parties[v].Name + " there"
			} else {
				continue
			}
			p.reportOtherParty(ref, "mention", ref.Pointer+"/mentions/"+itoa(n), words, p.mentionPlace(m), message)
		}
	}
}

func (p *Pass) ownerText(o owner) string {
	if o.golden {
		return " of the golden, " + p.ownerParty(o).Name.String()
	}
	return fmt.Sprintf(", %s (/parties/%d)", p.ownerParty(o).Name, o.at)
}

func (p *Pass) reportOtherParty(ref *result.FactRef, attribute, pointer, words string, at *schema.Location, message string) {
	p.Report(result.Finding{
		Kind: schema.KindParty, Attribute: attribute, Found: words, Got: ref, Input: &schema.Position{Pointer: pointer}, Location: at,
		Message: message, Fix: "move " + pointer + " to the party that it names, or leave it out",
	})
}

func (p *Pass) mentionPlace(m schema.Mention) *schema.Location {
	if start, end, ok := p.locate(m, p.facts.Source.Offsets); ok {
		return p.index.Location(start, end)
	}
	return nil
}

// partiesByPlace returns the golden's parties by where they are mentioned; nil
// where the two records cannot be compared by place.
func (p *Pass) partiesByPlace() map[[2]int][]int {
	c := p.memo()
	switch {
	case p.Golden == nil || unitOf(p.Golden.Source) != unitOf(p.Got.Source):
		return nil
	case c.truth != nil:
		return shareTruth(p, 0, &c.truth.atPlace, (*Pass).placeParties)
	case c.atPlace == nil:
		c.atPlace = p.placeParties()
	}
	return c.atPlace
}

func (p *Pass) placeParties() map[[2]int][]int {
	at := map[[2]int][]int{}
	for v, party := range p.Golden.Parties {
		for _, m := range party.Mentions {
			if start, end, ok := m.Span(); ok {
				at[[2]int{start, end}] = append(at[[2]int{start, end}], v)
			}
		}
	}
	return at
}

// otherPartyAt returns the party that the golden mentions at the very place
// of the n-th mention of a party, where it is not the one that this party is paired with.
func (p *Pass) otherPartyAt(i, n int, m schema.Mention) (int, bool) {
	start, end, ok := m.Span()
	want := p.pairOf(schema.KindParty, i).Want
	if !ok || want < 0 {
		return 0, false
	}
	here := p.siteOf(p.facts.Parties[i], n)
	if here.golden {
		return 0, false
	}
	at := p.partiesByPlace()[[2]int{start, end}]
	if len(at) == 0 || slices.Contains(at, want) || !here.exact && p.index != nil && p.complaint(mention{Mention: m}, unitOf(p.facts.Source)) != "" {
		return 0, false
	}
	return at[0], true
}
