package recognize

import (
	"strings"
	"sync"

	bcp47 "golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// wordClass is a set of what a word can be in and around names.
type wordClass uint64

const (
	wordCommon       wordClass = 1 << iota // of the general vocabulary: a capital that its place explains is no name
	wordNever                              // written with a capital and no name: days, months, languages, God
	wordDemonym                            // a nationality, as adjective or noun
	wordHonorific                          // Mr, Mme
	wordOffice                             // president, PDG: before a name or after it
	wordGivenName                          // a given name
	wordSurnameFirst                       // a surname that stands first
	wordPlace                              // a place by itself
	wordState                              // a place that follows another's name after a comma
	wordOrgNoun                            // university, bank: makes what it heads an organisation
	wordPlaceNoun                          // river, street: likewise
	wordEventNoun                          // agreement, cup, programme: likewise, a project
	wordLegalForm                          // Inc, SA
	wordParticle                           // de, van, bin inside a person's name
	wordLink                               // of, the, and: inside other names
	wordSpeech                             // said, declared
	wordWithin                             // in, at, to: a place may follow
	wordFirm                               // company, startup, maker: what follows or is called so is an organisation
	wordProduct                            // model, game, film: a product
	wordProject                            // project, consortium: a project
	wordPerson                             // actor, wife, analyst: a person
	wordAcronym                            // a well-known organisation by its letters
	wordOrganization                       // a well-known organisation by its name
	wordMakes                              // released, wrote: a product may follow
	wordPhraseStart                        // a name of several words may begin here
	wordLocative                           // geographic adjectives that open a place's name: North, Upper
	wordHead                               // French nouns that belong to the name though written small: groupe, ministère
	wordCapitalised                        // words that a name is made of only together with others: National, Royal
	wordTrades                             // a verb that only firms have
	wordArticle                            // the, le, and what stands in its place: his, cette
	wordOf                                 // of, de: before a complement
	wordLocates                            // in, à: what follows is a place
	wordAuxiliary                          // has, était: the name before it is a subject
	wordConjunction                        // and, ou: likes on both sides
	wordSettlement                         // city, ville, banks: their complement is a place
	wordKin                                // daughter, rôle: their complement is a person
	wordUser                               // users of, utilisateurs de: of a product
	wordRegion                             // county, river: the name before it is a place
	wordFirmPart                           // headquarters, shares: the name before it is an organisation
	wordReaches                            // visited, conquered: a place follows
	wordMoves                              // went, trip: "to" and a place follow
	wordRelative                           // who, whose, aged
	wordArtificial                         // AI, virtual: an agent or assistant of this kind is a product
	wordBesideHead                         // of wordHead: those right before the name (groupe SK)
	wordOfHead                             // of wordHead: those with a complement (district de Seocho)
)

// nameLexicon is what the words of a language mean for names. Each field is a
// list of words separated by white space; a phrase has "_" between its words.
type nameLexicon struct {
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
	table                                         func() *nameTable // compiled once
}

// nameTable is a compiled [nameLexicon] with the names that all languages
// share.
type nameTable struct {
	words   vocabulary[wordClass]
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
func compileNames(tag bcp47.Tag, l nameLexicon) nameLexicon {
	l.table = sync.OnceValue(func() *nameTable { return l.build(tag) })
	return l
}

func (l *nameLexicon) build(tag bcp47.Tag) *nameTable {
	t := &nameTable{phrases: map[string][]phrase{}, nations: map[string]string{}}
	for _, row := range []struct {
		words string
		class wordClass
	}{
		{l.common, wordCommon}, {l.never, wordNever}, {l.honorifics, wordHonorific}, {l.offices, wordOffice}, {l.orgNouns, wordOrgNoun},
		{l.placeNouns, wordPlaceNoun}, {l.eventNouns, wordEventNoun}, {l.particles, wordParticle}, {l.links, wordLink}, {l.speech, wordSpeech},
		{l.within, wordWithin}, {l.firms, wordFirm}, {l.wares, wordProduct}, {l.schemes, wordProject}, {l.humans, wordPerson}, {l.makes, wordMakes},
		{l.places, wordPlace}, {l.firmVerbs, wordTrades},
		{l.articles, wordArticle}, {l.ofs, wordOf}, {l.locates, wordLocates}, {l.auxiliaries, wordAuxiliary}, {l.conjunctions, wordConjunction},
		{l.settlements, wordSettlement}, {l.kin, wordKin}, {l.users, wordUser}, {l.regions, wordRegion}, {l.firmParts, wordFirmPart}, {l.reaches, wordReaches},
		{l.moves, wordMoves}, {l.relatives, wordRelative}, {l.minds, wordArtificial}, {l.besideHeads, wordBesideHead | wordHead}, {l.ofHeads, wordOfHead | wordHead}, {l.organs, wordOrganization}, {l.locatives, wordLocative}, {l.capitalised, wordCapitalised},
		{givenNames, wordGivenName}, {l.givens, wordGivenName}, {easternSurnames, wordSurnameFirst}, {wellKnownAcronyms, wordAcronym}, {wellKnownFirms, wordOrganization}, {companyForms, wordLegalForm}, {stateNames, wordState | wordPlace},
		{worldPlaces, wordPlace},
	} {
		for w := range strings.FieldsSeq(row.words) {
			t.addName(strings.ReplaceAll(w, "_", " "), row.class)
		}
	}
	namer, english := display.Regions(tag), display.Regions(bcp47.English)
	for _, r := range isoRegions() {
		t.addName(strings.ToLower(namer.Name(r)), wordPlace)
		t.addName(strings.ToLower(english.Name(r)), wordPlace)
	}
	for _, forms := range countryForms {
		for form := range strings.SplitSeq(forms, "|") {
			if strings.ToUpper(form) != form || len(form) > 3 { // abbreviations need their capitals and are acronyms
				t.addName(strings.ToLower(form), wordPlace)
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
	tokens := tokenize(name)
	switch len(tokens) {
	case 0:
	case 1:
		t.addClass(tokens[0].lower, class)
	default:
		p := phrase{class: class}
		for _, k := range tokens {
			p.words = append(p.words, k.lower)
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
	t.words.put(word, t.words.lookup(word)|class)
}

// countryOf returns the country of a nationality.
func (t *nameTable) countryOf(word string) (iso string, ok bool) {
	iso, ok = t.nations[word]
	return iso, ok
}
