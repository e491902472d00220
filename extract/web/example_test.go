package web_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"

	"github.com/assaykit/assay/extract/web"
	"github.com/assaykit/assay/seeds"
)

// A service gets a body that a template makes of the article.
func ExampleNew() {
	service := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprintf(w, `{"asked": %s}`, body)
	}))
	defer service.Close()
	x, err := web.New(web.Request{URL: service.URL + "/extract", Body: `{"q": {{json .Text}}}`})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer x.Close()
	answer, err := x.Extract(context.Background(), seeds.Article{ID: "visit", Text: `"Yes," said Ana Roux.`})
	fmt.Println(string(answer), err)
	// Output: {"asked": {"q": "\"Yes,\" said Ana Roux."}} <nil>
}
