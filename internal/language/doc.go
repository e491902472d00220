// Package language reads what languages tell in the files of recognize/language.
//
// In comes a BCP 47 tag; out comes a [Language] with its traits, its settings and the
// entries under each heading of its files, in the order of the files. What an entry
// means is read by who asks for it: the room of numbers reads the heading cardinals,
// that of dates the months.
//
// The folder und holds what all languages share. It is also the language of a text in
// none that is known, which is read for its digits and symbols. The headings of the
// files are told in [Headings], what switches code on in [Traits], marks in [Settings].
package language
