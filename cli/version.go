package cli

import (
	"fmt"
	"runtime"

	"github.com/alecthomas/kong"

	"github.com/assaykit/assay/internal/version"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

type versionCmd struct{}

func (*versionCmd) Run(c *call) error {
	forms := []string{schema.ArticleForm, schema.GoldenForm, result.Form}
	if c.cli.Format == "json" {
		return c.printJSON(struct {
			Version string   `json:"version"`
			Go      string   `json:"go"`
			Forms   []string `json:"forms"`
		}{version.String(), runtime.Version(), forms})
	}
	_, err := fmt.Fprint(c.out, versionLine())
	return err
}

func versionLine() string {
	return fmt.Sprintf("assay %s (%s, %s/%s)\n", version.String(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

// versionFlag is --version, which prints what the command version prints, of any
// command line that can be read.
type versionFlag bool

// BeforeReset is called by kong before any value is set.
func (versionFlag) BeforeReset(app *kong.Kong) error {
	if _, err := fmt.Fprint(app.Stdout, versionLine()); err != nil {
		return err
	}
	app.Exit(exitHolds)
	return nil
}
