package articleform

import "bytes"

// bareQuotes returns a table in which cells that have double quotes inside, and
// none at their start, are quoted, because spreadsheets and databases write and
// read them as they stand. What begins with a quote is left as it is.
func (r *Reader) bareQuotes(data []byte, comma byte) []byte {
	if bytes.IndexByte(data, '"') < 0 {
		return data
	}
	out := make([]byte, 0, len(data)+64)
	found := false
	for rest := data; len(rest) > 0; {
		n := cellEnd(rest, comma)
		cell := rest[:n]
		if rest[0] != '"' && bytes.IndexByte(cell, '"') > 0 {
			found = true
			body := bytes.TrimSuffix(cell, []byte("\r"))
			out = append(out, '"')
			out = append(out, bytes.ReplaceAll(body, []byte(`"`), []byte(`""`))...)
			out = append(out, '"')
			cell = cell[len(body):]
		}
		out = append(out, cell...)
		if rest = rest[n:]; len(rest) > 0 {
			out, rest = append(out, rest[0]), rest[1:]
		}
	}
	if !found {
		return data
	}
	r.notice("double quotes inside of cells that do not begin with one are read as they stand")
	return out
}

// cellEnd returns where the cell at the start of a text ends: at a separator or at
// the end of the line, outside of quotes that the cell begins with.
func cellEnd(rest []byte, comma byte) int {
	i := 0
	if rest[0] == '"' {
		for i = 1; i < len(rest); i++ {
			if rest[i] != '"' {
				continue
			}
			if i+1 == len(rest) || rest[i+1] != '"' {
				break
			}
			i++
		}
	}
	for ; i < len(rest) && rest[i] != comma && rest[i] != '\n'; i++ {
	}
	return min(i, len(rest))
}
