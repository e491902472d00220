package recorded_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/assaykit/assay/extract/recorded"
	"github.com/assaykit/assay/seeds"
)

// A file of JSON Lines gives each article the record that names it.
func ExampleOpen() {
	dir, err := os.MkdirTemp("", "recorded-")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "outputs.jsonl")
	if err := os.WriteFile(path, []byte(`{"id": "visit", "people": ["Ana Roux"]}`+"\n"+`{"id": "other", "people": []}`+"\n"), 0o600); err != nil {
		fmt.Println(err)
		return
	}
	x, err := recorded.Open(path)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer x.Close()
	record, err := x.Extract(context.Background(), seeds.Article{ID: "visit"})
	fmt.Println(string(record), err)
	fmt.Println(x.Unmatched(func(id string) bool { return id == "visit" }) != "")
	// Output:
	// {"id": "visit", "people": ["Ana Roux"]} <nil>
	// true
}
