package name

import (
	"strings"
	"sync"

	"github.com/assaykit/assay/internal/country"
	"github.com/assaykit/assay/recognize/internal/text"
	bcp47 "golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// wordClass is a set of what a word can be in and around names.
type wordClass uint64

const (
	WordCommon       wordClass = 1 << iota // of the general vocabulary: a capital that its place explains is no name
	WordNever                              // written with a capital and no name: days, months, languages, God
	wordDemonym                            // a nationality, as adjective or noun
	WordHonorific                          // Mr, Mme
	WordOffice                             // president, PDG: before a name or after it
	WordGivenName                          // a given name
	WordSurnameFirst                       // a surname that stands first
	WordPlace                              // a place by itself
	wordState                              // a place that follows another's name after a comma
	wordOrgNoun                            // university, bank: makes what it heads an organisation
	wordPlaceNoun                          // river, street: likewise
	wordEventNoun                          // agreement, cup, programme: likewise, a project
	wordLegalForm                          // Inc, SA
	wordParticle                           // de, van, bin inside a person's name
	WordLink                               // of, the, and: inside other names
	WordSpeech                             // said, declared
	WordWithin                             // in, at, to: a place may follow
	WordFirm                               // company, startup, maker: what follows or is called so is an organisation
	wordProduct                            // model, game, film: a product
	wordProject                            // project, consortium: a project
	WordPerson                             // actor, wife, analyst: a person
	WordAcronym                            // a well-known organisation by its letters
	WordOrganization                       // a well-known organisation by its name
	wordMakes                              // released, wrote: a product may follow
	wordPhraseStart                        // a name of several words may begin here
	wordLocative                           // geographic adjectives that open a place's name: North, Upper
	wordHead                               // French nouns that belong to the name though written small: groupe, ministère
	wordCapitalised                        // words that a name is made of only together with others: National, Royal
	wordTrades                             // a verb that only firms have
	WordArticle                            // the, le, and what stands in its place: his, cette
	WordOf                                 // of, de: before a complement
	WordLocates                            // in, à: what follows is a place
	WordAuxiliary                          // has, était: the name before it is a subject
	WordConjunction                        // and, ou: likes on both sides
	wordSettlement                         // city, ville, banks: their complement is a place
	WordKin                                // daughter, rôle: their complement is a person
	wordUser                               // users of, utilisateurs de: of a product
	wordRegion                             // county, river: the name before it is a place
	wordFirmPart                           // headquarters, shares: the name before it is an organisation
	wordReaches                            // visited, conquered: a place follows
	wordMoves                              // went, trip: "to" and a place follow
	WordRelative                           // who, whose, aged
	wordArtificial                         // AI, virtual: an agent or assistant of this kind is a product
	wordBesideHead                         // of wordHead: those right before the name (groupe SK)
	wordOfHead                             // of wordHead: those with a complement (district de Seocho)
)

// Lexicon is what the words of a language mean for names. Each field is a
// list of words separated by white space; a phrase has "_" between its words.
type Lexicon struct {
	common, never, honorifics, offices            string
	orgNouns, placeNouns, eventNouns              string
	particles, links, speech, within              string
	firms, wares, schemes, humans, makes          string
	articles, ofs, locates, auxiliaries           string
	conjunctions, settlements, kin, users         string
	regions, firmParts, firmVerbs, reaches, moves string
	relatives, minds, besideHeads, ofHeads        string
	givens                                        string // given names in the language's own letters
	places, organs, locatives, capitalised        string
	adjectives                                    string // nationalities as adjective or noun, "ISO:form,form" each
	stems                                         func(string, func(string) bool) bool
	nouns                                         func(string) bool // whether the shape of a word is a common noun's or an adjective's
	headFirst                                     bool              // French: heads come before names, adjectives are small
	hangul                                        bool              // Korean
	Table                                         func() *nameTable // compiled once
}

// nameTable is a compiled [nameLexicon] with the names that all languages
// share.
type nameTable struct {
	Words   text.Vocabulary[wordClass]
	phrases map[string][]phrase // by first word, longest first
	nations map[string]string   // nationality to ISO 3166-1
}

// phrase is a name of several words.
type phrase struct {
	words []string
	class wordClass
}

// compileNames returns a lexicon with its table, which is built when first
// used.
func compileNames(tag bcp47.Tag, l Lexicon) Lexicon {
	l.Table = sync.OnceValue(func() *nameTable { return l.build(tag) })
	return l
}

func (l *Lexicon) build(tag bcp47.Tag) *nameTable {
	t := &nameTable{phrases: map[string][]phrase{}, nations: map[string]string{}}
	for _, row := range []struct {
		words string
		class wordClass
	}{
		{l.common, WordCommon}, {l.never, WordNever}, {l.honorifics, WordHonorific}, {l.offices, WordOffice}, {l.orgNouns, wordOrgNoun},
		{l.placeNouns, wordPlaceNoun}, {l.eventNouns, wordEventNoun}, {l.particles, wordParticle}, {l.links, WordLink}, {l.speech, WordSpeech},
		{l.within, WordWithin}, {l.firms, WordFirm}, {l.wares, wordProduct}, {l.schemes, wordProject}, {l.humans, WordPerson}, {l.makes, wordMakes},
		{l.places, WordPlace}, {l.firmVerbs, wordTrades},
		{l.articles, WordArticle}, {l.ofs, WordOf}, {l.locates, WordLocates}, {l.auxiliaries, WordAuxiliary}, {l.conjunctions, WordConjunction},
		{l.settlements, wordSettlement}, {l.kin, WordKin}, {l.users, wordUser}, {l.regions, wordRegion}, {l.firmParts, wordFirmPart}, {l.reaches, wordReaches},
		{l.moves, wordMoves}, {l.relatives, WordRelative}, {l.minds, wordArtificial}, {l.besideHeads, wordBesideHead | wordHead}, {l.ofHeads, wordOfHead | wordHead}, {l.organs, WordOrganization}, {l.locatives, wordLocative}, {l.capitalised, wordCapitalised},
		{givenNames, WordGivenName}, {l.givens, WordGivenName}, {easternSurnames, WordSurnameFirst}, {wellKnownAcronyms, WordAcronym}, {wellKnownFirms, WordOrganization}, {companyForms, wordLegalForm}, {stateNames, wordState | WordPlace},
		{worldPlaces, WordPlace},
	} {
		for w := range strings.FieldsSeq(row.words) {
			t.addName(strings.ReplaceAll(w, "_", " "), row.class)
		}
	}
	namer, english := display.Regions(tag), display.Regions(bcp47.English)
	for _, r := range country.Regions() {
		t.addName(strings.ToLower(namer.Name(r)), WordPlace)
		t.addName(strings.ToLower(english.Name(r)), WordPlace)
	}
	for _, forms := range country.Forms {
		for form := range strings.SplitSeq(forms, "|") {
			if strings.ToUpper(form) != form || len(form) > 3 { // abbreviations need their capitals and are acronyms
				t.addName(strings.ToLower(form), WordPlace)
			}
		}
	}
	for row := range strings.FieldsSeq(l.adjectives) {
		iso, forms, _ := strings.Cut(row, ":")
		for form := range strings.SplitSeq(forms, ",") {
			form = strings.ReplaceAll(form, "_", " ")
			inflected := []string{form}
			if l.headFirst {
				inflected = append(inflected, form+"s", form+"e", form+"es", form+"ne", form+"nes")
			}
			for _, f := range inflected {
				t.addName(f, wordDemonym)
				t.nations[f] = iso
			}
		}
	}
	return t
}

// addName enters a lower-case name. The words of a phrase are read as the
// tokenizer cuts them.
func (t *nameTable) addName(name string, class wordClass) {
	tokens := text.Tokenize(name)
	switch len(tokens) {
	case 0:
	case 1:
		t.addClass(tokens[0].Lower, class)
	default:
		p := phrase{class: class}
		for _, k := range tokens {
			p.words = append(p.words, k.Lower)
		}
		first := p.words[0]
		t.addClass(first, wordPhraseStart)
		list := append(t.phrases[first], p)
		for i := len(list) - 1; i > 0 && len(list[i].words) > len(list[i-1].words); i-- {
			list[i], list[i-1] = list[i-1], list[i]
		}
		t.phrases[first] = list
	}
}

func (t *nameTable) addClass(word string, class wordClass) {
	t.Words.Put(word, t.Words.Lookup(word)|class)
}

// countryOf returns the country of a nationality.
func (t *nameTable) countryOf(word string) (iso string, ok bool) {
	iso, ok = t.nations[word]
	return iso, ok
}
