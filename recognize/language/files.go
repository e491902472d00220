// Package language holds what languages tell, a folder of plain text files for each:
// Files["fr/numbers.txt"] are the numbers of French. Their format is told in
// docs/adding-a-language.md, their headings in docs/language-files.md.
//
// The folder und holds what all languages share. It is also the language of a text in
// none that is known, which is read for its digits and symbols.
package language

import "embed"

// Files are the files of the languages, each by its folder and name.
//
//go:embed */*.txt
var Files embed.FS
