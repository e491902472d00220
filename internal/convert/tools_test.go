package convert_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/convert"
	"github.com/assaykit/assay/seeds"
)

// toolFile is a file as a tool exports it, and what is right of it.
type toolFile struct {
	reason, format, data string
	want                 string   // each document with its id: "1: person Ida Moor [Ida Moor] | 2: "
	lost, notes          []string // a part of each, in any order
	err                  []string // parts of the error, in which case nothing is read
}

func (f toolFile) check(t *testing.T) {
	t.Helper()
	o := convert.Options{ID: "file", Articles: []seeds.Article{{ID: "port", Language: "en", Text: pilot}}}
	docs, losses, err := convert.Read(f.format, []byte(f.data), o)
	if f.err != nil {
		require.Error(t, err)
		for _, part := range f.err {
			require.Contains(t, err.Error()+adviceOf(err), part)
		}
		require.NotRegexp(t, `json:|jsontext|Go |\[\]string|struct`, err.Error())
		return
	}
	require.NoError(t, err)
	var got []string
	for _, d := range docs {
		got = append(got, d.Record.Source.ID+": "+told(d.Record))
		require.NotEmpty(t, d.Article.Text)
		requireInText(t, d)
	}
	require.Equal(t, f.want, strings.Join(got, " | "))
	var lost, notes []string
	for _, l := range losses {
		line := l.Pointer + " " + l.What + ": " + l.Why
		if l.Note {
			notes = append(notes, line)
		} else {
			lost = append(lost, line)
		}
	}
	requireParts(t, "lost", f.lost, lost)
	requireParts(t, "notes", f.notes, notes)
}

// adviceOf returns what an error says about reading the file in another way.
func adviceOf(err error) string {
	if u := (*convert.UnreadError)(nil); errors.As(err, &u) {
		return "; form " + u.Format + "; option " + u.Option
	}
	return ""
}

// requireParts requires that each line has a part, and each part a line.
func requireParts(t *testing.T, what string, parts, lines []string) {
	t.Helper()
	require.Len(t, lines, len(parts), "%s: %q", what, lines)
	for _, part := range parts {
		i := slices.IndexFunc(lines, func(line string) bool { return strings.Contains(line, part) })
		require.GreaterOrEqual(t, i, 0, "%s: %q in %q", what, part, lines)
		lines = slices.Delete(lines, i, i+1)
	}
}

// The text of most files here: Ida Moor is [10, 18), Brest [24, 29), Vannes [47, 53).
const pilot = "The pilot Ida Moor left Brest on Friday. Moor, Vannes said, is 41."

const (
	ida    = `{"id":"i","from_name":"label","to_name":"text","type":"labels","value":{"start":10,"end":18,"text":"Ida Moor","labels":["PER"]}}`
	brest  = `{"id":"b","from_name":"label","to_name":"text","type":"labels","value":{"start":24,"end":29,"text":"Brest","labels":["LOC"]}}`
	vannes = `{"id":"v","from_name":"label","to_name":"text","type":"labels","value":{"start":47,"end":53,"text":"Vannes","labels":["ORG"]}}`
	isIda  = "person Ida Moor [Ida Moor]"
	inB    = "place Brest [Brest]"
)

// task is a task of Label Studio with one annotation.
func task(data, results string) string {
	return `[{"id":1,"data":` + data + `,"annotations":[{"id":5,"completed_by":1,"result":[` + results + `],"was_cancelled":false,"ground_truth":false,"lead_time":3.5,"unique_id":"u"}],"drafts":[],"predictions":[],"meta":{},"created_at":"2025-01-01","inner_id":1,"total_annotations":1}]`
}

func text(key string) string { return `{"` + key + `":"` + pilot + `"}` }

func TestLabelStudioAsExported(t *testing.T) {
	const ls = "label-studio"
	region := func(value string) string {
		return `{"id":"x","from_name":"label","to_name":"text","type":"labels","value":{` + value + `}}`
	}
	field := func(kind, from, value string) string {
		return `{"id":"i","from_name":"` + from + `","to_name":"text","type":"` + kind + `","value":{"start":10,"end":18,` + value + `}}`
	}
	whole := func(kind, from, value string) string {
		return `{"id":"w","from_name":"` + from + `","to_name":"text","type":"` + kind + `","value":{` + value + `}}`
	}
	relation := func(direction, labels string) string {
		return `{"from_id":"i","to_id":"v","type":"relation","direction":"` + direction + `"` + labels + `}`
	}
	for _, f := range []toolFile{
		{"the usual key", ls, task(text("text"), ida), "1: " + isIda, nil, nil, nil},
		{"a key of the project", ls, task(text("content"), ida), "1: " + isIda, nil, []string{"data.content"}, nil},
		{"a key that is called as the regions' object is", ls, task(`{"blurb":"The pilot Ida Moor left Brest, and more of it than below.","body":"`+pilot+`"}`, strings.ReplaceAll(ida, `"to_name":"text"`, `"to_name":"body"`)),
			"1: " + isIda, []string{"blurb"}, []string{"data.body"}, nil},
		{"evidence goes before the name", ls, task(`{"text":"A short headline","content":"`+pilot+`"}`, ida), "1: " + isIda, []string{"data: text"}, []string{"data.content"}, nil},
		{"a file of lines, imported without a key", ls, task(text("$undefined$"), ida), "1: " + isIda, nil, []string{"data.$undefined$"}, nil},
		{"the text is a title's neighbour", ls, task(`{"title":"Pilot leaves","language":"en","story":"`+pilot+`"}`, ida), "1: " + isIda, nil, []string{"data.story"}, nil},
		{"a key called article", ls, task(text("article"), ida), "1: " + isIda, nil, []string{"data.article"}, nil},
		{"a nested member", ls, task(`{"item":{"body":"`+pilot+`"}}`, ida), "1: " + isIda, nil, []string{"data.item.body"}, nil},
		{"no words: the only long string", ls, task(`{"ref":"a-7","content":"`+pilot+`"}`, region(`"start":10,"end":18,"labels":["PER"]`)), "1: " + isIda, []string{"ref"}, []string{"data.content"}, nil},
		{"no words: two long strings", ls, task(`{"one":"The pilot left Brest.","two":"The pilot came home."}`, region(`"start":4,"end":9,"labels":["PER"]`)), "", nil, nil, []string{"data.one", "data.two", "text"}},
		{"no words, and a text too short for the mark", ls, task(`{"text":"12","content":"`+pilot+`"}`, region(`"start":10,"end":18,"labels":["PER"]`)), "1: " + isIda, []string{"data: text"}, []string{"data.content"}, nil},
		{"no text at all", ls, task(`{"number":5}`, ida), "", nil, nil, []string{"no text"}},
		{"an image", ls, task(`{"image":"/data/upload/3/a.png"}`, `{"id":"r","from_name":"box","to_name":"image","type":"rectanglelabels","value":{"x":1,"y":2,"width":3,"height":4,"rectanglelabels":["Car"]}}`), "", nil, nil, []string{"image"}},
		{"a second task without regions has the key of the first", ls, `[{"id":1,"data":{"a":"` + pilot + `","b":"Some other words here"},"annotations":[{"result":[` + ida + `]}]},{"id":2,"data":{"a":"Nobody is named here at all.","b":"Some other words here"},"annotations":[{"result":[]}]}]`,
			"1: " + isIda + " | 2: ", []string{"data: b", "data: b"}, []string{"data.a"}, nil},
		{"two texts in one task", ls, task(`{"head":"Moor is gone","body":"`+pilot+`"}`, strings.ReplaceAll(ida, `"to_name":"text"`, `"to_name":"b"`)+","+strings.ReplaceAll(brest, `"to_name":"text"`, `"to_name":"b"`)+`,{"id":"h","from_name":"l","to_name":"h","type":"labels","value":{"start":0,"end":4,"text":"Moor","labels":["PER"]}}`),
			"1: " + isIda + "; " + inB, []string{"data: head", "mark on data.head"}, []string{"data.body"}, nil},

		{"an address and nothing else", ls, task(`{"text":"/data/upload/1/a.txt"}`, ida), "", nil, nil, []string{"/data/upload/1/a.txt", "address", "option Articles"}},
		{"an address on the net", ls, task(`{"text":"https://news.example/a.txt"}`, ida), "", nil, nil, []string{"address"}},
		{"an address in a bucket", ls, task(`{"content":"s3://bucket/a.txt"}`, ida), "", nil, nil, []string{"s3://bucket/a.txt", "address"}},
		{"a path", ls, task(`{"text":"articles/a.txt"}`, ida), "", nil, nil, []string{"address"}},
		{"an address of an article at hand", ls, task(`{"text":"/data/upload/1/7f00aa12-port.txt"}`, ida), "port: " + isIda, nil, []string{"port"}, nil},
		{"a local file of an article at hand", ls, task(`{"text":"/data/local-files/?d=news/port.txt"}`, ida), "port: " + isIda, nil, []string{"port"}, nil},
		{"an address that is the text", ls, task(`{"text":"https://news.example/a"}`, region(`"start":8,"end":20,"text":"news.example","labels":["ORG"]`)), "1: organization news.example [news.example]", nil, nil, nil},

		{"offsets as floats", ls, task(text("text"), region(`"start":10.0,"end":18.0,"text":"Ida Moor","labels":["PER"]`)), "1: " + isIda, nil, nil, nil},
		{"offsets as strings", ls, task(text("text"), region(`"start":"10","end":"18","text":"Ida Moor","labels":["PER"]`)), "1: " + isIda, nil, nil, nil},
		{"half an offset", ls, task(text("text"), region(`"start":10.5,"end":18,"text":"Ida Moor","labels":["PER"]`)), "1: " + isIda, nil, []string{"10.5"}, nil},
		{"offsets that are no numbers", ls, task(text("text"), region(`"start":"ten","end":18,"text":"Ida Moor","labels":["PER"]`)), "1: " + isIda, nil, []string{"ten"}, nil},
		{"a region without labels", ls, task(text("text"), ida+","+region(`"start":24,"end":29,"text":"Brest","labels":[]`)), "1: " + isIda, []string{"without a label"}, nil, nil},
		{"two labels on one region", ls, task(text("text"), region(`"start":10,"end":18,"text":"Ida Moor","labels":["PER","ORG"]`)), "1: " + isIda, []string{"second label: ORG"}, nil, nil},
		{"a note on a region", ls, task(text("text"), strings.Replace(ida, `"type":`, `"meta":{"text":["sure?"]},"type":`, 1)), "1: " + isIda, []string{"meta"}, nil, nil},
		{"boxes and sounds beside the text", ls, task(`{"text":"`+pilot+`","image":"/data/upload/1/a.png"}`, ida+`,{"id":"r","from_name":"box","to_name":"image","type":"rectanglelabels","value":{"x":1,"y":2,"width":3,"height":4,"rectanglelabels":["Car"]}},{"id":"s","from_name":"a","to_name":"audio","type":"labels","original_length":9.5,"value":{"start":0.5,"end":2.5,"channel":0,"labels":["Speech"]}}`),
			"1: " + isIda, []string{"data: image", "on an image", "on a sound"}, nil, nil},

		{"controls of a region", ls, task(`{"text":"up to 95 percent"}`, `{"id":"p","from_name":"label","to_name":"text","type":"labels","value":{"start":6,"end":16,"text":"95 percent","labels":["percent"]}},{"id":"p","from_name":"value","to_name":"text","type":"number","value":{"start":6,"end":16,"number":95}},{"id":"p","from_name":"qualifier","to_name":"text","type":"choices","value":{"start":6,"end":16,"choices":["at_most"]}}`),
			"1: percent 95 % at_most [95 percent]", nil, nil, nil},
		{"a day as a field", ls, task(text("text"), `{"id":"d","from_name":"label","to_name":"text","type":"labels","value":{"start":33,"end":39,"text":"Friday","labels":["DATE"]}},{"id":"d","from_name":"value","to_name":"text","type":"datetime","value":{"start":33,"end":39,"datetime":"2025-03-07"}}`), "1: date 2025-03-07  [Friday]", nil, nil, nil},
		{"controls that a record has no place for", ls, task(text("text"), ida+","+field("rating", "sure", `"rating":4`)+","+field("taxonomy", "kind", `"taxonomy":[["a","b"]]`)+","+whole("choices", "genre", `"choices":["news"]`)+","+whole("pairwise", "better", `"selected":"left"`)+","+whole("taxonomy", "topic", `"taxonomy":[["a"],["a","b"]]`)),
			"1: " + isIda, []string{"sure", "kind", "genre", "better", "topic"}, nil, nil},
		{"a relation with a label", ls, task(text("text"), ida+","+vannes+","+relation("right", `,"labels":["captain"]`)), "1: " + isIda + ";   captain of p1; organization Vannes [Vannes]", nil, nil, nil},
		{"a relation to the left", ls, task(text("text"), vannes+","+ida+`,{"from_id":"v","to_id":"i","type":"relation","direction":"left","labels":["captain"]}`), "1: organization Vannes [Vannes]; " + isIda + ";   captain of p1", nil, nil, nil},
		{"a relation in both directions is read in the one that a record has", ls, task(text("text"), ida+","+vannes+`,{"from_id":"v","to_id":"i","type":"relation","direction":"bi","labels":["captain"]}`), "1: " + isIda + ";   captain of p1; organization Vannes [Vannes]", nil, []string{"both directions"}, nil},
		{"a relation without labels", ls, task(text("text"), ida+","+vannes+","+relation("right", "")), "1: " + isIda + "; organization Vannes [Vannes]", []string{"without a label"}, nil, nil},
		{"two labels on a relation", ls, task(text("text"), ida+","+vannes+","+relation("right", `,"labels":["captain","owner"]`)), "1: " + isIda + ";   captain of p1;   owner of p1; organization Vannes [Vannes]", nil, nil, nil},

		{"the ground truth is preferred", ls, `[{"id":1,"data":` + text("text") + `,"annotations":[{"id":1,"result":[` + brest + `]},{"id":2,"ground_truth":true,"completed_by":{"id":3,"email":"a@b.example"},"result":[` + ida + `]}]}]`, "1: " + isIda, []string{"/0/annotations/0"}, nil, nil},
		{"a cancelled ground truth is none", ls, `[{"id":1,"data":` + text("text") + `,"annotations":[{"id":2,"ground_truth":true,"was_cancelled":true,"result":[` + ida + `]},{"id":1,"result":[` + brest + `]}]}]`, "1: " + inB, []string{"/0/annotations/0"}, nil, nil},
		{"an empty annotation says that nothing is there", ls, task(text("text"), ""), "1: ", nil, nil, nil},
		{"a skipped task is no empty one", ls, `[{"id":1,"data":` + text("text") + `,"annotations":[{"id":1,"was_cancelled":true,"result":[]}]},{"id":2,"data":` + text("text") + `,"annotations":[{"result":[` + ida + `]}]}]`, "2: " + isIda, []string{"cancelled"}, nil, nil},
		{"a task that nobody annotated", ls, `[{"id":1,"data":` + text("text") + `,"annotations":[]},{"id":2,"data":` + text("text") + `,"annotations":[{"result":[` + ida + `]}]}]`, "2: " + isIda, []string{"nobody annotated"}, nil, nil},
		{"nobody annotated any task", ls, `[{"id":1,"data":` + text("text") + `,"annotations":[]}]`, "", nil, nil, []string{"annotated"}},
		{"drafts are no annotations", ls, `[{"id":1,"data":` + text("text") + `,"annotations":[{"result":[` + ida + `]}],"drafts":[{"result":[` + brest + `]}]}]`, "1: " + isIda, []string{"draft"}, nil, nil},
		{"predictions, where nobody annotated", ls, `[{"id":1,"data":` + text("text") + `,"annotations":[],"predictions":[{"model_version":"v2","score":0.5,"result":[` + ida + `]}]}]`, "1: " + isIda, nil, []string{"prediction"}, nil},
		{"predictions as numbers", ls, `[{"id":1,"data":` + text("text") + `,"annotations":[{"result":[` + ida + `]}],"predictions":[17]}]`, "1: " + isIda, nil, nil, nil},
		{"a classification", ls, task(text("text"), whole("choices", "genre", `"choices":["news"]`)), "", nil, nil, []string{"choices (genre)"}},
		{"a result without a value", ls, task(text("text"), ida+`,{"id":"n","from_name":"x","to_name":"text","type":"labels"}`), "1: " + isIda, []string{"no value"}, nil, nil},
		{"an empty text", ls, `[{"id":1,"data":{"text":" "},"annotations":[{"result":[]}]},{"id":2,"data":` + text("text") + `,"annotations":[{"result":[` + ida + `]}]}]`, "2: " + isIda, []string{"empty"}, nil, nil},
		{"an address with a space", ls, task(`{"text":"gs://news/a b.txt"}`, ida), "", nil, nil, []string{"address"}},
		{"a page marked with plain labels", ls, task(`{"html":"<p>Ida Moor</p><p>Brest</p>"}`, `{"id":"a","from_name":"n","to_name":"t","type":"labels","value":{"start":"/p[2]/text()[1]","end":"/p[2]/text()[1]","startOffset":0,"endOffset":5,"globalOffsets":{"start":8,"end":13},"labels":["LOC"]}}`), "1: " + inB, nil, []string{"data.html"}, nil},
		{"completions of version 0.x", ls, `{"id":1,"data":` + text("text") + `,"completions":[{"id":1001,"lead_time":3,"result":[` + ida + `]}]}`, "1: " + isIda, nil, nil, nil},
		{"a list under tasks", ls, `{"tasks":` + task(text("text"), ida) + `,"total":1}`, "1: " + isIda, nil, nil, nil},
		{"ids of a column that occur twice", ls, `[{"id":1,"data":{"id":"a","text":"` + pilot + `"},"annotations":[{"result":[` + ida + `]}]},{"id":2,"data":{"id":"a","text":"` + pilot + `"},"annotations":[{"result":[` + brest + `]}]}]`, "a: " + isIda + " | 2: " + inB, nil, []string{`"a"`}, nil},
		{"an id that is no name of a file", ls, task(`{"id":"news/1","text":"`+pilot+`"}`, ida), "1: " + isIda, nil, []string{"news/1"}, nil},

		{"a page by its global offsets", ls, task(`{"html":"<h1>Ida is off</h1>\n<p>The pilot <b>Ida Moor</b> left Brest &amp; Vannes.</p>"}`, `{"id":"a","from_name":"n","to_name":"t","type":"hypertextlabels","value":{"start":"/p[1]/b[1]/text()[1]","end":"/p[1]/b[1]/text()[1]","startOffset":0,"endOffset":8,"globalOffsets":{"start":21,"end":29},"hypertextlabels":["PER"],"text":"Ida Moor"}},{"id":"c","from_name":"n","to_name":"t","type":"hypertextlabels","value":{"start":"/p[1]/text()[2]","end":"/p[1]/text()[2]","startOffset":14,"endOffset":20,"globalOffsets":{"start":43,"end":49},"hypertextlabels":["LOC"],"text":"Vannes"}}`),
			"1: person Ida Moor [Ida Moor]; place Vannes [Vannes]", nil, []string{"data.html"}, nil},
		{"a page whose words are not glued", ls, task(`{"html":"<p>Ida Moor</p><p>Brest</p>"}`, `{"id":"a","from_name":"n","to_name":"t","type":"hypertextlabels","value":{"startOffset":0,"endOffset":5,"globalOffsets":{"start":8,"end":13},"hypertextlabels":["LOC"],"text":"Brest"}}`), "1: " + inB, nil, []string{"data.html"}, nil},
		{"a page without global offsets", ls, task(`{"html":"<p>Ida Moor left.</p>"}`, `{"id":"a","from_name":"n","to_name":"t","type":"hypertextlabels","value":{"start":"/p[1]/text()[1]","end":"/p[1]/text()[1]","startOffset":0,"endOffset":8,"hypertextlabels":["PER"],"text":"Ida Moor"}}`), "1: " + isIda, nil, []string{"data.html"}, nil},
		{"a dialogue", ls, task(`{"talk":[{"author":"A","text":"Who left?"},{"author":"B","text":"Ida Moor left Brest."}]}`, `{"id":"a","from_name":"n","to_name":"t","type":"paragraphlabels","value":{"start":"1","end":"1","startOffset":0,"endOffset":8,"paragraphlabels":["PER"],"text":"Ida Moor"}},{"id":"c","from_name":"n","to_name":"t","type":"paragraphlabels","value":{"start":1,"end":1,"startOffset":14,"endOffset":19,"paragraphlabels":["LOC"]}}`),
			"1: " + isIda + "; " + inB, []string{"author"}, []string{"data.talk"}, nil},
		{"a dialogue whose words are elsewhere", ls, task(`{"talk":[{"name":"A","line":"Who left?"},{"name":"B","line":"Ida Moor left Brest."}]}`, `{"id":"a","from_name":"n","to_name":"t","type":"paragraphlabels","value":{"start":"0","end":"0","startOffset":0,"endOffset":8,"paragraphlabels":["PER"],"text":"Ida Moor"}}`), "1: " + isIda, []string{"name"}, []string{"data.talk", "stands once"}, nil},

		{"JSON-MIN with its own names", ls, `[{"id":4,"Body":"` + pilot + `","ner":[{"start":10,"end":18,"text":"Ida Moor","labels":["PER"]}],"annotator":1,"annotation_id":9,"created_at":"x","updated_at":"y","lead_time":2.5}]`, "4: " + isIda, nil, []string{"Body"}, nil},
		{"JSON-MIN with two lists of regions", ls, `[{"id":4,"text":"` + pilot + `","people":[{"start":10,"end":18,"text":"Ida Moor","labels":["PER"]}],"places":[{"start":24,"end":29,"text":"Brest","labels":["LOC"]}],"annotator":1}]`, "4: " + isIda + "; " + inB, nil, nil, nil},
		{"JSON-MIN with a field of a region", ls, `[{"id":4,"text":"` + pilot + `","label":[{"start":10,"end":18,"text":"Ida Moor","labels":["PER"]}],"same_as":[{"start":10,"end":18,"text":["wikidata:Q5"]}],"annotator":1}]`, "4: " + isIda + ";   wikidata:Q5", nil, nil, nil},
		{"JSON-MIN with controls of the whole", ls, `[{"id":4,"text":"` + pilot + `","label":[{"start":10,"end":18,"text":"Ida Moor","labels":["PER"]}],"genre":"news","topics":{"choices":["a","b"]},"stars":4,"annotator":1}]`, "4: " + isIda, []string{"genre", "topics", "stars"}, nil, nil},
		{"JSON-MIN of an empty annotation", ls, `[{"id":4,"text":"` + pilot + `","annotator":1,"annotation_id":9}]`, "4: ", nil, nil, nil},
		{"JSON-MIN of two annotators", ls, `[{"id":4,"text":"` + pilot + `","label":[{"start":10,"end":18,"text":"Ida Moor","labels":["PER"]}],"annotator":1,"annotation_id":9},{"id":4,"text":"` + pilot + `","label":[{"start":24,"end":29,"text":"Brest","labels":["LOC"]}],"annotator":2,"annotation_id":10}]`, "4: " + isIda, []string{"annotation of the whole task"}, nil, nil},

		{"the CSV export", ls, "text,id,ner,annotator,annotation_id,created_at,updated_at,lead_time\n\"Ida left\",1,\"[]\",1,1,x,y,3\n", "", nil, nil, []string{"Label Studio's CSV export", "JSON"}},
		{"the TSV export", ls, "text\tid\tner\tannotator\tannotation_id\tcreated_at\tupdated_at\tlead_time\nIda left\t1\t[]\t1\t1\tx\ty\t3\n", "", nil, nil, []string{"Label Studio's TSV export", "JSON"}},
		{"the CONLL2003 export", ls, "-DOCSTART- -X- O O\nIda -X- _ B-PER\n", "", nil, nil, []string{"form conll"}},
		{"a zip of an export", ls, "PK\x03\x04\x14\x00\x00\x00\xff\xfe", "", nil, nil, []string{"zip archive"}},
		{"COCO", ls, `{"images":[],"categories":[],"annotations":[],"info":{}}`, "", nil, nil, []string{"COCO"}},
		{"YOLO", ls, "0 0.5 0.5 0.25 0.25\n1 0.25 0.5 0.5 0.125\n", "", nil, nil, []string{"YOLO"}},
		{"a configuration", ls, `<View><Text name="text" value="$text"/></View>`, "", nil, nil, []string{"configuration"}},
		{"doccano's lines", ls, `{"id":1,"text":"` + pilot + `","label":[[10,18,"PER"]],"Comments":[]}`, "", nil, nil, []string{"form doccano"}},
		{"Prodigy's lines", ls, `{"text":"` + pilot + `","spans":[],"_input_hash":5,"_task_hash":6,"answer":"accept"}`, "", nil, nil, []string{"form prodigy"}},
		{"a list of words", ls, `["a","b"]`, "", nil, nil, []string{"task"}},
		{"a number", ls, `5`, "", nil, nil, []string{"task"}},
	} {
		t.Run(f.reason, f.check)
	}
}

func TestDoccanoAsExported(t *testing.T) {
	const dc = "doccano"
	doc := func(rest string) string { return `{"id":3,"text":"` + pilot + `",` + rest + `}` }
	for _, f := range []toolFile{
		{"label", dc, doc(`"label":[[10,18,"PER"]]`), "3: " + isIda, nil, nil, nil},
		{"labels", dc, doc(`"labels":[[10,18,"PER"]]`), "3: " + isIda, nil, nil, nil},
		{"data for text", dc, `{"id":3,"data":"` + pilot + `","label":[[10,18,"PER"]]}`, "3: " + isIda, nil, nil, nil},
		{"entities as objects", dc, doc(`"entities":[{"id":7,"label":"PER","start_offset":10,"end_offset":18}],"relations":[],"Comments":[]`), "3: " + isIda, nil, nil, nil},
		{"entities as triples", dc, doc(`"entities":[[10,18,"PER"],[24,29,"LOC"]]`), "3: " + isIda + "; " + inB, nil, nil, nil},
		{"entities without ids", dc, doc(`"entities":[{"label":"PER","start_offset":10,"end_offset":18},{"label":"LOC","start_offset":24,"end_offset":29}]`), "3: " + isIda + "; " + inB, nil, nil, nil},
		{"annotations with names", dc, doc(`"annotations":[{"label":"PER","start_offset":10,"end_offset":18,"user":1}],"meta":{}`), "3: " + isIda, nil, nil, nil},
		{"annotations with numbers of labels", dc, doc(`"annotations":[{"label":2,"start_offset":10,"end_offset":18,"user":1}]`), "", nil, nil, []string{"line 1", "number", "JSONL"}},
		{"a triple with the number of a label", dc, doc(`"label":[[10,18,2]]`), "", nil, nil, []string{"line 1", "number", "JSONL"}},
		{"a list of lines", dc, `[` + doc(`"label":[[10,18,"PER"]]`) + `,{"id":4,"text":"Brest","label":[[0,5,"LOC"]]}]`, "3: " + isIda + " | 4: " + inB, nil, nil, nil},
		{"one document over several lines", dc, "{\n  \"id\": 3,\n  \"text\": \"" + pilot + "\",\n  \"label\": [[10, 18, \"PER\"]]\n}\n", "3: " + isIda, nil, nil, nil},
		{"offsets as floats and strings", dc, doc(`"label":[[10.0,"18","PER"]]`), "3: " + isIda, nil, nil, nil},
		{"half an offset", dc, doc(`"label":[[10.5,18,"PER"]]`), "", nil, nil, []string{"line 1", "10.5"}},
		{"a classification", dc, doc(`"label":["sport"]`), "", nil, nil, []string{"classification"}},
		{"no labels", dc, doc(`"label":[]`), "3: ", nil, nil, nil},
		{"no labels and no key for them", dc, `{"id":3,"text":"` + pilot + `"}`, "", nil, nil, []string{"label"}},
		{"the label first", dc, doc(`"label":[["PER",10,18]]`), "", nil, nil, []string{"label 0", "label first"}},
		{"an empty text", dc, `{"id":1,"text":"","label":[]}` + "\n" + `{"id":2,"text":"Brest","label":[[0,5,"LOC"]]}`, "2: " + inB, []string{"empty"}, nil, nil},
		{"a line that is cut off", dc, doc(`"label":[]`) + "\n" + `{"id":4,"text":"Brest","label":[]` + "\n" + `{"id":5,"text":"Brest","label":[]}`, "", nil, nil, []string{"line 2"}},
		{"no text", dc, `{"id":3,"label":[[0,1,"PER"]]}`, "", nil, nil, []string{"line 1", "text"}},
		{"metadata and comments", dc, doc(`"label":[[10,18,"PER"]],"meta":{"a":1},"Comments":["why?"],"annotation_approver":"boss"`), "3: " + isIda, []string{"meta", "comment", "annotation_approver"}, nil, nil},
		{"a relation", dc, doc(`"entities":[{"id":70,"label":"PER","start_offset":10,"end_offset":18},{"id":71,"label":"ORG","start_offset":47,"end_offset":53}],"relations":[{"id":5,"from_id":70,"to_id":71,"type":"captain"}]`), "3: " + isIda + ";   captain of p1; organization Vannes [Vannes]", nil, nil, nil},
		{"ids of entities as strings", dc, doc(`"entities":[{"id":"a","label":"PER","start_offset":10,"end_offset":18},{"id":"b","label":"ORG","start_offset":47,"end_offset":53}],"relations":[{"id":5,"from_id":"a","to_id":"b","type":"captain"}]`), "3: " + isIda + ";   captain of p1; organization Vannes [Vannes]", nil, nil, nil},
		{"a string as id", dc, `{"id":"x-1","text":"` + pilot + `","label":[[10,18,"PER"]]}`, "x-1: " + isIda, nil, nil, nil},
		{"the CSV export", dc, "id,data,label\n1,Ida left,sport\n", "", nil, nil, []string{"CSV", "JSONL"}},
		{"the fastText export", dc, "__label__sport Ida left\n__label__news Brest is wet\n", "", nil, nil, []string{"fastText", "JSONL"}},
		{"Prodigy's lines", dc, `{"text":"` + pilot + `","spans":[{"start":10,"end":18,"label":"PER"}],"_input_hash":5,"answer":"accept"}`, "", nil, nil, []string{"form prodigy"}},
		{"Label Studio's tasks", dc, task(text("text"), ida), "", nil, nil, []string{"form label-studio"}},
		{"Label Studio's tasks in one line each", dc, strings.Trim(task(text("text"), ida), "[]"), "", nil, nil, []string{"form label-studio"}},
		{"Argilla's records", dc, `{"id":"a","fields":{"text":"` + pilot + `"},"suggestions":{},"responses":{}}`, "", nil, nil, []string{"form argilla"}},
	} {
		t.Run(f.reason, f.check)
	}
}

func TestProdigyAsExported(t *testing.T) {
	const pd = "prodigy"
	line := func(rest string) string { return `{"text":"` + pilot + `",` + rest + "}\n" }
	spanIda, spanBrest := `{"start":10,"end":18,"label":"PERSON","token_start":2,"token_end":3}`, `{"start":24,"end":29,"label":"GPE"}`
	for _, f := range []toolFile{
		{"an accepted task", pd, line(`"spans":[` + spanIda + `],"_input_hash":11,"_task_hash":12,"answer":"accept","_view_id":"ner_manual","_session_id":null,"_timestamp":1,"tokens":[{"text":"The","start":0,"end":3,"id":0,"ws":true}]`), "11: " + isIda, nil, nil, nil},
		{"a hash below zero", pd, line(`"spans":[` + spanIda + `],"_input_hash":-11,"answer":"accept"`), "-11: " + isIda, nil, nil, nil},
		{"an id of its own", pd, line(`"id":"a","spans":[` + spanIda + `],"_input_hash":11,"answer":"accept"`), "a: " + isIda, nil, nil, nil},
		{"rejected and ignored ones are no gold", pd, line(`"spans":[`+spanIda+`],"_input_hash":1,"answer":"accept"`) + `{"text":"Brest is wet.","spans":[{"start":0,"end":5,"label":"ORG"}],"_input_hash":2,"answer":"reject"}` + "\n" + `{"text":"Vannes is wet.","spans":null,"_input_hash":3,"answer":"ignore"}`,
			"1: " + isIda, []string{"reject", "ignore"}, nil, nil},
		{"all rejected", pd, line(`"spans":[` + spanIda + `],"answer":"reject"`), "", nil, nil, []string{"accept"}},
		{"no answer", pd, line(`"spans":[` + spanIda + `],"_input_hash":1`), "1: " + isIda, nil, []string{"answer"}, nil},
		{"null spans that were accepted", pd, line(`"spans":null,"_input_hash":1,"answer":"accept"`), "1: ", nil, nil, nil},
		{"no spans and tokens", pd, line(`"tokens":[],"_input_hash":1,"answer":"accept"`), "1: ", nil, nil, nil},
		{"spans of a span categorizer overlap", pd, line(`"spans":[` + spanIda + `,{"start":4,"end":18,"label":"PERSON"}],"_input_hash":1,"answer":"accept"`), "1: " + isIda + "; person pilot Ida Moor [pilot Ida Moor]", nil, nil, nil},
		{"two annotators of one text", pd, line(`"spans":[`+spanIda+`],"_input_hash":1,"answer":"accept","_annotator_id":"a"`) + line(`"spans":[`+spanBrest+`],"_input_hash":1,"answer":"accept","_annotator_id":"b"`), "1: " + isIda, []string{"line 2"}, nil, nil},
		{"one rejected, the other accepted", pd, line(`"spans":[`+spanIda+`],"_input_hash":1,"answer":"reject","_annotator_id":"a"`) + line(`"spans":[`+spanBrest+`],"_input_hash":1,"answer":"accept","_annotator_id":"b"`), "1: " + inB, []string{"reject"}, nil, nil},
		{"questions with yes and no are gathered", pd, line(`"spans":[`+spanIda+`],"_input_hash":1,"_task_hash":1,"answer":"accept","_view_id":"ner"`) + line(`"spans":[`+spanBrest+`],"_input_hash":1,"_task_hash":2,"answer":"accept","_view_id":"ner"`), "1: " + isIda + "; " + inB, nil, nil, nil},
		{"spans of tokens alone", pd, line(`"spans":[{"token_start":2,"token_end":3,"label":"PERSON"}],"tokens":[{"start":0,"end":3},{"start":4,"end":9},{"start":10,"end":13},{"start":14,"end":18}],"_input_hash":1,"answer":"accept"`), "1: " + isIda, nil, nil, nil},
		{"a relation", pd, line(`"spans":[` + spanIda + `,{"start":47,"end":53,"label":"ORG"}],"relations":[{"head":3,"child":9,"head_span":{"start":10,"end":18,"token_start":2,"token_end":3,"label":"PERSON"},"child_span":{"start":47,"end":53,"token_start":9,"token_end":9,"label":"ORG"},"label":"captain","color":"#fff"}],"_input_hash":1,"answer":"accept"`),
			"1: " + isIda + ";   captain of p1; organization Vannes [Vannes]", nil, nil, nil},
		{"a relation between tokens", pd, line(`"spans":[` + spanIda + `],"relations":[{"head":3,"child":9,"head_span":{"start":10,"end":18},"child_span":{"start":47,"end":53},"label":"captain"}],"_input_hash":1,"answer":"accept"`), "1: " + isIda, []string{"relation: captain"}, nil, nil},
		{"metadata and choices", pd, line(`"spans":[` + spanIda + `],"meta":{"score":1},"options":[{"id":"a","text":"A"}],"accept":["a"],"_input_hash":1,"answer":"accept"`), "1: " + isIda, []string{"meta", "accept", "options"}, nil, nil},
		{"a span without a label", pd, line(`"spans":[{"start":10,"end":18}],"_input_hash":1,"answer":"accept"`), "1: ", []string{"without a label"}, nil, nil},
		{"a classification", pd, line(`"label":"SPORT","_input_hash":1,"answer":"accept"`), "", nil, nil, []string{"classification"}},
		{"an image", pd, `{"image":"data:image/png;base64,AAAA","spans":[],"_input_hash":1,"answer":"accept"}`, "", nil, nil, []string{"image"}},
		{"code points", pd, `{"text":"🚢🚢 Ida Moor left","spans":[{"start":3,"end":11,"label":"PERSON"}],"_input_hash":1,"answer":"accept"}`, "1: " + isIda, nil, nil, nil},
		{"a JSON list", pd, "[" + strings.TrimSpace(line(`"spans":[`+spanIda+`],"_input_hash":1,"answer":"accept"`)) + "]", "1: " + isIda, nil, nil, nil},
		{"nested spans that are words", pd, line(`"spans":"none","answer":"accept"`), "", nil, nil, []string{"line 1", "spans"}},
	} {
		t.Run(f.reason, f.check)
	}
}

func TestArgillaAsExported(t *testing.T) {
	const ag = "argilla"
	old := func(rest string) string {
		return `{"id":"r1","text":"` + pilot + `","tokens":["The","pilot"],` + rest + `}`
	}
	record := func(rest string) string {
		return `{"id":"r1","status":"completed","_server_id":"s","fields":{"text":"` + pilot + `"},"metadata":{},"vectors":{},` + rest + `}`
	}
	span := `[{"start":10,"end":18,"label":"PER"}]`
	for _, f := range []toolFile{
		{"1.x: lists", ag, old(`"annotation":[["PER",10,18]],"annotation_agent":"me","prediction":[["LOC",24,29,0.9]],"prediction_agent":"m","status":"Validated","metadata":{},"vectors":null,"event_timestamp":null,"metrics":{}`), "r1: " + isIda, nil, nil, nil},
		{"1.x: objects", ag, "[" + old(`"annotation":[{"label":"PER","start":10,"end":18}],"status":"Validated"`) + "]", "r1: " + isIda, nil, nil, nil},
		{"1.x: of the server", ag, old(`"annotation":{"agent":"me","entities":[{"label":"PER","start":10,"end":18,"score":1.0}]},"status":"Validated"`), "r1: " + isIda, nil, nil, nil},
		{"1.x: predictions alone", ag, old(`"annotation":null,"prediction":[["PER",10,18,0.9]],"prediction_agent":"m","status":"Default"`), "r1: " + isIda, nil, []string{"prediction"}, nil},
		{"1.x: nothing there", ag, old(`"annotation":[],"prediction":[["PER",10,18,0.9]],"status":"Validated"`), "r1: ", nil, nil, nil},
		{"1.x: discarded", ag, old(`"annotation":[["PER",10,18]],"status":"Discarded"`) + "\n" + `{"id":"r2","text":"Brest","tokens":["Brest"],"annotation":[["LOC",0,5]],"status":"Validated"}`, "r2: " + inB, []string{"discarded"}, nil, nil},
		{"1.x: not annotated", ag, old(`"annotation":null,"prediction":null,"status":"Default"`) + "\n" + `{"id":"r2","text":"Brest","tokens":["Brest"],"annotation":[["LOC",0,5]],"status":"Validated"}`, "r2: " + inB, []string{"nobody annotated"}, nil, nil},
		{"1.x: a classification", ag, `{"id":"r","inputs":{"text":"Ida"},"annotation":"sport","status":"Validated","prediction_agent":null,"annotation_agent":"me"}`, "", nil, nil, []string{"classification"}},
		{"2.x: records", ag, record(`"suggestions":{},"responses":{"ner":[{"value":` + span + `,"user_id":"u1","status":"submitted"}]}`), "r1: " + isIda, nil, nil, nil},
		{"2.x: another field", ag, `[{"id":"r1","fields":{"head":"Gone","body":"` + pilot + `"},"responses":{"ner":[{"value":` + span + `,"user_id":"u1"}]},"suggestions":{}}]`, "r1: " + isIda, []string{"fields: head"}, []string{"fields.body"}, nil},
		{"2.x: several users", ag, record(`"suggestions":{},"responses":{"ner":[{"value":` + span + `,"user_id":"u1","status":"submitted"},{"value":[],"user_id":"u2","status":"submitted"}]}`), "r1: " + isIda, []string{"a response"}, nil, nil},
		{"2.x: a draft and a discarded one", ag, record(`"suggestions":{},"responses":{"ner":[{"value":[],"user_id":"u1","status":"draft"},{"value":[],"user_id":"u2","status":"discarded"},{"value":` + span + `,"user_id":"u3","status":"submitted"}]}`), "r1: " + isIda, []string{"draft", "discarded"}, nil, nil},
		{"2.x: suggestions alone", ag, record(`"responses":{},"suggestions":{"ner":{"value":` + span + `,"score":[0.5],"agent":"m"}}`), "r1: " + isIda, nil, []string{"suggestion"}, nil},
		{"2.x: all discarded", ag, record(`"suggestions":{"ner":{"value":` + span + `}},"responses":{"ner":[{"value":` + span + `,"user_id":"u","status":"discarded"}]}`), "", nil, nil, []string{"discarded"}},
		{"2.x: flat", ag, `{"id":"r1","status":"completed","_server_id":"s","text":"` + pilot + `","ner.responses":[` + span + `],"ner.responses.users":["u"],"ner.responses.status":["submitted"],"ner.suggestion":null,"ner.suggestion.score":null,"ner.suggestion.agent":null}`, "r1: " + isIda, nil, nil, nil},
		{"2.x: other questions", ag, record(`"suggestions":{},"responses":{"ner":[{"value":` + span + `,"user_id":"u","status":"submitted"}],"mood":[{"value":"good","user_id":"u","status":"submitted"}]}`), "r1: " + isIda, []string{"mood"}, nil, nil},
		{"2.x: no question of spans", ag, record(`"suggestions":{},"responses":{"mood":[{"value":"good","user_id":"u","status":"submitted"}]}`), "", nil, nil, []string{"span"}},
		{"feedback: responses with values", ag, `{"external_id":"x1","fields":{"text":"` + pilot + `"},"responses":[{"user_id":"u","status":"submitted","values":{"ner":{"value":` + span + `}}}],"suggestions":[{"question_name":"ner","value":[],"agent":"m"}]}`, "x1: " + isIda, nil, nil, nil},
		{"no text", ag, `{"id":"r1","fields":{"n":5},"responses":{"ner":[{"value":` + span + `}]},"suggestions":{}}`, "", nil, nil, []string{"text"}},
		{"doccano's lines", ag, `{"id":1,"text":"` + pilot + `","label":[[10,18,"PER"]],"Comments":[]}`, "", nil, nil, []string{"form doccano"}},
	} {
		t.Run(f.reason, f.check)
	}
}
