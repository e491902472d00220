package convert_test

import (
	"strings"
	"testing"

	"github.com/assaykit/assay/internal/convert"
	"github.com/assaykit/assay/seeds"
)

const dock = "Vannes Lines said on Monday it will spend $12.5 million. Ida Moor spoke."

// Files of LangExtract, its versions and its neighbours.
func TestLangExtractExports(t *testing.T) {
	dated := convert.Options{Articles: []seeds.Article{{ID: "d", Language: "en", Published: "2025-03-10", Text: dock}}}
	one := func(extractions string) string {
		return `{"extractions":[` + extractions + `],"text":"` + dock + `","document_id":"d"}`
	}
	moor := `{"extraction_class":"person","extraction_text":"Ida Moor","char_interval":{"start_pos":57,"end_pos":65},"alignment_status":"match_exact","extraction_index":1,"group_index":0,"description":null,"attributes":{}}`
	indented := strings.NewReplacer(",", ",\n  ", "{", "{\n  ", "[", "[\n").Replace(one(moor))
	runExports(t, "langextract", []export{
		{reason: "JSON Lines", data: one(moor) + "\n", want: "d: person Ida Moor [Ida Moor]"},
		{reason: "an indented document", data: indented, want: "d: person Ida Moor [Ida Moor]"},
		{reason: "indented documents one behind the other", data: indented + "\n" + strings.Replace(indented, `"d"`, `"e"`, 1), want: "d: person Ida Moor [Ida Moor] | e: person Ida Moor [Ida Moor]"},
		{reason: "a list of documents", data: "[" + one(moor) + ",\n" + strings.Replace(one(moor), `"d"`, `"e"`, 1) + "]", want: "d: person Ida Moor [Ida Moor] | e: person Ida Moor [Ida Moor]"},
		{reason: "lines with CR", data: one(moor) + "\r\n\r\n" + strings.Replace(one(moor), `"d"`, `"e"`, 1) + "\r\n", want: "d: person Ida Moor [Ida Moor] | e: person Ida Moor [Ida Moor]"},
		{reason: "nothing extracted", data: one(""), want: "d: "},
		{reason: "extractions null", data: `{"extractions":null,"text":"Ida","document_id":"d"}`, want: "d: "},
		{reason: "no document_id", data: `{"extractions":[],"text":"Ida"}`, want: "document: "},
		{reason: "the interval has other words", data: one(`{"extraction_class":"person","extraction_text":"Ida Moor","char_interval":{"start_pos":60,"end_pos":68},"alignment_status":"match_exact"}`), want: "d: person Ida Moor [Ida Moor]", notes: []string{"“Moor sp”"}},
		{reason: "match_lesser: the name is what was said", data: one(`{"extraction_class":"organization","extraction_text":"Vannes Lines and its tugs","char_interval":{"start_pos":0,"end_pos":12},"alignment_status":"match_lesser"}`), want: "d: organization Vannes Lines and its tugs [Vannes Lines]", notes: []string{"“Vannes Lines” of “Vannes Lines and its tugs”"}},
		{reason: "match_lesser that cuts a word", data: one(`{"extraction_class":"organization","extraction_text":"Vannes Lines and its tugs","char_interval":{"start_pos":0,"end_pos":10},"alignment_status":"match_lesser"}`), want: "d: organization Vannes Lines and its tugs", lost: []string{"“Vannes Lin”"}},
		{reason: "match_greater: the interval has more", data: one(`{"extraction_class":"person","extraction_text":"I. Moor","char_interval":{"start_pos":57,"end_pos":71},"alignment_status":"match_greater"}`), want: "d: person I. Moor [Ida Moor spoke]", notes: []string{"“Ida Moor spoke” of “I. Moor”"}},
		{reason: "match_greater, and the words stand once", data: one(`{"extraction_class":"person","extraction_text":"Ida Moor","char_interval":{"start_pos":57,"end_pos":71},"alignment_status":"match_greater"}`), want: "d: person Ida Moor [Ida Moor]", notes: []string{"“Ida Moor spoke”"}},
		{reason: "match_fuzzy", data: one(`{"extraction_class":"person","extraction_text":"ida moor","char_interval":{"start_pos":57,"end_pos":65},"alignment_status":"match_fuzzy"}`), want: "d: person ida moor [Ida Moor]", notes: []string{"“Ida Moor” of “ida moor”"}},
		{reason: "no alignment_status, other words", data: one(`{"extraction_class":"person","extraction_text":"Ida More","char_interval":{"start_pos":57,"end_pos":65},"alignment_status":null}`), want: "d: person Ida More [Ida Moor]", notes: []string{"“Ida Moor” of “Ida More”"}},
		{reason: "no interval", data: one(`{"extraction_class":"person","extraction_text":"Una Blythe","char_interval":null,"alignment_status":null},{"extraction_class":"person","extraction_text":"Ada Moor"}`), want: "d: person Una Blythe; person Ada Moor"},
		{reason: "half an interval", data: one(`{"extraction_class":"person","extraction_text":"Una Blythe","char_interval":{"start_pos":3,"end_pos":null}}`), want: "d: person Una Blythe"},
		{reason: "token_interval", data: one(`{"extraction_class":"person","extraction_text":"Ida Moor","char_interval":{"start_pos":57,"end_pos":65},"token_interval":{"start_index":12,"end_index":14}}`), want: "d: person Ida Moor [Ida Moor]"},
		{reason: "a member of an extraction that is not known", data: one(`{"extraction_class":"person","extraction_text":"Ida Moor","char_interval":{"start_pos":57,"end_pos":65},"confidence":0.4}`), want: "d: person Ida Moor [Ida Moor]", lost: []string{"a member: confidence"}},
		{reason: "a value is read off what was said", data: one(`{"extraction_class":"money","extraction_text":"$12 million","char_interval":{"start_pos":42,"end_pos":55},"alignment_status":"match_fuzzy"}`), want: "d: money 12000000 USD  [$12.5 million]", notes: []string{"“$12.5 million” of “$12 million”"}},
		{reason: "a date is read off what was said", data: one(`{"extraction_class":"date","extraction_text":"Tuesday","char_interval":{"start_pos":21,"end_pos":27},"alignment_status":"match_fuzzy"}`), want: "d: date 2025-03-04  [Monday]", notes: []string{"“Monday” of “Tuesday”"}, options: dated},
		{reason: "a value that the model states", data: one(`{"extraction_class":"money","extraction_text":"$12.5 million","char_interval":{"start_pos":42,"end_pos":55},"alignment_status":"match_exact","attributes":{"value":12500000,"unit":"USD"}}`), want: "d: money 12500000 USD  [$12.5 million]"},
		{reason: "the text is a number", data: one(`{"extraction_class":"count","extraction_text":12,"char_interval":null}`), want: "d: count 12  "},
		{reason: "attributes of every kind", data: one(`{"extraction_class":"person","extraction_text":"Ida Moor","char_interval":{"start_pos":57,"end_pos":65},"attributes":{"age":44,"glad":true,"of":null,"home":{"town":"Vannes"},"ranks":[1,2],"odd":[{"a":1}],"alias":["Captain Moor"]}}`), want: "d: person Ida Moor [Ida Moor]", lost: []string{"home", "odd", "a field: age", "a field: glad", "a field: ranks", "a field: ranks"}},
		{reason: "attributes that are a list", data: one(`{"extraction_class":"person","extraction_text":"Ida Moor","char_interval":{"start_pos":57,"end_pos":65},"attributes":["chief"]}`), want: "d: person Ida Moor [Ida Moor]", lost: []string{"attributes"}},
		{reason: "attributes that are an empty list", data: one(`{"extraction_class":"person","extraction_text":"Ida Moor","char_interval":{"start_pos":57,"end_pos":65},"attributes":[]}`), want: "d: person Ida Moor [Ida Moor]"},
		{reason: "no text, and the article is at hand", data: `{"extractions":[` + moor + `],"text":null,"document_id":"d"}`, want: "d: person Ida Moor [Ida Moor]", options: dated},
		{reason: "no text, and the article is not at hand", data: `{"extractions":[` + moor + `],"text":null,"document_id":"x"}`, says: []string{"line 1", "“x”", "no text", "option Articles"}, options: dated},
		{reason: "no text at all", data: `{"extractions":[` + moor + `],"document_id":"d"}`, says: []string{"no text", "option Articles"}},
		{reason: "UTF-16 units", data: `{"extractions":[{"extraction_class":"person","extraction_text":"Moor","char_interval":{"start_pos":3,"end_pos":7},"alignment_status":"match_exact"}],"text":"🚢 Moor, Moor","document_id":"d"}`, want: "d: person Moor [Moor]", notes: []string{"UTF-16"}},
		{reason: "a name over two lines", data: `{"extractions":[{"extraction_class":"person","extraction_text":"Ida\nMoor ","char_interval":{"start_pos":0,"end_pos":8},"alignment_status":"match_exact"}],"text":"Ida\nMoor left","document_id":"d"}`, want: "d: person Ida Moor [Ida\nMoor]"},
		{reason: "a name that was only said, over two lines", data: one(`{"extraction_class":"person","extraction_text":" Una\n Blythe","char_interval":null}`), want: "d: person Una Blythe"},
		{reason: "the answer of a model, the article at hand", data: `{"extractions":[{"person":"Ida Moor","person_attributes":{"alias":"Captain"}},{"money":"$12.5 million","money_attributes":null},{"person":"Una Blythe"}]}`, want: "d: person Ida Moor [Ida Moor]; person Una Blythe; money 12500000 USD  [$12.5 million]", lost: []string{"“Una Blythe”"}, options: withID("d", dated)},
		{reason: "the answer of a model that is a list", data: `[{"person":"Ida Moor","person_attributes":{},"person_index":1}]`, want: "d: person Ida Moor [Ida Moor]", options: withID("d", dated)},
		{reason: "the answer of a model without its article", data: `{"extractions":[{"person":"Ida Moor","person_attributes":{}}]}`, says: []string{"model", "option Articles"}},
		{reason: "the answer of a model in YAML", data: "```yaml\nextractions:\n- person: Ida Moor\n```\n", says: []string{"YAML", "JSON"}},
		{reason: "YAML without a fence", data: "extractions:\n- person: Ida Moor\n", says: []string{"YAML", "line 1"}},
		{reason: "the page", data: "<style>.lx-highlight{}</style><div class=\"lx-animated-wrapper\">Ida</div>", says: []string{"HTML", "JSON Lines"}},
		{reason: "a document cut off", data: one(moor) + "\n" + `{"extractions":[`, says: []string{"line 2", "complete"}},
		{reason: "an indented document cut off", data: indented[:len(indented)-20], says: []string{"line ", "complete"}},
		{reason: "extractions that are no list", data: `{"extractions":{"person":["Ida"]},"text":"Ida","document_id":"d"}`, says: []string{"line 1", "extractions", "a list"}},
		{reason: "another object", data: `{"name":"Ida"}`, says: []string{"line 1", "extractions"}},
	})
}

func withID(id string, o convert.Options) convert.Options {
	o.ID = id
	return o
}
