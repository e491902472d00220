//go:build race

package schema_test

// slowdown is what the race detector costs, and a shared machine.
const slowdown = 10
