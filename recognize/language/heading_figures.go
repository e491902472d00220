package language

// figureHeadings are the headings of numbers.txt and measures.txt.
var figureHeadings = []Heading{}
