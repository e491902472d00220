package checks

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/align"
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

A party that is paired with the golden's is held to this too, unless one of its mentions stands where one
of the golden's does, or it has none and its name is the golden's.

Example: neither “Satya Nadella” nor an alias occurs in the text.

Fix it by giving the name as the article has it (what it is called elsewhere can be one of the aliases),
or by leaving the party out.`,
	Severity: result.Error, Needs: Article,
	Run: checkPartiesGrounded,
}

func checkPartiesGrounded(p *Pass) {
	f := p.got()
	for i, party := range f.parties {
		if p.reportForgedNames(i, party) || p.pairingProvesParty(i) {
			continue
		}
		if recognize.Fold(party.Name) == "" && len(party.Aliases) == 0 {
			continue
		}
		if whole, ok := p.onlyInside(party.Name, party.Type); ok {
			p.reportName(i, "name", fmt.Sprintf("“%s” stands in the text only inside “%s”, and is no name by itself", short(party.Name), short(whole.Text)),
				"give the name in full, or leave the party out", p.Index.Location(whole.Start, whole.End))
			continue
		}
		if !p.partyGrounded(i, party) {
			p.reportUngrounded(i, party)
			continue
		}
		if bare, ok := p.moreThanName(party); ok {
			p.reportName(i, "name", fmt.Sprintf("“%s” is more than the name: the text names “%s”", short(party.Name), short(bare)),
				"make the name “"+short(bare)+"”", nil)
		}
	}
}

func (p *Pass) reportName(i int, attribute, message, fix string, at *schema.Location) {
	got := p.got().ref(schema.KindParty, i)
	if at == nil {
		at = p.place(p.got(), schema.KindParty, i)
	}
	p.Report(result.Finding{Kind: schema.KindParty, Attribute: attribute, Got: got, Location: at, Message: message, Fix: fix + ", in " + got.Pointer})
}

func (p *Pass) reportUngrounded(i int, party schema.Party) {
	got := p.got().ref(schema.KindParty, i)
	finding := result.Finding{
		Kind: schema.KindParty, Got: got,
		Message: "the name “" + short(party.Name) + "” does not occur in the text",
		Fix:     "name " + got.Pointer + " as the text does, or leave it out",
	}
	if len(party.Aliases) > 0 {
		finding.Message = "neither the name “" + short(party.Name) + "” nor an alias occurs in the text"
	}
	if near := p.nearestName(party); near != nil {
		finding.Location = p.Index.Location(near.Start, near.End)
		finding.Message += "; the nearest name is “" + short(near.Text) + "”"
	}
	p.Report(finding)
}

// partyGrounded tells whether the text has the party's name, or an alias that
// is a name.
func (p *Pass) partyGrounded(i int, party schema.Party) bool {
	if party.Name != "" && (p.nameGrounded(party.Name, party) && p.isName(party.Name, party.Type, true)) {
		return true
	}
	for _, alias := range party.Aliases {
		if alias != "" && p.nameGrounded(alias, party) && p.isName(alias, party.Type, false) && !p.namesAnother(i, alias) && !p.shortOfAnother(alias, party) {
			return true
		}
	}
	return false
}

// pairingProvesParty tells whether a pairing with the golden proves the party
// to be in the text: at one of the golden's places, or, without a mention, by
// a name that the golden holds.
func (p *Pass) pairingProvesParty(i int) bool {
	pair := p.pairOf(schema.KindParty, i)
	if pair.Want < 0 || !p.want().has(schema.KindParty, pair.Want) {
		return false
	}
	got, want := p.Got.Parties[i], p.want().parties[pair.Want]
	if len(got.Mentions) == 0 {
		return p.holdsName(want, got.Name)
	}
	const most = 50
	places := p.goldenPlaces(schema.KindParty, pair.Want)
	return slices.ContainsFunc(got.Mentions[:min(len(got.Mentions), most)], func(m schema.Mention) bool {
		start, end, ok := p.locate(m, p.got().source.Offsets)
		return ok && covers(places, start, end)
	})
}

// holdsName tells whether a party of the golden has a name, also as an
// accepted alternative.
func (p *Pass) holdsName(want schema.Party, name string) bool {
	for _, v := range append([]schema.Party{want}, want.Accept...) {
		for _, s := range append([]string{v.Name}, v.Aliases...) {
			if s != "" && p.sameName(s, name, want.Type) {
				return true
			}
		}
	}
	return false
}

func (p *Pass) nameGrounded(name string, party schema.Party) bool {
	for _, at := range p.find(name) {
		if at.Whole {
			return true
		}
	}
	w := p.textWords()
	if w.has(name) || party.Type == schema.Group && w.hasStem(name) {
		return true
	}
	if bare := align.WithoutCourtesy(name); party.Type == schema.Person && bare != name && p.nameGrounded(bare, party) {
		return true
	}
	if fields := strings.Fields(name); party.Type == schema.Person && len(fields) > 1 {
		rest, last := fields[:len(fields)-1], fields[len(fields)-1]
		if w.has(last+" "+strings.Join(rest, " ")) || w.has(strings.Join(fields[1:], " ")+" "+fields[0]) {
			return true
		}
	}
	if iso, ok := recognize.Country(name); ok && party.Type != schema.Person {
		if w.countries == nil {
			w.countries = p.countriesInText()
		}
		if w.countries[iso] {
			return true
		}
	}
	// Names read off the text, and mentions that stand in it, under the
	// equivalence of names.
	for _, i := range p.textNames().near(name) {
		in := p.Read().Parties[i]
		for _, other := range append([]string{in.Name}, in.Aliases...) {
			if p.sameName(name, other, party.Type) {
				return true
			}
		}
	}
	const most = 20
	for i, m := range party.Mentions {
		if i == most {
			break
		}
		if m.Text != "" && len(m.Text) < 200 && len(p.find(m.Text)) > 0 && p.sameName(name, m.Text, party.Type) {
			return true
		}
	}
	return false
}

// nearestName returns the name of the text that is most like a party's; nothing
// for a finding that is not listed.
func (p *Pass) nearestName(party schema.Party) *recognize.Span {
	if p.listed() {
		return nil
	}
	d := p.Read()
	best, near := 0.3, -1
	for _, i := range p.textNames().near(party.Name) {
		in := d.Parties[i]
		p.spend(nameSteps)
		if s := align.NameSimilarity(party.Name, in.Name, party.Type); s > best && len(in.Mentions) > 0 {
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
