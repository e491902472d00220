package language

import (
	"bufio"
	"bytes"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// section is a heading of a file with its entries and its sentences.
type section struct {
	heading  string
	kind     Heading
	regions  []string // of "[settings: MX US]", nil for every region
	line     int
	on, off  Trait // of [traits]
	entries  []Entry
	examples []Example
}

// bySpelling returns the section's entries by how they stand in the file.
func (x *section) bySpelling() map[string]Entry {
	named := make(map[string]Entry, len(x.entries))
	for _, e := range x.entries {
		named[e.Spelled] = e
	}
	return named
}

// Example is a sentence under a heading, in which each entry below it must be read as it
// means, down to the heading's next sentence: "{}" stands for the entry's spelling.
type Example struct {
	Text  string
	File  string // as "fr/measures.txt"
	Line  int
	whole bool // stands above all entries of its heading
	end   int  // the line of the next sentence, 0 for none
}

// Holds reports whether an entry of the heading must be read in the sentence. Entries of
// another file, which all languages share, are read in a sentence for the whole heading.
func (x Example) Holds(e Entry) bool {
	if e.File != x.File {
		return x.whole && x.end == 0
	}
	return x.Line < e.Line && (x.end == 0 || e.Line < x.end)
}

// parseFile reads one file. name is its path below the folder of languages.
func parseFile(name string, data []byte) ([]section, error) {
	p := fileParser{name: name, file: strings.TrimSuffix(path.Base(name), ".txt")}
	lines := bufio.NewScanner(bytes.NewReader(bytes.TrimPrefix(data, []byte("\uFEFF")))) // some editors begin a file with it
	for lines.Scan() {
		p.line++
		if err := p.parseLine(lines.Text()); err != nil {
			return nil, err
		}
	}
	if err := lines.Err(); err != nil {
		return nil, p.errorf("%v", err)
	}
	if err := p.checkSpellings(); err != nil {
		return nil, err
	}
	return p.sections, checkMarks(p.sections)
}

// fileParser reads one file line by line.
type fileParser struct {
	name, file string
	line       int
	sections   []section
}

func (p *fileParser) errorf(format string, args ...any) error {
	return Entry{File: p.name, Line: p.line}.Errorf(format, args...)
}

func (p *fileParser) parseLine(line string) error {
	if !utf8.ValidString(line) {
		return p.errorf("the file is not in UTF-8; save it as that")
	}
	line, glued := withoutComment(line)
	line = strings.TrimSpace(line)
	sentence, isSentence := strings.CutPrefix(line, ">")
	switch {
	case line == "":
		return nil
	case glued && !isSentence:
		return p.errorf("a comment touches %q; put a space before #", line)
	case line[0] == '[' && line[len(line)-1] == ']':
		return p.open(oneSpaced(line[1 : len(line)-1]))
	case line[0] == '[':
		return p.errorf("%q is neither a heading nor an entry; a heading is alone on its line and ends with ]", line)
	case len(p.sections) == 0:
		return p.errorf("%q stands under no heading; write one such as [months] above it", line)
	case isSentence:
		return p.addExample(strings.TrimSpace(sentence))
	}
	return p.addEntry(oneSpaced(line))
}

// withoutComment cuts what stands behind a "#" that begins a line or follows white space.
// glued reports that an earlier one touches the word before it.
func withoutComment(line string) (rest string, glued bool) {
	before := ' '
	for i, r := range line {
		if r == '#' {
			if unicode.IsSpace(before) {
				return line[:i], glued
			}
			glued = true
		}
		before = r
	}
	return line, glued
}

// oneSpaced returns a line with one space for any white space, such as tabs and the
// no-break spaces of word processors.
func oneSpaced(line string) string { return strings.Join(strings.Fields(line), " ") }

// open begins a section: "[months]" or "[settings: MX US]".
func (p *fileParser) open(title string) error {
	heading, limit, limited := strings.Cut(title, ":")
	heading = strings.TrimSpace(heading)
	s := section{heading: p.file + "/" + heading, line: p.line}
	var ok bool
	if s.kind, ok = headingNamed(s.heading); !ok {
		return p.errorf("no heading of %s.txt is called [%s]; the headings are %s", p.file, heading, strings.Join(headingsOf(p.file), ", "))
	}
	if limited && !s.kind.Regional {
		return p.errorf("[%s] is the same in every region", heading)
	}
	if limited {
		var problem string
		if s.regions, problem = regionsOf(limit); problem != "" {
			return p.errorf("[%s] %s", title, problem)
		}
	}
	for _, other := range p.sections {
		if other.heading == s.heading && slices.Equal(other.regions, s.regions) {
			return p.errorf("[%s] stands on line %d already", title, other.line)
		}
	}
	p.sections = append(p.sections, s)
	return nil
}

func (p *fileParser) addExample(text string) error {
	s := &p.sections[len(p.sections)-1]
	if !strings.Contains(text, "{}") {
		return p.errorf("the sentence %q has no {} for the entry", text)
	}
	if !isMarkedWhole(text) {
		return p.errorf("a mark of the sentence %q is not whole; write what is read in brackets and what it means in braces right behind: [12 {}]{12 =}", text)
	}
	x := Example{Text: text, File: p.name, Line: p.line, whole: len(s.entries) == 0}
	if n := len(s.examples); n > 0 {
		before := &s.examples[n-1]
		if before.end = p.line; s.entries == nil || s.entries[len(s.entries)-1].Line < before.Line {
			return p.errorf("no entry stands between the sentence on line %d and this one", before.Line)
		}
	}
	s.examples = append(s.examples, x)
	return nil
}

// isMarkedWhole reports whether each mark of a sentence has brackets with braces behind.
func isMarkedWhole(text string) bool {
	for {
		before, rest, marked := strings.Cut(text, "[")
		if !marked {
			return !strings.Contains(before, "]")
		}
		surface, rest, braces := strings.Cut(rest, "]{")
		_, after, closed := strings.Cut(rest, "}")
		if strings.ContainsAny(before+surface, "[]") || !braces || !closed {
			return false
		}
		text = after
	}
}

// addEntry reads "spelling | spelling = meaning".
func (p *fileParser) addEntry(line string) error {
	s := &p.sections[len(p.sections)-1]
	spelled, means, ok := strings.Cut(" "+line+" ", " = ")
	spelled, means = strings.TrimSpace(spelled), strings.TrimSpace(means)
	switch {
	case strings.Contains(spelled+means, "="):
		return p.errorf("put a space on both sides of = in %q, which stands once in an entry", line)
	case spelled == "":
		return p.errorf("nothing stands before =")
	case ok && means == "":
		return p.errorf("nothing stands behind =")
	case ok && s.kind.Means == "":
		return p.errorf("an entry of [%s] means nothing but what the heading says: take away %q", s.kind.Name, "= "+means)
	case !ok && s.kind.Means != "":
		return p.errorf("what %q means is missing: write %q and %s", spelled, spelled+" = ", s.kind.Means)
	}
	e := Entry{Spelled: spelled, Means: means, File: p.name, Line: p.line}
	if err := e.checkForm(); err != nil {
		return err
	}
	switch s.heading {
	case "traits/traits":
		if err := s.addTrait(e); err != nil {
			return err
		}
	case "traits/settings":
		if err := checkSetting(e); err != nil {
			return err
		}
	}
	s.entries = append(s.entries, e)
	return nil
}

// checkSpellings refuses a spelling that stands twice under one heading, unless the
// heading lists several meanings of one word.
func (p *fileParser) checkSpellings() error {
	for i := range p.sections {
		s := &p.sections[i]
		seen := make(map[string]Entry, len(s.entries))
		for _, e := range s.entries {
			for spelling := range e.Spellings() {
				other, twice := seen[spelling]
				switch {
				case !twice:
					seen[spelling] = e
				case other.Means == e.Means:
					return e.Errorf("%q stands on line %d already", spelling, other.Line)
				case !s.kind.Several:
					return e.Errorf("%q means %s here and %s on line %d", spelling, e.Means, other.Means, other.Line)
				}
			}
		}
	}
	return nil
}
