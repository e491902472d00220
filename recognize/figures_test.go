package recognize

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestFigures reads sentences and writes every figure as
// "surface = kind value[..max] unit qualifier", in its preferred reading.
func TestFigures(t *testing.T) {
	for _, tt := range []struct{ reason, lang, text, want string }{
		// digits
		{"no-break spaces part thousands", "fr", "1\u00a0234\u202f567 habitants", "1 234 567 habitants = count 1234567 habitants exact"},
		{"a comma is the decimal mark in French", "fr", "6,7 %", "6,7 % = percent 6.7 % exact"},
		{"a comma parts thousands in English", "en", "12,345 people", "12,345 people = count 12345 people exact"},
		{"of two marks the last is decimal in any language", "en", "1.234,56 euros", "1.234,56 euros = money 1234.56 EUR exact"},
		{"Indian groups", "en", "12,34,567 rupees", "12,34,567 rupees = money 1234567 INR exact"},
		{"apostrophes part thousands", "fr", "1'500 francs suisses", "1'500 francs suisses = money 1500 CHF exact"},
		{"full-width digits", "ko", "５００억원", "５００억원 = money 50000000000 KRW exact"},
		{"Arabic-Indic digits", "en", "٤٢ people", "٤٢ people = count 42 people exact"},
		{"a true minus", "fr", "−17,5 °C", "−17,5 °C = quantity -17.5 Cel exact"},
		{"scientific notation", "en", "1.3x10^6 cells", "1.3x10^6 cells = count 1300000 cells exact"},
		{"superscript exponents", "en", "3×10⁶ cells", "3×10⁶ cells = count 3000000 cells exact"},
		{"a mixed number", "en", "2 1/4 miles", "2 1/4 miles = quantity 2.25 [mi_i] exact"},
		{"a vulgar fraction behind a digit", "en", "2½ miles", "2½ miles = quantity 2.5 [mi_i] exact"},
		// words
		{"vigesimal tens", "fr", "quatre-vingt-dix-sept mille tonnes", "quatre-vingt-dix-sept mille tonnes = quantity 97000 t exact"},
		{"Belgian and Swiss tens", "fr", "septante-deux ou nonante communes", "septante-deux ou nonante communes = count 72..90 communes between"},
		{"et joins one and eleven", "fr", "soixante et onze ans", "soixante et onze ans = quantity 71 a exact"},
		{"cents multiply up to nine", "fr", "deux cents euros et cinquante cents", "deux cents euros et cinquante cents = money 200.5 EUR exact"},
		{"virgule in words", "fr", "deux virgule zéro cinq millions", "deux virgule zéro cinq millions = count 2050000  exact"},
		{"and joins hundreds", "en", "a hundred and five firms", "a hundred and five firms = count 105 firms exact"},
		{"a half of the scale", "en", "three and a half million people", "three and a half million people = count 3500000 people exact"},
		{"et demi is half of the scale", "fr", "deux millions et demi d'euros", "deux millions et demi d'euros = money 2500000 EUR exact"},
		{"et demi after the unit", "fr", "deux ans et demi", "deux ans et demi = quantity 2.5 a exact"},
		{"dozens", "en", "half a dozen eggs and two dozen cups", "half a dozen eggs = count 6 eggs exact; two dozen cups = count 24 cups exact"},
		{"a centaine is about a hundred", "fr", "une centaine d'élus", "une centaine d'élus = count 100 élus about"},
		{"tens of millions are no number", "fr", "des dizaines de millions d'euros", ""},
		{"Sino-Korean", "ko", "이천칠백삼십오만원", "이천칠백삼십오만원 = money 27350000 KRW exact"},
		{"native Korean with its counter", "ko", "쉰두 명이", "쉰두 명 = count 52 명 exact"},
		{"digits and Korean scales", "ko", "1조 2000억원", "1조 2000억원 = money 1200000000000 KRW exact"},
		{"Korean words that only look like numbers", "ko", "이사는 사이가 만일 일본", ""},
		// scales
		{"a French billion", "fr", "2 billions d'euros", "2 billions d'euros = money 2000000000000 EUR exact"},
		{"an English billion", "en", "2 billion euros", "2 billion euros = money 2000000000 EUR exact"},
		{"glued abbreviations", "fr", "500Md€, 3 M$ et 340 k€", "500Md€ = money 500000000000 EUR exact; 3 M$ = money 3000000 USD exact; 340 k€ = money 340000 EUR exact"},
		{"bn and m with money", "en", "$5bn and €3.5m", "$5bn = money 5000000000 USD exact; €3.5m = money 3500000 EUR exact"},
		{"m without money is a metre", "en", "5 m", "5 m = quantity 5 m exact"},
		{"m before a noun is a million", "en", "5m users", "5m users = count 5000000 users exact"},
		{"lakh and crore", "en", "three lakh crore rupees", "three lakh crore rupees = money 3000000000000 INR exact"},
		{"a code before its scale", "en", "75 USD million", "75 USD million = money 75000000 USD exact"},
		{"a scale and a code in one", "fr", "30 MUSD", "30 MUSD = money 30000000 USD exact"},
		// money
		{"a dollar by its adjective", "fr", "18,6 millions de dollars canadiens", "18,6 millions de dollars canadiens = money 18600000 CAD exact"},
		{"a dollar where the article is from", "fr-CA", "10 $", "10 $ = money 10 CAD exact"},
		{"a currency between two numbers is the one it is glued to", "en", "3 USD50 cards", "3 = count 3  exact; USD50 = money 50 USD exact"},
		{"dollars and cents", "en", "2 dollars and 50 cents", "2 dollars and 50 cents = money 2.5 USD exact"},
		{"euros in the middle", "fr", "2€50", "2€50 = money 2.5 EUR exact"},
		{"a code that is a word", "en", "ALL 5 solutions", "5 solutions = count 5 solutions exact"},
		{"a French article in capitals is no Egypt", "fr", "LE 4 AVENUES", "4 = count 4  exact"},
		{"an article is no Australia", "en", "a $5 bill", "$5 = money 5 USD exact"},
		{"millions after millions of euros", "fr", "186 millions d'euros, contre 171 millions en mai", "186 millions d'euros = money 186000000 EUR exact; 171 millions = money 171000000 EUR exact"},
		{"Korean dollars", "ko", "5000억 달러를", "5000억 달러 = money 500000000000 USD exact"},
		// percentages
		{"percentage points", "fr", "1,3 point de pourcentage", "1,3 point de pourcentage = quantity 1.3 pp exact"},
		{"basis points", "en", "25 basis points", "25 basis points = quantity 25 bp exact"},
		{"Korean percent", "ko", "최대 95퍼센트까지", "95퍼센트 = percent 95 % at_most"},
		// quantities
		{"UCUM", "fr", "3 400 GWh, 86 km² et 8 To/s", "3 400 GWh = quantity 3400 GW.h exact; 86 km² = quantity 86 km2 exact; 8 To/s = quantity 8 Tby/s exact"},
		{"a unit tied by hyphens", "en", "a 30,000-square-foot office", "30,000-square-foot = quantity 30000 [sft_i] exact"},
		{"barrels a day", "fr", "6 millions de barils par jour", "6 millions de barils par jour = quantity 6000000 [bbl_us]/d exact"},
		{"metres and centimetres", "fr", "1 m 80", "1 m 80 = quantity 1.8 m exact"},
		// counts
		{"the noun is the first plural in English", "en", "six global technology companies", "six = count 6 companies exact"},
		{"an adjective may go first in French", "fr", "six grandes entreprises mondiales", "six = count 6 entreprises exact"},
		{"a noun after millions", "fr", "67,5 millions d'habitants", "67,5 millions d'habitants = count 67500000 habitants exact"},
		{"a verb is not counted", "en", "the 100 said", "100 = count 100  exact"},
		// ranges and ratios
		{"a scale for both", "en", "$5-7bn", "$5-7bn = money 5000000000..7000000000 USD between"},
		{"between", "fr", "entre 12 et 15 millions de francs suisses", "entre 12 et 15 millions de francs suisses = money 12000000..15000000 CHF between"},
		{"à", "fr", "10 à 12 %", "10 à 12 % = percent 10..12 % between"},
		{"Korean tilde", "ko", "10~20% 인상", "10~20% = percent 10..20 % between"},
		{"neighbours joined by or", "fr", "2 ou 3 jours", "2 ou 3 jours = quantity 2..3 d between"},
		{"one in five", "en", "one in five adults", "one in five = ratio 0.2 1 exact"},
		{"a noun inside the ratio", "fr", "un abonné sur huit", "un abonné sur huit = ratio 0.125 1 exact"},
		{"three to one", "en", "a ratio of 3 to 1", "3 to 1 = ratio 3 1 exact"},
		{"two thirds", "fr", "les deux tiers des élus", "deux tiers = ratio 0.666666666666667 1 exact"},
		{"Korean fractions start below", "ko", "3분의 1이", "3분의 1 = ratio 0.333333333333333 1 exact"},
		{"times", "fr", "2,1 fois l'excédent", "2,1 fois = ratio 2.1 1 exact"},
		{"more than five of three is no ratio", "en", "8 in 5", "8 = count 8  exact; 5 = count 5  exact"},
		// qualifiers
		{"jusqu'à is a ceiling", "fr", "jusqu’à 95 %", "95 % = percent 95 % at_most"},
		{"plus de", "fr", "plus de 100 développeurs", "100 développeurs = count 100 développeurs more_than"},
		{"près de is about", "fr", "près d'un milliard d'euros", "un milliard d'euros = money 1000000000 EUR about"},
		{"no more than", "en", "no more than 10 staff", "10 staff = count 10 staff at_most"},
		{"moins de is no sign", "fr", "moins de 3 %", "3 % = percent 3 % less_than"},
		{"moins is one", "fr", "moins 5 degrés", "moins 5 degrés = quantity -5 Cel exact"},
		{"after the figure", "fr", "10 % au maximum", "10 % = percent 10 % at_most"},
		{"or more", "en", "50 workers or more", "50 workers = count 50 workers at_least"},
		{"Korean behind the figure", "ko", "5000원 이상", "5000원 = money 5000 KRW at_least"},
		{"Korean behind a particle", "ko", "1조원이 넘는", "1조원 = money 1000000000000 KRW more_than"},
		{"Korean 여 is about", "ko", "10여 명이", "10여 명 = count 10 명 about"},
		// ordinals
		{"digits", "fr", "au 7e rang", "7e = ordinal 7  exact"},
		{"compound words", "en", "the twenty-first case", "twenty-first = ordinal 21  exact"},
		{"a rank that is a fixed phrase", "en", "a first class seat", ""},
		{"a third of is a fraction, a third term a rank", "en", "a third of users in a third term", "a third = ratio 0.333333333333333 1 exact; third = ordinal 3  exact"},
		// no figures
		{"articles", "fr", "un projet et une visite", ""},
		{"one as a pronoun", "en", "one of the ones", ""},
		{"models", "en", "a Boeing 737, an iPhone 15 and GPT-4o on 5G", ""},
		{"versions and pages", "en", "version 2.0, page 12", ""},
		{"addresses of all kinds", "fr", "192.168.1.2, 10 rue de Rivoli, 75008 Paris, https://example.com/20%", ""},
		{"telephone numbers", "fr", "01 23 45 67 89 ou +33 6 12 34 56 78", ""},
		{"telephone numbers in English", "en", "555-1234 or (212) 555-0123", ""},
		{"scores", "en", "won 2-1 and lost 3-0", ""},
		{"neuf is new", "fr", "un véhicule neuf", ""},
		{"neuf is nine", "fr", "neuf véhicules", "neuf véhicules = count 9 véhicules exact"},
		{"around the clock", "fr", "24 heures sur 24", ""},
		{"labels of a list", "en", "\n1. Open it.\n2. Close it.", ""},
		{"an unknown language has digits and symbols", "de", "12,5 % und €5", "12,5 % = percent 12.5 % exact; €5 = money 5 EUR exact"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var got []string
			for _, f := range figuresOf(tt.text, tt.lang) {
				v := f.Value.String()
				if !f.ValueMax.IsZero() {
					v += ".." + f.ValueMax.String()
				}
				surface := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(f.Text)
				got = append(got, fmt.Sprintf("%s = %s %s %s %s", surface, f.Kind, v, f.Unit, f.Qualifier))
			}
			require.Equal(t, tt.want, strings.Join(got, "; "))
		})
	}
}

// TestReadings requires what else a surface can mean, behind the preferred
// reading.
func TestReadings(t *testing.T) {
	for _, tt := range []struct{ reason, lang, text, want string }{
		{"a mark and three digits, in English", "en", "1,234", "1234"},
		{"a mark and three digits, in French", "fr", "1,234", "1.234"},
		{"a mark that South Africa has for both", "en-ZA", "1,234", "1.234 | 1234"},
		{"a mark in no known language", "de", "1,234", "1234 | 1.234"},
		{"a bare dollar sign may be another dollar in Canada", "en-CA", "$5", "5 CAD? | 5 USD?"},
		{"dollars by name", "fr", "5 dollars", "5 USD? | 5 CAD? | 5 AUD?"},
		{"pesos", "fr", "5 pesos", "5 MXN? | 5 ARS? | 5 COP? | 5 CLP? | 5 PHP? | 5 CUP? | 5 UYU?"},
		{"an adjective leaves no doubt", "fr", "5 dollars américains", "5 USD"},
		{"cents are hundredths, or cents", "en", "50 cents", "0.5 USD? | 0.5 EUR? | 0.5 CAD? | 0.5 AUD? | 50 cents"},
		{"the scale of a range's end may be its own", "fr", "2 à 3 millions", "2000000..3000000 | 2..3000000"},
		{"words that part in several places", "en", "one hundred thirty fifths", "26 1 | 2.85714285714286 1"},
		{"m glued", "en", "800m", "800 m | 800000000"},
		{"¥ of two countries", "en", "¥100", "100 JPY? | 100 CNY?"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			spans := figuresOf(tt.text, tt.lang)
			require.Len(t, spans, 1)
			var got []string
			for _, r := range spans[0].Readings {
				s := r.Figure.Value.String()
				if !r.Figure.ValueMax.IsZero() {
					s += ".." + r.Figure.ValueMax.String()
				}
				if r.Figure.Unit != "" {
					s += " " + r.Figure.Unit
				}
				if r.Figure.Inferred {
					s += "?"
				}
				got = append(got, s)
			}
			require.Equal(t, tt.want, strings.Join(got, " | "))
		})
	}
}

// TestNumbersForDates reads what dates are made of.
func TestNumbersForDates(t *testing.T) {
	for _, tt := range []struct{ lang, text, cardinal, ordinal string }{
		{"fr", "vingt-cinq jours", "25 3", ""},
		{"fr", "2025", "2025 1", ""},
		{"fr", "1er mars", "", "1 2"},
		{"fr", "vingt et unième siècle", "20 1", "21 3"},
		{"en", "two thousand twenty-five", "2025 5", ""},
		{"en", "21st century", "", "21 2"},
		{"en", "twenty-first", "20 1", "21 3"},
		{"en", "thing", "", ""},
		{"ko", "스물", "20 1", ""},
	} {
		x := newText(tt.text, tt.lang).figures
		got := ""
		if v, next, ok := x.ParseCardinal(0); ok {
			got = fmt.Sprintf("%s %d", v, next)
		}
		if tt.ordinal == "" || tt.cardinal != "" {
			require.Equal(t, tt.cardinal, got, "cardinal of %s", tt.text)
		}
		got = ""
		if v, next, ok := x.ParseOrdinal(0); ok {
			got = fmt.Sprintf("%d %d", v, next)
		}
		require.Equal(t, tt.ordinal, got, "ordinal of %s", tt.text)
	}
}
