// Package lexeme tells what each word of a text can mean in a number or a figure.
//
// In come the tokens of a text and the [Grammar] of its language, which is what the
// language tells in numbers.txt and measures.txt, compiled; out come lexemes: tokens,
// or in Hangul the parts of one, each with its [Sense] and the phrases that may begin
// with it. It decides nothing that needs more than the word itself, but for Hangul,
// where a word is cut by what its parts can be.
package lexeme
