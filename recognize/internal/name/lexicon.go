package name

import (
	"slices"
	"strings"
	"sync"

	"github.com/assaykit/assay/internal/country"
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/text"
	bcp47 "golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Lexicon is what a language tells about names, compiled for reading.
type Lexicon struct {
	traits   language.Trait
	words    text.Vocabulary[meaning]
	phrases  map[string][]phrase // by first word, longest first
	examples [][]string          // the words of "such as" and the like
	nations  map[string]string   // nationality to ISO 3166-1
	formation
	syllabary
	legalForms map[string]bool // in small letters
}

// meaning is what a word is and does. The zero value is that of an unknown word.
type meaning struct {
	class wordClass
	use   wordUse
}

// phrase is a name of several words.
type phrase struct {
	words   []string
	class   wordClass
	article bool // it begins with a definite article
}

// lexicons are the compiled languages: functions that return a [Lexicon], by
// [language.Language].
var lexicons sync.Map

// For returns what a language tells about names. It is compiled when first asked for.
func For(l *language.Language) *Lexicon {
	compiled, ok := lexicons.Load(l)
	if !ok {
		compiled, _ = lexicons.LoadOrStore(l, sync.OnceValue(func() *Lexicon {
			x, err := compile(l)
			if err != nil {
				panic(err) // the files are tested
			}
			return x
		}))
	}
	return compiled.(func() *Lexicon)()
}

// compile reads the headings of a language. A text in none that is known has no names
// but those of a gazetteer.
func compile(l *language.Language) (*Lexicon, error) {
	x := &Lexicon{traits: l.Traits()}
	if l.Shared() == l {
		return x, nil
	}
	x.phrases, x.nations, x.legalForms = map[string][]phrase{}, map[string]string{}, map[string]bool{}
	for _, h := range classHeadings {
		for _, e := range l.Entries(h.heading) {
			for spelled := range e.Spellings() {
				x.addName(spelled, h.class)
				if h.class == wordLegalForm {
					x.legalForms[strings.ToLower(spelled)] = true
				}
			}
		}
	}
	for _, read := range []func(*language.Language) error{x.addCountries, x.addNationalities, x.addExamples, x.addUses, x.addPortfolios, x.addDroppedHeads, x.formation.read, x.syllabary.read} {
		if err := read(l); err != nil {
			return nil, err
		}
	}
	x.markArticles()
	return x, nil
}

// has reports whether the language has a trait.
func (x *Lexicon) has(t language.Trait) bool { return x.traits&t != 0 }

// isEmpty reports whether the lexicon knows no word.
func (x *Lexicon) isEmpty() bool { return x.words.Known == nil }

// Class returns what a word in small letters can be.
func (x *Lexicon) Class(word string) wordClass { return x.words.Lookup(word).class }

// addCountries enters the countries under the names that CLDR has in the language and
// in those whose names every text has, and under those of the languages' files.
func (x *Lexicon) addCountries(l *language.Language) error {
	tags := []string{l.Tag()}
	for _, e := range l.Shared().Entries("nations/languages of places") {
		tags = append(tags, e.Spelled)
	}
	for _, tag := range slices.Compact(tags) {
		named := display.Regions(bcp47.Make(tag))
		if named == nil { // CLDR has them in few languages
			continue
		}
		for _, r := range country.Regions() {
			x.addName(named.Name(r), WordPlace)
		}
	}
	for _, form := range country.Forms() {
		if strings.ToUpper(form.Name) != form.Name || len(form.Name) > 3 { // abbreviations need their capitals and are acronyms
			x.addName(form.Name, WordPlace)
		}
	}
	return nil
}

// addNationalities enters the nationalities with their countries.
func (x *Lexicon) addNationalities(l *language.Language) error {
	for _, e := range l.Entries("nations/nationalities") {
		if !country.IsCode(e.Means) {
			return e.Errorf("%q is no ISO 3166-1 code of a country; write two capital letters, such as KR", e.Means)
		}
		for spelled := range e.Spellings() {
			spelled = strings.ToLower(spelled)
			x.addName(spelled, wordDemonym)
			x.nations[spelled] = e.Means
		}
	}
	return nil
}

// addUses enters what single words do. "St." stands for a word with a dot behind it.
func (x *Lexicon) addUses(l *language.Language) error {
	for _, h := range useHeadings {
		for _, e := range l.Entries(h.heading) {
			for spelled := range e.Spellings() {
				use := h.use
				plain, dotted := strings.CutSuffix(spelled, ".")
				if dotted {
					use |= useAbbreviated
				}
				words := wordsOf(plain)
				if len(words) != 1 {
					return e.Errorf("%q has %d words; an entry here is a single one", spelled, len(words))
				}
				x.addMeaning(words[0], meaning{use: use})
			}
		}
	}
	return nil
}

// addPortfolios enters the use of single words that ministers are ministers of.
func (x *Lexicon) addPortfolios(l *language.Language) error {
	for _, e := range l.Entries("titles/portfolios") {
		for spelled := range e.Spellings() {
			if words := wordsOf(spelled); len(words) == 1 {
				x.addMeaning(words[0], meaning{use: usePortfolio})
			}
		}
	}
	return nil
}

// addDroppedHeads enters the use of single words that names go with or without.
func (x *Lexicon) addDroppedHeads(l *language.Language) error {
	for _, e := range l.Entries("names/dropped heads") {
		for spelled := range e.Spellings() {
			if words := wordsOf(spelled); len(words) == 1 {
				x.addMeaning(words[0], meaning{use: useDroppedHead})
			}
		}
	}
	return nil
}

// addExamples enters the phrases that introduce examples, whose last words have a use.
func (x *Lexicon) addExamples(l *language.Language) error {
	for _, e := range l.Entries("names/example openers") {
		for spelled := range e.Spellings() {
			words := wordsOf(spelled)
			x.examples = append(x.examples, words)
			x.addMeaning(words[len(words)-1], meaning{use: useExample})
		}
	}
	return nil
}

// addName enters a name in any case.
func (x *Lexicon) addName(name string, class wordClass) {
	words := wordsOf(name)
	switch len(words) {
	case 0:
	case 1:
		x.addMeaning(words[0], meaning{class: class})
	default:
		x.addMeaning(words[0], meaning{class: wordPhraseStart})
		x.addPhrase(phrase{words: words, class: class})
	}
}

// addPhrase enters a name of several words among those with its first word.
func (x *Lexicon) addPhrase(p phrase) {
	list := x.phrases[p.words[0]]
	for i := range list {
		if slices.Equal(list[i].words, p.words) {
			list[i].class |= p.class
			return
		}
	}
	at, _ := slices.BinarySearchFunc(list, len(p.words)-1, func(q phrase, n int) int { return n - len(q.words) }) // behind those as long
	x.phrases[p.words[0]] = slices.Insert(list, at, p)
}

func (x *Lexicon) addMeaning(word string, m meaning) {
	known := x.words.Lookup(word)
	x.words.Put(word, meaning{known.class | m.class, known.use | m.use})
}

// markArticles marks the phrases that begin with a definite article.
func (x *Lexicon) markArticles() {
	for first, list := range x.phrases {
		for i := range list {
			list[i].article = x.words.Lookup(first).use&useDefinite != 0
		}
	}
}

// wordsOf returns the words of a name in small letters, as they are cut in a text. An
// elided word is one: "d'" is the word before the apostrophe.
func wordsOf(name string) []string {
	var words []string
	for _, tok := range text.Tokenize(name) {
		words = append(words, tok.Lower)
	}
	if len(words) == 2 && words[1] == "'" {
		words = words[:1]
	}
	return words
}
