package convert

import (
	"fmt"
	"regexp"
	"strings"
)

// bom is the byte order mark, which is no part of a text.
const bom = "\ufeff"

// bratLine is one annotation.
type bratLine struct {
	line  int
	id    string   // not empty
	cells []string // after the ID: the annotation, and text or a note
}

func (l bratLine) at() string { return fmt.Sprintf("line %d", l.line) }

func (l bratLine) text() string {
	if len(l.cells) > 1 {
		return l.cells[1]
	}
	return ""
}

func (l bratLine) fault(err error) error {
	return fmt.Errorf("%w: line %d: %w", ErrFormat, l.line, err)
}

// bratID is what a line begins with: the sort of an annotation and its number.
var bratID = regexp.MustCompile(`^(?:[A-Z]+[0-9-]+|\*|#.*)$`)

// bratLines returns the lines of a stand-off file that are not empty.
func bratLines(data []byte) ([]bratLine, error) {
	file := string(data)
	if !strings.Contains(file, "\n") {
		file = strings.ReplaceAll(file, "\r", "\n")
	}
	var out []bratLine
	for n, text := range strings.Split(file, "\n") {
		text = strings.TrimSuffix(text, "\r")
		if strings.TrimSpace(text) == "" {
			continue
		}
		id, rest, tab := strings.Cut(text, "\t")
		l := bratLine{n + 1, id, strings.SplitN(rest, "\t", 2)}
		switch word, _, spaced := strings.Cut(id, " "); {
		case spaced && id[0] != '#' && bratID.MatchString(word):
			return nil, l.fault(fmt.Errorf("a tab is expected after %s, and there is a space", word))
		case !bratID.MatchString(id) || !tab && id[0] != '#':
			return nil, l.fault(fmt.Errorf("%q is no annotation of brat, which begins with its name and a tab, as in T1 or R1", short(text)))
		}
		out = append(out, l)
	}
	return out, nil
}
