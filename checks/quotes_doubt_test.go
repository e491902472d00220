package checks_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// A speaker is told only where nobody else may have said the words: the record's may be
// right in all that is not told.
func TestSpeakersInDoubt(t *testing.T) {
	const (
		en = "Paul Ito sent it. "
		fr = "Louise Petit a 80 ans. "
		es = "Luisa Peña murió en mayo. "
		ko = "박순자 씨는 부산에 산다. "
	)
	names := map[string]string{"en": "Paul Ito", "fr": "Louise Petit", "es": "Luisa Peña", "ko": "박순자"}
	for _, tt := range []struct {
		reason, language, text, words string
		told                          bool
	}{
		{"a name and its courtesy", "ko", ko + "이영희 씨는 “괜찮다”고 말했다.", "괜찮다", true},
		{"a name and its title", "ko", ko + "이영희 위원장은 14일 기자회견에서 “괜찮다”고 말했다.", "괜찮다", true},
		{"a courtesy written with the name", "ko", ko + "이영희씨는 “괜찮다”고 말했다.", "괜찮다", true},
		{"a bare name", "ko", ko + "이영희가 “괜찮다”고 말했다.", "괜찮다", true},
		{"a name that ends as a particle does", "ko", ko + "김가은 씨는 “괜찮다”고 말했다.", "괜찮다", true},
		{"her mother", "ko", ko + "이영희 씨의 어머니는 “괜찮다”고 말했다.", "괜찮다", false},
		{"her mother, whose daughter's name ends as a particle does", "ko", ko + "김가은 씨의 어머니는 “괜찮다”고 말했다.", "괜찮다", false},
		{"her mother, behind a courtesy written with the name", "ko", ko + "이영희씨 어머니는 “괜찮다”고 말했다.", "괜찮다", false},
		{"her lawyer", "ko", ko + "이영희 위원장의 변호인은 “괜찮다”고 말했다.", "괜찮다", false},
		{"her camp", "ko", ko + "이영희 위원장 캠프는 “괜찮다”고 말했다.", "괜찮다", false},
		{"her office", "ko", ko + "이영희 위원장실은 “괜찮다”고 밝혔다.", "괜찮다", false},
		{"his side", "ko", ko + "김민수 대표 측은 “괜찮다”고 밝혔다.", "괜찮다", false},
		{"the spokeswoman of her side", "ko", ko + "이영희 위원장 측 대변인은 “괜찮다”고 밝혔다.", "괜찮다", false},
		{"another subject behind hers", "ko", ko + "이영희 위원장은 그가 “괜찮다”고 말했다고 전했다.", "괜찮다", false},
		{"words that she heard", "ko", ko + "이영희 위원장은 “감사하다”는 말을 들었다고 했다.", "감사하다", false},
		{"words within her own", "ko", ko + "이영희 위원장은 “박순자 씨가 ‘준비됐다’고 강조했다”고 밝혔다.", "준비됐다", false},

		{"adverbs behind the verb", "en", en + "“I am rich,” Carl Berg told Radio 4 on Monday.", "I am rich,", true},
		{"he goes on", "en", en + "“I am rich,” Carl Berg said, adding that he was tired.", "I am rich,", true},
		{"in an email", "en", en + "Carl Berg said in an email: “I am rich.”", "I am rich.", true},
		{"what she told him", "en", en + "“I am rich,” Carl Berg said she told him.", "I am rich,", false},
		{"what his boss said", "en", en + "“I am rich,” Carl Berg told police his boss said.", "I am rich,", false},
		{"what the email read", "en", en + "Carl Berg said the email read: “I am rich.”", "I am rich.", false},
		{"what a critic wrote", "en", en + "It was “a triumph”, Carl Berg said a critic wrote.", "a triumph", false},
		{"what he cites", "en", en + "“I am rich,” Carl Berg said, citing an email.", "I am rich,", false},
		{"words within his own", "en", en + "“He told me, ‘Go home,’ and I went,” Carl Berg said.", "Go home,", false},
		{"to his mother", "fr", fr + "« Merci », a dit Luc Morel à sa mère.", "Merci", true},
		{"what he cites, in French", "fr", fr + "« Merci », a dit Luc Morel citant sa mère.", "Merci", false},
		{"on a Monday, in Spanish", "es", es + "«Gracias», dijo Luis Mora el lunes.", "Gracias", true},
		{"what his mother said, in Spanish", "es", es + "«Gracias», recordó Luis Mora que decía su madre.", "Gracias", false},

		{"born in a place", "en", "Paul Ito was born in Rome. “I am rich,” Carl Berg said.", "I am rich,", true},
		{"met another", "en", "Paul Ito met Carl Berg. “I am rich,” Carl Berg said.", "I am rich,", true},
		{"born by another name", "en", "Carl Berg was born Paul Ito in Rome. “I am rich,” Carl Berg said.", "I am rich,", false},
		{"known by another name", "en", "Paul Ito, better known as Carl Berg, cried. “I am rich,” Carl Berg said.", "I am rich,", false},
		{"whose real name is another", "en", "Carl Berg, whose real name is Paul Ito, cried. “I am rich,” Carl Berg said.", "I am rich,", false},
		{"née", "fr", "Marie Curie, née Louise Petit, est venue. « Je suis lasse », a dit Marie Curie.", "Je suis lasse", false},
		{"dit", "fr", "Louise Petit, dite Lina Torres, dessinait. « Je suis lasse », a dit Lina Torres.", "Je suis lasse", false},
		{"in apposition", "es", "Luisa Peña, Bad Bunny, cantó. «Gracias», dijo Bad Bunny.", "Gracias", false},
		{"conocida como", "es", "Luisa Peña, conocida como Lina Torres, cantó. «Gracias», dijo Lina Torres.", "Gracias", false},
	} {
		t.Run(tt.language+"/"+tt.reason, func(t *testing.T) {
			found := speakerFindings(t, &seeds.Article{ID: "a", Language: tt.language, Published: "2025-10-15", Text: tt.text}, &schema.Article{
				Source:  schema.Source{ID: "a"},
				Parties: []schema.Party{{ID: "s", Type: schema.Person, Name: names[tt.language]}},
				Quotes:  []schema.Quote{{Speaker: "s", Text: tt.words}},
			})
			require.Equal(t, tt.told, len(found) > 0, "%s %v", tt.text, found)
		})
	}
}

// Marks within a quotation are marks, at its end too; words from one of them to the end of
// the quotation are cut.
func TestQuotesWithinQuotes(t *testing.T) {
	for _, tt := range []struct {
		reason, language, text, words string
		wrong                         bool
	}{
		{"at the end", "en", "“Nora told me, ‘Go home,’” Carl Berg said.", "Go home,", false},
		{"at the start", "en", "“‘Go home,’ Nora told me,” Carl Berg said.", "Go home,", false},
		{"at the end in French", "fr", "« Nora m'a dit “rentre” », raconte Carl Berg.", "rentre", false},
		{"at the end in Spanish", "es", "«Ella me dijo: “Vete”», relata Carlos Mora.", "Vete", false},
		{"from a mark to the end", "en", "“We said ‘no deal’ twice,” Carl Berg said.", "no deal twice", true},
		{"from an apostrophe to the end", "en", "“The workers’ rights are gone,” Carl Berg said.", "rights are gone", true},
		{"a part of it", "en", "“Nora told me, ‘Go home now,’” Carl Berg said.", "Go home", true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			all, err := checks.Select(checks.All(), []string{"grounding/quote"}, nil)
			require.NoError(t, err)
			found, _ := inspect(t, all, checks.Input{
				Extractor: "x", Got: &schema.Article{Source: schema.Source{ID: "a"}, Quotes: []schema.Quote{{Text: tt.words}}},
				Article: &seeds.Article{ID: "a", Language: tt.language, Published: "2025-10-15", Text: tt.text},
			})
			require.Equal(t, tt.wrong, len(found) > 0, "%v", found)
		})
	}
}
