package checks

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/internal/verbatim"
)

// checkWords are the words of a language that only checks read.
type checkWords struct {
	past, auxiliaries, participles *verbatim.Lexicon
	suspending, plans              *verbatim.Lexicon
	ones                           *verbatim.Lexicon
	things, bareThings             *verbatim.Lexicon
	points, ages                   *verbatim.Lexicon
	closings                       *verbatim.Lexicon
	periods                        map[string]period // by folded noun
	bounds                         boundWords
	endings                        []pastEnding
	bareMoney                      []string // currencies whose name the press of the language leaves out behind millions
	unnamed                        []string // currencies that the press of the language writes by a sign that others share
}

// pastEnding is an ending of a past tense behind so many letters at least.
type pastEnding struct {
	text   string
	behind int
}

var knownCheckWords sync.Map // by tag

func checkWordsOf(tag string) *checkWords {
	l := language.For(tag)
	if w, ok := knownCheckWords.Load(l.Tag()); ok {
		return w.(*checkWords)
	}
	lexicon := func(heading string) *verbatim.Lexicon { return verbatim.NewLexicon(l, true, "checks/"+heading) }
	w := &checkWords{
		past: lexicon("past"), auxiliaries: lexicon("past auxiliaries"), participles: lexicon("participles"),
		suspending: lexicon("suspending"), plans: lexicon("plans"), ones: lexicon("ones"),
		things: lexicon("things like money"), bareThings: lexicon("things without a noun"),
		points: lexicon("other points"), ages: lexicon("ages"), closings: lexicon("closings"), periods: map[string]period{}, bounds: boundWordsOf(l),
	}
	for _, e := range l.Entries("checks/past endings") {
		behind, err := strconv.Atoi(e.Means)
		if err != nil {
			panic(e.Errorf("%q is no number of letters", e.Means)) // the files are tested
		}
		for spelling := range e.Spellings() {
			w.endings = append(w.endings, pastEnding{fold.Spelling(strings.TrimPrefix(spelling, "-")), behind})
		}
	}
	for _, e := range l.Entries("checks/periods") {
		lasts, ok := periods[e.Means]
		if !ok {
			panic(e.Errorf("%q is no length of a period", e.Means)) // the files are tested
		}
		for spelling := range e.Spellings() {
			w.periods[fold.Name(spelling)] = lasts
		}
	}
	for _, e := range l.Entries("checks/unnamed money") {
		w.unnamed = append(w.unnamed, e.Spelled)
	}
	for _, e := range l.Entries("checks/bare money") {
		w.bareMoney = append(w.bareMoney, e.Spelled)
	}
	knownCheckWords.Store(l.Tag(), w)
	return w
}

// isPast reports whether words, which follow lead in their sentence, are in the past
// tense. Only unambiguous forms count, and none beside words of plans.
func (c *checkWords) isPast(lead, surface string) bool {
	before, words := verbatim.Words(lead), verbatim.Words(surface)
	if c.plans.In(slices.Concat(before, words)) {
		return false
	}
	for i := max(0, len(before)-2); i < len(before); i++ {
		if c.suspending.At(before, i) > 0 { // before "opened" this is no past
			return false
		}
	}
	for i := range words {
		if c.past.At(words, i) > 0 || c.isPastForm(words[i].Raw) || c.auxiliaries.At(words, i) > 0 && c.participleFollows(words[i+1:]) {
			return true
		}
	}
	return false
}

func (c *checkWords) isPastForm(word string) bool {
	word = fold.Spelling(word)
	return slices.ContainsFunc(c.endings, func(e pastEnding) bool {
		stem, ok := strings.CutSuffix(word, e.text)
		return ok && utf8.RuneCountInString(stem) >= e.behind
	})
}

// participleFollows reports whether a participle is one of the next few words: adverbs
// may precede it.
func (c *checkWords) participleFollows(words []verbatim.Word) bool {
	const most = 3
	for i := range min(most, len(words)) {
		if c.participles.At(words, i) > 0 {
			return true
		}
	}
	return false
}
