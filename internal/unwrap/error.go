package unwrap

import "fmt"

// Reason is why an answer has no value.
type Reason string

// The reasons.
const (
	Empty       Reason = "empty"        // there is nothing in it
	OnlyThought Reason = "only-thought" // nothing follows its thought
	None        Reason = "none"         // there is no JSON in it
	Two         Reason = "two"          // there are two values, and which one is meant is unknown
)

// Error is why an answer has no value.
type Error struct {
	Reason Reason
	Open   bool // of [OnlyThought]: it does not end
	Line   int  // of [Two]: the line of the answer, from 1, on which the first value begins
	Other  int  // of [Two]: the line on which the second one begins
}

// Error says what is wrong with the answer.
func (e *Error) Error() string {
	switch e.Reason {
	case Empty:
		return "the answer is empty"
	case OnlyThought:
		if e.Open {
			return "the answer is a thought that does not end, so there is no answer after it"
		}
		return "the answer is a thought with no answer after it"
	case Two:
		return fmt.Sprintf("the answer has two JSON values, on line %d and on line %d, and which one is meant is unknown", e.Line, e.Other)
	}
	return "there is no JSON in the answer"
}

// Fix says what to do.
func (e *Error) Fix() string {
	if e.Reason == OnlyThought {
		return "let the model write more tokens (max_tokens), or think less"
	}
	return "ask the model for one JSON object alone"
}
