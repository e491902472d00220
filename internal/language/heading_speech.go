package language

import "slices"

// speechHeadings are the headings of speech.txt and checks.txt. Where an entry may be a
// part of a word, "declar-" is the beginning of one, "-ed" the end, "-말했-" anything inside.
var speechHeadings = slices.Concat(sayingHeadings, quotedHeadings, checkHeadings)

// sayingHeadings are those of words that say that somebody says something.
var sayingHeadings = []Heading{
	{File: "speech", Name: "verbs", Doc: "verbs of speech, in the forms that need no auxiliary: said, dit, dijo"},
	{File: "speech", Name: "participles", Doc: "those behind an auxiliary: a déclaré"},
	{File: "speech", Name: "attributions", Doc: "words before the one whose words they are: according to; or, as in -에 따르면, behind"},
	{File: "speech", Name: "opening attributions", Doc: "those that are so at the start of a sentence alone: Pour Larsen, « … »"},
	{File: "speech", Name: "reports", Doc: "other words, and beginnings of words, of a sentence that tells what somebody says: declar-. They find no speaker"},
	{File: "speech", Name: "auxiliaries", Doc: "auxiliaries of the verbs of speech"},
	{File: "speech", Name: "between", Doc: "other words between the speaker and the verb: also"},
	{File: "speech", Name: "relays", Doc: "words that hand on what another says, so that nobody is sure to have said it: citing, quoting"},
	{File: "speech", Name: "other names", Doc: "words right before another name of somebody just named: born, known as"},
	{File: "speech", Name: "pronouns", Doc: "pronouns of a speaker whom the text has named before: said she, dit-elle"},
	{File: "speech", Name: "aside marks", Doc: "marks before words inside a quotation that say who speaks: « Nous restons, dit-elle, et nous gagnons ». A language without them has no such words"},
	{File: "speech", Name: "object particles", Doc: "particles behind those who do not speak: 기자에게"},
}

// quotedHeadings are those of what stands in quotations and around them.
var quotedHeadings = []Heading{
	{File: "speech", Name: "marks", Doc: "marks of quotations besides “…”, «…», \"…\" and 「…」, the opening and the closing one: ‘ ’"},
	{File: "speech", Name: "joins", Doc: "what alone between two quotations makes them one statement: “…”며 “…”"},
	{File: "speech", Name: "quote particles", Doc: "particles behind a quotation, which make it one: “…”라고"},
	{File: "speech", Name: "doubtful quote particles", Doc: "those that a noun in quotation marks takes as well: “…”는"},
	{File: "speech", Name: "quoted endings", Doc: "last syllables of a quotation before such a one that is no noun: “…다”는"},
	{File: "speech", Name: "abbreviations", Doc: "words behind which a full stop ends no sentence, in texts of every language: Mr."},
	{File: "speech", Name: "negations", Doc: "words that say not, and parts of words"},
	{File: "speech", Name: "negations behind", Doc: "words that say so behind others in their clause: plus, behind ne", Means: "those words"},
	{File: "speech", Name: "negations before", Doc: "words that say so right before others: personne ne", Means: "those words"},
}

// checkHeadings are those of words that only checks read.
var checkHeadings = []Heading{
	{File: "checks", Name: "past", Doc: "words in a past tense"},
	{File: "checks", Name: "past endings", Doc: "endings of a past tense: -ed", Means: "the fewest letters before the ending"},
	{File: "checks", Name: "past auxiliaries", Doc: "auxiliaries that make one with a participle: a publié"},
	{File: "checks", Name: "participles", Doc: "endings of participles, and participles without them"},
	{File: "checks", Name: "suspending", Doc: "words before what looks like a past tense and is none: to be opened"},
	{File: "checks", Name: "plans", Doc: "words of what is to come, beside which a past tense tells nothing: was due"},
	{File: "checks", Name: "bounds", Doc: "words near a figure with which it may be a bound, though none is read: the barrier of, a minimum of", Means: "least, most or both: the side that it bounds"},
	{File: "checks", Name: "bounds before", Doc: "those that stand before their figure: topped 300, starts at 300", Means: "least, most or both: the side that it bounds"},
	{File: "checks", Name: "bounds within names", Doc: "names and other phrases that have such a word in them and bound nothing: the minimum wage, start-up"},
	{File: "checks", Name: "ones", Doc: "words that mean one of the noun behind them: a, single"},
	{File: "checks", Name: "things like money", Doc: "words of a currency that also name what can be counted: pounds, crowns, livres"},
	{File: "checks", Name: "things without a noun", Doc: "those of them that a record may count without a noun: 6 millions de livres"},
	{File: "checks", Name: "other points", Doc: "words for percentage points that may be points of a score or an index as well"},
	{File: "checks", Name: "ages", Doc: "words before an age: aged 27"},
	{File: "checks", Name: "periods", Doc: "nouns of times whose last day news gives: the quarter ended 30 June", Means: "week, fortnight, month, quarter, half or year: how long it lasts"},
	{File: "checks", Name: "closings", Doc: "words between such a noun and its last day"},
	{File: "checks", Name: "unnamed money", Doc: "codes of currencies that the language's press writes by a sign or name which others share, and does not say whose they are: the dollars of Québec"},
	{File: "checks", Name: "bare money", Doc: "codes of currencies whose name the language's press leaves out behind millions: 3,5 millones"},
	{File: "checks", Name: "towns", Doc: "towns of a country, or of another one, in whose texts a shared sign may be that country's money: Perth", Means: `the code of the currency that it may be: "AUD"`, Several: true},
}
