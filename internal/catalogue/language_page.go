package catalogue

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/assaykit/assay/internal/language"
)

// LanguagePage writes what the files of a language can tell: every heading of every
// file, every trait, and every setting.
func LanguagePage(headings []language.Heading, traits []language.TraitInfo, settings []language.SettingInfo) []byte {
	var b bytes.Buffer
	b.WriteString("# What the files of a language tell\n\n")
	b.WriteString("This page is generated from the headings that the reader of the files knows; [adding-a-language.md](adding-a-language.md) tells\n")
	b.WriteString("how they are written. Behind “means” stands what an entry says behind `=`.\n")
	file := ""
	for _, h := range headings {
		if h.File != file {
			file = h.File
			fmt.Fprintf(&b, "\n## %s.txt\n\n", file)
		}
		fmt.Fprintf(&b, "- `[%s]` %s.", h.Name, h.Doc)
		if h.Means != "" {
			fmt.Fprintf(&b, " Means: %s.", h.Means)
		}
		if h.Regional {
			b.WriteString(" May be told for some regions alone.")
		}
		b.WriteByte('\n')
	}
	b.WriteString("\n## Traits\n\n")
	for _, t := range traits {
		fmt.Fprintf(&b, "- `%s` %s.\n", t.Name, t.Doc)
	}
	b.WriteString("\n## Settings\n\n")
	for _, s := range settings {
		fmt.Fprintf(&b, "- `%s` %s. One of `%s`.\n", s.Name, s.Doc, strings.Join(s.Marks, "` `"))
	}
	return b.Bytes()
}
