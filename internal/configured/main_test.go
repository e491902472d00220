package configured

import (
	"os"
	"testing"

	"go.uber.org/goleak"
)

// TestMain gives the tests a machine's key of their own.
func TestMain(m *testing.M) {
	caches, err := os.MkdirTemp("", "configured-test-")
	if err != nil {
		panic(err)
	}
	for _, name := range []string{"XDG_CACHE_HOME", "HOME", "LocalAppData"} {
		os.Setenv(name, caches)
	}
	goleak.VerifyTestMain(m, goleak.Cleanup(func(code int) {
		os.RemoveAll(caches)
		os.Exit(code)
	}))
}
