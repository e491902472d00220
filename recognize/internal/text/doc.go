// Package text cuts a text into tokens: runs of letters, of digits, of Hangul, or
// one other character, without typography and with the offsets of the original.
//
// In comes a string; out come [Text] and its [Token] values, each with its class,
// its lower case and the gap before it. [Place] is where something stands among
// them, [Vocabulary] what is known of single words.
package text
