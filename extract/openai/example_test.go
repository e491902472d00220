package openai_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/openai"
	"github.com/assaykit/assay/seeds"
)

// Whatever speaks OpenAI's chat completions can be asked. Here it is a server of
// the example's own.
func ExampleNew() {
	endpoint := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprint(w, `{"choices": [{"message": {"content": "{\"people\": [\"Ana Roux\"]}"}}], "usage": {"prompt_tokens": 900, "completion_tokens": 20}}`)
	}))
	defer endpoint.Close()
	x, err := openai.New(openai.Model{
		BaseURL: endpoint.URL, Name: "small", Prompt: "List the people as JSON.", Raw: true, Price: extract.Price{Input: 1, Output: 5},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer x.Close()
	articles := []seeds.Article{{ID: "visit", Text: "Ana Roux is in Seoul."}}
	for out, err := range extract.All(context.Background(), x, articles, extract.Options{}) {
		if err != nil {
			fmt.Println("interrupted:", err)
			return
		}
		fmt.Println(string(out.Record), out.Err, out.Metrics.InputTokens, out.Metrics.Cost)
	}
	// Output: {"people": ["Ana Roux"]} <nil> 900 0.001
}
