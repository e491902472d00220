//go:build !unix

package cputime

import "time"

var started = time.Now()

// Used returns the time that has passed, where the processor's own is not to be had.
func Used() time.Duration { return time.Since(started) }
