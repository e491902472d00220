package name

import (
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/language"
)

// syllableMark is a set of what a syllable tells of the word that it stands in.
type syllableMark uint16

// What a syllable can tell.
const (
	markLoan          syllableMark = 1 << iota // words of the language hardly have it
	markHalfLoan                               // they rarely do
	markHalfLoanFirst                          // they rarely begin with it
	markHalfLoanLast                           // they rarely end with it
	markNative                                 // they have it, whatever its letters
	markVerbFinal                              // verbs end with it
	markShortFirst                             // foreign names of two syllables begin with it
	markLoanInitial                            // words hardly begin with its first letter
	markStrange                                // words hardly have its letters
	markStrangeInside                          // but at their end
	markRare                                   // they rarely have its letters
	markRareInside                             // but at their end
	markOwnFinal                               // transcriptions do not write its last letter
)

// Hangul syllables, as Unicode numbers them: by their first, middle and last letters.
const (
	firstHangul = '가'
	lastHangul  = '힣'

	firstLetters  = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
	middleLetters = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
	lastLetters   = "-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ" // - for none
)

// finals are the last letters of syllables, '-' for none.
var finals = []rune(lastLetters)

// finalOf returns the last letter of a Hangul syllable, '-' for none.
func finalOf(r rune) rune { return finals[int(r-firstHangul)%len(finals)] }

// isHangulSyllable reports a composed syllable.
func isHangulSyllable(r rune) bool { return r >= firstHangul && r <= lastHangul }

// markOf returns what a Hangul syllable tells.
func (x *syllabary) markOf(r rune) syllableMark {
	if x.marks == nil || !isHangulSyllable(r) {
		return 0
	}
	return x.marks[r-firstHangul]
}

// readMarks reads the headings of syllables and letters.
func (x *syllabary) readMarks(l *language.Language) error {
	x.marks = make([]syllableMark, lastHangul-firstHangul+1)
	for _, h := range []struct {
		heading string
		mark    syllableMark
	}{
		{"names/loan syllables", markLoan},
		{"names/half-loan syllables", markHalfLoan},
		{"names/half-loan first syllables", markHalfLoanFirst},
		{"names/half-loan last syllables", markHalfLoanLast},
		{"names/native syllables", markNative},
		{"names/verb-final syllables", markVerbFinal},
		{"names/loan first syllables", markShortFirst},
	} {
		for _, e := range l.Entries(h.heading) {
			for spelled := range e.Spellings() {
				r, size := utf8.DecodeRuneInString(spelled)
				if size != len(spelled) || !isHangulSyllable(r) {
					return e.Errorf("%q is no single syllable", spelled)
				}
				x.marks[r-firstHangul] |= h.mark
			}
		}
	}
	return x.readLetters(l)
}

// readLetters reads the headings of letters.
func (x *syllabary) readLetters(l *language.Language) error {
	for _, e := range l.Entries("names/loan first letters") {
		if err := x.markLetters(e, e.Spelled+" * *", markLoanInitial); err != nil {
			return err
		}
	}
	written := "-"
	for _, e := range l.Entries("names/transcribed finals") {
		if wrong := lettersBut(e.Spelled, lastLetters); wrong != "" {
			return e.Errorf("%q stand in no syllable there; the letters are %s", wrong, lastLetters)
		}
		written += e.Spelled
	}
	if err := x.markLetters(language.Entry{}, "* * "+lettersBut(lastLetters, written), markOwnFinal); err != nil {
		return err
	}
	for _, h := range []struct {
		heading      string
		mark, inside syllableMark
	}{
		{"names/strange letters", markStrange, markStrangeInside},
		{"names/rare letters", markRare, markRareInside},
	} {
		for _, e := range l.Entries(h.heading) {
			mark, ok := map[string]syllableMark{"anywhere": h.mark, "not last": h.inside}[e.Means]
			if !ok {
				return e.Errorf("where in a word is not understood: %q; write anywhere, or not last", e.Means)
			}
			if err := x.markLetters(e, e.Spelled, mark); err != nil {
				return err
			}
		}
	}
	return nil
}

// markLetters marks the syllables that have one letter of each of three groups: "ㅌㅍ ㅔ *".
func (x *syllabary) markLetters(e language.Entry, groups string, mark syllableMark) error {
	places := [...]string{firstLetters, middleLetters, lastLetters}
	fields := strings.Fields(groups)
	if len(fields) != len(places) {
		return e.Errorf("%q are no letters of three places; write those of each, * for any and - for none: ㅅ ㅕ -", groups)
	}
	for i, letters := range fields {
		if letters == "*" {
			fields[i] = places[i]
		} else if wrong := lettersBut(letters, places[i]); wrong != "" {
			return e.Errorf("%q stand in no syllable there; the letters are %s", wrong, places[i])
		}
	}
	first, middle, last := placesOf(fields[0], firstLetters), placesOf(fields[1], middleLetters), placesOf(fields[2], lastLetters)
	for _, i := range first {
		for _, j := range middle {
			for _, k := range last {
				x.marks[(i*utf8.RuneCountInString(middleLetters)+j)*len(finals)+k] |= mark
			}
		}
	}
	return nil
}

// placesOf returns where letters stand among others.
func placesOf(letters, among string) []int {
	var list []int
	at := 0
	for _, r := range among {
		if strings.ContainsRune(letters, r) {
			list = append(list, at)
		}
		at++
	}
	return list
}

// lettersBut returns letters without others.
func lettersBut(letters, others string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(others, r) {
			return -1
		}
		return r
	}, letters)
}
