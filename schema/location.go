package schema

// Location is a place in an article's text.
type Location struct {
	Start  int    `json:"start"` // code points
	End    int    `json:"end"`
	Line   int    `json:"line"`             // from 1
	Column int    `json:"column"`           // from 1, in code points
	Text   string `json:"text"`             // the slice
	Before string `json:"before,omitempty"` // the text before it on its line
	After  string `json:"after,omitempty"`
}

// Position is a place in a record's JSON, or in a configuration.
type Position struct {
	Pointer string `json:"pointer"`         // JSON pointer (RFC 6901)
	Line    int    `json:"line,omitzero"`   // from 1
	Column  int    `json:"column,omitzero"` // from 1, in code points
}
