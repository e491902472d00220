package convert_test

import (
	"strings"
	"testing"

	"github.com/assaykit/assay/internal/convert"
	"github.com/assaykit/assay/seeds"
)

const harbour = "Pier North\nreopened. Ida Moor, chief\nof Vannes Lines, met Ivo Kerr there. Moor paid $3 million."

// Files of brat as people have them.
func TestBratExports(t *testing.T) {
	here := beside(harbour)
	marked := beside("Moor and a Moor.")
	marked.ByteOrderMark = true
	at := beside
	runExports(t, "brat", []export{
		{reason: "plain", data: "T1\tPER 21 29\tIda Moor\n", want: "ferry: person Ida Moor [Ida Moor]", options: here},
		{reason: "a mark in two pieces over a line end", data: "T1\tLOC 0 4;5 10\tPier North\n", want: "ferry: place Pier North [Pier North]", options: here},
		{reason: "pieces over a line", data: "T1\tORG 31 36;37 53\tchief of Vannes Lines,\n", want: "ferry: organization chief of Vannes Lines, [chief\nof Vannes Lines,]", options: at("Pier North\nreopened. Ida Moor, chief\nof Vannes Lines, met Ivo Kerr there.")},
		{reason: "pieces, words of another length", data: "T1\tPER 21 24;25 29\tIda  Moor\n", want: "ferry: person Ida Moor [Ida Moor]", options: here},
		{reason: "pieces, other words that stand once", data: "T1\tPER 21 24;26 29\tIvo Kerr\n", want: "ferry: person Ivo Kerr [Ivo Kerr]", notes: []string{"“Ivo Kerr” stands once"}, options: here},
		{reason: "pieces, words nowhere", data: "T1\tPER 21 24;26 29\tUna Blythe\n", want: "ferry: ", lost: []string{"“Una Blythe”"}, options: here},
		{reason: "a mark over a line end, blanks in its words", data: "T1\tORG 31 52\tchief of Vannes Lines\n", want: "ferry: organization chief of Vannes Lines [chief\nof Vannes Lines]", options: at(harbour)},
		{reason: "a mark over a line end, a backslash and n in its words", data: "T1\tORG 31 52\tchief\\nof Vannes Lines\n", want: "ferry: organization chief of Vannes Lines [chief\nof Vannes Lines]", options: at(harbour)},
		{reason: "all marks one off", data: "T1\tPER 22 30\tIda Moor\nT2\tPER 59 67\tIvo Kerr\n", want: "ferry: person Ida Moor [Ida Moor]; person Ivo Kerr [Ivo Kerr]", notes: []string{"“Ida Moor” stands once", "“Ivo Kerr” stands once"}, options: at(strings.ReplaceAll(harbour, "\n", " "))},
		{reason: "one off, and the words stand twice", data: "T1\tPER 26 30\tMoor\n", want: "ferry: ", lost: []string{"“Moor” stands more than once"}, options: at(strings.ReplaceAll(harbour, "\n", " "))},
		{reason: "CRLF counted as two", data: "T1\tPER 11 19\tIda Moor\n", want: "ferry: person Ida Moor [Ida Moor]", options: at("Reopened.\r\nIda Moor left.")},
		{reason: "CRLF counted as one", data: "T1\tPER 14 18\tMoor\nT2\tLOC 24 30\tVannes\n", want: "ferry: person Moor [Moor]; place Vannes [Vannes]", notes: []string{"CRLF as one"}, options: at("Moor.\r\nVannes.\r\nMoor left\r\nVannes.")},
		{reason: "LF that was CRLF", data: "T1\tPER 16 20\tMoor\nT2\tLOC 28 34\tVannes\n", want: "ferry: person Moor [Moor]; place Vannes [Vannes]", notes: []string{"end of line as two"}, options: at("Moor.\nVannes.\nMoor left.\nVannes.")},
		{reason: "lone CR", data: "T1\tPER 10 18\tIda Moor\n", want: "ferry: person Ida Moor [Ida Moor]", options: at("Reopened.\rIda Moor left.")},
		{reason: "a byte order mark that was counted", data: "T1\tPER 1 5\tMoor\nT2\tPER 12 16\tMoor\n", want: "ferry: person Moor [Moor] [Moor]", notes: []string{"byte order mark"}, options: marked},
		{reason: "a byte order mark that was not counted", data: "T1\tPER 0 4\tMoor\nT2\tPER 11 15\tMoor\n", want: "ferry: person Moor [Moor] [Moor]", options: marked},
		{reason: "bytes", data: "T1\tPER 17 21\tMoor\nT2\tPER 23 27\tMoor\n", want: "ferry: person Moor [Moor] [Moor]", notes: []string{"bytes of UTF-8"}, options: at("Zoé et Žana et Moor, Moor.")},
		{reason: "without words", data: "T1\tPER 21 29\nT2\tPER 58 66\t\n", want: "ferry: person Ida Moor [Ida Moor]; person Ivo Kerr [Ivo Kerr]", options: here},
		{reason: "without words, and it cuts one", data: "T1\tPER 22 29\n", want: "ferry: ", lost: []string{"cuts a word"}, options: here},
		{reason: "a trailing blank in the words", data: "T1\tPER 21 30\tIda Moor,\nT2\tPER 57 66\t Ivo Kerr\n", want: "ferry: person Ida Moor, [Ida Moor,]; person Ivo Kerr [Ivo Kerr]", options: here},
		{reason: "one mark twice is one mention", data: "T1\tPER 21 29\tIda Moor\nT2\tPER 21 29\tIda Moor\n", want: "ferry: person Ida Moor [Ida Moor]", options: here},
		{reason: "one mark twice beside an equivalence", data: "T1\tPER 21 29\tIda Moor\nT2\tPER 21 29\tIda Moor\nT3\tPER 74 78\tMoor\n*\tEquiv T1 T3\n", want: "ferry: person Ida Moor [Ida Moor] [Moor]", options: here},
		{reason: "an equivalence of three", data: "T1\tPER 21 29\tIda Moor\nT2\tPER 74 78\tMoor\nT3\tPER 58 66\tIvo Kerr\n*\tEquiv T1 T2 T3\n", want: "ferry: person Ida Moor [Ida Moor] [Moor] [Ivo Kerr]", options: here},
		{reason: "an equivalence with a mark that is missing", data: "T1\tPER 21 29\tIda Moor\n*\tEquiv T1 T9\n", want: "ferry: person Ida Moor [Ida Moor]", lost: []string{"T9"}, options: here},
		{reason: "another relation of many", data: "T1\tPER 21 29\tIda Moor\nT2\tPER 58 66\tIvo Kerr\n*\tSpouses T1 T2\n", want: "ferry: person Ida Moor [Ida Moor]; person Ivo Kerr [Ivo Kerr]", lost: []string{"a relation: Spouses"}, options: here},
		{reason: "a link with its words", data: "T1\tPER 21 29\tIda Moor\nN1\tReference T1 Wikidata:Q77\tIda Moor\nN2\tReference T1 GND:118\n", want: "ferry: person Ida Moor [Ida Moor];   Wikidata:Q77;   GND:118", options: here},
		{reason: "attributes with and without a value", data: "T1\tMONEY 84 94\t$3 million\nA1\tqualifier T1 about\nA2\tSure T1\nM1\tNegated T1\nA3\tMood T1 glad\n", want: "ferry: money 3000000 USD about [$3 million]", lost: []string{"an attribute: Sure", "an attribute: Negated", "a field: Mood"}, options: here},
		{reason: "an attribute of what is missing", data: "T1\tPER 21 29\tIda Moor\nA1\tqualifier T8 about\n", want: "ferry: person Ida Moor [Ida Moor]", lost: []string{"an attribute: qualifier"}, options: here},
		{reason: "notes of several kinds", data: "T1\tPER 21 29\tIda Moor\n#1\tAnnotatorNotes T1\tcheck\n#2\tNormalization T1\tx\n#3\talias T1\tCaptain Moor\n#4\tAnnotatorNotes R9\tgone\n# a comment of a person\n", want: "ferry: person Ida Moor [Ida Moor]", lost: []string{"a note", "a note", "a note", "a field: Normalization"}, options: here},
		{reason: "a relation whose ends have names of their own", data: "T1\tPER 21 29\tIda Moor\nT2\tORG 40 52\tVannes Lines\nR1\tchief Boss:T1 Firm:T2\n", want: "ferry: person Ida Moor [Ida Moor];   chief of p1; organization Vannes Lines [Vannes Lines]", options: here},
		{reason: "a relation with a trailing tab", data: "T1\tPER 21 29\tIda Moor\nT2\tORG 40 52\tVannes Lines\nR1\tchief Arg1:T1 Arg2:T2\t\n", want: "ferry: person Ida Moor [Ida Moor];   chief of p1; organization Vannes Lines [Vannes Lines]", options: here},
		{reason: "an event without arguments", data: "T1\tpay 79 83\tpaid\nE1\tpay:T1 \n", want: "ferry: event pay   [paid]", options: here},
		{reason: "an event whose argument is an event", data: "T1\tpay 79 83\tpaid\nT2\tmeet 54 57\tmet\nE1\tpay:T1\nE2\tmeet:T2 Cause:E1\n", want: "ferry: event pay   [paid]; event meet   [met]", lost: []string{"a relation: Cause"}, options: here},
		{reason: "negative offsets, and words that stand once", data: "T1\tPER -5 3\tIda Moor\n", want: "ferry: person Ida Moor [Ida Moor]", notes: []string{"stands once"}, options: here},
		{reason: "offsets the wrong way round, without words", data: "T1\tPER 29 21\n", want: "ferry: ", lost: []string{"[29, 21) is no stretch"}, options: here},
		{reason: "nothing annotated", data: "", want: "ferry: ", options: here},
		{reason: "nothing annotated, a blank line", data: "\r\n\n", want: "ferry: ", options: here},
		{reason: "the .ann has CRLF", data: "T1\tPER 21 29\tIda Moor\r\nT2\tPER 58 66\tIvo Kerr\r\n", want: "ferry: person Ida Moor [Ida Moor]; person Ivo Kerr [Ivo Kerr]", options: here},
		{reason: "the .ann has lone CR", data: "T1\tPER 21 29\tIda Moor\rT2\tPER 58 66\tIvo Kerr\r", want: "ferry: person Ida Moor [Ida Moor]; person Ivo Kerr [Ivo Kerr]", options: here},
		{reason: "the .ann has a byte order mark", data: "\ufeffT1\tPER 21 29\tIda Moor\n", want: "ferry: person Ida Moor [Ida Moor]", options: here},
		{reason: "an annotation of an unknown sort", data: "T1\tPER 21 29\tIda Moor\nX1\tOdd T1\n", want: "ferry: person Ida Moor [Ida Moor]", lost: []string{"an annotation: X1"}, options: here},
		{reason: "UTF-16 units of emoji", data: "T1\tPER 5 9\tMoor\nT2\tPER 10 14\tMoor\n", want: "ferry: person Moor [Moor] [Moor]", notes: []string{"UTF-16"}, options: at("🚢🚢 Moor Moor")},
		{reason: "a name from right to left", data: "T1\tPER 0 5\tنورا ك\nT2\tPER 6 10\tكيلي\n", want: "ferry: person كيلي [كيلي]", lost: []string{"نورا ك"}, options: at("نورا، كيلي")},
		{reason: "precomposed in the file, decomposed in the text", data: "T1\tPER 0 4\tZoé\n", want: "ferry: person Zoe\u0301 [Zoe\u0301]", options: at("Zoe\u0301 left")},

		{reason: "spaces for tabs", data: "T1 PER 21 29 Ida Moor\n", says: []string{"line 1", "tab"}, options: here},
		{reason: "a space for the second tab", data: "\nT1\tPER 21 29 Ida Moor\n", says: []string{"line 2", "tab"}, options: here},
		{reason: "tabs for spaces", data: "T1\tPER\t21\t29\tIda Moor\n", says: []string{"line 1", "space"}, options: here},
		{reason: "offsets that are words", data: "T1\tPER a b\tIda\n", says: []string{"line 1", "“a b”"}, options: here},
		{reason: "a name of an annotation twice", data: "T1\tPER 21 29\tIda Moor\nT1\tPER 58 66\tIvo Kerr\n", says: []string{"line 2", "T1"}, options: here},
		{reason: "an event without a trigger", data: "E1\tpay\n", says: []string{"line 1", "event"}, options: here},
		{reason: "its text is not there", data: "T1\tPER 21 29\tIda Moor\n", says: []string{"ferry", "text"}, options: convert.Options{ID: "ferry"}},
		{reason: "JSON", data: "{\"text\":\"Ida\"}\n", says: []string{"JSON", "line 1"}, options: here},
		{reason: "other articles are at hand", data: "T1\tPER 21 29\tIda Moor\n", says: []string{"ferry"}, options: convert.Options{ID: "ferry", Articles: []seeds.Article{{ID: "a", Text: "x"}, {ID: "b", Text: "y"}}}},
	})
}
