package name

// wordUse is a set of what a single word does at its place in a name or beside one. It
// goes on [wordClass]: most words are of a class, few have a use.
type wordUse uint32

// What a word can do.
const (
	useSaint           wordUse = 1 << iota // Saint: opens names of places as well
	useAbbreviated                         // has a dot behind it: St., Jr.
	useGeneration                          // Jr.
	useOwnParticle                         // de, d': a particle that is the language's own preposition
	useContracted                          // du: with an article, so that no place follows in a person's name
	useInnerParticle                       // y: opens no surname
	useOpeningParticle                     // de: a sentence may open with this particle
	useClauseOpener                        // qui: not the verb of the subject before it
	useSmallPlaceNoun                      // district: belongs to the name though written small
	useGoal                                // to: a place follows behind a word that moves
	usePoint                               // at: before a single word that is a place
	useSmallArticle                        // the: of a known name though written small
	useDefinite                            // the
	useSingular                            // la, du: of a single thing
	useAgent                               // assistant: a product where it is artificial
	useDroppedHead                         // groupe: names go with or without it
	useEventOfPlace                        // traité: of the place that it is named after
	useExample                             // the last word of "such as"
	usePossessive                          // s: an owner before it
	useComplementLink                      // of: between a noun and the rest of its name
	usePurposeLink                         // for: between an institution and its purpose
	useHeadLink                            // de, du: behind the noun that opens a name
	useTitleLink                           // in: inside the titles of works alone
	useForeignLink                         // inside names of other languages
	useTeam                                // Girona: a team is called by it, which may be a place too
	useMatch                               // empató: its subject and what it is said of are teams
	useOpponent                            // ante: between the verb of a match and the other team
	useGives                               // succède: a person stands behind the preposition that follows
	useSector                              // mining: what a firm does, as it ends its name
	usePortfolio                           // intérieur: what a minister is minister of
)

// useHeadings are the headings of words, with what these do.
var useHeadings = []struct {
	heading string
	use     wordUse
}{
	{"names/saints", useSaint},
	{"names/generations", useGeneration},
	{"names/own particles", useOwnParticle},
	{"names/contracted particles", useContracted},
	{"names/inner particles", useInnerParticle},
	{"names/opening particles", useOpeningParticle},
	{"names/clause openers", useClauseOpener},
	{"names/small place nouns", useSmallPlaceNoun},
	{"names/goals", useGoal},
	{"names/points", usePoint},
	{"names/small articles", useSmallArticle},
	{"names/definite articles", useDefinite},
	{"names/singular articles", useSingular},
	{"names/agents", useAgent},
	{"names/events of places", useEventOfPlace},
	{"names/possessives", usePossessive},
	{"names/complement links", useComplementLink},
	{"names/purpose links", usePurposeLink},
	{"names/head links", useHeadLink},
	{"names/title links", useTitleLink},
	{"names/foreign links", useForeignLink},
	{"names/teams", useTeam},
	{"names/matches", useMatch},
	{"names/opponents", useOpponent},
	{"names/gives", useGives},
	{"names/sectors", useSector},
}
