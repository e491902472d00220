package language

import "slices"

// nameHeadings are the headings of words.txt, names.txt, titles.txt and nations.txt.
var nameHeadings = slices.Concat(wordHeadings, personHeadings, syllableHeadings, placeHeadings, organisationHeadings, workHeadings, linkHeadings, titleHeadings, nationHeadings)

// wordHeadings are those of the general vocabulary and of how words are formed. An
// ending is written as "-tion".
var wordHeadings = []Heading{
	{File: "words", Name: "common words", Doc: "the general vocabulary: a capital that its place explains makes no name of these"},
	{File: "words", Name: "capitalised words", Doc: "words with a capital that are no names: days, languages, faiths"},
	{File: "words", Name: "plain forms", Doc: "endings of plurals and participles, which make no name of a common word even where a capital would", Means: "the ending of the common word", Several: true},
	{File: "words", Name: "forms", Doc: "other endings of words that are formed of a common one: happily of happy", Means: "the ending of the common word", Several: true},
	{File: "words", Name: "prefixes", Doc: "what stands before a common word: un-"},
	{File: "words", Name: "common endings", Doc: "endings of common nouns, adjectives and adverbs, which names do not have: -tion"},
	{File: "words", Name: "field endings", Doc: "endings of fields of study, which are no names in any place: -ics"},
	{File: "words", Name: "people endings", Doc: "endings of peoples: Paeonians, 한국인"},
	{File: "words", Name: "people adjective endings", Doc: "endings of peoples' adjectives, which are no names before a noun: Mycenaean script"},
	{File: "words", Name: "adjective endings", Doc: "endings of adjectives that may go on an institution's name: Union européenne"},
	{File: "words", Name: "name adjectives", Doc: "adjectives without such an ending that do: Cour suprême"},
	{File: "words", Name: "noun suffixes", Doc: "syllables behind a common noun that make no name of it: 배럴당"},
	{File: "words", Name: "noun endings", Doc: "last syllables of common nouns, which foreign names are not taken for"},
	{File: "words", Name: "compound endings", Doc: "nouns at the end of compounds, which are no names though a foreign word stands before them: 국가브랜드컨퍼런스"},
	{File: "words", Name: "person endings", Doc: "last syllables of nouns of persons, before a copula and a name: 책임자인 게리"},
	{File: "words", Name: "verb endings", Doc: "endings of verbs and adverbs, which are no foreign names"},
	{File: "words", Name: "verb parts", Doc: "what only verbs and adverbs have inside"},
	{File: "words", Name: "adnominal endings", Doc: "endings of a verb before a noun, from which a space may be left out: 방문한부산은"},
	{File: "words", Name: "adnominal particles", Doc: "endings of a noun before a noun"},
	{File: "words", Name: "copulas", Doc: "copulas behind a noun and before the name that it describes"},
	{File: "words", Name: "postpositions", Doc: "particles behind nouns and names, written in one word with them", Means: "what they follow: any, consonant, vowel, consonant but ㄹ, or vowel or ㄹ"},
	{File: "words", Name: "subject postpositions", Doc: "those of a sentence's subject"},
	{File: "words", Name: "locative postpositions", Doc: "those of where something is"},
}

// personHeadings are those of persons and of the words around them.
var personHeadings = []Heading{
	{File: "names", Name: "given names", Doc: "given names"},
	{File: "names", Name: "surnames first", Doc: "surnames that stand before the given name"},
	{File: "names", Name: "generations", Doc: "what tells father and son apart: Jr."},
	{File: "names", Name: "honorifics", Doc: "courtesies and ranks before a name: Mr, King"},
	{File: "names", Name: "saints", Doc: "honorifics that open names of places as well: Saint Louis"},
	{File: "names", Name: "offices", Doc: "offices before a name or behind it: president"},
	{File: "names", Name: "former", Doc: "words between a person and the office that was or is held: 전 대통령"},
	{File: "names", Name: "persons", Doc: "nouns of persons beside whose name they stand: the actor, his wife"},
	{File: "names", Name: "kin", Doc: "nouns whose complement is a person: the death of"},
	{File: "names", Name: "relatives", Doc: "words behind a person's name: who, aged"},
	{File: "names", Name: "speech", Doc: "verbs of speech, whose subject is a person"},
	{File: "names", Name: "sayings", Doc: "verbs at the end of a sentence whose subject is a person"},
	{File: "names", Name: "particles", Doc: "small words in a person's name: van, bin"},
	{File: "names", Name: "own particles", Doc: "particles that are the language's own preposition, so that more must show a person: de"},
	{File: "names", Name: "contracted particles", Doc: "particles with an article in them, which join no place to a person's name: du"},
	{File: "names", Name: "inner particles", Doc: "particles that open no surname: Ortega y Gasset"},
	{File: "names", Name: "opening particles", Doc: "particles with which a sentence may open: De Gaulle avait"},
	{File: "names", Name: "clause openers", Doc: "words behind a subject that are not its verb: qui"},
}

// syllableHeadings are those of names in a script without capitals.
var syllableHeadings = []Heading{
	{File: "names", Name: "surnames", Doc: "surnames of one syllable"},
	{File: "names", Name: "double surnames", Doc: "surnames of two syllables"},
	{File: "names", Name: "surnames that are words", Doc: "surnames that alone before an office are no person: 전 대통령"},
	{File: "names", Name: "sure surnames", Doc: "surnames with which few other words of three syllables begin"},
	{File: "names", Name: "doubtful surnames", Doc: "surnames with which others do, so that the last syllable must be sure"},
	{File: "names", Name: "given first syllables", Doc: "first syllables of given names"},
	{File: "names", Name: "given last syllables", Doc: "last syllables of given names"},
	{File: "names", Name: "sure last syllables", Doc: "those that few nouns end with"},
	{File: "names", Name: "no last syllables", Doc: "those that so many nouns end with that no name is read"},
	{File: "names", Name: "courtesies", Doc: "courtesies that are written in one word with a name: 박씨"},
	{File: "names", Name: "unnamed courtesies", Doc: "courtesies behind a surname whose given name is withheld: 김모씨"},
	{File: "names", Name: "unnamed", Doc: "what stands for a given name before an age: 김모(33)"},
	{File: "names", Name: "courtesies of the young", Doc: "courtesies of the young behind a surname: 김양"},
	{File: "names", Name: "title endings", Doc: "titles at the end of a word with what they are held in: 노동연구원장"},
	{File: "names", Name: "body endings", Doc: "ends of the names of bodies, which are named with the place or the institution before them: 서울 송파경찰서"},
	{File: "names", Name: "outer suffixes", Doc: "syllables behind a place that are no part of its name: 이탈리아산"},
	{File: "names", Name: "opening forms", Doc: "legal forms of companies before a name: 주식회사"},
	{File: "names", Name: "bracketed forms", Doc: "the syllables for these in parentheses"},
	{File: "names", Name: "quarter suffixes", Doc: "syllables of neighbourhoods and villages behind a place: 수원시 원천동"},
	{File: "names", Name: "spot suffixes", Doc: "syllables of neighbourhoods, stations and streams behind two unknown syllables: 서초동"},
	{File: "names", Name: "place parts", Doc: "nouns of parts of a land, which are named with the place before them: 경기 북부"},
	{File: "names", Name: "regnal counters", Doc: "counters of rulers: 앙리 4세"},
	{File: "names", Name: "foreign particles", Doc: "de, van, al and the like inside foreign names"},
	{File: "names", Name: "foreign openers", Doc: "short words with which foreign names begin before one that is spelled as they are"},
	{File: "names", Name: "loan syllables", Doc: "syllables that the language's own words hardly have, whatever their letters"},
	{File: "names", Name: "half-loan syllables", Doc: "syllables that its words rarely have"},
	{File: "names", Name: "half-loan first syllables", Doc: "those that its words rarely begin with"},
	{File: "names", Name: "half-loan last syllables", Doc: "those that its words rarely end with"},
	{File: "names", Name: "native syllables", Doc: "syllables of its own words, whatever their letters"},
	{File: "names", Name: "verb-final syllables", Doc: "syllables that its verbs end with, and that are rare elsewhere"},
	{File: "names", Name: "loan first letters", Doc: "letters with which the language's own words hardly begin"},
	{File: "names", Name: "strange letters", Doc: "letters of a syllable that its words hardly have together, those of each place of the syllable: ㅅ ㅕ -, with * for any and - for none", Means: "where in a word: anywhere, or not last"},
	{File: "names", Name: "rare letters", Doc: "letters of a syllable that its words rarely have together", Means: "where in a word: anywhere, or not last"},
	{File: "names", Name: "transcribed finals", Doc: "last letters of syllables that transcriptions write"},
	{File: "names", Name: "loan first syllables", Doc: "syllables with which foreign names of two syllables begin"},
}

// placeHeadings are those of places and of the words around them.
var placeHeadings = []Heading{
	{File: "names", Name: "places", Doc: "places by themselves"},
	{File: "names", Name: "states", Doc: "places behind another's name and a comma: Denver, Colorado"},
	{File: "names", Name: "place nouns", Doc: "nouns that make what they head a place: river, street"},
	{File: "names", Name: "small place nouns", Doc: "those that belong to the name though written small: Seocho district"},
	{File: "names", Name: "place heads", Doc: "nouns behind a space that show a word to be a place's name"},
	{File: "names", Name: "locatives", Doc: "words that open a place's name: North, San"},
	{File: "names", Name: "settlements", Doc: "nouns whose complement is a place: city, king"},
	{File: "names", Name: "regions", Doc: "nouns behind a place's name: county"},
	{File: "names", Name: "reaches", Doc: "verbs before a place: visited"},
	{File: "names", Name: "moves", Doc: "words before a goal that is a place: trip to"},
	{File: "names", Name: "goals", Doc: "prepositions of a goal"},
	{File: "names", Name: "within", Doc: "prepositions that a place may follow"},
	{File: "names", Name: "locates", Doc: "prepositions that a place follows"},
	{File: "names", Name: "points", Doc: "prepositions before a single word that is a place rather than a person: at Heathrow"},
	{File: "names", Name: "small articles", Doc: "articles of a known name that may be written small: the Hague"},
	{File: "names", Name: "place endings", Doc: "endings of places: -ville"},
	{File: "names", Name: "weak place endings", Doc: "endings that places have more often than others: -ia"},
	{File: "names", Name: "district suffixes", Doc: "syllables behind a place, a foreign word, or two syllables of no meaning, that make a place: 강남구"},
	{File: "names", Name: "feature suffixes", Doc: "syllables behind a place or a foreign word that make a place: 라인강"},
	{File: "names", Name: "place suffixes", Doc: "syllables behind a place that make another: 제주도"},
}

// organisationHeadings are those of organisations and of the words around them.
var organisationHeadings = []Heading{
	{File: "names", Name: "organisations", Doc: "organisations by themselves"},
	{File: "names", Name: "acronyms", Doc: "organisations by their letters"},
	{File: "names", Name: "teams", Doc: "places and other words that teams are called by, with the article of a single thing or beside a match: el Girona"},
	{File: "names", Name: "matches", Doc: "verbs of a match, whose subject is a team: empató"},
	{File: "names", Name: "opponents", Doc: "words between the verb of a match and the other team: ante, contra"},
	{File: "names", Name: "organisation nouns", Doc: "nouns that make what they head an organisation: university, bank"},
	{File: "names", Name: "sectors", Doc: "what firms and bodies do, as it ends or opens their names: Larsen Mining, Transport Workers Alliance"},
	{File: "names", Name: "heads beside", Doc: "nouns right before a name that belong to it though written small: groupe SK"},
	{File: "names", Name: "heads of", Doc: "nouns before a complement that do: ministère de la Défense"},
	{File: "names", Name: "gives", Doc: "verbs of giving or following, whose preposition a person stands behind: succède à"},
	{File: "names", Name: "legal forms", Doc: "legal forms of companies: Inc"},
	{File: "names", Name: "firms", Doc: "nouns of companies and other bodies: company, maker"},
	{File: "names", Name: "firm parts", Doc: "what only organisations have: headquarters, shares"},
	{File: "names", Name: "trades", Doc: "what only firms do: employs, merged"},
	{File: "names", Name: "name words", Doc: "words that make a name only together with others: National, Royal"},
	{File: "names", Name: "college suffixes", Doc: "syllables behind a place or a foreign word that make a university: 서울대"},
	{File: "names", Name: "authority suffixes", Doc: "syllables at the end of a long word that make an authority: 경찰청"},
	{File: "names", Name: "no authorities", Doc: "nouns that end so and are none"},
	{File: "names", Name: "party suffixes", Doc: "syllables behind a word of no meaning that make a party"},
	{File: "names", Name: "brand endings", Doc: "endings of invented words, which may be the second half of a brand: SK hynix"},
	{File: "names", Name: "no brand endings", Doc: "endings that ordinary words have too: -ux"},
}

// workHeadings are those of products, works and events.
var workHeadings = []Heading{
	{File: "names", Name: "products", Doc: "nouns of products and works: model, film"},
	{File: "names", Name: "product parts", Doc: "parts of product names with capitals inside: Chat-, -Talk, -GPT-"},
	{File: "names", Name: "users", Doc: "nouns whose complement is a product: users of"},
	{File: "names", Name: "makes", Doc: "verbs that a product may follow: released, wrote"},
	{File: "names", Name: "agents", Doc: "nouns of persons that are products where they are artificial: assistant"},
	{File: "names", Name: "artificial", Doc: "words that say so: AI, virtual"},
	{File: "names", Name: "projects", Doc: "nouns of projects: programme, campaign"},
	{File: "names", Name: "event nouns", Doc: "nouns that make what they head a project: agreement, cup"},
	{File: "names", Name: "events", Doc: "events, competitions and prizes by themselves: Wimbledon"},
	{File: "names", Name: "indices", Doc: "stock indices and benchmarks by themselves: Nikkei"},
	{File: "names", Name: "events of places", Doc: "nouns of events that are named after a place: traité de Lisbonne"},
}
