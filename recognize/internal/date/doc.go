// Package date reads dates: it cuts runs of words of the calendar out of a text,
// parses them into expressions, and resolves these to days from the day on which
// the text was published.
//
// In come tokens; out come [Match] values in text order, each with its readings in
// EDTF, the preferred one first.
//
// What the words of a language mean stands in its dates.txt, which [LexiconOf]
// compiles; where holidays fall stands in und/holidays.txt. The code asks for traits
// and for what words do, never for words.
package date
