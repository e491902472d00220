// Package jq runs the jq programs of mappings within bounds on their steps, time
// and memory, and explains in which part a program fails.
package jq
