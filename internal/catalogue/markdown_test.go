package catalogue_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/catalogue"
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize"
)

func TestMarkdownHasEveryCheck(t *testing.T) {
	page := string(catalogue.Markdown(checks.All()))
	for _, c := range checks.All() {
		require.Contains(t, page, "\n## "+c.Name+"\n")
		require.Contains(t, page, c.Help)
	}
	require.True(t, strings.HasSuffix(page, "\n"))
}

func TestReadingPageHasEveryRule(t *testing.T) {
	page := string(catalogue.ReadingPage(recognize.Rules(), "## Prices: nobody knows.\nen | It cost [3]{3 EUR}. | It cost [3]{3}.\n"))
	require.Contains(t, page, "\n- [What makes a rank of a number?](#what-makes-a-rank-of-a-number)\n")
	require.Contains(t, page, "\n**Prices**: nobody knows.\n")
	require.Contains(t, page, "\n| en | `It cost [3]{3 EUR}.` | `It cost [3]{3}.` |\n")
	asked := map[string]bool{}
	for line := range strings.Lines(page) {
		if strings.HasPrefix(line, "### ") {
			require.False(t, asked[line], "a question twice has two places to link to: %s", line)
			asked[line] = true
		}
	}
	for _, r := range recognize.Rules() {
		require.Contains(t, page, "**`"+r.Name+"`** "+r.Doc)
		for _, e := range []string{r.Decides[0].Text, r.Leaves[0].Text} {
			require.Contains(t, page, strings.ReplaceAll(e, "\n", "⏎"), "an example is one line")
		}
	}
}

func TestLanguagePageHasEveryHeadingTraitAndSetting(t *testing.T) {
	page := string(catalogue.LanguagePage(language.Headings(), language.Traits(), language.Settings()))
	for _, h := range language.Headings() {
		require.Contains(t, page, "- `["+h.Name+"]` "+h.Doc)
	}
	for _, x := range language.Traits() {
		require.Contains(t, page, "- `"+x.Name+"` "+x.Doc)
	}
	for _, x := range language.Settings() {
		require.Contains(t, page, "- `"+x.Name+"` "+x.Doc)
	}
}
