// Package gate says whether runs of extractors pass: a [Policy] validates
// itself, [Decide] applies it to judged runs, and a [Baseline] knows the
// findings that an extractor is known to have.
//
// The gate answers for every extractor alone, and its own answer is the worst
// of them: [result.Unknown] before [result.Fail] before [result.Pass]. Nothing
// passes by being absent.
package gate
