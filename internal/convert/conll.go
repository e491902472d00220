package convert

import (
	"fmt"
	"strings"
	"unicode"
)

// readCoNLL reads a token per line with its tag in the last column. The tags
// may be IOB1, IOB2, IOBES or BILOU.
func readCoNLL(s *source, data []byte) error {
	_, docs, err := readColumns(data, false)
	if err != nil {
		return err
	}
	for _, c := range docs {
		entities, err := c.spans(-1, true)
		if err != nil {
			return err
		}
		text, tokens := s.locate(c, s.known(c.id), func(i int) string {
			switch {
			case i+1 == len(c.rows):
				return ""
			case c.rows[i+1].after:
				return "\n"
			}
			return " "
		})
		g, err := s.newGraph(c.id, text)
		if err != nil {
			return err
		}
		s.comments(g, c.comments, func(name string) string { return name })
		for _, x := range entities {
			pointer := fmt.Sprintf("line %d", c.rows[x.Start].line)
			if err := s.entity(g, tokens, x.Label, x.Start, x.End, pointer); err != nil {
				return err
			}
		}
		if err := s.build(g, false); err != nil {
			return err
		}
	}
	return nil
}

// known returns the ID by which the article of the next document is looked up.
func (s *source) known(id string) string {
	if id == "" && len(s.documents) == 0 {
		return s.options.ID
	}
	return id
}

// comments sets members of the article from comments. Rename maps the name of a
// comment to a member.
func (s *source) comments(g *graph, list []field, rename func(string) string) {
	for _, c := range list {
		values := make([]*string, 5)
		nothing := ""
		for i := range values {
			values[i] = &nothing
		}
		at := -1
		for i, name := range []string{"language", "published", "title", "publisher", "url"} {
			if rename(c.name) == name {
				at = i
			}
		}
		if at < 0 {
			s.lose(g.article.ID, c.pointer, "a comment: "+short(c.name), "the canonical form has no place for it")
			continue
		}
		values[at] = &c.value
		s.metadata(g, values, c.pointer)
	}
}

func writeIOB2(s *sink, documents []Document) error  { return s.conll(documents, iob2) }
func writeIOBES(s *sink, documents []Document) error { return s.conll(documents, iobes) }

func (s *sink) conll(documents []Document, as scheme) error {
	for n, d := range documents {
		g, err := s.flatten(d)
		if err != nil {
			return err
		}
		if n > 0 {
			s.out.WriteByte('\n')
		}
		fmt.Fprintf(&s.out, "# newdoc id = %s\n", g.article.ID)
		s.comment(g, "language", g.article.Language, "language")
		s.comment(g, "published", g.article.Published, "published")
		s.comment(g, "title", g.article.Title, "title")
		s.comment(g, "publisher", g.article.Publisher, "publisher")
		s.comment(g, "url", g.article.URL, "url")
		t := s.tag(g)
		tags := s.tags(t, t.outer, as)
		inside := make([]bool, len(t.tokens)+1) // an entity continues here
		for _, x := range t.outer {
			for i := x.start + 1; i < x.end; i++ {
				inside[i] = true
			}
		}
		glued := strings.Builder{}
		for i, k := range t.tokens {
			if i > 0 {
				gap := t.text[t.tokens[i-1].end:k.start]
				if strings.Contains(gap, "\n") && !inside[i] {
					s.out.WriteByte('\n')
					glued.WriteByte('\n')
				} else {
					glued.WriteByte(' ')
				}
			}
			glued.WriteString(t.text[k.start:k.end])
			fmt.Fprintf(&s.out, "%s\t%s\n", t.text[k.start:k.end], tags[i])
		}
		if glued.String() != t.text {
			s.lose(g.article.ID, "", "the white space between words", "the form holds tokens: hand the article over when reading it back")
		}
	}
	return nil
}

// comment writes a member of an article as a comment line.
func (s *sink) comment(g *graph, name, value, member string) {
	switch {
	case value == "":
	case strings.TrimSpace(value) != value || strings.ContainsFunc(value, unicode.IsControl):
		s.lose(g.article.ID, "/source/"+member, member, "it does not fit on a line of comment")
	default:
		fmt.Fprintf(&s.out, "# %s = %s\n", name, value)
	}
}
