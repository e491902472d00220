package checks_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// The sign $ may be of dollars or of pesos; the words are not: dollars are no pesos. Whose
// they are is the United States' unless the article tells another country that has them, or
// the press of its language writes them so at home.
func TestCurrenciesThatAWordExcludes(t *testing.T) {
	thirty := schema.NewDecimal(30, 0)
	for _, tt := range []struct {
		reason, language, text, mention, unit string
		wrong                                 bool
	}{
		{"dollars of the United States as pesos", "es", "La empresa pagó 30 dólares estadounidenses.", "30 dólares estadounidenses", "MXN", true},
		{"dollars of the United States", "es", "La empresa pagó 30 dólares estadounidenses.", "30 dólares estadounidenses", "USD", false},
		{"dollars as pesos", "es", "La empresa pagó 30 dólares.", "30 dólares", "MXN", true},
		{"dollars of a country that nothing tells", "es", "La empresa pagó 30 dólares.", "30 dólares", "CAD", true},
		{"dollars of Canada", "es", "La empresa de Canadá pagó 30 dólares.", "30 dólares", "CAD", false},
		{"pesos as dollars", "es", "La empresa pagó 30 pesos.", "30 pesos", "USD", true},
		{"pesos of Chile", "es", "La empresa pagó 30 pesos.", "30 pesos", "CLP", false},
		{"pesos of Mexico where another country is told", "es", "La policía colombiana halló 30 pesos.", "30 pesos", "MXN", true},
		{"pesos of the country that is told", "es", "La policía colombiana halló 30 pesos.", "30 pesos", "COP", false},
		{"pesos of a third country", "es", "La policía colombiana halló 30 pesos.", "30 pesos", "ARS", true},
		{"pesos beside the United States", "es", "Pagó 30 pesos y voló a Estados Unidos.", "30 pesos", "MXN", false},
		{"a sign as pesos", "es", "La empresa pagó $30.", "$30", "CLP", false},
		{"a sign as dollars", "es", "La empresa pagó $30.", "$30", "USD", false},
		{"dollars as pesos", "en", "It cost 30 dollars.", "30 dollars", "CLP", true},
		{"the number of dollars as pesos", "en", "It cost 30 dollars.", "30", "MXN", true},
		{"dollars of a country that nothing tells", "en", "It cost 30 dollars.", "30 dollars", "AUD", true},
		{"behind an article", "en", "A $30 deal was struck.", "$30", "AUD", true},
		{"by its number alone", "en", "A $30 deal was struck.", "30", "AUD", true},
		{"dollars of a nation", "en", "Australian miners paid 30 dollars.", "30 dollars", "AUD", false},
		{"dollars of a country", "en", "In Taiwan it cost $30.", "$30", "TWD", false},
		{"dollars of a city", "en", "It cost $30 in Auckland.", "$30", "NZD", false},
		{"dollars of a town that may be elsewhere", "en", "It cost $30 in Perth.", "$30", "AUD", false},
		{"such a town, and the sign that is everywhere", "en", "It cost $30 in Perth.", "$30", "USD", false},
		{"of either country that has the town", "en", "It cost $30 in Hamilton.", "$30", "NZD", false},
		{"dollars of an exchange", "en", "Shares (ASX: KGL) cost $30.", "$30", "AUD", false},
		{"beside a sign that says whose", "en", "It cost A$20, up from $30.", "$30", "AUD", false},
		{"of the region", "en-AU", "It cost $30.", "$30", "AUD", false},
		{"American dollars in a region of its own dollars", "en-AU", "Oil rose to $30 a barrel.", "$30", "USD", false},
		{"dollars of a country that has few of them", "en", "Sugar costs $30 in Jamaica.", "$30", "JMD", false},
		{"the same where nothing tells of it", "en", "Sugar costs $30 there.", "$30", "JMD", true},
		{"rupees by a sign that four countries have", "en", "It cost Rs 30 in Pakistan.", "Rs 30", "PKR", false},
		{"rupees of a country that nothing tells", "en", "It cost Rs 30 there.", "Rs 30", "LKR", true},
		{"yen of a town beside people of the other sign", "en", "Chinese tourists in Tokyo paid ¥30.", "¥30", "JPY", false},
		{"of another region", "en-NZ", "It cost $30.", "$30", "AUD", true},
		{"another country's", "en", "It cost $30 in Auckland.", "$30", "AUD", true},
		{"a sign as pesos", "en", "It cost $30.", "$30", "MXN", true},
		{"a sign as pesos of a country", "en", "It cost $30 in Mexico.", "$30", "MXN", false},
		{"a sign of another amount", "en", "In Mexico it cost $20 million, not 30 million.", "", "MXN", false},
		{"dollars as pesos", "fr", "Il a payé 30 dollars.", "30 dollars", "MXN", true},
		{"dollars of Canada", "fr", "Il a payé 30 dollars.", "30 dollars", "CAD", false},
		{"dollars of Australia", "fr", "Il a payé 30 dollars.", "30 dollars", "AUD", true},
		{"francs of Switzerland as those of Senegal", "fr", "Les Suisses ont payé 30 francs.", "30 francs", "XOF", true},
		{"francs of Senegal as those of Switzerland", "fr", "À Dakar, il a payé 30 francs.", "30 francs", "CHF", true},
		{"CFA francs as Swiss ones", "fr", "Il a payé 30 francs CFA.", "30 francs CFA", "CHF", true},
		{"CFA francs", "fr", "Il a payé 30 francs CFA.", "30 francs CFA", "XAF", false},
		{"dollars of Québec beside another country", "fr", "Il a payé 30 dollars en Australie.", "30 dollars", "CAD", false},
		{"crowns of a firm's nation", "fr", "Le groupe danois a payé 30 couronnes.", "30 couronnes", "DKK", false},
		{"francs of a town", "fr", "À Kigali, il a payé 30 francs.", "30 francs", "RWF", false},
		{"pesos beside somebody who is called as a town of others", "es", "Santiago Nieto pagó 30 pesos.", "30 pesos", "MXN", false},
		{"francs of Rwanda", "fr", "Au Rwanda, il a payé 30 francs.", "30 francs", "RWF", false},
		{"francs", "fr", "Il a payé 30 francs.", "30 francs", "XOF", false},
		{"dollars as pesos", "ko", "30달러를 냈다.", "30달러", "MXN", true},
		{"dollars", "ko", "30달러를 냈다.", "30달러", "USD", false},
		{"dollars by their word in a region of pesos", "es-MX", "La empresa pagó 30 dólares.", "30 dólares", "USD", false},
		{"dollars of a country that nothing tells", "ko", "30달러를 냈다.", "30달러", "AUD", true},
		{"dollars of Australia", "ko", "호주에서 30달러를 냈다.", "30달러", "AUD", false},
	} {
		t.Run(tt.language+"/"+tt.reason, func(t *testing.T) {
			f := schema.Figure{Kind: schema.Money, Value: thirty, Unit: tt.unit}
			if tt.mention == "" {
				f.Value = schema.NewDecimal(30000000, 0)
			} else {
				f.Mentions = []schema.Mention{{Text: tt.mention}}
			}
			require.Equal(t, tt.wrong, len(figureErrors(t, tt.language, tt.text, f)) > 0)
		})
	}
}

// Livres are pounds, or books, which may be counted without a noun; other money may not.
func TestBooksOrPounds(t *testing.T) {
	for _, tt := range []struct {
		reason, text string
		figure       schema.Figure
		wrong        bool
	}{
		{"books", "La romancière a vendu 6 millions de livres.", schema.Figure{Kind: schema.Count}, false},
		{"books by their noun", "La romancière a vendu 6 millions de livres.", schema.Figure{Kind: schema.Count, Unit: "livres"}, false},
		{"pounds", "La romancière a gagné 6 millions de livres.", schema.Figure{Kind: schema.Money, Unit: "GBP"}, false},
		{"pounds sterling are no count", "Elle a gagné 6 millions de livres sterling.", schema.Figure{Kind: schema.Count}, true},
		{"euros are no count", "Elle a gagné 6 millions d'euros.", schema.Figure{Kind: schema.Count}, true},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			tt.figure.Value = schema.NewDecimal(6000000, 0)
			require.Equal(t, tt.wrong, len(figureErrors(t, "fr", tt.text, tt.figure)) > 0)
		})
	}
}

// figureErrors returns what is wrong with a figure of a text.
func figureErrors(t *testing.T, language, text string, f schema.Figure) (list []result.Finding) {
	t.Helper()
	all, err := checks.Select(checks.All(), []string{"grounding/figure", "value/figure"}, nil)
	require.NoError(t, err)
	a := &seeds.Article{ID: "a", Language: language, Published: "2025-10-15", Text: text}
	got := &schema.Article{Form: schema.ArticleForm, Source: schema.Source{ID: "a"}, Figures: []schema.Figure{f}}
	found, _ := inspect(t, all, checks.Input{Extractor: "x", Got: got, Article: a, Read: func() *recognize.Document {
		return recognize.Read(text, recognize.Options{Language: language})
	}})
	for _, f := range found {
		if f.Severity == result.Error {
			list = append(list, f)
		}
	}
	return list
}
