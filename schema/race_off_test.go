//go:build !race

package schema_test

// slowdown is what a slower machine costs.
const slowdown = 2
