// Package language holds what languages tell: a folder of plain text files for each,
// and the reader of these files.
//
// In comes a BCP 47 tag; out comes a [Language] with its traits, its settings and the
// entries under each heading of its files, in the order of the files. What an entry
// means is read by who asks for it: the room of numbers reads the heading cardinals,
// that of dates the months.
//
// The folder und holds what all languages share. It is also the language of a text in
// none that is known, which is read for its digits and symbols. The format of the
// files is told in docs/adding-a-language.md, their headings in [Headings].
package language
