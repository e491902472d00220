package name

// wordClass is a set of what a word can be in and around names.
type wordClass uint64

// What a word can be.
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
	wordBesideHead                         // a noun that belongs to the name right behind it though written small: groupe SK
	wordOfHead                             // one that belongs to its complement: district de Seocho
	wordKnownEvent                         // a well-known event by its name: Wimbledon
	wordIndex                              // a well-known index or benchmark: Nikkei

	wordHead = wordBesideHead | wordOfHead
)

// classHeadings are the headings of words, with what these are.
var classHeadings = []struct {
	heading string
	class   wordClass
}{
	{"words/common words", WordCommon},
	{"words/capitalised words", WordNever},
	{"names/given names", WordGivenName},
	{"names/surnames first", WordSurnameFirst},
	{"names/honorifics", WordHonorific},
	{"names/offices", WordOffice},
	{"names/persons", WordPerson},
	{"names/kin", WordKin},
	{"names/relatives", WordRelative},
	{"names/speech", WordSpeech},
	{"names/particles", wordParticle},
	{"names/own particles", wordParticle},
	{"names/contracted particles", wordParticle},
	{"names/inner particles", wordParticle},
	{"names/places", WordPlace},
	{"names/states", wordState | WordPlace},
	{"names/place nouns", wordPlaceNoun},
	{"names/locatives", wordLocative},
	{"names/settlements", wordSettlement},
	{"names/regions", wordRegion},
	{"names/reaches", wordReaches},
	{"names/moves", wordMoves},
	{"names/within", WordWithin},
	{"names/locates", WordLocates},
	{"names/organisations", WordOrganization},
	{"names/acronyms", WordAcronym},
	{"names/organisation nouns", wordOrgNoun},
	{"names/heads beside", wordBesideHead},
	{"names/heads of", wordOfHead},
	{"names/legal forms", wordLegalForm},
	{"names/firms", WordFirm},
	{"names/firm parts", wordFirmPart},
	{"names/trades", wordTrades},
	{"names/name words", wordCapitalised},
	{"names/products", wordProduct},
	{"names/users", wordUser},
	{"names/makes", wordMakes},
	{"names/artificial", wordArtificial},
	{"names/projects", wordProject},
	{"names/event nouns", wordEventNoun},
	{"names/events", wordKnownEvent},
	{"names/indices", wordIndex},
	{"names/articles", WordArticle},
	{"names/definite articles", WordArticle},
	{"names/complements", WordOf},
	{"names/links", WordLink},
	{"names/conjunctions", WordConjunction},
	{"names/auxiliaries", WordAuxiliary},
}
