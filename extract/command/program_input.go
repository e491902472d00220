package command

// Input is how the article is passed to a program with one process for each
// article.
type Input string

// The inputs of a program. The empty Input and "stdin" mean the article's text
// on standard input, unless an argument has {file}.
const (
	InputJSON Input = "json" // one line {"id","language","published","title","text"} on standard input
	InputFile Input = "file" // a file with its text, named by {file} or by a last argument
)

// Protocol is how many articles one process of a program answers.
type Protocol string

// JSONLines is the protocol of a long-lived process: it reads a line of JSON
// for each article from standard input and answers with a line on standard
// output. The empty Protocol and "once" mean one process for each article.
const JSONLines Protocol = "jsonl"
