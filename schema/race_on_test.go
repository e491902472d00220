//go:build race

package schema_test

// slowdown is what the race detector costs.
const slowdown = 10
