// Package name reads names: it cuts out runs of words that a name can be made of,
// reads what they name off their own words and those around them, gathers them into
// parties, and reads the offices of persons.
//
// In come tokens and where dates stand; out come [Match] values in text order, and
// [Party] values once figures, dates and names were laid over each other.
package name
