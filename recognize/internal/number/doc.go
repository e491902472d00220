// Package number reads numbers: digits with their marks, numerals in words of any
// language and in Hangul, scales, fractions, ranks.
//
// In come lexemes; out come exact decimals with the lexemes they take, and the other
// values that the same words can have. What a number counts or measures is not its
// subject. [Rules] lists what makes a number (productions) and what decides where the
// same words can be several; which rules made a number is noted once it is kept.
package number
