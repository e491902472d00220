package convert_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/convert"
	"github.com/assaykit/assay/seeds"
)

// What scripts, older versions and merged files make of exports.
func TestOddExports(t *testing.T) {
	const text = "Captain Ida Moor left Brest & Co."
	studio := func(text, value string) string {
		return `[{"id":1,"data":{"text":"` + text + `"},"annotations":[{"result":[{"id":"a","type":"labels","value":{` + value + `}}]}]}]`
	}
	for _, tt := range []struct {
		reason, format, data string
		want                 string   // each document: its id and its facts
		said                 []string // losses and notes, in their order
	}{
		{"words with the end of a line as an escape: the name is one line", "label-studio", studio(`Captain Ida\nMoor left.`, `"start":8,"end":16,"text":"Ida\\nMoor","labels":["PER"]`),
			"1: person Ida Moor [Ida\nMoor]", nil},
		{"words as a page escapes them", "label-studio", studio(text, `"start":22,"end":32,"text":"Brest &amp; Co","labels":["ORG"]`),
			"1: organization Brest & Co [Brest & Co]", nil},
		{"words that are white space say nothing", "label-studio", studio(text, `"start":7,"end":8,"text":" ","labels":["PER"]`),
			"1: ", []string{"[7, 8) covers no words"}},
		{"a control as a string of JSON, as a table has it", "label-studio", `[{"id":1,"text":"` + text + `","label":"[{\"start\":8,\"end\":16,\"text\":\"Ida Moor\",\"labels\":[\"PER\"]}]"}]`,
			"1: person Ida Moor [Ida Moor]", []string{"JSON inside a string"}},
		{"a text that begins with a bracket is no control", "label-studio", `[{"id":1,"text":"[Ida Moor] left","label":[{"start":1,"end":9,"text":"Ida Moor","labels":["PER"]}]}]`,
			"1: person Ida Moor [Ida Moor]", nil},

		{"doccano: words behind the label", "doccano", `{"id":1,"text":"` + text + `","label":[[9,17,"PER","Ida Moor"]]}`,
			"1: person Ida Moor [Ida Moor]", []string{"“Ida Moor” stands once"}},
		{"doccano: something else behind the label", "doccano", `{"id":1,"text":"` + text + `","label":[[8,16,"PER","checked"]]}`,
			"1: person Ida Moor [Ida Moor]", nil},
		{"doccano: words of an object", "doccano", `{"id":1,"text":"` + text + `","entities":[{"id":1,"label":"PER","start_offset":9,"end_offset":17,"text":"Ida Moor"}]}`,
			"1: person Ida Moor [Ida Moor]", []string{"“Ida Moor” stands once"}},
		{"Prodigy: words of a pattern", "prodigy", `{"text":"` + text + `","_input_hash":4,"answer":"accept","spans":[{"start":7,"end":15,"text":"Ida Moor","label":"PERSON"}]}`,
			"4: person Ida Moor [Ida Moor]", []string{"“Ida Moor” stands once"}},
		{"Argilla: words of a mark", "argilla", `[{"id":"r","fields":{"text":"` + text + `"},"responses":{"ner":[{"value":[{"start":9,"end":17,"label":"PER","text":"Ida Moor"}],"status":"submitted"}]}}]`,
			"r: person Ida Moor [Ida Moor]", []string{"“Ida Moor” stands once"}},
		{"Argilla: columns", "argilla", `{"id":["r","s"],"text":["` + text + `","Brest."],"ner.responses":[[[{"start":8,"end":16,"label":"PER"}]],[[{"start":0,"end":5,"label":"LOC"}]]],"ner.responses.status":[["submitted"],["submitted"]]}`,
			"r: person Ida Moor [Ida Moor] | s: place Brest [Brest]", nil},
		{"LangExtract: no words, which is said", "langextract", `{"document_id":"l","text":"` + text + `","extractions":[{"extraction_class":"person","extraction_text":"","char_interval":{"start_pos":8,"end_pos":16},"alignment_status":"match_exact"}]}`,
			"l: person Ida Moor [Ida Moor]", []string{"no extraction_text"}},

		{"offsets that are none: the words say where", "label-studio", studio(text, `"start":8.5,"end":16,"text":"Ida Moor","labels":["PER"]`),
			"1: person Ida Moor [Ida Moor]", []string{"8.5 is no position"}},
		{"offsets that are none, and no words: the mark is left out, and the rest is kept", "label-studio", studio(text, `"start":1e15,"end":2e15,"labels":["PER"]`),
			"1: ", []string{"which is shorter"}},
		{"LangExtract: an interval as floats and strings", "langextract", `{"document_id":"l","text":"` + text + `","extractions":[{"extraction_class":"person","extraction_text":"Ida Moor","char_interval":{"start_pos":8.0,"end_pos":"16"},"alignment_status":"match_exact","extraction_index":1.0,"group_index":"0"}]}`,
			"l: person Ida Moor [Ida Moor]", nil},
		{"LangExtract: an interval that is none", "langextract", `{"document_id":"l","text":"` + text + `","extractions":[{"extraction_class":"person","extraction_text":"Ida Moor","char_interval":{"start_pos":8.5,"end_pos":16},"alignment_status":"match_exact"}]}`,
			"l: person Ida Moor [Ida Moor]", []string{"8.5 is no position"}},
		{"a label that is a string, of a result without a type", "label-studio", `[{"id":1,"data":{"text":"` + text + `"},"annotations":[{"result":[{"id":"a","value":{"start":8,"end":16,"text":"Ida Moor","labels":"PER"}}]}]}]`,
			"1: person Ida Moor [Ida Moor]", nil},
		{"JSON-MIN: one object in the place of a list", "label-studio", `[{"id":1,"text":"` + text + `","label":{"start":8,"end":16,"text":"Ida Moor","labels":["PER"]}}]`,
			"1: person Ida Moor [Ida Moor]", nil},
		{"spaCy: a text that nobody annotated is listed", "spacy", `[["` + text + `",{"entities":[[8,16,"PERSON"]]}],null]`,
			"document: person Ida Moor [Ida Moor]", []string{"nobody has annotated"}},

		{"two files of one project in one: the second id has a number", "label-studio", `[{"id":1,"data":{"text":"Brest."},"annotations":[{"result":[]}]},{"id":1,"data":{"text":"Vannes."},"annotations":[{"result":[]}]},{"id":1,"data":{"text":"Lyon."},"annotations":[{"result":[]}]}]`,
			"1:  | 1-2:  | 1-3: ", []string{"this one is 1-2", "this one is 1-3"}},
		{"an id that is an address", "langextract", `{"document_id":"https://a.example/b/","text":"` + text + `","extractions":[]}`,
			"https:--a.example-b-: ", []string{"an id has no slashes"}},
		{"an id with blanks and points at its ends", "doccano", `{"id":" .a b. ","text":"` + text + `","label":[]}`,
			"a b: ", []string{"it is a b"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			docs, losses, err := convert.Read(tt.format, []byte(tt.data), convert.Options{})
			require.NoError(t, err)
			var got []string
			for _, d := range docs {
				got = append(got, d.Record.Source.ID+": "+told(d.Record))
			}
			require.Equal(t, tt.want, strings.Join(got, " | "))
			require.Len(t, losses, len(tt.said), "%v", losses)
			for i, l := range losses {
				require.Contains(t, l.Why, tt.said[i])
			}
		})
	}
}

// Data of a task that is no object is named, and not taken for a task that nobody annotated.
func TestStudioDataThatIsNoObject(t *testing.T) {
	for data, says := range map[string]string{`"Brest."`: "is a string", `null`: "is null", `["Brest."]`: "is a list"} {
		_, _, err := convert.Read("label-studio", []byte(`[{"id":1,"data":`+data+`,"annotations":[{"result":[]}]}]`), convert.Options{})
		require.ErrorIs(t, err, convert.ErrFormat)
		require.ErrorContains(t, err, "the data of the task "+says)
	}
}

// A span that is no object is named, and not passed over.
func TestProdigySpanThatIsNoObject(t *testing.T) {
	_, _, err := convert.Read("prodigy", []byte(`{"text":"Ida left","answer":"accept","spans":[null]}`), convert.Options{})
	require.ErrorContains(t, err, "line 1: span 1 is null")
}

// Ends that are inclusive cut every name by a letter, in words and offsets alike: never silently.
func TestInclusiveEndsAreSaid(t *testing.T) {
	o := convert.Options{Articles: []seeds.Article{{ID: "port", Text: "Captain Ida Moor left Brest."}}}
	_, losses, err := convert.Read("brat", []byte("T1\tPER 8 15\tIda Moo\nT2\tLOC 22 26\tBres\n"), o)
	require.NoError(t, err)
	require.Len(t, losses, 2)
	for _, l := range losses {
		require.True(t, l.Note)
		require.Contains(t, l.Why, "cuts a word")
	}
}
