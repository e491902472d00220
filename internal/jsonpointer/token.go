// Package jsonpointer writes JSON pointers (RFC 6901).
package jsonpointer

import "strings"

var escape = strings.NewReplacer("~", "~0", "/", "~1")

// Token escapes a member's name for a JSON pointer (RFC 6901).
func Token(name string) string { return escape.Replace(name) }
