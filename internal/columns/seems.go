package columns

import (
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// Seems says what kind of file a text seems to be that is no columns: "JSON",
// "JSON Lines", "XML", "HTML" or "CSV". It returns "" if it can be columns.
func Seems(text string) string {
	text = strings.TrimSpace(strings.TrimPrefix(text, "\ufeff"))
	line, rest, more := strings.Cut(text, "\n")
	line = strings.TrimSpace(line)
	switch {
	case line == "":
		return ""
	case line[0] == '{' && jsontext.Value(line).IsValid():
		if more && strings.TrimSpace(rest) != "" {
			return "JSON Lines"
		}
		return "JSON"
	case isOpening(line, text), jsontext.Value(text).IsValid() && (text[0] == '[' || text[0] == '{'):
		return "JSON"
	case line[0] == '{' && strings.Contains(line, `"`) && strings.Contains(line, ":"):
		return "JSON Lines"
	case strings.HasPrefix(strings.ToLower(line), "<!doctype html"), strings.HasPrefix(strings.ToLower(line), "<html"):
		return "HTML"
	case strings.HasPrefix(line, "<?xml"), len(line) > 2 && line[0] == '<' && strings.Contains(text, "</") && !looksLikeTag(lastField(line)):
		return "XML"
	case !strings.Contains(line, "\t") && delimited(text, ","):
		return "CSV"
	case !strings.Contains(line, "\t") && delimited(text, ";"):
		return "CSV"
	}
	return ""
}

func lastField(line string) string {
	f := strings.Fields(line)
	return f[len(f)-1]
}

// isOpening reports whether a text begins as an indented JSON value does.
func isOpening(line, text string) bool {
	rest := strings.TrimSpace(text[1:])
	switch line[0] {
	case '{':
		return strings.HasPrefix(rest, `"`) && strings.Contains(rest, ":")
	case '[':
		return strings.HasPrefix(rest, "{") || strings.HasPrefix(rest, "[")
	}
	return false
}

// delimited reports whether the first lines have the same number of commas, one
// at least.
func delimited(text, comma string) bool {
	want, lines := 0, 0
	for text != "" && lines < 20 {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		if strings.TrimSpace(line) == "" {
			continue
		}
		n := strings.Count(line, comma)
		if lines == 0 {
			want = n
		}
		if n == 0 || n < want {
			return false
		}
		lines++
	}
	return lines > 0 && want > 0
}
