package name

import (
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// takeHangulContext takes a word that only its neighbours show to be a name: as
// the subject of saying, behind a person's noun, before a kingdom's or a
// river's; and a known place that the verb before it is written together with.
func (n *Reader) takeHangulContext(i int, st stemmedWord) {
	if n.isHangulSpeaker(i, st) {
		n.addRun(i, i, st.stem, schema.Person, 2)
		return
	}
	syllables := len(st.stem) / 3
	if syllables >= 2 && syllables <= 5 && !n.lexicon.isVerbal(st.stem) && !n.lexicon.nounEnds.end(st.stem, 0) && !n.lexicon.isAdnominal(st.stem) {
		if !st.bare && n.isBehindPersonNoun(i) {
			n.addRun(i, i, st.stem, schema.Person, 2)
			return
		}
		if st.bare && n.isSpacedHangul(i+1) && n.lexicon.placeHeads[n.stem(i+1).stem] {
			n.addRun(i, i, st.stem, schema.Place, 2)
			return
		}
	}
	n.takePlaceInWord(i)
}

// isBehindPersonNoun reports whether a person's noun or office stands before
// token i, or one with the copula: 책임자인 게리는.
func (n *Reader) isBehindPersonNoun(i int) bool {
	if i == 0 || n.Tokens[i].Gap != text.GapSpace || n.Tokens[i-1].Class != text.ClassHangul {
		return false
	}
	noun, copula := n.lexicon.cutCopula(n.Tokens[i-1].Text)
	class := n.lexicon.Class(noun)
	if copula && len(noun) < 6 {
		return false
	}
	return class&WordPerson != 0 || copula && (n.lexicon.personEnds.end(noun, 0) || class&WordOffice != 0)
}

// takePlaceInWord takes a known place at the end of a word, behind a verb's
// adnominal form whose space was left out: 방문한유럽은.
func (n *Reader) takePlaceInWord(i int) {
	tok := &n.Tokens[i]
	s := tok.Text
	for cut := 6; cut <= len(s)-6 && cut <= 18; cut += 3 {
		if !n.lexicon.adnominals.end(s[:cut], 0) {
			continue
		}
		if place, ok := n.cutKnownPlace(s[cut:]); ok {
			if tok.End-tok.Start == len(s)/3 {
				from := tok.Start + cut/3
				n.runs = append(n.runs, nameRun{from: i, to: i + 1, start: from, end: from + len(place)/3, kind: schema.Place, weight: 3})
			}
			return
		}
	}
}

// cutKnownPlace returns a word without its particle where the rest is a known
// place or organisation.
func (n *Reader) cutKnownPlace(word string) (place string, ok bool) {
	if n.isKnownPlace(word) {
		return word, true
	}
	for _, p := range n.lexicon.postpositions.at(word) {
		if place, ok := strings.CutSuffix(word, p.text); ok && n.isKnownPlace(place) {
			return place, true
		}
	}
	return "", false
}

// isKnownPlace reports a place or organisation of the lists that is no common word.
func (n *Reader) isKnownPlace(word string) bool {
	class := n.lexicon.Class(word)
	return len(word) >= 6 && class&(WordPlace|WordOrganization) != 0 && class&WordCommon == 0
}

// isGlossed reports whether the word's spelling in Latin letters follows in
// parentheses: 에르도안(Erdogan).
func (n *Reader) isGlossed(i int) bool {
	if i+3 >= len(n.Tokens) || n.Tokens[i+1].Text != "(" || n.Tokens[i+1].Gap != text.GapNone || utf8.RuneCountInString(n.Tokens[i].Text) < 2 {
		return false
	}
	tok := &n.Tokens[i+2]
	if tok.Class != text.ClassWord || !tok.Upper || isAllCaps(tok) || len(tok.Text) < 3 {
		return false
	}
	for j := i + 3; j < len(n.Tokens) && j < i+9; j++ {
		switch tok := &n.Tokens[j]; {
		case tok.Text == ")":
			return true
		case tok.Class == text.ClassWord && !tok.Upper && tok.Gap == text.GapSpace:
			return false
		}
	}
	return false
}

// isHangulSpeaker reports whether the word opens a sentence as the subject of
// saying: "시갈은 … 말했다". Nouns of persons and bodies end as they do.
func (n *Reader) isHangulSpeaker(i int, st stemmedWord) bool {
	if st.bare || n.capitals[i] != capitalSentenceStart || len(st.stem) < 6 || len(st.stem) > 15 {
		return false
	}
	if !n.lexicon.subjectOf[n.Tokens[i].Text[len(st.stem):]] || n.lexicon.nounEnds.end(st.stem, 0) {
		return false
	}
	for j := i + 1; j < len(n.Tokens) && j < i+80; j++ {
		tok := &n.Tokens[j]
		if tok.Gap >= text.GapLine || tok.Text == "." {
			break
		}
		if tok.Class == text.ClassHangul && n.lexicon.sayings[tok.Text] {
			return true
		}
	}
	return false
}

// takeHangulPerson takes a person: a Korean name of two to four syllables
// before a title or behind a profession, or one that is unmistakable. It
// returns the token to go on at, or 0.
func (n *Reader) takeHangulPerson(i int, st stemmedWord) int {
	word := n.Tokens[i].Text
	// 박씨, 김모씨 in one word
	for _, c := range n.lexicon.courtesies {
		for _, s := range [...]string{st.stem, word} {
			if rest, ok := strings.CutSuffix(s, c.text); ok && (n.lexicon.isSurname(rest) || len(rest) == 9 && n.lexicon.isFullName(rest) && !c.withheld) && (!c.aged || n.isAged(i)) {
				n.addRun(i, i, rest, schema.Person, 4)
				return i + 1
			}
		}
	}
	titled := false
	if n.isSpacedHangul(i + 1) {
		next := n.stem(i + 1)
		titled = next.class&WordOffice != 0 || n.lexicon.former[n.Tokens[i+1].Text] && n.isSpacedHangul(i+2) && n.stem(i+2).class&WordOffice != 0
	}
	if titled {
		if w := word; n.classes[i] == 0 {
			if n.lexicon.isFullName(w) || n.lexicon.isSurname(w) && !n.lexicon.wordSurnames.has(w) {
				n.addRun(i, i, w, schema.Person, 4)
				return i + 1
			}
		}
	}
	if st.class != 0 {
		return 0
	}
	// 문재인대통령, 이재용부회장
	if len(st.stem) >= 15 && n.lexicon.isFullName(st.stem[:9]) && n.lexicon.Class(st.stem[9:])&WordOffice != 0 {
		n.addRun(i, i, st.stem[:9], schema.Person, 4)
		return i + 1
	}
	if !n.lexicon.isFullName(st.stem) {
		return 0
	}
	professed := i > 0 && n.Tokens[i].Gap == text.GapSpace && n.Tokens[i-1].Class == text.ClassHangul && n.classes[i-1]&(WordPerson|WordOffice) != 0
	aged := n.isAged(i)
	if professed || aged || n.lexicon.isLikelyName(st.stem) {
		n.addRun(i, i, st.stem, schema.Person, 3)
		return i + 1
	}
	return 0
}

// isAged reports an age in parentheses behind token i: 김모(33)씨.
func (n *Reader) isAged(i int) bool {
	return i+2 < len(n.Tokens) && n.Tokens[i+1].Text == "(" && n.Tokens[i+1].Gap == text.GapNone && n.Tokens[i+2].Class == text.ClassDigits && len(n.Tokens[i+2].Text) == 2 || i+1 < len(n.Tokens) && n.lexicon.isCourtesy(n.Tokens[i+1].Lower)
}

// isSurname reports a surname of one syllable.
func (x *syllabary) isSurname(s string) bool { return len(s) == 3 && x.surnames.has(s) }

// isFullName reports a surname and a given name of two syllables, in
// bytes 9; double surnames make 12.
func (x *syllabary) isFullName(s string) bool {
	switch len(s) {
	case 9:
		return x.isSurname(s[:3])
	case 12:
		return x.doubleSurnames[s[:6]]
	}
	return false
}

// isLikelyName reports a full name by its syllables alone: a frequent
// surname that few other words open with, and two syllables that given names
// are made of and nouns do not end in.
func (x *syllabary) isLikelyName(s string) bool {
	if len(s) != 9 {
		return false
	}
	surname, first, last := s[:3], s[3:6], s[6:9]
	switch {
	case x.noLast.has(last) || !x.givenFirst.has(first):
		return false
	case x.sureSurnames.has(surname):
		return x.givenLast.has(last)
	}
	return x.doubtfulSurnames.has(surname) && x.sureLast.has(last)
}
