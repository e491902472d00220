package seeds

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/assaykit/assay/internal/articleform"
	"github.com/assaykit/assay/internal/nearest"
)

// frontMatter is what stands before the text of an article.
type frontMatter struct {
	text  string // without its marks
	toml  bool
	lines int // including the marks
}

// splitFrontMatter returns the front matter and the body. Front matter stands
// between two lines "---" (YAML), or "+++" (TOML). Lines may end in LF, CRLF or
// CR; the body keeps its line ends.
func splitFrontMatter(text string) (front frontMatter, body string, err error) {
	end := "\n"
	if at := strings.IndexAny(text, "\r\n"); at >= 0 && text[at] == '\r' && !strings.HasPrefix(text[at:], "\r\n") {
		end = "\r"
	}
	first, rest, found := strings.Cut(text, end)
	mark := strings.TrimRight(first, " \t\r")
	if !found || mark != "---" && mark != "+++" {
		return front, text, nil
	}
	front = frontMatter{toml: mark == "+++", lines: 1}
	for at := 0; at < len(rest); {
		line, _, more := strings.Cut(rest[at:], end)
		next := at + len(line)
		if more {
			next++
		}
		front.lines++
		if strings.TrimRight(line, " \t\r") == mark {
			front.text = yamlLines(rest[:at], end)
			return front, rest[next:], nil
		}
		at = next
	}
	return front, "", fmt.Errorf("front matter begins with %s and is not closed; add a line %s after it", mark, mark)
}

// yamlLines returns front matter with line ends that YAML supports.
func yamlLines(text, end string) string {
	if end == "\r" {
		return strings.ReplaceAll(text, end, "\n")
	}
	return text
}

// othersKeys are the keys that generators of sites have for members of articles.
var othersKeys = map[string]string{"date": "published", "lang": "language"}

// readFrontMatter sets the members that front matter states. Errors begin with a line.
func (a *Article) readFrontMatter(front frontMatter, d Defaults) error {
	others, read := map[string]string{}, a.readYAML
	if front.toml {
		read = a.readTOML
	}
	stated, err := read(front.text, others)
	if err != nil {
		return err
	}
	fields := a.fields()
	for _, key := range slices.Sorted(maps.Keys(others)) {
		member, value := othersKeys[key], others[key]
		if stated[member] > 0 {
			continue
		}
		if member == "published" {
			day, ok := articleform.Day(value)
			if !ok {
				return fmt.Errorf("1: the front matter's %s %q is not a day; write a date such as 2025-02-04", key, value)
			}
			value = day
		}
		*fields[member] = value
		if d.Notice != nil {
			d.Notice(fmt.Sprintf("%q is read as %s in front matter that does not state it", key, member))
		}
	}
	return nil
}

// readYAML sets the members that YAML states, and returns their lines. It adds the
// values of [othersKeys].
func (a *Article) readYAML(head string, others map[string]string) (seen map[string]int, err error) {
	if strings.TrimSpace(head) == "" {
		return seen, nil
	}
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(head), &doc); err != nil {
		return nil, notYAML(err)
	}
	if len(doc.Content) == 0 {
		return seen, nil
	}
	m := doc.Content[0]
	if m.Kind != yaml.MappingNode {
		return nil, fmt.Errorf("%d: front matter must be a mapping such as \"id: my-article\"", m.Line+1)
	}
	fields := a.fields()
	seen = map[string]int{}
	for i := 0; i+1 < len(m.Content); i += 2 {
		key, value := m.Content[i], m.Content[i+1]
		field, known := fields[key.Value]
		if key.Value == "published" && value.Tag == "!!bool" {
			continue // Jekyll's, which is whether a page is shown
		}
		if !known {
			if othersKeys[key.Value] != "" && value.Kind == yaml.ScalarNode && value.Tag != "!!null" {
				others[key.Value] = value.Value
				continue
			}
			// Keys of other tools are allowed; a misspelt key is not.
			if near := nearest.Word(key.Value, sortedKeys(fields)); near != "" {
				return nil, fmt.Errorf("%d: unknown front matter key %q; did you mean %q?", key.Line+1, key.Value, near)
			}
			continue
		}
		if at, twice := seen[key.Value]; twice {
			return nil, fmt.Errorf("%d: front matter has %q twice, first on line %d; keep one of them", key.Line+1, key.Value, at)
		}
		seen[key.Value] = key.Line + 1
		if value.Kind != yaml.ScalarNode {
			return nil, fmt.Errorf("%d: %s must be a scalar", value.Line+1, key.Value)
		}
		*field = value.Value
	}
	return seen, nil
}

// notYAML returns the error for broken front matter, with its line in the file.
func notYAML(err error) error {
	line := 1
	if m := yamlLine.FindStringSubmatch(err.Error()); m != nil {
		if n, err := strconv.Atoi(m[1]); err == nil {
			line = n + 1
		}
	}
	return fmt.Errorf("%d: front matter is not YAML; write keys and values such as \"id: my-article\", and values with a colon or a quotation mark in quotes", line)
}

var yamlLine = regexp.MustCompile(`line (\d+)`)
