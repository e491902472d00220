package language

import (
	"slices"
	"sync"
)

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

var headings = slices.Concat(traitHeadings, figureHeadings, dateHeadings, nameHeadings, speechHeadings)

var traitHeadings = []Heading{
	{File: "traits", Name: "traits", Doc: "what the language needs of the code", Regional: true},
	{File: "traits", Name: "settings", Doc: "marks and letters that are not words", Means: "the mark", Regional: true},
}

// headingNamed returns the heading "numbers/cardinals".
func headingNamed(name string) (Heading, bool) {
	h, ok := headingsByName()[name]
	return h, ok
}

var headingsByName = sync.OnceValue(func() map[string]Heading {
	named := make(map[string]Heading, len(headings))
	for _, h := range headings {
		named[h.File+"/"+h.Name] = h
	}
	return named
})

// fileNames returns the names of the files that have headings, in their order.
func fileNames() []string {
	var names []string
	for _, h := range headings {
		if name := h.File + ".txt"; !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
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
