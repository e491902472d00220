package seeds

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/ids"
	"github.com/assaykit/assay/internal/langtag"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/schema"
)

// MaxSize is the largest article that is read, in bytes.
const MaxSize = files.MaxArticle

// Defaults are the members of articles that do not state them.
type Defaults struct {
	Language  string // BCP 47
	Published string // EDTF day
	// Tell, if not nil, is called with a notice for each file that was not read,
	// or was read as something else than it claims to be.
	Notice func(string)
}

// Parse reads an article file: UTF-8 text, with YAML front matter between two
// lines "---" or without. The id of a file that states none is its name
// without the extension, none where path is empty. Path is for messages and for that.
func Parse(data []byte, path string, d Defaults) (*Article, error) {
	a := &Article{Language: d.Language, Published: d.Published, Path: path, Line: 1}
	if path == "" {
		path = "the article"
	} else {
		a.ID = strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	}
	if len(data) > MaxSize {
		return nil, fmt.Errorf("%s: %d bytes long; an article may have %d", path, len(data), MaxSize)
	}
	if err := notText(path, data); err != nil {
		return nil, err
	}
	if bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) {
		return nil, fmt.Errorf("%s:1: starts with a byte order mark, which would shift every offset; save it as plain UTF-8", path)
	}
	if line, ok := invalidUTF8(data); !ok {
		return nil, fmt.Errorf("%s:%d: not UTF-8; convert the file first", path, line)
	}
	head, body, lines, err := splitFrontMatter(string(data))
	if err != nil {
		return nil, fmt.Errorf("%s:1: %w", path, err)
	}
	a.Text, a.Line = body, 1+lines
	if err := a.readFrontMatter(head); err != nil {
		return nil, fmt.Errorf("%s:%w", path, err)
	}
	if err := a.validate(d); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return a, nil
}

func invalidUTF8(data []byte) (line int, ok bool) {
	if utf8.Valid(data) {
		return 0, true
	}
	line = 1
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		if r == '\n' {
			line++
		}
		i += size
	}
	return line, false
}

// splitFrontMatter returns the YAML, the body, and how many lines precede
// the body. Lines may end in LF, CRLF or, as the files of old systems, in CR;
// the body keeps its own.
func splitFrontMatter(text string) (head, body string, lines int, err error) {
	end := "\n"
	if at := strings.IndexAny(text, "\r\n"); at >= 0 && text[at] == '\r' && !strings.HasPrefix(text[at:], "\r\n") {
		end = "\r"
	}
	first, rest, found := strings.Cut(text, end)
	if !found || strings.TrimRight(first, " \t\r") != "---" {
		return "", text, 0, nil
	}
	lines = 1
	for at := 0; at < len(rest); {
		line, _, more := strings.Cut(rest[at:], end)
		next := at + len(line)
		if more {
			next++
		}
		lines++
		if strings.TrimRight(line, " \t\r") == "---" {
			return yamlLines(rest[:at], end), rest[next:], lines, nil
		}
		at = next
	}
	return "", "", 0, fmt.Errorf("front matter is opened by --- and never closed; add a line --- after it")
}

// yamlLines is front matter with its line ends as YAML counts them.
func yamlLines(text, end string) string {
	if end == "\r" {
		return strings.ReplaceAll(text, end, "\n")
	}
	return text
}

// fields lists the front matter keys and where each goes.
func (a *Article) fields() map[string]*string {
	return map[string]*string{
		"id": &a.ID, "language": &a.Language, "published": &a.Published,
		"title": &a.Title, "publisher": &a.Publisher, "url": &a.URL,
	}
}

func (a *Article) readFrontMatter(head string) error {
	if strings.TrimSpace(head) == "" {
		return nil
	}
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(head), &doc); err != nil {
		return fmt.Errorf("1: front matter is not YAML: %w", err)
	}
	if len(doc.Content) == 0 {
		return nil
	}
	m := doc.Content[0]
	if m.Kind != yaml.MappingNode {
		return fmt.Errorf("%d: front matter must be a mapping such as \"id: my-article\"", m.Line+1)
	}
	fields, seen := a.fields(), map[string]int{}
	for i := 0; i+1 < len(m.Content); i += 2 {
		key, value := m.Content[i], m.Content[i+1]
		field, known := fields[key.Value]
		if !known {
			// Front matter of other tools is welcome; a slip of the pen is not.
			if near := nearest.Word(key.Value, sortedKeys(fields)); near != "" {
				return fmt.Errorf("%d: unknown front matter key %q; did you mean %q?", key.Line+1, key.Value, near)
			}
			continue
		}
		if at, twice := seen[key.Value]; twice {
			return fmt.Errorf("%d: front matter has %q twice, first on line %d; keep the one that is right", key.Line+1, key.Value, at)
		}
		seen[key.Value] = key.Line + 1
		if value.Kind != yaml.ScalarNode {
			return fmt.Errorf("%d: %s must be one value", value.Line+1, key.Value)
		}
		*field = value.Value
	}
	return nil
}

func sortedKeys(m map[string]*string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// validate refuses what no article is, and writes its language as a tag.
func (a *Article) validate(d Defaults) error {
	if err := ids.Valid(a.ID); err != nil {
		return err
	}
	tag, err := langtag.Canonical(a.Language)
	if err != nil {
		return err
	}
	if d.Notice != nil && langtag.Respelt(a.Language, tag) {
		d.Notice(fmt.Sprintf("language %q is read as %s", a.Language, tag))
	}
	a.Language = tag
	if a.Published != "" {
		if _, err := a.Day(); err != nil {
			return fmt.Errorf("published: %w; write a day such as 2025-02-04", err)
		}
	}
	if blank(a.Text) {
		return errors.New("the article has no text: nothing in it could be looked at")
	}
	return nil
}

// blank reports whether a text has nothing to read: no character but spaces
// and invisible ones.
func blank(text string) bool {
	for _, r := range text {
		if !unicode.IsSpace(r) && !unicode.IsControl(r) && !unicode.Is(unicode.Cf, r) {
			return false
		}
	}
	return true
}

// Day returns the day of publication, the zero Day where it is not known.
func (a *Article) Day() (schema.Day, error) {
	return schema.PublicationDay(a.Published)
}
