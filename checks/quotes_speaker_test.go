package checks_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/fixtures/wire"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// A quote of somebody else than the text names beside it is an error, where the text leaves
// no doubt: Paul Hale has said it in none of the first, and may have in all of the second.
func TestSpeakersThatTheTextNames(t *testing.T) {
	const (
		en = "Paul Hale runs the port of Lowick and has met Lina Torres. "
		fr = "Paul Hale dirige le port de Lowick et connaît Lina Torres. "
		es = "Paul Hale dirige el puerto de Lowick y conoce a Lina Torres. "
		ko = "상인 박도윤은 부두를 운영한다. 김하늘 사장은 부두를 지킨다. "
	)
	for _, tt := range []struct {
		reason, language, text, words string
		told                          bool
	}{
		{"name and verb behind", "en", en + "“No comment on that,” Lina Torres said.", "No comment on that,", true},
		{"verb and name behind", "en", en + "“No comment on that,” said Lina Torres, who left.", "No comment on that,", true},
		{"the surname alone", "en", en + "“No comment on that,” Torres said on Monday.", "No comment on that,", true},
		{"with a title", "en", en + "“No comment on that,” Mayor Lina Torres said.", "No comment on that,", true},
		{"with an office", "en", en + "“No comment on that,” said managing director Lina Torres.", "No comment on that,", true},
		{"with an office and its article", "fr", fr + "« Nous ne dirons rien », a déclaré la maire Lina Torres.", "Nous ne dirons rien", true},
		{"with an auxiliary", "en", en + "“No comment on that,” Torres later added.", "No comment on that,", true},
		{"before a colon", "en", en + "Lina Torres said: “No comment on that.”", "No comment on that.", true},
		{"before a comma", "en", en + "Lina Torres said, “No comment on that.”", "No comment on that.", true},
		{"with words before the colon", "en", en + "Lina Torres said in a letter: “No comment on that.”", "No comment on that.", true},
		{"a sentence of the quotation", "en", en + "“No comment on that. It is over,” Lina Torres said.", "No comment on that.", true},
		{"a question", "en", en + "“Why should we go at all?” Lina Torres asked.", "Why should we go at all?", true},
		{"in French, behind", "fr", fr + "« Nous ne dirons rien », a déclaré Lina Torres.", "Nous ne dirons rien", true},
		{"in French, before", "fr", fr + "Lina Torres a déclaré : « Nous ne dirons rien. »", "Nous ne dirons rien.", true},
		{"in Spanish, behind", "es", es + "«No diremos nada más», dijo Lina Torres.", "No diremos nada más", true},
		{"in Spanish, before", "es", es + "Lina Torres ha dicho: «No diremos nada más».", "No diremos nada más", true},
		{"in Korean", "ko", ko + "김하늘 사장은 “할 말이 전혀 없다”고 말했다.", "할 말이 전혀 없다", true},

		{"himself", "en", en + "“No comment on that,” Paul Hale said.", "No comment on that,", false},
		{"himself, by his surname", "en", en + "“No comment on that,” said Hale.", "No comment on that,", false},
		{"a pronoun", "en", en + "“No comment on that,” he said.", "No comment on that,", false},
		{"a pronoun before", "en", en + "Lina Torres left. He said: “No comment on that.”", "No comment on that.", false},
		{"nobody", "en", en + "“No comment on that.” Lina Torres left.", "No comment on that.", false},
		{"the next quotation's speaker", "en", en + "“No comment on that.” Lina Torres said: “We will go.”", "No comment on that.", false},
		{"the one before's", "en", en + "“We will go,” said Lina Torres. “No comment on that.”", "No comment on that.", false},
		{"her lawyer", "en", en + "“No comment on that,” said Lina Torres’s lawyer.", "No comment on that,", false},
		{"her lawyer, before", "en", en + "The lawyer of Lina Torres said: “No comment on that.”", "No comment on that.", false},
		{"her family", "en", en + "“No comment on that,” said the Torres family.", "No comment on that,", false},
		{"a friend of the mayor", "en", en + "“No comment on that,” said a friend of mayor Lina Torres.", "No comment on that,", false},
		{"a friend of hers", "en", en + "“No comment on that,” a friend of Lina Torres said.", "No comment on that,", false},
		{"both in the sentence", "en", en + "“No comment on that,” Lina Torres said of Paul Hale.", "No comment on that,", false},
		{"who is quoted by her", "en", en + "“No comment on that,” Lina Torres quoted Paul Hale as saying.", "No comment on that,", false},
		{"who she was told by", "en", en + "“No comment on that,” Lina Torres was told.", "No comment on that,", false},
		{"who she spoke to", "en", en + "“No comment on that,” he told Lina Torres.", "No comment on that,", false},
		{"the words stand twice", "en", en + "“No comment on that,” Lina Torres said. “No comment on that,” he said.", "No comment on that,", false},
		{"in French, a pronoun", "fr", fr + "« Nous ne dirons rien », a-t-il déclaré à Lina Torres.", "Nous ne dirons rien", false},
		{"in French, her lawyer", "fr", fr + "« Nous ne dirons rien », a déclaré l’avocat de Lina Torres.", "Nous ne dirons rien", false},
		{"in Spanish, her lawyer", "es", es + "«No diremos nada más», dijo el abogado de Lina Torres.", "No diremos nada más", false},
		{"in Spanish, nobody", "es", es + "«No diremos nada más», dijo a Lina Torres.", "No diremos nada más", false},
		{"in Korean, himself", "ko", ko + "박도윤은 “할 말이 전혀 없다”고 말했다.", "할 말이 전혀 없다", false},
		{"in Korean, a pronoun", "ko", ko + "그는 “할 말이 전혀 없다”고 말했다.", "할 말이 전혀 없다", false},
		{"in Korean, to her", "ko", ko + "그는 김하늘에게 “할 말이 전혀 없다”고 말했다.", "할 말이 전혀 없다", false},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			name := "Paul Hale"
			if tt.language == "ko" {
				name = "박도윤"
			}
			found := speakerFindings(t, &seeds.Article{ID: "a", Language: tt.language, Published: "2025-02-04", Text: tt.text}, &schema.Article{
				Source:  schema.Source{ID: "a"},
				Parties: []schema.Party{{ID: "hale", Type: schema.Person, Name: name}},
				Quotes:  []schema.Quote{{Speaker: "hale", Text: tt.words}},
			})
			require.Equal(t, tt.told, len(found) > 0, "%s %v", tt.text, found)
		})
	}
}

func speakerFindings(t *testing.T, a *seeds.Article, got *schema.Article) []result.Finding {
	t.Helper()
	all, err := checks.Select(checks.All(), []string{"grounding/quote"}, nil)
	require.NoError(t, err)
	found, _ := inspect(t, all, checks.Input{Extractor: "x", Got: got, Article: a})
	return slices.DeleteFunc(found, func(f result.Finding) bool { return f.Attribute != "speaker" })
}

// No speaker whom a person has written down, or who was written, is held against a record;
// of two speakers of an article, exchanged, some are.
func TestSpeakersOfTheKitAndOfMadeNews(t *testing.T) {
	type spoken struct {
		article *seeds.Article
		golden  *schema.Golden
	}
	var all []spoken
	for _, a := range seeds.Kit() {
		all = append(all, spoken{&a, truth(t, a.ID)})
	}
	for _, language := range []string{"en", "es", "fr", "ko"} {
		w, err := wire.NewWriter(language, 1)
		require.NoError(t, err)
		for range 30 {
			a := w.Article(300)
			all = append(all, spoken{&seeds.Article{ID: "a", Language: a.Language, Published: a.Published.String(), Text: a.Text}, a.Golden("a")})
		}
	}
	exchanged, told := map[string]int{}, map[string]int{}
	for _, s := range all {
		got := s.golden.Article()
		require.Empty(t, speakerFindings(t, s.article, got), s.article.Text)
		var speakers []string
		for _, q := range got.Quotes {
			if q.Speaker != "" && !slices.Contains(speakers, q.Speaker) {
				speakers = append(speakers, q.Speaker)
			}
		}
		if len(speakers) < 2 {
			continue
		}
		for i, q := range got.Quotes {
			if k := slices.Index(speakers, q.Speaker); k >= 0 {
				got.Quotes[i].Speaker = speakers[(k+1)%len(speakers)]
				exchanged[s.article.Language]++
			}
		}
		told[s.article.Language] += len(speakerFindings(t, s.article, got))
	}
	for language, n := range exchanged {
		t.Logf("%s: %d of %d exchanged speakers are told", language, told[language], n)
		require.Greater(t, 3*told[language], n, language)
	}
}
