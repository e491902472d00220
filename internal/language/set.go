package language

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	bcp47 "golang.org/x/text/language"

	data "github.com/assaykit/assay/recognize/language"
)

// Set is a folder of languages, each of which is read when it is first asked for.
type Set struct {
	files  fs.FS
	tags   []string // of its languages, without that of what all share
	mu     sync.Mutex
	parsed map[string][]section // by file
	read   map[string][]section // by language
	known  map[languageKey]*Language
}

// languageKey is a language with the regional sections that hold, a bit for each.
type languageKey struct {
	tag      string
	sections uint64
}

// maxRegional bounds the regional sections of a language.
const maxRegional = 64

// sharedTag is the folder of what all languages share.
const sharedTag = "und"

var shipped = sync.OnceValue(func() *Set {
	s, err := Open(data.Files)
	if err != nil {
		panic(err) // the files are tested
	}
	return s
})

// For returns the shipped language of a BCP 47 tag in its region. It is the language
// "und" for a tag whose language is not shipped.
func For(tag string) *Language {
	l, err := shipped().For(tag)
	if err != nil {
		panic(err) // the files are tested
	}
	return l
}

// Tags returns the tags of the shipped languages, sorted.
func Tags() []string { return slices.Clone(shipped().tags) }

// Open returns the languages of a folder: each folder in it is one, named by its tag.
func Open(files fs.FS) (*Set, error) {
	entries, err := fs.ReadDir(files, ".")
	if err != nil {
		return nil, err
	}
	s := &Set{files: files, parsed: map[string][]section{}, read: map[string][]section{}, known: map[languageKey]*Language{}}
	for _, e := range entries {
		if e.IsDir() && e.Name() != sharedTag {
			s.tags = append(s.tags, e.Name())
		}
	}
	return s, nil
}

// Tags returns the tags of the languages, sorted.
func (s *Set) Tags() []string { return slices.Clone(s.tags) }

// For returns the language of a BCP 47 tag in its region, "und" for one that the set
// has not. An error names the file and the line that is wrong.
func (s *Set) For(tag string) (*Language, error) {
	base, region := BaseAndRegion(tag)
	if !slices.Contains(s.tags, base) {
		base, region = sharedTag, ""
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.language(base, region)
}

// language returns a language in a region. It is one for all regions in which the same
// sections hold.
func (s *Set) language(base, region string) (*Language, error) {
	sections, err := s.sections(base)
	if err != nil {
		return nil, err
	}
	key := languageKey{tag: base}
	for i, n := 0, 0; i < len(sections); i++ {
		if x := &sections[i]; x.regions != nil {
			if x.holdsIn(region) {
				key.sections |= 1 << n
			}
			n++
		}
	}
	if l := s.known[key]; l != nil {
		return l, nil
	}
	l := newLanguage(base)
	if base != sharedTag {
		if l.shared, err = s.language(sharedTag, ""); err != nil {
			return nil, err
		}
	}
	for i := range sections {
		if sections[i].holdsIn(region) {
			l.add(sections[i])
		}
	}
	s.known[key] = l
	return l, nil
}

// Check returns an error for each file that is wrong, with its first line that is, and
// for each folder that no text's language is called by; nil for none.
func (s *Set) Check() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var wrong []error
	for _, tag := range append(s.Tags(), sharedTag) {
		if base, _ := BaseAndRegion(tag); base != tag && tag != sharedTag {
			wrong = append(wrong, fmt.Errorf("%s: no text's language has this tag; name the folder by the shortest code of the language alone, such as it", tag))
		}
		files, err := fs.ReadDir(s.files, tag)
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		inForm := true
		for _, f := range files {
			if _, err := s.file(path.Join(tag, f.Name())); err != nil {
				wrong, inForm = append(wrong, err), false
			}
		}
		if inForm { // what is wrong in the language as a whole
			if _, err := s.sections(tag); err != nil {
				wrong = append(wrong, err)
			}
		}
	}
	return errors.Join(wrong...)
}

// sections reads the files of a language once.
func (s *Set) sections(tag string) ([]section, error) {
	if x, ok := s.read[tag]; ok {
		return x, nil
	}
	files, err := fs.ReadDir(s.files, tag)
	if err != nil {
		return nil, err
	}
	var all []section
	for _, f := range files {
		sections, err := s.file(path.Join(tag, f.Name()))
		if err != nil {
			return nil, err
		}
		all = append(all, sections...)
	}
	regional := 0
	for _, x := range all {
		if x.regions == nil {
			continue
		}
		if regional++; regional > maxRegional {
			file, _, _ := strings.Cut(x.heading, "/")
			return nil, Entry{File: path.Join(tag, file+".txt"), Line: x.line}.Errorf("a language has at most %d regional headings", maxRegional)
		}
	}
	s.read[tag] = all
	return all, nil
}

// file reads one file once.
func (s *Set) file(name string) ([]section, error) {
	if x, ok := s.parsed[name]; ok {
		return x, nil
	}
	if path.Ext(name) != ".txt" {
		return nil, fmt.Errorf("%s: a language's folder has .txt files only", name)
	}
	if known := fileNames(); !slices.Contains(known, path.Base(name)) {
		return nil, fmt.Errorf("%s: no file is called %s; the files are %s", name, path.Base(name), strings.Join(known, ", "))
	}
	data, err := fs.ReadFile(s.files, name)
	if err != nil {
		return nil, err
	}
	sections, err := parseFile(name, data)
	if err != nil {
		return nil, err
	}
	s.parsed[name] = sections
	return sections, nil
}

// holdsIn reports whether a section holds in a region, "" for none that is named.
func (x *section) holdsIn(region string) bool {
	switch {
	case x.regions == nil:
		return true
	case x.regions[0] == "not":
		return region != "" && !slices.Contains(x.regions[1:], region)
	}
	return slices.Contains(x.regions, region)
}

// Region returns the region of a BCP 47 tag: "CA" of "fr-CA", "001" of "en-001", ""
// where it names none.
func Region(tag string) string {
	_, region := BaseAndRegion(tag)
	return region
}

// BaseAndRegion returns the language of a tag in its shortest code, "ko" of "kor", and
// the region that it names. A tag with an unknown part, or with "_" as systems write
// it, is read for what is known.
func BaseAndRegion(tag string) (base, region string) {
	if tag == "" || len(tag) == 2 && plainCode(tag) { // as nearly every text has it
		return tag, ""
	}
	t, err := bcp47.Parse(tag)
	if err != nil && t == (bcp47.Tag{}) {
		tag, _, _ = strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
		t, _ = bcp47.Parse(tag)
	}
	b, _, r := t.Raw()
	if base = b.String(); base == "und" {
		base = ""
	}
	if region = r.String(); region == "ZZ" {
		region = ""
	}
	return base, region
}

func plainCode(tag string) bool {
	return 'a' <= tag[0] && tag[0] <= 'z' && 'a' <= tag[1] && tag[1] <= 'z'
}
