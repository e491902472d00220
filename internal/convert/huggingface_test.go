package convert_test

import (
	"testing"

	"github.com/assaykit/assay/internal/convert"
)

// Token lists of Hugging Face datasets, and what its pipelines return.
func TestHuggingFaceExports(t *testing.T) {
	const lists = `"tokens":["Ida","Moor","left","Brest","."]`
	const rows = `{"features":[{"feature_idx":0,"name":"id","type":{"dtype":"string","_type":"Value"}},{"feature_idx":1,"name":"tokens","type":{"feature":{"dtype":"string","_type":"Value"},"_type":"Sequence"}},{"feature_idx":2,"name":"ner_tags","type":{"feature":{"names":["O","B-PER","I-PER","B-LOC"],"_type":"ClassLabel"},"_type":"Sequence"}}],"rows":[{"row_idx":0,"row":{"id":"0",` + lists + `,"ner_tags":[1,2,0,3,0]},"truncated_cells":[]}],"num_rows_total":1,"num_rows_per_page":100,"partial":false}`
	const two = ": person Ida Moor [Ida Moor]; place Brest [Brest]"
	numbers := convert.Options{Labels: map[string]string{"0": "skip", "1": "person", "2": "person", "3": "place"}}
	runExports(t, "huggingface", []export{
		{reason: "a row a line", data: `{"id":"7",` + lists + `,"ner_tags":["B-PER","I-PER","O","B-LOC","O"]}` + "\n" + `{"id":"8","tokens":["Ivo"],"ner_tags":["O"]}`, want: "7" + two + " | 8: ", notes: []string{"put together", "put together"}},
		{reason: "a list of rows", data: `[{` + lists + `,"ner_tags":["B-PER","I-PER","O","B-LOC","O"]}]`, want: "document" + two, notes: []string{"put together"}},
		{reason: "indented", data: "{\n \"tokens\": [\n  \"Ida\"\n ],\n \"ner_tags\": [\n  \"B-PER\"\n ]\n}", want: "document: person Ida [Ida]", notes: []string{"put together"}},
		{reason: "tags", data: `{` + lists + `,"tags":["B-PER","I-PER","O","B-LOC","O"]}`, want: "document" + two, notes: []string{"put together"}},
		{reason: "labels", data: `{` + lists + `,"labels":["B-PER","I-PER","O","B-LOC","O"]}`, want: "document" + two, notes: []string{"put together"}},
		{reason: "words", data: `{"words":["Ida","Moor"],"ner":["B-PER","I-PER"]}`, want: "document: person Ida Moor [Ida Moor]", notes: []string{"put together"}},
		{reason: "two entities of one label side by side", data: `{"tokens":["Ida","Ivo","Kerr"],"ner_tags":["B-PER","B-PER","I-PER"]}`, want: "document: person Ida [Ida]; person Ivo Kerr [Ivo Kerr]", notes: []string{"put together"}},
		{reason: "BILOU", data: `{` + lists + `,"ner_tags":["B-PER","L-PER","O","U-LOC","O"]}`, want: "document" + two, notes: []string{"put together"}},
		{reason: "IOB1", data: `{` + lists + `,"ner_tags":["I-PER","I-PER","O","I-LOC","O"]}`, want: "document" + two, notes: []string{"put together"}},
		{reason: "labels without B or I", data: `{` + lists + `,"ner_tags":["PER","PER","O","LOC","O"]}`, want: "document" + two, notes: []string{"put together", "without B"}},
		{reason: "other columns are listed", data: `{` + lists + `,"ner_tags":["B-PER","I-PER","O","B-LOC","O"],"pos_tags":["NNP","NNP","VBD","NNP","."],"lang":"en"}`, want: "document" + two, lost: []string{"a member: pos_tags"}, notes: []string{"put together"}},
		{reason: "the rows of the viewer", data: rows, want: "0" + two, notes: []string{"put together"}},
		{reason: "numbers, and the names beside them", data: `{"features":{"ner_tags":{"feature":{"names":["O","B-PER","I-PER","B-LOC"],"_type":"ClassLabel"},"_type":"Sequence"}},"data":[{"id":"0",` + lists + `,"ner_tags":[1,2,0,3,0]}]}`, want: "0" + two, notes: []string{"put together"}},
		{reason: "numbers that the caller names", data: `{` + lists + `,"ner_tags":[1,2,0,3,0]}`, want: "document" + two, notes: []string{"put together", "without B"}, options: numbers},
		{reason: "a column of rows", data: `{"id":["a","b"],"tokens":[["Ida"],["Ivo","left"]],"ner_tags":[["B-PER"],["B-PER","O"]]}`, want: "a: person Ida [Ida] | b: person Ivo [Ivo]", notes: []string{"put together", "put together"}},
		{reason: "a text that the row has", data: `{"text":"Ida  Moor left.","tokens":["Ida","Moor","left","."],"ner_tags":["B-PER","I-PER","O","O"]}`, want: "document: person Ida Moor [Ida  Moor]"},
		{reason: "a text that has other words", data: `{"text":"Other words","tokens":["Ida","Moor"],"ner_tags":["B-PER","I-PER"]}`, want: "document: person Ida Moor [Ida Moor]", notes: []string{"other words"}},
		{reason: "the article at hand", data: `{"id":"ferry",` + lists + `,"ner_tags":["B-PER","I-PER","O","B-LOC","O"]}`, want: "ferry: person Ida Moor [Ida\nMoor]; place Brest [Brest]", options: beside("Ida\nMoor left Brest.")},
		{reason: "an empty row", data: `{"id":"a","tokens":[],"ner_tags":[]}` + "\n" + `{"id":"b","tokens":["Ida"],"ner_tags":["B-PER"]}`, want: "b: person Ida [Ida]", lost: []string{"no tokens"}, notes: []string{"put together"}},
		{reason: "a token with a blank", data: `{"tokens":["Ida Moor","left"],"ner_tags":["B-PER","O"]}`, want: "document: person Ida Moor [Ida Moor]", notes: []string{"put together"}},
		{reason: "an empty token", data: `{"tokens":["Ida","","Moor"],"ner_tags":["B-PER","I-PER","I-PER"]}`, want: "document: person Ida Moor [Ida Moor]", notes: []string{"put together"}},
		{reason: "right to left", data: `{"tokens":["نورا","كيلي","غادرت"],"ner_tags":["B-PER","I-PER","O"]}`, want: "document: person نورا كيلي [نورا كيلي]", notes: []string{"put together"}},

		{reason: "a pipeline, the article at hand", data: `[{"entity_group":"PER","score":0.99,"word":"Ida Moor","start":0,"end":8},{"entity_group":"LOC","score":0.9,"word":"Brest","start":14,"end":19}]`, want: "ferry" + two, options: beside("Ida Moor left Brest.")},
		{reason: "a pipeline of a model without letter case", data: `[{"entity_group":"PER","score":0.99,"word":"ida moor - kerr","start":0,"end":13}]`, want: "ferry: person Ida Moor-Kerr [Ida Moor-Kerr]", options: beside("Ida Moor-Kerr left Brest.")},
		{reason: "a pipeline that is off", data: `[{"entity_group":"PER","score":0.99,"word":"Ida Moor","start":1,"end":9}]`, want: "ferry: person Ida Moor [Ida Moor]", notes: []string{"stands once"}, options: beside("Ida Moor left Brest.")},
		{reason: "a pipeline without offsets", data: `[{"entity_group":"PER","score":0.99,"word":"Ida Moor","start":null,"end":null},{"entity_group":"PER","score":0.99,"word":"Una","start":null,"end":null}]`, want: "ferry: person Ida Moor [Ida Moor]", lost: []string{"“Una”"}, options: beside("Ida Moor left Brest.")},
		{reason: "a pipeline with its text", data: `{"text":"Ida Moor left","entities":[{"entity":"PER","word":"Ida Moor","start":0,"end":8}]}`, want: "document: person Ida Moor [Ida Moor]"},
		{reason: "a pipeline in a list", data: `[[{"entity_group":"PER","score":0.99,"word":"Ida Moor","start":0,"end":8}]]`, want: "ferry: person Ida Moor [Ida Moor]", options: beside("Ida Moor left Brest.")},
		{reason: "a pipeline without its text", data: `[{"entity_group":"PER","score":0.99,"word":"Ida Moor","start":0,"end":8}]`, says: []string{"pipeline", "option Articles"}},
		{reason: "a pipeline of pieces of words", data: `[{"entity":"B-PER","score":0.9,"index":1,"word":"Id","start":0,"end":2},{"entity":"I-PER","score":0.9,"index":2,"word":"##a","start":2,"end":3}]`, says: []string{"aggregation_strategy"}, options: beside("Ida Moor left Brest.")},
		{reason: "a pipeline of several texts", data: `[[{"entity_group":"PER","word":"Ida","start":0,"end":3}],[{"entity_group":"PER","word":"Ivo","start":0,"end":3}]]`, says: []string{"several texts"}, options: beside("Ida Moor left Brest.")},

		{reason: "numbers without names", data: `{` + lists + `,"ner_tags":[1,2,0,3,0]}`, says: []string{"line 1", "ner_tags", "numbers", "option Labels"}},
		{reason: "one number without a name", data: `{` + lists + `,"ner_tags":[1,2,0,9,0]}`, says: []string{"line 1", "9", "option Labels"}, options: numbers},
		{reason: "a number beyond the names", data: `{"features":{"ner_tags":{"feature":{"names":["O"]}}},"rows":[{"row":{"tokens":["Ida"],"ner_tags":[1]}}]}`, says: []string{"1", "name"}},
		{reason: "more tags than tokens", data: `{"tokens":["Ida"],"ner_tags":["B-PER","O"]}`, says: []string{"line 1", "1 token", "2 tags"}},
		{reason: "a cell that the viewer cut", data: `{"features":[],"rows":[{"row_idx":0,"row":{"tokens":["Ida"],"ner_tags":["B-PER"]},"truncated_cells":["tokens"]}]}`, says: []string{"row 0", "cut"}},
		{reason: "no tags", data: `{"tokens":["Ida"]}`, says: []string{"line 1", "ner_tags"}},
		{reason: "no tokens", data: `{"ner_tags":["B-PER"]}`, says: []string{"line 1", "tokens"}},
		{reason: "tokens that are a string", data: `{"tokens":"Ida Moor","ner_tags":["B-PER","I-PER"]}`, says: []string{"line 1", "a list"}},
		{reason: "an empty tag", data: `{"tokens":["Ida"],"ner_tags":[""]}`, says: []string{"line 1", "empty"}},
		{reason: "a tag that is null", data: `{"tokens":["Ida"],"ner_tags":[null]}`, says: []string{"line 1", "null"}},
		{reason: "Parquet", data: "PAR1\x15\x04", says: []string{"Parquet", "to_json"}},
		{reason: "Arrow", data: "ARROW1\x00\x00", says: []string{"Arrow", "to_json"}},
		{reason: "an Arrow stream", data: "\xff\xff\xff\xff\x10\x01\x00\x00", says: []string{"Arrow", "to_json"}},
		{reason: "texts with classes", data: `{"text":"Ida left","label":1}`, says: []string{"line 1", "tokens"}},
	})
}
