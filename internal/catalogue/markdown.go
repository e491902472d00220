// Package catalogue writes the catalogue of checks and the forms as documentation.
package catalogue

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/assaykit/assay/checks"
)

// Markdown writes the catalogue as a page of documentation.
func Markdown(all []*checks.Check) []byte {
	var b bytes.Buffer
	b.WriteString("# Checks\n\n")
	b.WriteString("Every finding belongs to one check. This page is generated from the catalogue; `assay checks` prints the same.\n")
	b.WriteString("In a configuration, `severities` raises or lowers a check, and `only` and `skip` take names, families (`agree`) and patterns (`agree/*`).\n")
	b.WriteString("[A check of your own](own-checks.md) is one more.\n\n")
	b.WriteString("| check | needs | severity | a finding means |\n| --- | --- | --- | --- |\n")
	for _, c := range all {
		needs := c.Needs.String()
		if needs == "" {
			needs = "–"
		}
		fmt.Fprintf(&b, "| [`%s`](#%s) | %s | %s | %s |\n", c.Name, strings.ReplaceAll(c.Name, "/", ""), needs, c.Severity, cell(c.Doc))
	}
	for _, c := range all {
		fmt.Fprintf(&b, "\n## %s\n\n%s.\n\n%s\n", c.Name, sentence(c.Doc), c.Help)
	}
	return b.Bytes()
}

func cell(s string) string { return strings.ReplaceAll(s, "|", `\|`) }

// sentence starts a line with a capital.
func sentence(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
