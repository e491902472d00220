package checktest

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"

	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// testCase is a file of inputs and wanted findings.
type testCase struct {
	path     string
	record   section
	got      *schema.Article  // nil where it could not be read
	problems []schema.Problem // of reading it
	golden   *schema.Golden
	article  *seeds.Article
	wants    []want
	line     int // of the list of what is wanted
}

// want is a finding that is wanted.
type want struct {
	line    int
	where   string
	message *regexp.Regexp
}

// unverified is where what could not be judged stands.
const unverified = "unverified"

// section is a file of an archive.
type section struct {
	data string
	line int // of its first line
}

// mostBytes is the largest size of an archive.
const mostBytes = 64 << 20

func readCase(path string) (*testCase, error) {
	data, err := files.Read(path, mostBytes)
	if err != nil {
		return nil, err
	}
	k := &testCase{path: path}
	sections, err := k.split(string(data))
	if err != nil {
		return nil, err
	}
	record, ok := sections["record.json"]
	if !ok {
		return nil, fmt.Errorf("%s: there is no record.json; begin it with a line -- record.json --", path)
	}
	list, ok := sections["want"]
	if !ok {
		return nil, fmt.Errorf("%s: there is no want; end the case with a line -- want --, and one for each finding", path)
	}
	k.record, k.line = record, list.line
	k.got, k.problems = schema.InspectArticle([]byte(record.data), schema.Options{})
	if err := k.readGolden(sections); err != nil {
		return nil, err
	}
	if err := k.readArticle(sections); err != nil {
		return nil, err
	}
	if g, a := k.golden, k.article; g != nil && a != nil && g.Source.ID != a.ID {
		return nil, fmt.Errorf("%s:%d: golden.json is of %q, and article.txt of %q; give both one id", path, sections["golden.json"].line, g.Source.ID, a.ID)
	}
	return k, k.readWants(list)
}

var marker = regexp.MustCompile(`^-- (\S+) --\s*$`)

// split reads the archive's files.
func (k *testCase) split(text string) (map[string]section, error) {
	known := map[string]bool{"article.txt": true, "golden.json": true, "record.json": true, "want": true}
	sections := map[string]section{}
	name, line := "", 0
	for one := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		line++
		if m := marker.FindStringSubmatch(one); m != nil {
			name = m[1]
			if !known[name] {
				return nil, fmt.Errorf("%s:%d: unknown file %s; a case has article.txt, golden.json, record.json and want", k.path, line, name)
			}
			if _, twice := sections[name]; twice {
				return nil, fmt.Errorf("%s:%d: a second file %s; keep one", k.path, line, name)
			}
			sections[name] = section{line: line + 1}
		} else if name != "" {
			s := sections[name]
			s.data += one
			sections[name] = s
		}
	}
	return sections, nil
}

func (k *testCase) readGolden(sections map[string]section) error {
	s, ok := sections["golden.json"]
	if !ok {
		return nil
	}
	var err error
	if k.golden, err = schema.DecodeGolden([]byte(s.data), schema.Options{}); err != nil {
		return fmt.Errorf("%s:%d: golden.json: %w", k.path, s.line, err)
	}
	return nil
}

// readArticle reads the article. Members that its front matter lacks are those of
// the golden's or the record's source.
func (k *testCase) readArticle(sections map[string]section) error {
	s, ok := sections["article.txt"]
	if !ok {
		return nil
	}
	var from schema.Source
	if k.got != nil {
		from = k.got.Source
	}
	if k.golden != nil {
		from.ID = cmp.Or(k.golden.Source.ID, from.ID)
		from.Language = cmp.Or(k.golden.Source.Language, from.Language)
		from.Published = cmp.Or(k.golden.Source.Published, from.Published)
	}
	defaults := seeds.Defaults{Language: from.Language, Published: from.Published}
	a, err := seeds.Parse([]byte(s.data), cmp.Or(from.ID, "article")+".txt", defaults)
	if err != nil {
		return fmt.Errorf("%s:%d: article.txt: %w", k.path, s.line, err)
	}
	k.article = a
	return nil
}

// wantLine is one wanted finding: its place and a regular expression. The place is a
// pointer of the record or the golden, a line and a column, "-" or "unverified".
var wantLine = regexp.MustCompile(`^(-|unverified|(?:golden)?/[^\s:]+|\d+:\d+):\s+(.+)$`)

func (k *testCase) readWants(s section) error {
	line := s.line - 1
	for text := range strings.Lines(s.data) {
		line++
		text = strings.TrimSpace(text)
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		m := wantLine.FindStringSubmatch(text)
		if m == nil {
			return fmt.Errorf("%s:%d: %q is not a finding; write its place and its message, such as /parties/0: has an initial", k.path, line, text)
		}
		message, err := regexp.Compile(m[2])
		if err != nil {
			return fmt.Errorf("%s:%d: %w", k.path, line, err)
		}
		k.wants = append(k.wants, want{line, m[1], message})
	}
	return nil
}
