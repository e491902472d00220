package convert_test

import (
	"strings"
	"testing"

	"github.com/assaykit/assay/internal/convert"
	"github.com/assaykit/assay/seeds"
)

const quay = "🚢 Ida Moor of Vannes Lines left Brest."

// cas is a file of UIMA CAS JSON 0.4 with a text and feature structures.
func cas(types, structures string) string {
	if structures != "" {
		structures = "," + structures
	}
	return `{"%TYPES":{` + types + `},"%FEATURE_STRUCTURES":[
{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaNum":1,"sofaID":"_InitialView","mimeType":"text","sofaString":"` + quay + `"},
{"%ID":2,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData","@sofa":1,"begin":0,"end":39,"language":"en","documentTitle":"quay.txt","documentId":"ida","isLastSegment":false},
{"%ID":3,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence","@sofa":1,"begin":0,"end":39},
{"%ID":4,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token","@sofa":1,"begin":3,"end":6,"order":0}` + structures + `],
"%VIEWS":{"_InitialView":{"%SOFA":1,"%MEMBERS":[2,3,4]}}}`
}

func entity(id, begin, end, value string) string {
	return `{"%ID":` + id + `,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity","@sofa":1,"begin":` + begin + `,"end":` + end + `,"value":"` + value + `"}`
}

// Files of UIMA CAS JSON as INCEpTION and its libraries export them.
func TestCASExports(t *testing.T) {
	const custom = `"webanno.custom.Fact":{"%NAME":"webanno.custom.Fact","%SUPER_TYPE":"uima.tcas.Annotation","KIND":{"%NAME":"KIND","%RANGE":"uima.cas.String"},"sure":{"%NAME":"sure","%RANGE":"uima.cas.Boolean"}}`
	const relations = `"custom.Office":{"%NAME":"custom.Office","%SUPER_TYPE":"uima.tcas.Annotation","Dependent":{"%NAME":"Dependent","%RANGE":"uima.tcas.Annotation"},"Governor":{"%NAME":"Governor","%RANGE":"uima.tcas.Annotation"},"title":{"%NAME":"title","%RANGE":"uima.cas.String"}}`
	people := entity("10", "3", "11", "PER") + "," + entity("11", "15", "27", "ORG")
	plain := cas("", people)
	old := `{"_context":{"_types":{"NamedEntity":{"_id":"de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity","_feature_types":{"sofa":"_ref"}},"DocumentMetaData":{"_id":"de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"},"Sofa":{"_id":"uima.cas.Sofa"}}},
"_views":{"_InitialView":{"DocumentMetaData":[{"sofa":12,"begin":0,"end":39,"language":"en","documentTitle":"quay.txt","documentId":"ida"}],"Sentence":[{"sofa":12,"end":39}],"NamedEntity":[{"sofa":12,"begin":3,"end":11,"value":"PER","identifier":"http://www.wikidata.org/entity/Q77"},{"sofa":12,"begin":33,"end":38,"value":"LOC"}]}},
"_referenced_fss":{"12":{"_type":"Sofa","sofaNum":1,"sofaID":"_InitialView","mimeType":"text","sofaString":"` + quay + `"}}}`
	runExports(t, "cas", []export{
		{reason: "named entities", data: plain, want: "quay: person Ida Moor [Ida Moor]; organization Vannes Lines [Vannes Lines]"},
		{reason: "indented", data: strings.NewReplacer(",", ",\n ", "{", "{\n ").Replace(plain), want: "quay: person Ida Moor [Ida Moor]; organization Vannes Lines [Vannes Lines]"},
		{reason: "a byte order mark", data: "\ufeff" + plain, want: "quay: person Ida Moor [Ida Moor]; organization Vannes Lines [Vannes Lines]"},
		{reason: "nothing annotated", data: cas("", ""), want: "quay: "},
		{reason: "a library that counted code points", data: cas("", entity("10", "2", "10", "PER")), want: "quay: person Ida Moor [Ida Moor]", notes: []string{"code points"}},
		{reason: "offsets that cut a word", data: cas("", entity("10", "3", "9", "PER")+","+entity("11", "15", "27", "ORG")), want: "quay: organization Vannes Lines [Vannes Lines]", lost: []string{"“Ida Mo”"}},
		{reason: "offsets outside the text", data: cas("", entity("10", "300", "309", "PER")), want: "quay: ", lost: []string{"[300, 309)"}},
		{reason: "white space at the ends", data: cas("", entity("10", "2", "12", "PER")), want: "quay: person Ida Moor [Ida Moor]"},
		{reason: "an item of Wikidata", data: cas("", `{"%ID":10,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity","@sofa":1,"begin":3,"end":11,"value":"PER","identifier":"http://www.wikidata.org/entity/Q77"}`), want: "quay: person Ida Moor [Ida Moor];   wikidata:Q77"},
		{reason: "another concept", data: cas("", `{"%ID":10,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity","@sofa":1,"begin":3,"end":11,"value":"PER","identifier":"https://example.org/p#7"}`), want: "quay: person Ida Moor [Ida Moor];   https://example.org/p#7"},
		{reason: "an entity without a value", data: cas("", `{"%ID":10,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity","@sofa":1,"begin":3,"end":11}`), want: "quay: ", lost: []string{"no label"}},
		{reason: "an unknown label", data: cas("", entity("10", "3", "11", "SAILOR")), want: "quay: ", lost: []string{"SAILOR"}},
		{reason: "a layer of one's own, with a label", data: cas(custom, `{"%ID":10,"%TYPE":"webanno.custom.Fact","@sofa":1,"begin":3,"end":11,"KIND":"person","sure":true}`), want: "quay: person Ida Moor [Ida Moor]", lost: []string{"a field: sure"}},
		{reason: "a layer of one's own, without features", data: cas(`"webanno.custom.Person":{"%NAME":"webanno.custom.Person","%SUPER_TYPE":"uima.tcas.Annotation"}`, `{"%ID":10,"%TYPE":"webanno.custom.Person","@sofa":1,"begin":3,"end":11}`), want: "quay: person Ida Moor [Ida Moor]"},
		{reason: "a layer of one's own that is called after what it marks", data: cas(`"custom.Person":{"%NAME":"custom.Person","%SUPER_TYPE":"uima.tcas.Annotation","alias":{"%NAME":"alias","%RANGE":"uima.cas.String"}}`, `{"%ID":10,"%TYPE":"custom.Person","@sofa":1,"begin":3,"end":11,"alias":"Captain"}`), want: "quay: person Ida Moor [Ida Moor]"},
		{reason: "a layer with an unknown name and no label", data: cas(`"custom.Ship":{"%NAME":"custom.Ship","%SUPER_TYPE":"uima.tcas.Annotation"}`, `{"%ID":10,"%TYPE":"custom.Ship","@sofa":1,"begin":0,"end":2}`), want: "quay: ", lost: []string{"Ship"}},
		{reason: "a layer with an unknown name, named by the caller", data: cas(`"custom.Ship":{"%NAME":"custom.Ship","%SUPER_TYPE":"uima.tcas.Annotation"}`, `{"%ID":10,"%TYPE":"custom.Ship","@sofa":1,"begin":0,"end":2}`), want: "quay: product 🚢 [🚢]", options: convert.Options{Labels: map[string]string{"Ship": "product"}}},
		{reason: "a relation layer", data: cas(relations, people+`,{"%ID":20,"%TYPE":"custom.Office","@sofa":1,"begin":15,"end":27,"@Governor":10,"@Dependent":11,"title":"captain"}`), want: "quay: person Ida Moor [Ida Moor];   captain of p1; organization Vannes Lines [Vannes Lines]"},
		{reason: "a relation whose end is missing", data: cas(relations, people+`,{"%ID":20,"%TYPE":"custom.Office","@sofa":1,"begin":15,"end":27,"@Governor":10,"@Dependent":99,"title":"captain"}`), want: "quay: person Ida Moor [Ida Moor]; organization Vannes Lines [Vannes Lines]", lost: []string{"a relation: captain"}},
		{reason: "a relation before its ends", data: cas(relations, `{"%ID":20,"%TYPE":"custom.Office","@sofa":1,"begin":15,"end":27,"@Governor":10,"@Dependent":11,"title":"captain"},`+people), want: "quay: person Ida Moor [Ida Moor];   captain of p1; organization Vannes Lines [Vannes Lines]"},
		{reason: "link features", data: cas(`"custom.Leave":{"%NAME":"custom.Leave","%SUPER_TYPE":"uima.tcas.Annotation","value":{"%NAME":"value","%RANGE":"uima.cas.String"},"who":{"%NAME":"who","%RANGE":"custom.WhoLink[]"}}`,
			people+`,{"%ID":20,"%TYPE":"custom.Leave","@sofa":1,"begin":28,"end":32,"value":"event","@who":21},{"%ID":21,"%TYPE":"custom.WhoLink[]","%ELEMENTS":[22]},{"%ID":22,"%TYPE":"custom.WhoLink","role":"agent","@target":10}`),
			want: "quay: person Ida Moor [Ida Moor]; organization Vannes Lines [Vannes Lines]; event    p1/agent [left]"},
		{reason: "annotations of linguists are listed once a layer", data: cas("", people+`,{"%ID":30,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS","@sofa":1,"begin":3,"end":6,"PosValue":"NNP"},{"%ID":31,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS","@sofa":1,"begin":7,"end":11,"PosValue":"NNP"}`),
			want: "quay: person Ida Moor [Ida Moor]; organization Vannes Lines [Vannes Lines]", lost: []string{"2 annotations of the layer POS"}},
		{reason: "feature structures by their ids", data: `{"%FEATURE_STRUCTURES":{"1":{"%TYPE":"uima.cas.Sofa","sofaString":"Ida Moor left"},"2":{"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity","@sofa":1,"begin":0,"end":8,"value":"PER"}},"%VIEWS":{}}`, want: "document: person Ida Moor [Ida Moor]"},
		{reason: "feature structures alone", data: `[{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaString":"Ida Moor left"},{"%ID":2,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity","@sofa":1,"begin":0,"end":8,"value":"PER"}]`, want: "document: person Ida Moor [Ida Moor]"},
		{reason: "a second text", data: `{"%FEATURE_STRUCTURES":[{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaID":"_InitialView","sofaString":"Ida Moor left"},{"%ID":3,"%TYPE":"uima.cas.Sofa","sofaID":"German","sofaString":"Ida Moor ging"},{"%ID":2,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity","@sofa":3,"begin":0,"end":8,"value":"PER"}]}`, want: "document: ", lost: []string{"the view German"}},
		{reason: "the older JSON", data: old, want: "quay: person Ida Moor [Ida Moor];   wikidata:Q77; place Brest [Brest]"},
		{reason: "the older JSON, a mark at the beginning", data: strings.Replace(strings.Replace(old, `"begin":3,"end":11,"value":"PER"`, `"end":2,"value":"product"`, 1), `,"identifier":"http://www.wikidata.org/entity/Q77"`, "", 1), want: "quay: product 🚢 [🚢]; place Brest [Brest]"},
		{reason: "a title that is no file name", data: strings.Replace(plain, "quay.txt", "pier/quay.txt", 1), want: "document: person Ida Moor [Ida Moor]; organization Vannes Lines [Vannes Lines]", notes: []string{"pier/quay"}},
		{reason: "no title", data: strings.Replace(plain, `"documentTitle":"quay.txt",`, "", 1), want: "ida: person Ida Moor [Ida Moor]; organization Vannes Lines [Vannes Lines]"},
		{reason: "no language", data: strings.Replace(plain, `"language":"en"`, `"language":"x-unspecified"`, 1), want: "quay: person Ida Moor [Ida Moor]; organization Vannes Lines [Vannes Lines]"},
		{reason: "an anchor instead of a number", data: cas("", `{"%ID":10,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity","@sofa":1,"^begin":3,"^end":11,"value":"PER"}`), want: "quay: person Ida Moor [Ida Moor]"},

		{reason: "XMI", data: `<?xml version="1.0" encoding="UTF-8"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI"></xmi:XMI>`, says: []string{"XMI", "UIMA CAS JSON"}},
		{reason: "a ZIP archive", data: "PK\x03\x04\x14\x00", says: []string{"zip", "unpack"}},
		{reason: "WebAnno TSV", data: "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Fact|KIND\n", says: []string{"WebAnno TSV", "UIMA CAS JSON"}},
		{reason: "no text", data: `{"%TYPES":{},"%FEATURE_STRUCTURES":[],"%VIEWS":{}}`, says: []string{"sofaString"}},
		{reason: "an audio file's text", data: `{"%FEATURE_STRUCTURES":[{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaURI":"file:a.wav"}]}`, says: []string{"sofaString"}},
		{reason: "another JSON", data: `{"text":"Ida"}`, says: []string{"line 1", "%FEATURE_STRUCTURES"}},
		{reason: "cut off", data: plain[:len(plain)-60], says: []string{"line ", "complete"}},
		{reason: "structures that are strings", data: `{"%FEATURE_STRUCTURES":["a"]}`, says: []string{"line 1", "an object"}},
		{reason: "begin is a word", data: strings.Replace(plain, `"begin":15,"end":27`, `"begin":"a","end":27`, 1), says: []string{"line 5", "a whole number"}},
	})
	runExports(t, "cas", []export{
		{reason: "the article of the title has more to say", data: plain, want: "quay: person Ida Moor [Ida Moor]; organization Vannes Lines [Vannes Lines]",
			options: convert.Options{Articles: []seeds.Article{{ID: "quay", Language: "en", Published: "2025-03-10", Text: quay}}}},
	})
}
