package cli

import (
	"bytes"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"
)

// decoderWords are words of decoders, of libraries and of Go, which say nothing to the
// user of a command.
var decoderWords = regexp.MustCompile(`json:|jsontext:|yaml:|xml:|gojq|Go (struct|value|type)|offset \d+|strconv|invalid character .* (in literal|looking for)|unmarshal|convert\.|schema\.[A-Z]|result\.[A-Z]|map\[string|interface \{|cannot decode|document start|any token|end of stream|!!(str|map|seq|int)`)

// fileNames are those of files, after which a colon and a line may stand.
var fileNames = regexp.MustCompile(`[\w-]+\.(json|yaml|jq)\b`)

// wrongFiles are files as they come: cut, of another form, of another encoding.
func wrongFiles() map[string]string {
	const record = `{"form":"assay/article@1","source":{"id":"a"},"parties":[{"type":"person","name":"Ada"}],"figures":[],"dates":[]}`
	utf16le := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(record)) {
		utf16le = append(utf16le, byte(u), byte(u>>8))
	}
	return map[string]string{
		"empty":        "",
		"blank":        " \n\n",
		"cut":          record[:60],
		"cut-lines":    record + "\n" + record[:60] + "\n",
		"list":         "[" + record + "]",
		"list-of-list": `[[1, 2], ["a"]]`,
		"string":       `"a record"`,
		"number":       `17`,
		"null":         `null`,
		"words":        "Nothing was found.\nTry again.\n",
		"comma":        strings.Replace(record, `"dates":[]`, `"dates":[],`, 1),
		"single":       "{'form': 'assay/article@1'}",
		"wrong-types":  `{"form":1,"source":"a","parties":{"a":1},"figures":"none","dates":[1],"gate":5,"runs":{"a":1},"scores":[],"id":[],"text":5,"version":"one","cases":{}}`,
		"as-string":    `{"form":"assay/article@1","source":{"id":5},"parties":[{"type":"person","name":7,"mentions":[{"start":"0","end":"3"}]}],"figures":[{"kind":"money","value":true}],"dates":[]}`,
		"doubled":      `{"form":"assay/article@1","form":"assay/article@1","source":{"id":"a","id":"b"},"parties":[],"figures":[],"dates":[]}`,
		"utf16":        string(utf16le),
		"bom":          "\ufeff" + record,
		"latin1":       "{\"form\":\"assay/article@1\",\"source\":{\"id\":\"caf\xe9\"}}",
		"nul":          "{\"form\":\x00}",
		"page":         "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Sign in</body></html>\n",
		"xml":          "<?xml version=\"1.0\"?>\n<record/>\n",
		"tabs":         "version: 1\ncases:\n\t- articles: a.txt\n",
		"yaml-twice":   "version: 1\nversion: 1\ncases: [{articles: a.txt}]\n",
		"yaml-types":   "version: one\ncases: a.txt\nextractors: [a]\ngate: 5\n",
		"yaml-open":    "version: 1\ncases: [{articles: a.txt\n",
		"yaml-alias":   "version: *x\ncases: [{articles: a.txt}]\n",
		"yaml-tag":     "version: !!binary abc\ncases: [{articles: a.txt}]\n",
		"number-huge":  `{"form":"assay/result@1","gate":"pass","runs":[],"scores":{},"omitted":1e999}`,
		"float":        `{"form":"assay/result@1","gate":"pass","runs":[],"scores":{},"omitted":1.5}`,
		"fence":        "```json\n" + record + "\n```\n",
		"thought":      "<think>which?</think>" + record,
		"csv":          "id,text\na,Ada\n",
		"stream":       "data: {\"choices\":[{\"delta\":{\"content\":\"{\"}}]}\n\ndata: [DONE]\n",
		"chat":         `{"object":"chat.completion","choices":[{"message":{"content":"hello"}}]}`,
		"head":         `{"form":"assay/baseline@1"}` + "\n[1]\n{\"extractor\":5}\n{\"extractor\":\n",
		"runs":         `{"form":"assay/runs@1","rules":5}` + "\n",
		"runs-cut":     `{"form":"assay/runs@1","version":"x","rules":{}}` + "\n" + `{"run":` + "\n",
		"jq":           ". | {",
		"jq-type":      `.parties | tonumber`,
		"jq-word":      `.parties[0].name + 5 | error`,
	}
}

// wrongCall is a call of a command with a file that is wrong; FILE is its name.
type wrongCall struct {
	args   string
	stdin  bool
	unsure bool // it need not name the file: it may be right for it, or is the output of a program
}

// A file that is not what a command reads is named, with a line where there is one, in
// words of the user's.
func TestNoDecoderSpeaks(t *testing.T) {
	t.Chdir(t.TempDir())
	write := func(name, text string) { require.NoError(t, os.WriteFile(name, []byte(text), 0o600)) }
	write("a.txt", "---\nid: a\nlanguage: en\npublished: 2025-01-02\n---\nAda spoke of 5 euros.\n")
	write("a.json", `{"form":"assay/article@1","source":{"id":"a"},"parties":[{"type":"person","name":"Ada"}],"figures":[],"dates":[]}`)
	write("g.json", `{"form":"assay/golden@1","source":{"id":"a"},"parties":[{"type":"person","name":"Ada"}],"figures":[],"dates":[]}`)
	write("r.json", `{"form":"assay/result@1","gate":"pass","runs":[],"scores":{}}`)
	require.NoError(t, os.Mkdir("folder", 0o755))
	calls := []wrongCall{
		{args: "run -c FILE --no-cache"}, {args: "run --articles a.txt --goldens FILE --no-cache"}, {args: "run -c recorded.yaml"}, {args: "run -c mapped.yaml --no-cache", unsure: true},
		{args: "run -c prompted.yaml --no-cache", unsure: true}, {args: "run -c based.yaml --no-cache", unsure: true},
		{args: "check --article a.txt FILE"}, {args: "check --article a.txt --unwrap FILE"}, {args: "check --article a.txt -", stdin: true}, {args: "check --article a.txt a.json --golden FILE"},
		{args: "check --article a.txt a.json --map FILE", unsure: true}, {args: "check --article a.txt FILE --map ."}, {args: "check --article a.txt a.json -c FILE"},
		{args: "map try FILE --map . --article a.txt", unsure: true}, {args: "map try a.json --map MAP --article a.txt", unsure: true}, {args: "map draft FILE"},
		{args: "report FILE --to html"}, {args: "report FILE --to json"}, {args: "compare FILE r.json"}, {args: "compare r.json FILE"}, {args: "merge FILE"},
		{args: "drift FILE a.json", unsure: true}, {args: "drift a.json FILE", unsure: true},
		{args: "golden diff FILE g.json"}, {args: "golden diff g.json FILE"}, {args: "golden lint --goldens FILE --articles a.txt"}, {args: "golden fmt --check --goldens FILE"},
		{args: "golden update --dry-run --goldens FILE --articles a.txt"}, {args: "golden prune --goldens FILE --articles a.txt"},
		{args: "golden draft --goldens store --articles a.txt a --record FILE --dry-run"}, {args: "mutate --articles a.txt --goldens FILE --n 1"},
	}
	files := wrongFiles()
	for name, text := range files {
		write(name+".json", text)
		write(name+".jq", text)
	}
	names := []string{"folder", "absent.json"}
	for name := range files {
		names = append(names, name+".json")
	}
	slices.Sort(names)
	for _, c := range calls {
		t.Run(c.args, func(t *testing.T) {
			for _, file := range names {
				write("recorded.yaml", fmt.Sprintf("version: 1\ncases: [{articles: a.txt}]\nextractors: {x: {type: recorded, path: %s}}\n", file))
				write("mapped.yaml", fmt.Sprintf("version: 1\ncases: [{articles: a.txt}]\nextractors: {x: {type: command, command: [cat, %s], map: .}}\n", file))
				write("prompted.yaml", fmt.Sprintf("version: 1\ncases: [{articles: a.txt}]\nextractors: {x: {type: openai, model: m, base_url: 'http://127.0.0.1:1/v1', prompt: %s}}\n", file))
				write("based.yaml", fmt.Sprintf("version: 1\ncases: [{articles: a.txt}]\ngate: {baseline: %s}\n", file))
				mapping := strings.TrimSuffix(file, ".json") + ".jq"
				args := strings.Fields(strings.NewReplacer("FILE", file, "MAP", mapping).Replace(c.args))
				var out, said bytes.Buffer
				in := files[strings.TrimSuffix(file, ".json")]
				if !c.stdin {
					in = ""
				}
				code := execute(t.Context(), args, streams{strings.NewReader(in), &out, &said})
				all := out.String() + said.String()
				if found := decoderWords.FindString(fileNames.ReplaceAllString(all, "FILE")); found != "" {
					t.Errorf("%s, which is exit code %d, says %q:\n%s", strings.Join(args, " "), code, found, all)
				}
				named := strings.Contains(all, file) || strings.Contains(all, mapping) || c.stdin
				if code != exitHolds && !named && !c.unsure {
					t.Errorf("%s, which is exit code %d, names no file:\n%s", strings.Join(args, " "), code, all)
				}
			}
		})
	}
}
