package mutate

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// brokenFaults are outputs that are not records, as programs and models write them.
func brokenFaults() []Fault {
	broken := func(name, doc string, rewrites ...func([]byte) []byte) Fault {
		return Fault{Name: "form/" + name, Doc: doc, Least: always, Sites: func(*Subject) []Mutant {
			var mutants []Mutant
			for i, rewrite := range rewrites {
				mutants = append(mutants, Mutant{Site: "output", Says: fmt.Sprintf("%s (%d)", doc, i+1), rewrite: rewrite})
			}
			return mutants
		}}
	}
	around := func(before, after string) func([]byte) []byte {
		return func(data []byte) []byte { return []byte(before + string(bytes.TrimSpace(data)) + after) }
	}
	instead := func(text string) func([]byte) []byte { return func([]byte) []byte { return []byte(text) } }
	replace := func(old, by string) func([]byte) []byte {
		return func(data []byte) []byte { return []byte(strings.Replace(string(data), old, by, 1)) }
	}
	cut := func(share float64) func([]byte) []byte {
		return func(data []byte) []byte {
			data = bytes.TrimSpace(data) // a record without its line end is whole
			return data[:min(int(share*float64(len(data))), len(data)-1)]
		}
	}
	return []Fault{
		broken("truncated", "an output that stops in the middle", cut(0.1), cut(0.5), cut(0.9), cut(0.999)),
		broken("fenced", "a record inside a Markdown fence", around("```json\n", "\n```\n"), around("```\n", "\n```")),
		broken("prose-around", "a record with a sentence before or behind it", around("Here is the record:\n", ""), around("", "\nI hope that this helps.")),
		broken("prose-instead", "a sentence in the place of a record", instead("I am afraid that I cannot do this.\n"), instead(`"there is nothing to extract"`)),
		broken("nothing", "an empty output, or one of white space", instead(""), instead("\n"), instead("null\n"), instead("{}\n"), instead("[]\n")),
		broken("in-a-list", "a record in a list", around("[", "]")),
		broken("under-a-key", "a record under a key", around(`{"result": `, "}"), around(`{"output": {"data": `, "}}")),
		broken("in-a-string", "a record in a string", func(data []byte) []byte { return []byte(strconv.QuoteToASCII(string(data))) }),
		broken("twice", "two records one after the other", func(data []byte) []byte { return append(bytes.Clone(data), data...) }),
		broken("trailing-data", "a record with more behind it", around("", "\n{}"), around("", "]"), around("", ",")),
		broken("trailing-comma", "a comma behind the last element", replace("\n}\n", ",\n}\n"), func(data []byte) []byte {
			i := bytes.LastIndexByte(data, ']')
			return append(append(bytes.Clone(data[:i]), ','), data[i:]...)
		}),
		broken("comment", "a comment in JSON", replace("{", "{ // the record\n"), replace("{", "{ /* the record */")),
		broken("single-quotes", "single quotation marks for double ones", func(data []byte) []byte { return bytes.ReplaceAll(data, []byte(`"`), []byte("'")) }),
		broken("key-twice", "a key twice in one object", replace(`"figures":`, `"figures": [], "figures":`), replace(`"source": {`, `"source": {"id": "another",`)),
		broken("bad-utf8", "bytes that are not UTF-8", replace(`"name": "`, "\"name\": \"\xff"), replace(`"name": "`, "\"name\": \"\xc3")),
		broken("lone-surrogate", "half of a surrogate pair", replace(`"name": "`, `"name": "\ud83d`)),
		broken("huge-number", "a number that no program can hold", replace(`"start": `, `"start": 9999999999999999999999`), replace(`"value": "`, `"value": "1e99999999999`)),
		broken("too-deep", "objects in objects past every use", replace("{", `{"x": `+strings.Repeat(`{"a":`, 200)+"1"+strings.Repeat("}", 200)+",")),
	}
}
