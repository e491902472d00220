package lexeme

import (
	"slices"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/schema"
)

// compile compiles files of a made-up language.
func compile(t *testing.T, tag string, files fstest.MapFS) (*Grammar, error) {
	t.Helper()
	if files["und/traits.txt"] == nil {
		files["und/traits.txt"] = &fstest.MapFile{}
	}
	s, err := language.Open(files)
	require.NoError(t, err)
	l, err := s.For(tag)
	require.NoError(t, err)
	return NewGrammar(l)
}

func TestShippedLanguagesCompile(t *testing.T) {
	for _, tag := range append(language.Tags(), "und") {
		l := language.For(tag)
		g, err := NewGrammar(l)
		require.NoError(t, err, tag)
		require.NotNil(t, g.Root("%"), "%s: what all languages share is there", tag)
		require.NotEmpty(t, l.Setting("decimal"), "%s/traits.txt: [settings] has no decimal mark", tag)
		require.NotEmpty(t, g.Grouping, "%s/traits.txt: [settings] has no grouping mark", tag)
		require.Same(t, For(l), For(l), "%s is compiled once", tag)
	}
}

func TestEveryHeadingOfFiguresIsRead(t *testing.T) {
	var want, got []string
	for _, h := range language.Headings() {
		if h.File == "numbers" || h.File == "measures" {
			want = append(want, h.File+"/"+h.Name)
		}
	}
	for _, h := range slices.Concat(numberHeadings, measureHeadings) {
		got = append(got, h.name)
	}
	require.ElementsMatch(t, want, got)
}

func TestWhatIsWrongInAnEntryIsNamed(t *testing.T) {
	for _, tt := range []struct{ reason, file, data, want string }{
		{"a number in words", "numbers", "[cardinals]\nseven = seven", `xx/numbers.txt:2: "seven" is no number: write digits such as 21, or a power of ten such as 10^6`},
		{"a negative number", "numbers", "[ordinals]\nlast = -1", `xx/numbers.txt:2: "-1" is no number`},
		{"a power that no integer holds", "numbers", "[ordinals]\nlast = 10^24", `xx/numbers.txt:2: "10^24" is no number`},
		{"a scale that is no power", "numbers", "[scales]\n# why\nmyriad = 10000", `xx/numbers.txt:3: "10000" is no power of ten: write 10^6 for a million`},
		{"a scale that is no scale", "numbers", "[scales]\none = 10^0", `xx/numbers.txt:2: "10^0" is no power of ten`},
		{"a sign with an unknown word", "numbers", "[signs]\nk = 10^3, tight", `xx/numbers.txt:2: "10^3, tight" is no power of ten`},
		{"two alternatives apart", "numbers", "[alternatives]\ntwotree = 2 or 4", `xx/numbers.txt:2: "2 or 4" is no number or the next one: write 2 or 3`},
		{"a part as a decimal", "numbers", "[parts]\nhalf = 0.5", `xx/numbers.txt:2: "0.5" is no fraction: write 3/4 for three quarters`},
		{"more than one part", "numbers", "[parts]\nmost = 3/4", `xx/numbers.txt:2: 3/4 is more than one part: write 1/4`},
		{"two values of one word", "numbers", "[cardinals]\nscore = 10\n[collectives]\nscore = 20", `xx/numbers.txt:4: "score" is 20 here and 10 before: a word has one value under`},
		{"two values but for an accent", "numbers", "[cardinals]\nvàgt = 10\nvagt = 20", `xx/numbers.txt:3: "vagt" is 20 here and 10 before`},
		{"two scales of one word", "numbers", "[scales]\nbillion = 10^9\nBillion = 10^12", `xx/numbers.txt:3: "Billion" is 10^12 here and 10^9 before`},
		{"two ranks of one word", "numbers", "[ordinals]\nsecond = 2\nSecond = 3", `xx/numbers.txt:3: "Second" is 3 here and 2 before`},
		{"no word at all", "numbers", "[of]\n\u00ad", `xx/numbers.txt:2: "\u00ad" has no letter, digit or sign in it`},
		{"a symbol for a code", "measures", "[currencies]\neuro(s) = €", `xx/measures.txt:2: "€" is no code of ISO 4217: write capitals such as USD`},
		{"codes without commas", "measures", "[minors]\ncent(s) = USD EUR", `xx/measures.txt:2: "USD EUR" is no code of ISO 4217`},
		{"two currencies of a nation", "measures", "[nations]\nswiss = CHF, EUR", `xx/measures.txt:2: a nation has one currency: write CHF`},
		{"a nation twice", "measures", "[nations]\nswiss = CHF\nSwiss = EUR", `xx/measures.txt:3: "Swiss" has the currency EUR here and CHF before`},
		{"units without commas", "measures", "[units]\nton(s) = t [ston_av]", `xx/measures.txt:2: "t [ston_av]" is no unit of UCUM: write its symbol such as km or [mi_i]`},
		{"letters that UCUM has not", "measures", "[unit symbols]\nµm = µm", `xx/measures.txt:2: "µm" is no unit of UCUM`},
		{"a symbol of two units", "measures", "[unit symbols]\nT = t, T", `xx/measures.txt:2: a symbol is one unit: write t`},
		{"an unknown qualifier", "measures", "[before]\nat least = min", `xx/measures.txt:2: no qualifier is called "min"; those of words are about, more_than, at_least, less_than, at_most and exact`},
		{"a qualifier that words of one figure have not", "measures", "[after]\nor so = between", `xx/measures.txt:2: no qualifier is called "between"`},
		{"two qualifiers before", "measures", "[before]\nover = more_than\nOver = about", `xx/measures.txt:3: "Over" is about here and more_than before`},
		{"two qualifiers after", "measures", "[after]\nup = at_least\nUp = about", `xx/measures.txt:3: "Up" is about here and at_least before`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			_, err := compile(t, "xx", fstest.MapFS{"xx/" + tt.file + ".txt": {Data: []byte(tt.data)}})
			require.ErrorContains(t, err, tt.want)
		})
	}
}

func TestWhatAnEntryMeans(t *testing.T) {
	g, err := compile(t, "es-AR", fstest.MapFS{
		"und/measures.txt": {Data: []byte("[more codes]\nXYZ\n[currency signs]\n$ = USD\n[unit symbols]\nMW = MW")},
		"es/numbers.txt":   {Data: []byte("[cardinals]\nsiète = 7\nonze = 11\n[multipliers]\ncien(to) = 100\n[scales]\nmillón | millones = 10^6\n[signs]\nM = 10^6, loose\nm = 10^6\n[alternatives]\ntwotree = 2 or 3\n[parts]\nmedio = 1/2\n[fractions]\n¾ = 3/4\n[plural endings]\ns\n[not plural endings]\nss")},
		"es/measures.txt":  {Data: []byte("[currencies]\npeso(s) = MXN, ARS\n[currencies: AR]\npeso(s) = ARS, USD\n[currency signs: AR]\n$ = ARS\n[units]\nton = t, [ston_av]\n[before]\nat least = at_least")},
	})
	require.NoError(t, err)
	at := func(word string) Sense {
		n := g.Root(word)
		require.NotNil(t, n, word)
		return n.Sense
	}
	for _, tt := range []struct {
		reason    string
		got, want any
	}{
		{"a number with its accent", at("siète").Value, int64(7)},
		{"and as many write it", at("siete").Value, int64(7)},
		{"a part may be left out", at("cien").Value, at("ciento").Value},
		{"a scale", at("millones").Exponent, int32(6)},
		{"signs as they are cased", at("m").Sign, []ScaleSign{{"M", 6, true}, {"m", 6, false}}},
		{"of two numbers the lower", at("twotree").Value, int64(2)},
		{"the denominator of a part", at("medio").Value, int64(2)},
		{"a character", at("¾").Vulgar, schema.NewDecimal(75, -2)},
		{"what a region tells comes first", at("pesos").Codes, []string{"ARS", "USD"}},
		{"the language's own before what all share", at("$").Codes, []string{"ARS"}},
		{"a code of ISO 4217", at("chf").Codes, []string{"CHF"}},
		{"a code that the files add", at("xyz").Codes, []string{"XYZ"}},
		{"units, the preferred one first", at("ton").Unit, []string{"t", "[ston_av]"}},
		{"a symbol as it is cased", at("mw").Symbols, []Symbol{{"MW", "MW"}}},
		{"a phrase is found by its first word", g.Root("at").Next["least"].Before, schema.AtLeast},
		{"eleven has its own word", g.HasTeen(1), true},
		{"seventeen has none", g.HasTeen(7), false},
		{"an ending of plurals", g.EndsInPlural("cabras"), true},
		{"one that only looks like it", g.EndsInPlural("glass"), false},
	} {
		require.Equal(t, tt.want, tt.got, tt.reason)
	}
}
