package checks

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/lookalike"
	"github.com/assaykit/assay/internal/title"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// reportForgedNames reports a name or an alias that has hidden or look-alike
// characters, and returns whether there is any.
func (p *Pass) reportForgedNames(i int, party *fact.Party) bool {
	if p.partyTwins().twinOf(i) >= 0 {
		return false // the golden spells them so
	}
	reported := false
	for n, s := range party.Names() {
		attribute := "name"
		if n > 0 {
			attribute = "alias"
		}
		if message, fix := p.forged(s, party); message != "" {
			p.reportName(i, attribute, message, fix, nil)
			reported = reported || n == 0
		}
	}
	return reported
}

// forged returns a message about a hidden or look-alike character in a name, "" for
// none. A name that the text or the golden has letter for letter is not forged.
func (p *Pass) forged(of *fact.Name, party *fact.Party) (message, fix string) {
	name := of.String()
	var passed int64
	spelt := p.index.Has(name, &passed)
	p.spend(1 + p.memo().searched(passed))
	if spelt || p.goldenSpells(name) {
		return "", ""
	}
	hidden, ok := lookalike.Unseen(name)
	if !ok && strings.ContainsRune(name, softHyphen) {
		hidden, ok = softHyphen, true
	}
	if ok && p.spelledOverLines(name) {
		return "", ""
	}
	if ok {
		return fmt.Sprintf("“%s” hides %s, which the text does not have there", short(lookalike.Spell(name)), lookalike.CodePoint(hidden)),
			"write the name as the text does, without that character"
	}
	latin, first, ok := lookalike.Latin(name)
	if !ok || p.nameGrounded(of, party) {
		return "", ""
	}
	_, mixed := lookalike.MixedScripts(name)
	inText := p.nameGrounded(p.name(latin), party)
	if !mixed && !inText {
		return "", ""
	}
	like, _, _ := lookalike.Latin(string(first))
	message = fmt.Sprintf("“%c” in “%s” is %s, which only looks like “%s”", first, short(name), lookalike.CodePoint(first), like)
	if inText {
		message += ": the text has “" + short(latin) + "”"
	}
	return message, "write the name in the letters of the text"
}

// spelledOverLines reports whether the text has a name letter for letter, but for
// its white space: a name is on one line, and in the text a line may end in it.
func (p *Pass) spelledOverLines(name string) bool {
	want := strings.Join(strings.Fields(name), " ")
	var passed int64
	defer func() { p.spend(p.memo().searched(passed)) }()
	for m := range p.index.Search(name, &passed) {
		there, _ := p.index.Slice(m.Start, m.End, schema.CodePoint)
		if strings.Join(strings.Fields(there), " ") == want {
			return true
		}
	}
	return false
}

const softHyphen = '\u00ad'

// onlyInside returns the person's name that contains all occurrences of a name in
// the text, if the name is neither that person's surname nor initials, but a given
// name or a syllable.
func (p *Pass) onlyInside(party *fact.Party) (*recognize.Span, bool) {
	partyType, bareName := party.Type, party.Bare()
	bare := bareName.String()
	if partyType != schema.Person && partyType != "" || bare == "" || strings.Contains(strings.TrimSpace(bare), " ") {
		return nil, false
	}
	var whole *recognize.Span
	w, looked := p.textWords(), 0
	for i, j := range w.places(foldedWords(bare)) {
		if looked++; looked > mostMatches {
			break
		}
		span := p.personAround(w.list[i].start, w.list[j-1].end)
		if span == nil {
			return nil, false
		}
		around := p.name(span.Text)
		if bareName.ShortFor(around, schema.Person) || p.sameName(bareName, around.WithoutNumeral(), schema.Person) {
			return nil, false
		}
		whole = span
	}
	return whole, whole != nil
}

// personAround returns the longer person's name that a place is in.
func (p *Pass) personAround(start, end int) *recognize.Span {
	persons := p.personsInText()
	i, _ := slices.BinarySearchFunc(persons, start, func(s namedPerson, at int) int { return s.Start - at })
	for _, n := range []int{i, i - 1} { // names do not overlap
		if n >= 0 && n < len(persons) && persons[n].Start <= start && end <= persons[n].End && persons[n].End-persons[n].Start > end-start {
			return persons[n].Span
		}
	}
	return nil
}

// namedPerson is a place where the text names a person, with the index of the party that
// is read there.
type namedPerson struct {
	*recognize.Span
	party int
}

// personsInText returns where the text names persons, in its order.
func (p *Pass) personsInText() []namedPerson {
	return share(p, 0, &p.memo().known.persons, func(p *Pass) []namedPerson {
		d, persons := p.Read(), []namedPerson{}
		for i, party := range d.Parties {
			for _, m := range party.Mentions {
				if party.Type == schema.Person && m >= 0 && m < len(d.Spans) {
					persons = append(persons, namedPerson{&d.Spans[m], i})
				}
			}
		}
		slices.SortFunc(persons, func(a, b namedPerson) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
		return persons
	})
}

// moreThanName returns the text's own name where the party's has more at its
// edges.
func (p *Pass) moreThanName(party *fact.Party) (string, bool) {
	names, name := p.namesInText(), party.Name.String()
	if names[party.Name.Folded()] {
		return "", false
	}
	bare := party.Bare()
	if bare != party.Name {
		same := bare.Folded() == party.Name.Folded()
		if !same && p.fold(onlyMarksOff(name)) == p.fold(onlyMarksOff(bare.String())) {
			return bare.String(), true // stops and quotation marks are part of a name only if the text has them
		}
		tail, behind := strings.CutPrefix(name, bare.String())
		glued := behind && !strings.Contains(tail, " ")
		if names[bare.Folded()] && (!glued || p.occursWithout(bare.String(), name)) {
			return bare.String(), true
		}
	}
	if rest := behindWords(party); rest != "" && names[p.fold(rest)] {
		return rest, true
	}
	for _, form := range slices.Concat(party.Name.Uninflected(), bare.Uninflected()) {
		if names[form.Folded()] && p.occursWithout(form.String(), name) {
			return form.String(), true
		}
	}
	return "", false
}

// behindWords returns a person's name without the words in small letters before it,
// such as an office ("plant manager Ana Ruiz"), or "" if there are none.
func behindWords(party *fact.Party) string {
	words := strings.Fields(party.Name.String())
	n := slices.IndexFunc(words, func(w string) bool { return strings.ToLower(w) != w })
	if party.Type != schema.Person || n < 1 || len(words)-n < 2 {
		return ""
	}
	return strings.Join(words[n:], " ")
}

// occursWithout reports whether the text has a name without the ending of a longer
// form, as Miller besides Miller's. Only then is the ending not part of the name.
func (p *Pass) occursWithout(name, longer string) bool {
	text := p.Article.Text
	p.spend(len(text) / textBytes)
	for from := 0; ; {
		i := strings.Index(text[from:], name)
		if i < 0 {
			return false
		}
		if !strings.HasPrefix(text[from+i:], longer) {
			return true
		}
		from += i + len(name)
	}
}

// onlyMarksOff returns a name without the marks around it, which are neither letters
// nor digits.
func onlyMarksOff(name string) string {
	return strings.TrimFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
}

// namesInText returns the folded names that the text reads as.
func (p *Pass) namesInText() map[string]bool {
	return share(p, 0, &p.memo().known.named, func(p *Pass) map[string]bool {
		named := map[string]bool{}
		for _, party := range p.readings().Parties {
			for _, n := range party.Names() {
				named[n.Folded()] = true
			}
		}
		return named
	})
}

// isName reports whether words of the text can be a name of a party. Main is set for
// the party's name, which may be in small letters (adidas). An alias in small letters
// is a description, not a name, and so is an ordinary word of the language.
func (p *Pass) isName(name *fact.Name, partyType schema.PartyType, main bool) bool {
	surface := name.String()
	titled := main && (partyType == schema.Product || partyType == schema.Project) // what is called by a year or a number
	switch {
	case name.Folded() == "" || !strings.ContainsFunc(surface, isLetterOrDigit) || name.Nameless():
		return false
	case !strings.ContainsFunc(surface, unicode.IsLetter):
		return titled
	case !titled && p.isDay(surface) && !p.namesInText()[name.Folded()]:
		return false
	}
	if p.namesInText()[name.Folded()] || partyType == schema.Group {
		return true
	}
	ordinary := recognize.Ordinary(surface)
	if main {
		if n := utf8.RuneCountInString(surface); ordinary && (n == 2 || n == 3) && strings.ContainsFunc(surface, unicode.IsLower) {
			return p.capitalInside(surface) // The, He, La: a capital may open the sentence
		}
		return !ordinary || p.capitalAnywhere(surface)
	}
	if first, _ := utf8.DecodeRuneInString(surface); utf8.RuneCountInString(surface) == 1 && unicode.Is(unicode.Hangul, first) {
		return false
	}
	if ordinary {
		_, office := title.Concept(surface)
		return !(office && partyType == schema.Person) && p.capitalInside(surface)
	}
	return p.capitalAnywhere(surface)
}

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// isDay reports whether the words of a surface, all of them, are a date: Monday,
// June, juin 2025.
func (p *Pass) isDay(surface string) bool {
	const longest = 40 // bytes
	if len(surface) > longest {
		return false
	}
	spans := p.readAlone(surface)
	return len(spans) == 1 && spans[0].Text == strings.TrimSpace(surface) && spans[0].Readings[0].Kind == schema.KindDate
}

// shortOfAnother reports whether the text has an alias as the short form of a name
// that contradicts the party's: Altman of Sam Altman, not of Pam Altman, and MIT of
// another institution than Milan Investment Trust.
func (p *Pass) shortOfAnother(alias *fact.Name, party *fact.Party) bool {
	if !alias.ShortFor(party.Name, party.Type) {
		return false
	}
	for _, i := range p.textNames().near(alias) {
		in := p.readings().Parties[i]
		p.spend(nameSteps)
		if alias.ShortFor(in.Name, in.Type) && !p.sameName(party.Name, in.Name, party.Type) &&
			!in.Name.ShortFor(party.Name, party.Type) && !party.Name.ShortFor(in.Name, party.Type) {
			return true
		}
	}
	return false
}

// capitalAnywhere reports whether the text has a surface with a capital or a
// digit, or in a script without capitals, or not word for word at all.
func (p *Pass) capitalAnywhere(surface string) bool {
	places := p.find(surface)
	if len(places) == 0 {
		return !allSmall(surface) || !p.textWords().has(surface)
	}
	for _, at := range places {
		if s, _ := p.index.Slice(at.Start, at.End, schema.CodePoint); !allSmall(s) {
			return true
		}
	}
	return false
}

// capitalInside reports whether a surface has a capital where no sentence begins.
func (p *Pass) capitalInside(surface string) bool {
	for _, at := range p.find(surface) {
		s, _ := p.index.Slice(at.Start, at.End, schema.CodePoint)
		if first, _ := utf8.DecodeRuneInString(s); !unicode.IsUpper(first) {
			continue
		}
		before, _ := p.index.Slice(max(0, at.Start-3), at.Start, schema.CodePoint)
		before = strings.TrimRightFunc(before, unicode.IsSpace)
		if last, _ := utf8.DecodeLastRuneInString(before); before != "" && (unicode.IsLetter(last) || unicode.IsDigit(last) || last == ',') {
			return true
		}
	}
	return false
}

// allSmall reports whether a surface has small letters and neither a capital nor
// a digit nor a letter of a script without either.
func allSmall(s string) bool {
	small := false
	for _, r := range s {
		switch {
		case unicode.IsLower(r):
			small = true
		case unicode.IsUpper(r), unicode.IsDigit(r), unicode.IsLetter(r):
			return false
		}
	}
	return small
}
