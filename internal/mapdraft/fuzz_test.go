package mapdraft

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/assaykit/assay/extract/mapping"
	"github.com/assaykit/assay/seeds"
)

// Whatever an output is, its draft is a program that compiles, and drafting it
// ends.
func FuzzDraft(f *testing.F) {
	data, err := os.ReadFile("testdata/outputs.json")
	if err != nil {
		f.Fatal(err)
	}
	var all expected
	if err := json.Unmarshal(data, &all); err != nil {
		f.Fatal(err)
	}
	for _, c := range all.Cases {
		f.Add([]byte(c.Output))
	}
	f.Add([]byte(`{"people":[{"name":"a","\\(error)":1}],"#\n":{"entities":[["a","PER"]]},"a\"b":[{"label":"PER","text":"x"}]}`))
	f.Add([]byte(`{"entities":{"":{"type":"person"},"A":{"type":"PER","span":[1,2]}},"dates":[null,1,"2025",["x"]]}`))
	article := seeds.Article{ID: "a", Language: "en", Published: "2025-03-12", Text: "Ana Duarte paid $42 million on Tuesday."}
	f.Fuzz(func(t *testing.T, output []byte) {
		d, err := New(output, article)
		if err != nil {
			return
		}
		if _, err := mapping.New(mapping.Config{JQ: d.Program}); err != nil {
			t.Errorf("%v\n%s", err, d.Program)
		}
	})
}
