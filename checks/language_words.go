package checks

import (
	"strconv"
	"strings"
	"sync"

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
