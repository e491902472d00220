package convert_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/convert"
	"github.com/assaykit/assay/seeds"
)

// Words go before offsets, in every form that states them.
func TestWordsGoBeforeOffsets(t *testing.T) {
	const ship = "🚢🚢 The port of Brest hired Ida Moor on Friday. Moor is from Vannes."
	studio := func(text, regions string) string {
		return `[{"id":1,"data":{"text":` + text + `},"annotations":[{"result":[` + regions + `]}]}]`
	}
	region := func(start, end, words, label string) string {
		return `{"id":"` + start + `","type":"labels","value":{"start":` + start + `,"end":` + end + `,"text":"` + words + `","labels":["` + label + `"]}}`
	}
	for _, tt := range []struct {
		reason, format, data, want string
		lost, notes                []string
	}{
		{"the usual unit fits, and nothing is said", "label-studio", studio(`"`+ship+`"`, region("27", "35", "Ida Moor", "PER")), "person Ida Moor [Ida Moor]", nil, nil},
		{"UTF-16 units", "label-studio", studio(`"`+ship+`"`, region("29", "37", "Ida Moor", "PER")), "person Ida Moor [Ida Moor]", nil, []string{"UTF-16 units"}},
		{"bytes", "label-studio", studio(`"`+ship+`"`, region("33", "41", "Ida Moor", "PER")), "person Ida Moor [Ida Moor]", nil, []string{"bytes of UTF-8"}},
		{"the unit that fits most", "label-studio", studio(`"`+ship+`"`, region("29", "37", "Ida Moor", "PER")+","+region("17", "22", "Brest", "LOC")+","+region("60", "66", "Vannes", "LOC")),
			"person Ida Moor [Ida Moor]; place Brest [Brest]; place Vannes [Vannes]", nil, []string{"UTF-16 units", "“Vannes” stands once"}},
		{"words that stand twice are not guessed", "label-studio", studio(`"`+ship+`"`, region("3", "7", "Moor", "PER")+","+region("27", "35", "Ida Moor", "PER")),
			"person Ida Moor [Ida Moor]", []string{"“Moor” stands more than once"}, nil},
		{"words that stand nowhere", "label-studio", studio(`"`+ship+`"`, region("27", "35", "Ivo Moor", "PER")), "", []string{"[27, 35) is “Ida Moor”"}, nil},
		{"words inside a longer word are not found", "label-studio", studio(`"`+ship+`"`, region("0", "3", "annes", "LOC")), "", []string{"“annes”"}, nil},
		{"words inside a longer word, where the file says so twice", "label-studio", studio(`"`+ship+`"`, region("61", "66", "annes", "LOC")), "place annes [annes]", nil, []string{"“annes”, at [61, 66), cuts a word"}},
		{"a space at the end", "label-studio", studio(`"`+ship+`"`, region("27", "36", "Ida Moor ", "PER")), "person Ida Moor [Ida Moor]", nil, nil},
		{"a name over two lines is one line, and its mention is as it stands", "label-studio", studio(`"Here is Ida\nMoor."`, region("8", "16", `Ida\nMoor`, "PER")), "person Ida Moor [Ida\nMoor]", nil, nil},
		{"other quotation marks are the same words", "label-studio", studio(`"The “Etoile” left."`, region("4", "12", `\"Etoile\"`, "product")), "product “Etoile” [“Etoile”]", nil, nil},
		{"CRLF that the tool counted as one", "label-studio", studio(`"One.\r\nTwo.\r\nIda Moor."`, region("10", "18", "Ida Moor", "PER")), "person Ida Moor [Ida Moor]", nil, []string{"CRLF as one"}},
		{"LF that was CRLF", "label-studio", studio(`"One.\nTwo.\nIda Moor."`, region("12", "20", "Ida Moor", "PER")), "person Ida Moor [Ida Moor]", nil, []string{"end of line as two"}},
		{"white space that the page collapsed", "label-studio", studio(`"One.   Two.\n\n  Ida Moor."`, region("10", "18", "Ida Moor", "PER")), "person Ida Moor [Ida Moor]", nil, []string{"white space collapsed"}},

		{"no words: the usual unit cuts none", "doccano", `{"text":"` + ship + `","label":[[29,37,"PER"]]}`, "person Ida Moor [Ida Moor]", nil, nil},
		{"no words: code points cut none", "doccano", `{"text":"` + ship + `","label":[[27,35,"PER"],[15,20,"LOC"]]}`, "person Ida Moor [Ida Moor]; place Brest [Brest]", nil, []string{"code points"}},
		{"no words: Hangul", "doccano", `{"text":"🚢🚢 브레스트 항만이 이다 무어를 뽑았다","label":[[12,17,"PER"]]}`, "person 이다 무어 [이다 무어]", nil, []string{"code points"}},
		{"no words: two units are possible, which is said", "doccano", `{"text":"👨‍👩‍👧 sailor Moreau left","label":[[9,15,"PER"]]}`, "person sailor [sailor]", nil, []string{"“Moreau”"}},
		{"no words: a mark that cuts a word in every unit", "doccano", `{"text":"The port of Brest","label":[[13,16,"LOC"],[12,17,"LOC"]]}`, "place Brest [Brest]", []string{"“res”"}, nil},
		{"no words: one mark of many is wrong, and the unit stays", "doccano", `{"text":"` + ship + `","label":[[29,37,"PER"],[17,22,"LOC"],[27,35,"PER"]]}`, "person Ida Moor [Ida Moor]; place Brest [Brest]", []string{"“d Ida Mo”"}, nil},

		{"brat states words", "brat", "T1\tPER 12 15\tIda\nT2\tLOC 6 11\tBrest\n", "person Ida [Ida]; place Brest [Brest]", nil, []string{"stands once"}},
		{"brat: pieces have words of their own", "brat", "T1\tPER 12 15;22 26\tIda Moor\n", "person Ida Moor [Ida] [Moor]", []string{"in pieces"}, nil},
		{"brat: pieces that are off", "brat", "T1\tPER 13 16;23 27\tIda Moor\n", "person Ida Moor [Ida] [Moor]", []string{"in pieces"}, []string{"“Ida” stands once", "“Moor” stands once"}},

		{"LangExtract: an interval that is off", "langextract", `{"document_id":"l","text":"Ida Moor left Brest.","extractions":[{"extraction_class":"place","extraction_text":"Brest","char_interval":{"start_pos":11,"end_pos":16},"alignment_status":"match_exact"}]}`,
			"place Brest [Brest]", nil, []string{"“ft Br”"}},
		{"LangExtract: the interval has less, as it says itself", "langextract", `{"document_id":"l","text":"Ida Moor left Brest.","extractions":[{"extraction_class":"person","extraction_text":"Ida Moor and her crew","char_interval":{"start_pos":0,"end_pos":8},"alignment_status":"match_lesser"}]}`,
			"person Ida Moor and her crew [Ida Moor]", nil, []string{"“Ida Moor” of “Ida Moor and her crew”"}},
		{"LangExtract: words that stand nowhere are what the model said", "langextract", `{"document_id":"l","text":"Ida Moor left Brest.","extractions":[{"extraction_class":"person","extraction_text":"Ivo Moor","char_interval":{"start_pos":0,"end_pos":8},"alignment_status":"match_exact"}]}`,
			"person Ivo Moor", []string{"“Ivo Moor”"}, nil},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			o := convert.Options{}
			if tt.format == "brat" {
				o.Articles = []seeds.Article{{ID: "port", Language: "en", Text: "Port Brest: Ida and a Moor."}}
			}
			r, losses := read(t, tt.format, tt.data, o)
			require.Equal(t, tt.want, told(r))
			lost, notes := 0, 0
			for _, l := range losses {
				want := tt.lost
				n := &lost
				if l.Note {
					want, n = tt.notes, &notes
				}
				require.Less(t, *n, len(want), "%v", l)
				require.Contains(t, l.What+": "+l.Why, want[*n])
				*n++
			}
			require.Equal(t, []int{len(tt.lost), len(tt.notes)}, []int{lost, notes}, "%v", losses)
		})
	}
}

// A unit that the caller names is not exchanged for another.
func TestNamedUnit(t *testing.T) {
	const data = `{"text":"👨‍👩‍👧 sailor Moreau left","label":[[9,15,"PER"]]}`
	for unit, want := range map[string]string{"grapheme": "person Moreau [Moreau]", "utf16": "person sailor [sailor]", "utf8": ""} {
		r, losses := read(t, "doccano", data, convert.Options{Offsets: unit})
		require.Equal(t, want, told(r), unit)
		require.Equal(t, want == "", len(losses) == 1, "%s: %v", unit, losses)
	}
}

// Marks by the thousand on a text with every sort of white space are placed in
// time that is linear in both.
func TestAnchorsAreLinear(t *testing.T) {
	text := strings.Repeat("  🚢 a\\r\\n", 20000)
	marks := strings.Repeat(`[5,6,"PER"],`, 20000)
	_, _, err := convert.Read("doccano", []byte(`{"text":"`+text+`","label":[`+strings.TrimSuffix(marks, ",")+`]}`), convert.Options{})
	require.NoError(t, err)
}
