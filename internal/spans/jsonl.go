package spans

import "bytes"

// readJSONL reads a document a line. Members that it does not know are passed
// over, but a document without spans is refused: it would be
// scored as one in which nothing was found. What an annotator rejected is not gold.
func readJSONL(data []byte, o Options) ([]Document, error) {
	docs := make([]Document, 0, bytes.Count(data, []byte("\n"))+1)
	answers := answers{remark: o.Remark}
	labels := make(labels)
	var arena []Span
	for line := 1; len(data) > 0; line++ {
		var row []byte
		row, data, _ = bytes.Cut(data, []byte("\n"))
		row = bytes.TrimSpace(row)
		if len(row) == 0 {
			continue
		}
		if cap(arena)-len(arena) < 256 {
			arena = make([]Span, 0, 8192)
		}
		from := len(arena)
		d, rest, ok := plainLine(row, arena, labels)
		if ok {
			arena = rest
			d.Spans = arena[from:len(arena):len(arena)]
		} else {
			var err error
			if d, err = anyLine(row, line); err != nil {
				return nil, err
			}
		}
		if d.ID == "" {
			return nil, faulty(line, `a document has no "id", nor a "text" by which it could be known`)
		}
		if !answers.keep(&d, line) {
			continue
		}
		for _, s := range d.Spans {
			if s.Start < 0 || s.End <= s.Start {
				return nil, faulty(line, "document %q has a span of [%d, %d); a span starts at 0 or later and ends after its start", d.ID, s.Start, s.End)
			}
			if d.Text != "" && s.End > len(d.Text) { // bytes are the smallest unit that it may count in
				return nil, faulty(line, "document %q has a span of [%d, %d), and a text of %d bytes", d.ID, s.Start, s.End, len(d.Text))
			}
			if s.Label == "" {
				return nil, faulty(line, "document %q has a span without a label at [%d, %d)", d.ID, s.Start, s.End)
			}
		}
		docs = append(docs, d)
	}
	return answers.with(docs), nil
}

// labels keeps one string for each label.
type labels map[string]string

func (l labels) of(b []byte) string {
	if s, ok := l[string(b)]; ok {
		return s
	}
	s := string(b)
	l[s] = s
	return s
}

// plainLine reads a line of the documented members alone, without escapes,
// floats or repeated members, at the speed of a scan. Where it meets anything else it
// says no, and anyLine decides.
func plainLine(row []byte, to []Span, labels labels) (Document, []Span, bool) {
	p := scanner{row, 0}
	var d Document
	id, spans := false, false
	if !p.next('{') {
		return d, nil, false
	}
	for {
		ok := false
		switch string(p.text()) {
		case "id":
			if !id && p.next(':') {
				d.ID = string(p.text())
				id, ok = true, d.ID != ""
			}
		case "spans":
			if !spans && p.next(':') {
				spans = true
				to, ok = p.spans(to, labels)
			}
		}
		if !ok {
			return d, nil, false
		}
		if p.next('}') {
			break
		}
		if !p.next(',') {
			return d, nil, false
		}
	}
	p.skip()
	return d, to, p.at == len(p.row) && id && spans
}

// spans reads a list of spans.
func (p *scanner) spans(to []Span, labels labels) ([]Span, bool) {
	if !p.next('[') {
		return to, false
	}
	if p.next(']') {
		return to, true
	}
	for {
		s, ok := p.span(labels)
		if !ok {
			return to, false
		}
		to = append(to, s)
		if p.next(']') {
			return to, true
		}
		if !p.next(',') {
			return to, false
		}
	}
}

type scanner struct {
	row []byte
	at  int
}

func (p *scanner) skip() {
	for p.at < len(p.row) && (p.row[p.at] == ' ' || p.row[p.at] == '\t' || p.row[p.at] == '\r') {
		p.at++
	}
}

func (p *scanner) next(c byte) bool {
	p.skip()
	if p.at < len(p.row) && p.row[p.at] == c {
		p.at++
		return true
	}
	return false
}

// text returns a string of printable ASCII without escapes, nil for any other.
func (p *scanner) text() []byte {
	if !p.next('"') {
		return nil
	}
	from := p.at
	for ; p.at < len(p.row); p.at++ {
		switch c := p.row[p.at]; {
		case c == '"':
			p.at++
			return p.row[from : p.at-1]
		case c == '\\' || c < ' ' || c >= 0x7F:
			return nil
		}
	}
	return nil
}

func (p *scanner) number() (int, bool) {
	p.skip()
	from, v := p.at, 0
	for p.at < len(p.row) && p.at-from < 10 && p.row[p.at] >= '0' && p.row[p.at] <= '9' {
		v = 10*v + int(p.row[p.at]-'0')
		p.at++
	}
	n := p.at - from
	return v, n > 0 && n < 10 && (n == 1 || p.row[from] != '0')
}

func (p *scanner) span(labels labels) (s Span, ok bool) {
	if !p.next('{') {
		return s, false
	}
	seen := 0
	for {
		var bit int
		switch string(p.text()) {
		case "label":
			bit = 1
			if !p.next(':') {
				return s, false
			}
			l := p.text()
			if len(l) == 0 {
				return s, false
			}
			s.Label = labels.of(l)
		case "start":
			bit = 2
			if !p.next(':') {
				return s, false
			}
			if s.Start, ok = p.number(); !ok {
				return s, false
			}
		case "end":
			bit = 4
			if !p.next(':') {
				return s, false
			}
			if s.End, ok = p.number(); !ok {
				return s, false
			}
		}
		if bit == 0 || seen&bit != 0 {
			return s, false
		}
		seen |= bit
		if p.next('}') {
			return s, seen == 7
		}
		if !p.next(',') {
			return s, false
		}
	}
}
