package review_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"os"

	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/review"
	"github.com/assaykit/assay/seeds"
)

// ExampleNew serves the review of a folder of goldens. The page is for whoever
// has its link, and nobody else.
func ExampleNew() {
	dir, err := os.MkdirTemp("", "goldens")
	if err != nil {
		panic(err)
	}
	defer func() { _ = os.RemoveAll(dir) }()
	article := seeds.Article{ID: "bridge", Language: "en", Published: "2025-02-04", Text: "The bridge cost $42 million."}
	s, err := review.New(review.Options{Store: store.Store{Dir: dir}, Articles: []seeds.Article{article}, By: "kim"})
	if err != nil {
		panic(err)
	}
	l, err := review.Listen("127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error)
	go func() { done <- s.Serve(ctx, l) }()

	jar, _ := cookiejar.New(nil)
	browser := http.Client{Jar: jar}
	for _, link := range []string{"http://" + l.Addr().String(), s.URL(l)} {
		page, err := browser.Get(link)
		if err != nil {
			panic(err)
		}
		_ = page.Body.Close()
		fmt.Println(page.Status)
	}
	stop() // as an interrupt would
	fmt.Println(<-done)
	// Output:
	// 403 Forbidden
	// 200 OK
	// <nil>
}
