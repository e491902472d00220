package checks_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Articles whose quotations are set in every way that the languages have.
const (
	aside    = "« Nous restons, a-t-elle dit, et nous gagnons. » Le maire est venu. « La ville, explique Zoé Prat, paiera. Nous aussi. »"
	office   = "« La loi, dit le ministre, sera votée. » « La réforme, annoncée la semaine dernière, sera revue », juge Jo Blin. « On est, dit-on, trop lents », ajoute-t-il."
	dialogue = "— Je ne vendrai rien, répond Jo Blin. Pas même le pont.\n— Vous partez ? demande Zoé Prat.\n— Jamais."
	suite    = "Zoé Prat a dit : « Les cas ont baissé.\n\n» Les variants, non.\n\n» Suivez les règles. » Jo Blin se tait."
	raya     = "—No venderé nada —dijo Ana Ruiz—. Ni el puente.\n\n«Nos quedamos —ha dicho Luis Gil— y ganamos». La alcaldesa calló. El plan no gusta a nadie, según Ruiz. “No iremos nunca”, añadió."
	londres  = "‘She told me “no chance” to my face,’ said Ann Lee. ‘It’s the workers’ bridge,’ she added. 'We won't go,' said Bo Ruiz."
	gangnam  = "김하늘 사장은 “부두는 팔지 않는다”며 「크레인은 남는다」고 말했다. 박도윤 씨는 \"값이 틀렸다\"는 입장이다. 정하린은 『다시 오라』라고 답했다. 다리는 ‘국민 다리’로 불린다."
)

// Of each article some quotes are right, and some of those that an extractor makes of it
// are wrong.
func TestQuotesGroundedInEveryTypography(t *testing.T) {
	list, err := checks.Select(checks.All(), []string{"grounding/quote"}, nil)
	require.NoError(t, err)
	for _, tt := range []struct {
		reason, language, text, quote string
		wrong                         bool
	}{
		{"an aside left out", "fr", aside, "Nous restons et nous gagnons.", false},
		{"an aside left out, its comma kept", "fr", aside, "Nous restons, et nous gagnons", false},
		{"an aside as an ellipsis", "fr", aside, "Nous restons […] et nous gagnons.", false},
		{"one half beside an aside", "fr", aside, "Nous restons", false},
		{"the other half", "fr", aside, "et nous gagnons", false},
		{"an aside kept", "fr", aside, "Nous restons, a-t-elle dit, et nous gagnons.", true},
		{"a half with the aside", "fr", aside, "Nous restons, a-t-elle dit", true},
		{"an aside with a name left out", "fr", aside, "La ville paiera. Nous aussi.", false},
		{"an aside with a name kept", "fr", aside, "La ville, explique Zoé Prat, paiera. Nous aussi.", true},
		{"a word changed behind an aside", "fr", aside, "Nous restons et nous perdons.", true},
		{"two quotes joined over a sentence", "fr", aside, "Nous restons et nous gagnons. La ville paiera.", true},
		{"an aside with an office left out", "fr", office, "La loi sera votée.", false},
		{"an aside with an office kept", "fr", office, "La loi, dit le ministre, sera votée.", true},
		{"a participle kept, which is no aside", "fr", office, "La réforme, annoncée la semaine dernière, sera revue", false},
		{"a participle left out", "fr", office, "La réforme sera revue", true},
		{"what one says, kept", "fr", office, "On est, dit-on, trop lents", false},
		{"dialogue before its aside", "fr", dialogue, "Je ne vendrai rien", false},
		{"dialogue around its aside", "fr", dialogue, "Je ne vendrai rien. Pas même le pont.", false},
		{"dialogue with its aside", "fr", dialogue, "Je ne vendrai rien, répond Jo Blin", true},
		{"dialogue cut before its not", "fr", dialogue, "vendrai rien", true},
		{"a question of a dialogue", "fr", dialogue, "Vous partez ?", false},
		{"a question with who asks it", "fr", dialogue, "Vous partez ? demande Zoé Prat", true},
		{"a line without who says it", "fr", dialogue, "Jamais.", false},
		{"two lines of dialogue joined", "fr", dialogue, "Pas même le pont. Vous partez ?", true},
		{"one paragraph of three", "fr", suite, "Les variants, non.", false},
		{"the last paragraph", "fr", suite, "Suivez les règles.", false},
		{"all paragraphs", "fr", suite, "Les cas ont baissé. Les variants, non. Suivez les règles.", false},
		{"half of a paragraph", "fr", suite, "Les cas ont", true},
		{"a paragraph and what follows the quote", "fr", suite, "Suivez les règles. Jo Blin se tait.", true},
		{"what follows the quote", "fr", suite, "Jo Blin se tait.", true},

		{"Spanish dialogue", "es", raya, "No venderé nada", false},
		{"Spanish dialogue around its aside", "es", raya, "No venderé nada. Ni el puente.", false},
		{"Spanish dialogue with its aside", "es", raya, "No venderé nada —dijo Ana Ruiz", true},
		{"a Spanish aside left out", "es", raya, "Nos quedamos y ganamos", false},
		{"a Spanish aside kept", "es", raya, "Nos quedamos —ha dicho Luis Gil— y ganamos", true},
		{"Spanish reported speech", "es", raya, "El plan no gusta a nadie", false},
		{"the article's own Spanish words", "es", raya, "La alcaldesa calló", true},
		{"Spanish words with another's", "es", raya, "Nos quedamos y ganamos. La alcaldesa calló", true},
		{"a Spanish never left out behind an ellipsis", "es", raya, "No iremos …", true},
		{"a Spanish not left out", "es", raya, "… iremos nunca", true},
		{"a Spanish word changed", "es", raya, "No iremos jamás", true},

		{"double marks within single ones", "en-GB", londres, "She told me “no chance” to my face", false},
		{"words within the inner marks", "en-GB", londres, "no chance", false},
		{"a plural's apostrophe", "en-GB", londres, "It’s the workers’ bridge", false},
		{"straight single marks", "en-GB", londres, "We won't go", false},
		{"over a straight single mark", "en-GB", londres, "We won't go,' said Bo Ruiz", true},
		{"over a single mark", "en-GB", londres, "It’s the workers’ bridge, she added", true},
		{"two single quotes of two speakers", "en-GB", londres, "It’s the workers’ bridge. We won't go", true},
		{"cut within straight single marks", "en-GB", londres, "We won't", true},

		{"before 며", "ko", gangnam, "부두는 팔지 않는다", false},
		{"corner brackets", "ko", gangnam, "크레인은 남는다", false},
		{"both of one speaker", "ko", gangnam, "부두는 팔지 않는다. 크레인은 남는다", false},
		{"before 는", "ko", gangnam, "값이 틀렸다", false},
		{"white corner brackets", "ko", gangnam, "다시 오라", false},
		{"the particle taken along", "ko", gangnam, "값이 틀렸다는 입장이다", true},
		{"two speakers joined", "ko", gangnam, "크레인은 남는다. 값이 틀렸다", true},
		{"cut before its not", "ko", gangnam, "부두는 팔지", true},
	} {
		t.Run(tt.language+"/"+tt.reason, func(t *testing.T) {
			in := checks.Input{
				Article: &seeds.Article{ID: "a", Language: tt.language, Text: tt.text},
				Got:     &schema.Article{Quotes: []schema.Quote{{Text: tt.quote}}},
				Read:    func() *recognize.Document { return recognize.Read(tt.text, recognize.Options{Language: tt.language}) },
			}
			found, unverified := inspect(t, list, in)
			require.Empty(t, unverified)
			if tt.wrong {
				require.NotEmpty(t, found, "nothing says that it is wrong")
			} else {
				require.Empty(t, found)
			}
		})
	}
}
