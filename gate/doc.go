// Package gate decides whether runs of extractors pass. [Decide] applies a
// [Policy] to evaluated runs; a [Baseline] lists the known findings of extractors,
// which do not fail.
//
// The gate decides on every extractor by itself, and its own verdict is the worst
// of theirs: [result.Unknown], then [result.Fail], then [result.Pass]. Nothing
// passes by being absent.
package gate
