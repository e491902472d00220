package recognize

// found is a span in tokens [from, to) while the text is being read.
type found struct {
	from, to int
	readings []Reading
}

// assemble lays the findings of the grammar over each other and back on the
// original text.
func (t *text) assemble(numbers, dates []found, names []found) *Document {
	return &Document{}
}
