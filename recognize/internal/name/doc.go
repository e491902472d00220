// Package name reads names: it cuts out runs of words that a name can be made of,
// reads what they name off their own words and those around them, gathers them into
// parties, and reads the offices of persons.
//
// In come tokens and where dates stand; out come [Match] values in text order, and
// [Party] values once figures, dates and names were laid over each other.
//
// Each decision is a rule of a list, which [Rules] has in the order of reading: whether
// a name begins at a word, how far it goes on, whether it is one after all, what it
// names. A name notes, when it is kept, the rule that made it one and those that say
// what it names.
package name
