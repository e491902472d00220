package convert_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/convert"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

func read(t *testing.T, format, data string, o convert.Options) (*schema.Article, []convert.Loss) {
	t.Helper()
	docs, losses, err := convert.Read(format, []byte(data), o)
	require.NoError(t, err)
	require.Len(t, docs, 1)
	return docs[0].Record, losses
}

// told is a record in a few words: each fact with its mentions.
func told(r *schema.Article) string {
	var out []string
	put := func(words ...string) { out = append(out, strings.Join(words, " ")) }
	texts := func(list []schema.Mention) (s []string) {
		for _, m := range list {
			s = append(s, "["+m.Text+"]")
		}
		return s
	}
	for _, p := range r.Parties {
		put(append([]string{string(p.Type), p.Name}, texts(p.Mentions)...)...)
		for _, x := range p.Roles {
			put(" ", x.Title, "of", x.Of)
		}
		for _, x := range p.SameAs {
			put(" ", x)
		}
	}
	for _, f := range r.Figures {
		put(append([]string{string(f.Kind), f.Value.String(), f.Unit, string(f.Qualifier)}, texts(f.Mentions)...)...)
	}
	for _, d := range r.Dates {
		put(append([]string{"date", d.Value, d.Timex}, texts(d.Mentions)...)...)
	}
	for _, e := range r.Events {
		words := []string{"event", e.Type, e.Place, e.Date}
		for _, p := range e.Participants {
			words = append(words, p.Party+"/"+p.As)
		}
		put(append(words, texts(e.Mentions)...)...)
	}
	return strings.Join(out, "; ")
}

const zoe = "Zoé Martin 🚀 left OpenAI for Seoul on Tuesday. Martin got $5 million."

func TestRead(t *testing.T) {
	article := seeds.Article{ID: "zoe", Language: "en", Published: "2025-02-04", Text: zoe}
	for _, tt := range []struct {
		reason, format, data, want string
		lost                       []string
	}{
		{"doccano counts as JavaScript does", "doccano", `{"text":"` + zoe + `","label":[[19,25,"ORG"],[0,10,"PER"]]}`,
			"organization OpenAI [OpenAI]; person Zoé Martin [Zoé Martin]", nil},
		{"a relation of a person with an organization is an office", "doccano",
			`{"id":7,"text":"` + zoe + `","entities":[{"id":1,"label":"PERSON","start_offset":0,"end_offset":10},{"id":2,"label":"ORG","start_offset":19,"end_offset":25}],"relations":[{"id":1,"from_id":1,"to_id":2,"type":"engineer"}]}`,
			"person Zoé Martin [Zoé Martin];   engineer of p1; organization OpenAI [OpenAI]", nil},
		{"a relation that means nothing here is listed", "doccano",
			`{"text":"Zoé Noé","entities":[{"id":1,"label":"PERSON","start_offset":0,"end_offset":3},{"id":2,"label":"PERSON","start_offset":4,"end_offset":7}],"relations":[{"id":1,"from_id":1,"to_id":2,"type":"sister"}],"Comments":["?"],"source":"wire"}`,
			"person Zoé [Zoé]; person Noé [Noé]", []string{"a relation: sister", "a comment", "a member: source"}},
		{"an unknown label is listed with what to do", "doccano", `{"text":"Zoé","label":[[0,3,"PERSONNE"]]}`, "", []string{"PERSONNE"}},
		{"marks outside the text are listed", "doccano", `{"text":"Zoé","label":[[0,4,"PER"],[-1,2,"PER"],[2,1,"PER"],[1,1,"PER"]]}`, "", []string{"[0, 4)", "[-1, 2)", "[2, 1)", "covers no words"}},
		{"values are read off the words", "doccano", `{"text":"` + zoe + `","language":"en","published":"2025-02-04","label":[[39,46,"DATE"],[59,69,"MONEY"]]}`,
			"money 5000000 USD  [$5 million]; date 2025-02-04  [Tuesday]", nil},
		{"words without a value are no figure", "doccano", `{"text":"much money","label":[[0,4,"MONEY"]]}`, "", []string{`no money can be read from "much"`}},

		{"Label Studio counts code points", "label-studio",
			`[{"id":3,"data":{"text":"` + zoe + `"},"annotations":[{"result":[{"id":"a","type":"labels","value":{"start":18,"end":24,"text":"OpenAI","labels":["ORG"]}}]}]}]`,
			"organization OpenAI [OpenAI]", nil},
		{"its old editor counted UTF-16 units, and the words tell", "label-studio",
			`[{"id":3,"data":{"text":"` + zoe + `"},"completions":[{"result":[{"id":"a","type":"labels","value":{"start":19,"end":25,"text":"OpenAI","labels":["ORG"]}}]}]}]`,
			"organization OpenAI [OpenAI]", []string{"they are read as UTF-16 units"}},
		{"a cancelled annotation is passed over, a second one listed", "label-studio",
			`[{"data":{"text":"Zoé"},"annotations":[{"was_cancelled":true,"result":[]},{"result":[{"id":"a","type":"labels","value":{"start":0,"end":3,"labels":["PER"]}}]},{"result":[]}]}]`,
			"person Zoé [Zoé]", []string{"/annotations/0", "/annotations/2"}},
		{"predictions where nobody has annotated", "label-studio",
			`[{"data":{"text":"Zoé"},"annotations":[],"predictions":[{"result":[{"id":"a","type":"labels","value":{"start":0,"end":3,"labels":["PER"]}}]}]}]`, "person Zoé [Zoé]", []string{"a prediction"}},
		{"JSON-MIN", "label-studio", `[{"id":1,"text":"Zoé","label":[{"start":0,"end":3,"text":"Zoé","labels":["PER"]}]}]`, "person Zoé [Zoé]", nil},
		{"hypertext by its global offsets", "label-studio",
			`[{"data":{"text":"Zoé"},"annotations":[{"result":[{"id":"a","type":"hypertextlabels","value":{"start":"/p[1]/text()[1]","end":"/p[1]/text()[1]","globalOffsets":{"start":0,"end":3},"hypertextlabels":["PER"]}}]}]}]`, "person Zoé [Zoé]", nil},
		{"a choice beside a region is a field", "label-studio",
			`[{"data":{"text":"up to 95%"},"annotations":[{"result":[{"id":"a","type":"labels","value":{"start":6,"end":9,"labels":["percent"]}},{"id":"a","from_name":"qualifier","type":"choices","value":{"start":6,"end":9,"choices":["at_most"]}},{"id":"a","from_name":"mood","type":"choices","value":{"choices":["good"]}},{"id":"z","from_name":"genre","type":"choices","value":{"choices":["news"]}}]}]}]`,
			"percent 95 % at_most [95%]", []string{"a result: genre", "a field: mood"}},

		{"brat: every sort of line", "brat", "T1\tPerson 0 10\tZoé Martin\nT2\tORG 18 24\tOpenAI\nT3\tPerson 47 53\tMartin\nT4\tMoney 58 68\t$5 million\nT5\tleave 13 17\tleft\nT6\tGPE 29 34\tSeoul\nT7\tDATE 38 45\tTuesday\n" +
			"*\tEquiv T1 T3\nR1\tengineer Arg1:T1 Arg2:T2\nE1\tleave:T5 who:T3 place:T6 date:T7\nA1\tqualifier T4 about\nA2\tNegated E1\nN1\tReference T2 wikidata:Q21708200\tOpenAI\n#1\tAnnotatorNotes T1\tsure?\n#2\talias T1\tZ. Martin\n",
			"person Zoé Martin [Zoé Martin] [Martin];   engineer of p1; organization OpenAI [OpenAI];   wikidata:Q21708200; place Seoul [Seoul]; money 5000000 USD about [$5 million]; date 2025-02-04  [Tuesday]; event leave p3 d1 p2/who [left]",
			[]string{"a note", "an attribute: Negated"}},
		{"brat: pieces that white space alone divides are one mention", "brat", "T1\tPER 0 3;4 10\tZoé Martin\n", "person Zoé Martin [Zoé Martin]", nil},
		{"brat: other pieces are mentions of their own", "brat", "T1\tPER 0 3;47 53\tZoé Martin\n", "person Zoé Martin [Zoé] [Martin]", []string{"in pieces"}},
		{"brat: two events on the same words", "brat", "T1\tleave 13 17\tleft\nE1\tleave:T1\nE2\tmove:T1\n", "event leave   [left]; event move   [left]", nil},
		{"brat: arguments told apart by a number", "brat", "T1\tPER 0 10\tZoé Martin\nT2\tleave 13 17\tleft\nT3\tORG 18 24\tOpenAI\nE1\tleave:T2 who:T1 who2:T3\n",
			"person Zoé Martin [Zoé Martin]; organization OpenAI [OpenAI]; event leave   p1/who p2/who [left]", nil},

		{"CoNLL finds its tokens in the article at hand", "conll", "# newdoc id = zoe\n" + columns("Zoé B-PER|Martin I-PER|🚀 O|left O|OpenAI B-ORG|for O|Seoul B-LOC|on O|Tuesday O|. O|Martin B-PER|got O|$ O|5 O|million O|. O"),
			"person Zoé Martin [Zoé Martin]; organization OpenAI [OpenAI]; place Seoul [Seoul]; person Martin [Martin]", nil},
		{"CoNLL without the article is put together with spaces", "conll", "-DOCSTART- O\n\nEU NNP B-ORG\nrejects VBZ O\n\nGerman JJ B-MISC\n",
			"organization EU [EU]", []string{"label MISC"}},
		{"IOBES tags", "conll-iobes", "New B-LOC\nYork E-LOC\nZoé S-PER\n", "place New York [New York]; person Zoé [Zoé]", nil},
		{"a token that looks like a comment is a token", "conll", "#\tO\n#\tB-PER\n", "person # [#]", nil},

		{"HIPE: nested names, links, white space", "hipe", "TOKEN\tNE-COARSE-LIT\tNE-NESTED\tNEL-LIT\tMISC\n# hipe2022:document_id = h\n# hipe2022:date = 1898-02-20\n# hipe2022:language = fr\n" +
			"Ville\tB-org\tO\tQ90\t_\nde\tI-org\tO\tQ90\t_\nParis\tI-org\tB-loc\tQ90\tNoSpaceAfter\n,\tO\tO\t_\tEndOfLine\nla\tB-org\tO\tQ90\t_\nVille\tI-org\tO\tQ90\t_\n",
			"organization Ville de Paris [Ville de Paris] [la Ville];   wikidata:Q90; place Paris [Paris]", nil},
		{"HIPE: subtypes and a link that is none", "hipe", "TOKEN\tNE-COARSE-LIT\tNE-COARSE-METO\tNEL-LIT\nZoé\tB-pers.ind\tB-org\tNIL\n", "person Zoé [Zoé]", []string{"the column NE-COARSE-METO"}},

		{"LangExtract: a role in an organization that it names", "langextract",
			`{"document_id":"l","text":"` + zoe + `","extractions":[{"extraction_class":"person","extraction_text":"Zoé Martin","char_interval":{"start_pos":0,"end_pos":10},"attributes":{"role":"engineer","role_of":"OpenAI","mood":"glad"}},{"extraction_class":"organization","extraction_text":"OpenAI","char_interval":{"start_pos":18,"end_pos":24},"attributes":null}]}`,
			"person Zoé Martin [Zoé Martin];   engineer of p1; organization OpenAI [OpenAI]", []string{"a field: mood"}},
		{"LangExtract: what could not be aligned has no mention", "langextract",
			`{"document_id":"l","text":"Zoé","extractions":[{"extraction_class":"person","extraction_text":"Zoë","char_interval":null},{"extraction_class":"money","extraction_text":"$5 million","char_interval":{"start_pos":null,"end_pos":null}}]}`,
			"person Zoë; money 5000000 USD ", nil},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			o := convert.Options{}
			if tt.format == "brat" || strings.Contains(tt.reason, "article at hand") {
				o.Articles = []seeds.Article{article}
			}
			r, losses := read(t, tt.format, tt.data, o)
			require.Equal(t, tt.want, told(r))
			require.Len(t, losses, len(tt.lost), "%v", losses)
			for i, want := range tt.lost {
				l := losses[i]
				require.Contains(t, l.Pointer+" "+l.What+": "+l.Why, want)
			}
		})
	}
}

// columns writes "token tag|token tag" as lines with tabs.
func columns(rows string) string {
	return strings.ReplaceAll(strings.ReplaceAll(rows, " ", "\t"), "|", "\n") + "\n"
}

func TestReadRefuses(t *testing.T) {
	for _, tt := range []struct{ reason, format, data, says string }{
		{"no such form", "conl", "", "there are assay, label-studio"},
		{"a form that is written alone", "ninjs", "{}", "no form"},
		{"bytes that are no text", "doccano", "\xff", "not UTF-8"},
		{"nothing", "doccano", "\n\n", "no document"},
		{"half a JSON", "doccano", "\n" + `{"text":"Zoé"`, "line 2"},
		{"a label that is no triple", "doccano", `{"text":"Zoé","label":[[0,3]]}`, "label 0"},
		{"an id of which nothing is left", "doccano", `{"article":"..","text":"x","label":[]}`, `".."`},
		{"a task without a text", "label-studio", `[{"id":1}]`, "data.text"},
		{"brat without its text", "brat", "T1\tPER 0 3\tZoé\n", "stands off its text"},
		{"a token without a tag", "conll", "Zoé\n", "line 1"},
		{"a tag that is none", "conll", "Zoé\tPER\n", `"PER" is no tag`},
		{"a header without the tags", "hipe", "TOKEN\tMISC\nZoé\t_\n", "NE-COARSE-LIT"},
		{"a record of another form", "assay", `{"form":"assay/result@1"}`, "assay/result@1"},
		{"a record with an unknown key", "assay", `{"form":"assay/article@1","source":{"id":"a"},"parties":[],"figures":[],"dates":[],"partys":[]}`, "partys"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			_, _, err := convert.Read(tt.format, []byte(tt.data), convert.Options{})
			require.ErrorContains(t, err, tt.says)
		})
	}
	_, _, err := convert.Read("doccano", []byte("{}"), convert.Options{Table: "ontonote"})
	require.ErrorContains(t, err, "ontonotes")
	_, _, err = convert.Read("doccano", []byte("{}"), convert.Options{Labels: map[string]string{"PER": "human"}})
	require.ErrorContains(t, err, "human")
	_, _, err = convert.Read("conll", []byte("a\tO"), convert.Options{Offsets: string(schema.UTF16)})
	require.ErrorContains(t, err, "no offsets")
}

// A mark on all of a long text, many times over, must not cost its square.
func TestHostileMarksAreBounded(t *testing.T) {
	text := strings.Repeat("a", 1<<20)
	marks := strings.Repeat(`[0,1048576,"PER"],`, 200)
	_, _, err := convert.Read("doccano", []byte(`{"text":"`+text+`","label":[`+strings.TrimSuffix(marks, ",")+`]}`), convert.Options{})
	require.ErrorContains(t, err, "marks cover more than")
	for form, file := range map[string]string{
		"label-studio": `[{"data":{"text":"a"},"annotations":[MANY]}]`, "doccano": `{"text":"a","label":[MANY]}`,
		"langextract": `{"text":"a","extractions":[MANY]}`,
	} {
		_, _, err = convert.Read(form, []byte(strings.Replace(file, "MANY", strings.Repeat("{},", 9<<20)+"{}", 1)), convert.Options{})
		require.ErrorContains(t, err, "values, which are not read", form)
	}
	deep := strings.Repeat("[", 100000)
	_, _, err = convert.Read("label-studio", []byte(deep), convert.Options{})
	require.Error(t, err)
	_, losses, err := convert.Read("doccano", []byte(`{"text":"a","label":[`+strings.TrimSuffix(strings.Repeat(`[0,1,"`+"PER"+`"],`, 50000), ",")+`]}`), convert.Options{})
	require.NoError(t, err)
	require.Empty(t, losses)
}
