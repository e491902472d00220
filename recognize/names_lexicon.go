package recognize

import (
	"strings"
	"sync"

	bcp47 "golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// wordClass is what a word can be in and around names.
type wordClass uint64

const (
	common      wordClass = 1 << iota // of the general vocabulary: a capital that its place explains is no name
	never                             // written with a capital and no name: days, months, languages, God
	demonym                           // a nationality, as adjective or noun
	honorific                         // Mr, Mme
	office                            // president, PDG: before a name or after it
	given                             // a given name
	eastern                           // a surname that stands first
	place                             // a place by itself
	state                             // a place that follows another's name after a comma
	orgNoun                           // university, bank: makes what it heads an organisation
	placeNoun                         // river, street: likewise
	eventNoun                         // agreement, cup, programme: likewise, a project
	legalForm                         // Inc, SA
	particle                          // de, van, bin inside a person's name
	link                              // of, the, and: inside other names
	speech                            // said, declared
	within                            // in, at, to: a place may follow
	firm                              // company, startup, maker: what follows or is told so is an organisation
	ware                              // model, game, film: a product
	scheme                            // project, consortium: a project
	human                             // actor, wife, analyst: a person
	acronym                           // a well-known organisation by its letters
	organ                             // a well-known organisation by its name
	makes                             // released, wrote: a product may follow
	phraseStart                       // a name of several words may begin here
	locative                          // geographic adjectives that open a place's name: North, Upper
	headWord                          // French nouns that belong to the name though written small: groupe, ministère
	capitalised                       // words that a name is made of only together with others: National, Royal
	trades                            // a verb that only firms have
	article                           // the, le, and what stands in its place: his, cette
	ofWord                            // of, de: before a complement
	locates                           // in, à: what follows is a place
	auxiliary                         // has, était: the name before it is a subject
	conjunction                       // and, ou: likes on both sides
	settlement                        // city, ville, banks: their complement is a place
	kin                               // daughter, rôle: their complement is a person
	user                              // users of, utilisateurs de: of a product
	region                            // county, river: the name before it is a place
	firmPart                          // headquarters, shares: the name before it is an organisation
	reaches                           // visited, conquered: a place follows
	moves                             // went, trip: "to" and a place follow
	relative                          // who, whose, aged
	mind                              // AI, virtual: an agent or assistant of this kind is a product
	besideHead                        // of headWord: those right before the name (groupe SK)
	ofHead                            // of headWord: those with a complement (district de Seocho)
)

// nameLexicon is what the words of a language tell about names. Each field is
// a list of words separated by white space; a phrase has "_" between its words.
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
	before                                        bool              // French: heads come before names, adjectives are small
	hangul                                        bool              // Korean
	table                                         func() *nameTable // compiled once
}

// nameTable is a compiled nameLexicon over the names that all languages share.
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

// compile returns a lexicon with its table, which is built when first used.
func compile(tag bcp47.Tag, l nameLexicon) nameLexicon {
	l.table = sync.OnceValue(func() *nameTable { return l.build(tag) })
	return l
}

func (l *nameLexicon) build(tag bcp47.Tag) *nameTable {
	t := &nameTable{phrases: map[string][]phrase{}, nations: map[string]string{}}
	for _, row := range []struct {
		words string
		class wordClass
	}{
		{l.common, common}, {l.never, never}, {l.honorifics, honorific}, {l.offices, office}, {l.orgNouns, orgNoun},
		{l.placeNouns, placeNoun}, {l.eventNouns, eventNoun}, {l.particles, particle}, {l.links, link}, {l.speech, speech},
		{l.within, within}, {l.firms, firm}, {l.wares, ware}, {l.schemes, scheme}, {l.humans, human}, {l.makes, makes},
		{l.places, place}, {l.firmVerbs, trades},
		{l.articles, article}, {l.ofs, ofWord}, {l.locates, locates}, {l.auxiliaries, auxiliary}, {l.conjunctions, conjunction},
		{l.settlements, settlement}, {l.kin, kin}, {l.users, user}, {l.regions, region}, {l.firmParts, firmPart}, {l.reaches, reaches},
		{l.moves, moves}, {l.relatives, relative}, {l.minds, mind}, {l.besideHeads, besideHead | headWord}, {l.ofHeads, ofHead | headWord}, {l.organs, organ}, {l.locatives, locative}, {l.capitalised, capitalised},
		{givenNames, given}, {l.givens, given}, {easternSurnames, eastern}, {wellKnownAcronyms, acronym}, {wellKnownFirms, organ}, {companyForms, legalForm}, {states, state | place},
		{worldPlaces, place},
	} {
		for w := range strings.FieldsSeq(row.words) {
			t.add(strings.ReplaceAll(w, "_", " "), row.class)
		}
	}
	namer, english := display.Regions(tag), display.Regions(bcp47.English)
	for _, r := range isoRegions() {
		t.add(strings.ToLower(namer.Name(r)), place)
		t.add(strings.ToLower(english.Name(r)), place)
	}
	for _, forms := range countryForms {
		for form := range strings.SplitSeq(forms, "|") {
			if strings.ToUpper(form) != form || len(form) > 3 { // abbreviations need their capitals and are acronyms
				t.add(strings.ToLower(form), place)
			}
		}
	}
	for row := range strings.FieldsSeq(l.adjectives) {
		iso, forms, _ := strings.Cut(row, ":")
		for form := range strings.SplitSeq(forms, ",") {
			form = strings.ReplaceAll(form, "_", " ")
			inflected := []string{form}
			if l.before {
				inflected = append(inflected, form+"s", form+"e", form+"es", form+"ne", form+"nes")
			}
			for _, f := range inflected {
				t.add(f, demonym)
				t.nations[f] = iso
			}
		}
	}
	return t
}

// add enters a lower-case name. The words of a phrase are read as the
// tokenizer cuts them.
func (t *nameTable) add(name string, class wordClass) {
	tokens := tokenize(name)
	switch len(tokens) {
	case 0:
	case 1:
		t.mark(tokens[0].lower, class)
	default:
		p := phrase{class: class}
		for _, k := range tokens {
			p.words = append(p.words, k.lower)
		}
		first := p.words[0]
		t.mark(first, phraseStart)
		list := append(t.phrases[first], p)
		for i := len(list) - 1; i > 0 && len(list[i].words) > len(list[i-1].words); i-- {
			list[i], list[i-1] = list[i-1], list[i]
		}
		t.phrases[first] = list
	}
}

func (t *nameTable) mark(word string, class wordClass) {
	t.words.put(word, t.words.of(word)|class)
}

// nation returns the country of a nationality.
func (t *nameTable) nation(word string) (iso string, ok bool) {
	iso, ok = t.nations[word]
	return iso, ok
}
