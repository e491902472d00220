package cli

import (
	"fmt"
	"runtime"

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
	_, err := fmt.Fprintf(c.out, "assay %s (%s, %s/%s)\n", version.String(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}
