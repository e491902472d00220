package convert_test

import (
	"testing"

	"github.com/assaykit/assay/internal/convert"
)

// Files of spaCy: what its documents, its training data and its pages look like as JSON.
func TestSpaCyExports(t *testing.T) {
	const two = "document: person Ida Moor [Ida Moor]; place Brest [Brest]"
	const doc = `{"text":"Ida Moor left Brest.","ents":[{"start":0,"end":8,"label":"PERSON"},{"start":14,"end":19,"label":"GPE"}]`
	runExports(t, "spacy", []export{
		{reason: "Doc.to_json", data: doc + `,"sents":[{"start":0,"end":20}],"tokens":[{"id":0,"start":0,"end":3,"tag":"NNP"},{"id":1,"start":4,"end":8}]}`, want: two},
		{reason: "indented", data: "{\n  \"text\": \"Ida Moor left Brest.\",\n  \"ents\": [\n    {\n      \"start\": 0,\n      \"end\": 8,\n      \"label\": \"PERSON\"\n    }\n  ]\n}\n", want: "document: person Ida Moor [Ida Moor]"},
		{reason: "one a line", data: doc + "}\n" + doc + "}\n", want: two + " | " + "document-2: person Ida Moor [Ida Moor]; place Brest [Brest]"},
		{reason: "a list", data: "[" + doc + "}," + doc + "}]", want: two + " | " + "document-2: person Ida Moor [Ida Moor]; place Brest [Brest]"},
		{reason: "nothing found", data: `{"text":"Ida left","ents":[],"tokens":[]}`, want: "document: "},
		{reason: "links to a knowledge base", data: `{"text":"Ida Moor left","ents":[{"start":0,"end":8,"label":"PERSON","kb_id":"Q77"}]}`, want: "document: person Ida Moor [Ida Moor];   wikidata:Q77"},
		{reason: "other links", data: `{"text":"Ida Moor left","ents":[{"start":0,"end":8,"label":"PERSON","kb_id":"x7","kb_url":"https://example.org/x7"},{"start":0,"end":3,"label":"PERSON","kb_id":""}]}`, want: "document: person Ida Moor [Ida Moor];   x7; person Ida [Ida]"},
		{reason: "code points", data: `{"text":"🚢🚢 Ida Moor left","ents":[{"start":3,"end":11,"label":"PERSON"}]}`, want: "document: person Ida Moor [Ida Moor]"},
		{reason: "UTF-16 units", data: `{"text":"🚢🚢 Ida Moor left","ents":[{"start":5,"end":13,"label":"PERSON"}]}`, want: "document: person Ida Moor [Ida Moor]", notes: []string{"UTF-16"}},
		{reason: "an entity that cuts a word", data: `{"text":"Ida Moor left","ents":[{"start":0,"end":6,"label":"PERSON"}]}`, want: "document: ", lost: []string{"“Ida Mo”"}},
		{reason: "an entity with its words", data: `{"text":"Ida Moor left","ents":[{"start":1,"end":9,"label":"PERSON","text":"Ida Moor"}]}`, want: "document: person Ida Moor [Ida Moor]", notes: []string{"stands once"}},
		{reason: "spans of a span categorizer", data: `{"text":"Ida Moor left Brest","ents":[],"spans":{"sc":[{"start":0,"end":8,"label":"PERSON","kb_id":""},{"start":14,"end":19,"label":"GPE","kb_id":""}]}}`, want: two},
		{reason: "the same spans as entities", data: doc + `,"spans":{"sc":[{"start":0,"end":8,"label":"PERSON","kb_id":""}]}}`, want: two},
		{reason: "labels that are none here", data: `{"text":"Ida left","ents":[{"start":0,"end":3,"label":"LANGUAGE"},{"start":0,"end":3,"label":"SHIP"}]}`, want: "document: ", lost: []string{"LANGUAGE", "SHIP"}},
		{reason: "an empty label", data: `{"text":"Ida left","ents":[{"start":0,"end":3,"label":""}]}`, want: "document: ", lost: []string{"no label"}},
		{reason: "an id and metadata", data: `{"id":"pier","text":"Ida left","ents":[{"start":0,"end":3,"label":"PERSON"}],"cats":{"news":1.0},"_":{}}`, want: "pier: person Ida [Ida]", lost: []string{"a member: cats"}},
		{reason: "displaCy", data: `{"text":"Ida Moor left","ents":[{"start":0,"end":8,"label":"PERSON"}],"title":null,"settings":{"lang":"en","direction":"ltr"}}`, want: "document: person Ida Moor [Ida Moor]", lost: []string{"a member: settings"}},
		{reason: "displaCy with a title", data: `{"text":"Ida Moor left","ents":[],"title":"The pier"}`, want: "document: "},
		{reason: "displaCy's spans of tokens", data: `{"text":"Ida Moor left Brest","tokens":["Ida","Moor","left","Brest"],"spans":[{"start_token":0,"end_token":2,"label":"PERSON"},{"start_token":3,"end_token":4,"label":"GPE"}]}`, want: two},

		{reason: "training data", data: `[["Ida Moor left Brest.", {"entities": [[0, 8, "PERSON"], [14, 19, "GPE"]]}], ["Nothing.", {"entities": []}]]`, want: two + " | document-2: "},
		{reason: "one example of training data a line", data: "[\"Ida Moor left Brest.\", {\"entities\": [[0, 8, \"PERSON\"], [14, 19, \"GPE\"]]}]\n[\"Nothing.\", {\"entities\": []}]\n", want: two + " | document-2: "},
		{reason: "a single example on a line", data: `["Ida Moor left Brest.", {"entities": [[0, 8, "PERSON"], [14, 19, "GPE"]]}]`, want: two},
		{reason: "training data with links and categories", data: `[["Ida Moor left", {"entities": [[0, 8, "PERSON"]], "links": {"(0, 8)": {"Q77": 1.0}}, "cats": {"news": 1}}]]`, want: "document: person Ida Moor [Ida Moor]", lost: []string{"a member: cats", "a member: links"}},
		{reason: "entities with names", data: `[["Ida Moor left", {"entities": [{"start":0,"end":8,"label":"PERSON"}]}]]`, want: "document: person Ida Moor [Ida Moor]"},
		{reason: "an entity with an id", data: `[["Ida Moor left", {"entities": [[0, 8, "PERSON", "Q77"]]}]]`, want: "document: person Ida Moor [Ida Moor];   wikidata:Q77"},
		{reason: "entities as the second member", data: `[["Ida Moor left", [[0, 8, "PERSON"]]]]`, want: "document: person Ida Moor [Ida Moor]"},
		{reason: "objects with text and entities", data: `{"text":"Ida Moor left Brest.","entities":[[0,8,"PERSON"],[14,19,"GPE"]]}`, want: two},
		{reason: "an annotator that writes classes", data: `{"classes":["PERSON","GPE"],"annotations":[["Ida Moor left Brest.",{"entities":[[0,8,"PERSON"],[14,19,"GPE"]]}],null]}`, want: two, lost: []string{"nobody has annotated"}},
		{reason: "tags of tokens as entities", data: `[["Ida Moor left", {"entities": ["B-PERSON", "L-PERSON", "O"]}]]`, want: "document: person Ida Moor [Ida Moor]"},

		{reason: "the JSON of version 2", data: `[{"id":0,"paragraphs":[{"raw":"Ida Moor left Brest.","sentences":[{"tokens":[{"id":0,"orth":"Ida","ner":"B-PERSON"},{"id":1,"orth":"Moor","ner":"L-PERSON"},{"id":2,"orth":"left","ner":"O"},{"id":3,"orth":"Brest","ner":"U-GPE"},{"id":4,"orth":".","ner":"O"}],"brackets":[]}]}]}]`, want: "0: person Ida Moor [Ida Moor]; place Brest [Brest]"},
		{reason: "version 2, two paragraphs", data: `[{"id":"pier","paragraphs":[{"raw":"Ida left.","sentences":[{"tokens":[{"orth":"Ida","ner":"U-PERSON"},{"orth":"left","ner":"O"},{"orth":".","ner":"O"}]}]},{"raw":"Ivo came.","sentences":[{"tokens":[{"orth":"Ivo","ner":"U-PERSON"},{"orth":"came","ner":"-"},{"orth":".","ner":"O"}]}]}]}]`, want: "pier-1: person Ida [Ida] | pier-2: person Ivo [Ivo]"},
		{reason: "version 2 without raw", data: `[{"id":7,"paragraphs":[{"sentences":[{"tokens":[{"orth":"Ida","ner":"B-PERSON"},{"orth":"Moor","ner":"L-PERSON"},{"orth":"left","ner":"O"}]}]}]}]`, want: "7: person Ida Moor [Ida Moor]", notes: []string{"put together"}},
		{reason: "version 2 with entities", data: `[{"id":7,"paragraphs":[{"raw":"Ida Moor left","entities":[[0,8,"PERSON"]],"cats":[]}]}]`, want: "7: person Ida Moor [Ida Moor]"},
		{reason: "version 2, tokens that are not in raw", data: `[{"id":7,"paragraphs":[{"raw":"Something else","sentences":[{"tokens":[{"orth":"Ida","ner":"U-PERSON"}]}]}]}]`, says: []string{"line 1", "“Ida”", "raw"}},
		{reason: "version 2, a tag that is none", data: `[{"id":7,"paragraphs":[{"raw":"Ida","sentences":[{"tokens":[{"orth":"Ida","ner":"PERSON!"}]}]}]}]`, says: []string{"line 1", "“PERSON!”"}},

		{reason: "the binary form", data: "x\x9c\xab\x56\x4a\xcb\xff\xff", says: []string{".spacy", "to_json"}},
		{reason: "a page", data: "<div class=\"entities\">Ida</div>", says: []string{"HTML"}},
		{reason: "Prodigy", data: `{"text":"Ida left","spans":[{"start":0,"end":3,"label":"PERSON"}],"answer":"accept"}`, says: []string{"Prodigy"}},
		{reason: "no text", data: `{"ents":[{"start":0,"end":3,"label":"PERSON"}]}`, says: []string{"line 1", "text"}},
		{reason: "no entities", data: `{"text":"Ida left"}`, says: []string{"line 1", "ents"}},
		{reason: "a configuration", data: "[nlp]\nlang = \"en\"\n", says: []string{"line 1"}},
		{reason: "Python", data: "[('Ida left', {'entities': [(0, 3, 'PERSON')]})]", says: []string{"line 1", "Python"}},
		{reason: "an entity of two", data: `[["Ida left", {"entities": [[0, 3]]}]]`, says: []string{"line 1", "start, end"}},
		{reason: "offsets that are words", data: `{"text":"Ida left","ents":[{"start":"a","end":"3","label":"PERSON"}]}`, says: []string{"line 1", "a whole number"}},
	})
	runExports(t, "spacy", []export{
		{reason: "a text that is put together, the article at hand", data: `[{"id":"ferry","paragraphs":[{"sentences":[{"tokens":[{"orth":"Ida","ner":"U-PERSON"},{"orth":",","ner":"O"},{"orth":"left","ner":"O"}]}]}]}]`, want: "ferry: person Ida [Ida]", options: beside("Ida, left")},
		{reason: "the unit is named", data: `{"text":"🚢🚢 Ida Moor left","ents":[{"start":5,"end":13,"label":"PERSON"}]}`, want: "document: person Ida Moor [Ida Moor]", options: convert.Options{Offsets: "utf16"}},
	})
}
