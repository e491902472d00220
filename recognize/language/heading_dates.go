package language

// dateHeadings are the headings of dates.txt.
var dateHeadings = []Heading{}
