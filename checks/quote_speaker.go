package checks

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/verbatim"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// Who speaks is held against a record only where the text leaves no doubt: a person's name
// stands right beside a verb of speech and the quotation, the record gives another person
// whom the text names too, and that one is not in the sentence.

// checkSpeaker reports a quote of somebody else than the person whom the text names as its
// speaker.
func (p *Pass) checkSpeaker(i int, found foundQuote) {
	speaker := p.facts.Quotes[i].Speaker.To
	if speaker == nil || speaker.Type != schema.Person || p.pairOf(schema.KindQuote, i).Want >= 0 && p.Golden != nil || p.Read == nil || p.missingToRead() != "" {
		return
	}
	s := p.quotations()
	first, last := found.parts[0].from, found.parts[len(found.parts)-1].to
	if region := s.inside[first]; region < 0 || s.inside[last-1] != region || p.isInner(stretch{from: first, to: last}) {
		return
	}
	said := p.namedSpeaker(first)
	if said == nil || p.inTwoPlaces(p.Got.Quotes[i], p.Got.Quotes[i]) {
		return
	}
	read := p.Read().Parties
	own := p.personsCalled(speaker)
	if len(own) == 0 || slices.Contains(own, said.party) || p.sharesWord(speaker, read[said.party]) || p.haveOnePerson(said.party, own) {
		return // the text names only one of the two, or both are one
	}
	from, to := p.sentence(said.Start, s.marked[last-1].End, "")
	from = min(from, s.marked[first].Start)
	sentence, _ := p.index.Slice(from, max(to, said.End), schema.CodePoint)
	if p.namesOneOf(sentence, speaker) {
		return
	}
	q := p.Got.Quotes[i]
	got := fact.Ref(p.facts.At(schema.KindQuote, i))
	p.Report(result.Finding{
		Kind: schema.KindQuote, Got: got, Attribute: "speaker", Location: p.index.Location(said.Start, said.End),
		Message: fmt.Sprintf("the words “%s” are given to %s; the text names %s beside them as who says so",
			short(strings.Join(strings.Fields(q.Text), " ")), speaker, read[said.party].Name),
		Fix: "make the speaker of " + got.Pointer + " " + read[said.party].Name,
	})
}

// namedSpeaker returns the person whom the text names, beside a verb of speech, as the
// speaker of the quotation around a word, or nil.
func (p *Pass) namedSpeaker(at int) *namedPerson {
	speech, known := verbatim.SpeechOf(p.language())
	if !known {
		return nil
	}
	s, persons := p.quotations(), p.personsInText()
	region := s.regions[s.inside[at]]
	first, last := s.quotation(at)
	if slices.Contains(s.aside[first:last], true) {
		return nil // who speaks is within the marks
	}
	names := func(i int) int {
		k, ok := slices.BinarySearchFunc(persons, s.marked[i].Start, func(n namedPerson, at int) int { return n.Start - at })
		if !ok || s.inside[i] >= 0 || p.isPossessive(persons[k]) {
			return 0
		}
		n := 1
		for i+n < len(s.marked) && s.marked[i+n].Start < persons[k].End {
			n++
		}
		return n
	}
	rest := func(i int) string { // of the last word of a name, behind it
		k, _ := slices.BinarySearchFunc(persons, s.marked[i].Start, func(n namedPerson, at int) int { return n.Start - at })
		text, _ := p.index.Slice(persons[k].End, s.marked[i+names(i)-1].End, schema.CodePoint)
		return text
	}
	before, behind := first, last
	for before > 0 && s.inside[before-1] < 0 && !s.marked[before-1].Sentence {
		before--
	}
	if s.marked[last-1].Sentence && s.marked[last-1].Stop > region.end { // the sentence ends behind the marks
		behind = len(s.marked)
	}
	end := behind
	for end < len(s.marked) && s.inside[end] < 0 {
		if end++; s.marked[end-1].Sentence {
			break
		}
	}
	if !p.goesOnBehind(last, end) {
		behind = end
	}
	if speech.Tellings(s.marked[before:first])+speech.Tellings(s.marked[behind:end]) != 1 {
		return nil // of several, the words may be anybody's: she told him, Holm said
	}
	var lead int
	tail := -1
	if speech.VerbLast {
		lead = speech.SpeakerVerbLast(s.marked, before, first, behind, end, names, rest)
	} else {
		lead = speech.SpeakerBefore(s.marked, before, first, names)
		tail = speech.SpeakerBehind(s.marked, behind, end, names)
	}
	word := max(lead, tail)
	if word < 0 || lead >= 0 && tail >= 0 {
		return nil
	}
	k, _ := slices.BinarySearchFunc(persons, s.marked[word].Start, func(n namedPerson, at int) int { return n.Start - at })
	return &persons[k]
}

// goesOnBehind reports whether the words behind a quotation, up to end, are of its
// sentence and of no other quotation's: a comma ends it, or what follows does not begin
// the next with a colon.
func (p *Pass) goesOnBehind(last, end int) bool {
	s := p.quotations()
	if last >= len(s.marked) || end <= last {
		return false
	}
	if end < len(s.marked) && s.inside[end] >= 0 && s.marked[end-1].Mark == ':' {
		return false
	}
	return !s.marked[last-1].Sentence || s.marked[last-1].Mark != '.' && s.marked[last-1].Mark != '\n'
}

// isPossessive reports whether an apostrophe follows a name: her lawyer speaks then.
func (p *Pass) isPossessive(s namedPerson) bool {
	behind, _ := p.index.Slice(s.End, s.End+1, schema.CodePoint)
	return behind == "'" || behind == "’"
}

// haveOnePerson reports whether the text gives a person's name as another of one of some:
// the one in apposition to the other, or behind such words as "born" or "known as".
func (p *Pass) haveOnePerson(party int, others []int) bool {
	s, persons := p.quotations(), p.personsInText()
	speech, _ := verbatim.SpeechOf(p.language())
	for i := 1; i < len(persons); i++ {
		a, b := persons[i-1], persons[i]
		if a.party != party && b.party != party || !slices.Contains(others, a.party) && !slices.Contains(others, b.party) {
			continue
		}
		from, to, behind := wordAt(s.marked, a.End), wordAt(s.marked, b.Start), wordAt(s.marked, b.End)
		if from > 0 && from <= to && behind > to && speech.Renames(s.marked[from-1:behind], to-from+1) {
			return true
		}
	}
	return false
}

// personsCalled returns the persons of the text that a party of the record may be.
func (p *Pass) personsCalled(party *fact.Party) []int {
	var list []int
	for i, read := range p.Read().Parties {
		if read.Type != schema.Person {
			continue
		}
		for _, name := range p.readings().Parties[i].Names() {
			p.spend(1)
			if slices.ContainsFunc(party.Names(), func(own *fact.Name) bool {
				return p.sameName(own, name, schema.Person) || own.ShortFor(name, schema.Person) || name.ShortFor(own, schema.Person)
			}) {
				list = append(list, i)
				break
			}
		}
	}
	return list
}

// sharesWord reports whether a party of the record has a word of its names in common with
// one of the text.
func (p *Pass) sharesWord(party *fact.Party, read recognize.Party) bool {
	var words []string
	for _, name := range append([]string{read.Name}, read.Aliases...) {
		words = append(words, foldedWords(name)...)
	}
	return slices.ContainsFunc(party.Names(), func(n *fact.Name) bool {
		return slices.ContainsFunc(foldedWords(n.String()), func(w string) bool { return slices.Contains(words, w) })
	})
}

// namesOneOf reports whether a word of a party's names is among those of a text.
func (p *Pass) namesOneOf(text string, party *fact.Party) bool {
	words := foldedWords(text)
	return slices.ContainsFunc(party.Names(), func(n *fact.Name) bool {
		return slices.ContainsFunc(foldedWords(n.String()), func(w string) bool {
			return slices.ContainsFunc(words, func(in string) bool { return strings.HasPrefix(in, w) }) // particles are written together
		})
	})
}
