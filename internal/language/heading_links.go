package language

// linkHeadings are those of the small words in and around names.
var linkHeadings = []Heading{
	{File: "names", Name: "articles", Doc: "articles and what stands in their place: a, his"},
	{File: "names", Name: "definite articles", Doc: "the definite ones: the"},
	{File: "names", Name: "singular articles", Doc: "those of a single thing, which persons do not take: la Loire, au Mans"},
	{File: "names", Name: "complements", Doc: "words between an office and what it is held in: CEO of, PDG de"},
	{File: "names", Name: "conjunctions", Doc: "words that stand between likes: and"},
	{File: "names", Name: "auxiliaries", Doc: "words behind a subject: has, also"},
	{File: "names", Name: "example openers", Doc: "words between a noun and its examples: such as"},
	{File: "names", Name: "possessives", Doc: "what an apostrophe ties to an owner: 's"},
	{File: "names", Name: "links", Doc: "small words that may stand inside the names of others than persons: of, the"},
	{File: "names", Name: "complement links", Doc: "links between a noun and the rest of its name: University of Leeds"},
	{File: "names", Name: "purpose links", Doc: "links between an institution and its purpose: Agency for"},
	{File: "names", Name: "head links", Doc: "links behind the noun that opens a name: ministère de la Défense"},
	{File: "names", Name: "title links", Doc: "links inside the titles of works alone: Death in Venice"},
	{File: "names", Name: "foreign links", Doc: "links inside names of other languages: Banco de Chile, Bank of England"},
	{File: "names", Name: "acronym fillers", Doc: "words of a name that may be passed over in its initials"},
	{File: "names", Name: "dropped articles", Doc: "articles that any name goes with or without"},
	{File: "names", Name: "dropped heads", Doc: "what names of others than persons go with or without in front: groupe, projet"},
	{File: "names", Name: "dropped tails", Doc: "what they go with or without behind: group, Inc"},
}

// titleHeadings are those of titles, which are compared across languages.
var titleHeadings = []Heading{
	{File: "titles", Name: "offices", Doc: "titles by the offices that they name, the most usual one first: président = chairman, president", Means: "the offices, in English words joined by hyphens"},
	{File: "titles", Name: "modifiers", Doc: "words before or behind a title that make another office of it", Means: "former, acting, elect or honorary"},
	{File: "titles", Name: "ministers", Doc: "how a minister's title is made of a portfolio, which “…” stands for: minister of …"},
	{File: "titles", Name: "portfolios", Doc: "what ministers are ministers of", Means: "the portfolio in English"},
	{File: "titles", Name: "articles", Doc: "articles and possessives before a title, which say nothing"},
	{File: "titles", Name: "conjunctions", Doc: "words between two portfolios, of which the first counts"},
}

// nationHeadings are those of nations and countries.
var nationHeadings = []Heading{
	{File: "nations", Name: "nationalities", Doc: "nationalities as adjectives and nouns", Means: "the country's ISO 3166-1 code"},
	{File: "nations", Name: "countries", Doc: "short, official and former names of countries that CLDR's display names do not have", Means: "the country's ISO 3166-1 code, or the codes of those that share the name"},
	{File: "nations", Name: "articles", Doc: "articles before the name of a country"},
	{File: "nations", Name: "languages of countries", Doc: "languages whose CLDR names of countries no other language replaces, in their order"},
	{File: "nations", Name: "languages of places", Doc: "languages whose CLDR names of countries are places in texts of every language"},
}
