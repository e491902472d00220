package convert

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/columns"
	"github.com/assaykit/assay/internal/ids"
)

// columnFile reads a file of a token a line, and lists what was read in
// another way than is usual.
func (s *source) columnFile(data []byte, header bool) (*columns.File, error) {
	f, err := columns.Read(data, columns.Options{Header: header, Column: s.options.Column})
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	for _, r := range f.Remarks {
		s.note(s.options.ID, fmt.Sprintf("line %d", r.Line), r.What, r.Why)
	}
	return f, nil
}

// columnID returns an id for the document that is free and valid, and says where
// it is not the file's own.
func (s *source) columnID(d columns.Document) string {
	if d.ID == "" {
		return ""
	}
	return s.freeID(d.ID, fmt.Sprintf("line %d", d.Sentences[0].Tokens[0].Line))
}

// freeID returns an id of a file as one that no other document has, without what a name
// of a file cannot have, and says where it is another.
func (s *source) freeID(own, pointer string) string {
	id := own
	if ids.Valid(id) != nil {
		id = strings.TrimFunc(strings.Map(func(r rune) rune {
			switch {
			case r == '/' || r == '\\':
				return '-'
			case unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp):
				return -1
			}
			return r
		}, own), func(r rune) bool { return r == '.' || unicode.IsSpace(r) })
		if ids.Valid(id) != nil {
			return own
		}
		s.note(id, pointer, "the id "+short(own), "an id has no slashes, and neither points nor blanks at its ends: it is "+id)
	}
	if !s.ids[id] {
		return id
	}
	first := id
	for n := s.twice[first] + 2; s.ids[id]; n++ {
		id = fmt.Sprintf("%s-%d", first, n)
		s.twice[first]++
	}
	s.note(id, pointer, "the id "+short(first), "another document has it: this one is "+id)
	return id
}

// known returns the ID by which the article of the next document is looked up.
func (s *source) known(id string) string {
	if id == "" && len(s.documents) == 0 {
		return s.options.ID
	}
	return id
}

// columnDocument makes a graph of a document of tokens, with their places.
func (s *source) columnDocument(f *columns.File, d *columns.Document, header bool, rename func(string) string) (*graph, []token, error) {
	id := s.columnID(*d)
	text, tokens := s.locate(f, d, s.known(id), header)
	g, err := s.newGraph(id, text)
	if err != nil {
		return nil, nil, err
	}
	s.comments(g, d.Comments, rename)
	return g, tokens, nil
}

// keepTokens gives the last document the tokens that it was read from.
func (s *source) keepTokens(d *columns.Document, tokens []token) {
	list := make(Tokens, 0, len(tokens))
	at := 0
	for _, sentence := range d.Sentences {
		for i := range sentence.Tokens {
			t := tokens[at]
			at++
			if n := len(list); n > 0 && list[n-1].Start == t.start {
				continue // a word that stands for several tokens is one in its text
			}
			list = append(list, Token{t.start, t.end, i == 0})
		}
	}
	s.documents[len(s.documents)-1].Tokens = list
}

// comments sets members of the article from comments. Rename maps the name of a
// comment to a member.
func (s *source) comments(g *graph, list []columns.Comment, rename func(string) string) {
	for _, c := range list {
		pointer := fmt.Sprintf("line %d", c.Line)
		values := make([]*string, 5)
		nothing := ""
		for i := range values {
			values[i] = &nothing
		}
		at := -1
		for i, name := range []string{"language", "published", "title", "publisher", "url"} {
			if rename(c.Name) == name {
				at = i
			}
		}
		switch {
		case at >= 0:
			values[at] = &c.Value
			s.metadata(g, values, pointer)
		case c.Name == "":
			s.lose(g.article.ID, pointer, "a comment", "the canonical form has no place for it")
		default:
			s.lose(g.article.ID, pointer, "a comment: "+short(c.Name), "the canonical form has no place for it")
		}
	}
}

// locate sets the positions of the tokens of a document: in the article's text
// if it is available and has them in order, or else in a text that is made of
// the sentences.
func (s *source) locate(f *columns.File, d *columns.Document, id string, header bool) (string, []token) {
	if a := s.articles[id]; a != nil {
		if tokens, ok := align(a.Text, wordsOf(d.Tokens())); ok {
			return a.Text, tokens
		}
		s.lose(id, fmt.Sprintf("line %d", d.Sentences[0].Tokens[0].Line), "the article's own white space", "the article at hand has other words: its text is put together of the tokens")
	}
	var b strings.Builder
	var tokens []token
	for i, sentence := range d.Sentences {
		text, list := s.sentenceText(f, sentence, id)
		switch last := i+1 == len(d.Sentences); {
		case header:
			text += gap(f, sentence.Tokens[len(sentence.Tokens)-1], last)
		case !last:
			text += "\n"
		}
		for _, t := range list {
			tokens = append(tokens, token{b.Len() + t.start, b.Len() + t.end})
		}
		b.WriteString(text)
	}
	return b.String(), tokens
}

// gap is the white space behind a token.
func gap(f *columns.File, t columns.Token, end bool) string {
	switch {
	case t.After == columns.LineEnd:
		return "\n"
	case t.After == columns.Nothing, end, f.Characters:
		return ""
	}
	return " "
}

// sentenceText is the text of a sentence: the file's own where its tokens stand
// in it, else put together.
func (s *source) sentenceText(f *columns.File, sentence columns.Sentence, id string) (string, []token) {
	if sentence.Text != "" {
		if tokens, ok := alignSentence(sentence); ok {
			return sentence.Text, tokens
		}
		s.lose(id, fmt.Sprintf("line %d", sentence.TextLine), "the text of a sentence", "its tokens do not stand in it: it is put together of them")
	}
	var b strings.Builder
	tokens := make([]token, len(sentence.Tokens))
	for i, t := range sentence.Tokens {
		start := b.Len()
		b.WriteString(t.Word)
		tokens[i] = token{start, b.Len()}
		if i+1 < len(tokens) {
			b.WriteString(gap(f, t, false))
		}
	}
	return b.String(), tokens
}

// alignSentence finds tokens in the text of their sentence, and those that one
// written word stands for in the place of that.
func alignSentence(sentence columns.Sentence) ([]token, bool) {
	var words []string
	var counts []int // the tokens of each word
	at := 0
	for _, r := range sentence.Ranges {
		if r.Start < at || r.End <= r.Start {
			continue
		}
		for ; at < r.Start; at++ {
			words, counts = append(words, sentence.Tokens[at].Word), append(counts, 1)
		}
		words, counts, at = append(words, r.Word), append(counts, r.End-r.Start), r.End
	}
	for ; at < len(sentence.Tokens); at++ {
		words, counts = append(words, sentence.Tokens[at].Word), append(counts, 1)
	}
	places, ok := align(sentence.Text, words)
	if !ok {
		return nil, false
	}
	out := make([]token, 0, len(sentence.Tokens))
	for i, n := range counts {
		for range n {
			out = append(out, places[i])
		}
	}
	return out, true
}

func wordsOf(tokens []columns.Token) []string {
	out := make([]string, len(tokens))
	for i, t := range tokens {
		out[i] = t.Word
	}
	return out
}

// align finds the words in a text, in order and with only white space between
// them. A word that is a blank has one of the text.
func align(text string, words []string) ([]token, bool) {
	at := 0
	out := make([]token, 0, len(words))
	for _, w := range words {
		start := at
		if strings.TrimSpace(w) != "" {
			start = len(text) - len(strings.TrimLeftFunc(text[at:], unicode.IsSpace))
		}
		size := len(w)
		if !strings.HasPrefix(text[start:], w) {
			r, n := utf8.DecodeRuneInString(text[start:])
			if strings.TrimSpace(w) != "" || !unicode.IsSpace(r) {
				return nil, false
			}
			size = n
		}
		at = start + size
		out = append(out, token{start, at})
	}
	return out, strings.TrimSpace(text[at:]) == ""
}
