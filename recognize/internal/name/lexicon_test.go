package name

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/language"
)

func TestShippedLanguages(t *testing.T) {
	for _, tag := range language.Tags() {
		x, err := compile(language.For(tag))
		require.NoError(t, err)
		require.False(t, x.isEmpty(), tag)
	}
	x, err := compile(language.For("und"))
	require.NoError(t, err)
	require.True(t, x.isEmpty(), "a text in an unknown language has no names")
	require.Same(t, For(language.For("fr")), For(language.For("fr-BE")), "a language is compiled once")
}

// compiled returns the lexicon of a language with these files, or what is wrong in them.
func compiled(t *testing.T, files map[string]string) (*Lexicon, error) {
	t.Helper()
	folder := fstest.MapFS{"und/traits.txt": {}, "xx/traits.txt": {}}
	for name, text := range files {
		folder["xx/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	s, err := language.Open(folder)
	require.NoError(t, err)
	l, err := s.For("xx")
	require.NoError(t, err)
	return compile(l)
}

func TestWhatIsWrongIsNamed(t *testing.T) {
	for _, tt := range []struct{ reason, file, text, want string }{
		{"an ending without its hyphen", "words.txt", "[common endings]\n-ness\ntion", `xx/words.txt:3: "tion" is no ending; write it as "-tion"`},
		{"a form of no ending", "words.txt", "[forms]\n-ies = y", `xx/words.txt:2: "y" is no ending of a word; write it as "-y", or - for none`},
		{"a form without its hyphen", "words.txt", "[plain forms]\ns = -", `xx/words.txt:2: "s" is no ending; write it as "-s"`},
		{"a prefix without its hyphen", "words.txt", "[prefixes]\nun", `xx/words.txt:2: "un" is no prefix; write it as "un-"`},
		{"a part of no place", "names.txt", "[product parts]\nBot", `xx/names.txt:2: where in a name does "Bot" stand? Write "Bot-", "-Bot" or "-Bot-"`},
		{"two words where one is asked for", "names.txt", "[goals]\nup to", `xx/names.txt:2: "up to" has 2 words; an entry here is a single one`},
		{"no country", "nations.txt", "[nationalities]\nruritanian = RT", `xx/nations.txt:2: "RT" is no ISO 3166-1 code of a country; write two capital letters, such as KR`},
		{"behind nothing that is known", "words.txt", "[postpositions]\n은 = consonants", `xx/words.txt:2: what "은" follows is not understood: "consonants"; write any, consonant, vowel`},
		{"two syllables", "names.txt", "[surnames]\n김\n남궁", `xx/names.txt:3: "남궁" is no single syllable`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			_, err := compiled(t, map[string]string{"traits.txt": "[traits]\ncaseless", tt.file: tt.text})
			require.ErrorContains(t, err, tt.want)
		})
	}
}

func TestEntriesCompiled(t *testing.T) {
	x, err := compiled(t, map[string]string{
		"traits.txt":  "[traits]\ndoubled-consonants",
		"words.txt":   "[common words]\nstop\nhappy\n[plain forms]\n-s = -\n[forms]\n-ped = -p\n-ing = -\n-ily = -y\n[prefixes]\nun-\n[common endings]\n-ness",
		"names.txt":   "[own particles]\nd'\n[saints]\nSt.\n[places]\nthe Hague | Den Haag\n[definite articles]\nthe\n[example openers]\nsuch as\n[brand endings]\n-x\n[no brand endings]\n-ux\n[product parts]\nChat-\n-Bot\n-GPT-",
		"nations.txt": "[nationalities]\nDutch(man) = NL",
	})
	require.NoError(t, err)
	require.Equal(t, wordParticle, x.Class("d"), "an elided word is that before the apostrophe")
	require.Equal(t, useOwnParticle, x.words.Lookup("d").use)
	require.Equal(t, useSaint|useAbbreviated, x.words.Lookup("st").use)
	require.Equal(t, WordArticle|wordPhraseStart, x.Class("the"))
	require.Equal(t, []phrase{{words: []string{"the", "hague"}, class: WordPlace, article: true}}, x.phrases["the"][len(x.phrases["the"])-1:])
	require.Equal(t, [][]string{{"such", "as"}}, x.examples)
	require.Equal(t, useExample, x.words.Lookup("as").use)
	require.Equal(t, "NL", x.nations["dutch"])
	require.Equal(t, "NL", x.nations["dutchman"])

	known := func(word string) bool { return x.Class(word)&WordCommon != 0 }
	for word, want := range map[string]bool{"stops": true, "stopping": true, "stopped": true, "happily": true, "unhappy": true, "happier": false, "s": false, "": false} {
		require.Equal(t, want, x.isFormed(word, known), word)
	}
	for word, want := range map[string]bool{"luminess": true, "ness": false} {
		require.Equal(t, want, x.isShapedCommon(word), word)
	}
	for word, want := range map[string]bool{"hynix": true, "lumux": false, "lumin": false, "": false} {
		require.Equal(t, want, x.isShapedBrand(word), word)
	}
	for name, want := range map[string]bool{"ChatLumin": true, "LuminBot": true, "LuminGPTx": true, "BotLumin": false, "LuminChat": false} {
		require.Equal(t, want, x.isShapedProduct(name), name)
	}
}

func TestPostpositions(t *testing.T) {
	x := For(language.For("ko"))
	for _, tt := range []struct {
		reason, word, rest string
	}{
		{"behind a consonant", "부산은", "부산"},
		{"behind a vowel", "제주는", "제주"},
		{"not behind a vowel", "제주은", ""},
		{"not behind a consonant", "부산는", ""},
		{"a vowel or ㄹ", "서울로", "서울"},
		{"a vowel or ㄹ, and no other consonant", "부산로", ""},
		{"a consonant but ㄹ", "부산으로", "부산"},
		{"으로 behind no ㄹ, so that 로 alone is taken off", "서울으로", "서울으"},
		{"the longest first", "부산에서는", "부산"},
		{"nothing is left", "에서", ""},
		{"no postposition", "부산", ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			rest := ""
			for _, p := range x.postpositions.at(tt.word) {
				if r, ok := p.cutFrom(tt.word); ok {
					rest = r
					break
				}
			}
			require.Equal(t, tt.rest, rest)
		})
	}
	require.True(t, x.postpositions.has("에서는"))
	require.False(t, x.postpositions.has("부산은"))
	require.True(t, allPostpositions().has("에서는"), "a text of any language has names with postpositions")
}

// Every postposition is taken off a stem of the kind that it follows, and off no other.
func TestPostpositionsOfTheFiles(t *testing.T) {
	follow := map[string]map[string]bool{ // by what the entry says
		"any": {"부산": true, "서울": true, "제주": true}, "consonant": {"부산": true, "서울": true}, "vowel": {"제주": true},
		"consonant but ㄹ": {"부산": true}, "vowel or ㄹ": {"서울": true, "제주": true},
	}
	for _, e := range language.For("ko").Entries("words/postpositions") {
		for spelling := range e.Spellings() {
			for _, p := range For(language.For("ko")).postpositions.at(spelling) {
				if p.text != spelling {
					continue
				}
				for _, stem := range []string{"부산", "서울", "제주"} {
					rest, ok := p.cutFrom(stem + spelling)
					require.Equal(t, follow[e.Means][stem], ok, "%v", e.Errorf("%s", stem+spelling))
					require.Equal(t, stem, rest)
				}
			}
		}
	}
}

// Every ending of a verb keeps a word from being a foreign name.
func TestVerbEndingsOfTheFiles(t *testing.T) {
	x := For(language.For("ko"))
	n := Reader{lexicon: x, Traits: language.Caseless}
	require.True(t, n.isForeign(0, "트라나"))
	for _, heading := range []string{"words/verb endings", "words/verb parts"} {
		for _, e := range language.For("ko").Entries(heading) {
			for spelling := range e.Spellings() {
				word := "트라나" + strings.Trim(spelling, "-")
				require.True(t, x.isVerbal(word), "%v", e.Errorf("%s", word))
				require.False(t, n.isForeign(0, word), "%v", e.Errorf("%s", word))
			}
		}
	}
}

// Every entry of the headings of subjects and places is a postposition.
func TestPostpositionsOfSubjectsAndPlaces(t *testing.T) {
	x := For(language.For("ko"))
	for _, list := range []map[string]bool{x.subjectOf, x.placedBy} {
		require.NotEmpty(t, list)
		for p := range list {
			require.True(t, x.postpositions.has(p), p)
		}
	}
}
