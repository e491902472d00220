package recognize

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/assaykit/assay/internal/country"
	"github.com/assaykit/assay/internal/cputime"
	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/internal/lookalike"
	"github.com/assaykit/assay/schema"
)

// maxFuzzText is how many bytes of text a fuzz target reads: more of the same
// finds nothing new and takes the time of other inputs.
const maxFuzzText = 600

// FuzzNames reads any text, and invented articles, as a document.
func FuzzNames(f *testing.F) {
	for _, s := range []string{"Le PDG d’OstraByte, Anne Martel, a dit oui.", "Nancy B. Pike, Jr., CEO of Ostrander & Pike (O&P)", "오픈XY 에릭 솔하임 대표는 SK그룹과", "U.S. A. B. St. de la Bank of the", "groupe de l’Union-sur-Orne"} {
		f.Add(s, byte(0))
		f.Add(s, byte(1))
		f.Add(s, byte(2))
	}
	for _, data := range invent.Seeds(12) {
		c := invent.New(invent.From(data))
		f.Add(c.Text, byte(3))
	}
	f.Fuzz(func(t *testing.T, text string, language byte) {
		if len(text) > maxFuzzText {
			t.Skip("longer than what is worth the time")
		}
		o := Options{Language: []string{"fr", "en", "ko", ""}[language%4], Published: newsDay}
		doc := Read(text, o)
		requireDocument(t, doc, text)
		require.Equal(t, doc, Read(text, o))
	})
}

// requireDocument requires what is true of every document: spans stand in order
// inside the text, each with its own slice, and parties and readings point at
// each other.
func requireDocument(t require.TestingT, doc *Document, text string) {
	points, last := []rune(strings.ToValidUTF8(text, "\ufffd")), 0
	if utf8.ValidString(text) {
		for _, s := range doc.Spans {
			require.Equal(t, string(points[s.Start:s.End]), s.Text)
		}
	}
	for _, s := range doc.Spans {
		require.True(t, s.Start >= last && s.End > s.Start)
		require.NotEmpty(t, s.Readings)
		last = s.End
		for _, r := range s.Readings {
			if r.Kind == schema.KindParty {
				require.True(t, r.Name.Party >= 0 && r.Name.Party < len(doc.Parties))
			}
		}
	}
	for _, p := range doc.Parties {
		require.NotEmpty(t, p.Mentions)
		for _, r := range p.Roles {
			require.Less(t, r.Of, len(doc.Parties))
		}
	}
}

// FuzzLoadGazetteer reads any bytes as a gazetteer, and any text with it.
func FuzzLoadGazetteer(f *testing.F) {
	f.Add("Zephyrine\tproduct\tZ-1\n", "We saw zephyrine.")
	f.Add(`[{"name":"하늘빛","type":"organization"}]`, "하늘빛은 열었다")
	f.Add("{\"name\":\"a\",\"type\":\"person\"}\n{\"name\":\"a b\",\"type\":\"place\"}", "a-b a b")
	f.Fuzz(func(t *testing.T, list, text string) {
		if len(list) > 1000 || len(text) > maxFuzzText {
			t.Skip("longer than what is worth the time")
		}
		g, err := LoadGazetteer(strings.NewReader(list))
		if err != nil {
			return
		}
		requireDocument(t, Read(text, Options{Language: "en", Gazetteer: g}), text)
	})
}

// FuzzDates reads the dates of any text: the same twice, in order, inside, and
// each value is EDTF.
func FuzzDates(f *testing.F) {
	for _, s := range []string{
		"le mois dernier, mardi 4 février 2025 à 14 h 30 GMT", "du 4 au 6 février, fin 2024 ou au T3", "from 10/25 to 01/25, 2019-Q1", "May 32, 0000-00-00 9999-12-31",
		"지난달 27∼28일부터 2019년5월1일까지 오후 3시", "the 3rd last week of 2018, 5000 years ago", "il y a 9999 siècles", "3년 전 9999년 99월", "in the year 1 BC, 700 av. J.-C.",
		"2024-02-30 29/2 1/1/1/1 12:59:61 24:00", "Monday two weeks after next Friday at noon", "\u1100\u1161\u11a8 지나\u11ab달", "XXe siècle, les années 90",
	} {
		for l := range byte(3) {
			f.Add(s, l, 20123)
		}
	}
	f.Fuzz(func(t *testing.T, text string, l byte, published int) {
		if len(text) > maxFuzzText {
			t.Skip("longer than what is worth the time")
		}
		var day schema.Day
		if published%7 != 0 {
			day = schema.Day{Year: 1970, Month: 1, Day: 1}.AddDays(published % 800_000)
		}
		x := &dateText{[]string{"fr", "en", "ko"}[l%3], text, day}
		first, again := x.dates(), x.dates()
		require.Equal(t, first, again)
		n, last := utf8.RuneCountInString(text), 0
		for _, s := range first {
			require.True(t, s.Start >= last && s.End > s.Start && s.End <= n, "[%d,%d) of %d after %d", s.Start, s.End, n, last)
			last = s.End
			require.NotEmpty(t, s.Readings)
			for _, r := range s.Readings {
				if r.Value == "" {
					require.NotEmpty(t, r.Timex)
					continue
				}
				_, err := schema.ParseEDTF(r.Value)
				require.NoError(t, err)
			}
		}
	})
}

// FuzzText reads any text in every language: nothing panics, spans stand in
// order inside the text with their own slice, and every reading has a value.
func FuzzText(f *testing.F) {
	for i, tt := range hostileTexts {
		for _, piece := range tt.pieces {
			f.Add(strings.Repeat(piece, 3), byte(i))
		}
	}
	f.Add("plus de 100 développeurs, 500 milliards de dollars, jusqu'à 95 %", byte(1))
	f.Add("between $1.5bn and $2bn, or one in five; 7th, 3½, 1.3x10^6, USD50", byte(0))
	f.Add("3조 5천억원이 넘는, 삼분의 이, 쉰두살, 10~20%", byte(2))
	f.Fuzz(func(t *testing.T, text string, language byte) {
		if len(text) > maxFuzzText {
			t.Skip("longer than what is worth the time")
		}
		points, last := []rune(text), 0
		for _, s := range Text(text, []string{"en", "fr-CA", "ko", ""}[language%4], newsDay) {
			require.LessOrEqual(t, last, s.Start)
			require.Less(t, s.Start, s.End)
			require.LessOrEqual(t, s.End, len(points))
			if utf8.ValidString(text) {
				require.Equal(t, string(points[s.Start:s.End]), s.Text)
			}
			require.NotEmpty(t, s.Readings)
			last = s.End
			for _, r := range s.Readings {
				if r.Kind == schema.KindFigure {
					require.False(t, r.Figure.Value.IsZero(), "%s", s.Text)
					require.NotEmpty(t, r.Figure.Qualifier)
				}
			}
		}
	})
}

// FuzzFold folds names: what is folded folds to itself, and what is said of a
// name is said of it twice.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"Société Générale", "TAE-WON", "Ⅷ ﬁ Å", "ㄱㅏ 가", "İıſẞ", "а", "a\u200bb\u00ad", "\u0301", "Co., Ltd.", "U.S.A.", "d’Orval"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if len(name) > maxFuzzText || !utf8.ValidString(name) {
			t.Skip("no name of a record")
		}
		folded := fold.Name(name)
		require.Equal(t, folded, fold.Name(folded), "%q", name)
		require.True(t, utf8.ValidString(folded))
		if latin, first, ok := lookalike.Latin(name); ok {
			require.Contains(t, norm.NFC.String(name), string(first))
			require.NotEqual(t, name, latin)
		}
		if r, ok := lookalike.Unseen(name); ok {
			require.Contains(t, name, string(r))
		}
		_, first := country.Code(name)
		_, again := country.Code(name)
		require.Equal(t, first, again)
	})
}

// FuzzLinear looks for more pieces that, repeated, take longer than their
// length: four times as many may take about four times as long. What looks
// slower at a small size is measured again as TestLinear does.
func FuzzLinear(f *testing.F) {
	for i, tt := range hostileTexts {
		f.Add(tt.pieces[0], byte(i))
	}
	f.Fuzz(func(t *testing.T, piece string, language byte) {
		if piece == "" || len(piece) > 64 {
			t.Skip("no piece to be repeated")
		}
		const small, growth = 1 << 8, 9
		lang := []string{"en", "fr", "ko"}[language%3]
		once := cputime.Of(func() { readRepeated(piece, lang, small) })
		if cputime.Of(func() { readRepeated(piece, lang, 4*small) }) > growth*max(once, 200*time.Microsecond) {
			requireLinear(t, piece, lang, newsOf(lang))
		}
	})
}
