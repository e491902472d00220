// Package rule makes the decisions of reading values that can be listed, explained,
// tested and taken away.
//
// Wherever words mean something else than they look like, or one of two readings is
// preferred, the room that decides holds a [List]: a question with the [Rule] values
// that may answer it, in order. The first that does decides. What is asked about comes
// in, the answer goes out; an [Observer] is told which rule decided and where.
//
// Each rule carries sentences in which it decides and sentences next door that it must
// leave alone. The tests of package recognize run them all.
package rule
