package language

import "slices"

// Heading is a kind of entry that a language's files can have.
type Heading struct {
	File     string // "numbers", of numbers.txt
	Name     string // "cardinals", in brackets
	Doc      string // what its entries are
	Means    string // what stands behind "=", "" for nothing
	Regional bool   // may be told for some regions alone: [settings: MX US]
	Several  bool   // one word may have several meanings under it
}

// Headings lists every heading, in the order of the files.
func Headings() []Heading { return slices.Clone(headings) }

var headings = slices.Concat(traitHeadings, figureHeadings, dateHeadings, nameHeadings)

var traitHeadings = []Heading{
	{File: "traits", Name: "traits", Doc: "what the language needs of the code", Regional: true},
	{File: "traits", Name: "settings", Doc: "marks and letters that are not words", Means: "the mark", Regional: true},
}

// headingNamed returns the heading "numbers/cardinals".
func headingNamed(name string) (Heading, bool) {
	for _, h := range headings {
		if len(name) == len(h.File)+1+len(h.Name) && name[:len(h.File)] == h.File && name[len(h.File)] == '/' && name[len(h.File)+1:] == h.Name {
			return h, true
		}
	}
	return Heading{}, false
}

// headingsOf returns the headings of one file, in brackets.
func headingsOf(file string) []string {
	var names []string
	for _, h := range headings {
		if h.File == file {
			names = append(names, "["+h.Name+"]")
		}
	}
	return names
}
