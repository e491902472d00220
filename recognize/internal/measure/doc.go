// Package measure reads what numbers measure and count: currencies by name, symbol
// and code, units, counters and nouns.
//
// In come lexemes; out come ISO 4217 codes, UCUM units and nouns, with the lexeme
// behind them. It reads no numbers. What is a currency, a unit or a counted noun and what
// only looks like one is decided by [Rules].
package measure
