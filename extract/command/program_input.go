package command

// Input is how a program that is started for each article gets it.
type Input string

// The inputs of a program that are not "" or "stdin": the article's text on
// standard input, but where an argument has {file}.
const (
	InputJSON Input = "json" // one line {"id","language","published","title","text"} on standard input
	InputFile Input = "file" // a file with its text, named by {file} or by a last argument
)

// Protocol is how many articles one process of a program answers.
type Protocol string

// JSONLines is the protocol that is not "" or "once", one article: a line of JSON
// on standard input for each of many articles, and a line on standard output for
// its answer.
const JSONLines Protocol = "jsonl"
