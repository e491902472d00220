package cli

import (
	"errors"
	"fmt"

	"github.com/assaykit/assay/fixtures"
	"github.com/assaykit/assay/internal/review"
)

type goldenReviewCmd struct {
	storeFlags
	Listen string `help:"Where the page is served: a loopback address." default:"127.0.0.1:0" placeholder:"127.0.0.1:0"`
	By     string `help:"Who decides (default: the user's name)." placeholder:"NAME"`
}

// Run serves the page until it is interrupted, which is not an error.
func (k *goldenReviewCmd) Run(c *call) error {
	store, articles, err := k.open(c)
	if err != nil {
		return err
	}
	if len(articles) == 0 {
		return usagef("which articles? name them with --articles or in assay.yaml")
	}
	server, err := review.New(review.Options{
		Store: store, Articles: articles, By: person(k.By), Phenomena: fixtures.PhenomenonNames(), ReadOnly: underCI(),
	})
	if err != nil {
		return err
	}
	l, err := review.Listen(k.Listen)
	if err != nil {
		return usageError{err}
	}
	link := server.URL(l)
	if err := c.printResult(map[string]string{"url": link}, link+"\n"); err != nil {
		return err
	}
	if !c.cli.Quiet {
		fmt.Fprintln(c.err, "open the link in a browser; Ctrl-C ends the review")
	}
	err = server.Serve(c.ctx, l)
	if errors.Is(err, review.ErrWithdrawn) { // the server has stopped, and no write is incomplete
		printFault(c.err, err)
		return nil
	}
	return err
}
