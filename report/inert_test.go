package report

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMarkdownText(t *testing.T) {
	for _, c := range []struct{ reason, in, text, html string }{
		{"words", "Zoë, 5 €", "Zoë, 5 €", "Zoë, 5 €"},
		{"markup", "a-b *c* `d`", "a\\-b \\*c\\* \\`d\\`", "a&#45;b &#42;c&#42; &#96;d&#96;"},
		{"an element", "<b>&", "&#60;b&#62;&#38;", "&#60;b&#62;&#38;"},
		{"a person, to whom an entity is no matter", "@kim a@b.c", "&#64;&#8288;kim a&#64;&#8288;b\\.c", "&#64;&#8288;kim a&#64;&#8288;b&#46;c"},
		{"an issue", "#7 GH-7 !7", "&#35;&#8288;7 GH\\-&#8288;7 \\!&#8288;7", "&#35;&#8288;7 GH&#45;&#8288;7 &#33;&#8288;7"},
		{"signs that mention nothing", "@ # a! high-rise", "&#64; &#35; a\\! high\\-rise", "&#64; &#35; a&#33; high&#45;rise"},
	} {
		assert.Equal(t, c.text, markdownText(c.in), c.reason)
		assert.Equal(t, c.html, markdownHTML(c.in), c.reason)
	}
}

func TestInert(t *testing.T) {
	for _, c := range []struct{ reason, in, want string }{
		{"words", "Zoë; 5 €", "Zoë; 5 €"},
		{"a number", "-3.5", "-3.5"},
		{"a formula", "=1+1", "'=1+1"},
		{"a formula after spaces", "  @SUM(A1)", "'  @SUM(A1)"},
		{"a formula in the cell that a semicolon begins", "a;=1+1; \"-2+cmd", "a;'=1+1; \"'-2+cmd"},
		{"a command to a runner", " ::error::x", "' ::error::x"},
	} {
		assert.Equal(t, c.want, inert(c.in), c.reason)
	}
}

// A message of SARIF has links of its own.
func TestUnlinked(t *testing.T) {
	require.Equal(t, "[a] (https://x) [b]", unlinked("[a](https://x) [b]"))
}
