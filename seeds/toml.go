package seeds

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/assaykit/assay/internal/nearest"
)

// tomlPair is a key of TOML with its value in one line.
var tomlPair = regexp.MustCompile(`^([A-Za-z0-9_-]+|"[^"]*"|'[^']*')\s*=\s*(.*)$`)

// readTOML sets the members that the top level of TOML front matter states, and
// returns their lines. It adds the values of [othersKeys]. Only values in one line are read: strings,
// dates and words.
func (a *Article) readTOML(head string, others map[string]string) (seen map[string]int, err error) {
	fields := a.fields()
	seen = map[string]int{}
	number := 1
	for line := range strings.Lines(head) {
		number++
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "[") {
			return seen, nil // what follows belongs to tables
		}
		m := tomlPair.FindStringSubmatch(line)
		if m == nil {
			continue // a comment, or the rest of a value of another key
		}
		key := strings.Trim(m[1], `"'`)
		field, known := fields[key]
		if !known && othersKeys[key] == "" {
			if near := nearest.Word(key, sortedKeys(fields)); near != "" {
				return nil, fmt.Errorf("%d: unknown front matter key %q; did you mean %q?", number, key, near)
			}
			continue
		}
		if at, twice := seen[key]; twice {
			return nil, fmt.Errorf("%d: front matter has %q twice, first on line %d; keep one of them", number, key, at)
		}
		seen[key] = number
		value, ok := tomlValue(m[2])
		if !ok {
			return nil, fmt.Errorf("%d: %s is not read from TOML here; write it as a string or a date in one line", number, key)
		}
		if known {
			*field = value
		} else {
			others[key] = value
		}
	}
	return seen, nil
}

var tomlComment = regexp.MustCompile(`^\s*(?:#.*)?$`)

// tomlValue returns a string or a bare value of TOML.
func tomlValue(s string) (string, bool) {
	switch {
	case strings.HasPrefix(s, `"""`) || strings.HasPrefix(s, "'''") || s == "":
		return "", false
	case s[0] == '\'':
		value, rest, found := strings.Cut(s[1:], "'")
		return value, found && tomlComment.MatchString(rest)
	case s[0] == '"':
		quoted, err := strconv.QuotedPrefix(s)
		if err != nil || !tomlComment.MatchString(s[len(quoted):]) {
			return "", false
		}
		value, err := strconv.Unquote(quoted)
		return value, err == nil
	case strings.ContainsAny(s[:1], "[{"):
		return "", false
	}
	value, _, _ := strings.Cut(s, "#")
	return strings.TrimSpace(value), true
}
