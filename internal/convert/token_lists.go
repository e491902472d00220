package convert

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/jsonerror"
	"github.com/assaykit/assay/internal/offsets"
)

// wordsIn finds words in a text, in order and with only white space between them.
func wordsIn(text string, words []string) ([]token, bool) {
	at := 0
	out := make([]token, 0, len(words))
	for _, w := range words {
		w = strings.TrimSpace(w)
		rest := strings.TrimLeftFunc(text[at:], unicode.IsSpace)
		start := len(text) - len(rest)
		if !strings.HasPrefix(rest, w) {
			return nil, false
		}
		if w == "" {
			start = at
		}
		at = start + len(w)
		out = append(out, token{start, at})
	}
	return out, strings.TrimSpace(text[at:]) == ""
}

// together puts words together with spaces.
func together(words []string) (string, []token) {
	var b strings.Builder
	out := make([]token, len(words))
	for i, w := range words {
		if w = strings.TrimSpace(w); w != "" && b.Len() > 0 {
			b.WriteByte(' ')
		}
		start := b.Len()
		b.WriteString(w)
		out[i] = token{start, b.Len()}
	}
	return b.String(), out
}

// tokensOf returns the graph of a document of words and where they stand in it: in
// its text, if it has one with these words, in the article of its ID, or in a text that is
// put together of the words.
func (s *source) tokensOf(it item, id string, words []string, text string) (*graph, []token, error) {
	tokens, ok := wordsIn(text, words)
	other := text != "" && !ok
	if a := s.articles[s.idOf(id)]; (text == "" || other) && a != nil {
		if tokens, ok = wordsIn(a.Text, words); ok {
			text, other = a.Text, false
		}
	}
	if text == "" || !ok {
		text, tokens = together(words)
	}
	g, err := s.newGraph(id, text)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", it.at(), err)
	}
	switch at := strings.TrimSuffix(it.pointer, ", "); {
	case other:
		s.note(g.article.ID, at, "the text", "it has other words than the tokens, of which a text is put together with spaces")
	case !ok:
		s.losses = append(s.losses, Loss{Document: g.article.ID, Pointer: at, What: "the text", Why: "it is put together of the tokens with spaces, because the article is not given", Note: true, Option: "Articles"})
	}
	return g, tokens, nil
}

// idOf returns the ID that the next document gets that has this one in its file.
func (s *source) idOf(id string) string {
	if id == "" && len(s.documents) == 0 {
		return s.options.ID
	}
	return id
}

// tagSpan is an entity [start, end) in tokens.
type tagSpan struct {
	start, end int
	label      string
}

// tagSpans returns the entities of tags: IOB1, IOB2, IOBES, BILUO, or bare labels,
// of which it reports whether there are any.
func tagSpans(tags []string) (out []tagSpan, bare bool, err error) {
	open, before := -1, ""
	for i, tag := range tags {
		prefix, label, err := splitTag(tag)
		if err != nil {
			return nil, false, fmt.Errorf("tag %d: %w", i, err)
		}
		bare = bare || prefix == '='
		begins := strings.IndexByte("BSU", prefix) >= 0 || label != before
		if open >= 0 && (begins || prefix == 'O') {
			out[open].end = i
			open = -1
		}
		if prefix != 'O' && open < 0 {
			open = len(out)
			out = append(out, tagSpan{i, i + 1, label})
		}
		if before = label; strings.IndexByte("ELSU", prefix) >= 0 {
			out[open].end = i + 1
			open, before = -1, ""
		}
	}
	if open >= 0 {
		out[open].end = len(tags)
	}
	return out, bare, nil
}

// splitTag divides a tag into what its token is in its entity, '=' for one that
// does not say, and the label.
func splitTag(tag string) (prefix byte, label string, err error) {
	switch {
	case tag == "O" || tag == "-" || tag == "_":
		return 'O', "", nil
	case strings.TrimSpace(tag) == "":
		return 0, "", fmt.Errorf("it is empty; a token outside of entities has the tag O")
	case len(tag) > 2 && (tag[1] == '-' || tag[1] == '_') && strings.IndexByte("BIMELSU=", tag[0]) >= 0:
		return tag[0], tag[2:], nil
	case len(tag) == 1 || strings.ContainsFunc(tag, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsPunct(r) && !strings.ContainsRune("-_./:", r)
	}):
		return 0, "", fmt.Errorf("“%s” is no tag; a tag is O, or B-, I-, E-, S-, L- or U- with a label", short(tag))
	}
	return '=', tag, nil
}

// entities adds the facts of entities of tokens.
func (s *source) entities(g *graph, tokens []token, list []tagSpan, pointer string) error {
	for _, x := range list {
		f := s.begin(g, x.label, pointer)
		if f == nil {
			continue
		}
		m, err := s.stretch(g, tokens[x.start].start, tokens[x.end-1].end, pointer)
		if err != nil {
			return err
		}
		if m.text == "" {
			s.lose(g.article.ID, pointer, "a mark on the text", "its tokens are empty")
			continue
		}
		f.marks = []mark{m}
		g.facts = append(g.facts, f)
	}
	return nil
}

// stretch returns the mark of the bytes [start, end) of the text.
func (s *source) stretch(g *graph, start, end int, pointer string) (mark, error) {
	a := anchoring{source: s, graph: g, text: g.article.Text}
	return a.at(offsets.Range{Start: start, End: max(start, end)}, pointer)
}

// stringsOf returns the elements of a member that is a list of strings.
func (it item) stringsOf(m members, name string) ([]string, error) {
	if k := m[name].Kind(); k != '[' {
		return nil, it.fault("%s is %s, where a list of strings is expected", name, jsonerror.Kind(k))
	}
	var out []string
	for i, v := range m.list(name) {
		if v.Kind() != '"' {
			return nil, it.fault("%s: element %d is %s, where a string is expected", name, i, jsonerror.Kind(v.Kind()))
		}
		out = append(out, scalar(v))
	}
	return out, nil
}

// sameAsOf returns an external ID: an item of Wikidata has its prefix.
func sameAsOf(id string) string {
	item := id
	for _, prefix := range []string{"http://www.wikidata.org/entity/", "https://www.wikidata.org/entity/", "https://www.wikidata.org/wiki/", "http://www.wikidata.org/wiki/", "wd:"} {
		if rest, ok := strings.CutPrefix(id, prefix); ok {
			item = rest
		}
	}
	if len(item) > 1 && item[0] == 'Q' && strings.Trim(item[1:], "0123456789") == "" {
		return "wikidata:" + item
	}
	return id
}

// identified reports whether a value of a link is one: not "", "NIL" or null.
func identified(v jsontext.Value) bool {
	return !slices.Contains([]string{"", "NIL", "0"}, scalar(v))
}
