package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRatios(t *testing.T) {
	const strict = "BenchmarkRecord/strict-2 \t 10\t 100000 ns/op\t 80.5 MB/s\t 7 B/op\t 3 allocs/op\n"
	for _, tt := range []struct {
		reason, in, want string
	}{
		{"one run", strict + "BenchmarkRecord/form-2 10 180000 ns/op 90 B/op 40 allocs/op\n",
			"strict 100000 7 3 1.00; form 180000 90 40 1.80"},
		{"the median of an odd number of runs: one that was disturbed does not count",
			strict + "BenchmarkRecord/form-2 10 900000 ns/op\nBenchmarkRecord/form-2 10 110000 ns/op\nBenchmarkRecord/form-2 10 120000 ns/op\n",
			"strict 100000 7 3 1.00; form 120000 - - 1.20"},
		{"the middle of two of an even number", strict + "BenchmarkRecord/form-2 10 100000 ns/op\nBenchmarkRecord/form-2 10 200000 ns/op\n",
			"strict 100000 7 3 1.00; form 150000 - - 1.50"},
		{"one processor has no suffix, and a name has its own hyphens", "BenchmarkRecord/strict 10 10 ns/op\nBenchmarkRecord/golden-form 10 25 ns/op\n",
			"strict 10 - - 1.00; golden-form 25 - - 2.50"},
		{"a part of a part", strict + "BenchmarkRecord/check/agree/figure-8 10 5000 ns/op\n",
			"strict 100000 7 3 1.00; check/agree/figure 5000 - - 0.05"},
		{"the base may come last", "BenchmarkRecord/form-2 10 200000 ns/op\n" + strict,
			"form 200000 - - 2.00; strict 100000 7 3 1.00"},
		{"other benchmarks and lines are passed over", "goos: linux\nBenchmarkAlign/strict-2 1 5 ns/op\nBenchmarkRecord/form-2\n" + strict + "BenchmarkRecord 1 5 ns/op\nPASS\nok x 1s\n",
			"strict 100000 7 3 1.00"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			works, err := read(strings.NewReader(tt.in))
			require.NoError(t, err)
			var out strings.Builder
			require.NoError(t, write(&out, works))
			lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
			require.Equal(t, "work ns B allocs × strict", strings.Join(strings.Fields(lines[0]), " "))
			for i, line := range lines {
				lines[i] = strings.Join(strings.Fields(line), " ")
			}
			require.Equal(t, tt.want, strings.Join(lines[1:], "; "))
		})
	}
}

func TestNothingToCompare(t *testing.T) {
	for _, tt := range []struct{ reason, in, says string }{
		{"nothing ran", "PASS\nok x 1s\n", "no result of BenchmarkRecord/"},
		{"it failed before a result", "BenchmarkRecord/form-2\n--- FAIL: BenchmarkRecord\n", "no result of BenchmarkRecord/"},
		{"another benchmark ran", "BenchmarkAlign/strict-2 1 5 ns/op\n", "no result of BenchmarkRecord/"},
		{"the base did not run", "BenchmarkRecord/form-2 10 200000 ns/op\n", "no result of BenchmarkRecord/strict"},
		{"the base took no time", "BenchmarkRecord/strict-2 1 0 ns/op\n", "took no time"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			name := filepath.Join(t.TempDir(), "bench.txt")
			require.NoError(t, os.WriteFile(name, []byte(tt.in), 0o600))
			require.ErrorContains(t, run([]string{name}), tt.says)
		})
	}
}
