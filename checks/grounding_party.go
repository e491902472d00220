package checks

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

var groundingParty = Check{
	Name: "grounding/party",
	Doc:  "neither the party's name nor an alias occurs in the article as a name",
	Help: `Names are compared without case, diacritics, hyphens and legal forms; a person's name in either order and
in any usual romanisation; a country by its name in any language. A name that the model knows and the
text does not have is not an extraction. One surface of its own is enough, and is more than a word of the
language: "et", "il" or "le président" name nobody, and neither does another party's name.

A name is what the text uses on its own. "Jae" or "yong" out of Lee Jae-yong is none, nor is one with
something at its edges: "d'OpenAI", "PDG Sam Altman", "OpenAI’s", "삼성전자는". A letter that only looks like
the text's, and a character that nobody sees and that the text does not have there, make another name of
it, in an alias as well. What the text itself has, such as a soft hyphen or a no-break space, is typography.

This applies to a party that is paired with the golden's too, unless one of its mentions stands where one
of the golden's does, or it has none and its name is the golden's.

Example: neither “Satya Nadella” nor an alias occurs in the text.

Fix it by giving the name as the article has it (what it is called elsewhere can be one of the aliases),
or by leaving the party out.`,
	Severity: result.Error, Needs: Article,
	Run: checkPartiesGrounded,
}

func checkPartiesGrounded(p *Pass) {
	for i, party := range p.facts.Parties {
		if p.reportForgedNames(i, party) || p.pairingProvesParty(i) {
			continue
		}
		if party.Name.Folded() == "" && len(party.Aliases) == 0 {
			continue
		}
		if whole, ok := p.onlyInside(party); ok {
			p.reportName(i, "name", fmt.Sprintf("“%s” occurs in the text only inside “%s”, and is not a name by itself", short(party.Name.String()), short(whole.Text)),
				"give the name in full, or leave the party out", p.index.Location(whole.Start, whole.End))
			continue
		}
		if !p.partyGrounded(i, party) {
			p.reportUngrounded(i, party)
			continue
		}
		if bare, ok := p.moreThanName(party); ok {
			p.reportName(i, "name", fmt.Sprintf("“%s” is more than the name: the text names “%s”", short(party.Name.String()), short(bare)),
				"make the name “"+short(bare)+"”", nil)
		}
	}
}

func (p *Pass) reportName(i int, attribute, message, fix string, at *schema.Location) {
	got := fact.Ref(p.facts.At(schema.KindParty, i))
	if at == nil {
		at = p.place(p.facts, schema.KindParty, i)
	}
	p.Report(result.Finding{Kind: schema.KindParty, Attribute: attribute, Got: got, Location: at, Message: message, Fix: fix + ", in " + got.Pointer})
}

func (p *Pass) reportUngrounded(i int, party *fact.Party) {
	got := fact.Ref(p.facts.At(schema.KindParty, i))
	finding := result.Finding{
		Kind: schema.KindParty, Got: got,
		Message: "the name “" + short(party.Name.String()) + "” does not occur in the text",
		Fix:     "name " + got.Pointer + " as the text does, or leave it out",
	}
	if len(party.Aliases) > 0 {
		finding.Message = "neither the name “" + short(party.Name.String()) + "” nor an alias occurs in the text"
	}
	if near := p.nearestName(party); near != nil {
		finding.Location = p.index.Location(near.Start, near.End)
		finding.Message += "; the nearest name is “" + short(near.Text) + "”"
	}
	p.Report(finding)
}

// partyGrounded reports whether the text has the party's name, or an alias that
// is a name.
func (p *Pass) partyGrounded(i int, party *fact.Party) bool {
	if party.Name.String() != "" && p.nameGrounded(party.Name, party) && p.isName(party.Name, party.Type, true) {
		return true
	}
	for _, alias := range party.Aliases {
		if alias.String() != "" && p.nameGrounded(alias, party) && p.isName(alias, party.Type, false) && !p.namesAnother(i, alias.String()) && !p.shortOfAnother(alias, party) {
			return true
		}
	}
	return false
}

// pairingProvesParty reports whether a pair proves that the party is in the text: it
// is at one of the golden's places or, without a mention, has a name that the golden
// has.
func (p *Pass) pairingProvesParty(i int) bool {
	pair := p.pairOf(schema.KindParty, i)
	if pair.Want < 0 || p.want.At(schema.KindParty, pair.Want) == nil {
		return false
	}
	got, want := p.facts.Parties[i], p.want.Parties[pair.Want]
	if len(got.Mentions()) == 0 {
		return p.goldenHasName(want, got.Name)
	}
	const most = 50
	at := p.mentionSites().of(got)
	at = at[:min(len(at), most)]
	if slices.ContainsFunc(at, func(s site) bool { return s.golden }) {
		return true
	}
	places := p.goldenPlaces(schema.KindParty, pair.Want)
	for n := range at {
		if start, end, ok := p.placeOf(got, n); ok && covers(places, start, end) {
			return true
		}
	}
	return false
}

// goldenHasName reports whether a party of the golden has a name, also as an
// accepted alternative.
func (p *Pass) goldenHasName(want *fact.Party, name *fact.Name) bool {
	for _, v := range append([]*fact.Party{want}, want.Accept...) {
		for _, s := range v.Names() {
			if s.String() != "" && p.sameName(s, name, want.Type) {
				return true
			}
		}
	}
	return false
}

// nameGrounded reports whether the text has a name of a party, letter for letter or
// in another spelling.
func (p *Pass) nameGrounded(name *fact.Name, party *fact.Party) bool {
	if slices.ContainsFunc(p.find(name.String()), func(at offsets.Match) bool { return at.Whole }) {
		return true
	}
	w := p.textWords()
	if w.has(name.String()) || party.Type == schema.Group && w.hasStem(name.String()) {
		return true
	}
	if party.Type == schema.Person {
		if p.personGrounded(name, party) {
			return true
		}
	} else if iso, ok := name.Country(); ok {
		if p.countriesInText()[iso] {
			return true
		}
	}
	return p.namedInText(name, party.Type) || p.mentioned(name, party)
}

// personGrounded reports whether the text has a person's name without its
// courtesy, or the other way round.
func (p *Pass) personGrounded(name *fact.Name, party *fact.Party) bool {
	if bare := name.WithoutCourtesy(); bare != name && p.nameGrounded(bare, party) {
		return true
	}
	fields := strings.Fields(name.String())
	if len(fields) < 2 {
		return false
	}
	w := p.textWords()
	rest, last := fields[:len(fields)-1], fields[len(fields)-1]
	return w.has(last+" "+strings.Join(rest, " ")) || w.has(strings.Join(fields[1:], " ")+" "+fields[0])
}

// namedInText reports whether a name that is read off the text is the same.
func (p *Pass) namedInText(name *fact.Name, partyType schema.PartyType) bool {
	for _, i := range p.textNames().near(name) {
		for _, other := range p.readings().Parties[i].Names() {
			if p.sameName(name, other, partyType) {
				return true
			}
		}
	}
	return false
}

// mentioned reports whether a mention of the party that is in the text is
// the same name.
func (p *Pass) mentioned(name *fact.Name, party *fact.Party) bool {
	const most, longest = 20, 200 // mentions, and bytes of one
	mentions := party.Mentions()
	for _, m := range mentions[:min(len(mentions), most)] {
		words := m.Surface.String()
		if words != "" && len(words) < longest && len(p.find(words)) > 0 && p.sameName(name, m.Surface, party.Type) {
			return true
		}
	}
	return false
}

// nearestName returns the name of the text that is most similar to a party's, or nil
// for a finding that is not listed.
func (p *Pass) nearestName(party *fact.Party) *recognize.Span {
	if p.listed() {
		return nil
	}
	d := p.Read()
	best, near := 0.3, -1
	for _, i := range p.textNames().near(party.Name) {
		p.spend(nameSteps)
		if s := party.Name.Similarity(p.readings().Parties[i].Name, party.Type); s > best && len(d.Parties[i].Mentions) > 0 {
			best, near = s, i
		}
	}
	if near < 0 {
		return nil
	}
	if i := d.Parties[near].Mentions[0]; i >= 0 && i < len(d.Spans) {
		return &d.Spans[i]
	}
	return nil
}
