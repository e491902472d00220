package plain

// Shorten cuts a text to at most that many code points, followed by "…" if it
// was cut.
func Shorten(s string, most int) string {
	n := 0
	for i := range s {
		if n == most {
			return s[:i] + "…"
		}
		n++
	}
	return s
}
