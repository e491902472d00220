package language

// nameHeadings are the headings of names.txt, words.txt, titles.txt and nations.txt.
var nameHeadings = []Heading{}
