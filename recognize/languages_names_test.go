package recognize

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	tongue "github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/schema"
)

// nameLetters are the letters of types in the sentences of the languages' files.
var nameLetters = map[schema.PartyType]string{
	schema.Person: "p", schema.Organization: "o", schema.Place: "l", schema.Product: "d", schema.Project: "j", schema.Group: "g",
}

// TestSentencesOfNames reads the sentence below each heading of words.txt, names.txt
// and nations.txt with every entry of the heading in it, those that all languages share
// too unless it is in another script. The sentence marks every name that must be read and nothing else: "She met
// [{} Larsen]{p}." "^{}" is the entry with capitals, {*} a name of any type.
func TestSentencesOfNames(t *testing.T) {
	excepted := exceptions(t)
	for _, tag := range tongue.Tags() {
		l := tongue.For(tag)
		for _, heading := range headingsOfNames() {
			for _, example := range l.Examples(heading) {
				t.Run(tag+"/"+heading, func(t *testing.T) {
					for e, spelling := range spellingsOf(l, heading) {
						if !example.Holds(e) {
							continue
						}
						problem, key := misread(t, tag, fill(example.Text, spelling), e), tag+"/"+heading+"/"+spelling
						if why, ok := excepted[key]; ok {
							assert.Error(t, problem, "%q is read as it means and no exception any more: %s", spelling, why)
							delete(excepted, key)
							continue
						}
						assert.NoError(t, problem)
					}
				})
			}
		}
	}
	require.Empty(t, excepted, "exceptions of no entry")
}

// headingsOfNames are the headings of the files that names are read with.
func headingsOfNames() []string {
	var list []string
	for _, h := range tongue.Headings() {
		if h.File == "words" || h.File == "names" || h.File == "nations" {
			list = append(list, h.File+"/"+h.Name)
		}
	}
	return list
}

// spellingsOf returns the entries of a heading with each of their spellings. Those that
// all languages share are in Latin letters, which a language without capitals has not.
func spellingsOf(l *tongue.Language, heading string) iter.Seq2[tongue.Entry, string] {
	return func(yield func(tongue.Entry, string) bool) {
		for _, e := range l.Entries(heading) {
			if l.Has(tongue.Caseless) && !strings.HasPrefix(e.File, l.Tag()) {
				continue
			}
			for spelling := range e.Spellings() {
				if !yield(e, spelling) {
					return
				}
			}
		}
	}
}

// Every heading of names is written for: some shipped language has entries under it.
func TestHeadingsOfNamesHaveEntries(t *testing.T) {
	for _, heading := range headingsOfNames() {
		require.NotEmpty(t, tongue.All(heading), heading)
	}
}

// fill puts an entry's spelling into a sentence. Endings are written without "-".
func fill(sentence, spelling string) string {
	spelling = strings.Trim(spelling, "-")
	sentence = strings.ReplaceAll(sentence, "^{}", withCapitals(spelling))
	return strings.ReplaceAll(sentence, "{}", spelling)
}

// withCapitals returns a phrase with a capital on each of its words.
func withCapitals(phrase string) string {
	words := strings.Split(phrase, " ")
	for i, w := range words {
		r := []rune(w)
		r[0] = unicode.ToUpper(r[0])
		words[i] = string(r)
	}
	return strings.Join(words, " ")
}

// misread returns an error where the names of a marked sentence are not those that are
// read.
func misread(t *testing.T, tag, marked string, e tongue.Entry) error {
	t.Helper()
	text, marks := unmark(t, marked)
	var want, got []string
	for _, m := range marks {
		want = append(want, fmt.Sprintf("%s{%s}", string([]rune(text)[m.start:m.end]), m.says))
	}
	for _, s := range Read(text, Options{Language: tag}).Spans {
		r := s.Readings[0]
		if r.Kind != schema.KindParty {
			continue
		}
		letter := nameLetters[r.Name.Type]
		if i := len(got); i < len(marks) && marks[i].says == "*" {
			letter = "*"
		}
		got = append(got, fmt.Sprintf("%s{%s}", s.Text, letter))
	}
	if slices.Equal(want, got) {
		return nil
	}
	return e.Errorf("%q is read as %q, want %q", text, got, want)
}

// exceptions are the entries that are read otherwise in their sentence, with the reason:
// mostly they stand under two headings, of which the other wins here.
func exceptions(t *testing.T) map[string]string {
	t.Helper()
	list := map[string]string{}
	for _, x := range []struct{ why, heading, spellings string }{
		{"a short form of Sunday", "en/names/surnames first", "Sun"},
		{"a place noun", "fr/names/surnames first", "Park"},
		{"a place noun", "es/names/surnames first", "Park"},
		{"a Roman numeral", "fr/names/surnames first", "Xi"},
		{"a Roman numeral", "es/names/surnames first", "Xi"},
		{"an honorific", "es/names/given names", "Don"},
		{"an honorific", "es/names/acronyms", "ING"},
		{"no honorific here", "es/names/saints", "St."},
		{"a firm as well, which wins", "en/names/persons", "rival"},
		{"a firm as well, which wins", "es/names/persons", "rival"},
		{"an organisation as well, which wins", "en/names/places", "Pentagon"},
		{"an organisation as well, which wins", "fr/names/places", "Pentagone"},
		{"an organisation as well, which wins", "ko/names/places", "아마존"},
		{"belongs to the name", "en/names/regions", "district"},
		{"the s behind the apostrophe is taken for a possessive", "en/names/organisations", "McDonald's"},
		{"an era", "en/names/acronyms", "BCE"},
		{"a capitalised word", "en/names/organisation nouns", "democrats TV"},
		{"a capitalised word", "en/names/event nouns", "olympics renaissance"},
		{"a capitalised word", "fr/names/organisation nouns", "église"},
		{"a capitalised word", "fr/names/place nouns", "état"},
		{"a capitalised word", "fr/names/event nouns", "réforme"},
		{"a capitalised word", "fr/names/firms", "ONG"},
		{"a capitalised word", "es/names/organisation nouns", "ONG"},
		{"a capitalised word", "es/names/firms", "ONG"},
		{"a product as well, which wins", "en/names/firms", "magazine"},
		{"a product as well, which wins", "fr/names/firms", "magazine plateforme"},
		{"an office as well, which wins", "fr/names/firms", "leader"},
		{"belongs to the name", "fr/names/firms", "groupe"},
		{"two words, and one is looked at", "en/names/firms", "start-up start-ups think-tank"},
		{"two words, and one is looked at", "fr/names/firms", "start-up start-ups"},
		{"two words, and one is looked at", "en/names/products", "operating_system"},
		{"two words, and one is looked at", "fr/names/organisation nouns", "haut-commissariat"},
		{"two words, and one is looked at", "en/names/event nouns", "style's"},
		{"an honorific", "en/names/name words", "General"},
		{"a noun of persons", "en/names/name words", "People's"},
		{"a person where nothing says that it is artificial", "en/names/products", "assistant"},
		{"a person where nothing says that it is artificial", "fr/names/products", "agent assistant"},
		{"a person where nothing says that it is artificial", "es/names/products", "agente asistente"},
		{"a verb of speech as well", "en/names/makes", "wrote"},
		{"a place as well", "en/nations/nationalities", "South_Korea Saudi"},
		{"an organisation as well, which wins", "fr/names/place nouns", "centre"},
		{"a given name as well, which wins", "fr/names/organisation nouns", "marine"},
		{"a given name as well, which wins", "es/names/organisation nouns", "marina"},
		{"belongs to the name", "fr/names/settlements", "aéroport bataille cathédrale"},
		{"a place noun as well, which wins", "fr/names/event nouns", "tour"},
		{"an organisation as well, which wins", "fr/names/event nouns", "cup games"},
		{"a common form", "fr/names/event nouns", "révolution"},
		{"a place or an organisation as well, which wins", "ko/words/common words", "검찰 경기 경찰 고려 국회 민주당 서울 아마존 유럽 유엔 조선 지구 할리우드"},
		{"a common word as well, which wins", "ko/names/given names", "마리 마이크 캐시"},
		{"a place as well, which wins", "ko/names/given names", "시드니"},
		{"too short alone", "ko/names/place heads", "강"},
		{"taken for a name itself", "ko/names/place heads", "대성당 카운티"},
		{"too short", "ko/names/organisation nouns", "사"},
		{"a person as well, which wins", "ko/names/products", "모델"},
		{"ends with a consonant that transcriptions do not have", "ko/names/verb-final syllables", "렸 셨 쳤"},
	} {
		for spelling := range strings.FieldsSeq(x.spellings) {
			list[x.heading+"/"+strings.ReplaceAll(spelling, "_", " ")] = x.why
		}
	}
	return list
}

func TestSentencesCanFail(t *testing.T) {
	for _, tt := range []struct{ reason, sentence, spelling, want string }{
		{"as it is marked", "She met [{} Larsen]{p}.", "Ann", ""},
		{"of any type", "She met [{} Larsen]{*}.", "Ann", ""},
		{"another type", "She met [{} Larsen]{o}.", "Ann", `en/names.txt:3: "She met Ann Larsen." is read as ["Ann Larsen{p}"], want ["Ann Larsen{o}"]`},
		{"a name too few", "She met {} Larsen.", "Ann", `is read as ["Ann Larsen{p}"], want []`},
		{"a name too many", "[{}]{l} left [London]{l}.", "she", `is read as ["London{l}"]`},
		{"with capitals", "[^{} Larsen]{p} left.", "ann marie", ""},
		{"an ending", "The Lumin{} fled.", "-ians", ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			err := misread(t, "en", fill(tt.sentence, tt.spelling), tongue.Entry{File: "en/names.txt", Line: 3})
			if tt.want == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorContains(t, err, tt.want)
		})
	}
}
