package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

var groundingParty = Check{
	Name: "grounding/party",
	Doc:  "neither the party's name nor an alias occurs in the article",
	Help: `Names are compared without case, diacritics, hyphens and legal forms; a person's name in either order and
in any usual romanisation; a country by its name in any language. A name that the model knows and the
text does not have is not an extraction.

Example: neither “Satya Nadella” nor an alias occurs in the text.

Mend it by giving the name as the article has it (what it is called elsewhere can be one of the aliases),
or by leaving the party out.`,
	Severity: schema.Error, Needs: Article,
	Run: checkPartiesGrounded,
}

func checkPartiesGrounded(p *Pass) {
	f := p.got()
	for i, party := range f.parties {
		if p.known(schema.KindParty, i) {
			continue
		}
		names := f.surfaces(schema.KindParty, i)
		grounded, given := false, false
		for _, name := range names {
			if name == "" {
				continue
			}
			given = true
			if grounded = p.nameGrounded(name, party); grounded {
				break
			}
		}
		if grounded || !given {
			continue
		}
		got := f.ref(schema.KindParty, i)
		finding := schema.Finding{
			Kind: schema.KindParty, Got: got,
			Message: "the name “" + short(party.Name) + "” does not occur in the text",
			Mend:    "name " + got.Pointer + " as the text does, or leave it out",
		}
		if len(party.Aliases) > 0 {
			finding.Message = "neither the name “" + short(party.Name) + "” nor an alias occurs in the text"
		}
		if near := p.nearestName(party); near != nil {
			finding.Place = p.Index.Location(near.Start, near.End)
			finding.Message += "; the nearest name is “" + short(near.Text) + "”"
		}
		p.Report(finding)
	}
}

// known tells whether the golden has the fact, whatever may be wrong in it.
func (p *Pass) known(kind schema.Kind, i int) bool {
	return p.pairOf(kind, i).Want >= 0
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
	for _, in := range p.Read().Parties {
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

// nearestName returns the name of the text that is most like a party's.
func (p *Pass) nearestName(party schema.Party) *recognize.Span {
	d, c := p.Read(), p.memo()
	best, near := 0.3, -1
	for i, in := range d.Parties {
		if c.compared++; c.compared > mostComparisons {
			break
		}
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

// hasStem is has for the names of peoples and their adjectives, which inflect:
// "Coréens" for "coréenne".
func (w *words) hasStem(name string) bool {
	list := foldedWords(name)
	if len(list) != 1 {
		return false
	}
	stem := strings.TrimRight(list[0], "se")
	stem = strings.TrimSuffix(stem, "n")
	if len(stem) < 4 {
		return false
	}
	for from := 0; ; {
		i := strings.Index(w.spaced[from:], " "+stem)
		if i < 0 {
			return false
		}
		rest := w.spaced[from+i+1+len(stem):]
		if end := strings.IndexByte(rest, ' '); end >= 0 && end <= 4 && strings.Trim(rest[:end], "nes") == "" {
			return true
		}
		from += i + 1
	}
}

// countriesInText returns the codes of the countries that the text names.
func (p *Pass) countriesInText() map[string]bool {
	const longest = 5 // words of a country's name
	found := map[string]bool{}
	text, w := p.Article.Text, p.textWords()
	starts, ends := make([]int, len(w.list)), make([]int, len(w.list))
	for i, word := range w.list {
		starts[i], _ = p.Index.Convert(word.start, schema.CodePoint, schema.UTF8)
		ends[i], _ = p.Index.Convert(word.end, schema.CodePoint, schema.UTF8)
	}
	for i, start := range starts {
		first, _ := utf8.DecodeRuneInString(text[start:])
		if unicode.IsLower(first) || !unicode.IsLetter(first) {
			continue
		}
		for j := i; j < min(i+longest, len(starts)) && ends[j]-start < 80; j++ {
			if iso, ok := recognize.Country(text[start:ends[j]]); ok {
				found[iso] = true
			}
		}
		if unicode.Is(unicode.Hangul, first) { // particles are written together
			for end := start; end < ends[i]; {
				_, size := utf8.DecodeRuneInString(text[end:])
				if end += size; end-start > 30 {
					break
				}
				if iso, ok := recognize.Country(text[start:end]); ok && end-start > 3 {
					found[iso] = true
				}
			}
		}
	}
	return found
}
