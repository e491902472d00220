//go:build !race

package schema_test

// slowdown is what a shared machine costs.
const slowdown = 3
