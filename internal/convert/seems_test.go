package convert_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/convert"
)

// A file that is given for another form is known by its looks, and the form that reads it is named.
func TestFilesOfOtherFormsAreKnown(t *testing.T) {
	for _, tt := range []struct{ reason, data, as, says, form string }{
		{"CAS", `{"%TYPES":{},"%FEATURE_STRUCTURES":[],"%VIEWS":{}}`, "doccano", "UIMA CAS JSON", "cas"},
		{"the older CAS", `{"_context":{},"_views":{},"_referenced_fss":{"1":{"_type":"Sofa"}}}`, "spacy", "UIMA CAS JSON", "cas"},
		{"CAS as columns", `{"%TYPES":{},"%FEATURE_STRUCTURES":[],"%VIEWS":{}}`, "conll", "JSON, UIMA CAS JSON", "cas"},
		{"a document of spaCy", `{"text":"Ida left","ents":[],"tokens":[{"id":0,"start":0,"end":3}]}`, "huggingface", "spaCy's documents", "spacy"},
		{"version 2 of spaCy", `[{"id":0,"paragraphs":[{"raw":"Ida","sentences":[]}]}]`, "doccano", "spaCy's documents", "spacy"},
		{"training data of spaCy", `[["Ida left", {"entities": [[0, 3, "PERSON"]]}]]`, "prodigy", "spaCy's training data", "spacy"},
		{"training data a line", "[\"Ida \\\"left\\\"\", {\"entities\": []}]\n", "doccano", "spaCy's training data", "spacy"},
		{"rows of a data set", `{"tokens":["Ida","left"],"ner_tags":["B-PER","O"]}`, "doccano", "rows of tokens and tags", "huggingface"},
		{"rows of the viewer", `{"features":[],"rows":[{"row":{"tokens":[]}}]}`, "label-studio", "rows of tokens and tags", "huggingface"},
		{"a pipeline's answer", `[{"entity_group":"PER","score":0.9,"word":"Ida","start":0,"end":3}]`, "langextract", "what a pipeline of Hugging Face returned", "huggingface"},
		{"tokens of Prodigy are no rows", `{"text":"Ida","tokens":[{"text":"Ida"}],"labels":[],"_input_hash":7}`, "huggingface", "Prodigy's tasks", "prodigy"},
		{"doccano's marks are none of spaCy's", `{"text":"Ida left","labels":[[0,3,"PER"]]}`, "prodigy", "doccano's documents", "doccano"},
		{"stand-off that begins with an event", "E1\tmove:T1\nT1\tmove 0 3\tIda\n", "prodigy", "brat's stand-off", "brat"},
		{"columns as stand-off", "Ida B-PER\nleft O\n", "brat", "columns of tokens and tags", "conll"},
		{"WebAnno TSV", "#FORMAT=WebAnno TSV 3.3\n", "conll", "WebAnno TSV; export UIMA CAS JSON, which is read as cas", ""},
		{"XMI after a declaration", "\ufeff<?xml version=\"1.0\"?>\n<xmi:XMI xmlns:xmi=\"x\"/>", "brat", "XMI; export UIMA CAS JSON", ""},
		{"gzip without its ending", "\x1f\x8b\x08\x00", "doccano", "compressed with gzip; give its name the ending .gz", ""},
		{"YAML", "documents:\n- text: Ida\n", "cas", "YAML; save the documents as JSON", ""},
		{"Python", "[('Ida', {'entities': [(0, 3, 'PER')]})]\n", "spacy", "Python; write JSON", ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			_, _, err := convert.Read(tt.as, []byte(tt.data), beside("Ida Moor left."))
			require.ErrorIs(t, err, convert.ErrFormat)
			require.ErrorContains(t, err, "it seems to be "+tt.says)
			requirePlainWords(t, err.Error())
			u := (*convert.UnreadError)(nil)
			if tt.form == "" {
				require.False(t, errors.As(err, &u))
				return
			}
			require.ErrorAs(t, err, &u)
			require.Equal(t, tt.form, u.Format)
		})
	}
}
