//go:build !unix

package schema_test

import "time"

var started = time.Now()

// busy is the time that has passed, where the processor's own is not to be had.
func busy() time.Duration { return time.Since(started) }
