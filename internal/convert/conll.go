package convert

import (
	"fmt"
	"strings"
	"unicode"
)

// readCoNLL reads a token per line with its tag.
func readCoNLL(s *source, data []byte) error {
	f, err := s.columnFile(data, false)
	if err != nil {
		return err
	}
	docs := f.Documents
	for i := range docs {
		d := &docs[i]
		entities, err := f.Spans(d, false)
		if err != nil {
			return fmt.Errorf("%w: %w", ErrFormat, err)
		}
		g, tokens, err := s.columnDocument(f, d, false, func(name string) string { return name })
		if err != nil {
			return err
		}
		list := d.Tokens()
		for _, x := range entities {
			if err := s.entity(g, tokens, x, fmt.Sprintf("line %d", list[x.Start].Line)); err != nil {
				return err
			}
		}
		if err := s.build(g, false); err != nil {
			return err
		}
		s.keepTokens(d, tokens)
	}
	return nil
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
		t := s.tag(g, d.Tokens)
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
				if t.parts(i, gap) && !inside[i] {
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

// parts reports whether a token begins a sentence: as it did, or at a line of
// the text.
func (t tagged) parts(i int, gap string) bool {
	if t.begins != nil {
		return t.begins[i]
	}
	return strings.Contains(gap, "\n")
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
